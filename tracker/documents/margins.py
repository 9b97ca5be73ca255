"""The labels of what stands before and behind an agreement's articles.

The rule protected here: what a party says about its document is known by its label alone; whoever
compares need not import the reading of documents to tell it from the agreement's words.
"""

from __future__ import annotations

PREAMBLE = "Preamble"
COVER = "Cover"
COVER_NOTE = "Cover Note"
"""Label of what a party says about the document that it passes."""
CLOSING_NOTE = "Closing Note"
"""Label of what a party says at the end of the document that it passes."""
NOTES = frozenset({COVER, COVER_NOTE, CLOSING_NOTE})
"""The labels of what is no language of the agreement."""
