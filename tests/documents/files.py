"""Documents of the project and of the corpus, read in this process as a command has them read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.opening import load_bytes
from tracker.documents.read import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.reading import Reading


def read_file(path: Path) -> Reading:
    """What is read of a file."""
    return read_bytes(load_bytes(path), path.name)
