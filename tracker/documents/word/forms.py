"""Forms: what a paragraph's properties make of it, in the proposed text and in the base.

Rule protected: a heading or number that comes through a style counts like one set by hand, and
one that a tracked change brought counts only in the view where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.documents.office.elements import Element, whole
from tracker.documents.office.story import (
    BASE,
    BOTH,
    PROPOSED,
    Form,
    Number,
)
from tracker.documents.word.names import (
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    VAL,
    child,
    w,
)
from tracker.documents.word.styles import is_shaded

if TYPE_CHECKING:
    from tracker.documents.office.numbering import Numbering
    from tracker.documents.word.styles import ParagraphStyle, StyleSheet

_PLAIN_TEXT = 9
_STYLE, _OUTLINE, _NUMBERED, _CHANGED = w("pStyle"), w("outlineLvl"), w("numPr"), w("pPrChange")
_LIST, _LEVEL = w("numId"), w("ilvl")
_SHADING = w("shd")
_NOWHERE: dict[str, str | None] = {}
_TRACKABLE = frozenset({_NUMBERED, _CHANGED})

Properties = dict[str, Element]
"""The properties of one paragraph (the children of its ``w:pPr``) by name."""


class Setting(NamedTuple):
    """What the properties of a paragraph say.

    ``form`` is its form as proposed, ``base_form`` as in the base; ``mark``: the views in which its
    mark stands; ``shaded``: whether there is a colour behind it.
    """

    style: str | None
    form: Form
    base_form: Form
    mark: int
    shaded: bool


class FormReader:
    """Reads paragraph properties against the styles and lists of one document."""

    def __init__(self, styles: StyleSheet, numbering: Numbering) -> None:
        """Remember every combination met: a contract has few."""
        self._styles = styles
        self._numbering = numbering
        self._known: dict[tuple[str | None, ...], Form] = {}

    def setting(self, ppr: Element | None) -> Setting:
        """What a ``w:pPr``, or none, says of its paragraph."""
        properties = {} if ppr is None else {item.tag: item for item in ppr}
        form, base_form = self._forms(properties)
        mark = _mark_views(properties.get(RPR))
        shaded = is_shaded(properties.get(_SHADING))
        return Setting(_style_of(properties), form, base_form, mark, shaded)

    def _forms(self, properties: Properties) -> tuple[Form, Form]:
        """The paragraph's form as proposed and in the base."""
        form = self._form(properties)
        if _TRACKABLE.isdisjoint(properties):
            return form, form
        if (changed := properties.get(_CHANGED)) is not None:
            before = {item.tag: item for item in changed.iterfind(f"{PPR}/*")}
            return form, self._form(before)
        if form.number and child(properties.get(_NUMBERED), INS) is not None:
            return form, form._replace(number=None)
        return form, form

    def _form(self, properties: Properties) -> Form:
        style, outline = properties.get(_STYLE), properties.get(_OUTLINE)
        numbered = properties.get(_NUMBERED, ())
        place = {item.tag: item.get(VAL) for item in numbered} if len(numbered) else _NOWHERE
        key = (
            None if style is None else style.get(VAL),
            None if outline is None else outline.get(VAL),
            place.get(_LIST),
            place.get(_LEVEL),
        )
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._built(*key)
        return known

    def _built(
        self, style_id: str | None, outline: str | None, list_id: str | None, level: str | None
    ) -> Form:
        style = self._styles.paragraph(style_id)
        depth = style.outline if outline is None else whole(outline, _PLAIN_TEXT, high=_PLAIN_TEXT)
        is_heading = depth is not None and depth < _PLAIN_TEXT and not style.title
        heading = 0 if depth is None or not is_heading else depth + 1
        return Form(heading, style.title, style.contents, self._number(style, list_id, level))

    def _number(
        self, style: ParagraphStyle, list_id: str | None, level: str | None
    ) -> Number | None:
        """The list and level: each from the paragraph, else its style; list 0 means none."""
        chosen = style.list_id if list_id is None else whole(list_id)
        if not chosen:
            return None
        if level is not None:
            return Number(chosen, whole(level, high=8))
        named = None
        if list_id is None:
            named = self._numbering.level_of_styles(chosen, style.chain)
        return Number(chosen, (style.level or 0) if named is None else named)


def _style_of(properties: Properties) -> str | None:
    """The id of the paragraph's style, None when it names none."""
    style = properties.get(_STYLE)
    return None if style is None else style.get(VAL)


def _mark_views(rpr: Element | None) -> int:
    """The views in which a paragraph's mark stands, from the mark's own run properties."""
    views = BOTH
    for item in () if rpr is None else rpr:
        if item.tag in {INS, MOVE_TO}:
            views &= PROPOSED
        elif item.tag in {DEL, MOVE_FROM}:
            views &= BASE
    return views
