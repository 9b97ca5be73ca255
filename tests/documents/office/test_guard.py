"""What must not be opened is refused in one line that says what it is and how to mend it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from tests.documents.word_files import (
    NAMESPACES,
    STRICT,
    TRANSITIONAL,
    p,
    relation,
    relationships,
    word_file,
    zipped,
)
from tracker.documents.office.guard import (
    LIMITS,
    Archive,
    Limits,
)
from tracker.documents.word import read_word
from tracker.refusals import DocumentRefused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = word_file(p("Seven hours."))
ROOT = f"<w:document {NAMESPACES}><w:body>{p('Seven hours.')}</w:body></w:document>"
HOME = {"_rels/.rels": relationships(relation("officeDocument", "word/document.xml"))}


def document(xml: bytes) -> bytes:
    """A Word file with that main part."""
    return word_file("", document=xml)


def patched(data: bytes, old: bytes, new: bytes) -> bytes:
    """The same file with some bytes changed, which must be there."""
    assert old in data
    return data.replace(old, new)


def with_size(size: int) -> bytes:
    """A file whose directory says that its main part has ``size`` bytes."""
    out = bytearray(GOOD)
    entry = out.rindex(b"PK\x01\x02", 0, out.rindex(b"word/document.xml"))
    struct.pack_into("<I", out, entry + 24, size)
    return bytes(out)


def overlapped() -> bytes:
    """Two directory entries that name the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (HOME | {"word/document.xml": ROOT}).items():
            archive.writestr(name, content)
        twin = zipfile.ZipInfo("word/twin.xml")
        first = archive.infolist()[-1]
        twin.header_offset, twin.CRC = first.header_offset, first.CRC
        twin.file_size, twin.compress_size = first.file_size, first.compress_size
        archive.filelist.append(twin)
        archive.NameToInfo[twin.filename] = twin
    return out.getvalue()


def commented(comment: bytes) -> bytes:
    """A Word file with a comment on an entry of its directory."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (HOME | {"word/document.xml": ROOT}).items():
            archive.writestr(name, content)
        archive.infolist()[0].comment = comment
    return out.getvalue()


NOT_WORD = {
    "empty": (b"", "empty"),
    "old word": (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), ".doc"),
    "encrypted": (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "old excel": (OLE + b"\0" * 600, "old Office file"),
    "rich text": (b"{\\rtf1\\ansi Hours}", ".rtf"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "web page": (b"\r\n<!DOCTYPE html><html></html>", "web page"),
    "bare web page": (b"<HTML><body>Hours", "web page"),
    "flat xml": (b'\xef\xbb\xbf<?xml version="1.0"?><pkg:package/>', "XML file"),
    "web archive": (b"MIME-Version: 1.0\r\n", "web archive"),
    "gzip": (b"\x1f\x8b\x08\0\0\0", "archive is damaged"),
    "text": (b"ARTICLE 9\nHours are seven.", "plain text"),
    "utf-16 text": ("Hours".encode("utf-16"), "plain text"),
    "unknown": (bytes(range(200)), "no Word file"),
    "half a zip": (GOOD[: len(GOOD) // 2], "damaged or cut short"),
    "no directory": (b"PK\x03\x04" + b"\0" * 40, "damaged or cut short"),
    "empty zip": (zipped({}), "archive is damaged"),
    "open document": (
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
        ".odt",
    ),
    "workbook": (
        zipped(
            {
                "_rels/.rels": relationships(relation("officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml": b"<workbook/>",
            }
        ),
        "Excel",
    ),
    "slides": (zipped({"ppt/presentation.xml": b"<x/>"}), "PowerPoint"),
    "pages": (zipped({"Index/Document.iwa": b"x"}), "Pages"),
    "other zip": (zipped({"photo.jpg": b"x"}), "no Word document"),
}

HOSTILE = {
    "prefix": (b"MZ" + GOOD, "no Word file"),
    "second directory": (GOOD + GOOD[GOOD.rindex(b"PK\x05\x06") :], "damaged"),
    "directory in a comment": (commented(b"PK\x05\x06" + b"\0" * 18), "more than one directory"),
    "bytes before the first entry": (
        b"PK\x03\x04" + b"\0" * 60 + GOOD,
        "overlap or something stands before",
    ),
    "same name": (
        zipped(HOME | {"word/document.xml": ROOT, "WORD/Document.xml": "x"}),
        "two entries",
    ),
    "same name composed": (zipped(HOME | {"caf\u00e9": "x", "cafe\u0301": "y"}), "two entries"),
    "traversal": (zipped(HOME | {"word/document.xml": ROOT, "../evil": "x"}), "not allowed"),
    "absolute": (zipped(HOME | {"/etc/evil": "x"}), "not allowed"),
    "drive": (zipped(HOME | {"C:evil": "x"}), "not allowed"),
    "control character": (zipped(HOME | {"word/a\x1b[2J": "x"}), "not allowed"),
    "unknown packing": (zipped(HOME | {"word/document.xml": ROOT}, zipfile.ZIP_BZIP2), "packed"),
    "overlap": (overlapped(), "overlap"),
    "checksum": (
        patched(zipped(HOME | {"word/document.xml": ROOT}, zipfile.ZIP_STORED), b"Seven", b"Eight"),
        "word/document.xml is damaged",
    ),
    "size that lies": (with_size(20), "is damaged"),
    "size that lies high": (with_size(2**31), "unpacks to"),
    "document type": (document(b"<!DOCTYPE w:document>" + ROOT.encode()), "document type"),
    "entity": (
        document(b'<!DOCTYPE x [<!ENTITY a "hours">]>' + ROOT.encode().replace(b"Seven", b"&a;")),
        "document type",
    ),
    "external entity": (
        document(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + ROOT.encode()),
        "document type",
    ),
    "document type in utf-16": (
        document(f"<!DOCTYPE x>{ROOT}".encode("utf-16")),
        "document type",
    ),
    "document type in styles": (
        word_file(p("x"), parts={"word/styles.xml": "<!DOCTYPE x><w:styles/>"}, styles=""),
        "document type",
    ),
    "document type in relationships": (
        zipped({"_rels/.rels": f"<!DOCTYPE x>{HOME['_rels/.rels']}", "word/document.xml": ROOT}),
        "document type",
    ),
    "foreign encoding": (
        document(b'<?xml version="1.0" encoding="UTF-7"?>' + ROOT.encode()),
        "encoding UTF-7",
    ),
    "broken utf-16": (document(b"\xff\xfe" + b"<\0w\0\0\xd8"), "is damaged"),
    "not closed": (document(ROOT.encode()[:-5]), "damaged at line"),
    "undeclared prefix": (
        document(ROOT.encode().replace(b"xmlns:x=", b"y=") + b"<x:a/>"),
        "damaged",
    ),
    "not xml": (document(b"\0\1\2"), "is damaged"),
    "bottomless": (document(ROOT.replace("<w:p>", "<x:a>" * 300 + "<w:p>").encode()), "damaged"),
    "no body": (document(f"<w:document {NAMESPACES}/>".encode()), "no body"),
    "another main part": (document(b"<workbook/>"), "no body"),
}


@pytest.mark.parametrize(("data", "said"), NOT_WORD.values(), ids=NOT_WORD.keys())
def test_what_is_no_word_file_is_named(data: bytes, said: str) -> None:
    refused(data, said)


@pytest.mark.parametrize(("data", "said"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_was_tampered_with_is_refused(data: bytes, said: str) -> None:
    refused(data, said)


def refused(data: bytes, said: str) -> None:
    """The file must be refused in one line that names it, says that, and ends."""
    with pytest.raises(DocumentRefused) as refusal:
        read_word(data, "offer.docx")
    line = str(refusal.value)
    assert line.startswith("offer.docx: ")
    assert said in line
    assert line.endswith(".")
    assert line.isprintable()


@pytest.mark.parametrize(("flag", "said"), [(0x01, "encrypted"), (0x20, "is damaged")])
def test_an_encrypted_or_patched_entry_is_refused(flag: int, said: str) -> None:
    data = bytearray(GOOD)
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[entry + 8] |= flag
    refused(bytes(data), said)


def test_a_name_that_steers_the_terminal_is_shown_without_doing_so() -> None:
    with pytest.raises(DocumentRefused) as refusal:
        read_word(b"", "offer\u202e\x1b[2J.docx")
    assert str(refusal.value).startswith("offer\ufffd\ufffd[2J.docx: the file is empty")


SMALL = {
    "file": (Limits(file=100), "larger than"),
    "entries": (Limits(entries=2), "entries"),
    "total": (Limits(total=100), "unpacks to"),
    "ratio": (Limits(ratio=1, ratio_floor=100), "times its size"),
}


@pytest.mark.parametrize(("limits", "said"), SMALL.values(), ids=SMALL.keys())
def test_every_limit_of_the_container_is_kept(limits: Limits, said: str) -> None:
    with pytest.raises(DocumentRefused, match=said):
        Archive(word_file(p("hours " * 500)), "offer.docx", limits)


@pytest.mark.parametrize("limits", [Limits(part=100), Limits(parts=100)])
def test_a_part_is_never_read_beyond_its_limit(limits: Limits) -> None:
    with pytest.raises(DocumentRefused, match="too large"):
        Archive(word_file(p("hours " * 500)), "offer.docx", limits).read("word/document.xml")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = bomb.compress(b" " * (40 * 2**20)) + bomb.flush()
    assert len(packed) < 50_000
    data = zipped(HOME | {"word/document.xml": ROOT, "word/bomb.xml": b" " * (40 * 2**20)})
    refused(data, "times its size")


def test_too_many_elements_are_refused_before_they_are_parsed() -> None:
    refused(document(b"<a>" + b"<b/>" * LIMITS.tags + b"</a>"), "too many elements")


def test_the_deepest_nesting_that_parses_is_read() -> None:
    body = p("Bottom.")
    for _ in range(75):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc><w:tc>{p('x')}</w:tc></w:tr></w:tbl>"
    found = read_word(word_file(body), "deep.docx")
    assert "Bottom." in str(found.blocks)


READABLE = {
    "byte order mark": b"\xef\xbb\xbf" + ROOT.encode(),
    "declared utf-8": b'<?xml version="1.0" encoding="UTF-8"?>' + ROOT.encode(),
    "utf-16": f'<?xml version="1.0" encoding="UTF-16"?>{ROOT}'.encode("utf-16"),
    "utf-16 without mark": ROOT.encode("utf-16-be"),
    "strict": ROOT.replace(TRANSITIONAL + "wordprocessingml/2006/", STRICT + "wordprocessingml/")
    .replace(TRANSITIONAL + "officeDocument/2006/math", STRICT + "officeDocument/math")
    .encode(),
    "comments and instructions": ROOT.replace("Seven", "Se<!-- x --><?y?>ven").encode(),
    "character data": ROOT.replace("Seven hours.", "<![CDATA[Seven hours.]]>").encode(),
}


@pytest.mark.parametrize("xml", READABLE.values(), ids=READABLE.keys())
def test_every_allowed_way_of_writing_the_main_part_is_read(xml: bytes) -> None:
    assert [block.text for block in read_word(document(xml), "x").blocks] == ["Seven hours."]


def test_a_strict_address_in_the_text_stays_as_it_is() -> None:
    address = 'xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    assert read_word(word_file(p(address)), "x").blocks[0].text == address


def test_dangling_targets_are_passed_over_where_the_main_part_can_be_read() -> None:
    data = word_file(p("Seven hours."), relations=relation("styles", "gone.xml"))
    assert read_word(data, "x").blocks[0].text == "Seven hours."


def test_the_main_part_is_found_by_its_relationship_and_not_by_its_name() -> None:
    moved = {"_rels/.rels": relationships(relation("officeDocument", "/other/Main.xml"))}
    decoy = ROOT.replace("Seven", "Four")
    data = zipped(moved | {"other/main.xml": ROOT, "word/document.xml": decoy})
    assert read_word(data, "x").blocks[0].text == "Seven hours."


def test_without_relationships_the_main_part_is_found_by_its_kind() -> None:
    types = (
        '<Types><Override PartName="/a/b.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    data = zipped({"[Content_Types].xml": types, "a/b.xml": ROOT})
    assert read_word(data, "x").blocks[0].text == "Seven hours."
