"""Documents read side by side by copies of one host: as each alone, and none left behind."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.documents.sandbox.test_apart import DOCUMENTS, LONG, REDLINE, outcome
from tracker.documents.read import read_bytes
from tracker.documents.sandbox import Apart, host_ahead, hosted, side_by_side
from tracker.documents.sandbox.confinement import Allowance
from tracker.documents.sandbox.hosted import Documents, Host
from tracker.refusals import DocumentRefused

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there is a host a safe copy of this process"
)
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")

ONE_OF_TWO: Documents = [(LONG, "long.docx"), (REDLINE, "a.docx")]


def each_read(documents: Documents, allowance: Allowance) -> list[object]:
    """What came of each document."""
    with Host([name for _, name in documents]) as host:
        reads = zip(documents, host.read(documents, allowance), strict=True)
        aparts = [Apart(name, reader, allowance) for (_, name), reader in reads]
        return [outcome(apart.reading) for apart in aparts]


def is_gone(group: int) -> bool:
    """Whether no process of the group is left; one that was killed may need a moment."""
    until = time.monotonic() + 10
    with suppress(ProcessLookupError):
        while time.monotonic() < until:
            os.killpg(group, 0)
            time.sleep(0.01)
        return False
    return True


@linux
def test_all_are_read_as_each_alone() -> None:
    documents = [(data, name) for name, data in DOCUMENTS.items()]
    alone = [
        outcome(lambda data=data, name=name: read_bytes(data, name)) for data, name in documents
    ]
    assert each_read(documents, Allowance()) == alone


BOUNDS = {
    "answer": (Allowance(answer=100_000), "too large"),
    "processor": (Allowance(processor=1), "more than 1 s of computing"),
}


@linux
@pytest.mark.parametrize(("allowance", "said"), BOUNDS.values(), ids=BOUNDS.keys())
def test_one_that_wants_too_much_is_refused_and_the_other_read(
    allowance: Allowance, said: str
) -> None:
    refused, read = each_read(ONE_OF_TWO, allowance)
    assert isinstance(refused, tuple)
    assert said in refused[1]
    assert read == read_bytes(REDLINE, "a.docx")


@linux
def test_a_wait_beyond_the_allowance_is_a_refusal() -> None:
    refusals = each_read(ONE_OF_TWO, Allowance(wall=0.0))
    assert all(isinstance(each, tuple) and "more than 0 s" in each[1] for each in refusals)


@linux
def test_a_host_that_is_killed_is_a_refused_document() -> None:
    with Host(["long.docx", "a.docx"]) as host:
        reader, _ = host.read(ONE_OF_TWO, Allowance())
        os.killpg(host._pid, signal.SIGTERM)
        with pytest.raises(DocumentRefused, match="ended by signal 15"):
            Apart("long.docx", reader, Allowance()).reading()


@linux
def test_leaving_early_leaves_nobody_behind() -> None:
    with Host(["a.docx", "b.docx"]) as host:
        readers = host.read([(LONG, "a.docx"), (LONG, "b.docx")], Allowance())
        time.sleep(0.2)
    assert [reader.end() for reader in readers] == [-signal.SIGKILL] * 2
    assert is_gone(host._pid)


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/dev/fd").iterdir()))


@linux
def test_no_open_file_is_left_behind() -> None:
    before = open_files()
    each_read([(REDLINE, "a.docx"), (b"", "empty.docx")], Allowance())
    assert open_files() == before


@linux
@pytest.mark.parametrize("names", [("a.docx", "b.docx"), ("a.md", "b.md")], ids="-".join)
def test_a_host_that_began_ahead_reads_whatever_comes(names: tuple[str, str]) -> None:
    """Its guess at what will be read only says what it imports."""
    host = Host(names)
    hosted._ahead.append(host)
    with side_by_side([(REDLINE, "a.docx"), (b"Seven.", "b.txt")]) as (redline, text):
        assert hosted._ahead == []
        assert redline.reading() == read_bytes(REDLINE, "a.docx")
        assert text.reading() == read_bytes(b"Seven.", "b.txt")
    assert is_gone(host._pid)


@linux
def test_a_host_for_another_number_of_documents_is_left_alone() -> None:
    with Host(["a.docx"]) as host:
        hosted._ahead.append(host)
        with side_by_side([(REDLINE, "a.docx"), (REDLINE, "b.docx")]) as both:
            assert len({str(apart.reading()) for apart in both}) == 1
    assert hosted._ahead == []


@linux
def test_a_host_that_nobody_asked_for_leaves_nothing_behind() -> None:
    before = open_files()
    host = Host(["a.docx", "b.docx"])
    hosted._ahead.append(host)
    assert host.end() == -signal.SIGKILL
    assert is_gone(host._pid)
    assert hosted._ahead == []
    assert open_files() == before


@linux
def test_a_host_that_died_before_it_was_asked_is_a_refused_document() -> None:
    with Host(["a.docx"]) as host:
        os.killpg(host._pid, signal.SIGTERM)
        os.waitid(os.P_PID, host._pid, os.WEXITED | os.WNOWAIT)
        (reader,) = host.read([(REDLINE, "a.docx")], Allowance())
        with pytest.raises(DocumentRefused, match="ended by signal 15"):
            Apart("a.docx", reader, Allowance()).reading()


def test_no_host_begins_ahead_where_copies_are_not_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert host_ahead(["a.docx", "b.docx"]) is None


def test_two_documents_are_read_side_by_side() -> None:
    with side_by_side([(REDLINE, "a.docx"), (b"Seven.", "b.txt")]) as (redline, text):
        assert text.reading().format == "text"
        assert redline.reading() == read_bytes(REDLINE, "a.docx")


def test_they_are_read_without_a_host_where_copies_are_not_safe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with side_by_side([(REDLINE, "a.docx"), (b"", "b.docx")]) as (redline, empty):
        assert redline.reading() == read_bytes(REDLINE, "a.docx")
        with pytest.raises(DocumentRefused, match="is empty"):
            empty.reading()
