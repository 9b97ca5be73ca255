"""What the README tells a newcomer to type is typed here, word for word, and works."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

from tracker.commands.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FILES = {
    "contract.docx": "contract.docx",
    "their-proposal.docx": "E2-administrative-time.docx",
    "our-answer.docx": "U9-administrative-time.docx",
}
"""The names that the README uses, and documents of the worked example that stand for them."""


def told(readme: str) -> list[list[str]]:
    """The words of every command in the README's example of a table of one's own."""
    block = re.search(r"^```\n(bargain init.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert block
    lines = (shlex.split(line, comments=True) for line in block[1].splitlines())
    return [words for words in lines if words]


def test_the_readme_s_table_can_be_kept(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, document in FILES.items():
        shutil.copy(root / "proposals" / "documents" / document, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    for program, *words in told((root / "README.md").read_text("utf-8")):
        if program == "cd":
            monkeypatch.chdir(words[0])
        else:
            assert (program, run(words)) == ("bargain", 0), capsys.readouterr().err
    assert "impasse" in capsys.readouterr().out
    assert (tmp_path / "summary.html").stat().st_size > 0
