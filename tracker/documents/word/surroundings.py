"""What stands around the words in a Word file and can mislead: comments, macros, live fields.

Rule protected: nothing here is opened, followed or run, and each kind found is said once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tracker.documents.characters import printable
from tracker.documents.reading import ReadingWarning
from tracker.documents.word.names import w
from tracker.patterns import late_pattern
from tracker.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.documents.word.package import Package, Relation

_LIVE_FIELDS = {"DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "RD"}
_LONGEST_TARGET = 80
_LOCAL = late_pattern(r"(?:file:///)?(?:[A-Za-z]:|[^:/\\\\]*$)")
_KINDS = {
    "oleObject": ("embedded-object", "An embedded object is not read."),
    "package": ("embedded-object", "An embedded object is not read."),
    "control": ("embedded-object", "An embedded object is not read."),
    "aFChunk": ("alternative-text", "Another file is embedded as text (altChunk) and is not read."),
    "subDocument": ("sub-document", "The text of a sub-document stands in another file."),
    "chart": ("graphic-text", "Words inside a chart or diagram are not read."),
    "diagramData": ("graphic-text", "Words inside a chart or diagram are not read."),
}


def surroundings(package: Package, codes: Iterable[str]) -> Iterator[ReadingWarning]:
    """The warnings that the package's parts and the codes of its fields give."""
    yield from _comments(package)
    kinds = Counter(_KINDS[each.kind] for each in package.relations if each.kind in _KINDS)
    for (code, sentence), count in kinds.items():
        yield _warning(code, sentence if count == 1 else f"{sentence} ({count} times)")
    yield from _outside(package)
    if any(name.casefold().endswith("vbaproject.bin") for name in package.archive.names):
        yield _warning("macros", "The file carries macros; they are not run.")
    live = sorted({code.split()[0].upper() for code in codes if code.split()} & _LIVE_FIELDS)
    if live:
        fetched = f"Fields fetch text from elsewhere ({', '.join(live)}); it is read as it stands."
        yield _warning("live-field", fetched)


def without_words(package: Package) -> ReadingWarning:
    """The warning for a document in which no word was found."""
    if any(each.kind == "image" for each in package.relations):
        return _warning("no-words", "The document holds pictures and no words: it may be a scan.")
    return _warning("no-words", "The document holds no words.")


def _comments(package: Package) -> Iterator[ReadingWarning]:
    count = sum(1 for _ in package.body.iter(w("commentReference")))
    if count:
        many = counted(count, "comment is", "comments are")
        yield _warning("comments", f"{many} set aside: not part of the text.")


def _outside(package: Package) -> Iterator[ReadingWarning]:
    """Targets outside the file, hyperlinks apart, that Word would fetch."""
    relations = [*package.relations, *package.relations_of_kind("settings")]
    outside = [each for each in relations if each.external and not _is_harmless(each)]
    for code, found in _by_code(outside).items():
        targets = ", ".join(sorted({printable(each.target[:_LONGEST_TARGET]) for each in found}))
        yield _warning(code, f"The file points outside, and nothing is fetched: {targets}.")


def _is_harmless(relation: Relation) -> bool:
    """A link that a reader must click, or the template on its author's own disk."""
    is_own = relation.kind == "attachedTemplate" and _LOCAL.match(relation.target)
    return relation.kind == "hyperlink" or bool(is_own)


def _by_code(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    found: dict[str, list[Relation]] = {}
    for each in relations:
        remote = each.kind == "attachedTemplate"
        found.setdefault("remote-template" if remote else "external-target", []).append(each)
    return found


def _warning(code: str, message: str) -> ReadingWarning:
    return ReadingWarning(code, "", message)
