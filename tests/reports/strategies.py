"""Invented texts of every kind that could come across the table, hostile ones too."""

from __future__ import annotations

from hypothesis import strategies as st

from tracker.diff.model import Change, Diff, Favours, Kind, Op, Segment, Term
from tracker.documents.clause import Clause
from tracker.table.comparison import Comparison, Side

HOSTILE = (
    "\x1b[2J",
    "\u202edesrever\u202c",
    "\u200b",
    "\u2028",
    "\r",
    "\x9b31m",
    "[-seven-]",
    "{+four+}",
    "[\\-",
    "-]",
    "<script>alert(1)</script>",
    "</del>",
    "&lt;",
    "**bold**",
    "`code`",
    "[a](http://example.org)",
    "1. x",
    "# y",
    "| a |",
    "\\",
    "$x$",
    "~~z~~",
    '"><b>',
)
"""Strings that act on a terminal, a page or a Markdown reader, or pose as our own marks."""

ORDINARY = ("seven", "(7)", "hours", "shall", "not", "$9.25", "3.5%", "week.", "(a)", "the", "a")

words = st.one_of(st.sampled_from(ORDINARY), st.sampled_from(HOSTILE), st.text(max_size=6))
lines = st.lists(words, min_size=1, max_size=12).map(" ".join)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
long_texts = st.lists(words, min_size=1, max_size=120).map(" ".join)
names = st.text(max_size=12) | st.sampled_from(HOSTILE)


def clauses(text: str, label: str, heading: str, *, table: bool = False) -> Clause:
    """A clause under Article 9."""
    return Clause(label, heading, text, 2, ("Article 9", label), table)


def spelled(segments: tuple[Segment, ...], *ops: Op) -> str:
    """The text that segments of these kinds spell."""
    return "".join(segment.text for segment in segments if segment.op in ops)


@st.composite
def segment_lists(draw: st.DrawFn, piece: st.SearchStrategy[str] = texts) -> tuple[Segment, ...]:
    """Segments as the diff gives them: none empty, no two neighbours of one kind."""
    found: list[Segment] = []
    for op, text in draw(st.lists(st.tuples(st.sampled_from(Op), piece), min_size=1, max_size=6)):
        if text and (not found or found[-1].op is not op):
            found.append(Segment(op, text))
    return tuple(found) or (Segment(Op.EQUAL, "x"),)


terms = st.builds(
    Term,
    kind=st.just("quantity"),
    what=names,
    old=names,
    new=names,
    unit=st.sampled_from(("hours", "percent", "")),
    favours=st.sampled_from(Favours),
    why=names,
)


@st.composite
def changes(draw: st.DrawFn, piece: st.SearchStrategy[str] = texts) -> Change:
    """A change whose segments spell its clauses' texts, as the diff's law says."""
    segments = draw(segment_lists(piece))
    old, new = spelled(segments, Op.EQUAL, Op.DELETE), spelled(segments, Op.EQUAL, Op.INSERT)
    kinds, sides = draw(
        st.sampled_from(
            (
                ((Kind.REWORDED,), "both"),
                ((Kind.MOVED, Kind.REWORDED), "both"),
                ((Kind.REWORDED, Kind.RENUMBERED), "both"),
                ((Kind.UNCHANGED,), "both"),
                ((Kind.INSERTED,), "new"),
                ((Kind.DELETED,), "old"),
                ((Kind.NOT_ADDRESSED,), "old"),
            )
        )
    )
    label, heading = draw(st.sampled_from(("9.4", "9.5(b)"))), draw(names)
    return Change(
        kinds=kinds,
        old=(clauses(old, label, heading),) if sides != "new" else (),
        new=(clauses(new, label, draw(names)),) if sides != "old" else (),
        segments=segments,
        terms=tuple(draw(st.lists(terms, max_size=2))),
        substance=draw(st.booleans()),
        reason=draw(st.sampled_from(("", "typography", "cross-reference follows"))),
        matched="label",
        certainty=draw(st.sampled_from((1.0, 0.5))),
    )


diffs = st.builds(
    Diff,
    changes=st.lists(changes(), max_size=5).map(tuple),
    warnings=st.lists(names, max_size=1).map(tuple),
)
sides = st.builds(Side, ref=names, title=names, sha256=st.just("ab" * 32))
comparisons = st.builds(Comparison, old=sides, new=sides, diff=diffs)
