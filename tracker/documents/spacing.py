"""White space between words, told alike in every format.

The rule protected here: two lines with the same words are the same, whatever spaces part them.
"""

from __future__ import annotations


def spaced(text: str) -> str:
    """The words with single spaces between them and none around.

    Most lines have no others already: of all white space only the plain space is printable.
    """
    is_spaced = text.isprintable() and "  " not in text
    return text.strip() if is_spaced else " ".join(text.split())
