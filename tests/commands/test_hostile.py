"""A hostile document goes through every command: nothing recorded acts on a terminal or a page.

The rule: whatever is recorded may be read back, and no control or bidirectional character of it,
no tag, link, formula or template code, reaches where it could do something.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from tests.commands.conftest import CONTRACT
from tests.commands.inert import inert_file, inert_markdown, inert_page
from tracker.commands.main import run
from tracker.commands.program import bargain as program
from tracker.reports.escape import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.commands.conftest import Bargain

TERMINAL = "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b2J \r\x08\x7f"
BIDI = "\u202edoog\u202c \u2066x\u2069 \u200e\u200b\u2028\ufeff"
MARKUP = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> [click](javascript:alert(1)) "
    "![p](http://evil.example/p.png) <!-- gone --> &lt;b&gt; | a | b | ~~struck~~ `code`"
)
TYPST = '#read("secret.txt") #import "evil.typ" $x^2$ ] @label <tag> \\'
FORMULA = '=HYPERLINK("http://evil.example";"pay") +1+1 -2 @SUM(A1)'
EVERY = (TERMINAL, BIDI, MARKUP, TYPST, FORMULA)

CONTEXT = click.Context(program)
COMMANDS = {
    name: command
    for name in program.list_commands(CONTEXT)
    if (command := program.get_command(CONTEXT, name))
}

HOSTILE = f"""\
# Proposal {BIDI} {MARKUP}

## ARTICLE 2 - HOURS {BIDI} {TERMINAL}

### 2.1 Administrative Time {TYPST}

{FORMULA} Each clinician shall have {{--seven (7)--}}{{++four (4)++}} hours {BIDI} {TERMINAL}

{MARKUP} {TYPST}

### 2.2 Notice

The Employer may give ten (10) days of notice {BIDI} under Section 2.1.

### 2.3 {FORMULA}

(a) {MARKUP}

(b) {TERMINAL} {BIDI} {TYPST}

| {FORMULA} | {MARKUP} |
| --- | --- |
| {BIDI} | {TYPST} |
"""
SHOWN = (
    ("status",),
    ("show", "E1"),
    ("show", "E1", "--silent"),
    ("show", "admin-time"),
    ("show", "contract"),
    ("show", "admin-time", "--side-by-side"),
    ("diff", "contract", "E1"),
    ("diff", "contract", "E1", "--all"),
    ("diff", "E1", "--item", "admin-time"),
    ("clawbacks",),
    ("history", "admin-time"),
    ("history", "2.1"),
    ("summary",),
    ("summary", "--neutral"),
    ("check",),
    ("calendar",),
)
"""What shows recorded words; a command that is named neither here nor below is called as it is."""
LISTED = frozenset(words[0] for words in SHOWN)
WRITES = frozenset(
    "init item record mark session vote request notice letter cost correct read demo".split()
)
"""Commands that tell one short line of what they wrote, or are called here anyway."""
TEXTS = frozenset({"text", "json", "markdown", "html"})


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a hostile proposal, and a table whose every recorded word is hostile."""
    mail = tmp_path_factory.mktemp("mail")
    (mail / "contract.md").write_text(f"{CONTRACT}\n{MARKUP} {BIDI} {TYPST}\n", "utf-8")
    name = "evil \x1b[2J\u202e<b>.md" if os.name == "posix" else "evil.md"
    (mail / name).write_text(HOSTILE, "utf-8")
    evil = " ".join(EVERY)
    table = ("-C", mail / "table")
    parties = ("--party", f"union={evil}", "--party", f"employer=Clinic {evil}", "--us", "union")
    passed = ("--party", "employer", "--passed", "2025-07-08 10:32", "--note", evil)
    said = ("--by", "employer", "--on", "E1", "--at", "2025-09-01 16:00", "--why", evil)
    for words in (
        ("init", mail / "table", "--contract", mail / "contract.md", *parties, "--title", evil),
        (*table, "item", "add", "admin-time", "--title", evil, "--clause", "Article 2"),
        (*table, "item", "add", "pay", "--title", FORMULA, "--clause", f"3.1 {evil}"),
        (*table, "record", mail / name, *passed, "--package", evil, "--item", "admin-time"),
        (*table, "mark", "admin-time", "impasse", *said),
    ):
        assert run([str(word) for word in words]) == 0, words
    return mail


def _inject(table: Path) -> None:
    """Put into a recorded text what reading would have taken out: a peer may push anything."""
    [text] = (table / "proposals").glob("*/text.md")
    text.write_text(f"{text.read_text('utf-8')}\n{TERMINAL.replace(chr(13), '')} {BIDI}\n", "utf-8")


def formats(command: str) -> list[str]:
    """The formats that a command offers."""
    found = [p.type for p in COMMANDS[command].params if p.name == "form"]
    return [str(one) for kind in found if isinstance(kind, click.Choice) for one in kind.choices]


def views() -> Iterator[tuple[str, ...]]:
    """Every command in every format; JSON where there is no other."""
    new = [(name,) for name in COMMANDS if name not in WRITES | LISTED]
    for words in (*SHOWN, *new):
        plain = words[0] == "show" and "--side-by-side" not in words
        offered = formats(words[0])
        if offered and not plain:
            yield from ((*words, "--format", form) for form in offered)
        else:
            yield from (words, (*words, "--json"))


def test_every_command_is_looked_at() -> None:
    assert set(COMMANDS) == {words[0] for words in views()} | WRITES


@pytest.mark.parametrize("words", list(views()), ids=" ".join)
def test_nothing_recorded_acts_on_a_terminal_or_a_page(
    bargain: Bargain, hostile: Path, words: tuple[str, ...]
) -> None:
    form = words[words.index("--format") + 1] if "--format" in words else ""
    if form and form not in TEXTS:
        out = hostile / f"out.{form}"
        done = bargain("-C", hostile / "table", *words, "-o", out)
        assert done.code == 0, done.err
        assert inert_file(out)
        return
    done = bargain("-C", hostile / "table", *words)
    assert done.code in ((0, 1) if words[0] in LISTED else (0, 1, 2)), done.err
    assert UNSEEN.findall(done.out + done.err) == []
    if form == "html":
        assert inert_page(done.out)
    if form == "markdown":
        assert inert_markdown(done.out)
    if words[0] in LISTED and (form == "json" or "--json" in words):
        assert json.loads(done.out)


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_reading_and_recording_a_hostile_file_are_as_safe(
    bargain: Bargain, hostile: Path, form: tuple[str, ...]
) -> None:
    [file] = hostile.glob("evil*.md")
    for words in (
        ("read", file),
        ("-C", hostile / "table", "record", file, "--party", "employer", "--passed", "now"),
        ("read", hostile / f"no such \x1b[2J\u202e{file.name}"),
        ("-C", hostile / "table", "show", "\x1b[2J\u202eE9"),
        ("-C", hostile / "table", "diff", "\x1b[2J\u202eE9", "contract"),
    ):
        done = bargain(*words, *form)
        assert UNSEEN.findall(done.out + done.err) == []


def test_hidden_characters_are_spelled_out_not_lost(bargain: Bargain, hostile: Path) -> None:
    shown = bargain("-C", hostile / "table", "show", "E1")
    assert "‹U+202E›" in shown.out
    whole = bargain("-C", hostile / "table", "show", "E1", "--json").json
    assert any("\u202e" in clause["text"] for clause in whole["clauses"])


def test_a_text_that_a_peer_has_altered_is_as_safe(
    bargain: Bargain, hostile: Path, tmp_path: Path
) -> None:
    import shutil

    table = shutil.copytree(hostile / "table", tmp_path / "table")
    _inject(table)
    for words in views():
        if "--format" in words and words[-1] not in TEXTS:
            continue
        done = bargain("-C", table, *words)
        assert done.code in (0, 1, 2, 3), done.err
        assert UNSEEN.findall(done.out + done.err) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal to look into needs a Unix")
@pytest.mark.parametrize("words", SHOWN, ids=" ".join)
def test_on_a_terminal_only_our_own_colours_are_escapes(
    hostile: Path, words: tuple[str, ...]
) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "tracker.commands", "-C", str(hostile / "table"), *words]
    environment = {**os.environ, "PAGER": "cat", "TERM": "xterm", "PYTHONUTF8": "1"}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        seen = _drained(ours)
        assert process.wait() in (0, 1)
    text = re.sub(r"\x1b\[(?:[0-9;]*)m", "", seen.replace("\r\n", "\n"))
    assert "\x1b[" in seen
    assert UNSEEN.findall(text) == []


def _drained(terminal: int) -> str:
    """All that was written to a terminal until its other end closed."""
    data = b""
    while True:
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:  # Linux says so when the other end is closed
            break
        if not piece:
            break
        data += piece
    os.close(terminal)
    return data.decode()
