"""The plain names of what happened, said the same way on a terminal, a page and on paper.

This module protects one rule: every word here states a fact of the diff and judges nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.diff.model import Kind
from tracker.phrases import counted, joined
from tracker.reports.escape import visible_line
from tracker.reports.gains import favours, gains_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.diff.model import Change, Term
    from tracker.documents.clause import Clause
    from tracker.table.comparison import Side

SURE = 0.7
"""Below this certainty a pairing is shown with its doubt."""

_NAMED = 3
"""As many clauses of one change are named each; of more, the first and the last."""

_PLAIN = {Kind.NOT_ADDRESSED: "not addressed"}


def kind_name(kind: Kind) -> str:
    """Name a kind in plain words ("not addressed")."""
    return _PLAIN.get(kind, kind.value)


def title_of(change: Change) -> tuple[str, str]:
    """Give the label and heading under which a change is shown: the new ones, if there are any."""
    clauses = change.new or change.old
    return _labels(clauses), _headings(clauses)


def full_title(change: Change) -> str:
    """Give the label and heading of a change in one: "9.4 Administrative Time"."""
    return " ".join(filter(None, title_of(change)))


def contract_label(change: Change) -> str:
    """Give the label of a clause in the contract, and its own where that is another place's."""
    now = renumbered_to(change)
    label = _labels(change.old or change.new)
    return f"{label} (now {now})" if now else label


def renumbered_to(change: Change) -> str:
    """Give the label that a document gives to a clause of the contract, "" when it is the same."""
    if not (change.old and change.new) or {Kind.RENUMBERED, Kind.MOVED}.isdisjoint(change.kinds):
        return ""
    now = _labels(change.new)
    return "" if now == _labels(change.old) else now


def clause_title(clause: Clause) -> str:
    """Give a clause's label and heading in one, as recorded."""
    return f"{clause.label} {clause.heading}".rstrip()


def place_of(change: Change) -> str:
    """Say where the clause stands: the labels above it ("Article 9 › 9.4"), "" at the top."""
    return " › ".join(visible_line(label) for label in _parents((change.new or change.old)[0]))


def what_happened(change: Change) -> str:
    """Say in plain words all that happened to a clause: "moved from Article 4 and reworded"."""
    return joined(_said(kind, change) for kind in telling_kinds(change))


def telling_kinds(change: Change) -> tuple[Kind, ...]:
    """Give the kinds worth telling: a clause that moved has another number of course."""
    gone = {Kind.RENUMBERED} if Kind.MOVED in change.kinds else set()
    return tuple(kind for kind in change.kinds if kind not in gone)


def facts_of(change: Change) -> str:
    """Say what happened, where, and why it counts as noise: "reworded · in Article 9"."""
    place = place_of(change)
    reason = "" if retitled(change) else visible_line(change.reason)
    said = (what_happened(change), f"in {place}" if place else "", reason)
    return " · ".join(filter(None, said))


def notes_of(change: Change) -> tuple[str, ...]:
    """Say what a reader should know before the words: a new heading, a doubt, who gains."""
    return tuple(filter(None, (retitled(change), doubt(change), gains_line(change))))


def doubt(change: Change) -> str:
    """Say how a pair, or that a clause is deleted, was found when that is unsure, else ""."""
    if change.certainty >= SURE:
        return ""
    if not (change.old and change.new):
        return visible_line(change.matched)
    return f"paired by {change.matched or 'likeness'}, {change.certainty:.0%} sure"


def gap_words(words: int) -> str:
    """Say how many unchanged words are left out."""
    return f"… {counted(words, 'word')} unchanged …"


def side_name(side: Side) -> str:
    """Name one side of a comparison: its ref, and its title where that says more."""
    ref, title = visible_line(side.ref), visible_line(side.title)
    return ref if ref.endswith(title) else f"{ref} ({title})"


def term_lines(terms: Iterable[Term]) -> tuple[str, ...]:
    """Say what each term did, one line each: "leave: seven (7) → four (4) hours: −3 hours"."""
    return tuple(_term_line(term) + times(number) for term, number in repeated(terms))


def repeated(terms: Iterable[Term]) -> tuple[tuple[Term, int], ...]:
    """Give each different term once, in order, with how often it occurs."""
    return tuple(Counter(terms).items())


def times(number: int) -> str:
    """Say that something occurs more than once: ", 2 times"."""
    return f", {number} times" if number > 1 else ""


_KINDS = {
    "softener": "softening words",
    "scope": "who is covered",
    "connective": "and/or",
    "remedy": "cause or remedy",
    "sunset": "end date",
    "frequency": "how often",
    "time": "time of day",
    "day": "kind of day",
}
"""Kinds of markers as a negotiator calls them; the others are plain words already."""


def term_name(term: Term) -> str:
    """Name a term: what it governs, else its unit, else its kind in plain words."""
    return visible_line(term.what or term.unit or _KINDS.get(term.kind, term.kind))


def retitled(change: Change) -> str:
    """Say that a heading was changed, "" when it was not, only in capitals, or is left out."""
    if not (change.old and change.new) or Kind.UNCHANGED in change.kinds:
        return ""
    before, after = (_headings(side) for side in (change.old, change.new))
    if not before or not after or before.casefold() == after.casefold():
        return ""
    return f"heading: {before} → {after}"


def _term_line(term: Term) -> str:
    before, after, why = (visible_line(words) for words in (term.old, term.new, term.why))
    if before and after:
        said = f"{before} → {after}"
    else:
        done = "added" if after else "removed"
        said = f"{after or before} {done}"
        why = "" if why == done else why
    line = ": ".join(filter(None, (term_name(term), said, why)))
    gains = favours(term.favours)
    return f"{line} ({gains})" if gains else line


def _said(kind: Kind, change: Change) -> str:
    match kind:
        case Kind.MOVED:
            return _moved(change)
        case Kind.RENUMBERED:
            return f"renumbered {_labels(change.old)} → {_labels(change.new)}"
        case Kind.SPLIT if Kind.MOVED in change.kinds:
            return "split"
        case Kind.SPLIT:
            return f"split from {_labels(change.old)}"
        case Kind.MERGED:
            return f"merged from {_labels(change.old)}"
        case _:
            return kind_name(kind)


def _moved(change: Change) -> str:
    """Say where a moved clause came from: "moved from 4.3", "moved within Article 9 (was 9.2)"."""
    if len(change.old) > 1:
        return kind_name(Kind.MOVED)
    old, new = change.old[0], change.new[0]
    label, above = visible_line(old.label), [visible_line(one) for one in _parents(old)[-1:]]
    if above and _parents(old) == _parents(new):
        was = f" (was {label})" if old.label != new.label else ""
        return f"moved within {above[0]}{was}"
    if not above or label.startswith((above[0], above[0].rpartition(" ")[2])):
        return f"moved from {label}"
    return f"moved from {label} in {above[0]}"


def _labels(clauses: tuple[Clause, ...]) -> str:
    labels = [visible_line(clause.label) for clause in clauses]
    return joined(labels) if len(labels) <= _NAMED else f"{labels[0]} to {labels[-1]}"


def _headings(clauses: tuple[Clause, ...]) -> str:
    """Give the heading of a clause, or the different ones of several: "Layoff / Recall"."""
    found = dict.fromkeys(clause.heading for clause in clauses if clause.heading)
    few = list(found) if len(found) <= _NAMED else [clauses[0].heading]
    return visible_line(" / ".join(few))


def _parents(clause: Clause) -> tuple[str, ...]:
    return clause.path[:-1]
