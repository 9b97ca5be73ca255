"""The contract is a real Word document whose numbers, references and sums can be trusted."""

from __future__ import annotations

import re
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from itertools import takewhile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests.documents.files import read_file

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
UNITS += " fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {word: i for i, word in enumerate(UNITS.split())}
WORDS |= {word: 10 * i for i, word in enumerate(TENS.split(), start=2)}
NUMERAL = re.compile(r"((?:[A-Za-z]+[- ]){1,6})(?:dollars )?\(\$?([\d,]+)\)")


@pytest.fixture(scope="module")
def paragraphs(example: Path) -> list[ElementTree.Element]:
    with zipfile.ZipFile(example / "documents/contract.docx") as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314 - our own
    return list(body.iter(f"{W}p"))


def _style(paragraph: ElementTree.Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _text(paragraph: ElementTree.Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(f"{W}t"))


def _references(text: str) -> set[str]:
    """Every clause that a text cites, as its label."""
    listed = re.findall(r"Sections? ((?:\d+\.\d+(?:\([a-z]\))?(?:, | and )?)+)", text)
    sections = {label for some in listed for label in re.findall(r"\d+\.\d+(?:\([a-z]\))?", some)}
    articles = {f"Article {n}" for n in re.findall(r"Articles? (\d+)", text)}
    return sections | articles | set(re.findall(r"Appendix [A-Z]|Side Letter \d+", text))


def test_it_is_as_long_as_a_real_agreement(contract: dict[str, str]) -> None:
    """Twenty pages need seven thousand words in this layout, which has 340 to the page."""
    assert sum(len(text.split()) for text in contract.values()) > 11_000
    assert sum(label.startswith("Article ") for label in contract) >= 20


def test_no_heading_or_item_has_its_number_typed(paragraphs: list[ElementTree.Element]) -> None:
    numbered = [p for p in paragraphs if _style(p) in {"Heading1", "Heading2"}]
    numbered += [p for p in paragraphs if _style(p).startswith("List")]
    assert len(numbered) > 200
    assert not [p for p in numbered if re.match(r"Article \d|\d+\.|\(\w+\)", _text(p))]


def test_headings_are_numbered_by_style_and_items_directly(
    paragraphs: list[ElementTree.Element],
) -> None:
    direct = {_style(p) for p in paragraphs if p.find(f"{W}pPr/{W}numPr") is not None}
    assert direct == {"ListItem", "ListSubitem"}


def test_every_cross_reference_leads_somewhere(contract: dict[str, str]) -> None:
    cited = {ref: label for label, text in contract.items() for ref in _references(text)}
    assert len(cited) > 30
    assert {ref: label for ref, label in cited.items() if ref not in contract} == {}


def test_the_contents_name_every_heading_on_a_later_page(
    paragraphs: list[ElementTree.Element], contract: dict[str, str]
) -> None:
    entries = [
        [run.text or "" for run in p.iter(f"{W}t")] for p in paragraphs if _style(p) == "TOC1"
    ]
    pages = [int(page) for _, page in entries]
    titles = " ".join(title for title, _ in entries)
    tops = [label for label in contract if re.match(r"Article|Appendix \w$|Side Letter \d$", label)]
    assert pages == sorted(pages)
    assert len(entries) == len(tops) + 1
    assert all(re.search(rf"{top}\b", titles) for top in tops)


def test_each_wage_schedule_is_the_one_before_raised_as_the_contract_says(example: Path) -> None:
    clauses = read_file(example / "documents/contract.docx").clauses
    tables = [c for c in clauses if c.table and c.label.startswith("Appendix A")]
    third, second, first = (
        [Decimal(rate) for rate in re.findall(r"\$([\d.]+)", table.text)] for table in tables
    )
    assert len(first) == 7 * 8
    for old, new, factor in ((first, second, "1.035"), (second, third, "1.03")):
        cent = Decimal("0.01")
        assert new == [(r * Decimal(factor)).quantize(cent, ROUND_HALF_UP) for r in old]


def test_numbers_written_twice_agree(example: Path) -> None:
    """Real agreements say "eighty (8) hours"; in this example nothing of the kind is meant."""
    pairs = [
        (
            words.lower().replace("-", " ").replace("dollars", "").split(),
            int(figure.replace(",", "")),
        )
        for path in sorted((example / "documents").iterdir())
        for clause in read_file(path).clauses
        for words, figure in NUMERAL.findall(clause.text)
    ]
    assert len(pairs) > 300
    assert [pair for pair in pairs if _value(pair[0]) != pair[1]] == []


def _value(words: list[str]) -> int:
    """The number that the last words spell."""
    total = part = 0
    spelled = takewhile(lambda word: word in {*WORDS, "hundred", "thousand"}, reversed(words))
    for word in reversed(list(spelled)):
        match word:
            case "hundred":
                part *= 100
            case "thousand":
                total, part = total + part * 1000, 0
            case _:
                part += WORDS[word]
    return total + part


def test_nothing_is_said_twice_in_the_same_words(contract: dict[str, str]) -> None:
    lines = [line for t in contract.values() for line in t.split("\n") if " | " not in line]
    long = [line for line in lines if len(line.split()) > 8]
    assert len(set(long)) == len(long)
