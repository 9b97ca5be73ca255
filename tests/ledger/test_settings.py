"""The hand-edited files: taken as typed, or refused with what is wrong with them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger import strategies
from tests.ledger.invented import ADMIN_TIME, SETTINGS, WAGES
from tracker.ledger.facts import Item, Party, Settings
from tracker.ledger.fields import BadFactError
from tracker.ledger.settings import read_item, read_settings, write_item, write_settings
from tracker.refusals import UsageRefused

keys = st.sampled_from(["union", "employer", "nurses-2"])
prefixes = st.from_regex("[A-Z]{1,3}", fullmatch=True)
sides = st.sampled_from(["", "union", "employer"])
settings = st.builds(
    Settings,
    title=strategies.text,
    parties=st.lists(
        st.builds(Party, keys, strategies.text.filter(bool), prefixes, sides),
        min_size=1,
        unique_by=(lambda party: party.key, lambda party: party.prefix),
    ).map(tuple),
    us=st.none(),
    unit_size=st.none() | st.integers(0, 10**6),
    expiry=st.none() | st.dates(),
    regime=st.sampled_from(["", "nlra"]),
    first_contract=st.booleans(),
)
items = st.builds(
    Item,
    slug=strategies.slugs,
    title=strategies.text.filter(bool),
    clauses=st.lists(strategies.text).map(tuple),
    economic=st.none() | st.booleans(),
    better_for=st.dictionaries(keys, st.sampled_from(["higher", "lower"])).map(
        lambda found: tuple(found.items())
    ),
)


@given(settings)
def test_settings_come_back_as_they_were_written(one: Settings) -> None:
    assert read_settings(write_settings(one)) == one


@given(items)
def test_an_item_comes_back_as_it_was_written(one: Item) -> None:
    assert read_item(one.slug, write_item(one)) == one


def test_the_invented_ones_come_back() -> None:
    assert read_settings(write_settings(SETTINGS)) == SETTINGS
    assert [read_item(one.slug, write_item(one)) for one in (ADMIN_TIME, WAGES)] == [
        ADMIN_TIME,
        WAGES,
    ]


def test_a_table_typed_by_hand_is_understood() -> None:
    typed = b"""
title = "Talks"
us = "union"
unit_size = 2400
expiry = 2025-09-30
parties.union = { name = "Union", prefix = "U" }
parties.employer = { prefix = "E" }
"""
    found = read_settings(typed)
    assert found.parties == (Party("union", "Union", "U"), Party("employer", "employer", "E"))
    assert (found.us, found.unit_size, found.expiry) == ("union", 2400, date(2025, 9, 30))


PARTY = '[parties.union]\nname = "U"\nprefix = "U"\n'


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "parties must be tables"),
        ("parties = {}", "at least one party"),
        ("title = [\n", "not TOML: "),
        ("title = x\n", "not TOML: .*line 1"),
        ('schema = "bargain/table/2"\n' + PARTY, "update it"),
        ("expiri = 2025-01-01\n" + PARTY, "unknown key 'expiri'; known are .*expiry"),
        ('us = "them"\n' + PARTY, "us = 'them' is no party"),
        ("expiry = 2025-01-01T00:00:00\n" + PARTY, "expiry must be a date"),
        ('expiry = "soon"\n' + PARTY, "expiry must be a date"),
        ("unit_size = -1\n" + PARTY, "unit_size must be a whole number"),
        ("unit_size = true\n" + PARTY, "unit_size must be a whole number"),
        ("title = 3\n" + PARTY, "title must be a text"),
        ("[parties]\nunion = 3", "parties.union must be a table"),
        ("[parties.union]\nprefx = 'U'", "unknown key 'prefx'"),
        ("[parties.Union]\nprefix = 'U'", "cannot be a party's key"),
        ("[parties.union]\nprefix = ''", "the prefix of union"),
        ("[parties.union]\nprefix = 'U1'", "the prefix of union"),
        (PARTY + "side = 'left'", 'the side of union must be "union" or "employer"'),
        (PARTY + "[parties.hospital]\nprefix = 'u'", "two parties have the same prefix"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(BadFactError, match=reason):
        read_settings(typed.encode())


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("clauses = '9.4'", "clauses must be a list"),
        ("clauses = [9.4]", "clauses must be a list"),
        ("economic = 'yes'", "economic must be true or false"),
        ("better_for = 'union'", "better_for must say"),
        ("[better_for]\nunion = 'more'", "better_for must say"),
        ("label = '9.4'", "unknown key 'label'"),
    ],
)
def test_an_item_that_cannot_be_meant_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(BadFactError, match=reason):
        read_item("wages", typed.encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadFactError, match="not UTF-8"):
        read_item("wages", b"title = '\xff'")


def test_a_title_from_a_broken_command_line_is_refused() -> None:
    with pytest.raises(UsageRefused, match="no character"):
        write_item(Item("wages", "bad \udcff byte"))


def test_an_item_without_a_title_is_called_by_its_slug() -> None:
    assert read_item("wages", b"").title == "wages"
