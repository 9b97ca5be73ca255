"""Statements that other changes of a diff took out of the documents or put into them.

The rule protected here: what stands elsewhere in the new document is not gone, and what stood
elsewhere in the old one is not new.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tracker.diff.gains.passages import sentences
from tracker.diff.gains.stems import stem
from tracker.diff.model import STILL, Op
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from tracker.diff.model import Change
    from tracker.documents.clause import Clause

LIKE = 0.75
"""Share of a statement's telling words that a sentence elsewhere must have."""
NEIGHBOURS = 0.5
"""Share of its neighbouring telling words that must be neighbours there, too."""
FEWEST = 3
"""Telling words that a statement must have to be recognised by them."""

_WORD = late_pattern(r"[a-z]{4,}")
_IDLE = frozenset(
    "shall will must such that this with from they their have been which when".split()
)


class Moves:
    """The sentences that came into a diff's new document and those that left its old one."""

    def __init__(self, changes: Sequence[Change]) -> None:
        """Take a diff's changes; nothing is read before something is asked."""
        self._changes = changes

    @cached_property
    def came(self) -> _Sentences:
        """What came into clauses of the new document."""
        return _Sentences(self._changes, Op.INSERT)

    @cached_property
    def went(self) -> _Sentences:
        """What left clauses of the old document."""
        return _Sentences(self._changes, Op.DELETE)


class Elsewhere(NamedTuple):
    """What the other changes of a diff say, seen from one change; nothing without a diff."""

    moves: Moves | None = None
    clauses: tuple[Clause, ...] = ()

    def now(self, statement: str) -> str:
        """The label of the new clause that a statement like this one came into, "" for none."""
        return self.moves.came.find(statement, self.clauses) if self.moves else ""

    def before(self, statement: str) -> str:
        """The label of the old clause that a statement like this one left, "" for none."""
        return self.moves.went.find(statement, self.clauses) if self.moves else ""


NOWHERE = Elsewhere()
"""Of a change that stands alone."""


class _Sentence(NamedTuple):
    clause: Clause
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


class _Sentences:
    """All sentences of one kind of segment, findable by their telling words."""

    def __init__(self, changes: Sequence[Change], op: Op) -> None:
        self._all = list(_read(changes, op))
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self._all):
            for word in sentence.words:
                self._by_word[word].append(at)

    def find(self, statement: str, but: Container[Clause]) -> str:
        """The label of the clause with a like sentence, which is none of some clauses."""
        words = _telling(statement)
        wanted, pairs = frozenset(words), frozenset(pairwise(words))
        if len(wanted) < FEWEST:
            return ""
        shared = Counter(at for word in wanted for at in self._by_word.get(word, ()))
        for at, count in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0])):
            if count < LIKE * len(wanted):
                break
            found = self._all[at]
            near = len(pairs & found.pairs) >= NEIGHBOURS * len(pairs)
            if near and found.clause not in but:
                return found.clause.label
        return ""


def _read(changes: Sequence[Change], op: Op) -> Iterator[_Sentence]:
    for change in changes:
        clauses = change.new if op is Op.INSERT else change.old
        if not clauses or STILL.issuperset(change.kinds):
            continue
        for segment in change.segments:
            if segment.op is op:
                for start, end in sentences(segment.text):
                    words = _telling(segment.text[start:end])
                    yield _Sentence(clauses[0], frozenset(words), frozenset(pairwise(words)))


def _telling(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(text.lower()) if word not in _IDLE]
