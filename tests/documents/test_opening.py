"""Only an ordinary file is opened, under its own name, and no more of it than a document has."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tracker.documents.opening import LARGEST, load_bytes
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "offer.docx"
    path.write_bytes(b"\r\n\x1a\xff")
    assert load_bytes(path) == b"\r\n\x1a\xff"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="there is no such file"):
        load_bytes(tmp_path / "none.md")
    with pytest.raises(DocumentRefused, match="this is a folder"):
        load_bytes(tmp_path)


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(DocumentRefused, match="larger than 64 MiB"):
        load_bytes(path)


@pytest.mark.parametrize("target", ["there.docx", "nowhere.docx"])
def test_a_link_is_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "there.docx").write_bytes(b"words")
    link = tmp_path / "offer.docx"
    try:
        link.symlink_to(tmp_path / target)
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(DocumentRefused, match="this is a link"):
        load_bytes(link)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "offer.docx")
    with pytest.raises(DocumentRefused, match="not an ordinary file"):
        load_bytes(tmp_path / "offer.docx")


def test_a_device_is_refused(tmp_path: Path) -> None:
    device = tmp_path.__class__(os.devnull)
    with pytest.raises(DocumentRefused, match="not an ordinary file"):
        load_bytes(device)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights do not bind this user"
)
def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offer.docx"
    path.write_bytes(b"words")
    path.chmod(0)
    with pytest.raises(DocumentRefused, match="cannot be opened"):
        load_bytes(path)
