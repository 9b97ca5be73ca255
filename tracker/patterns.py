"""Patterns that are compiled when they are first asked: most commands meet few of them.

The rule protected here: a command pays for the patterns that its texts need. Compiling all those
of a comparison takes longer than comparing two agreements of fifty pages. What every document that
is read needs is compiled with its module all the same, before its readers are copied.
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


class _Late:
    """A pattern whose methods are filled in by the first of them that is called."""

    __slots__ = ("_flags", "_words", *_METHODS)

    def __init__(self, words: str | bytes, flags: int | re.RegexFlag) -> None:
        self._words = words
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile; Python asks here only for what is not filled in yet."""
        compiled = re.compile(self._words, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
