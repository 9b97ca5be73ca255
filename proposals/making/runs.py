"""Runs and paragraphs of WordprocessingML, with or without marks of change.

The rule it protects: every word goes out once, escaped, inside exactly one run.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from making.outline import Fate, Run

if TYPE_CHECKING:
    from collections.abc import Iterable


def run(text: str, properties: str = "", tag: str = "t") -> str:
    """Write one run; ``properties`` is the inside of its w:rPr, a tab in the text a w:tab."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    shown = "<w:tab/>".join(
        f'<w:{tag} xml:space="preserve">{escape(words)}</w:{tag}>' if words else ""
        for words in text.split("\t")
    )
    return f"<w:r>{head}{shown}</w:r>"


def paragraph(inside: str, properties: str = "") -> str:
    """Write one paragraph; ``properties`` is the inside of its w:pPr."""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{inside}</w:p>"


class Reviser:
    """Somebody who edits with track changes on: an author, a time, and the next revision's id."""

    def __init__(self, author: str, time: str) -> None:
        """Take the name and ISO time that Word shows beside each change."""
        self._who = f"w:author={quoteattr(author)} w:date={quoteattr(time)}"
        self._ids = count(1)

    def runs(self, runs: Iterable[Run]) -> str:
        """Write runs, the changed ones wrapped in w:ins or w:del."""
        return "".join(self._run(each) for each in runs)

    def paragraph_mark(self, fate: Fate) -> str:
        """Write the paragraph property that says the paragraph itself came or went."""
        tag = {Fate.INSERTED: "ins", Fate.DELETED: "del"}.get(fate)
        return f"<w:rPr><w:{tag} {self._mark()}/></w:rPr>" if tag else ""

    def _run(self, each: Run) -> str:
        match each.fate:
            case Fate.KEPT:
                return run(each.text)
            case Fate.INSERTED:
                return f"<w:ins {self._mark()}>{run(each.text)}</w:ins>"
            case Fate.DELETED:
                return f"<w:del {self._mark()}>{run(each.text, tag='delText')}</w:del>"

    def _mark(self) -> str:
        return f'w:id="{next(self._ids)}" {self._who}'


def by_hand(runs: Iterable[Run], properties: str = "") -> str:
    """Write runs as a person formats them: struck for old, underlined for new.

    Kept words carry ``w:strike w:val="0"``, which means "not struck", as shared-page exports do.
    """
    looks = {
        Fate.KEPT: '<w:strike w:val="0"/>',
        Fate.DELETED: "<w:strike/>",
        Fate.INSERTED: '<w:strike w:val="0"/><w:u w:val="single"/>',
    }
    return "".join(run(each.text, properties + looks[each.fate]) for each in runs)
