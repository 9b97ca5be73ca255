"""A child reads what this process would, and whatever a document does to it is one refusal."""

from __future__ import annotations

import ast
import os
import re
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, TypeGuard

import pytest

from tests.documents.word_files import NAMESPACES, deleted, ins, p, r, word_file, zipped
from tracker.documents.read import read_bytes
from tracker.documents.reading import Markup
from tracker.documents.sandbox import begun, read_apart
from tracker.documents.sandbox.apart import Start, quickest
from tracker.documents.sandbox.confinement import MEBIBYTE, OUT_OF_MEMORY, Allowance
from tracker.documents.sandbox.forked import Forked
from tracker.documents.sandbox.spawned import Spawned
from tracker.documents.sandbox.wire import Fault, packed
from tracker.refusals import DocumentRefused, UsageRefused

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="the bounds are those of a Unix system")
# A run on several cores has threads of its own, of which a newer Python warns when it forks.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")

WAYS = [pytest.param(Forked, id="copy", marks=posix), pytest.param(Spawned, id="new")]
REDLINE = word_file(
    p("ARTICLE 9 - HOURS") + p(f"{r('Hours are ')}{deleted('seven')}{ins(r('four'))}")
)
WIDE = f"<w:document {NAMESPACES}><w:body>{p('Seven hours.')}</w:body></w:document>"
DOCUMENTS = {
    "redline.docx": REDLINE,
    "utf-16.docx": word_file("", document=WIDE.encode("utf-16")),
    "old.odt": zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}),
    "offer.pdf": b"%PDF-1.7\n%\xe2\xe3",
    "contract.md": "\ufeff# Contract\n\n## ARTICLE 1\n\nHours are {--seven--}{++four++}".encode(),
    "windows.txt": "ARTICLE 1 - HOURS\r\n\r\nThe Employer’s “hours”".encode("cp1252"),
    "wide.txt": "ARTICLE 1 - HOURS\n\nSeven.".encode("utf-16"),
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "empty.docx": b"",
}
LONG = word_file(p("Seven hours.") * 120_000)
"""As many paragraphs as fill a few seconds and a few hundred megabytes."""


def outcome(act: object) -> object:
    """What reading gave, or the words of its refusal."""
    try:
        return act() if callable(act) else None
    except (DocumentRefused, UsageRefused) as refusal:
        return (type(refusal), str(refusal))


@pytest.mark.parametrize("start", WAYS)
@pytest.mark.parametrize(("name", "data"), DOCUMENTS.items(), ids=DOCUMENTS.keys())
def test_a_child_reads_what_this_process_would(start: Start, name: str, data: bytes) -> None:
    def there() -> object:
        with begun(data, name, start=start) as apart:
            return apart.reading()

    assert outcome(there) == outcome(lambda: read_bytes(data, name))


@pytest.mark.parametrize("start", WAYS)
def test_the_markup_that_was_asked_for_is_read(start: Start) -> None:
    with begun(REDLINE, "a.docx", Markup.NONE, start=start) as apart:
        assert apart.reading().claimed_base is None
    with (
        begun(REDLINE, "a.docx", Markup.CRITIC, start=start) as apart,
        pytest.raises(UsageRefused, match="CriticMarkup"),
    ):
        apart.reading()


BOUNDS = {
    "wall": (Allowance(wall=0.0), "took more than 0 s"),
    "answer": (Allowance(answer=100), "too large"),
    "processor": (Allowance(processor=1), "more than 1 s of computing"),
}


@posix
@pytest.mark.parametrize("start", WAYS)
@pytest.mark.parametrize(("allowance", "said"), BOUNDS.values(), ids=BOUNDS.keys())
def test_a_document_that_wants_too_much_is_refused(
    start: Start, allowance: Allowance, said: str
) -> None:
    with (
        begun(LONG, "long\x1b.docx", None, allowance, start) as apart,
        pytest.raises(DocumentRefused) as refusal,
    ):
        apart.reading()
    line = str(refusal.value)
    assert re.match(r"long\ufffd\.docx: .*: open it in Word", line)
    assert said in line


MEMORY = f"""
from tests.documents.sandbox.test_apart import LONG
from tracker.documents.sandbox import begun
from tracker.documents.sandbox.confinement import Allowance
from tracker.documents.sandbox.{{module}} import {{way}}

with begun(LONG, "long.docx", None, Allowance(memory={48 * MEBIBYTE}), {{way}}) as apart:
    apart.reading()
"""
"""A reader that needs too much, in a process of its own: a copy of this one would have its room."""


@posix
@pytest.mark.parametrize(("module", "way"), [("forked", "Forked"), ("spawned", "Spawned")])
def test_a_document_that_wants_too_much_memory_is_refused(module: str, way: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", MEMORY.format(module=module, way=way)],
        capture_output=True,
        text=True,
        check=False,
    )
    line = ended.stderr.splitlines()[-1]
    assert "DocumentRefused: long.docx: " in line
    assert "needs more than 48 MB of memory: open it in Word" in line


class Dying:
    """A child that says something and ends with a code, as no real one should."""

    said = b""
    code = 0

    def __init__(self, *_document: object) -> None:
        """Take any document."""

    def answer(self) -> bytes:
        """What it said."""
        return self.said

    def end(self) -> int:
        """How it ended."""
        return self.code


DEATHS = {
    "a crash": (b"", -11, "ended by signal 11"),
    "half an answer": (packed(read_bytes(REDLINE, "a.docx"))[:-9], -9, "ended by signal 9"),
    "an odd answer": (b'{"format": "docx", "clauses": "all"}', 0, "ended with code 0"),
    "no text": (b"\xff\xfe", 3, "ended with code 3"),
    "endless brackets": (b"[" * 100_000, 0, "ended with code 0"),
    "no memory left": (b"", OUT_OF_MEMORY, "more than 512 MB"),
}


@pytest.mark.parametrize(("said", "code", "line"), DEATHS.values(), ids=DEATHS.keys())
def test_a_child_that_dies_is_a_refused_document(said: bytes, code: int, line: str) -> None:
    dying = type("_Dying", (Dying,), {"said": said, "code": code})
    with begun(b"x", "a.docx", start=dying) as apart, pytest.raises(DocumentRefused, match=line):
        apart.reading()


def test_a_mistake_of_the_reader_is_not_blamed_on_the_document() -> None:
    broken = type("_Broken", (Dying,), {"said": packed(Fault("KeyError: 'x' at runs.py:7"))})
    with (
        begun(b"x", "a.docx", start=broken) as apart,
        pytest.raises(RuntimeError, match="KeyError"),
    ):
        apart.reading()


@posix
def test_a_child_that_is_killed_is_a_refused_document() -> None:
    with begun(LONG, "a.docx", start=Forked) as apart:
        child = apart._child
        assert isinstance(child, Forked)
        os.kill(child._pid, signal.SIGTERM)
        with pytest.raises(DocumentRefused, match="ended by signal 15"):
            apart.reading()


@posix
def test_leaving_early_ends_the_child() -> None:
    with begun(LONG, "a.docx", start=Forked) as apart:
        child = apart._child
        assert isinstance(child, Forked)
    assert child.end() == -signal.SIGKILL
    with pytest.raises(ProcessLookupError):
        os.kill(child._pid, 0)


@pytest.mark.parametrize("start", WAYS)
def test_two_documents_are_read_side_by_side(start: Start) -> None:
    with begun(REDLINE, "a.docx", start=start) as a, begun(b"Seven.", "b.txt", start=start) as b:
        assert b.reading().format == "text"
        assert a.reading().markup is Markup.TRACKED


def test_a_program_with_threads_starts_a_new_process() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert quickest() is Spawned
    finally:
        done.set()
        thread.join()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a copy is not safe")
def test_a_command_reads_in_a_copy_of_itself(root: Path) -> None:
    program = "from tracker.documents.sandbox.apart import quickest; print(quickest().__name__)"
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, cwd=root, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout == "Forked\n"


def test_commands_read_strange_documents_in_no_other_way(root: Path) -> None:
    here = {"read_bytes", "read_word"}
    layers = (root / "tracker" / name for name in ("table", "commands"))
    for path in (path for layer in layers for path in layer.rglob("*.py")):
        imports = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if _is_import(n)]
        assert not {name.name for each in imports for name in each.names} & here, path.name


def _is_import(node: ast.AST) -> TypeGuard[ast.ImportFrom]:
    return isinstance(node, ast.ImportFrom)


@pytest.mark.long
def test_every_real_document_reads_the_same_apart(corpus: Path) -> None:
    for path in sorted((corpus / "word").iterdir()):
        data = path.read_bytes()
        here = outcome(lambda data=data, name=path.name: read_bytes(data, name))
        assert outcome(lambda data=data, name=path.name: read_apart(data, name)) == here, path.name
