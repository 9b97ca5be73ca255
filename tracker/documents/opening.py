"""A path → the bytes of one ordinary file.

Rule protected: what is opened is the very file that was named, never what a link points to, a
device or a pipe that would be waited for; and never more of it than a document can have.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 64 * 1024 * 1024
"""Largest file that is opened, in bytes; a 300-page agreement in Word has less than 1 MiB."""
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
)
"""Windows has only the last of these, and asks for a link's target; the link is seen before."""


def load_bytes(path: Path) -> bytes:
    """The file's bytes, or DocumentRefused saying why not."""
    if path.is_symlink():
        raise DocumentRefused(f"{path}: this is a link; name the document that it points to.")
    if not path.exists():
        raise DocumentRefused(f"{path}: there is no such file; check the name and the folder.")
    if path.is_dir():
        raise DocumentRefused(f"{path}: this is a folder; name one document inside it.")
    try:
        data = _ordinary(path)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise DocumentRefused(f"{path}: cannot be opened ({reason}); check its rights.") from None
    if data is None:
        raise DocumentRefused(f"{path}: this is not an ordinary file; copy the document first.")
    if len(data) > LARGEST:
        raise DocumentRefused(
            f"{path}: larger than {LARGEST // 2**20} MiB; take the pictures out and save it again."
        )
    return data


def _ordinary(path: Path) -> bytes | None:
    """As much of an ordinary file as tells whether it is too large; None of anything else."""
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        is_ordinary = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
        return file.read(LARGEST + 1) if is_ordinary else None
