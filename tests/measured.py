"""What a command takes, measured in a process of its own: processor seconds, and memory."""

from __future__ import annotations

import subprocess
import sys

_MEASURE = """\
import pathlib, resource, sys
from tracker.commands.main import run
code = run(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
status = pathlib.Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
most = sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(code, used.ru_utime + used.ru_stime, most // 1024)
"""
"""Linux hands ``ru_maxrss`` on from the process that started this one."""


def measured(*words: object) -> tuple[float, int]:
    """Run a command that must succeed; give its seconds and its MB, 0 where none are told."""
    command = [sys.executable, "-c", _MEASURE, *map(str, words)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)
    code, seconds, megabytes = result.stdout.split()[-3:]
    assert code == "0"
    return float(seconds), int(megabytes)
