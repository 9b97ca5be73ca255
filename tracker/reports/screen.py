"""Lines for a terminal, gathered in order and wrapped to its width.

This module protects one rule: every line that goes to a terminal has passed through one place,
which alone knows width and colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.terminal import Span, Style, flow

if TYPE_CHECKING:
    from collections.abc import Iterable

STEP = "  "
"""One step of indentation."""


class Screen:
    """A growing page of ``width`` columns, with ``colour`` or without."""

    def __init__(self, *, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour
        self._lines: list[str] = []

    def put(self, text: str, style: Style = Style.PLAIN, *, depth: int = 0, hang: int = 0) -> None:
        """Add text that is safe to show, ``depth`` steps in, later lines ``hang`` steps more."""
        self.put_spans((Span(text, style),), depth=depth, hang=hang)

    def put_spans(self, spans: Iterable[Span], *, depth: int = 0, hang: int = 0) -> None:
        """Add spans as one wrapped paragraph."""
        self._lines += flow(
            spans, width=self.width, indent=STEP * depth, hanging=STEP * hang, colour=self.colour
        )

    def put_lines(self, lines: Iterable[str]) -> None:
        """Add finished lines."""
        self._lines += lines

    def gap(self) -> None:
        """Add an empty line, unless one was just added or nothing stands above."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """Give the whole page, a line break at its end."""
        return "\n".join(self._lines).rstrip("\n") + "\n"
