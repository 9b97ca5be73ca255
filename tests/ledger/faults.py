"""Stopping a process at its n-th step: a file operation in the table, or the start of a git.

The steps are counted by Python's own audit events, which also stop an operation before it happens;
nothing of the program under test is replaced.
"""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE_EVENTS = frozenset(
    {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "shutil.copyfile"}
)
KILLED = 137
REFUSED = 3
DONE = 0


@dataclass(frozen=True)
class Fault:
    """What happens at a step: the process is gone, or operations fail once or from then on."""

    name: str
    error: int | None
    lasting: bool = False

    def strike(self) -> None:
        """Let it happen."""
        if self.error is None:
            os._exit(KILLED)
        raise OSError(self.error, os.strerror(self.error))


KILL = Fault("killed", None)
FULL_DISK = Fault("full disk", errno.ENOSPC, lasting=True)
IO_ERROR = Fault("I/O error", errno.EIO)


def run_with_fault(act: Callable[[], None], root: Path, fault: Fault, step: int) -> int:
    """Do ``act`` in a child process in which ``fault`` strikes at ``step``; gives its exit code.

    The code is DONE, REFUSED when the program refused, KILLED, or 1 for any other exception.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    _in_child(act, root, fault, step)
    raise AssertionError("unreachable")


def count_steps(act: Callable[[], None], root: Path) -> int:
    """How many steps ``act`` takes when nothing strikes."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        steps = _Steps(root, KILL, 0)
        act()
        os.write(writing, str(steps.taken).encode())
        os._exit(DONE)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return int(pipe.read())


def _in_child(act: Callable[[], None], root: Path, fault: Fault, step: int) -> None:
    from tracker.refusals import Refused

    code = 1
    try:
        _Steps(root, fault, step)
        act()
        code = DONE
    except Refused:
        code = REFUSED
    except BaseException:  # noqa: BLE001 - whatever else escapes is the failure to be reported
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


class _Steps:
    """Counts from the moment it is made; a step of number 0 never comes."""

    def __init__(self, root: Path, fault: Fault, step: int) -> None:
        self.taken = 0
        self._root = str(root)
        self._fault = fault
        self._step = step
        self._fsync = os.fsync
        os.fsync = self._on_fsync
        sys.addaudithook(self._on_event)

    def _on_event(self, event: str, args: tuple[object, ...]) -> None:
        if event == "subprocess.Popen" or (event in FILE_EVENTS and self._inside(args)):
            self._take()

    def _on_fsync(self, fd: Any) -> None:
        self._take()
        self._fsync(fd)

    def _inside(self, args: tuple[object, ...]) -> bool:
        return any(
            isinstance(one, str | os.PathLike) and str(one).startswith(self._root) for one in args
        )

    def _take(self) -> None:
        self.taken += 1
        struck = self.taken >= self._step if self._fault.lasting else self.taken == self._step
        if self._step and struck:
            self._fault.strike()
