"""Every command starts at once: what is heavy is imported by the command that needs it.

A list of modules is checked, not a time, so that the test says the same on every machine;
``make bench`` measures the times.
"""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"diff_match_patch", "email", "filelock", "git", "lxml", "tomlkit", "xml", "zipfile"}

REPORT = """
import sys
from tracker.commands.main import main
try:
    main(sys.argv[1:])
finally:
    print("\\n" + " ".join(sys.modules))
"""


def modules_of(*arguments: str) -> set[str]:
    """The modules that a fresh process has imported once ``bargain`` is done with the arguments."""
    run = [sys.executable, "-c", REPORT, *arguments]
    done = subprocess.run(run, check=True, capture_output=True, encoding="utf-8")
    return set(done.stdout.splitlines()[-1].split())


def test_help_imports_nothing_heavy() -> None:
    modules = modules_of("--help")
    assert "tracker.commands.main" in modules
    assert modules & HEAVY == set()


def test_help_imports_no_layer_below_the_commands() -> None:
    layers = ("tracker.documents", "tracker.diff", "tracker.ledger", "tracker.reports")
    assert [name for name in modules_of("--help") if name.startswith(layers)] == []
