"""Packages made to harm are refused, each within little time and memory.

The documents of ``test_guard`` are read here once more, by a bound child; those listed here are
harder to see through.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from tests.documents.office.test_guard import (
    GOOD,
    HOME,
    HOSTILE,
    NOT_WORD,
    ROOT,
    document,
)
from tests.documents.word.within_little import read
from tests.documents.word_files import p, relation, relationships, word_file, zipped
from tracker.documents.office.guard import LIMITS
from tracker.documents.sandbox.confinement import MEBIBYTE
from tracker.refusals import DocumentRefused

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")


@pytest.mark.parametrize(
    ("data", "said"), [*NOT_WORD.values(), *HOSTILE.values()], ids=[*NOT_WORD, *HOSTILE]
)
def test_what_the_guard_refuses_takes_little(data: bytes, said: str) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        read(data)
    assert said in str(refusal.value)


def packed(text: bytes) -> tuple[bytes, int]:
    """Text deflated, and its checksum."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflate.compress(text) + deflate.flush(), zlib.crc32(text)


def kernel_bomb(files: int = 3_000, size: int = 4 * MEBIBYTE) -> bytes:
    """Thousands of entries that share one deflated kernel, each behind a header of its own."""
    kernel, checksum = packed(b" " * size)
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, checksum, len(kernel), size, 4, 0)
    body = bytearray()
    offsets = []
    for number in range(files):
        offsets.append(len(body))
        body += local + f"{number:04}".encode()
    body += kernel
    start = len(body)
    for number, offset in enumerate(offsets):
        span = start - offset - len(local) - 4
        body += struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, checksum, span, size, 4, *[0] * 5, offset
        )
        body += f"{number:04}".encode()
    count = len(offsets)
    body += struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(body) - start, start, 0)
    return bytes(body)


def crowded(entries: int) -> bytes:
    """A directory of empty entries."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(entries):
            archive.writestr(f"e{number}", b"")
    return out.getvalue()


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """The file with an entry renamed in its header and in its directory."""
    assert data.count(old) == 2
    assert len(old) == len(new)
    return data.replace(old, new)


REFUSED = {
    "overlapped kernel": (kernel_bomb(), "unpacks to|overlap"),
    "a crowd of entries": (crowded(LIMITS.entries + 1), "4097 entries"),
    "bytes behind the directory": (GOOD + b"<script>", "behind its directory"),
    "a zip behind the zip": (GOOD + GOOD, "stands before|more than one|damaged"),
    "a comment that says less": (GOOD[:-2] + b"\1\0xyz", "behind its directory"),
    "a NUL in a name": (
        renamed(
            zipped(HOME | {"word/document.xml": ROOT, "word/document.xml_evil": ""}),
            b"word/document.xml_evil",
            b"word/document.xml\0evil",
        ),
        "two entries|not allowed",
    ),
    "a backslash in a name": (zipped(HOME | {"word\\..\\evil": ""}), "not allowed"),
    "parents in a name": (zipped(HOME | {"word/../../evil": ""}), "not allowed"),
    "a line break in a name": (zipped(HOME | {"word/a\nb": ""}), "not allowed"),
    "names that fold alike": (
        zipped(HOME | {"word/straße": "", "word/STRASSE": ""}),
        "two entries",
    ),
    "a bomb beside the text": (
        zipped(HOME | {"word/document.xml": ROOT, "media/a.png": b"\0" * 64 * MEBIBYTE}),
        "times its size",
    ),
    "billion laughs": (
        document(
            b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
            + ROOT.encode()
        ),
        "document type",
    ),
    "quadratic entity": (
        document(b'<!DOCTYPE l [<!ENTITY a "' + b"x" * 10**6 + b'">]><a>' + b"&a;" * 10**4),
        "document type",
    ),
    "parameter entity": (
        document(b'<!DOCTYPE l [<!ENTITY % a SYSTEM "http://localhost/x"> %a;]>' + ROOT.encode()),
        "document type",
    ),
    "document type behind a comment": (
        document(b"<!-- x --><?y z?><!DOCTYPE l>" + ROOT.encode()),
        "document type",
    ),
    "entity without a type": (document(ROOT.replace("Seven", "&seven;").encode()), "is damaged"),
    "UTF-32": (document(ROOT.encode("utf-32")), "damaged|encoding"),
    "EBCDIC": (
        document(b'<?xml version="1.0" encoding="cp037"?>' + ROOT.encode()),
        "encoding cp037",
    ),
    "no character": (document(ROOT.replace("Seven", "\1").encode()), "is damaged"),
    "a character that XML has not": (
        document(ROOT.replace("Seven", "&#xFFFF;").encode()),
        "is damaged",
    ),
    "nested tables without end": (
        word_file("<w:tbl><w:tr><w:tc>" * 5_000 + p("x") + "</w:tc></w:tr></w:tbl>" * 5_000),
        "is damaged",
    ),
    "a text of many megabytes": (document(b"<a>" + b"x" * (11 * MEBIBYTE) + b"</a>"), "is damaged"),
    "a crowd of elements": (
        document(b"<a>" + b"<b/>" * LIMITS.tags + b"</a>"),
        "too many elements",
    ),
    "a crowd of styles": (
        word_file(p("x"), styles="<w:style/>" * LIMITS.tags),
        "too many elements",
    ),
    "a crowd of relationships": (
        word_file(p("x"), relations=relation("hyperlink", "a") * (LIMITS.relations + 1)),
        "too many places",
    ),
    "a crowd of the package's relationships": (
        zipped({"_rels/.rels": relationships(relation("x", "a") * (LIMITS.relations + 1))}),
        "too many places",
    ),
    "a main part that is the types": (
        zipped(
            {
                "_rels/.rels": relationships(relation("officeDocument", "[Content_Types].xml")),
                "[Content_Types].xml": "<Types/>",
            }
        ),
        "no body",
    ),
    "a main part outside the file": (
        zipped(
            {"_rels/.rels": relationships(relation("officeDocument", "../../../../etc/passwd"))}
        ),
        "no Word document",
    ),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_package_made_to_harm_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(DocumentRefused, match=said):
        read(data)


def test_a_zip_that_begins_like_a_pdf_is_read_as_the_zip_that_it_is() -> None:
    """One program must not show a PDF where another reads a contract: Word opens the zip."""
    entries = {"a.pdf": b"%PDF-1.7"} | HOME | {"word/document.xml": ROOT}
    assert "Seven hours." in read(zipped(entries, zipfile.ZIP_STORED)).clauses[0].text
