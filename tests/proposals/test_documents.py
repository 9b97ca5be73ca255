"""The documents are what the words make of them, and each shows its changes in its own way."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.documents.files import read_file
from tracker.documents.margins import COVER_NOTE
from tracker.documents.reading import Markup

if TYPE_CHECKING:
    from pathlib import Path

TRACKED = ("E2", "E4", "E6", "E7", "U3", "U14")
STRUCK = ("E3", "U2", "U9", "U12", "U15")


def _file(example: Path, ref: str) -> Path:
    (found,) = (example / "documents").glob(f"{ref}-*")
    return found


def _xml(example: Path, ref: str) -> str:
    with zipfile.ZipFile(_file(example, ref)) as package:
        return package.read("word/document.xml").decode()


def _texts(path: Path) -> dict[str, str]:
    return {clause.label: clause.text for clause in read_file(path).clauses}


def _sums(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


def test_the_script_makes_the_same_bytes_again(example: Path, tmp_path: Path) -> None:
    script = [sys.executable, str(example / "make.py"), str(tmp_path / "again")]
    subprocess.run(script, check=True, capture_output=True, cwd=tmp_path)
    assert _sums(tmp_path / "again") == _sums(example / "documents")


def test_all_documents_together_stay_small(example: Path) -> None:
    assert sum(path.stat().st_size for path in (example / "documents").iterdir()) < 1_000_000


@pytest.mark.parametrize("ref", TRACKED)
def test_a_tracked_document_names_author_and_time_of_each_change(example: Path, ref: str) -> None:
    changes = re.findall(r"<w:(?:ins|del) ([^>]*?)/?>", _xml(example, ref))
    assert len(changes) >= 4
    assert all(re.search(r'w:author="[^"]+" w:date="20\d\d-[^"]+Z"', each) for each in changes)
    assert len({re.search(r'w:id="(\d+)"', each)[1] for each in changes}) == len(changes)  # type: ignore[index]
    assert read_file(_file(example, ref)).markup is Markup.TRACKED


def test_a_whole_paragraph_was_inserted_with_tracking_on(example: Path) -> None:
    mark = re.compile(r"<w:pPr>(?:(?!</w:pPr>).)*<w:rPr><w:ins ")
    assert [ref for ref in TRACKED if mark.search(_xml(example, ref))] == ["E2", "U3", "U14"]


@pytest.mark.parametrize("ref", STRUCK)
def test_a_document_struck_by_hand_has_no_tracked_change(example: Path, ref: str) -> None:
    xml = _xml(example, ref)
    assert "<w:strike/>" in xml
    assert '<w:u w:val="single"/>' in xml
    assert "<w:ins" not in xml
    assert "<w:del" not in xml
    assert read_file(_file(example, ref)).markup is Markup.STRUCK


def test_markdown_proposals_are_clean_and_number_their_sections(example: Path) -> None:
    files = sorted((example / "documents").glob("*.md"))
    assert len(files) >= 5
    assert all(path.name.startswith("U") for path in files)
    assert all(read_file(path).markup is Markup.NONE for path in files)


def test_title_lines_stand_before_the_first_article(example: Path) -> None:
    for path in (example / "documents").glob("[EU]*"):
        first = read_file(path).clauses[0]
        assert first.label == COVER_NOTE
        assert re.search(rf"(Union|Employer) Proposal {path.name.split('-')[0][1:]} – ", first.text)


def test_a_redline_claims_to_change_the_contract_s_own_words_but_for_one_silent_edit(
    example: Path, contract: dict[str, str]
) -> None:
    false = set()
    for ref in (*TRACKED, *STRUCK):
        base = read_file(_file(example, ref)).claimed_base
        assert base is not None
        for clause in base[1:]:
            if f"{clause.heading}\n{clause.text}".strip() != contract.get(clause.label):
                false.add((ref, clause.label))
    assert false == {("E2", "9.6")}


def test_the_silent_edit_turns_a_duty_into_a_choice(example: Path) -> None:
    assert "the Employer may restore the lost time" in _texts(_file(example, "E2"))["9.5"]
    assert "shall restore" not in _xml(example, "E2")


def test_an_inserted_section_renumbers_the_rest_and_its_references_follow(
    example: Path, contract: dict[str, str]
) -> None:
    proposed = _texts(_file(example, "U3"))
    assert "One Standard for Every Channel" not in contract["10.3"]
    assert contract["10.4"].startswith("Duration")
    assert "each call described in Section 10.3" in contract["10.4"]
    assert "each call described in Section 10.4" in proposed["10.5"]


def test_current_language_is_offered_on_six_articles_at_once(example: Path) -> None:
    _, *articles = read_file(_file(example, "E5")).clauses
    assert [clause.level for clause in articles] == [1] * 6
    assert {c.text for c in articles} == {"CCL", "No change", "Current contract language"}


def test_administrative_time_goes_from_seven_hours_to_four_by_way_of_five(example: Path) -> None:
    five, four = (_texts(_file(example, ref))["9.2"] for ref in ("E2", "E11"))
    assert "five (5) hours" in five
    assert "any or all of which may be used for booking patients" in five
    assert "four (4) hours" in four
    assert "all of which may be used for booking patients" in four
