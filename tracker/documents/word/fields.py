"""Fields: their results are words of the document, their instructions are not.

Rule protected: every visible word once. A field may span paragraphs and hold others, so its state
belongs to the whole story. When begins and ends do not balance, nothing is taken for an
instruction except what is marked as one: a broken field must not swallow a contract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.word.names import w

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element

_KIND = w("fldCharType")
_STEPS = {"begin": 1, "end": -1}
_BUTTONS = {"MACROBUTTON", "GOTOBUTTON"}
_NAME_AND_WORDS = 2
_LONGEST_CODE = 1000


class _Open:
    """A field that has begun and not ended."""

    def __init__(self) -> None:
        self.code = ""
        self.in_result = False
        self.is_contents = False


class Fields:
    """The fields open at this point of a story.

    ``codes`` are the instructions of every field seen, in order of their results or ends.
    ``ordinary`` says that text here is neither in a field's code nor in a generated table of
    contents.
    """

    def __init__(self, *, balanced: bool) -> None:
        """Begin outside all fields; ``balanced`` when every one of them ends."""
        self.balanced = balanced
        self.codes: list[str] = []
        self.ordinary = True
        self._open: list[_Open] = []
        self._in_code = 0
        self._in_contents = 0

    @classmethod
    def of(cls, story: Element) -> Fields:
        """Fields for a story, its balance checked first."""
        depth = 0
        for mark in story.iter(w("fldChar")):
            depth += _STEPS.get(mark.get(_KIND), 0)
            if depth < 0:
                break
        return cls(balanced=depth == 0)

    @property
    def visible(self) -> bool:
        """Whether text here is in no field's instruction."""
        return not self._in_code

    def mark(self, kind: str | None) -> str:
        """A ``w:fldChar`` was met; gives the words that it shows, as buttons do at their end."""
        shown = ""
        if not self.balanced:
            return shown
        if kind == "begin":
            self._open.append(_Open())
            self._in_code += 1
        elif kind == "separate" and self._open and not self._open[-1].in_result:
            self._show_result(self._open[-1])
        elif kind == "end" and self._open:
            shown = self._close(self._open.pop())
        self.ordinary = not (self._in_code or self._in_contents)
        return shown

    def instruct(self, text: str) -> None:
        """A piece of an instruction was met; only its beginning matters."""
        if self._open and not self._open[-1].in_result:
            if len(self._open[-1].code) < _LONGEST_CODE:
                self._open[-1].code += text[:_LONGEST_CODE]
        elif not self.balanced:
            self.codes.append(text[:_LONGEST_CODE])

    def _show_result(self, field: _Open) -> None:
        field.in_result = True
        field.is_contents = field.code.split(maxsplit=1)[:1] == ["TOC"]
        self.codes.append(field.code)
        self._in_code -= 1
        self._in_contents += field.is_contents

    def _close(self, field: _Open) -> str:
        if field.in_result:
            self._in_contents -= field.is_contents
            return ""
        self._in_code -= 1
        self.codes.append(field.code)
        kind, *words = field.code.split(maxsplit=2) or [""]
        return words[1] if kind in _BUTTONS and len(words) == _NAME_AND_WORDS else ""
