"""Strict Office Open XML, rewritten as transitional.

Rule protected: both are one vocabulary (ECMA-376 part 1), so one spelling of a name is enough
everywhere else.
"""

from __future__ import annotations

import re

from tracker.patterns import late_pattern

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_TAG = late_pattern(rb"<[^<>]*" + re.escape(_STRICT) + rb"[^<>]*>")
_DECLARATION = late_pattern(
    rb"(xmlns(?::[\w.-]+)?\s*=\s*[\"'])" + re.escape(_STRICT) + rb"([^\"']+)"
)


def transitional(xml: bytes) -> bytes:
    """The same part with Strict namespace declarations rewritten to the transitional ones.

    Only declarations change, never text that happens to hold such an address.
    """
    return _TAG.sub(_transitional_tag, xml) if _STRICT in xml else xml


def _transitional_tag(found: re.Match[bytes]) -> bytes:
    return _DECLARATION.sub(_transitional_declaration, found[0])


def _transitional_declaration(found: re.Match[bytes]) -> bytes:
    family, _, rest = found[2].partition(b"/")
    return found[1] + _TRANSITIONAL + family + b"/2006/" + rest
