"""What a command may name, and what it may not do to where the table stands.

The rule that this module protects: an unknown name is refused with the names that are known, before
anything is written; a mark never ends a dispute or an agreement by accident.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.ledger.calendar import Letter
from tracker.ledger.facts import Status
from tracker.ledger.layout import FOLDER_ID_LENGTH, SETTINGS, check_ref, ref_key
from tracker.ledger.state import on_record
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.ledger.facts import Facts, Mark, Party, Proposal
    from tracker.ledger.state import ItemState, TableState

_MOST_LISTED = 40
"""Names up to which a refusal lists them all: two lines of a terminal."""
_MOST_LIKE = 8


def next_ref(facts: Facts, party: str) -> str:
    """The ref that a party's next document gets: its prefix and one more than its last number.

    ``party`` must be a key of the table.
    """
    found = facts.settings.party(party)
    prefix = found.prefix if found else ""
    pattern = re.compile(rf"{re.escape(ref_key(prefix))}(\d{{1,9}})", re.ASCII)
    refs = (ref_key(one.ref) for one in _bearers(facts))
    numbers = [int(match[1]) for ref in refs if (match := pattern.fullmatch(ref))]
    return f"{prefix}{max(numbers, default=0) + 1}"


def free_ref(facts: Facts, draft: Proposal) -> str:
    """The ref that the draft asks for, or the party's next; raises StateRefused when taken."""
    ref = check_ref(draft.ref or next_ref(facts, draft.party))
    for one in _bearers(facts):
        if ref_key(one.ref) == ref_key(ref):
            passed = f"{one.passed:%Y-%m-%d %H:%M}"
            raise StateRefused(
                f"{one.ref} is another document, passed by {one.party} {passed}; choose another ref"
            )
    return ref


def _bearers(facts: Facts) -> tuple[Proposal, ...]:
    """The documents whose refs are taken.

    One that was recorded in error gives its ref back, unless some fact has named it by then: the
    ref would come to mean another document there.
    """
    marked = (one.on for one in facts.marks)
    priced = (one.on for one in facts.costs)
    lettered = (one.on for one in facts.calendar if isinstance(one, Letter))
    answered = (one.counter_to for one in (*facts.proposals, *facts.in_error))
    named = {*marked, *priced, *lettered, *answered}
    return (*facts.proposals, *(one for one in facts.in_error if one.ref in named))


def known_ref(facts: Facts, ref: str | None) -> str | None:
    """The ref as its document bears it; raises UsageRefused when there is no such document."""
    if ref is None:
        return None
    for one in facts.proposals:
        if ref_key(one.ref) == ref_key(ref):
            return one.ref
    raise unknown_document(facts, ref)


def known_proposal(facts: Facts, name: str) -> Proposal:
    """The proposal with this ref, or whose id begins so.

    Raises UsageRefused when there is none, and for a ref that several documents bear.
    """
    found = [one for one in facts.proposals if ref_key(one.ref) == ref_key(name)]
    if not found and len(name) >= FOLDER_ID_LENGTH:
        everything = (*facts.proposals, *facts.in_error)
        found = [one for one in everything if one.id.startswith(name.lower())]
    if not found and (error := error_named(facts, name)):
        found = [error]
    if not found:
        raise unknown_document(facts, name)
    if len(found) > 1:
        ids = " or ".join(one.id[:FOLDER_ID_LENGTH] for one in found)
        raise UsageRefused(f"{name} is borne by {len(found)} documents; say which: {ids}")
    return found[0]


def error_named(facts: Facts, ref: str) -> Proposal | None:
    """The document recorded in error that bears this ref, the last one of several."""
    found = [one for one in facts.in_error if ref_key(one.ref) == ref_key(ref)]
    return found[-1] if found else None


def unknown_document(facts: Facts, name: str) -> UsageRefused:
    """The refusal of a name that no document bears; it tells those that are borne."""
    known = _known(name, (one.ref for one in facts.proposals if on_record(one)))
    return UsageRefused(f"no document is called {name!r}{known}")


def known_item(state: TableState, slug: str) -> ItemState:
    """The item with this slug; raises UsageRefused when there is none."""
    found = state.item(slug)
    if found is None:
        names = (one.item.slug for one in state.items)
        known = _known(slug, names, none="there is none yet; bargain item add makes one")
        raise UsageRefused(f"no item is called {slug!r}{known}")
    return found


def meant_item(state: TableState, text: str) -> ItemState:
    """The item that somebody typed; raises UsageRefused as ``known_item`` does."""
    return find_item(state, text) or known_item(state, text)


def find_item(state: TableState, text: str) -> ItemState | None:
    """The one item that a text can mean: "admin time" is admin-time, and so is its title."""
    exact = state.item(text)
    meant = [one for one in state.items if _key(text) in map(_key, (one.item.slug, one.item.title))]
    return exact or (meant[0] if len(meant) == 1 else None)


def meant_party(facts: Facts, text: str) -> Party:
    """The party that somebody typed: "Employer" is employer, and so is the name that it has.

    Raises as ``known_party`` does, also where the text could mean several.
    """
    parties = facts.settings.parties
    exact = facts.settings.party(text)
    meant = [one for one in parties if _key(text) in map(_key, (one.key, one.name))]
    return exact or (meant[0] if len(meant) == 1 else known_party(facts, text))


def _key(text: str) -> str:
    """What makes two names one when they are typed: letters and digits in any case."""
    return "".join(filter(str.isalnum, text.casefold()))


def known_party(facts: Facts, key: str) -> Party:
    """The party with this key.

    Raises UsageRefused when there is none, StateRefused when nobody can tell.
    """
    check_settings_read(facts)
    found = facts.settings.party(key)
    if found is None:
        names = (party.key for party in facts.settings.parties)
        raise UsageRefused(f"no party is called {key!r}{_known(key, names)}")
    return found


def check_party(facts: Facts, key: str | None) -> None:
    """Raise as ``known_party`` does, unless nobody is named and the settings can be read."""
    check_settings_read(facts)
    if key is not None:
        known_party(facts, key)


def check_settings_read(facts: Facts) -> None:
    """Raise StateRefused when the table's settings could not be read."""
    for finding in facts.findings:
        if finding.where == SETTINGS:
            raise StateRefused(f"{SETTINGS} cannot be used: {finding.message}")


def check_unnamed(facts: Facts, state: TableState, proposal: Proposal) -> None:
    """Raise StateRefused when something still rests on a document that is said to be an error."""
    for item in state.items:
        if item.on == proposal.ref and item.status is not Status.OPEN:
            raise StateRefused(
                f"{item.item.slug} stands {item.status} on {proposal.ref}; mark it open first"
            )
    for one in facts.proposals:
        if one.counter_to == proposal.ref:
            raise StateRefused(
                f"{one.ref} answers {proposal.ref}; correct {one.ref} with --counter-to first"
            )


def check_settled(state: ItemState, draft: Mark) -> None:
    """Raise StateRefused when a mark that does not settle would end a dispute or an agreement."""
    slug = state.item.slug
    if draft.settles:
        return
    if state.disputed:
        said = " and ".join(mark.status for mark in state.disputed)
        raise StateRefused(f"{slug} is disputed ({said}); mark it with --settles to decide")
    if state.status is Status.AGREED and draft.status is Status.IMPASSE:
        raise StateRefused(f"{slug} is agreed; mark it open before anybody is at impasse over it")


def check_whole(draft: Mark, rest: tuple[str, ...]) -> None:
    """Raise StateRefused when the draft agrees a part of a package and ``rest`` is left out."""
    if rest:
        raise StateRefused(
            f"{draft.on} is a package, all or nothing, and holds also {', '.join(rest)}; mark them "
            "together with --whole-package, or, where the parties took the item out of it, leave "
            "out --on and say so with --why"
        )


def check_package(state: TableState, draft: Mark) -> None:
    """Raise UsageRefused unless the draft agrees its item on a document of a package."""
    refs = {ref for package in state.packages for ref in package.refs}
    if draft.status is not Status.AGREED or draft.on not in refs:
        named = f"{draft.on} is none" if draft.on else "--on names none"
        raise UsageRefused(f"a whole package is agreed on one of its documents, and {named}")


def _known(wanted: str, names: Iterable[str], none: str = "there is none yet") -> str:
    """All names that there are, or where they would fill the screen those most like the wanted."""
    listed = sorted(names)
    if len(listed) <= _MOST_LISTED:
        return f"; known: {', '.join(listed)}" if listed else f"; {none}"
    from difflib import get_close_matches

    like = get_close_matches(wanted, listed, n=_MOST_LIKE, cutoff=0)
    return f"; of {len(listed):,} the most like it: {', '.join(like)}"
