"""Whether a page or a file that was written can do anything but be read.

Each function says so of one kind of output; none looks at what the words say.
"""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from tracker.reports.escape import UNSEEN

if TYPE_CHECKING:
    from pathlib import Path

ELEMENTS = frozenset(
    "html head meta title style body h1 h2 h3 h4 p div span table thead tbody tr th td del ins "
    "details summary article section ul ol li header footer main strong em br caption dl dt dd "
    "figure figcaption svg g path rect line circle text polyline polygon desc b i small nav "
    "pattern defs use clippath a tspan".split()
)
"""What our own pages are made of; none of them runs or fetches anything."""
LIVE = ('TargetMode="External"', "<f>", "<f ", "instrText", "fldSimple")
"""What makes a part of an Office file fetch or count something."""


class _Page(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    @property
    def links(self) -> list[str]:
        named = ("href", "src", "xlink:href", "action")
        return [link for name in named for link in self.attributes.get(name, ())]


def inert_page(page: str) -> bool:
    """Whether an HTML page holds our own elements alone, no handler, and links into itself only."""
    seen = _Page()
    seen.feed(page)
    handlers = any(name.startswith("on") for name in seen.attributes)
    inside = all(link.startswith("#") for link in seen.links)
    return seen.elements <= ELEMENTS and inside and not handlers


def inert_markdown(page: str) -> bool:
    """Whether Markdown holds no HTML but our marks, and no link or picture."""
    tags = re.search(r"(?<!\\)<(?!/?(?:del|ins|br)\b)[A-Za-z!/]", page)
    return not tags and not re.search(r"(?<!\\)\]\(", page)


def inert_file(path: Path) -> bool:
    """Whether a file for another program steers, fetches and counts nothing."""
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        return b"/JavaScript" not in data and b"/URI" not in data
    if not data.startswith(b"PK"):
        return not UNSEEN.search(data.decode().replace("\r\n", "\n"))
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return all(_inert_part(package.read(name).decode()) for name in names)


def _inert_part(part: str) -> bool:
    return not UNSEEN.search(re.sub(r"[\r\t]", "", part)) and not any(one in part for one in LIVE)
