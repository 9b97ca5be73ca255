"""Fields: their results are words of the document, their instructions are not.

Rule protected: every visible word once. A field may span paragraphs and hold others, so its state
belongs to the whole story. When begins and ends do not balance, nothing is taken for an
instruction except what is marked as one: a broken field must not swallow a contract.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.documents.word.names import Element, w

_KIND = w("fldCharType")
_STEPS = {"begin": 1, "end": -1}
_BUTTONS = {"MACROBUTTON", "GOTOBUTTON"}
_NAME_AND_WORDS = 2


@dataclass(slots=True)
class _Open:
    code: str = ""
    in_result: bool = False

    @property
    def is_contents(self) -> bool:
        return self.in_result and self.code.split(maxsplit=1)[:1] == ["TOC"]


@dataclass(slots=True)
class Fields:
    """The fields open at this point of a story."""

    balanced: bool = True
    codes: list[str] = field(default_factory=list)
    """The instructions of every field seen, in order of their results or ends."""
    visible: bool = True
    """Whether text here is seen, that is, in no field's instruction."""
    in_contents: bool = False
    """Whether text here is part of a generated table of contents."""
    _open: list[_Open] = field(default_factory=list)

    @classmethod
    def of(cls, story: Element) -> Fields:
        """Fields for a story, its balance checked first."""
        depth = 0
        for mark in story.iter(w("fldChar")):
            depth += _STEPS.get(mark.get(_KIND), 0)
            if depth < 0:
                break
        return cls(balanced=depth == 0)

    def mark(self, kind: str | None) -> str:
        """A ``w:fldChar`` was met; gives the words that it shows, as buttons do at their end."""
        shown = ""
        if not self.balanced:
            return shown
        if kind == "begin":
            self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
            self.codes.append(self._open[-1].code)
        elif kind == "end" and self._open:
            shown = self._closed(self._open.pop())
        self.visible = all(each.in_result for each in self._open)
        self.in_contents = any(each.is_contents for each in self._open)
        return shown

    def instruct(self, text: str) -> None:
        """A piece of an instruction was met."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += text
        elif not self.balanced:
            self.codes.append(text)

    def _closed(self, field: _Open) -> str:
        if field.in_result:
            return ""
        self.codes.append(field.code)
        kind, *words = field.code.split(maxsplit=2) or [""]
        return words[1] if kind in _BUTTONS and len(words) == _NAME_AND_WORDS else ""
