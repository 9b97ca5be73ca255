"""What is in the words/ folder: the contract and, for each proposal, its form and its edits.

The rule it protects: a document's words live in one text file that a negotiator can read.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from making.document import Document, Form, Part
from making.edits import Edit, edit_from, revise
from making.outline import Kind, Piece, labels, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS = Path(__file__).parent.parent / "words"


def contract() -> Document:
    """Read the agreement in force."""
    facts = tomllib.loads((WORDS / "contract.toml").read_text("utf-8"))
    return Document(
        "contract.docx",
        Form.CLEAN,
        facts["author"],
        facts["saved"],
        tuple(facts["lines"]),
        (Part(parse((WORDS / "contract.txt").read_text("utf-8"))),),
        facts["pages"],
    )


def proposals(base: Document) -> tuple[Document, ...]:
    """Read every proposal, its articles revised from those of ``base``, in order of file name."""
    articles = _articles(base.parts[0].pieces)
    files = sorted(path for path in WORDS.glob("*.toml") if path.name != "contract.toml")
    return tuple(_proposal(path, articles) for path in files)


def _proposal(path: Path, articles: Mapping[int, tuple[Piece, ...]]) -> Document:
    facts = tomllib.loads(path.read_text("utf-8"))
    form = Form(facts["form"])
    return Document(
        f"{path.stem}.{'md' if form.markdown else 'docx'}",
        form,
        facts["author"],
        facts["saved"],
        tuple(facts["lines"]),
        tuple(_part(table, articles) for table in facts["part"]),
        {},
    )


def _part(table: Mapping[str, Any], articles: Mapping[int, tuple[Piece, ...]]) -> Part:
    if "words" in table:
        return Part(parse(table["words"]), table.get("start", 1))
    article = table["article"]
    same = [Edit(f"{article}.{n}", stand_in=table["same"]) for n in table.get("unchanged", ())]
    edits = [*same, *(edit_from(edit) for edit in table.get("edit", ()))]
    printed = _printed(articles[article], article, table.get("sections", ()))
    return Part(revise(printed, article, edits), article)


def _printed(pieces: tuple[Piece, ...], article: int, sections: Sequence[int]) -> tuple[Piece, ...]:
    """Keep the article's heading and the sections named; all of them when none is."""
    if not sections:
        return pieces
    kept, last = [], 0
    for label, piece in zip(labels(pieces, article), pieces, strict=True):
        section = int(label.partition(".")[2].partition("(")[0] or 0)
        if piece.kind is Kind.SECTION and section in sections:
            kept.append(piece if section == last + 1 else replace(piece, ordinal=section))
            last = section
        elif piece.kind is Kind.ARTICLE or section in sections:
            kept.append(piece)
    return tuple(kept)


def _articles(pieces: Sequence[Piece]) -> dict[int, tuple[Piece, ...]]:
    starts = [i for i, piece in enumerate(pieces) if piece.kind in {Kind.ARTICLE, Kind.ANNEX}]
    bounds = zip(starts, [*starts[1:], len(pieces)], strict=True)
    found = [pieces[i:j] for i, j in bounds if pieces[i].kind is Kind.ARTICLE]
    return {number: tuple(article) for number, article in enumerate(found, start=1)}
