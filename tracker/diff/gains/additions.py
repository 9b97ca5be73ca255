"""What only came to a statement or left it, while the statement goes on.

The rule protected here: words are laid to a statement only where it stands in both texts, with the
same verb and worth as much, and where nothing took their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.diff.gains.frames import ruling_frame
from tracker.diff.gains.modals import PART
from tracker.diff.model import Favours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.ruling import Case
    from tracker.diff.gains.stretches import Stretch


def additions(case: Case) -> Iterator[tuple[Stretch, Frame]]:
    """What only came or went behind a modal, each with the statement that it stands in."""
    for stretch in case.stretches:
        if not (stretch.came or stretch.went):
            continue
        frame = ruling_frame(case.new if stretch.came else case.old, stretch.start)
        if (
            frame is None
            or not frame.modal <= stretch.start < frame.end
            or not goes_on(case, frame)
        ):
            continue
        if not PART.search(case.passage.new if stretch.came else case.passage.old):
            yield stretch, frame


def goes_on(case: Case, frame: Frame) -> bool:
    """Whether a statement stands in both texts, with the same verb and worth as much."""
    partner = case.partner(frame)
    return (
        partner is not None
        and (partner.holder, partner.verb) == (frame.holder, frame.verb)
        and partner.worth(Favours.UNION) == frame.worth(Favours.UNION)
        and partner.negative == frame.negative
    )


def told(stretch: Stretch) -> str:
    """Whether it came or went, in a sentence."""
    return "came in" if stretch.came else "is gone"
