"""``bargain`` alone, asking on a terminal, and completing with Tab."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.commands.test_calendar import record
from tracker.commands.main import run

if TYPE_CHECKING:
    from tests.commands.conftest import Bargain

Tab = Callable[[str], list[str]]

PROGRAM = [sys.executable, "-m", "tracker.commands"]


def test_alone_it_shows_where_the_table_stands_and_what_may_come_next(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    shown = bargain("-C", table)
    assert shown.code == 0
    assert "2 items: 2 open" in shown.out
    assert "  bargain record\n" in shown.out
    record(bargain, table, papers / "cut.md", "--passed", "2025-07-08 10:32")
    assert "  bargain diff E1 --item admin-time\n" in bargain("-C", table).out


def test_alone_and_in_no_table_it_shows_its_help(bargain: Bargain, tmp_path: Path) -> None:
    shown = bargain("-C", tmp_path)
    assert shown.code == 0
    assert shown.out == bargain("--help").out


def test_a_script_is_never_asked(bargain: Bargain, table: Path, papers: Path) -> None:
    for words, missing in (
        ((), "FILE"),
        ((papers / "cut.md",), "--party"),
        ((papers / "cut.md", "--party", "union"), "--passed"),
    ):
        refused = bargain("-C", table, "record", *words)
        assert refused.code == 2
        assert refused.err.startswith(f"bargain: {missing} is missing")


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is a Unix thing")
def test_on_a_terminal_record_asks_and_says_what_is_wrong_with_an_answer(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    screen = converse(
        [*PROGRAM, "-C", str(table), "record"],
        (
            ("File:", str(papers / "nothing.md")),
            ("is no file", f"'{papers / 'cut.md'}'"),
            ("Who passed it (union, employer):", "judge"),
            ("no party is called 'judge'", "employer"),
            ("[now]:", "2025-07-08 10:32"),
            ("Its number [E1]:", ""),
            ("answers, if any", ""),
        ),
    )
    assert "Recorded E1, passed by Harbor Clinic on 8 July 2025, 10:32." in screen
    assert bargain("-C", table, "show", "E1").code == 0


def converse(command: list[str], talk: tuple[tuple[str, str], ...]) -> str:
    """Run a command on a terminal; answer each thing once it is on the screen."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    screen, seen = "", 0
    for awaited, answer in talk:
        while awaited not in screen[seen:]:
            screen += _more(terminal)
        seen = screen.index(awaited, seen) + len(awaited)
        os.write(terminal, f"{answer}\n".encode())
    while more := _more(terminal):
        screen += more
    os.close(terminal)
    assert os.waitpid(child, 0)[1] == 0, screen
    return screen


def _more(terminal: int) -> str:
    """What comes next, "" at the end; a silence of a minute is a failure."""
    assert select.select([terminal], [], [], 60)[0], "the program waits for something else"
    try:
        return os.read(terminal, 4096).decode(errors="replace")
    except OSError:  # what Linux says at the end of a terminal
        return ""


COMPLETIONS = [
    ("mark ad", "admin-time"),
    ("mark --by un", "union"),
    ("show co", "contract"),
    ("show e1", "E1"),
    ("diff em", "employer@last"),
    ("diff --clause 2", "2.1"),
    ("history 4.1(", "4.1(a)"),
    ("record --counter-to E", "E1"),
    ("cost add ad", "admin-time"),
    ("correct E", "E1"),
    ("request add x --to emp", "employer"),
    ("sta", "status"),
]


@pytest.fixture
def tab(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tab:
    """What a shell is told to offer at the end of a line."""

    def completed(line: str) -> list[str]:
        with monkeypatch.context() as patch:
            patch.setenv("_BARGAIN_COMPLETE", "bash_complete")
            patch.setenv("COMP_WORDS", line)
            patch.setenv("COMP_CWORD", str(len(line.split()) - 1))
            capsys.readouterr()
            with pytest.raises(SystemExit):
                run([])
        return [one.partition(",")[2] for one in capsys.readouterr().out.split()]

    return completed


@pytest.fixture
def passed(bargain: Bargain, table: Path, papers: Path) -> Path:
    """A table with one document passed, and one off the record."""
    when = ("--passed", "2025-07-08 10:32")
    record(bargain, table, papers / "cut.md", *when)
    record(bargain, table, papers / "keep.md", *when, "--kind", "supposal")
    return table


@pytest.mark.parametrize(("typed", "offered"), COMPLETIONS)
def test_tab_offers_what_the_table_holds(passed: Path, tab: Tab, typed: str, offered: str) -> None:
    assert offered in tab(f"bargain -C {passed} {typed}")


def test_tab_does_not_offer_what_is_off_the_record(passed: Path, tab: Tab) -> None:
    assert tab(f"bargain -C {passed} show E") == ["E1"]


def test_in_no_table_tab_offers_nothing_and_does_not_fail(tmp_path: Path, tab: Tab) -> None:
    assert tab(f"bargain -C {tmp_path} mark a") == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_shell_gets_its_script(
    shell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_BARGAIN_COMPLETE", f"{shell}_source")
    with pytest.raises(SystemExit):
        run([])
    assert "_BARGAIN_COMPLETE" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("bash") is None, reason="the script is for bash")
def test_bash_itself_completes_from_its_script(passed: Path) -> None:
    """The line is completed as bash does it: the script is sourced and its function called."""
    program = Path(sys.executable).with_name("bargain")
    script = f"""
        source <(_BARGAIN_COMPLETE=bash_source {program})
        COMP_WORDS=({program} -C {passed} mark ad) COMP_CWORD=4
        _bargain_completion {program}
        echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["admin-time"]


def test_whoever_begins_a_table_is_told_in_which_folder_to_go_on(
    papers: Path, bargain: Bargain, tmp_path: Path
) -> None:
    parties = ("--contract", papers / "contract.md", "--party", "union=A", "--party", "employer=B")
    begun = bargain("-C", tmp_path, "init", "north-shore", *parties).out
    assert "Next, in north-shore: bargain item add" in begun
