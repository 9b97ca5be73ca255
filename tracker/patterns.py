"""Patterns that are compiled when they are first asked: most commands meet few of them.

The rule protected here: a command pays for the patterns that its texts need. Compiling all those
of a comparison takes longer than comparing two agreements of fifty pages. What every document that
is read needs is compiled with its module all the same, before its readers are copied; and what
nearly every comparison needs, in the time in which it waits for them.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


def late_pattern(words: AnyStr, flags: int | re.RegexFlag = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, compiled when its first method is called.

    A mistake in ``words`` is raised only then.
    """
    return cast("re.Pattern[AnyStr]", _Late(words, flags))


def usual_pattern(words: AnyStr, flags: int | re.RegexFlag = 0) -> re.Pattern[AnyStr]:
    """A late pattern that nearly every comparison of two documents asks."""
    late = _Late(words, flags)
    _usual.append(late)
    return cast("re.Pattern[AnyStr]", late)


def compile_usual() -> None:
    """Compile the usual patterns of all modules imported so far; for who has to wait anyway."""
    while _usual:
        _usual.pop().compiled()


class _Late:
    """A pattern whose methods are filled in by the first of them that is called."""

    __slots__ = ("_flags", "_words", *_METHODS)

    def __init__(self, words: str | bytes, flags: int | re.RegexFlag) -> None:
        self._words = words
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile; Python asks here only for what is not filled in yet."""
        return getattr(self.compiled(), name)

    def compiled(self) -> re.Pattern[str] | re.Pattern[bytes]:
        """The pattern itself; from now on its methods are this one's."""
        pattern = re.compile(self._words, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return pattern


_usual: list[_Late] = []
