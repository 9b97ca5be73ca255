"""Contents made to harm a reader are read like any others, within little time and memory.

The package around each is as it should be, so the guard has nothing to say. Only what no guard can
foresee spends its allowance, and is refused for that.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.documents.office.test_guard import GOOD
from tests.documents.word.within_little import read
from tests.documents.word_files import (
    field,
    level,
    listed,
    numbering,
    p,
    r,
    relation,
    style,
    table,
    tc,
    word_file,
)
from tracker.documents.sandbox.confinement import MEBIBYTE, Allowance
from tracker.refusals import DocumentRefused

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")

SPENT = r"needs more than|more than \d+ s"


def chain(length: int, *, closed: bool) -> str:
    """Styles each based on the next, the last on none or on the first."""
    last = style_based_on(length, 0) if closed else style_based_on(length, None)
    return "".join(style_based_on(each, each + 1) for each in range(length)) + last


def style_based_on(number: int, other: int | None) -> str:
    """A paragraph style."""
    based = "" if other is None else f'<w:basedOn w:val="S{other}"/>'
    return f'<w:style w:type="paragraph" w:styleId="S{number}">{based}</w:style>'


HUGE = "9" * 30
MANY = 2_000
SEVEN = p("Seven hours.")
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
LETTERS = numbering(level(0, "%1", "lowerLetter", 999_999))
READ: dict[str, dict[str, Any]] = {
    "styles in a ring": {"body": p("Seven hours.", style("S0")), "styles": chain(9, closed=True)},
    "a long chain of styles": {
        "body": p("Seven hours.", style("S0")),
        "styles": chain(20_000, closed=False),
    },
    "a style based on itself": {
        "body": p("Seven hours.", style("S0")),
        "styles": style_based_on(0, 0),
    },
    "a cell that spans a sextillion columns": {
        "body": table([tc("Seven hours.", f'<w:gridSpan w:val="{HUGE}"/>')])
    },
    "a cell that spans minus one column": {
        "body": table([tc("Seven hours.", '<w:gridSpan w:val="-1"/>')])
    },
    "a column merged for ever": {
        "body": table([tc("Seven hours.")], *[[tc("x", "<w:vMerge/>")]] * 20_000)
    },
    "a merge with nothing above it": {"body": SEVEN + table([tc("x", "<w:vMerge/>")])},
    "a level beyond all levels": {
        "body": p(
            "Seven hours.", f'<w:numPr><w:ilvl w:val="{HUGE}"/><w:numId w:val="1"/></w:numPr>'
        ),
        "numbering": numbering(level(0, "%1.")),
    },
    "a level below all levels": {
        "body": p("Seven hours.", '<w:numPr><w:ilvl w:val="-5"/><w:numId w:val="1"/></w:numPr>'),
        "numbering": numbering(level(0, "")),
    },
    "a list that is none": {"body": p("Seven hours.", listed(999_999))},
    "letters up to a million": {
        "body": SEVEN + p("x", listed(1)) * MANY,
        "numbering": LETTERS,
    },
    "a numbering pattern of a megabyte": {
        "body": SEVEN + p("x", listed(1)) * MANY,
        "numbering": numbering(level(0, "%1" * 500_000)),
    },
    "lists that lead to each other": {
        "body": SEVEN,
        "numbering": '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/>'
        '<w:styleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        "</w:num>",
    },
    "a note that refers to itself": {
        "body": p(r("Seven hours.") + REFERENCE),
        "footnotes": f'<w:footnote w:id="1">{p(REFERENCE)}</w:footnote>',
    },
    "fields that never end": {
        "body": SEVEN + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') * 10_000
    },
    "fields that only end": {
        "body": SEVEN + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') * 10_000
    },
    "a field that runs a program": {
        "body": SEVEN + p(field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", r("x")))
    },
    "a field that includes a file": {"body": SEVEN + p(field("INCLUDETEXT /etc/passwd", r("x")))},
    "a heading at level a million": {"body": p("Seven hours.", f'<w:outlineLvl w:val="{HUGE}"/>')},
    "an element with many attributes": {
        "body": SEVEN + "<x:a" + "".join(f' b{n}="c"' for n in range(100_000)) + "/>"
    },
    "an element with many namespaces": {
        "body": SEVEN + "<x:a" + "".join(f' xmlns:b{n}="c{n}"' for n in range(20_000)) + "/>"
    },
    "one word cut into ten thousand runs": {"body": SEVEN + p(r("x") * 10_000)},
    "alternatives within alternatives": {
        "body": SEVEN
        + "<mc:AlternateContent><mc:Choice>" * 80
        + p("x")
        + "</mc:Choice></mc:AlternateContent>" * 80
    },
    "a target outside the file": {
        "body": SEVEN,
        "relations": relation("styles", "../../../../etc/passwd"),
    },
    "a target on the network": {
        "body": SEVEN,
        "relations": relation("attachedTemplate", "http://localhost/t.dotm", external=True),
    },
    "a styles part that is another's": {
        "body": SEVEN,
        "relations": relation("styles", "document.xml"),
    },
    "macros": {
        "body": SEVEN,
        "relations": relation("vbaProject", "vbaProject.bin"),
        "parts": {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"},
    },
    "a document inside the document": {
        "body": SEVEN + '<w:altChunk r:id="raFChunk"/>',
        "relations": relation("aFChunk", "inner.docx"),
        "parts": {"word/inner.docx": GOOD},
    },
    "a run of the direction marks": {"body": SEVEN + p("\u202e" * 5_000 + "x")},
    "characters without width": {"body": p("Se\u200bv\u2060en ho\ufeffurs.")},
    "brackets that look for an end": {"body": SEVEN + p("(" * 20_000)},
    "dots that look for a page": {"body": SEVEN + p(". " * 20_000 + "x")},
    "numbers that look for a heading": {"body": SEVEN + p("1." * 20_000 + "x")},
    "dashes that look for a title": {"body": SEVEN + p("ARTICLE 1 " + "-" * 20_000 + "x")},
    "spaces that look for a word": {"body": SEVEN + p("Section 1." + "\u00a0" * 20_000 + "x")},
    "one line of a megabyte": {"body": SEVEN + p("word " * 200_000)},
}


@pytest.mark.parametrize("made", READ.values(), ids=READ.keys())
def test_contents_made_to_harm_are_read_within_little(made: dict[str, Any]) -> None:
    reading = read(word_file(**made))
    words = "\n".join(f"{clause.label} {clause.text}" for clause in reading.clauses)
    assert "Seven hours." in words


SPENDING = {
    "numbers padded to a megabyte": word_file(
        p("x", listed(1)) * 10_000,
        numbering=numbering(
            level(0, "%1").replace(
                '<w:numFmt w:val="decimal"/>',
                f'<w:numFmt w:val="custom" w:format="{"0" * MEBIBYTE}1, 2"/>',
            )
        ),
    ),
    "more paragraphs than memory": word_file(p("x") * 150_000),
}


@pytest.mark.parametrize("data", SPENDING.values(), ids=SPENDING.keys())
def test_what_the_guard_cannot_foresee_spends_its_allowance_and_no_more(data: bytes) -> None:
    with pytest.raises(DocumentRefused, match=SPENT):
        read(data, allowance=Allowance(memory=64 * MEBIBYTE, processor=3))
