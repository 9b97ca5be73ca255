"""Every command starts at once: what is heavy is imported by the command that needs it.

A list of modules is checked, not a time, so that the test says the same on every machine;
``make bench`` measures the times.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

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


def two_files(folder: Path) -> list[str]:
    """The paths of two documents that differ."""
    files = {folder / "old.md": "seven", folder / "new.md": "eight"}
    for path, hours in files.items():
        path.write_text(f"# ARTICLE 1 - HOURS\n\nHours are {hours}.\n", "utf-8")
    return [str(path) for path in files]


def test_help_imports_nothing_heavy() -> None:
    modules = modules_of("--help")
    assert "tracker.commands.main" in modules
    assert modules & HEAVY == set()


def test_help_imports_no_layer_below_the_commands() -> None:
    below = ("documents", "diff", "ledger", "table", "reports")
    layers = tuple(f"tracker.{layer}" for layer in below)
    assert [name for name in modules_of("--help") if name.startswith(layers)] == []


BEGINNING = """
import os, sys
from tracker.commands.main import main
begin, begun = os.fork, []
def fork():
    begun.append(" ".join(sys.modules))
    return begin()
os.fork = fork
try:
    main(sys.argv[1:])
finally:
    print("\\n" + "\\n".join(begun))
"""


def imported_at_forks(*arguments: str) -> list[set[str]]:
    """What a fresh process has imported each time when it begins another one."""
    run = [sys.executable, "-c", BEGINNING, *arguments]
    done = subprocess.run(run, check=False, capture_output=True, encoding="utf-8")
    return [set(line.split()) for line in done.stdout.splitlines() if " tracker.commands." in line]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere nobody is copied")
def test_the_readers_of_two_files_begin_before_the_command_line_is_understood(
    tmp_path: Path,
) -> None:
    (began,) = imported_at_forks("-C", str(tmp_path), "diff", *two_files(tmp_path))
    assert began & {"click", "tracker.diff", "tracker.reports"} == set()
    assert "json" in began


def test_two_files_are_read_side_by_side_in_a_table_too(tmp_path: Path) -> None:
    files = two_files(tmp_path)
    parties = ("--party", "union=Local 12", "--party", "employer=Harbor Clinic")
    modules_of("init", str(tmp_path / "table"), "--contract", files[0], *parties, "--us", "union")
    began = imported_at_forks("-C", str(tmp_path / "table"), "diff", *files)
    assert len(began) == sys.platform.startswith("linux")


def test_no_reader_begins_where_no_two_files_are_named(tmp_path: Path) -> None:
    assert imported_at_forks("-C", str(tmp_path), "diff", "U1", "E1") == []
    assert imported_at_forks("-C", str(tmp_path), "read", "a.docx", "b.docx") == []


READERS = """
import sys
from tracker.documents.sandbox.reader import prepare
import tracker.documents.sandbox.hosted
prepare(b"", "a.docx")
print(" ".join(sys.modules))
"""


def test_the_readers_of_word_files_import_what_they_need_and_no_more() -> None:
    """They are waited for. Making dataclasses took them a fifth of that time."""
    run = [sys.executable, "-c", READERS]
    done = subprocess.run(run, check=True, capture_output=True, encoding="utf-8")
    modules = set(done.stdout.split())
    assert "lxml.etree" in modules
    assert modules & {"click", "dataclasses", "datetime", "tempfile", "xml"} == set()
    layers = ("tracker.diff", "tracker.table", "tracker.reports", "tracker.commands")
    assert [name for name in modules if name.startswith(layers)] == []


def test_two_files_are_compared_without_the_grammar_that_read_them(tmp_path: Path) -> None:
    """Reading is for the children; comparing knows a document by its clauses and their labels."""
    modules = modules_of("-C", str(tmp_path), "diff", *two_files(tmp_path))
    assert {"tracker.diff.compare", "tracker.reports.diff_text"} <= modules
    grammar = ("headings", "lines", "lists", "markers", "outline", "titles", "word", "office")
    assert modules & {f"tracker.documents.{name}" for name in grammar} == set()
    assert modules & {"lxml", "shutil", "tempfile", "zipfile"} == set()


def test_two_files_outside_a_table_are_compared_without_the_ledger(tmp_path: Path) -> None:
    modules = modules_of("-C", str(tmp_path), "diff", *two_files(tmp_path))
    where = {"tracker.ledger", "tracker.ledger.whereabouts", "tracker.ledger.layout"}
    assert "tracker.diff.compare" in modules
    assert {name for name in modules if name.startswith("tracker.ledger")} == where
    assert modules & {"git", "filelock", "tomlkit"} == set()
