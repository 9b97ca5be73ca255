"""Word files → blocks. This package protects one rule: what is read is what Word shows."""

from tracker.documents.word.read import read_word

__all__ = ["read_word"]
