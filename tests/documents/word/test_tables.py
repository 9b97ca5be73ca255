"""Tables are read row by row, every cell's words once."""

from __future__ import annotations

from tests.documents.word.test_numbering import OUTLINE
from tests.documents.word_files import listed, p, r, read, row, table, tc, texts


def test_a_table_is_one_block_of_rows() -> None:
    blocks = read(p("Before.") + table(["Step", "Rate"], ["1", "$20"]) + p("After.")).blocks
    assert [block.rows for block in blocks] == [(), (("Step", "Rate"), ("1", "$20")), ()]
    assert blocks[1].text == ""


def test_a_cell_is_one_line_whatever_paragraphs_and_breaks_it_has() -> None:
    cell = p("One") + p("<w:r><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>")
    assert texts(table([cell, "x"])) == ["One two three | x"]


def test_numbers_in_cells_are_kept() -> None:
    cell = p("One", listed(1)) + p("Two", listed(1))
    assert texts(table([cell, "x"]), numbering=OUTLINE) == ["Article 1 One Article 2 Two | x"]


def test_a_cell_merged_across_is_read_once() -> None:
    wide = tc("Rates", '<w:gridSpan w:val="2"/>')
    assert texts(f"<w:tbl>{row(wide)}{row('Step', 'Rate')}</w:tbl>") == ["Rates", "Step | Rate"]


def test_a_cell_merged_down_shows_only_its_first_words() -> None:
    first = tc("Nurse", '<w:vMerge w:val="restart"/>')
    more = tc("behind", "<w:vMerge/>")
    found = read(f"<w:tbl>{row(first, '1')}{row(more, '2')}</w:tbl>")
    assert found.blocks[0].rows == (("Nurse", "1"), ("", "2"))
    assert [(w.code, "behind" in w.message) for w in found.warnings] == [("covered-text", True)]


def test_a_table_in_a_cell_is_part_of_its_words() -> None:
    inner = table(["a", "b"], ["c", "d"]) + p()
    assert texts(table([inner, "x"])) == ["a b c d | x"]


def test_rows_and_cells_in_wrappers_are_read_in_place() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>"
    line = f"<w:tr>{tc('a')}{cell}</w:tr>"
    wrapped = f'<w:sdt><w:sdtContent>{line}</w:sdtContent></w:sdt><w:customXml w:element="x">'
    assert texts(f"<w:tbl>{wrapped}{row('c', 'd')}</w:customXml></w:tbl>") == ["a | b", "c | d"]


def test_one_column_is_a_frame_around_paragraphs() -> None:
    framed = table([p("Side letter", '<w:outlineLvl w:val="0"/>') + p("Text.")])
    assert [(b.text, b.heading) for b in read(framed).blocks] == [("Side letter", 1), ("Text.", 0)]


def test_a_covered_cell_in_a_frame_shows_nothing() -> None:
    first, more = tc("Seen", '<w:vMerge w:val="restart"/>'), tc("behind", "<w:vMerge/>")
    assert texts(f"<w:tbl>{row(first)}{row(more)}</w:tbl>") == ["Seen"]


def test_blank_rows_and_blank_tables_say_nothing() -> None:
    assert texts(table(["", ""], ["a", "b"])) == ["a | b"]
    assert texts(table(["", ""]) + p("After.")) == ["After."]


def test_notes_and_boxes_in_a_cell_follow_the_table() -> None:
    refer = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    box = f"<w:r><w:pict><w:txbxContent>{p('Boxed.')}</w:txbxContent></w:pict></w:r>"
    body = table([p(r("a") + refer + box), "b"]) + p("After.")
    notes = f'<w:footnote w:id="1">{p("Noted.")}</w:footnote>'
    assert texts(body, footnotes=notes) == ["a | b", "Footnote 1: Noted.", "Boxed.", "After."]
