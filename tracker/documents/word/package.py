"""The package: which part of the file is the document, and which parts stand beside it.

Rule protected: what is read is what Word opens. The main part is found through the package's
relationships, never by its usual name alone. The zip is read here and not through python-docx:
opening a file with that takes half as long again, after 50 ms for its import, and it parses every
part without a guard.
"""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from tracker.documents.office.foreign import zipped_kind
from tracker.documents.office.guard import Archive
from tracker.documents.office.parts import parsed, source, tree
from tracker.documents.word.names import w
from tracker.documents.word.plain import taken_out

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element
    from tracker.documents.word.plain import PlainParagraphs

_MAIN_KINDS = ("document.main+xml", "template.main+xml")


class Relation(NamedTuple):
    """A relationship from one part to another, or to a place outside (``external``)."""

    kind: str
    target: str
    external: bool


class Package:
    """A Word file behind its guard: the body and the parts beside it, parsed when asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the file. Raises DocumentRefused with one line that starts with ``name``."""
        self.archive = Archive(data, name)
        self._spelled = {entry.casefold(): entry for entry in self.archive.names}
        self.main = self._main()

    @cached_property
    def body(self) -> Element:
        """The document's body, plain paragraphs taken out.

        Raises DocumentRefused when the main part has none.
        """
        body = self._parsed(self._main_part[0]).find(w("body"))
        if body is None:
            raise self.archive.damaged(f"{self.main} has no body")
        return body

    @property
    def plain(self) -> PlainParagraphs:
        """The plain paragraphs of the body."""
        return self._main_part[1]

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The relationships of the main part."""
        return self.relations_of(self.main)

    def part(self, kind: str) -> Element | None:
        """The root of the part that the document relates to as ``kind`` ("styles"), or None."""
        entry = self._part_name(kind)
        return parsed(self.archive, entry) if entry else None

    def relations_of_kind(self, kind: str) -> tuple[Relation, ...]:
        """The relationships of the part that the document relates to as ``kind``."""
        entry = self._part_name(kind)
        return self.relations_of(entry) if entry else ()

    def relations_of(self, part: str) -> tuple[Relation, ...]:
        """The relationships of a part ("" for the package's own)."""
        folder, base = posixpath.split(part)
        entry = self._entry(posixpath.join(folder, "_rels", f"{base}.rels"))
        if entry is None:
            return ()
        root = parsed(self.archive, entry)
        if len(root) > self.archive.limits.relations:
            raise self.archive.refusal(f"{entry} relates to too many places to be a contract")
        return tuple(_relation(element, folder) for element in root)

    @cached_property
    def _main_part(self) -> tuple[bytes, PlainParagraphs]:
        return taken_out(source(self.archive, self.main), self._parsed)

    def _parsed(self, xml: bytes) -> Element:
        return tree(self.archive, self.main, xml)

    def _part_name(self, kind: str) -> str | None:
        """The part of that kind; None when there is none or its target dangles."""
        for relation in self.relations:
            if relation.kind == kind and not relation.external:
                return self._entry(relation.target)
        return None

    def _entry(self, target: str) -> str | None:
        return self._spelled.get(target.casefold())

    def _main(self) -> str:
        for relation in self.relations_of(""):
            if relation.kind == "officeDocument" and (entry := self._entry(relation.target)):
                if self._is_word(entry):
                    return entry
                raise self.archive.refusal(zipped_kind(self.archive.names, b""))
        return self._main_by_kind()

    def _is_word(self, entry: str) -> bool:
        return not entry.casefold().startswith(("xl/", "ppt/"))

    def _main_by_kind(self) -> str:
        """For packages without a root relationship: by content type, else by the usual name."""
        if types := self._entry("[Content_Types].xml"):
            for element in parsed(self.archive, types):
                if (element.get("ContentType") or "").endswith(_MAIN_KINDS):
                    entry = self._entry((element.get("PartName") or "").lstrip("/"))
                    if entry:
                        return entry
        if entry := self._entry("word/document.xml"):
            return entry
        mimetype = self.archive.read("mimetype") if "mimetype" in self.archive.names else b""
        raise self.archive.refusal(zipped_kind(self.archive.names, mimetype))


def _relation(element: Element, folder: str) -> Relation:
    kind = (element.get("Type") or "").rpartition("/")[2]
    target = element.get("Target") or ""
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relation(kind, target, external)
