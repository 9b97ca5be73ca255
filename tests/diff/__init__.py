"""Comparing: the law of segments, pairing in passes, kinds and terms."""
