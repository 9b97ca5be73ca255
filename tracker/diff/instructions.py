"""Words in a proposal that only speak of language: "[CCL]", "* * *", "Delete 9.4", "Withdrawn".

The rule protected here: only a whole line that can mean nothing else is an instruction. "No change
in schedule shall be made" and "Delete Section 4 and replace it with" are not, nor is "withdrawn"
as an item of a list.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from tracker.diff.letters import small
from tracker.diff.place import Place, place
from tracker.patterns import late_pattern, usual_pattern


class Says(StrEnum):
    """What an instruction says of the clauses that it is about.

    WITHDRAWN: the party proposes nothing there any more, so the contract's words stand, if it has
    any. GIVEN_UP is the same of a clause that is known to be in no contract.
    """

    STANDS = "stands"
    DELETED = "deleted"
    WITHDRAWN = "withdrawn"
    GIVEN_UP = "given up"


class Span(NamedTuple):
    """The places that an instruction names: one, or all from the first to the last."""

    first: Place
    last: Place


class Headed(NamedTuple):
    """A heading without the instruction at its end, and what that says of the clause."""

    heading: str
    says: Says


class Instruction(NamedTuple):
    """What is said; ``spans`` is empty when it is said of the clause in which it stands."""

    says: Says
    spans: tuple[Span, ...] = ()


GIVEN_UP = "[withdrawn, and in no contract]"
"""What stands for the words of a new clause whose proposal is withdrawn."""

_LANGUAGE = r"(?:current|existing|present)(?: contract| agreement| cba)?(?: language| text)?"
_STANDS = (
    rf"(?:ccl|no changes?(?: proposed)?(?: (?:to|from|in) (?:the )?{_LANGUAGE})?|unchanged"
    rf"|(?:same as |retain |maintain |keep )?(?:the )?(?:{_LANGUAGE}|status quo)(?: to remain)?)"
)
_DELETED = (
    r"(?:delete|deleted|delete this (?:section|article|paragraph)|strike|stricken|repealed)"
    r"(?: in (?:its|their) entirety| entirely)?"
)
_NUMBER = r"(?:\d+[a-z]?(?:[.:]\d+[a-z]?)*|[ivxlc]+|[a-z])(?: ?\([a-z0-9]{1,4}\))*"
_DOTTED = r"\d+[.:]\d+(?:\([a-z0-9]+\))*"
_CITED = rf"article {_NUMBER},? (?:section|sec\.|§) ?{_NUMBER}"
_NAMED = (
    rf"(?P<named>{_CITED}|(?:articles?|sections?|paragraphs?|§§?) ?{_NUMBER}"
    rf"(?:(?:, and |, | and | & | through | thru | to | ?[-–—] ?){_NUMBER})*"
    rf"|{_DOTTED}(?:(?:, and |, | and | & | through | thru | to | ?[-–—] ?){_DOTTED})*)"
)
_OFFER = r"(?:proposals?|counter-?proposals?|counters?|offers?|proposed language)"
_WITHDRAWS = (
    rf"(?:(?:the )?(?:[\w'’-]+ ){{1,4}}(?:hereby )?withdraws (?:its|this|the|their) "
    rf"(?:[\w'’-]+ ){{0,2}}{_OFFER}|(?:the )?(?:union|employer|management) withdraws)"
)
_IS_WITHDRAWN = (
    rf"(?:the |this )?(?:[\w'’-]+ ){{0,3}}{_OFFER}(?: (?:is|are))?(?: hereby)? withdrawn"
)
_HERE = r"(?: (?:on|to|for|in|regarding|concerning) this (?:article|section|item|paragraph))?"
_SIGNS = {
    Says.WITHDRAWN: ("withdraw",),
    Says.STANDS: ("ccl", "change", "current", "existing", "present", "status quo"),
    Says.DELETED: ("delete", "strike", "stricken", "repealed"),
}
"""Of each saying, pieces of words of which one stands in every line that says it."""
# These are sought in small letters.
_ALONE = {
    Says.WITHDRAWN: late_pattern(rf"(?:{_WITHDRAWS}|{_IS_WITHDRAWN}){_HERE}"),
    Says.STANDS: late_pattern(_STANDS),
    Says.DELETED: late_pattern(_DELETED),
}
_BRACKETED = late_pattern(r"\W*\[\W*withdrawn\W*\]\W*")
_A_NAME = ("article", "section", "paragraph", "§", *"0123456789")
_ABOUT = (
    (
        Says.WITHDRAWN,
        _A_NAME,
        late_pattern(rf"{_NAMED}\W+(?:withdrawn|{_WITHDRAWS}|{_IS_WITHDRAWN})"),
    ),
    (
        Says.WITHDRAWN,
        ("",),
        late_pattern(rf"{_WITHDRAWS} (?:on|to|for|in|regarding|concerning|of) {_NAMED}"),
    ),
    (Says.STANDS, _A_NAME, late_pattern(rf"{_NAMED}\W+{_STANDS}")),
    (Says.DELETED, _A_NAME, late_pattern(rf"{_NAMED}\W+{_DELETED}")),
    (
        Says.DELETED,
        ("delete", "strike"),
        late_pattern(rf"(?:delete|strike) {_NAMED}(?: in (?:its|their) entirety)?"),
    ),
)
"""Each saying with what its line begins with."""
_ONE = late_pattern(rf"(?<![a-z]){_NUMBER}(?![a-z])")
_WHOLE = late_pattern(_CITED)
_RANGE = late_pattern(r"\s*(?:through|thru|to|[-–—])\s*")
_ELLIPSIS = usual_pattern(r"\[?(?:(?:\* ?){3,}|…|\.\.\.|\. \. \.)\]?", re.IGNORECASE)
_REMAINDER = usual_pattern(
    r"(?:no changes? (?:to|in) (?:the )?(?:remainder|rest)|(?:remainder|rest|balance))"
    r"(?: of (?:the )?(?:article|section|paragraph|language))?"
    r"(?:[ :,-]+(?:is )?(?:unchanged|no changes?|ccl))?",
    re.IGNORECASE,
)
_PLAIN = r"(?:ccl|no changes?|unchanged|(?:current|existing)(?: contract)? language|status quo)"
_GONE = r"(?:deleted?|stricken|repealed)(?: in (?:its|their) entirety| entirely)?"
"""Never "strike": so are clauses headed that are about strikes."""
_DOTS = r"(?:…|\.\.\.|\. \. \.)"
_HEADED = (
    (
        Says.STANDS,
        _SIGNS[Says.STANDS],
        usual_pattern(
            rf"(?P<heading>.*?)[\s.:–—-]*"
            rf"(?:[\[(]\s*{_STANDS}\s*[\])]|(?:^|[:.–—-]\s*){_PLAIN}|\s(?-i:CCL))\W*",
            re.IGNORECASE,
        ),
    ),
    (
        Says.STANDS,
        ("*", "…", "...", ". ."),
        late_pattern(
            rf"(?P<heading>.*?)[\s.:–—-]*(?<!\S)(?:\[?(?:\* ?){{3,}}\]?|\[{_DOTS}\]|{_DOTS})"
        ),
    ),
    (
        Says.DELETED,
        ("delete", "stricken", "repealed"),
        late_pattern(
            rf"(?P<heading>.*?)[\s.:–—-]*(?:[\[(]\s*{_GONE}\s*[\])]|(?:^|[:–—-]\s+){_GONE})\W*",
            re.IGNORECASE,
        ),
    ),
    (
        Says.WITHDRAWN,
        ("withdrawn",),
        late_pattern(r"(?P<heading>.*?)[\s.:–—-]*\[\s*withdrawn\s*\]\W*", re.IGNORECASE),
    ),
)
"""Each saying with pieces of which a heading that ends with it has one."""
_LEADING_WORD = late_pattern(r"(?:[a-z]+|§+)\W*")
_MARKS = ' \t[]*_"“”.:;-–—'
"""What stands around an instruction; round brackets may belong to the label that it ends with."""


def instruction(line: str) -> Instruction | None:
    """Read a line as an instruction, None when it is contract language."""
    if line == GIVEN_UP:
        return Instruction(Says.GIVEN_UP)
    bare = small(line).strip(_MARKS)
    if bare == "withdrawn":
        return Instruction(Says.WITHDRAWN) if _BRACKETED.fullmatch(small(line)) else None
    signed = [says for says in _SIGNS if _has_sign(bare, says)]
    if not signed:
        return None
    alone = bare.strip(_MARKS + "()")
    for says, pattern in _ALONE.items():
        if says in signed and pattern.fullmatch(alone):
            return Instruction(says)
    for says, beginnings, pattern in _ABOUT:
        if says in signed and bare.startswith(beginnings):
            match = pattern.fullmatch(bare)
            if match is not None:
                return Instruction(says, _spans(match["named"]))
    return None


def elides(line: str) -> bool:
    """Whether a line stands for words left out: "* * *", "[…]", "[no change to remainder]"."""
    return bool(
        _ELLIPSIS.fullmatch(line.strip()) or _REMAINDER.fullmatch(line.strip(_MARKS + "()"))
    )


def headed(heading: str) -> Headed | None:
    """What the end of a heading says of the clause; None when it says nothing.

    "Holidays [CCL]", "Holidays – CCL" and "Holidays * * *" say that "Holidays" stands, "Holidays.
    [Deleted]" that it is deleted; "CCL" behind a bare number says it of "".
    """
    line = small(heading)
    for says, signs, pattern in _HEADED if heading else ():  # most items of lists have none
        if any(sign in line for sign in signs):
            match = pattern.fullmatch(heading)
            if match is not None:
                return Headed(match["heading"].strip(), says)
    return None


def _has_sign(line: str, says: Says) -> bool:
    """A cheap look before the patterns: most lines of most contracts are none of them."""
    return any(sign in line for sign in _SIGNS[says])


def _spans(named: str) -> tuple[Span, ...]:
    """The places in "sections 9.1 through 9.3 and 9.5": a span, and a single one.

    "article 9, section 2" is one place.
    """
    if _WHOLE.fullmatch(named):
        return (Span(place(named), place(named)),)
    numbers = _LEADING_WORD.sub("", named, count=1) if not named[0].isdigit() else named
    spans: list[Span] = []
    end = 0
    for match in _ONE.finditer(numbers):
        here = place(f"Section {match[0]}")
        if spans and _RANGE.fullmatch(numbers[end : match.start()]):
            spans[-1] = Span(spans[-1].first, here)
        else:
            spans.append(Span(here, here))
        end = match.end()
    return tuple(spans)
