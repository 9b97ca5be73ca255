"""Clauses ↔ ``text.md``: readable Markdown that reads back to the same clauses, exactly.

Headings for articles and sections, list entries with their label written out for what lies below,
one paragraph per line and a blank line between, so that git's own diff, blame and merge work on it.
The law protected here: ``parse_canonical(write_canonical(clauses)) == clauses``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.clause import Clause, Draft, with_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_DEEPEST_HEADING = 6
_STATEMENT = "> "
_DASH = " — "
_LONE_DASH = re.compile(r"(?<!\S)—(?!\S)")
_TABLE_END = " *(table)*"
_SPECIAL = re.compile(r"[\\#*|\-]")
_OPENING = "# -"
"""What the line of a heading or an entry may begin with."""
_HEADING_MARKS = tuple("#" * level for level in range(1, _DEEPEST_HEADING + 1))
_DEEPER = re.compile(r" \^(\d+)$")
_ENTRY = re.compile(r"( *)- \*\*([^\\*]*(?:(?:\\.|\*(?!\*))[^\\*]*)*)\*\*(?: (.*))?")
"""An entry's indent, name and text. The name's parts follow each other without choice: one that is
tried letter by letter takes half the time of reading."""
_ESCAPED = re.compile(r"\\(.)")


def write_canonical(clauses: Iterable[Clause]) -> str:
    """Write clauses as canonical Markdown; gives the text, ending in a line break ("" for none)."""
    lines: list[str] = []
    heading_level = 0
    for clause in clauses:
        if _is_entry(clause, heading_level):
            lines += _entry(clause, clause.level - heading_level)
        else:
            heading_level = clause.level
            lines += _headed(clause)
    return "\n\n".join(lines) + "\n" if lines else ""


def write_unread(reason: str) -> str:
    """Write, in the place of clauses, why there are none: it reads back to no clause.

    ``reason`` is a sentence.
    """
    return f"{_STATEMENT}{' '.join(reason.split())}\n"


def parse_canonical(text: str) -> tuple[Clause, ...]:
    """Read canonical Markdown back.

    Raises ValueError naming the line when the text is not canonical.
    """
    return with_paths(_drafts(text))


def _is_entry(clause: Clause, heading_level: int) -> bool:
    """Whether a clause stands as a list entry: an item, or too deep for a heading."""
    below = heading_level > 0 and clause.level > heading_level
    return (
        below
        and not clause.table
        and (clause.label.endswith(")") or clause.level > _DEEPEST_HEADING)
    )


def _headed(clause: Clause) -> Iterator[str]:
    mark = _TABLE_END if clause.table else ""
    level = min(clause.level, _DEEPEST_HEADING)
    deeper = f" ^{clause.level}" if clause.level > _DEEPEST_HEADING else ""
    yield f"{'#' * level} {_name(clause)}{mark}{deeper}"
    if clause.table and clause.text:
        yield "\n".join(_rows(clause.text.split("\n")))
    elif clause.text:
        yield from (_escaped(line) for line in clause.text.split("\n"))


def _entry(clause: Clause, depth: int) -> Iterator[str]:
    indent = "  " * (depth - 1)
    first, *others = clause.text.split("\n")
    yield f"{indent}- **{_name(clause)}**" + (f" {first}" if first else "")
    yield from (f"{indent}  {_escaped(line)}" for line in others)


def _rows(lines: Sequence[str]) -> Iterator[str]:
    """Table rows between pipes; the rule below the first makes viewers show a table."""
    for at, line in enumerate(lines):
        yield f"| {line} |"
        if at == 0:
            yield "|" + "---|" * (line.count(" | ") + 1)


def _name(clause: Clause) -> str:
    label = _protected(clause.label)
    return f"{label}{_DASH}{_protected(clause.heading)}" if clause.heading else label


def _protected(name: str) -> str:
    """Escape what would end a name: the dash before a heading, bold marks, a table mark."""
    escaped = name.replace("\\", "\\\\").replace("*", "\\*").replace("^", "\\^")
    return _LONE_DASH.sub(r"\\—", escaped) if "—" in escaped else escaped


def _escaped(line: str) -> str:
    return f"\\{line}" if _SPECIAL.match(line) else line


def _drafts(text: str) -> Iterator[Draft]:
    lines = text.split("\n")
    draft: Draft | None = None
    section, body = 0, list[str]()
    for line in filter(None, lines):
        opened = _opened(line, section) if line[0] in _OPENING else None
        if opened is not None:
            if draft is not None:
                yield _finished(draft, body)
            draft, body = opened, []
            section = draft.level if line[0] == "#" else section
        elif draft is not None:
            body.append(line)
        elif not line.startswith(_STATEMENT):
            raise ValueError(f"line {lines.index(line) + 1} stands before any clause")
    if draft is not None:
        yield _finished(draft, body)


def _opened(line: str, section: int) -> Draft | None:
    """The clause that a line opens, None when it goes on with the one above.

    ``section`` is the level of the last heading: entries are counted from there.
    """
    if line[0] == "#":
        mark, space, name = line.partition(" ")
        return _from_heading(name, len(mark)) if space and mark in _HEADING_MARKS else None
    entry = _ENTRY.fullmatch(line)
    if entry is None:
        return None
    indent, name, text = entry.groups("")
    return Draft(*_parted(name), text, section + len(indent) // 2 + 1)


def _finished(draft: Draft, body: Sequence[str]) -> Draft:
    """The clause with the lines below the one that opens it."""
    if not body:
        return draft
    if draft.table:
        lines = [line[2:-2] for at, line in enumerate(body) if at != 1]
    else:
        lines = [line.lstrip(" ").removeprefix("\\") for line in body]
        lines = [draft.text, *lines] if draft.text else lines
    return Draft(draft.label, draft.heading, "\n".join(lines), draft.level, draft.table)


def _from_heading(name: str, level: int) -> Draft:
    deeper = _DEEPER.search(name) if "^" in name else None
    if deeper:
        name, level = name[: deeper.start()], int(deeper[1])
    table = name.endswith(_TABLE_END)
    label, heading = _parted(name.removesuffix(_TABLE_END))
    return Draft(label, heading, "", level, table)


def _parted(name: str) -> tuple[str, str]:
    label, _, heading = name.partition(_DASH)
    return _plain(label), _plain(heading)


def _plain(name: str) -> str:
    return _ESCAPED.sub(r"\1", name) if "\\" in name else name
