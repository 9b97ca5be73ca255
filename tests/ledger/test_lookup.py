"""One document found without the record of all others: a short cut, and never another answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.invented import (
    ADMIN_TIME,
    ANN,
    RECORDED,
    SETTINGS,
    WAGES,
    proposal,
)
from tracker.ledger import layout
from tracker.ledger.codec import seal
from tracker.ledger.facts import Correction, Proposal, ProposalKind
from tracker.ledger.fold import fold
from tracker.ledger.load import load
from tracker.ledger.lookup import Lookup, frame
from tracker.ledger.settings import write_item, write_settings
from tracker.ledger.whereabouts import pending_dir

REFS = ("U1", "U 1", "u1", "U10", "E1", "U-1", "Uß1", "USS1", "É1", "Counter No. 2 to U4", "提1")
NAMES = (*REFS, "uss 1", "counter no.2 to u4", "Counter No. 2 to U44", "U2", "É 1")
refs = st.sampled_from(REFS)


@st.composite
def records(draw: st.DrawFn) -> list[tuple[Proposal, Correction | None]]:
    """Documents with few refs between them, some of them supposals, answers, or corrected."""
    drawn = []
    for place in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from((ProposalKind.PROPOSAL, ProposalKind.SUPPOSAL)))
        answers = draw(st.none() | refs)
        party = draw(st.sampled_from(("union", "employer")))
        one = proposal(
            party,
            draw(st.integers(0, 2)),
            ref=draw(refs),
            kind=kind,
            counter_to=answers,
            sha256=f"{place:064}",
        )
        sealed = seal(one)[0]
        blank = Correction(sealed.id, "Typed wrongly.", RECORDED, str(ANN))
        mended = (
            replace(blank, ref=draw(refs)),
            replace(blank, kind=ProposalKind.SUPPOSAL),
            replace(blank, in_error=True),
        )
        drawn.append((one, draw(st.none() | st.sampled_from(mended))))
    return drawn


def _put(root: Path, path: str, data: bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _put_fact(root: Path, fact: Proposal) -> Proposal:
    sealed, data = seal(fact)
    placed = replace(sealed, folder=layout.proposal_folder(sealed))
    _put(root, f"{placed.folder}/{layout.PROPOSAL_FILE}", data)
    return placed


def _write(root: Path, drawn: list[tuple[Proposal, Correction | None]]) -> None:
    _put(root, layout.SETTINGS, write_settings(SETTINGS))
    _put(root, layout.item_file(ADMIN_TIME.slug), write_item(ADMIN_TIME))
    for fact, correction in drawn:
        placed = _put_fact(root, fact)
        if correction is not None:
            sealed, data = seal(correction)
            _put(root, layout.correction_file(placed, sealed), data)


@given(records(), st.sampled_from(NAMES))
def test_what_is_found_so_is_what_the_whole_record_gives(
    drawn: list[tuple[Proposal, Correction | None]], name: str
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _write(root, drawn)
        found = Lookup(root).lone_document(name)
        assert found is None or found == fold(load(root)).proposal(name)


@given(records())
def test_a_document_that_alone_bears_its_ref_is_found(
    drawn: list[tuple[Proposal, Correction | None]],
) -> None:
    alone = proposal(ref="Package 7 of the Union", hours=9)
    with TemporaryDirectory() as folder:
        root = Path(folder)
        plain = [(one, None) for one, _ in drawn]
        _write(root, [*plain, (alone, None)])
        found = Lookup(root).lone_document("package 7 OF the union")
        assert found is not None
        assert found == fold(load(root)).proposal(alone.ref)


def test_only_the_folders_that_can_bear_a_ref_are_read(tmp_path: Path) -> None:
    for place in range(30):
        _put_fact(tmp_path, proposal(ref=f"U{place}", hours=place))
    broken = next(tmp_path.glob(f"{layout.PROPOSALS}/*-U12-*")) / layout.PROPOSAL_FILE
    broken.unlink()
    broken.mkdir()  # whoever reads it fails
    assert (found := Lookup(tmp_path).lone_document("U1")) is not None
    assert found.ref == "U1"
    bears = layout.may_bear("U1")
    names = [one.name for one in (tmp_path / layout.PROPOSALS).iterdir()]
    assert len(list(filter(bears, names))) == 1


@given(
    st.from_regex(r"[A-Za-z0-9ßÉſKﬁ][A-Za-z0-9 .#()_éß-]{0,30}[A-Za-z0-9é)]", fullmatch=True),
    st.sampled_from((str.upper, str.lower, str.swapcase, lambda ref: "".join(ref.split()))),
)
def test_a_folder_bears_its_ref_however_that_is_typed(ref: str, typed: object) -> None:
    sealed = seal(proposal(ref=ref))[0]
    name = layout.proposal_folder(sealed).rpartition("/")[2]
    said = typed(ref)  # type: ignore[operator]
    assert layout.ref_key(said) != layout.ref_key(ref) or layout.may_bear(said)(name)


def test_nothing_that_becomes_plain_letters_when_typed_is_lost_in_a_path() -> None:
    """But "ß": its small letters are "ss", and a path has nothing of it."""
    lost = {
        char
        for char in map(chr, range(0x110000))
        if (plain := char.casefold()).isascii()
        and plain.isalnum()
        and layout.proposal_folder(seal(proposal(ref=char))[0]).split("-")[3].casefold() != plain
    }
    assert lost == {"ß", "ẞ"}


def test_the_frame_is_the_record_without_what_was_passed_and_said(table: Path) -> None:
    whole, found = load(table), frame(table)
    assert found is not None
    assert (found.settings, found.contract) == (whole.settings, whole.contract)
    assert found.items == whole.items == (ADMIN_TIME, WAGES)
    assert not found.proposals
    assert not found.marks


def test_the_frame_is_not_read_through_a_link(table: Path) -> None:
    for path in (layout.SETTINGS, layout.item_file(WAGES.slug)):
        elsewhere = table / path.replace("/", "-").replace("table", "other")
        (table / path).rename(elsewhere)
        (table / path).symlink_to(elsewhere)
    whole, found = load(table), frame(table)
    assert found is not None
    assert found.settings == whole.settings != SETTINGS
    assert found.items == whole.items == (ADMIN_TIME,)


def test_while_a_write_is_to_be_finished_the_whole_record_is_asked(table: Path) -> None:
    note = pending_dir(table) / "note.json"
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("{}", encoding="utf-8")
    assert frame(table) is None
    assert Lookup(table).lone_document("U1") is None


@pytest.mark.parametrize(
    ("corrected", "change"),
    [("U2", {"ref": "U1"}), ("U1", {"kind": ProposalKind.SUPPOSAL}), ("U1", {"in_error": True})],
    ids=["another bears its ref now", "off the record", "in error"],
)
def test_where_a_correction_may_change_the_answer_the_whole_record_is_asked(
    tmp_path: Path, corrected: str, change: dict[str, object]
) -> None:
    drawn = [proposal(ref="U1"), proposal(ref="U2", hours=1)]
    _write(tmp_path, [(one, None) for one in drawn])
    assert Lookup(tmp_path).lone_document("U1") is not None
    (wrong,) = (seal(one)[0] for one in drawn if one.ref == corrected)
    blank = Correction(wrong.id, "Typed wrongly.", RECORDED, str(ANN))
    mended = replace(blank, **change)  # type: ignore[arg-type] # fields of the same names
    _write(tmp_path, [(one, mended if one.ref == corrected else None) for one in drawn])
    assert Lookup(tmp_path).lone_document("U1") is None


def test_what_answers_a_supposal_is_told_from_the_whole_record(tmp_path: Path) -> None:
    asked = proposal(ref="U1", kind=ProposalKind.SUPPOSAL)
    answer = proposal("employer", 1, ref="E1", counter_to="U1")
    _write(tmp_path, [(asked, None), (answer, None)])
    assert Lookup(tmp_path).lone_document("E1") is None
    told = fold(load(tmp_path)).proposal("E1")
    assert told is not None
    assert told.counter_to is None
