"""Recording: what may become a fact of the table, and what it becomes.

The rule that this module protects: everything that depends on what is already there (the next ref,
what the recorder had seen, whether a document is a duplicate, whether a mark would be disputed) is
decided under the writers' lock. Each function says what stands recorded afterwards.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.ledger import layout
from tracker.ledger.codec import seal
from tracker.ledger.correcting import said
from tracker.ledger.fields import BadFactError
from tracker.ledger.fold import fold
from tracker.ledger.naming import (
    check_package,
    check_party,
    check_settings_read,
    check_settled,
    check_unnamed,
    check_whole,
    free_ref,
    known_item,
    known_proposal,
    known_ref,
)
from tracker.ledger.order import heads
from tracker.ledger.packages import rest_of
from tracker.ledger.printed import without_agreeing
from tracker.ledger.settings import check_settings, write_item, write_settings
from tracker.ledger.store import Plan, Recorded, start, transact
from tracker.refusals import StateRefused, UsageRefused

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tracker.ledger.facts import (
        ContractFact,
        Correction,
        Cost,
        Facts,
        Identity,
        Item,
        Mark,
        Proposal,
        Settings,
    )
    from tracker.ledger.papers import Papers

ATTRIBUTES = b"* -text\n"
"""Git must not touch line endings: what is kept is kept byte for byte, on every system."""


def create_table(
    root: Path, settings: Settings, papers: Papers, draft: ContractFact, author: Identity
) -> Recorded[ContractFact]:
    """Make ``root`` a table with this contract; a repository is started where there is none.

    Of ``draft`` the original's name and sha256 are computed. Raises StateRefused when there is a
    table already, UsageRefused for parties that cannot be told apart.
    """
    try:
        check_settings(settings)
    except BadFactError as error:
        raise UsageRefused(str(error)) from error
    original = layout.original_name(draft.received_as)
    fact, data = seal(replace(draft, original=original, sha256=papers.sha256))
    files = {
        layout.SETTINGS: write_settings(settings),
        **papers.files(layout.CONTRACT, original),
        f"{layout.CONTRACT}/{layout.CONTRACT_FILE}": data,
    }
    if not (root / layout.ATTRIBUTES).exists():
        files[layout.ATTRIBUTES] = ATTRIBUTES

    def plan(_: Facts) -> Plan[ContractFact]:
        if (root / layout.SETTINGS).exists():
            raise StateRefused(f"{root} holds a table already")
        return Plan(fact, files, f"Start the table: {settings.title}")

    start(root)
    return transact(root, plan, author, fact.recorded)


def add_item(root: Path, item: Item, author: Identity, when: datetime) -> Recorded[Item]:
    """Add an item to be bargained.

    Raises UsageRefused for a slug that cannot be a folder, no title or an unknown party,
    StateRefused when the item is there.
    """
    layout.check_slug(item.slug, "an item")
    if not item.title.strip():
        raise UsageRefused(f"the item {item.slug!r} needs a title, what people call it")

    def plan(facts: Facts) -> Plan[Item]:
        check_settings_read(facts)
        if any(one.slug == item.slug for one in facts.items):
            said = f"there is an item {item.slug!r} already"
            where = layout.item_file(item.slug)
            raise StateRefused(f"{said}; choose another name, or change what {where} says of it")
        for key, _ in item.better_for:
            check_party(facts, key)
        files = {layout.item_file(item.slug): write_item(item)}
        return Plan(item, files, f"Add the item {item.slug}")

    return transact(root, plan, author, when)


def add_proposal(
    root: Path, draft: Proposal, papers: Papers, author: Identity
) -> Recorded[Proposal]:
    """Record a document that a party passed.

    Of ``draft`` the original's name, sha256, id, folder and what its recorder had seen are
    computed, and the ref when it is "". The same bytes from the same party change nothing: the
    proposal that is there comes back, without a commit. Raises UsageRefused for an unknown party,
    item or counter_to and for an impossible ref, StateRefused for a ref that is taken.
    """

    def plan(facts: Facts) -> Plan[Proposal]:
        check_party(facts, draft.party)
        for one in facts.proposals:
            if (one.party, one.sha256) == (draft.party, papers.sha256):
                return Plan(one, {})
        return _proposal_plan(facts, replace(draft, sha256=papers.sha256), papers)

    return transact(root, plan, author, draft.recorded)


def add_mark(root: Path, draft: Mark, author: Identity) -> Recorded[Mark]:
    """Record that somebody says where an item stands.

    Of ``draft`` the id and what its recorder had seen are computed. Raises UsageRefused for an
    unknown item, party or ref, StateRefused when the item is disputed, or agreed and now said to
    be at impasse, unless the mark settles that, and when it is agreed on a package without the
    package's other items.
    """
    recorded = _add_marks(root, draft, author, whole_package=False)
    return Recorded(recorded.fact[0], recorded.commit)


def add_package_marks(root: Path, draft: Mark, author: Identity) -> Recorded[tuple[Mark, ...]]:
    """Record the draft, and the same of every other item of the package that it is ``on``.

    All are recorded together or none is. Raises as ``add_mark`` does, for each of them, and
    UsageRefused when the draft is not on a package.
    """
    return _add_marks(root, draft, author, whole_package=True)


def _add_marks(
    root: Path, draft: Mark, author: Identity, *, whole_package: bool
) -> Recorded[tuple[Mark, ...]]:
    def plan(facts: Facts) -> Plan[tuple[Mark, ...]]:
        check_party(facts, draft.by)
        state = fold(facts)
        known_item(state, draft.item)
        drafted = replace(draft, on=known_ref(facts, draft.on), after=heads(facts))
        rest = rest_of(state, drafted)
        if whole_package:
            check_package(state, drafted)
        else:
            check_whole(drafted, rest)
        drafts = [replace(drafted, item=slug) for slug in (draft.item, *rest)]
        for one in drafts:
            check_settled(known_item(state, one.item), one)
        sealed = [seal(one) for one in drafts]
        names = ", ".join(one.item for one in drafts)
        files = {layout.mark_file(mark): data for mark, data in sealed}
        marks = tuple(mark for mark, _ in sealed)
        return Plan(marks, files, f"Mark {names} {draft.status}")

    return transact(root, plan, author, draft.recorded)


def add_cost(root: Path, draft: Cost, author: Identity) -> Recorded[Cost]:
    """Record what a party says that an item costs.

    Of ``draft`` the id and what its recorder had seen are computed. Raises UsageRefused for an
    unknown item, party or ref.
    """

    def plan(facts: Facts) -> Plan[Cost]:
        check_party(facts, draft.by)
        known_item(fold(facts), draft.item)
        cost, data = seal(replace(draft, on=known_ref(facts, draft.on), after=heads(facts)))
        return Plan(
            cost, {layout.cost_file(cost): data}, f"Note what {cost.by} says {cost.item} costs"
        )

    return transact(root, plan, author, draft.recorded)


def add_correction(root: Path, draft: Correction, author: Identity) -> Recorded[Correction]:
    """Record that a proposal was recorded wrongly; ``corrects`` is its ref or begins its id.

    Of ``draft`` the id and what its recorder had seen are computed. Raises UsageRefused for an
    unknown proposal, ref, party or item and for a draft that corrects nothing, StateRefused for a
    new ref that another document bears, and for a document said to be recorded in error on which
    an item stands or which another answers.
    """
    if not said(draft):
        raise UsageRefused("nothing to correct was given; name what was wrong, such as --passed")

    def plan(facts: Facts) -> Plan[Correction]:
        check_settings_read(facts)
        check_party(facts, draft.party)
        wrong = known_proposal(facts, draft.corrects)
        state = fold(facts)
        for slug in draft.items or ():
            known_item(state, slug)
        if draft.in_error:
            check_unnamed(facts, state, wrong)
        ref = _corrected_ref(facts, wrong, draft)
        counter_to = known_ref(facts, draft.counter_to)
        correction, data = seal(
            replace(draft, corrects=wrong.id, ref=ref, counter_to=counter_to, after=heads(facts))
        )
        files = {layout.correction_file(wrong, correction): data}
        return Plan(correction, files, f"Correct what was recorded of {wrong.ref}")

    return transact(root, plan, author, draft.recorded)


def _corrected_ref(facts: Facts, wrong: Proposal, draft: Correction) -> str | None:
    """The new ref; one that stands again after an error must still be free."""
    if draft.ref is None and draft.in_error is not False:
        return None
    proposals, in_error = (
        tuple(one for one in known if one.id != wrong.id)
        for known in (facts.proposals, facts.in_error)
    )
    others = replace(facts, proposals=proposals, in_error=in_error)
    free = free_ref(others, replace(wrong, ref=draft.ref or wrong.ref))
    return free if draft.ref is not None else None


def _proposal_plan(facts: Facts, draft: Proposal, papers: Papers) -> Plan[Proposal]:
    state = fold(facts)
    for slug in draft.items:
        known_item(state, slug)
    numbered = replace(
        draft,
        ref=free_ref(facts, draft),
        counter_to=known_ref(facts, draft.counter_to),
        original=layout.original_name(draft.received_as),
        after=heads(facts),
    )
    proposal, data = seal(without_agreeing(numbered))
    proposal = replace(proposal, folder=layout.proposal_folder(proposal))
    files = {
        **papers.files(proposal.folder, proposal.original),
        f"{proposal.folder}/{layout.PROPOSAL_FILE}": data,
    }
    return Plan(proposal, files, f"Record {proposal.ref}, passed by {proposal.party}")
