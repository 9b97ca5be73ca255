"""Every command starts at once: what is heavy is imported by the command that needs it.

A list of modules is checked, not a time, so that the test says the same on every machine;
``make bench`` measures the times.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
    below = ("documents", "diff", "ledger", "table", "reports")
    layers = tuple(f"tracker.{layer}" for layer in below)
    assert [name for name in modules_of("--help") if name.startswith(layers)] == []


def test_two_files_outside_a_table_are_compared_without_the_ledger(tmp_path: Path) -> None:
    for name, hours in (("old.md", "seven"), ("new.md", "eight")):
        (tmp_path / name).write_text(f"# ARTICLE 1 - HOURS\n\nHours are {hours}.\n", "utf-8")
    files = [str(tmp_path / name) for name in ("old.md", "new.md")]
    modules = modules_of("-C", str(tmp_path), "diff", *files)
    where = {"tracker.ledger", "tracker.ledger.whereabouts", "tracker.ledger.layout"}
    assert "tracker.diff.compare" in modules
    assert {name for name in modules if name.startswith("tracker.ledger")} == where
    assert modules & {"git", "filelock", "tomlkit"} == set()
