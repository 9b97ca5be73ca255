"""Edits to the contract's articles, as a negotiator thinks of them: at this label, these words.

The rule it protects: a proposal says only what it changes. Every other word comes from the
contract, so that no difference is there by accident; and an edit that does not fit is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from making.outline import Fate, Kind, Piece, Run, labels, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Labelled = tuple[str, Piece]

TOKEN = re.compile(r"\s+|\([^)]*\)|[$\w]+(?:[-’.,/]\w+)*|[^\w\s]")
"""A word or the space between two; "(7)", "10.3", "$1,200" and "thirty-five" are words."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit at the clause ``at``; exactly one of the other fields but ``silent`` is set.

    ``swap``: old words and new words. ``insert``: source lines to put after the clause. ``drop``:
    take the clause out. ``stand_in``: words such as "[No change]" in place of the clause's own.
    ``silent``: swapped without any mark, as with tracking switched off.
    """

    at: str
    swap: tuple[str, str] | None = None
    insert: str = ""
    drop: bool = False
    stand_in: str = ""
    silent: bool = False


def edit_from(table: Mapping[str, Any]) -> Edit:
    """Read an edit from a source table; an unknown key raises TypeError."""
    fields = dict(table)
    if "old" in fields:
        fields["swap"] = (fields.pop("old"), fields.pop("new"))
    return Edit(**fields)


def revise(pieces: Sequence[Piece], article: int, edits: Sequence[Edit]) -> tuple[Piece, ...]:
    """Apply edits to one article of the contract; labels are those of the contract.

    Raises ValueError for a label or old words that the article does not hold exactly once.
    """
    labelled = list(zip(labels(pieces, article), pieces, strict=True))
    for edit in edits:
        if not any(label == edit.at for label, _ in labelled):
            raise ValueError(f"Article {article} has no {edit.at}")
        labelled = _applied(labelled, edit)
    return tuple(piece for _, piece in labelled)


def _applied(labelled: list[Labelled], edit: Edit) -> list[Labelled]:
    if edit.swap:
        return _swapped(labelled, edit, *edit.swap)
    if edit.drop:
        return [(at, _dropped(piece) if _within(at, edit.at) else piece) for at, piece in labelled]
    end = 1 + max(i for i, (label, _) in enumerate(labelled) if _within(label, edit.at))
    if edit.insert:
        new = [("", piece) for piece in parse(edit.insert, Fate.INSERTED)]
        return labelled[:end] + new + labelled[end:]
    first = next(i for i, (label, _) in enumerate(labelled) if label == edit.at)
    stand_in = (edit.at, Piece(Kind.TEXT, (Run(edit.stand_in),)))
    return [*labelled[: first + 1], stand_in, *labelled[end:]]


def _within(label: str, holder: str) -> bool:
    """Whether a clause is the holder or stands below it; "9.2(a)" is within "9.2" and Article 9."""
    article = holder.removeprefix("Article ") + "."
    return label == holder or label.startswith((holder + "(", article))


def _dropped(piece: Piece) -> Piece:
    runs = tuple(Run(run.text, Fate.DELETED) for run in piece.runs)
    return replace(piece, runs=runs, fate=Fate.DELETED)


def _swapped(labelled: list[Labelled], edit: Edit, old: str, new: str) -> list[Labelled]:
    places = [
        (i, j)
        for i, (label, piece) in enumerate(labelled)
        for j, run in enumerate(piece.runs)
        if label == edit.at and run.fate is Fate.KEPT
        for _ in range(run.text.count(old))
    ]
    if len(places) != 1:
        raise ValueError(f"{edit.at} does not hold these words exactly once: {old}")
    i, j = places[0]
    label, piece = labelled[i]
    runs = (*piece.runs[:j], *_cut(piece.runs[j].text, edit, old, new), *piece.runs[j + 1 :])
    return [*labelled[:i], (label, replace(piece, runs=runs)), *labelled[i + 1 :]]


def _cut(text: str, edit: Edit, old: str, new: str) -> list[Run]:
    head, _, tail = text.partition(old)
    if edit.silent:
        return [Run(head + new + tail)]
    before, gone, come, after = _apart(old, new)
    changed = (Run(gone, Fate.DELETED), Run(come, Fate.INSERTED))
    return [run for run in (Run(head + before), *changed, Run(after + tail)) if run.text]


def _apart(old: str, new: str) -> tuple[str, str, str, str]:
    """Part what both share at either end, by whole words, from what differs in the middle."""
    olds, news = TOKEN.findall(old), TOKEN.findall(new)
    lead = _shared(olds, news)
    trail = _shared(olds[lead:][::-1], news[lead:][::-1])
    cut_old, cut_new = len(olds) - trail, len(news) - trail
    parts = (olds[:lead], olds[lead:cut_old], news[lead:cut_new], olds[cut_old:])
    before, gone, come, after = ("".join(part) for part in parts)
    return before, gone, come, after


def _shared(olds: Sequence[str], news: Sequence[str]) -> int:
    pairs = zip(olds, news, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
