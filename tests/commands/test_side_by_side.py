"""``bargain show ITEM --side-by-side``: the three-way view as a user asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


def test_contract_and_positions_are_shown_together(bargain: Bargain, answered: Path) -> None:
    """The party that passed nothing is named too."""
    shown = bargain("-C", answered, "show", "admin-time", "--side-by-side")
    assert shown.code == 0
    assert "[-seven (7)-] {+four (4)+}" in " ".join(shown.out.split())
    assert "nothing passed" in shown.out


@pytest.mark.parametrize(("form", "mark"), [("markdown", "<ins>four"), ("html", "<ins>four")])
def test_pages_are_printed_or_written(
    bargain: Bargain, answered: Path, tmp_path: Path, form: str, mark: str
) -> None:
    """With -o as everywhere."""
    asked = ("-C", answered, "show", "admin-time", "--side-by-side", "--format", form)
    printed = bargain(*asked).out
    assert mark in printed
    assert bargain(*asked, "-o", tmp_path / "sides").code == 0
    assert (tmp_path / "sides").read_text(encoding="utf-8") == printed


def test_json_has_a_schema(bargain: Bargain, answered: Path) -> None:
    """For programs."""
    shape = bargain("-C", answered, "show", "admin-time", "--side-by-side", "--json").json
    assert (shape["schema"], shape["positions"]["union"]) == ("bargain/sides/1", None)


@pytest.mark.parametrize("asked", [("E1", "--side-by-side"), ("admin-time", "--format", "html")])
def test_what_has_no_sides_is_refused(
    bargain: Bargain, answered: Path, asked: tuple[str, ...]
) -> None:
    """A document is no item, and a format is one of the view."""
    refused = bargain("-C", answered, "show", *asked)
    assert refused.code == 2
    assert refused.err.count("\n") == 1
