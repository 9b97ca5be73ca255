"""What a child process may use, and how it gives up all the rest before it looks at a document.

Rule protected: a document that makes its reader run away costs a bounded time and memory, and a
reader that a document has taken over can open no file and no connection. The bounds are the
system's own (setrlimit); where it has none, as on Windows, the guard's limits and the wall clock
of the parent remain.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

MEBIBYTE = 1 << 20
OUT_OF_MEMORY = 71
"""Exit code of a process whose memory does not suffice to say so, after sysexits.h (EX_OSERR)."""


class Allowance(NamedTuple):
    """What reading one document may use.

    ``memory``: bytes on top of what the process has; ``processor`` and ``wall``: seconds;
    ``answer``: bytes that are taken from a child. The agreement of 55,000 words takes 33 MiB and a
    tenth of a second; the most that the guard lets through took 250 MiB and 7 s.
    """

    memory: int = 512 * MEBIBYTE
    processor: int = 10
    wall: float = 30.0
    answer: int = 256 * MEBIBYTE


def confine(allowance: Allowance, keep: int) -> None:
    """Bind this process for good: memory, processor time, and no open file but ``keep``.

    Every module and codec that reading needs must have been imported before.
    """
    size = _size()
    os.closerange(0, keep)
    os.closerange(keep + 1, _open_at_most())
    try:
        import resource
    except ImportError:
        return
    bounds = [
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_CPU, allowance.processor, allowance.processor + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NOFILE, 0, 0),
    ]
    if size is not None:
        bounds.append((resource.RLIMIT_AS, size + allowance.memory, size + allowance.memory))
    for what, soft, hard in bounds:
        with suppress(ValueError, OSError):  # a bound that is tighter already stays
            resource.setrlimit(what, (soft, hard))


def _size() -> int | None:
    """How much address space this process has, in bytes; None where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return None


def _open_at_most() -> int:
    try:
        return min(os.sysconf("SC_OPEN_MAX"), 1 << 16)
    except (ValueError, OSError, AttributeError):
        return 256
