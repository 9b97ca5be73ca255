"""Reading a hostile document within little: half of the memory and half of the time.

What would take more ends as a refusal that says so, and a test that expects another end fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.documents.sandbox import begun
from tracker.documents.sandbox.confinement import MEBIBYTE, Allowance

if TYPE_CHECKING:
    from tracker.documents.reading import Reading

LITTLE = Allowance(memory=256 * MEBIBYTE, processor=5)


def read(data: bytes, allowance: Allowance = LITTLE) -> Reading:
    """Read a document in a bound child."""
    with begun(data, "offer.docx", allowance=allowance) as apart:
        return apart.reading()
