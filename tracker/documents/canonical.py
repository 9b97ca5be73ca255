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
_TABLE_MARK = "*(table)*"
_SPECIAL = re.compile(r"[\\#*|\-]")
_ENTRY = re.compile(r"(?P<indent> *)- \*\*(?P<name>(?:[^\\*]|\\.|\*(?!\*))*)\*\*(?: (?P<text>.*))?")
_HEADING = re.compile(r"(?P<level>#{1,6}) (?P<name>.*)")


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
    mark = f" {_TABLE_MARK}" if clause.table else ""
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
    return _LONE_DASH.sub(r"\\—", escaped)


def _escaped(line: str) -> str:
    return f"\\{line}" if _SPECIAL.match(line) else line


def _unescaped(line: str) -> str:
    return line[1:] if line.startswith("\\") else line


def _drafts(text: str) -> Iterator[Draft]:
    level, current, body = 0, None, list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line:
            continue
        heading, entry = _HEADING.fullmatch(line), _ENTRY.fullmatch(line)
        if heading or entry:
            if current is not None:
                yield _finished(current, body)
            if heading:
                current = _from_heading(heading)
                level, body = current.level, []
            elif entry:
                current, body = _from_entry(entry, level)
        elif current is None and line.startswith(_STATEMENT):
            continue
        elif current is None:
            raise ValueError(f"line {number} stands before any clause")
        else:
            body.append(line)
    if current is not None:
        yield _finished(current, body)


def _finished(draft: Draft, body: list[str]) -> Draft:
    if draft.table:
        lines = [line[2:-2] for at, line in enumerate(body) if at != 1]
    else:
        lines = [_unescaped(line.lstrip(" ")) for line in body]
        lines = [draft.text, *lines] if draft.text else lines
    return Draft(draft.label, draft.heading, "\n".join(lines), draft.level, draft.table)


def _from_heading(match: re.Match[str]) -> Draft:
    name, level = match["name"], len(match["level"])
    deeper = re.search(r" \^(\d+)$", name)
    if deeper:
        name, level = name[: deeper.start()], int(deeper[1])
    table = name.endswith(f" {_TABLE_MARK}")
    label, heading = _parted(name.removesuffix(f" {_TABLE_MARK}"))
    return Draft(label, heading, "", level, table)


def _from_entry(match: re.Match[str], heading_level: int) -> tuple[Draft, list[str]]:
    label, heading = _parted(match["name"])
    level = heading_level + len(match["indent"]) // 2 + 1
    return Draft(label, heading, match["text"] or "", level), []


def _parted(name: str) -> tuple[str, str]:
    label, _, heading = name.partition(_DASH)
    return _plain(label), _plain(heading)


def _plain(name: str) -> str:
    return re.sub(r"\\(.)", r"\1", name)
