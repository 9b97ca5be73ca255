"""The command line as a user meets it: words in, an exit code and two streams out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tracker.commands.main import run

if TYPE_CHECKING:
    from pathlib import Path

CONTRACT = """\
# Agreement between Harbor Clinic and Local 12

## ARTICLE 1 - RECOGNITION

The Employer recognizes the Union as the representative of all clinicians.

## ARTICLE 2 - HOURS

### 2.1 Administrative Time

Each clinician shall have seven (7) hours of administrative time in each week.

### 2.2 Notice

The Employer shall give ten (10) days of notice under Section 2.1.

## ARTICLE 3 - WAGES

### 3.1 Rates

The base rate is $40.00 per hour.

## ARTICLE 4 - LEAVE

### 4.1 Bereavement

An employee may take three (3) days of leave:

(a) for a parent; or

(b) for a child.
"""

CUT = """\
# Employer Proposal 1

## ARTICLE 2 - HOURS

### 2.1 Administrative Time

Each clinician shall have four (4) hours of administrative time in each week, any of which may be
used for booking patients.
"""

KEEP = """\
# Union Counter to Employer Proposal 1

## ARTICLE 2 - HOURS

### 2.1 Administrative Time

[CCL]
"""


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The printed JSON."""
        return json.loads(self.out)


Bargain = Callable[..., Outcome]


@pytest.fixture
def bargain(capsys: pytest.CaptureFixture[str]) -> Bargain:
    """Run ``bargain`` with these words."""

    def typed(*words: object) -> Outcome:
        code = run([str(word) for word in words])
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return typed


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with a contract and two documents, outside any table."""
    folder = tmp_path / "mail"
    folder.mkdir()
    for name, text in (("contract.md", CONTRACT), ("cut.md", CUT), ("keep.md", KEEP)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def table(tmp_path: Path, papers: Path, bargain: Bargain) -> Path:
    """A table with its contract and two items, nothing passed yet."""
    root = tmp_path / "table"
    parties = ("--party", "union=Local 12", "--party", "employer=Harbor Clinic", "--us", "union")
    assert bargain("init", root, "--contract", papers / "contract.md", *parties).code == 0
    hours = ("--title", "Administrative time", "--clause", "2.1", "--better-for", "union=higher")
    assert bargain("-C", root, "item", "add", "admin-time", *hours).code == 0
    leave = ("--title", "Bereavement", "--clause", "art. 4", "--economic")
    assert bargain("-C", root, "item", "add", "bereavement", *leave).code == 0
    return root


@pytest.fixture
def answered(bargain: Bargain, table: Path, papers: Path) -> Path:
    """The table after the employer cut administrative time."""
    passed = ("--party", "employer", "--passed", "2026-01-05 10:00", "--item", "admin-time")
    assert bargain("-C", table, "record", papers / "cut.md", *passed).code == 0
    return table


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The table of the worked example, played once for all (long) tests that only look at it."""
    root = tmp_path_factory.mktemp("demo") / "table"
    assert run(["demo", str(root)]) == 0
    return root
