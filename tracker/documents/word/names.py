"""The names of WordprocessingML, spelled once.

Rule protected: Strict and transitional files are one vocabulary. Parts are rewritten to the
transitional namespaces before they are parsed (see ``strict``), so one spelling is enough here.
ECMA-376 part 1 defines the elements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.documents.office.elements import Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{W}}}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"


def w(local: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return _W + local


def m(local: str) -> str:
    """The full name of an Office Math element or attribute."""
    return _M + local


VAL = w("val")
ID = w("id")
P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
PPR, RPR, TRPR, TCPR = w("pPr"), w("rPr"), w("trPr"), w("tcPr")
INS, DEL, MOVE_TO, MOVE_FROM = w("ins"), w("del"), w("moveTo"), w("moveFrom")
SDT, SDT_CONTENT = w("sdt"), w("sdtContent")
TEXT_BOX = w("txbxContent")
ALTERNATE, CHOICE, FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
DRAWING_PARAGRAPH, DRAWING_TEXT = _A + "p", _A + "t"
WORD_ART = _V + "textpath"


def child(element: Element, name: str) -> Element | None:
    """The first child of that name, None when there is none (or no element)."""
    return None if element is None else next(element.iterchildren(name), None)


def first_child(element: Element, name: str) -> Element | None:
    """The same as ``child``, quicker for what the schema puts first, as all programs do."""
    for first in element:
        return first if first.tag == name else child(element, name)
    return None


def value(element: Element, name: str) -> str | None:
    """The ``w:val`` of the first child of that name; None when it is absent."""
    found = child(element, name)
    return None if found is None else found.get(VAL)


def is_on(element: Element) -> bool:
    """Whether an on/off property says yes: present without a value, or not 0, false, off, none."""
    return element.get(VAL) not in {"0", "false", "off", "none"}
