"""Makes every document of the worked example again: ``python proposals/make.py [FOLDER]``.

The rule it protects: what lies in documents/ is exactly what the words in words/ give.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from making.markdown import markdown
from making.sources import contract, proposals
from making.word import word

if TYPE_CHECKING:
    from making.document import Document

HERE = Path(__file__).parent


def rendered(document: Document) -> bytes:
    """Give a document's bytes in the format that its form asks for."""
    return markdown(document) if document.form.markdown else word(document)


def make(folder: Path) -> tuple[str, ...]:
    """Write the contract and all proposals into a folder; say their names."""
    folder.mkdir(parents=True, exist_ok=True)
    base = contract()
    documents = (base, *proposals(base))
    for document in documents:
        (folder / document.name).write_bytes(rendered(document))
    return tuple(document.name for document in documents)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "documents"
    print(f"{len(make(target))} documents in {target}")
