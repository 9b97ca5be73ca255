"""A child that is a copy of this process: it starts in milliseconds, with all modules in place.

Rule protected: the parent waits no longer than it said, and leaves no child behind.
"""

from __future__ import annotations

import os
import select
import signal
import time
from typing import TYPE_CHECKING

from tracker.documents.sandbox.reader import answer_and_leave, prepare

if TYPE_CHECKING:
    from tracker.documents.reading import Markup
    from tracker.documents.sandbox.confinement import Allowance

_PIECE = 1 << 20


class Forked:
    """A copy of this process that reads one document."""

    def __init__(self, data: bytes, name: str, markup: Markup | None, allowance: Allowance) -> None:
        """Fork, after importing what reading needs, so that no child imports it again."""
        prepare(data, name)
        self._until = time.monotonic() + allowance.wall
        self._most = allowance.answer
        self._code: int | None = None
        self._from, into = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            answer_and_leave(data, name, markup, allowance, into)
        os.close(into)

    def answer(self) -> bytes:
        """All that it said; raises TimeoutError or OverflowError beyond the allowance."""
        return heard(self._from, self._until, self._most)

    def end(self) -> int:
        """Kill it unless it has ended, and give its exit code, negative for a signal."""
        if self._code is None:
            os.close(self._from)
            ended, status = os.waitpid(self._pid, os.WNOHANG)
            if not ended:
                os.kill(self._pid, signal.SIGKILL)
                _, status = os.waitpid(self._pid, 0)
            self._code = os.waitstatus_to_exitcode(status)
        return self._code


def heard(source: int, until: float, most: int) -> bytes:
    """All that is written to a pipe until its writers have closed it.

    Raises TimeoutError when that lasts beyond ``until`` on the monotonic clock, OverflowError when
    it is more than ``most`` bytes.
    """
    waiting = select.poll()
    waiting.register(source, select.POLLIN)
    said = bytearray()
    while waiting.poll(max(0.0, until - time.monotonic()) * 1000):
        piece = os.read(source, _PIECE)
        if not piece:
            return bytes(said)
        said += piece
        if len(said) > most:
            raise OverflowError
    raise TimeoutError
