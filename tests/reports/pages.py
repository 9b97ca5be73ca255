"""Reads an HTML page back as a browser would: its text, struck and underlined words told apart."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br"}


class PageReader(HTMLParser):
    """Collects element names, attributes, text, and what stands in ``del`` and ``ins``."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.words: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open, f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "br":
            self.handle_data("\n")
        elif tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.text += data
        kind = next((one for one in ("del", "ins") if one in self._open), "")
        self.words.append((kind, data))

    def spelled(self, *kinds: str) -> str:
        """The text outside of changes and in changes of these kinds."""
        return "".join(data for kind, data in self.words if kind in ("", *kinds))
