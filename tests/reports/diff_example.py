"""A diff with a change of every kind, made by hand: reports must show whatever a diff can say."""

from __future__ import annotations

from tracker.diff.model import Change, Diff, Favours, Kind, Op, Segment, Term
from tracker.documents.clause import Clause
from tracker.table.comparison import Comparison, Side


def segments(*pairs: tuple[Op, str]) -> tuple[Segment, ...]:
    """Segments from pairs."""
    return tuple(Segment(op, text) for op, text in pairs)


def _clause(label: str, heading: str, text: str, above: str, *, table: bool = False) -> Clause:
    return Clause(label, heading, text, 2, (above, label), table)


_UNTOUCHED = (
    "It is scheduled in blocks of not less than sixty (60) minutes and is not broken except for an"
    " emergency that threatens the life or the safety of a patient, in which event the time lost is"
    " given back in the same pay period or in the one that follows, as the employee may choose."
)
_TIME = segments(
    (Op.EQUAL, "Each employee has "),
    (Op.DELETE, "seven (7) "),
    (Op.INSERT, "four (4) "),
    (Op.EQUAL, f"hours of administrative time. {_UNTOUCHED} It "),
    (Op.DELETE, "shall not"),
    (Op.INSERT, "may"),
    (Op.EQUAL, " be used for visits."),
)


def _spelled(pieces: tuple[Segment, ...], gone: Op) -> str:
    return "".join(segment.text for segment in pieces if segment.op is not gone)


REWORDED = Change(
    (Kind.REWORDED,),
    (_clause("9.4", "Administrative Time", _spelled(_TIME, Op.INSERT), "Article 9"),),
    (_clause("9.4", "Administrative Time", _spelled(_TIME, Op.DELETE), "Article 9"),),
    _TIME,
    (
        Term(
            "quantity",
            "administrative time",
            "seven (7) hours",
            "four (4) hours",
            "hours",
            Favours.EMPLOYER,
            "−3 hours, −43 %",
        ),
    ),
    matched="label",
)
MOVED = Change(
    (Kind.MOVED, Kind.RENUMBERED, Kind.REWORDED),
    (_clause("4.3", "Visits", "Within ten (10) days.", "Article 4"),),
    (_clause("9.6", "Return Visits", "Within twelve (12) days.", "Article 9"),),
    segments(
        (Op.EQUAL, "Within "),
        (Op.DELETE, "ten (10)"),
        (Op.INSERT, "twelve (12)"),
        (Op.EQUAL, " days."),
    ),
    matched="similarity",
    certainty=0.62,
)
INSERTED = Change(
    (Kind.INSERTED,),
    (),
    (_clause("9.5", "Booking", "Booked by the Employer.", "Article 9"),),
    segments((Op.INSERT, "Booked by the Employer.")),
)
TABLE_CHANGE = Change(
    (Kind.REWORDED,),
    (_clause("Appendix A Table 1", "", "Step | Rate\n1 | $41.20", "Appendix A", table=True),),
    (_clause("Appendix A Table 1", "", "Step | Rate\n1 | $42.85", "Appendix A", table=True),),
    segments((Op.EQUAL, "Step | Rate\n1 | "), (Op.DELETE, "$41.20"), (Op.INSERT, "$42.85")),
)
FOLLOWS = Change(
    (Kind.RENUMBERED,),
    (_clause("9.5", "Overtime", "See 9.5.", "Article 9"),),
    (_clause("9.7", "Overtime", "See 9.7.", "Article 9"),),
    segments((Op.EQUAL, "See "), (Op.DELETE, "9.5"), (Op.INSERT, "9.7"), (Op.EQUAL, ".")),
    substance=False,
    reason="cross-reference follows",
)
SILENT = tuple(
    Change(
        (Kind.NOT_ADDRESSED,),
        (_clause(f"{n}.1", "Leave", "Leave is given.", f"Article {n}"),),
        (),
        segments((Op.DELETE, "Leave is given.")),
    )
    for n in (10, 11)
)
SAME = Change(
    (Kind.UNCHANGED,),
    (_clause("9.1", "Workday", "Eight hours.", "Article 9"),),
    (_clause("9.1", "Workday", "Eight hours.", "Article 9"),),
    segments((Op.EQUAL, "Eight hours.")),
    substance=False,
)
COMPARISON = Comparison(
    Side("contract", "Agreement 2022–2026", "aa" * 32),
    Side("E4", "Counter on administrative time", "bb" * 32),
    Diff((SAME, REWORDED, INSERTED, MOVED, FOLLOWS, TABLE_CHANGE, *SILENT)),
)
