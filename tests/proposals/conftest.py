"""Where the worked example is, and its story as data."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.documents.files import read_file

PROPOSALS = Path(__file__).parents[2] / "proposals"

# The script's own modules are found the way the script finds them: beside it.
sys.path.insert(0, str(PROPOSALS))


@pytest.fixture(scope="session")
def example() -> Path:
    """The folder of the worked example."""
    return PROPOSALS


@pytest.fixture(scope="session")
def story() -> dict[str, Any]:
    """The moves, as the demo reads them."""
    return tomllib.loads((PROPOSALS / "story.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def contract() -> dict[str, str]:
    """The contract's clauses: label → heading and text."""
    clauses = read_file(PROPOSALS / "documents/contract.docx").clauses
    return {clause.label: f"{clause.heading}\n{clause.text}".strip() for clause in clauses}
