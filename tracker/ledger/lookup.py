"""One document by its ref, without reading the record of all others.

The rule that this module protects: it is a short cut and never another answer. A folder's name
bears its document's ref, so that few of thousands are read; where more than one document could be
meant, or what others say could change it, the whole record is to be asked.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.load import read_some
from tracker.ledger.state import on_record
from tracker.ledger.whereabouts import has_pending
from tracker.ledger.worktree import WorkTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.ledger.facts import Facts, Proposal


def frame(root: Path) -> Facts | None:
    """The settings, the contract and the items of a table, and nothing that was said or passed.

    An item that only marks speak of, and no file, is missing. None while a write is to be finished.
    """
    if has_pending(root):
        return None
    source = WorkTree(root)
    items = map(layout.item_file, source.folders(layout.ITEMS))
    contract = f"{layout.CONTRACT}/{layout.CONTRACT_FILE}"
    named = [layout.SETTINGS, contract, *items]
    return read_some(source, filter(source.has_file, named))


class Lookup:
    """The folders of a table's documents, listed when the first is looked up."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._source = WorkTree(root)

    def lone_document(self, ref: str) -> Proposal | None:
        """The document on the record that alone bears this ref, and was never corrected.

        None when there is no such one, and when only the whole record can tell.
        """
        if has_pending(self._root):
            return None
        found = self._bearer(ref)
        if found is None or found.counter_to is None:
            return found
        # What it answers is told only when that is known to be no supposal.
        return found if self._bearer(found.counter_to) else None

    def _bearer(self, ref: str) -> Proposal | None:
        facts = read_some(self._source, self._papers(ref))
        wanted = layout.ref_key(ref)
        found = [one for one in facts.proposals if layout.ref_key(one.ref) == wanted]
        if len(found) != 1 or not on_record(found[0]):
            return None
        mended = any(one.ref or one.corrects == found[0].id for one in facts.corrections)
        return None if mended else found[0]

    def _papers(self, ref: str) -> Iterator[str]:
        """The files of those that may bear a ref by now, by their folder or a correction."""
        may_bear = layout.may_bear(ref)
        for name in self._names:
            if may_bear(name) or name in self._corrected:
                yield from self._source.files(f"{layout.PROPOSALS}/{name}")

    @cached_property
    def _names(self) -> list[str]:
        return self._source.folders(layout.PROPOSALS)

    @cached_property
    def _corrected(self) -> frozenset[str]:
        """The folders in which a correction may lie."""
        where = f"{layout.PROPOSALS}/{{}}/{layout.CORRECTIONS}"
        return frozenset(
            name for name in self._names if self._source.has_folder(where.format(name))
        )
