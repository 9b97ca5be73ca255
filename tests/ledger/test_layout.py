"""Paths are short, plain, and the tool's own: nothing that an opponent typed becomes one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger import strategies
from tests.ledger.invented import ADMIN_TIME, CONTRACT, mark, proposal
from tracker.ledger import layout
from tracker.ledger.codec import decode, encode
from tracker.ledger.facts import Proposal, Status
from tracker.refusals import UsageRefused

SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*(\.[a-z0-9]+)?")


def test_a_proposal_lies_under_its_date_ref_item_and_id() -> None:
    fact = replace(proposal(ref="U5"), id="3f9a2c1d00000000")
    assert layout.proposal_folder(fact) == "proposals/2025-07-08-U5-admin-time-3f9a2c1d"


def test_a_mark_lies_under_its_bargaining_time_in_utc() -> None:
    fact = replace(mark(Status.OPEN), id="0123456789abcdef")
    assert layout.mark_file(fact) == (
        "items/admin-time/marks/20250708T173200Z-0123456789abcdef.json"
    )


def test_a_document_and_the_contract_each_have_their_folder() -> None:
    assert layout.folder(replace(proposal(), folder="proposals/x")) == "proposals/x"
    assert layout.folder(CONTRACT) == "contract"
    assert layout.item_file(ADMIN_TIME.slug) == "items/admin-time/item.toml"


@given(ref=strategies.text, items=st.lists(st.just("admin-time"), max_size=2))
def test_whatever_a_ref_is_its_folder_is_plain(ref: str, items: list[str]) -> None:
    draft = proposal(ref=ref, items=tuple(items), passed=datetime(2025, 7, 8, tzinfo=UTC))
    top, _, name = layout.proposal_folder(decode(Proposal, encode(draft))).partition("/")
    assert top == "proposals"
    assert SAFE.fullmatch(name)
    assert len(name) <= 80


@given(strategies.text)
def test_whatever_a_file_was_called_its_name_here_is_plain(received: str) -> None:
    name = layout.original_name(received)
    assert re.fullmatch(r"original\.[a-z0-9]{1,8}", name)


@pytest.mark.parametrize(
    ("received", "name"),
    [
        ("Admin Time v3 FINAL.DOCX", "original.docx"),
        ("C:\\talks\\u5.md", "original.md"),
        ("../../.git/hooks/x.sh", "original.sh"),
        ("no ending", "original.bin"),
        ("bad.ünï", "original.bin"),
        ("x.docx:stream", "original.bin"),
    ],
)
def test_the_ending_of_a_file_survives_when_it_is_plain(received: str, name: str) -> None:
    assert layout.original_name(received) == name


@pytest.mark.parametrize("slug", ["wages", "admin-time", "article-9", "a1"])
def test_a_plain_slug_is_taken(slug: str) -> None:
    assert layout.check_slug(slug, "an item") == slug


@pytest.mark.parametrize(
    "slug",
    ["", "Wages", "a b", "a/b", "..", "-a", "a-", "a--b", "con", "lpt1", "é", "a\n", "x" * 41],
)
def test_a_slug_that_some_file_system_refuses_is_refused_here(slug: str) -> None:
    with pytest.raises(UsageRefused, match="cannot name an item"):
        layout.check_slug(slug, "an item")


@pytest.mark.parametrize("ref", ["U5", "Counter #2", "E3.1", "5", "Proposition 5é", "U5(b)"])
def test_what_a_party_prints_on_its_document_is_a_ref(ref: str) -> None:
    assert layout.check_ref(ref) == ref


@pytest.mark.parametrize(
    "ref",
    ["", " U5", "U5 ", "U5/x", "union@last", "contract", "CONTRACT", "-U5", "U\n5", "x" * 33],
)
def test_a_ref_that_reads_as_something_else_is_refused(ref: str) -> None:
    with pytest.raises(UsageRefused, match="cannot be a ref"):
        layout.check_ref(ref)
