"""Builds HTML from values, so that no text reaches a page unescaped.

This module protects one rule: a plain ``str`` is always text. Only ``Html``, which this module
alone makes, is markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.patterns import late_pattern
from tracker.reports.escape import html_text

if TYPE_CHECKING:
    from collections.abc import Iterable


_NAMESPACE = late_pattern(r'\sxmlns(?::\w+)?="[^"]*"')
"""A page needs none, and it would read as an address."""


class Html(str):
    """Finished markup."""

    __slots__ = ()


def text(words: str) -> Html:
    """Give words as markup that shows exactly them; line breaks become ``br``."""
    return Html(html_text(words).replace("\n", "<br>"))


def element(name: str, *children: str, css: str = "", **attributes: str) -> Html:
    """Give one element; ``css`` is its class, children that are not ``Html`` are escaped.

    An underscore in the name of an attribute stands for a hyphen.
    """
    if css:
        attributes = {"class": css, **attributes}
    opened = "".join(
        f' {key.replace("_", "-")}="{html_text(value)}"' for key, value in attributes.items()
    )
    return Html(f"<{name}{opened}>{together(children)}</{name}>")


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], css: str = "terms") -> Html:
    """Give a table with a row of heads, which scrolls sideways where it is too wide."""
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    body = (element("tr", *(element("td", cell) for cell in row)) for row in rows)
    whole = element("table", element("thead", head), element("tbody", *body), css=css)
    return element("div", whole, css="scroll")


def drawing(svg: bytes, told: str) -> Html:
    """Give a drawing of ours (SVG) to stand in a page; ``told`` says it for who cannot see it."""
    inner = _NAMESPACE.sub("", svg.decode())
    return Html(inner.replace("<svg", f'<svg role="img" aria-label="{html_text(told)}"', 1))


def together(children: Iterable[str], between: str = "") -> Html:
    """Join markup and text, with ``between`` as text in the gaps."""
    return Html(html_text(between).join(_markup(child) for child in children))


def _markup(child: str) -> str:
    return child if isinstance(child, Html) else text(child)
