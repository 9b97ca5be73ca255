"""The memory that a command takes, measured in a process of its own; seconds are for ``bench``."""

from __future__ import annotations

import subprocess
import sys

_MEASURE = """\
import pathlib, sys
from tracker.commands.main import run
code = run(sys.argv[1:])
status = pathlib.Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
most = sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(code, most * 1024 // 10**6)
"""
"""Linux alone tells it, and hands ``ru_maxrss`` on from the process that started this one."""


def megabytes(*words: object) -> int:
    """Run a command that must succeed; give the most MB that it held, 0 where none are told."""
    command = [sys.executable, "-c", _MEASURE, *map(str, words)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)
    code, most = result.stdout.split()[-2:]
    assert code == "0"
    return int(most)
