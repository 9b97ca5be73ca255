"""PDF files made in code: words at places, lines, pictures, and nothing else."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field


@dataclass
class Drawn:
    """A page being drawn; y counts down from the top in points, as people think of a page."""

    height: int = 792
    rotate: int = 0
    parts: list[str] = field(default_factory=list)
    annotations: list[str] = field(default_factory=list)

    def words(self, text: str, x: float, y: float, size: float = 12, mode: int = 0) -> Drawn:
        """A line of words; ``mode`` 3 makes it invisible."""
        spelled = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        place = f"1 0 0 1 {x} {self.height - y} Tm"
        self.parts.append(f"BT /F1 {size} Tf {mode} Tr {place} ({spelled}) Tj ET")
        return self

    def upwards(self, text: str, x: float, y: float) -> Drawn:
        """A line of words that runs up the page."""
        self.parts.append(f"BT /F1 12 Tf 0 Tr 0 1 -1 0 {x} {self.height - y} Tm ({text}) Tj ET")
        return self

    def bar(self, x: float, y: float, width: float, thick: float = 0.8) -> Drawn:
        """A thin filled line, as strikes and underlines are drawn."""
        self.parts.append(f"{x} {self.height - y} {width} {thick} re f")
        return self

    def picture(self, x: float, y: float, width: float, high: float) -> Drawn:
        """A grey picture; ``y`` is its lower edge."""
        self.parts.append(f"q {width} 0 0 {high} {x} {self.height - y} cm /I1 Do Q")
        return self

    def note(self, kind: str, x: float, y: float, width: float, high: float) -> Drawn:
        """An annotation, such as "StrikeOut" or "Text"; ``y`` is its lower edge."""
        bottom = self.height - y
        right, top = x + width, bottom + high
        box = f"{x} {bottom} {right} {top}"
        corners = f"{x} {top} {right} {top} {x} {bottom} {right} {bottom}"
        self.annotations.append(
            f"<</Type/Annot/Subtype/{kind}/Rect[{box}]/QuadPoints[{corners}]/Contents(note)>>"
        )
        return self


def pdf(*pages: Drawn, trailer: str = "") -> bytes:
    """The bytes of a PDF with these pages; ``trailer`` is added to its trailer."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", _FONT, _IMAGE]
    kids = []
    for page in pages:
        content = "\n".join(page.parts)
        objects.append(f"<</Length {len(content)}>>\nstream\n{content}\nendstream")
        resources = "<</Font<</F1 3 0 R>>/XObject<</I1 4 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 {page.height}]/Rotate {page.rotate}"
            f"/Resources{resources}/Contents {len(objects)} 0 R"
            f"/Annots[{' '.join(page.annotations)}]>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return written(objects, trailer)


def packed(content: bytes) -> str:
    """A content stream in as few bytes as deflate can make of it."""
    data = zlib.compress(content, 9).decode("latin-1")
    return f"<</Length {len(data)}/Filter/FlateDecode>>\nstream\n{data}\nendstream"


def drawing(content: str, *forms: str) -> bytes:
    """A PDF of one page that draws ``content``, an object; ``forms`` are /X7, /X8 and so on."""
    named = "".join(f"/X{at} {at} 0 R" for at in range(7, 7 + len(forms)))
    resources = f"<</Font<</F1 3 0 R>>/XObject<<{named}>>>>"
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources{resources}>>"
    tree = "<</Type/Pages/Kids[6 0 R]/Count 1>>"
    catalog = "<</Type/Catalog/Pages 2 0 R>>"
    return written([catalog, tree, _FONT, _IMAGE, content, page, *forms])


def form(content: str, resources: str) -> str:
    """A drawing inside a drawing."""
    head = f"<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<{resources}>>"
    return f"{head}/Length {len(content)}>>\nstream\n{content}\nendstream"


_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_IMAGE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    "/Length 1>>\nstream\n\x80\nendstream"
)


def written(objects: list[str], trailer: str = "") -> bytes:
    """A PDF of these objects, the catalog first."""
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF"
    return out.encode("latin-1")
