"""The judge of other tools' redlines counts each marked word once, wherever formats split it."""

from __future__ import annotations

import runpy
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(scope="module")
def bench(root: Path) -> dict[str, Any]:
    """The bench's module; the benches are scripts beside each other, not a package."""
    return runpy.run_path(str(root / "bench" / "redline.py"))


def run(text: str, kind: str = "t") -> str:
    return f'<w:r><w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'


def marked(bench: dict[str, Any], folder: Path, *paragraphs: str) -> tuple[int, int, int]:
    """The words inserted, deleted and moved in a file with these paragraphs."""
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    with zipfile.ZipFile(folder / "redline.docx", "w") as package:
        package.writestr(
            "word/document.xml",
            f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>",
        )
    found = bench["marks"](folder / "redline.docx")
    return found.inserted, found.deleted, found.moved


def test_a_word_that_two_formats_split_is_one_word(bench: dict[str, Any], tmp_path: Path) -> None:
    split = f"<w:ins>{run('thir')}</w:ins><w:ins>{run('ty days')}</w:ins>"
    assert marked(bench, tmp_path, run("within ") + split) == (2, 0, 0)


def test_a_word_of_which_a_part_is_marked_counts(bench: dict[str, Any], tmp_path: Path) -> None:
    assert marked(bench, tmp_path, run("day") + f"<w:ins>{run('s')}</w:ins>") == (1, 0, 0)


def test_paragraphs_part_words(bench: dict[str, Any], tmp_path: Path) -> None:
    deleted = f"<w:del>{run('notice', 'delText')}</w:del>"
    assert marked(bench, tmp_path, deleted, deleted) == (0, 2, 0)


def test_a_tab_and_a_break_part_words(bench: dict[str, Any], tmp_path: Path) -> None:
    parted = f"{run('rate')}<w:r><w:tab/></w:r>{run('one')}<w:r><w:br/></w:r>{run('two')}"
    assert marked(bench, tmp_path, f"<w:ins>{parted}</w:ins>") == (3, 0, 0)


def test_moved_words_are_counted_apart_with_what_is_marked_in_them(
    bench: dict[str, Any], tmp_path: Path
) -> None:
    moved = f"<w:moveTo>{run('call-back pay ')}<w:ins>{run('doubled')}</w:ins></w:moveTo>"
    left = f"<w:moveFrom>{run('call-back pay', 'delText')}</w:moveFrom>"
    assert marked(bench, tmp_path, left, moved) == (0, 0, 3)


def test_a_text_box_is_counted_once(bench: dict[str, Any], tmp_path: Path) -> None:
    inner = f"<w:txbxContent><w:p>{run('posted here')}</w:p></w:txbxContent>"
    box = f"<w:r><w:pict>{inner}</w:pict></w:r>"
    assert marked(bench, tmp_path, f"<w:ins>{run('Notices ')}{box}</w:ins>") == (3, 0, 0)
