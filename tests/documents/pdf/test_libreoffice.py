"""The worked example, printed to PDF by LibreOffice: redlines are recognised, the rest is read."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.documents.files import read_file
from tracker.documents.reading import Markup

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.documents.reading import Reading

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def printed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Each Word file of the worked example beside its PDF, by name."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    sources = sorted((root / "proposals" / "documents").glob("*.docx"))
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {path.stem: (path, folder / f"{path.stem}.pdf") for path in sources}


def words(reading: Reading) -> Counter[str]:
    spelled = (f"{clause.label} {clause.heading} {clause.text}" for clause in reading.clauses)
    return Counter(re.findall(r"\w+", " ".join(spelled)))


def test_every_redline_and_nothing_else_is_kept_as_evidence(
    printed: dict[str, tuple[Path, Path]],
) -> None:
    redlines = {
        name for name, (word, _) in printed.items() if read_file(word).markup is not Markup.NONE
    }
    assert {name for name, (_, pdf) in printed.items() if read_file(pdf).unread} == redlines
    assert redlines


def test_the_others_have_the_labels_and_words_of_their_word_files(
    printed: dict[str, tuple[Path, Path]],
) -> None:
    for word, pdf in printed.values():
        expected, found = read_file(word), read_file(pdf)
        if found.unread:
            continue
        missing = words(expected) - words(found)
        assert missing.total() <= 0.01 * words(expected).total(), (pdf.name, missing)
        labels = Counter(clause.label for clause in found.clauses)
        lost = Counter(clause.label for clause in expected.clauses) - labels
        assert lost.total() <= 0.01 * len(expected.clauses), (pdf.name, lost)
