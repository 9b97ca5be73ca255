"""How well Word files are read: words found, redlines resolved, odd files survived, speed.

    python bench/reading.py CORPUS

CORPUS holds ``golden/`` (Word files beside the text another reader finds in them), ``tracked/``
(redlines beside their accepted and rejected forms), ``word/`` (odd files) and ``pairs/``.
"""

from __future__ import annotations

import csv
import re
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.documents.reading import Markup
from tracker.documents.word import read_word
from tracker.refusals import DocumentRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tracker.documents.block import Block

_WORD = re.compile(r"\w+")


def words(blocks: Iterable[Block]) -> Counter[str]:
    """Every word of some blocks, with how often; numbers of lists and notes included."""
    return Counter(word for line in lines(blocks, markers=True) for word in _WORD.findall(line))


def lines(blocks: Iterable[Block], *, markers: bool = False) -> Iterator[str]:
    """The text of some blocks line by line, a table row by row."""
    for block in blocks:
        if block.rows:
            yield from (" | ".join(row) for row in block.rows)
        elif text := f"{block.marker} {block.text}".strip() if markers else block.text:
            yield text


def golden(folder: Path) -> None:
    """Compare with another reader's words, as a multiset."""
    found = total = extra = aside = 0
    for row in _manifest(folder):
        text = (folder / row["plain_text"]).read_text(encoding="utf-8")
        expected = Counter(_WORD.findall(text))
        reading = read_word((folder / row["docx"]).read_bytes(), row["docx"], Markup.NONE)
        read = words(reading.blocks)
        missing, surplus = expected - read, read - expected
        total += expected.total()
        found += (expected & read).total()
        extra += surplus.total()
        if any(warning.code == "table-of-contents" for warning in reading.warnings):
            aside += missing.total()
        if missing or surplus:
            print(f"  {row['docx']}: missing {dict(missing)} extra {dict(surplus)}"[:220])
    print(
        f"golden: {found} of {total} words read, {aside} left out as contents with a warning "
        f"({(found + aside) / total:.2%}), {extra} more often than golden"
    )


def tracked(folder: Path) -> None:
    """Compare both texts of each redline with the accepted and the rejected file."""
    equal: Counter[str] = Counter()
    rows = list(_manifest(folder))
    for row in rows:
        redline = read_word((folder / row["redline"]).read_bytes(), row["redline"])
        base = redline.blocks if redline.base is None else redline.base
        for view, blocks in (("accepted", redline.blocks), ("rejected", base)):
            other = read_word((folder / row[view]).read_bytes(), row[view]).blocks
            if list(lines(blocks)) == list(lines(other)):
                equal[view] += 1
            else:
                print(f"  {row['redline']}: {view} differs")
    print(
        f"tracked: {equal['accepted']} proposed and {equal['rejected']} base of {len(rows)} equal"
    )


def survived(folder: Path) -> None:
    """Read every odd file; anything but a reading or a refusal is a crash."""
    ends: Counter[str] = Counter()
    slowest = (0.0, "")
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in {".docx", ".docm", ".dotx"}:
            continue
        start = time.perf_counter()
        try:
            read_word(path.read_bytes(), path.name)
            ends["read"] += 1
        except DocumentRefused as refusal:
            ends["refused"] += 1
            print(f"  {refusal}")
        except Exception as error:  # noqa: BLE001 - counting crashes is the purpose
            ends["crashed"] += 1
            print(f"  {path.name}: {error!r}")
        slowest = max(slowest, (time.perf_counter() - start, path.name))
    print(f"word: {dict(ends)}, slowest {slowest[0]:.3f} s ({slowest[1]})")


def speed(paths: Iterable[Path]) -> None:
    """Time reading against unzipping and parsing alone, best of five, in processor time."""
    for path in paths:
        floor = _best(_parsed, path)
        ours = _best(_read, path)
        print(f"{path.name}: {ours:.3f} s, {ours / floor:.1f} times unzipping and parsing")


def _parsed(path: Path) -> None:
    from lxml import etree

    etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))


def _read(path: Path) -> None:
    read_word(path.read_bytes(), path.name)


def _best(act: Callable[[Path], None], path: Path) -> float:
    def once() -> float:
        start = time.process_time()
        act(path)
        return time.process_time() - start

    return min(once() for _ in range(5))


def _manifest(folder: Path) -> Iterator[dict[str, str]]:
    with (folder / "manifest.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


if __name__ == "__main__":
    corpus = Path(sys.argv[1])
    golden(corpus / "golden")
    tracked(corpus / "tracked")
    survived(corpus / "word")
    speed([*sorted((corpus / "pairs" / "large").glob("*.docx")), *map(Path, sys.argv[2:])])
