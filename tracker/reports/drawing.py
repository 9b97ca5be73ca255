"""A chart being drawn: lines, marks, bars and bands on a line of days, given as SVG.

This module protects one rule: the same values give the same bytes on every machine, and what they
say reads in grey: sides differ by stroke and marker, labels stand at what they name. It alone knows
the plotting library, which is imported when the first chart is drawn.
"""

from __future__ import annotations

import gc
import io
import re
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.patterns import late_pattern
from tracker.reports.moments import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes

INK, SOFT, LINE = "#1d1f21", "#5d636b", "#c9c8c2"

_FONTS = "'Libertinus Serif', Charter, Georgia, serif"
"""Words are text; the first of these is in every printed page, the others on most screens."""

_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "text.parse_math": False,
    "font.family": ["DejaVu Sans"],
    "font.size": 8.5,
    "text.color": INK,
    "axes.edgecolor": LINE,
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": LINE,
    "ytick.color": LINE,
    "xtick.labelcolor": SOFT,
    "ytick.labelcolor": SOFT,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "hatch.linewidth": 0.7,
    "hatch.color": "#ffffff",
}
_POINTS = 72
_MONTH_WIDTH = 27
"""Points that the name of a month takes, with the year below it."""
_NOTHING = {"Date": None, "Creator": None, "Format": None, "Type": None}
_FAMILY = late_pattern(r"font-family: [^;\"]*|'DejaVu Sans'[^;\"]*")
_NAMED_GROUP = late_pattern(r'<g id="[^"]*"')
_METADATA = late_pattern(r"\s*<metadata>.*?</metadata>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a side is drawn: colour, line style, marker, and whether the marker is filled."""

    colour: str
    line: str
    marker: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Fill:
    """How a band is filled: its colour, and white hatching, "" for none."""

    colour: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Margins:
    """The room around the plot, in points."""

    left: float
    right: float
    top: float
    bottom: float


class Drawing:
    """One chart; x runs over days as ordinals, or over places 0, 1, 2…"""

    def __init__(self, axes: Axes, width: float) -> None:
        self.svg = b""
        self._axes = axes
        self._width = width

    def close(self) -> None:
        """Let go of what was drawn on."""
        del self._axes

    def scale(self, span: tuple[float, float], heights: tuple[float, float]) -> None:
        """Set what the plot spans from left to right and from bottom to top."""
        self._axes.set_xlim(span)
        self._axes.set_ylim(heights)

    def points(self, days: float) -> float:
        """Give how many points wide a span on the line of days is."""
        left, right = self._axes.get_xlim()
        return days * self._width / (right - left)

    def months(self) -> None:
        """Name the months below the line of days, the year where it begins."""
        left, right = self._axes.get_xlim()
        starts = list(_months(date.fromordinal(int(left)), date.fromordinal(int(right))))
        fitting = max(1, int(self._width // _MONTH_WIDTH))
        shown = starts[:: max(1, -(-len(starts) // fitting))]
        years = [None, *(day.year for day in shown)]
        names = [
            _month_name(day, first=day.year != before)
            for before, day in zip(years, shown, strict=False)
        ]
        self.places([day.toordinal() for day in shown], names)

    def places(self, xs: Sequence[float], names: Sequence[str]) -> None:
        """Name places on the horizontal axis."""
        self._axes.set_xticks(list(xs), list(names))
        self._axes.tick_params(axis="x", length=2.5, pad=2)

    def heights(self, ys: Sequence[float] | None, names: Sequence[str] = ()) -> None:
        """Name heights on the vertical axis; without any, take the axis away."""
        if ys is None:
            self._axes.spines["left"].set_visible(False)
            self._axes.set_yticks([])
        else:
            self._axes.set_yticks(list(ys), list(names))
            self._axes.tick_params(axis="y", length=0, pad=3)

    def line(self, xs: Sequence[float], ys: Sequence[float], stroke: Stroke) -> None:
        """Draw steps that hold until the next."""
        self._axes.step(
            xs,
            ys,
            where="post",
            color=stroke.colour,
            linestyle=stroke.line,
            linewidth=1.4,
            zorder=3,
        )

    def marks(self, xs: Sequence[float], ys: Sequence[float], stroke: Stroke) -> None:
        """Draw markers without a line between."""
        self._axes.plot(
            xs,
            ys,
            linestyle="none",
            marker=stroke.marker,
            markersize=4.6,
            markeredgewidth=1.2,
            markeredgecolor=stroke.colour,
            markerfacecolor=stroke.colour if stroke.filled else "#ffffff",
            zorder=4,
            clip_on=False,
        )

    def level(self, y: float) -> None:
        """Draw a dotted line across the chart."""
        self._axes.axhline(y, color=SOFT, linestyle=(0, (1, 2)), linewidth=1.1, zorder=2)

    def upright(self, x: float) -> None:
        """Draw a faint line from top to bottom."""
        self._axes.axvline(x, color=LINE, linewidth=0.5, zorder=1)

    def bars(self, xs: Sequence[float], ys: Sequence[float], width: float, stroke: Stroke) -> None:
        """Draw bars; those of an unfilled side are hatched."""
        hatch = None if stroke.filled else "////"
        self._axes.bar(xs, ys, width=width, color=stroke.colour, hatch=hatch, linewidth=0)

    def band(
        self, xs: Sequence[float], low: Sequence[float], high: Sequence[float], fill: Fill
    ) -> None:
        """Fill between two stepped lines."""
        self._axes.fill_between(
            xs, low, high, step="post", color=fill.colour, hatch=fill.hatch or None, linewidth=0
        )

    def label(
        self,
        x: float,
        y: float,
        words: str,
        *,
        shift: tuple[float, float] = (0, 0),
        align: str = "center",
        colour: str = INK,
        size: float = 8.5,
    ) -> None:
        """Write words at a place, shifted by so many points."""
        self._axes.annotate(
            words,
            (x, y),
            xytext=shift,
            textcoords="offset points",
            horizontalalignment=align,
            verticalalignment="center",
            color=colour,
            fontsize=size,
            annotation_clip=False,
            zorder=5,
        )


@contextmanager
def drawn(name: str, width: float, height: float, margins: Margins) -> Iterator[Drawing]:
    """Give a chart of so many points to draw on; when left, its ``svg`` holds the bytes.

    ``name`` keeps the inner names of charts on one page apart. Whatever style the settings of a
    computer ask for is set aside.
    """
    import matplotlib
    from matplotlib.figure import Figure

    with _given_back(), matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)
        figure = Figure(figsize=(width / _POINTS, height / _POINTS))
        size = (width - margins.left - margins.right, height - margins.top - margins.bottom)
        corner = (margins.left / width, margins.bottom / height)
        axes = figure.add_axes((*corner, size[0] / width, size[1] / height))
        chart = Drawing(axes, size[0])
        yield chart
        matplotlib.rcParams["svg.hashsalt"] = name
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", transparent=True, metadata=_NOTHING)
        chart.close()
        del figure, axes
    chart.svg = _plain(buffer.getvalue().decode())


@contextmanager
def _given_back() -> Iterator[None]:
    """Free what is left in circles: a figure is one, and half a megabyte; a page may hold hundreds.

    What stood before is set aside meanwhile, or a look would take as long as the table is large.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()


def _plain(document: str) -> bytes:
    """Keep what is drawn: no prolog, no metadata, no names that two charts would share."""
    drawing = _METADATA.sub("", document[document.index("<svg") :])
    return _NAMED_GROUP.sub("<g", _FAMILY.sub(f"font-family: {_FONTS}", drawing)).encode()


def _months(first: date, last: date) -> Iterator[date]:
    """Give the first of each month within a span of days."""
    month = first.replace(day=1)
    while month <= last:
        if month >= first:
            yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _month_name(day: date, *, first: bool) -> str:
    name = MONTHS[day.month - 1][:3]
    return f"{name}\n{day.year}" if first else name
