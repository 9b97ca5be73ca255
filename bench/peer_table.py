"""Prints what was measured on a pair: a row for each tool, then what is reached of each target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peer_trials import DIFF, FLOOR

if TYPE_CHECKING:
    from peer_trials import Measured, Trial
    from redline import Marks
    from timing import Timing

MOST_FLOORS = 3.5
HEAD = (
    f"{'':21} {'least':>6} {'median':>6} {'× diff':>6}  "
    f"{'inserted':>8} {'deleted':>7} {'moved':>6}  its redline"
)


def print_pair(measured: Measured) -> None:
    """The rows, quickest peer first, and the targets."""
    sizes = " → ".join(f"{file.stat().st_size // 1024} KiB" for file in measured.pair.files)
    print(f"\n{measured.pair.name}: {sizes}; milliseconds and words")
    print(HEAD)
    _print_row(FLOOR, measured.floor, measured.diff)
    _print_row(DIFF, measured.diff, measured.diff, measured.marks)
    _print_row("  and what it folds", None, measured.diff, measured.marks_with_noise)
    for trial in sorted(measured.trials, key=_seconds):
        remark = "; ".join(trial.flaws) or "right"
        _print_row(trial.peer.name, trial.timing, measured.diff, trial.marks, remark)
    _print_speed(measured)
    _print_marks(measured)


def _print_row(
    name: str, timing: Timing | None, diff: Timing, marks: Marks | None = None, remark: str = ""
) -> None:
    times = words = ""
    if timing:
        ratio = timing.median / diff.median
        times = f"{timing.least * 1000:6.0f} {timing.median * 1000:6.0f} {ratio:6.2f}"
    if marks:
        words = f"{marks.inserted:8,} {marks.deleted:7,} {marks.moved or '–':>6}"
    print(f"{name:21} {times:20}  {words:23}  {remark}".rstrip())


def _print_speed(measured: Measured) -> None:
    """The diff against the floor, and the peers that the target names against the diff."""
    ratio = measured.diff.median / measured.floor.median
    print(f"{DIFF}: {ratio:.2f} × {FLOOR} ({verdict(ratio <= MOST_FLOORS)} {MOST_FLOORS} ×)")
    named = [trial for trial in measured.trials if trial.peer.is_in_target and trial.timing]
    for title, trials in (
        ("the fastest named peer", named),
        ("the fastest with a right redline", [trial for trial in named if not trial.flaws]),
    ):
        if trials:
            _print_ahead(title, min(trials, key=_seconds), measured)


def _print_ahead(title: str, peer: Trial, measured: Measured) -> None:
    ratio, ahead = _seconds(peer) / measured.diff.median, measured.pair.ahead
    word = "reached" if ratio >= ahead else "SHORT OF"
    print(f"{title}, {peer.peer.name}: {ratio:.2f} × {DIFF} ({word} {ahead} ×)")


def _print_marks(measured: Measured) -> None:
    """The words that the diff marks, noise and all, against the right redline with the fewest."""
    right = [trial for trial in measured.trials if trial.marks and not trial.flaws]
    ours = measured.marks_with_noise.total
    for best in sorted(right, key=_marked)[:1]:
        most = _marked(best)
        words = f"{ours:,} words marked, the fewest of a peer {most:,} ({best.peer.name})"
        print(f"{DIFF}: {words} ({verdict(ours <= most)})")


def verdict(holds: bool) -> str:
    """How a target stands."""
    return "within" if holds else "OVER"


def _seconds(trial: Trial) -> float:
    return trial.timing.median if trial.timing else float("inf")


def _marked(trial: Trial) -> int:
    return trial.marks.total if trial.marks else 0
