"""How many of the words that LibreOffice shows of odd Word files are read.

    python bench/shown.py CORPUS

The peer knows nothing of the reader, and shows both sides of a redline. Counted are the words, with
how often, that the file itself spells: computed numbers are compared by a test of their own, and a
note's number glued to a word ("here1") is no word of the file. Words that are left out with a
warning (contents, hidden text) are counted apart; every other word that is missing is listed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

from reading import words

from tracker.documents.reading import Markup
from tracker.documents.word import read_word

_WORD = re.compile(r"\w+")
_FORMS = {".docx", ".docm", ".dotx"}
_SAID = {"table-of-contents", "hidden-text"}


def shown(folder: Path) -> None:
    """Compare with what LibreOffice prints of each file, and say the share."""
    total = missing = said = 0
    sources = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in _FORMS]
    with tempfile.TemporaryDirectory() as place:
        for source, text in zip(sources, printed(sources, Path(place)), strict=True):
            expected = Counter(text) & spelled(source)
            read, codes = everything(source)
            lost = expected - read
            total += expected.total()
            if codes & _SAID:
                said += lost.total()
            elif lost:
                missing += lost.total()
                print(f"  {source.name}: missing {dict(lost)}"[:220])
    share = (total - missing - said) / total
    print(
        f"shown: {total} words in {len(sources)} files, {said} left out with a warning, "
        f"{missing} missing ({share:.2%} read, {(total - missing) / total:.3%} read or said)"
    )


def printed(sources: list[Path], place: Path) -> list[list[str]]:
    """The words that LibreOffice shows of each file; ``place`` is a folder to work in."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("LibreOffice is not installed (apt install libreoffice-writer-nogui).")
    copies = [place / f"{at}.docx" for at in range(len(sources))]
    for source, copy in zip(sources, copies, strict=True):
        shutil.copyfile(source, copy)
    command = [office, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(place)]
    subprocess.run([*command, *map(str, copies)], check=True, capture_output=True)
    texts = (copy.with_suffix(".txt") for copy in copies)
    return [_WORD.findall(text.read_text(encoding="utf-8-sig")) for text in texts]


def spelled(source: Path) -> Counter[str]:
    """The words in the parts that Word shows, paragraph by paragraph, each as often as may be."""
    from lxml import etree

    found: Counter[str] = Counter()
    with zipfile.ZipFile(source) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(?:document\d*|footnotes|endnotes)\.xml", name):
                for paragraph in etree.fromstring(package.read(name)).iter("{*}p"):
                    found.update(_WORD.findall("".join(paragraph.itertext())))
    return found


def everything(source: Path) -> tuple[Counter[str], set[str]]:
    """All that is read of a file, both sides of its redline; and the codes of its warnings."""
    data = source.read_bytes()
    plain, marked = read_word(data, source.name, Markup.NONE), read_word(data, source.name)
    base = words(marked.base or ())
    return words(plain.blocks) | words(marked.blocks) | base, {w.code for w in marked.warnings}


if __name__ == "__main__":
    shown(Path(sys.argv[1]) / "word")
