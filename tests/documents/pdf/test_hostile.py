"""PDFs made to harm: each ends in a reading or one refusal, within the allowance of its reader."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf_files import Drawn, drawing, form, packed, pdf, written
from tracker.documents.sandbox import read_apart
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = b"BT /F1 12 Tf 72 700 Td (word) Tj ET\n"
CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
WORDS_FORM = form("BT /F1 12 Tf 72 700 Td (word) Tj ET " * 100, "/Font<</F1 3 0 R>>")
UNBOUNDED: dict[str, Callable[[], bytes]] = {
    "pages that hold themselves": lambda: written(
        [CATALOG, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>"]
    ),
    "fewer pages than it says": lambda: written([CATALOG, "<</Type/Pages/Kids[]/Count 1999>>"]),
    "brackets without end": lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 500_000 + b"\nendobj",
    "a table of places that names itself": lambda: (
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9/Root 1 0 R/Size 1>>\n"
        b"startxref\n9\n%%EOF"
    ),
    "a drawing that draws itself": lambda: drawing(
        packed(b"/X7 Do"), form("/X7 Do", "/XObject<</X7 7 0 R>>")
    ),
    "words at the end of the world": lambda: pdf(Drawn().words("far", 1e30, -1e30)),
    "words of no place": lambda: pdf(Drawn().words("x", float("nan"), 3)),
    "words of no size": lambda: pdf(Drawn().words("x", 72, 72, size=0)),
    "words larger than all": lambda: pdf(Drawn().words("x", 72, 72, size=1e20)),
}
HEAVY: dict[str, Callable[[], bytes]] = {
    "a gigabyte of blanks": lambda: drawing(packed(b" " * (1 << 30))),
    "three million words": lambda: drawing(packed(WORD * 3_000_000)),
    "a million lines": lambda: drawing(packed(b"10 10 50 0.5 re f\n" * 1_000_000)),
    "drawings of drawings": lambda: drawing(
        packed(b"/X7 Do " * 50), form("/X8 Do " * 100, "/XObject<</X8 8 0 R>>"), WORDS_FORM
    ),
}


def ends(data: bytes) -> bool:
    start = time.perf_counter()
    try:
        read_apart(data, "a.pdf")
    except DocumentRefused as refusal:
        return "\n" not in str(refusal) and time.perf_counter() - start < 35
    return time.perf_counter() - start < 35


@pytest.mark.parametrize("kind", UNBOUNDED)
def test_what_has_no_end_ends(kind: str) -> None:
    assert ends(UNBOUNDED[kind]())


@pytest.mark.long
@pytest.mark.parametrize("kind", HEAVY)
def test_what_is_enormous_ends(kind: str) -> None:
    assert ends(HEAVY[kind]())
