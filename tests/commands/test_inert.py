"""What says that an output is inert says so of none that is not."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.commands.inert import inert_file, inert_markdown, inert_page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "page",
    [
        "<p>x<script>alert(1)</script></p>",
        "<p onclick='x()'>x</p>",
        "<a href='http://evil.example'>x</a>",
        "<a href='javascript:x()'>x</a>",
        "<img src=x>",
    ],
)
def test_a_page_that_acts_is_seen(page: str) -> None:
    assert inert_page("<p><a href='#top'>x</a> &lt;script&gt;</p>")
    assert not inert_page(page)


@pytest.mark.parametrize("page", ["<script>", "a [x](http://evil.example)", "![p](x.png)", "<!--"])
def test_markdown_that_acts_is_seen(page: str) -> None:
    assert inert_markdown("<del>x</del> \\<script> \\[x\\](y) 3 < 4")
    assert not inert_markdown(page)


@pytest.mark.parametrize("inside", ["<c><f>1+1</f></c>", '<r TargetMode="External"/>', "\u202e"])
def test_a_part_that_acts_is_seen(tmp_path: Path, inside: str) -> None:
    for name, part in (("good", "<c><v>=1+1</v></c>"), ("bad", inside)):
        with zipfile.ZipFile(tmp_path / name, "w") as package:
            package.writestr("part.xml", part)
    assert inert_file(tmp_path / "good")
    assert not inert_file(tmp_path / "bad")


@pytest.mark.parametrize("data", [b"%PDF-1.7 /URI (x)", b"%PDF-1.7 /JavaScript", b"a\x1b[2Jb"])
def test_another_file_that_acts_is_seen(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "good").write_bytes(b"BEGIN:VCALENDAR\r\n")
    (tmp_path / "bad").write_bytes(data)
    assert inert_file(tmp_path / "good")
    assert not inert_file(tmp_path / "bad")
