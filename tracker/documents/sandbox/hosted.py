"""Children with one import between them: a copy of this process imports, and is copied for each.

Rule protected: as with any child, the parent learns how it ended, waits no longer than it said, and
leaves none behind: a host and its readers are one group of processes, which ends as one. The host
looks into no document. Meanwhile the parent imports what it needs itself, on another core.

A host may begin before there is a document: a third of what is imported for a command is imported
for its readers, and need not wait until the command line is understood.
"""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, NoReturn, Self

from tracker.documents.sandbox.confinement import Allowance
from tracker.documents.sandbox.forked import heard
from tracker.documents.sandbox.reader import answer_and_leave, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

Documents = list[tuple[bytes, str]]
"""The bytes and the file name of each; they are marked up as they say themselves."""

_LONGEST_CODE = 4
"""Characters of an exit code."""


class _Ends(NamedTuple):
    """Open files between a host and its parent, one end of each pipe.

    ``order`` tells which documents stand in ``tray``, memory that both share; each reader has one
    of the ``answers``, and one of the ``codes`` to tell how it ended.
    """

    order: int
    answers: list[int]
    codes: list[int]


class Host:
    """A copy of this process whose own copies read; leaving the ``with`` block ends them all."""

    def __init__(self, names: Sequence[str]) -> None:
        """Begin to import what reading files of these names needs; there will be as many."""
        self._tray = os.memfd_create("documents")
        order = os.pipe()
        answers, codes = [os.pipe() for _ in names], [os.pipe() for _ in names]
        theirs = _Ends(order[0], [into for _, into in answers], [into for _, into in codes])
        self._ours = _Ends(order[1], [out for out, _ in answers], [out for out, _ in codes])
        self.places = len(names)
        self._readers: list[Hosted] | None = None
        self._code: int | None = None
        self._pid = os.fork()
        if self._pid == 0:
            os.close(order[1])
            _serve(names, self._tray, theirs)
        os.setpgid(self._pid, self._pid)  # the host does so too: whichever of them comes first
        for end in (theirs.order, *theirs.answers, *theirs.codes):
            os.close(end)

    def read(self, documents: Documents, allowance: Allowance) -> list[Hosted]:
        """Hand it the documents; gives the children that read them, in their order."""
        with os.fdopen(self._tray, "wb") as tray:
            tray.writelines(data for data, _ in documents)
        order = json.dumps([allowance, [(len(data), name) for data, name in documents]])
        with suppress(BrokenPipeError):  # it has died; its readers' silence tells so
            os.write(self._ours.order, order.encode("ascii"))
        os.close(self._ours.order)
        until, most = time.monotonic() + allowance.wall, allowance.answer
        ends = zip(self._ours.answers, self._ours.codes, strict=True)
        self._readers = [Hosted(self, answer, code, until, most) for answer, code in ends]
        return self._readers

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
        for reader in self._readers or ():
            reader.end()
        self.end()

    def end(self) -> int:
        """Kill it and its readers unless they have ended, and give its exit code."""
        if self in _ahead:
            _ahead.remove(self)
        if self._code is None:
            os.killpg(self._pid, signal.SIGKILL)
            _, status = os.waitpid(self._pid, 0)
            self._code = os.waitstatus_to_exitcode(status)
            if self._readers is None:
                for end in (self._tray, self._ours.order, *self._ours.answers, *self._ours.codes):
                    os.close(end)
        return self._code


_ahead: list[Host] = []


def begin_ahead(names: Sequence[str]) -> Host:
    """A host for as many documents as there are names, kept for whoever wants one next."""
    import inspect  # noqa: F401 - click and lxml both do, in two processes if not before

    host = Host(names)
    _ahead.append(host)
    return host


def host_of(names: Sequence[str]) -> Host:
    """The host that was begun ahead for as many documents, or else a new one."""
    ahead = next((host for host in _ahead if host.places == len(names)), None)
    if ahead is None:
        return Host(names)
    _ahead.remove(ahead)
    return ahead


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


def _serve(names: Sequence[str], tray: int, ends: _Ends) -> NoReturn:
    """Be the host: import, let each document be read, and tell of each reader how it ended."""
    code = 1
    try:
        os.setpgid(0, 0)
        for name in names:
            prepare(b"", name)
        allowance, documents = _ordered(ends.order, tray)
        told = {}
        for (data, name), answer, into in zip(documents, ends.answers, ends.codes, strict=True):
            prepare(data, name)
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


def _ordered(order: int, tray: int) -> tuple[Allowance, Documents]:
    """Wait until the parent says what lies in the tray, and take it."""
    with os.fdopen(order, "rb") as file:
        allowed, listed = json.load(file)
    documents, at = [], 0
    for size, name in listed:
        documents.append((os.pread(tray, size, at), name))
        at += size
    return Allowance(*allowed), documents
