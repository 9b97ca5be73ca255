"""OpenDocument texts made in code, as small as they can be."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tracker.documents.opendocument import read_opendocument

if TYPE_CHECKING:
    from tracker.documents.block import Block
    from tracker.documents.office.text import OfficeText
    from tracker.documents.reading import Markup

KIND = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(
    f'xmlns:{short}="{_OASIS}{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
_XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def odt(
    body: str,
    styles: str = "",
    *,
    named: str | None = None,
    parts: dict[str, str] | None = None,
    kind: str = KIND,
) -> bytes:
    """A file with this body, these automatic styles, and ``named`` styles in styles.xml."""
    content = _document(
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    files = {"mimetype": kind, "content.xml": content, **(parts or {})}
    if named is not None:
        files["styles.xml"] = _document(f"<office:styles>{named}</office:styles>")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in files.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, text, stored)
    return packed.getvalue()


def read(body: str, styles: str = "", markup: Markup | None = None, **more: str) -> OfficeText:
    """What is read from a file with this body."""
    return read_opendocument(odt(body, styles, **more), "a.odt", markup)  # type: ignore[arg-type]


def shown(blocks: tuple[Block, ...] | None) -> list[str]:
    """Blocks as a person sees them: number and words."""
    return [f"{block.marker} {block.text}".strip() for block in blocks or ()]


def p(inside: str, style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def h(inside: str, level: int = 1, more: str = "") -> str:
    """A heading."""
    return f'<text:h text:outline-level="{level}" {more}>{inside}</text:h>'


def items(*inside: str, style: str = "L", more: str = "") -> str:
    """A list with these items; each is the inside of its item."""
    entries = "".join(f"<text:list-item>{each}</text:list-item>" for each in inside)
    return f'<text:list text:style-name="{style}" {more}>{entries}</text:list>'


def levels(*formats: str, name: str = "L", kind: str = "list") -> str:
    """A list style; a format is prefix, number format and suffix, such as "(|a|)"."""
    element = "outline-level-style" if kind == "outline" else "list-level-style-number"
    written = ""
    for depth, each in enumerate(formats, 1):
        prefix, number, suffix, *more = each.split("|")
        shown_levels = f'text:display-levels="{more[0]}"' if more else ""
        written += (
            f'<text:{element} text:level="{depth}" style:num-prefix="{prefix}" '
            f'style:num-suffix="{suffix}" style:num-format="{number}" {shown_levels}/>'
        )
    return f'<text:{kind}-style style:name="{name}">{written}</text:{kind}-style>'


def look(name: str, properties: str, family: str = "text", more: str = "") -> str:
    """A style with these text properties."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def span(inside: str, style: str) -> str:
    """A stretch of text in a style."""
    return f'<text:span text:style-name="{style}">{inside}</text:span>'


def changes(**regions: str) -> str:
    """The tracked changes by id: "" inserts, anything else is what was deleted."""
    written = "".join(
        f'<text:changed-region text:id="{name}">{_change(deleted)}</text:changed-region>'
        for name, deleted in regions.items()
    )
    return f"<text:tracked-changes>{written}</text:tracked-changes>"


def inserted(inside: str, name: str) -> str:
    """Text inside one inserted region."""
    return (
        f'<text:change-start text:change-id="{name}"/>{inside}'
        f'<text:change-end text:change-id="{name}"/>'
    )


def cut(name: str) -> str:
    """The place that a deletion was cut from."""
    return f'<text:change text:change-id="{name}"/>'


def _change(deleted: str) -> str:
    info = "<office:change-info/>"
    if not deleted:
        return f"<text:insertion>{info}</text:insertion>"
    return f"<text:deletion>{info}{deleted}</text:deletion>"


def _document(inside: str) -> str:
    return f"<office:document-content {_NAMESPACES} {_XLINK}>{inside}</office:document-content>"
