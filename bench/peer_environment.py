"""The environment that other comparers are installed into: one of their own, never the project's.

The rule: what is measured is what anybody can install today, at the versions that ``peers.txt``
pins with their hashes.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).with_name("peers.txt")
ENVIRONMENT = Path(__file__).parents[1] / ".venv-peers"
SCRIPTS = ENVIRONMENT / "bin"
PYTHON = SCRIPTS / "python"


def install() -> dict[str, str]:
    """Install what is pinned, unless that was done; gives the packages that refused, and why.

    Each package is installed alone, so that one without a build for this machine costs no other.
    The Python that a package asks for is not insisted on: it is tried, and judged by its redlines.
    """
    stamp, seal = ENVIRONMENT / "installed", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == seal:
        return {}
    subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    refused = {name: reason for name, pin in pins(LOCK.read_text()) if (reason := _refusal(pin))}
    if not refused:
        stamp.write_text(seal)
    return refused


def pins(lock: str) -> list[tuple[str, str]]:
    """The packages of a lock by name, each with its version and hashes as pip reads them."""
    plain = re.sub(r"(?m)^\s*#.*\n?", "", lock).strip()
    return [(pin.partition("==")[0], pin) for pin in re.split(r"\n(?=\w)", plain)]


def _refusal(pin: str) -> str:
    """Install one pinned package; gives pip's reason when it doesn't, else nothing."""
    alone = ENVIRONMENT / "pin.txt"
    alone.write_text(pin)
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet"]
    command += ["--no-deps", "--ignore-requires-python", "--require-hashes", "--requirement", alone]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    errors = [line for line in ran.stderr.splitlines() if line.startswith("ERROR")]
    return (errors or ["pip failed"])[-1] if ran.returncode else ""
