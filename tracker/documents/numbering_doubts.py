"""What is doubtful in a finished outline: repeated numbers, a list of contents.

The rule protected here: a doubt is said and nothing is renamed to hide it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.documents.margins import PREAMBLE
from tracker.documents.reading import ReadingWarning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.documents.clause import Clause, Draft

_LEAST_CONTENTS = 5


def without_contents(drafts: list[Draft]) -> tuple[list[Draft], list[ReadingWarning]]:
    """Set aside a list of contents without dot leaders: bare headings that all come again."""
    labels = Counter(draft.label for draft in drafts)
    start = next((i for i, draft in enumerate(drafts) if draft.label != PREAMBLE), len(drafts))
    end = start
    while end < len(drafts) and not drafts[end].text and labels[drafts[end].label] > 1:
        labels[drafts[end].label] -= 1
        end += 1
    if end - start < _LEAST_CONTENTS:
        return drafts, []
    message = f"A table of contents of {end - start} lines was set aside."
    return drafts[:start] + drafts[end:], [ReadingWarning("table-of-contents", "", message)]


def duplicates(clauses: Sequence[Clause]) -> list[ReadingWarning]:
    """A warning for each label that several clauses bear."""
    counts = Counter(clause.label for clause in clauses)
    return [
        ReadingWarning("duplicate-number", label, f"{label} stands {count} times in this document.")
        for label, count in counts.items()
        if count > 1
    ]
