"""A file → what was read from it: the one door into this layer.

Which reader serves is decided by what the bytes are, not by what the name says; a name only settles
whether text is Markdown. What cannot be read is refused in one line that says how to mend it.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from tracker.documents.reading import Markup, Reading, ReadingWarning
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.documents.block import Block
    from tracker.documents.clause import Clause

    TextReader = Callable[[str], tuple[list[Block], tuple[ReadingWarning, ...]]]

MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
WORD_NAMES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_OPENDOCUMENT = b"application/vnd.oasis.opendocument.text"
_MIMETYPE = slice(30, 38)
"""Where a zip file names its first entry; in OpenDocument that is "mimetype", stored unpacked."""
PDF_STARTS_WITHIN = 1024
"""Bytes in which the first words of a PDF are looked for, as the programs that show them do."""


def read_bytes(data: bytes, name: str, markup: Markup | None = None) -> Reading:
    """Read a document from its bytes; ``name`` is its file name.

    Raises DocumentRefused for anything that is no readable document.
    """
    if not data.strip():
        raise DocumentRefused(f"{name}: the file is empty; ask for it again.")
    if _is_pdf(data):
        return _read_pdf(data, name, markup)
    if is_word(data, name):
        return _read_word(data, name, markup)
    from tracker.documents.office.foreign import PLAIN_TEXT, foreign_kind

    said = foreign_kind(data)
    if said != PLAIN_TEXT and not (_named_text(name) and _looks_like_text(data)):
        raise DocumentRefused(f"{name}: {said}.")
    return _read_text(data, name, markup)


def import_readers(data: bytes, name: str) -> None:
    """Import whatever reading these bytes can need: a bound process can open no module's file.

    While there are no bytes yet, what the name promises.
    """
    import tracker.documents.office.foreign
    import tracker.documents.outline

    if _is_pdf(data):
        from tracker.documents.pdf import import_library

        import_library()
    elif is_word(data, name):
        import tracker.documents.typed
        import tracker.documents.word

        if is_opendocument(data):
            import tracker.documents.opendocument
    else:
        import tracker.documents.critic
    if _is_pdf(data) or not is_word(data, name):
        import tracker.documents.characters
        import tracker.documents.markdown
        import tracker.documents.merged  # noqa: F401


def _is_pdf(data: bytes) -> bool:
    """Whether these bytes are a PDF's; a few of something else may stand before it, but no zip."""
    at = data.find(b"%PDF-", 0, PDF_STARTS_WITHIN)
    ends = b"startxref" in data[-PDF_STARTS_WITHIN:]
    return at == 0 or (at > 0 and ends and not data.startswith(b"PK"))


def is_word(data: bytes, name: str) -> bool:
    """Whether the Word reader is to judge these bytes, by what they are or by their name."""
    return data.startswith(b"PK") or _named_word(name)


def is_told_by_name(name: str) -> bool:
    """Whether a name alone tells which reader its bytes will need, if they are what it says."""
    return _named_word(name) or _named_text(name)


def is_opendocument(data: bytes) -> bool:
    """Whether these bytes say of themselves that they are an OpenDocument text or template."""
    return data[_MIMETYPE] == b"mimetype" and data[_MIMETYPE.stop :].startswith(_OPENDOCUMENT)


def _named_word(name: str) -> bool:
    return PurePath(name).suffix.lower() in WORD_NAMES


def _named_text(name: str) -> bool:
    return PurePath(name).suffix.lower() in MARKDOWN_NAMES | {".txt", ".text"}


def _looks_like_text(data: bytes) -> bool:
    """Whether bytes named as text can be: a memo may begin "From:", a PDF renamed to .txt not."""
    return not (
        data.startswith((b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")) or b"\x00" in data[:4096]
    )


def _read_word(data: bytes, name: str, markup: Markup | None) -> Reading:
    from tracker.documents.outline import outline
    from tracker.documents.typed import typed

    is_odt = is_opendocument(data)
    if is_odt:
        from tracker.documents.opendocument import read_opendocument as read
    else:
        from tracker.documents.word import read_word as read
    found = read(data, name, markup)
    blocks, aside = typed(found.blocks)
    clauses, warnings = outline(blocks)
    base = outline(typed(found.base)[0])[0] if found.base is not None else None
    said = (*found.warnings, *aside, *warnings)
    kind = "odt" if is_odt else "docx"
    return Reading(kind, clauses, found.markup, found.evidence, base, said)


def _read_pdf(data: bytes, name: str, markup: Markup | None) -> Reading:
    from tracker.documents.characters import visible
    from tracker.documents.markdown import read_text
    from tracker.documents.pdf import read_pdf

    found = read_pdf(data, name, markup)
    text, unseen = visible("\n".join(found.lines))
    said = [*found.warnings, *unseen]
    clauses = _clauses(read_text, text, said)
    return Reading("pdf", clauses, found.markup, found.evidence, None, tuple(said))


def _read_text(data: bytes, name: str, markup: Markup | None) -> Reading:
    from tracker.documents.characters import decode, visible
    from tracker.documents.critic import take_apart
    from tracker.documents.markdown import read_markdown, read_text
    from tracker.documents.merged import merged_doubts

    text, doubts = decode(data, name)
    text, unseen = visible(text)
    markdown = PurePath(name).suffix.lower() in MARKDOWN_NAMES
    reader = read_markdown if markdown else read_text
    said = [*doubts, *unseen]
    kind = "markdown" if markdown else "text"
    marked = take_apart(text)
    if markup in (None, Markup.CRITIC) and marked.changes:
        evidence = f"{marked.changes} insertions and deletions are marked in the text."
        proposed, base = _clauses(reader, marked.proposed, said), _clauses(reader, marked.base, [])
        return Reading(kind, proposed, Markup.CRITIC, evidence, base, tuple(said))
    said += merged_doubts(text, markup)
    clauses = _clauses(reader, text, said)
    evidence = "No word is marked as inserted or deleted."
    return Reading(kind, clauses, Markup.NONE, evidence, None, tuple(said))


def _clauses(reader: TextReader, text: str, said: list[ReadingWarning]) -> tuple[Clause, ...]:
    """Read one view of a text; what must be said about it is added to ``said``."""
    from tracker.documents.outline import outline

    blocks, aside = reader(text)
    clauses, doubts = outline(blocks)
    said += [*aside, *doubts]
    return clauses
