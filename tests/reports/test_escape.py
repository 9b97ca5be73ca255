"""Nothing that cannot be seen, and nothing that acts, passes through."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from tests.reports.strategies import texts
from tracker.reports.escape import (
    UNSEEN,
    html_text,
    json_safe,
    markdown_text,
    visible,
    visible_line,
)

ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_every_character_that_acts_unseen_is_spelled_out_and_nothing_seen_is() -> None:
    for code in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        if UNSEEN.search(chr(code)):
            assert category in {*ACTING, "Cn"}, f"U+{code:04X}"  # newer Unicode assigns more
        else:
            assert category not in ACTING or code == ord("\n"), f"U+{code:04X}"


def test_a_hidden_edit_shows() -> None:
    assert visible("seven\u202e(7)\u200b") == "seven‹U+202E›(7)‹U+200B›"
    assert visible("\x1b[31mred") == "‹U+001B›[31mred"


def test_a_line_stays_one_line() -> None:
    assert visible_line("Hours\n of\twork ") == "Hours of work"


@given(st.text() | texts)
def test_shown_text_holds_no_unseen_character(text: str) -> None:
    assert not UNSEEN.search(visible(text))
    assert not UNSEEN.search(visible_line(text))


@given(texts | st.text())
def test_json_means_the_same_and_cannot_act(text: str) -> None:
    written = json_safe(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(written) == {"text": text}
    assert not UNSEEN.search(written)


def test_a_tag_character_is_written_as_two_escapes() -> None:
    written = json_safe('"\U000e0041"')
    assert written == '"\\udb40\\udc41"'
    assert json.loads(written) == "\U000e0041"


@given(texts)
@example('" onclick="x')
@example("'&amp;<")
def test_a_browser_reads_back_exactly_the_text(text: str) -> None:
    assert _parsed(f'<p title="{html_text(text)}">{html_text(text)}</p>') == [visible(text)] * 2


@given(texts)
def test_markdown_escapes_come_off_to_exactly_the_text(text: str) -> None:
    written = markdown_text(text)
    plain = re.sub(r"\\([\\`*_\[\]|~$#.)+=-])", r"\1", written)
    plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain == visible(text)
    assert "<" not in written


def test_markdown_at_a_line_start_is_no_list_heading_or_rule() -> None:
    assert markdown_text("# a\n- b\n1. c\n--- \n+ d\n=== ") == (
        "\\# a\n\\- b\n1\\. c\n\\--- \n\\+ d\n\\=== "
    )
    assert markdown_text("raise of 3.5% - see 9.4 (b)") == "raise of 3.5% - see 9.4 (b)"
    assert markdown_text("$9.25 per hour") == "$9.25 per hour"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _parsed(page: str) -> list[str]:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    first, *rest = reader.found
    return [first, "".join(rest)]
