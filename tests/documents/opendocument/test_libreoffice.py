"""The worked example, turned into OpenDocument by LibreOffice, reads as its Word files do."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.documents.files import read_file

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    "E2-administrative-time",
    "E3-triage",
    "E4-bereavement-safety",
    "E11-final-offer",
    "U3-triage",
    "U6-layoff-artificial-intelligence",
    "U15-counter-to-final-offer",
)
"""Tracked, struck and clean documents, with automatic and with typed numbers."""


@pytest.fixture(scope="module")
def converted(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    sources = [root / "proposals" / "documents" / f"{name}.docx" for name in NAMES]
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "odt", "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_clauses_and_redlines_are_those_of_the_word_file(
    name: str, root: Path, converted: Path
) -> None:
    word = read_file(root / "proposals" / "documents" / f"{name}.docx")
    found = read_file(converted / f"{name}.odt")
    assert found.clauses == word.clauses
    assert found.claimed_base == word.claimed_base
    assert found.markup == word.markup
