"""The memory of a command is that of all its processes at one moment."""

from __future__ import annotations

import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells the memory of a process"
)

HOLD = "import time; held = bytearray(b'x') * 40_000_000; time.sleep(0.3)"
BOTH = f"import subprocess, sys; held = subprocess.Popen([sys.executable, '-c', {HOLD!r}]); {HOLD}"

Peak = Callable[[list[str]], float]


@pytest.fixture
def peak(root: Path, monkeypatch: pytest.MonkeyPatch) -> Peak:
    monkeypatch.syspath_prepend(str(root / "bench"))
    measure: Peak = runpy.run_path(str(root / "bench" / "memory.py"))["peak"]
    return measure


def test_a_command_and_what_it_began_are_counted_together(peak: Peak) -> None:
    alone, together = (peak([sys.executable, "-c", code]) for code in (HOLD, BOTH))
    assert 40 < alone < 80 < together


def test_a_command_that_fails_is_no_measure(peak: Peak) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        peak([sys.executable, "-c", "raise SystemExit(3)"])
