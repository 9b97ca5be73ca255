"""A supposal is off the record: nothing of it stands in anything that is printed unasked.

The rule: neither its words, nor its ref, its note, its day nor its count, in any format.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pypdfium2
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain

FORMATS = ("text", "markdown", "html", "json", "pdf", "docx", "xlsx")
SUPPOSED = """\
ARTICLE 2 - HOURS

2.1 Administrative Time

Each clinician shall have twenty-one (21) hours of umbrella time in each week.
"""
TELLTALES = ("umbrella", "S77", "kept between us", "18 July", "18 Jul")


@pytest.fixture
def supposed(bargain: Bargain, table: Path, papers: Path) -> Path:
    """The small table with one pass on the record, then a supposal on the same item."""
    passed = ("--party", "employer", "--passed", "2025-07-08 10:32")
    assert bargain("-C", table, "record", papers / "cut.md", *passed).code == 0
    return table


def _suppose(bargain: Bargain, table: Path, papers: Path) -> None:
    (papers / "what-if.md").write_text(SUPPOSED, encoding="utf-8")
    said = ("--party", "union", "--passed", "2025-07-18 10:32", "--kind", "supposal")
    named = ("--ref", "S77", "--note", "kept between us", "--item", "admin-time")
    assert bargain("-C", table, "record", papers / "what-if.md", *said, *named).code == 0


def _printed(bargain: Bargain, table: Path, form: str, *more: str) -> str:
    """Everything that can be read in a summary, in the parts of its file too."""
    out = table.parent / f"summary.{form}"
    words = ("summary", "--as-of", "2025-09-01", "--format", form, *more, "-o", out)
    assert bargain("-C", table, *words).code == 0
    data = out.read_bytes()
    if form == "pdf":
        pages = pypdfium2.PdfDocument(data)
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    if form in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "\n".join(package.read(name).decode("latin-1") for name in package.namelist())
    return data.decode()


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_a_supposal_is_printed_unless_asked_for(
    form: str, bargain: Bargain, supposed: Path, papers: Path
) -> None:
    _suppose(bargain, supposed, papers)
    printed = _printed(bargain, supposed, form)
    assert "E1" in printed
    assert not [word for word in TELLTALES if word in printed]
    assert "S77" in _printed(bargain, supposed, form, "--off-record")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_what_is_printed_is_the_same_as_without_it(
    form: str, bargain: Bargain, supposed: Path, papers: Path
) -> None:
    before = _printed(bargain, supposed, form)
    _suppose(bargain, supposed, papers)
    assert _printed(bargain, supposed, form) == before
