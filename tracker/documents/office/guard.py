"""The guard: what a zip container must be before anything inside it is parsed.

Rule protected: no file makes the reader use unbounded memory or time, and no entry is read twice
or from a place outside the archive. Sizes are checked before inflating (an overlapped archive of
62 KB spells 10 GB through ``zipfile`` of Python 3.11) and again while reading, with the checksum.
The largest of 424 real files have 65 entries, 2.2 MB unpacked, 37 times their packed size, 42
relationships, and 77,343 tags in one part; a file at the limit of tags is read in 7 s and 250 MB.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
import zlib
from typing import NamedTuple

from tracker.documents.characters import printable
from tracker.documents.office.foreign import foreign_kind
from tracker.refusals import DocumentRefused

MEBIBYTE = 1 << 20


class Limits(NamedTuple):
    """How much a document may hold; sizes in bytes."""

    file: int = 128 * MEBIBYTE
    entries: int = 4096
    total: int = 1024 * MEBIBYTE
    part: int = 64 * MEBIBYTE
    parts: int = 128 * MEBIBYTE
    ratio: int = 200
    ratio_floor: int = 32 * MEBIBYTE
    tags: int = 1_000_000
    relations: int = 10_000


LIMITS = Limits()
_LOCAL_HEADER = 30
_DIRECTORY_ENTRY = b"PK\x01\x02"
_END_RECORD = b"PK\x05\x06"
_END_RECORD_SIZE = 22
_FLAG_ENCRYPTED = 0x1
_LONGEST_NAME = 80
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What ``zipfile`` raises for broken archives; NotImplementedError is a RuntimeError."""


class Archive:
    """A zip file that passed the guard; entries are read by name, bounded.

    ``program`` is what writes such files and can mend them.
    """

    def __init__(
        self, data: bytes, name: str, limits: Limits = LIMITS, program: str = "Word"
    ) -> None:
        """Check the container. Raises DocumentRefused, with ``name`` in front of the reason."""
        self.name = name
        self.program = program
        self.limits = limits
        self._left = limits.parts
        if len(data) > limits.file:
            raise self.refusal(f"larger than {limits.file // MEBIBYTE} MB: save it without images")
        if kind := foreign_kind(data):
            raise self.refusal(kind)
        # Counted in the bytes: zipfile builds a value for every entry before it can be asked.
        if (entries := data.count(_DIRECTORY_ENTRY)) > limits.entries:
            raise self.refusal(f"{entries} entries: no {program} file has that many")
        self._zip = self._opened(data)
        self._check(data)
        self.names = frozenset(info.filename for info in self._zip.infolist())

    def refusal(self, reason: str) -> DocumentRefused:
        """The refusal of this document, in one line that is safe to show."""
        return DocumentRefused(printable(f"{self.name}: {reason}."))

    def damaged(self, what: str) -> DocumentRefused:
        """The refusal of a document that is broken or was tampered with."""
        return self.refusal(f"{what}: open it in {self.program}, repair and save it again")

    def read(self, entry: str) -> bytes:
        """The bytes of one entry, checksum verified. Raises DocumentRefused over the limits."""
        if self._zip.getinfo(entry).file_size > min(self.limits.part, self._left):
            raise self.refusal(f"{entry} is too large to be a contract's text")
        try:
            data = self._zip.read(entry)
        except _UNREADABLE as error:
            raise self.damaged(f"{entry} is damaged") from error
        self._left -= len(data)
        return data

    def _opened(self, data: bytes) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE as error:
            raise self.damaged("the zip container is damaged or cut short") from error

    def _check(self, data: bytes) -> None:
        entries = self._zip.infolist()
        self._check_names(entries)
        self._check_sizes(entries, len(data))
        self._check_overlap(entries, data)
        if data.count(_END_RECORD, self._zip.start_dir) != 1:
            raise self.damaged("it has more than one directory")
        end = data.rindex(_END_RECORD) + _END_RECORD_SIZE + len(self._zip.comment)
        if end != len(data):
            raise self.damaged("something stands behind its directory")

    def _check_names(self, entries: list[zipfile.ZipInfo]) -> None:
        seen: set[str] = set()
        for info in entries:
            key = unicodedata.normalize("NFC", info.filename).casefold()
            if key in seen:
                raise self.damaged(f"two entries are named {info.filename[:_LONGEST_NAME]}")
            if not _is_safe(info.orig_filename):  # zipfile cuts the other one at a NUL
                raise self.damaged(f"the entry name {info.filename[:_LONGEST_NAME]} is not allowed")
            seen.add(key)

    def _check_sizes(self, entries: list[zipfile.ZipInfo], size: int) -> None:
        for info in entries:
            if info.flag_bits & _FLAG_ENCRYPTED:
                raise self.refusal("the file is encrypted: save it without a password")
            if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise self.damaged(f"{info.filename[:_LONGEST_NAME]} is packed in an unknown way")
        total = sum(info.file_size for info in entries)
        if total > self.limits.total:
            raise self.refusal(f"it unpacks to more than {self.limits.total // MEBIBYTE} MB")
        if total > self.limits.ratio_floor and total > size * self.limits.ratio:
            times = total // size
            raise self.refusal(f"it unpacks to {times} times its size: no {self.program} file")

    def _check_overlap(self, entries: list[zipfile.ZipInfo], data: bytes) -> None:
        end = 0
        for info in sorted(entries, key=lambda info: info.header_offset):
            if info.header_offset < end or (not end and info.header_offset):
                raise self.damaged("its entries overlap or something stands before them")
            end = info.header_offset + _header_size(data, info.header_offset) + info.compress_size
        if end > self._zip.start_dir:
            raise self.damaged("its entries reach into the directory")


def _header_size(data: bytes, offset: int) -> int:
    """The size of an entry's own header, with the name and the extra field that it states."""
    name, extra = data[offset + 26 : offset + 28], data[offset + 28 : offset + _LOCAL_HEADER]
    return _LOCAL_HEADER + int.from_bytes(name, "little") + int.from_bytes(extra, "little")


def _is_safe(name: str) -> bool:
    parts = name.split("/")
    return (
        bool(name)
        and ".." not in parts
        and not name.startswith("/")
        and "\\" not in name
        and ":" not in parts[0]
        and all(unicodedata.category(character) != "Cc" for character in name)
    )
