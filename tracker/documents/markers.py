"""The heading and item forms of real agreements, recognised at the start of a paragraph.

The rule protected here: a number that begins a line is not yet a heading. A form says what the
words could be; whether they are is settled by the words that follow ("Section 6 of this Article" is
a cross-reference) and, in the outline, by what stands before.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.documents import heading_patterns
from tracker.documents.heading_patterns import article_match, section_match
from tracker.documents.numerals import in_digits, is_next, letter_value, roman_value
from tracker.documents.titles import has_verb, is_title, split_run_in
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable


class Form(StrEnum):
    """What a paragraph's first words announce."""

    PART = "part"
    ARTICLE = "article"
    SECTION = "section"
    SUBSECTION = "subsection"
    DOTTED = "dotted"
    APPENDED = "appended"
    PREAMBLE = "preamble"
    STEP = "step"
    ITEM = "item"


class Marker(NamedTuple):
    """A recognised start; a named tuple, because every second paragraph makes one.

    ``word`` is the kind as it is cited ("Article", "Appendix", "Letter of Agreement", "Division").
    ``number`` is as printed without punctuation; ``below`` the items that follow a dotted number
    ("9.4(b)(ii)" gives "9.4" and ("b", "ii")). ``rest`` is what follows; ``separated`` says that
    punctuation stood between number and rest. ``style`` is an item's brackets, "()",
    ")" or ".", or "step" or "option".
    """

    form: Form
    number: str
    rest: str
    word: str = ""
    separated: bool = False
    style: str = ""
    below: tuple[str, ...] = ()


_REFERENCE = re.compile(
    r"(?:of|in|and|or|to|above|below|shall|will|may|is|are|was|were|has|have|that|which|hereof|"
    r"thereof|through|as|for|by|under|on|employees?|until|does|do|provides?)\b|[,;)]"
)
_DOTTED_NUMBER = re.compile(r"\d+[.:-]\d")
_BETWEEN = late_pattern(r"(?:\(\w{2,5}\)\s*)?(?:by and )?between\b", re.IGNORECASE)
_LONGEST_TITLE = 160


def parse(text: str, *, styled: bool = False) -> Marker | None:
    """Recognise the heading or item form that ``text`` begins with, or None.

    ``styled`` says that the format itself calls this paragraph a heading, which settles doubts.
    """
    begins = _BEGINNINGS.match(text)
    if begins is None:
        return None
    recognise = _RECOGNISERS.get(begins.lastgroup)
    return (recognise and recognise(text, styled)) or _item(text)


def follows(first: Marker, second: Marker) -> bool:
    """Whether ``second`` is the next marker of the same list: "(b)" after "(a)"."""
    if first.style != second.style:
        return False
    earlier = dict(list_values(first.number))
    return any(earlier.get(kind) == value - 1 for kind, value in list_values(second.number))


def goes_on(number: str, marker: Marker) -> bool:
    """Whether "Section 4." stands alone right after section ``number`` 3: no reference does."""
    return stands_alone(marker) and is_next(number, marker.number)


def stands_alone(marker: Marker) -> bool:
    """Whether the marker is a section's number and nothing else: "Section 4."."""
    return marker.separated and not marker.rest and marker.form is Form.SECTION


def names_parties(marker: Marker) -> bool:
    """Whether a letter or memorandum is headed by its parties: "… (MOU) between the County and"."""
    return bool(_BETWEEN.match(marker.rest)) and not has_verb(marker.rest)


def begins_list(marker: Marker) -> bool:
    """Whether a list marker is the first of a list: "(a)", "1.", "i."."""
    return any(value == 1 for _, value in list_values(marker.number))


@lru_cache(maxsize=1024)
def list_values(number: str) -> tuple[tuple[str, int], ...]:
    """The ways to read a list number: "i" is roman 1 and letter 9; the likelier reading first."""
    if number.isdigit():
        return (("decimal", int(number)),)
    case = "upper" if number.isupper() else "lower"
    roman, letter = roman_value(number), letter_value(number)
    readings = [(f"{case} roman", roman), (f"{case} letter", letter)]
    if roman != 1:
        readings.reverse()
    return tuple((kind, value) for kind, value in readings if value is not None)


def _bracketed(text: str, styled: bool) -> Marker | None:
    """A heading in square brackets, as proposals print new ones: "[ARTICLE 10 – NEW]"."""
    if "[" in text[1:] or text.find("]") != len(text) - 1:
        return None
    inside = text[1:-1].strip()
    begins = _BEGINNINGS.match(inside)
    recognise = _RECOGNISERS.get(begins.lastgroup) if begins else None
    return recognise and recognise(inside, styled)


def _article(text: str, styled: bool) -> Marker | None:
    match = article_match(text)
    if match is None or _refers(match["sep"], match["rest"]):
        return None
    rest = (match["rest"] or "").strip()
    loud = match["word"].isupper()
    quiet = not rest or bool(match["sep"]) or is_title(rest)
    if not (styled or loud or quiet) or (not styled and len(rest) > _LONGEST_TITLE and not loud):
        return None
    return _marker(Form.ARTICLE, match, "Article")


def _section(text: str, styled: bool) -> Marker | None:
    match = section_match(text)
    if match is None or _refers(match["sep"], match["rest"]):
        return None
    rest = (match["rest"] or "").strip()
    dotted = _DOTTED_NUMBER.match(match["number"]) is not None
    alone = bool(styled or match["sep"]) or not rest or rest[0] in "(["
    cited = (dotted or bool(match["below"])) and not alone and _begins_sentence(rest)
    if not (alone or cited or is_title(rest) or split_run_in(rest)[0]):
        return None
    form = Form.DOTTED if dotted else Form.SECTION
    return _marker(form, match, "Section", match["below"])


def _subsection(text: str, styled: bool) -> Marker | None:
    """A section below a section: "Subsection 2.4 Overtime", "Subsection 3. Notice"."""
    marker = _section(f"S{text[len('Subs') :]}", styled) if text.startswith("S") else None
    if marker is None or marker.below:
        return None
    return marker._replace(form=Form.SUBSECTION, word="Subsection")


def _dotted(text: str, styled: bool) -> Marker | None:
    match = heading_patterns.DOTTED.fullmatch(text)
    if match is None:
        return None
    rest = (match["rest"] or "").lstrip()
    if rest.startswith((",", ";", ")", "%")) or not (styled or not rest or _begins_sentence(rest)):
        return None
    return _marker(Form.DOTTED, match, "", match["below"])


def _part(text: str, styled: bool) -> Marker | None:
    match = heading_patterns.PART.fullmatch(text)
    if match is None or _refers(match["sep"], match["rest"]):
        return None
    rest = (match["rest"] or "").strip()
    if not styled and not (match["word"].isupper() and (not rest or is_title(rest))):
        return None
    return _marker(Form.PART, match, match["word"].title())


def _appended(text: str, styled: bool) -> Marker | None:
    match = heading_patterns.APPENDED.fullmatch(text)
    if match is None or _refers(match["sep"], match["rest"]) or len(text) > _LONGEST_TITLE:
        return None
    rest = (match["rest"] or "").strip()
    loud = match["word"].isupper()
    titled = not rest or is_title(rest)
    named = titled and (loud or match["number"] or match["sep"] or not rest)
    word = re.sub(r"\bOf\b", "of", match["word"].title()).replace("Letters", "Letter")
    word = re.sub(r"\bD[’']", "d’", word)
    marker = _marker(Form.APPENDED, match, word)
    return marker if styled or named or names_parties(marker) else None


def _preamble(text: str, styled: bool) -> Marker | None:
    if text.strip(" .:").upper() == "PREAMBLE" and (styled or text.strip()[0] == "P"):
        return Marker(Form.PREAMBLE, "", "", word="Preamble")
    return None


def _step(text: str, styled: bool) -> Marker | None:
    """A step of a procedure: "Step 2 – Labor Relations", "Step One. The employee may …"."""
    match = heading_patterns.step_match(text)
    if match is None or _refers(match["sep"], match["rest"]):
        return None
    rest = (match["rest"] or "").strip()
    if not styled and not (match["sep"] and rest and _begins_sentence(rest)):
        return None
    return _marker(Form.STEP, match, "Step")


def _option(text: str, styled: bool) -> Marker | None:
    """A choice, one of a list: "Option (1) A raise of …", "Option B: Four percent …"."""
    match = heading_patterns.option_match(text)
    if match is None or _refers(match["sep"], match["rest"]):
        return None
    rest = (match["rest"] or "").strip()
    apart = styled or match["sep"] or match["open"]
    if not (apart and rest and _begins_sentence(rest)):
        return None
    number = in_digits(match["number"])
    return Marker(Form.ITEM, number, rest, word="Option", style="option", separated=True)


def _item(text: str) -> Marker | None:
    match = heading_patterns.ITEM.fullmatch(text)
    if match is None:
        return None
    both, one, end, rest = match.groups("")
    number = both or one
    if not list_values(number):
        return None
    style = "()" if both else end
    return Marker(Form.ITEM, number, rest.strip(), separated=True, style=style)


def _marker(form: Form, match: re.Match[str], word: str, below: str = "") -> Marker:
    number, separator, rest = match.group("number", "sep", "rest")
    return Marker(
        form,
        in_digits(number or "").replace(", ", ","),
        (rest or "").strip(),
        word,
        bool(separator),
        "step" if form is Form.STEP else "",
        tuple(heading_patterns.BELOW.findall(below)) if below else (),
    )


def _refers(separator: str | None, rest: str | None) -> bool:
    """Whether the words after a number make it a cross-reference rather than a heading."""
    words = (rest or "").lstrip()
    return bool(_REFERENCE.match(words)) and not (separator and words[:1].isupper())


def _begins_sentence(rest: str) -> bool:
    return rest[0].isupper() or rest[0] in "“\"‘'[(—–-$"


_BEGINNINGS = re.compile(
    r"(?P<dotted>\d)|\(|(?P<bracketed>\[)|(?P<section>§|(?ai:sec))|(?P<article>(?ai:art))"
    r"|(?P<subsection>(?ai:sub))|(?P<preamble>(?ai:pre))|(?P<step>(?ai:step)\s)"
    r"|(?P<option>(?ai:option)\s)|(?P<part>(?ai:division|part|chapter|title)\s)"
    r"|(?P<appended>(?ai:lett|side|mem|appe|anne|adde|exh|sche|atta))"
    r"|[A-Za-z]{1,5}[.)]"
)
"""The first letters of each form, named by it; those of an item bear no name."""
_RECOGNISERS: Final[dict[str | None, Callable[[str, bool], Marker | None]]] = {
    "article": _article,
    "section": _section,
    "subsection": _subsection,
    "dotted": _dotted,
    "part": _part,
    "appended": _appended,
    "preamble": _preamble,
    "step": _step,
    "option": _option,
    "bracketed": _bracketed,
}
"""Who judges a paragraph, by its first letters; each form has beginnings of its own."""
