"""A confined process keeps one open file and gets no other: no connection, no program, no end."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("resource", reason="the bounds are those of a Unix system")

PROGRAM = """
import os, socket, sys
from tracker.documents.sandbox.confinement import Allowance, confine
confine(Allowance(memory=64 << 20, processor=1), 1)
try:
    {attempt}
except {error} as error:
    os.write(1, b"denied")
else:
    os.write(1, b"done")
os._exit(0)
"""

DENIED = {
    "reading a file": ("open(sys.executable, 'rb')", "OSError"),
    "writing a file": ("open('left-behind', 'wb')", "OSError"),
    "a connection": ("socket.socket()", "OSError"),
    "a pipe": ("os.pipe()", "OSError"),
    "another program": ("__import__('subprocess').run(['true'])", "OSError"),
    "memory": ("bytes(256 << 20)", "MemoryError"),
    "what was open": ("os.read(0, 1)", "OSError"),
}


def attempted(root: Path, attempt: str, error: str = "OSError") -> subprocess.CompletedProcess[str]:
    """Run something in a confined process."""
    run = [sys.executable, "-c", PROGRAM.format(attempt=attempt, error=error)]
    return subprocess.run(
        run, check=False, cwd=root, capture_output=True, encoding="utf-8", timeout=30
    )


@pytest.mark.parametrize(("attempt", "error"), DENIED.values(), ids=DENIED.keys())
def test_it_is_denied(root: Path, attempt: str, error: str) -> None:
    assert attempted(root, attempt, error).stdout == "denied"


def test_the_kept_file_is_written(root: Path) -> None:
    assert attempted(root, "os.write(1, b'kept ')").stdout == "kept done"


def test_endless_computing_ends(root: Path) -> None:
    done = attempted(root, "exec('while True: pass')")
    assert done.stdout == ""
    assert done.returncode < 0
