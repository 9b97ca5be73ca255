"""A document read by a child process, which ends in a reading or in one refusal.

Rule protected: whatever a document does to its reader, the parent goes on. A child that dies,
hangs, or wants more memory or time than it is allowed is a refused document.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Protocol, Self

from tracker.documents.characters import printable
from tracker.documents.sandbox.confinement import MEBIBYTE, OUT_OF_MEMORY, Allowance
from tracker.documents.sandbox.wire import Fault, unpacked
from tracker.refusals import DocumentRefused, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from tracker.documents.reading import Markup, Reading
    from tracker.documents.sandbox.hosted import Host

ALLOWANCE = Allowance()
_PROCESSOR_USED_UP = -24
"""The exit code of a child whose processor time is used up: SIGXCPU on every Unix."""


class Child(Protocol):
    """A process that reads one document."""

    def answer(self) -> bytes:
        """All that it said; raises TimeoutError or OverflowError beyond the allowance."""

    def end(self) -> int:
        """Make it end if it has not, and give its exit code, negative for a signal."""


Start = Callable[[bytes, str, "Markup | None", Allowance], Child]
"""How a child begins to read a document of that name, marked up so, within that allowance."""


def read_apart(data: bytes, name: str, markup: Markup | None = None) -> Reading:
    """Read a document in a child process; ``name`` is its file name.

    Raises DocumentRefused for anything that is no readable document, UsageRefused for a markup
    that such documents do not have.
    """
    with begun(data, name, markup) as apart:
        return apart.reading()


def begun(
    data: bytes,
    name: str,
    markup: Markup | None = None,
    allowance: Allowance = ALLOWANCE,
    start: Start | None = None,
) -> Apart:
    """Begin to read; ``start`` is how a child begins, None the quickest way that is safe."""
    child = (start or quickest())(data, name, markup, allowance)
    return Apart(name, child, allowance)


@contextmanager
def side_by_side(documents: list[tuple[bytes, str]]) -> Iterator[list[Apart]]:
    """Read several documents at once, each its bytes and its file name.

    They have one import between them, which goes on while this process does something else.
    """
    with ExitStack() as at_the_end:
        if is_copied():
            from tracker.documents.sandbox.hosted import host_of

            host = at_the_end.enter_context(host_of([name for _, name in documents]))
            read = zip(documents, host.read(documents, ALLOWANCE), strict=True)
            yield [Apart(name, child, ALLOWANCE) for (_, name), child in read]
        else:
            yield [at_the_end.enter_context(begun(*document)) for document in documents]


def host_ahead(names: list[str]) -> Host | None:
    """Begin what ``side_by_side`` will need for files of these names; whoever asks must end it.

    None where a copy of this process is not safe.
    """
    if not is_copied():
        return None
    from tracker.documents.sandbox.hosted import begin_ahead

    return begin_ahead(names)


class Apart:
    """One document being read by a child process; leaving the ``with`` block ends it."""

    def __init__(self, name: str, child: Child, allowance: Allowance) -> None:
        """Wait for the ``child``, which is held to the ``allowance``."""
        self._name = name
        self._child = child
        self._allowance = allowance

    def __enter__(self) -> Self:
        """The document itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the child, whatever it is doing."""
        self._child.end()

    def reading(self) -> Reading:
        """Wait for the reading. Raises DocumentRefused or UsageRefused, as ``read_apart`` does."""
        try:
            said = self._child.answer()
        except TimeoutError:
            raise self._refusal(f"reading it took more than {self._allowance.wall:g} s") from None
        except OverflowError:
            raise self._refusal("its text is too large to be a contract's") from None
        code = self._child.end()
        try:
            answer = unpacked(said)
        except (ValueError, RecursionError):
            raise self._refusal(self._death(code)) from None
        match answer:
            case Refused():
                raise answer
            case Fault(where):
                raise RuntimeError(f"the reader of {self._name} broke: {where}")
        return answer

    def _death(self, code: int) -> str:
        """Why a child ended without an answer."""
        if code == _PROCESSOR_USED_UP:
            return f"reading it took more than {self._allowance.processor} s of computing"
        if code == OUT_OF_MEMORY:
            return f"reading it needs more than {self._allowance.memory // MEBIBYTE} MB of memory"
        how = f"by signal {-code}" if code < 0 else f"with code {code}"
        return f"its reader was ended {how}"

    def _refusal(self, reason: str) -> DocumentRefused:
        return DocumentRefused(
            printable(f"{self._name}: {reason}: open it in Word, repair and save it again.")
        )


def quickest() -> Start:
    """How one child begins in the shortest time that is safe here."""
    if is_copied():
        from tracker.documents.sandbox.forked import Forked

        return Forked
    from tracker.documents.sandbox.spawned import Spawned

    return Spawned


def is_copied() -> bool:
    """Whether a child may be a copy of this process: on Linux, while it has no threads.

    A lock that another thread holds stays locked in a copy for ever, and libraries of macOS do not
    survive the copying.
    """
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return sys.platform.startswith("linux") and alone
