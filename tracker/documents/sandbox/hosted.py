"""Children with one import between them: a copy of this process imports, and is copied for each.

Rule protected: as with any child, the parent learns how it ended, waits no longer than it said, and
leaves none behind: a host and its readers are one group of processes, which ends as one. The host
looks into no document. Meanwhile the parent imports what it needs itself, on another core.
"""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING, NoReturn, Self

from tracker.documents.sandbox.forked import heard
from tracker.documents.sandbox.reader import answer_and_leave, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from tracker.documents.sandbox.confinement import Allowance

Documents = list[tuple[bytes, str]]
"""The bytes and the file name of each; they are marked up as they say themselves."""

_LONGEST_CODE = 4
"""Characters of an exit code."""


class Host:
    """A copy of this process whose own copies read; leaving the ``with`` block ends them all."""

    def __init__(self, documents: Documents, allowance: Allowance) -> None:
        """Begin; ``readers`` are the children that read the documents, in their order."""
        until = time.monotonic() + allowance.wall
        answers, codes = [os.pipe() for _ in documents], [os.pipe() for _ in documents]
        self._code: int | None = None
        self._pid = os.fork()
        if self._pid == 0:
            _serve(documents, allowance, [into for _, into in answers], [into for _, into in codes])
        os.setpgid(self._pid, self._pid)  # the host does so too: whichever of them comes first
        for _, into in (*answers, *codes):
            os.close(into)
        ends = zip(answers, codes, strict=True)
        self.readers = [Hosted(self, a, c, until, allowance.answer) for (a, _), (c, _) in ends]

    def __enter__(self) -> Self:
        """The host itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it and its readers, whatever they are doing."""
        for reader in self.readers:
            reader.end()
        self.end()

    def end(self) -> int:
        """Kill it and its readers unless they have ended, and give its exit code."""
        if self._code is None:
            os.killpg(self._pid, signal.SIGKILL)
            _, status = os.waitpid(self._pid, 0)
            self._code = os.waitstatus_to_exitcode(status)
        return self._code


class Hosted:
    """A copy of a host that reads one document."""

    def __init__(self, host: Host, answer: int, code: int, until: float, most: int) -> None:
        """Listen to the open files ``answer`` and ``code``, to the first for ``most`` bytes."""
        self._host, self._answer, self._told = host, answer, code
        self._until, self._most = until, most
        self._patience = 0.0
        self._code: int | None = None

    def answer(self) -> bytes:
        """All that it said; raises TimeoutError or OverflowError beyond the allowance."""
        said = heard(self._answer, self._until, self._most)
        self._patience = self._until  # it is ending by itself, and its host tells how
        return said

    def end(self) -> int:
        """Kill its group unless it has ended, and give its exit code, negative for a signal."""
        if self._code is None:
            os.close(self._answer)
            try:
                said = heard(self._told, self._patience, _LONGEST_CODE)
            except TimeoutError:
                said = b""
            os.close(self._told)
            self._code = int(said) if said else self._host.end()
        return self._code


def _serve(
    documents: Documents, allowance: Allowance, answers: Sequence[int], codes: Sequence[int]
) -> NoReturn:
    """Be the host: import, let each document be read, and tell of each reader how it ended."""
    code = 1
    try:
        os.setpgid(0, 0)
        for data, name in documents:
            prepare(data, name)
        told = {}
        for (data, name), answer, into in zip(documents, answers, codes, strict=True):
            if (reader := os.fork()) == 0:
                answer_and_leave(data, name, None, allowance, answer)
            os.close(answer)
            told[reader] = into
        while told:
            reader, status = os.wait()
            os.write(told[reader], b"%d" % os.waitstatus_to_exitcode(status))
            os.close(told.pop(reader))
        code = 0
    finally:
        os._exit(code)
