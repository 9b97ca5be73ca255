"""A table whose names do not say which party is the union says so, and how to tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.conftest import CONTRACT, CUT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain, Outcome

PARTIES = ("--party", "a=Quillon", "--party", "b=Tarn")
SIDED = ("--party", "union=Quillon", "--party", "employer=Tarn")


def begun(bargain: Bargain, folder: Path, *parties: str) -> Outcome:
    """What init says of a table with these parties."""
    paper = folder / "contract.md"
    paper.write_text(CONTRACT, encoding="utf-8")
    return bargain("init", folder / "table", "--contract", paper, *parties)


@pytest.fixture
def unsided(bargain: Bargain, tmp_path: Path) -> Path:
    """A table of a and b, on which b passed a cut."""
    assert begun(bargain, tmp_path, *PARTIES).code == 0
    paper = tmp_path / "cut.md"
    paper.write_text(CUT, encoding="utf-8")
    passed = ("--party", "b", "--passed", "2026-01-02 10:00")
    assert bargain("-C", tmp_path / "table", "record", paper, *passed).code == 0
    return tmp_path / "table"


def test_init_says_that_no_side_is_known(bargain: Bargain, tmp_path: Path) -> None:
    told = " ".join(begun(bargain, tmp_path, *PARTIES).out.split())
    assert "Quillon and Tarn: nothing says which of them is the union or the employer" in told
    assert 'side = "union" or side = "employer" below [parties.a] in table.toml' in told


def test_init_says_nothing_where_the_keys_do(bargain: Bargain, tmp_path: Path) -> None:
    assert "nothing says" not in begun(bargain, tmp_path, *SIDED).out


def test_clawbacks_never_say_that_nothing_is_taken(bargain: Bargain, unsided: Path) -> None:
    told = " ".join(bargain("-C", unsided, "clawbacks").out.split())
    assert "Nothing that the contract gives" not in told
    assert "what is taken back cannot be told" in told
    one = " ".join(bargain("-C", unsided, "clawbacks", "--party", "b").out.split())
    assert "Tarn: nothing says whether it is the union or the employer" in one
    found = bargain("-C", unsided, "clawbacks", "--json").json
    assert (found["clawbacks"], found["unsure"], found["unknown_sides"]) == ([], [], ["a", "b"])


def test_a_side_that_the_table_says_is_enough(bargain: Bargain, unsided: Path) -> None:
    """Of two parties the other is on the other side."""
    typed = unsided / "table.toml"
    said = typed.read_text("utf-8").replace("[parties.a]", '[parties.a]\nside = "union"')
    typed.write_text(said, encoding="utf-8")
    found = bargain("-C", unsided, "clawbacks", "--json").json
    assert found["unknown_sides"] == []
    assert [one["party"] for one in found["clawbacks"]] == ["b"]
