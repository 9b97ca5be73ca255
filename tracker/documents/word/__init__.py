"""Word files → blocks. This package protects one rule: what is read is what Word shows."""

from tracker.documents.word.read import WordText, read_word

__all__ = ["WordText", "read_word"]
