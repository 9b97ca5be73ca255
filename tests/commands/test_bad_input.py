"""Bad input gives one clear line and the exit code of the table, and leaves the table as it was."""

from __future__ import annotations

import io
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.documents.word_files import word_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Bargain

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PASSED = ("--party", "employer", "--passed", "2025-07-08 10:32")


def _missing(folder: Path) -> Path:
    return folder / "nothing.docx"


def _folder(folder: Path) -> Path:
    return folder


def _empty(folder: Path) -> Path:
    return _file(folder, "empty.docx", b"")


def _no_zip(folder: Path) -> Path:
    return _file(folder, "no-zip.docx", b"This is no Word file.\n" * 20)


def _encrypted(folder: Path) -> Path:
    return _file(folder, "locked.docx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600))


def _old_word(folder: Path) -> Path:
    return _file(folder, "old.doc", OLE + "WordDocument".encode("utf-16-le") + bytes(600))


def _pdf(folder: Path) -> Path:
    return _file(folder, "scan.docx", b"%PDF-1.7\n%binary\n" + bytes(200))


def _spreadsheet(folder: Path) -> Path:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return _file(folder, "grid.docx", buffer.getvalue())


def _cut_short(folder: Path) -> Path:
    return _file(
        folder, "cut-short.docx", word_file("<w:p><w:r><w:t>Hours</w:t></w:r></w:p>")[:-200]
    )


def _binary_text(folder: Path) -> Path:
    return _file(folder, "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200))


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_missing, "no such file"),
        (_folder, "folder"),
        (_empty, "empty"),
        (_no_zip, "plain text"),
        (_encrypted, "encrypted"),
        (_old_word, "old Word file"),
        (_pdf, "PDF"),
        (_spreadsheet, "Excel"),
        (_cut_short, "damaged"),
        (_binary_text, "no"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(
    bargain: Bargain, table: Path, tmp_path: Path, make: Callable[[Path], Path], says: str
) -> None:
    before = _whole(table)
    path = make(tmp_path)
    for words in (("read", path), ("record", path, *PASSED)):
        refused = bargain("-C", table, *words)
        _check_refusal(refused.err, says)
        assert refused.code == 5
        assert refused.out == ""
    assert _whole(table) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("show", "U9"), "U9"),
        (("diff", "contract", "U9"), "U9"),
        (("diff", "nobody@last"), "nobody"),
        (("mark", "parking", "open"), "parking"),
        (("mark", "admin-time", "stuck"), "stuck"),
        (("mark", "admin-time", "open", "--by", "county"), "county"),
        (("mark", "admin-time", "open", "--on", "U9"), "U9"),
        (("mark", "admin-time", "open", "--at", "soon"), "soon"),
        (("mark", "admin-time", "open", "--at", "2025-07-08"), "time of day"),
        (("history", "nothing-like-it"), "nothing-like-it"),
        (("summary", "--as-of", "midsummer"), "midsummer"),
        (("item", "add", "No Such Slug", "--title", "T"), "No Such Slug"),
        (("nonsense",), "nonsense"),
        (("diff", "contract", "contract", "--clause", "99.9"), "99.9"),
        (("diff", "contract", "contract", "--item", "parking"), "parking"),
    ],
)
def test_what_names_nothing_is_refused_as_usage(
    bargain: Bargain, table: Path, words: tuple[str, ...], says: str
) -> None:
    before = _whole(table)
    refused = bargain("-C", table, *words)
    _check_refusal(refused.err, says)
    assert refused.code == 2
    assert _whole(table) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--party", "county", "--passed", "2025-07-08 10:32"), "county"),
        (("--party", "employer", "--passed", "yesterday"), "time of day"),
        ((*PASSED, "--counter-to", "U7"), "U7"),
        ((*PASSED, "--item", "parking"), "parking"),
        ((*PASSED, "--ref", "contract"), "contract"),
    ],
)
def test_a_record_that_names_nothing_is_refused_as_usage(
    bargain: Bargain, table: Path, papers: Path, words: tuple[str, ...], says: str
) -> None:
    before = _whole(table)
    refused = bargain("-C", table, "record", papers / "cut.md", *words)
    _check_refusal(refused.err, says)
    assert refused.code == 2
    assert _whole(table) == before


def test_a_ref_that_another_document_bears_is_refused_by_the_state(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    assert bargain("-C", table, "record", papers / "cut.md", *PASSED, "--ref", "E1").code == 0
    before = _whole(table)
    refused = bargain("-C", table, "record", papers / "keep.md", *PASSED, "--ref", "E1")
    _check_refusal(refused.err, "E1")
    assert refused.code == 3
    assert _whole(table) == before


def test_a_folder_in_no_repository_is_refused_as_git(bargain: Bargain, tmp_path: Path) -> None:
    refused = bargain("-C", tmp_path, "status")
    _check_refusal(refused.err, "no git repository")
    assert refused.code == 4


def test_a_repository_without_a_table_is_refused_by_the_state(
    bargain: Bargain, tmp_path: Path
) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    refused = bargain("-C", tmp_path, "status")
    _check_refusal(refused.err, "no table")
    assert refused.code == 3


def test_a_second_table_in_one_place_is_refused(
    bargain: Bargain, table: Path, papers: Path
) -> None:
    before = _whole(table)
    again = ("--contract", papers / "contract.md", "--party", "a=A", "--party", "b=B")
    refused = bargain("init", table, *again)
    _check_refusal(refused.err, "table already")
    assert refused.code == 3
    assert _whole(table) == before


def _check_refusal(said: str, word: str) -> None:
    assert said.count("\n") == 1
    assert said.startswith("bargain: ")
    assert word in said
    assert "Traceback" not in said


def _whole(root: Path) -> tuple[dict[str, bytes], str]:
    """Every file of a table outside its git directory, and the commit."""
    files = {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(root).parts
    }
    head = subprocess.run(
        ["git", "-C", root, "rev-parse", "HEAD"], check=True, capture_output=True, text=True
    )
    return files, head.stdout


def test_one_side_alone_is_no_table(bargain: Bargain, tmp_path: Path) -> None:
    contract = _file(tmp_path, "contract.md", b"# ARTICLE 1 - PAY\n\n1.1 The Employer shall pay.\n")
    said = bargain("init", tmp_path / "t", "--contract", contract, "--party", "union=Local 12")
    assert (said.code, said.out) == (2, "")
    assert "name both: --party KEY=NAME --party KEY=NAME" in said.err
    assert not (tmp_path / "t").exists()


def test_an_item_needs_a_title_and_a_name_of_its_own(table: Path, bargain: Bargain) -> None:
    untitled = bargain("-C", table, "item", "add", "hours", "--title", " ")
    assert (untitled.code, untitled.err) == (
        2,
        "bargain: the item 'hours' needs a title, what people call it\n",
    )
    assert bargain("-C", table, "item", "add", "hours", "--title", "Hours").code == 0
    taken = bargain("-C", table, "item", "add", "hours", "--title", "Working hours")
    assert taken.code != 0
    assert "choose another name, or change what items/hours/item.toml says of it" in taken.err
