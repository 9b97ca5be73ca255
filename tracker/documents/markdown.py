"""Markdown → blocks: headings, tables and paragraphs; site furniture set aside with a warning.

Also reads plain text, which is the same grammar without the inline marks: agreements turned from
PDF to text often keep a stray "### ARTICLE 3". The rule protected here: nothing that a reader of
the page would see is dropped, and nothing that only a web site needs becomes a clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.documents.block import Block
from tracker.documents.enclosed import enclosed, replaced
from tracker.documents.hashes import heading
from tracker.documents.inline import plain, plain_with_lead
from tracker.documents.lines import paragraphs, split_lines
from tracker.documents.markdown_tables import html_as_pipes, rows_at
from tracker.documents.markers import Form, parse
from tracker.documents.reading import ReadingWarning
from tracker.documents.titles import is_whole_title
from tracker.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HARD_BREAK = re.compile(r"(?<!\\)\\$")
_SETEXT = re.compile(r" {0,3}(?P<sign>=|-)(?P=sign){2,}")
_RULE = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:_\s*){3,}|\*{3,})")
_HTML_BLOCK = re.compile(
    r"\s*</?(?:a|button|br|center|div|figure|font|footer|form|h[1-6]|header|hr|iframe|img|input|link|"
    r"meta|nav|p|script|section|span|style|svg|video)\b[^>]*>?",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"<!--|<script\b|<style\b", re.IGNORECASE)
_HIDDEN_ENDS = {
    "<!--": re.compile(r"-->"),
    "<script": re.compile(r"</script\s*>", re.IGNORECASE),
    "<style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_TAG = re.compile(r"<[^<>]*>")
_QUOTE = re.compile(r"(?:\s{0,3}>\s?)+")


def read_markdown(text: str) -> tuple[list[Block], tuple[ReadingWarning, ...]]:
    """Read Markdown: gives its blocks, and warnings about what was set aside."""
    body, warnings = _without_front_matter(text)
    body, hidden = replaced(body, enclosed(body, _HIDDEN, _hidden_end), lambda _: "")
    body, tables = html_as_pipes(body)
    lines, tags = _without_tags(split_lines(body))
    blocks, more = paragraphs(list(_parts(lines)), plain)
    if hidden:
        many = "HTML comment, script or style was", "HTML comments, scripts or styles were"
        message = f"{counted(hidden, *many)} left out, words and all."
        warnings.append(ReadingWarning("html", "", message))
    if tables + tags:
        many = "piece of HTML was", "pieces of HTML were"
        message = f"{counted(tables + tags, *many)} set aside; the words inside were kept."
        warnings.append(ReadingWarning("html", "", message))
    return [_inline(block) for block in blocks], (*warnings, *more)


def _hidden_end(opening: re.Match[str]) -> re.Pattern[str]:
    return _HIDDEN_ENDS[opening[0].lower()]


def read_text(text: str) -> tuple[list[Block], tuple[ReadingWarning, ...]]:
    """Read plain text: gives its blocks, and warnings about what was set aside."""
    return paragraphs([heading(line) or line for line in split_lines(text)])


def _without_front_matter(text: str) -> tuple[str, list[ReadingWarning]]:
    """Set aside the settings block between two "---" lines at the very top."""
    match = re.match(r"\ufeff?---[ \t]*\n(?P<inner>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)", text)
    if match is None or re.search(r"^[ \t]*#|^\S.*\.\s*$", match["inner"], re.MULTILINE):
        return text, []
    lines = sum(bool(line.strip()) for line in match["inner"].splitlines())
    message = f"Front matter of {counted(lines, 'line')} at the top was set aside."
    found = [ReadingWarning("front-matter", "", message)] if lines else []
    return text[match.end() :], found


def _without_tags(lines: Sequence[str]) -> tuple[list[str], int]:
    """Take block-level HTML tags off, also those that run over several lines; keep their words."""
    kept, count, inside = [], 0, False
    for line in lines:
        if inside:
            inside = ">" not in line
            kept.append(_TAG.sub(" ", line.partition(">")[2]) if not inside else "")
        elif _HTML_BLOCK.match(line):
            count += 1
            bare = _TAG.sub(" ", line)
            inside = bare.lstrip().startswith("<")
            kept.append("" if inside else bare)
        else:
            kept.append(line)
    return kept, count


def _parts(lines: Sequence[str]) -> Iterator[str | Block]:
    """Recognise headings and tables; everything else stays a line."""
    at = 0
    while at < len(lines):
        line = (
            _QUOTE.sub("", lines[at], count=1) if lines[at].lstrip().startswith(">") else lines[at]
        )
        following = lines[at + 1] if at + 1 < len(lines) else ""
        found = heading(line)
        if found is not None:
            yield found
        elif _underlined(lines, at):
            level = 1 if following.lstrip().startswith("=") else 2
            yield Block(text=line.strip(), heading=level)
            at += 1
        elif "|" in line and (table := rows_at(lines, at))[0]:
            yield Block(rows=table[0])
            at = table[1] - 1
        elif line.strip().startswith(("```", "~~~")) or _rules(lines, at):
            yield ""
        else:
            yield _HARD_BREAK.sub("", line) if line.endswith("\\") else line
        at += 1


def _rules(lines: Sequence[str], at: int) -> bool:
    """Whether a line is a rule across the page.

    Asterisks right below a section that has its heading only are not: they stand for its words.
    """
    if not _RULE.fullmatch(lines[at].rstrip()):
        return False
    if "*" not in lines[at]:
        return True
    above = next((plain(line) for line in lines[max(0, at - 2) : at] if line.strip()), "")
    marker = parse(above.lstrip("# "))
    return marker is None or marker.form is Form.ARTICLE or not is_whole_title(marker.rest)


def _underlined(lines: Sequence[str], at: int) -> bool:
    """Whether this line is a setext heading: one line of words over a line of = or -."""
    if at + 1 >= len(lines) or not lines[at].strip():
        return False
    if not _SETEXT.fullmatch(lines[at + 1].rstrip()):
        return False
    return at == 0 or not lines[at - 1].strip() or heading(lines[at - 1]) is not None


def _inline(block: Block) -> Block:
    words, lead = plain_with_lead(block.text)
    return block._replace(text=words, lead=lead)
