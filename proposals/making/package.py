"""Puts the parts of a Word file into a zip whose bytes depend on nothing but the parts.

The rule it protects: parts are stored, not compressed, since compressors differ from one build of
Python to another; time stamps, order and attributes are fixed.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FIXED = Path(__file__).parent / "parts"
NAMES = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX, READABLE = 3, 0o644 << 16


def package(made: Mapping[str, str]) -> bytes:
    """Zip the parts that were made with those that are the same in every document."""
    fixed = {name: (FIXED / file).read_text("utf-8") for name, file in NAMES.items()}
    parts = fixed | {name: DECLARATION + part for name, part in made.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(_entry(name), part.encode())
    return stream.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.create_system, entry.external_attr = UNIX, READABLE
    return entry
