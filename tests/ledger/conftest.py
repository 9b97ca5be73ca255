"""Tables to work on: one is made through the public functions, the others are copies of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.ledger.invented import make_table


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table that no test may change."""
    return make_table(tmp_path_factory.mktemp("pristine") / "table")


@pytest.fixture
def table(pristine: Path, tmp_path: Path) -> Path:
    """A table with two items and nothing passed."""
    return Path(shutil.copytree(pristine, tmp_path / "table"))
