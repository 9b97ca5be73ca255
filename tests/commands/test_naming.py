"""Parties and items are matched loosely when they are typed, and kept strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.conftest import Bargain


@pytest.mark.parametrize("party", ["Employer", "EMPLOYER", "Harbor Clinic", "harbor-clinic"])
@pytest.mark.parametrize("item", ["admin time", "Admin-Time", "Administrative time"])
def test_a_name_is_understood_as_it_is_said(
    bargain: Bargain, table: Path, papers: Path, party: str, item: str
) -> None:
    passed = ("--party", party, "--passed", "2026-01-05 10:00", "--item", item)
    assert bargain("-C", table, "record", papers / "cut.md", *passed).code == 0
    assert bargain("-C", table, "mark", item, "impasse", "--by", party).code == 0
    assert bargain("-C", table, "check").code == 0
    [one] = bargain("-C", table, "status", item, "--json").json["items"]
    assert (one["item"], list(one["positions"])) == ("admin-time", ["employer"])
    assert one["claims"][0]["by"] == "employer"
    for command in ("show", "history"):
        assert bargain("-C", table, command, item).out.startswith("Administrative time\n")


def test_an_exact_name_goes_before_a_loose_one(bargain: Bargain, table: Path) -> None:
    """An item whose title spells another's short name is not mistaken for it."""
    assert bargain("-C", table, "item", "add", "time-off", "--title", "Bereavement").code == 0
    [one] = bargain("-C", table, "status", "bereavement", "--json").json["items"]
    assert one["item"] == "bereavement"
    refused = bargain("-C", table, "mark", "BEREAVEMENT", "open")
    assert refused.code == 2
    assert "bereavement, time-off" in refused.err


def test_an_impasse_is_refused_without_the_one_who_claims_it(bargain: Bargain, table: Path) -> None:
    """Though the table says who keeps it: the claim may be the other side's."""
    refused = bargain("-C", table, "mark", "admin-time", "impasse", "--why", "No movement.")
    assert refused.code == 2
    assert refused.err.count("\n") == 1
    assert "--by union or --by employer" in refused.err
    assert bargain("-C", table, "status", "--json").json["items"][0]["status"] == "open"
