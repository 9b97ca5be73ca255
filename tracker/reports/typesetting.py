"""Sets pages for paper: a template of ours and data → a tagged PDF (PDF/UA-1, ISO 14289-1).

This module protects one rule: data is never source. It comes to the template as JSON and picture
bytes, so nothing in it can be run, and the template's root is an empty folder, so nothing can be
read. The same data gives the same bytes, unless a letter asks for a font of this computer.
"""

from __future__ import annotations

import json
from importlib.resources import files
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tracker.patterns import late_pattern
from tracker.reports.escape import code_point

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from datetime import datetime

    from tracker.reports.shapes import Shape

_UNPRINTABLE = late_pattern(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = late_pattern(r"\\u\{([0-9a-f]+)\}")


def set_pages(
    template: str, data: Shape, pictures: Mapping[str, bytes], *, made: datetime
) -> bytes:
    """Set a template of this package with ``data`` and SVG ``pictures`` by name.

    ``made`` is the moment that the document is true of. Letters that the fonts of the typesetter
    lack come from this computer's; what none has is spelled out as its code point.
    """
    source = files(__package__).joinpath(template).read_bytes()
    inputs = {name: drawing.decode() for name, drawing in pictures.items()}
    inputs["data"] = json.dumps(data, ensure_ascii=False)
    try:
        return _compiled(source, inputs, made)
    except UnprintableError:
        return _with_other_fonts(source, inputs, made)


class UnprintableError(Exception):
    """Letters that no font has."""

    def __init__(self, letters: frozenset[str]) -> None:
        super().__init__("no font has " + ", ".join(sorted(letters)))
        self.letters = letters


def _with_other_fonts(source: bytes, inputs: Mapping[str, str], made: datetime) -> bytes:
    """Set the pages with this computer's fonts, spelling out what they lack.

    Each try names more letters, and none twice, so it ends.
    """
    while True:
        try:
            return _compiled(source, inputs, made, system_fonts=True)
        except UnprintableError as missing:
            table = {ord(letter): code_point(letter) for letter in missing.letters}
            inputs = {name: text.translate(table) for name, text in inputs.items()}


def _compiled(
    source: bytes, inputs: Mapping[str, str], made: datetime, *, system_fonts: bool = False
) -> bytes:
    import typst

    with TemporaryDirectory() as nowhere:
        compiler = typst.Compiler(
            source,
            root=nowhere,
            ignore_system_fonts=not system_fonts,
            sys_inputs=dict(inputs),
            package_path=nowhere,
            package_cache_path=nowhere,
        )
        try:
            pages = compiler.compile(
                format="pdf", pdf_standards=["ua-1"], timestamp=int(made.timestamp())
            )
        except typst.TypstError as error:
            letters = _missing(error.diagnostic)
            if not letters:
                raise
            raise UnprintableError(letters) from None
    if not isinstance(pages, bytes):
        raise TypeError("the typesetter gives a PDF as one file")
    return pages


def _missing(diagnostic: str) -> frozenset[str]:
    named = (_ESCAPED.sub(_letter, text) for text in _UNPRINTABLE.findall(diagnostic))
    return frozenset(letter for text in named for letter in text if not letter.isascii())


def _letter(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))
