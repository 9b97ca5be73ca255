"""Renderings: each shows the value that it was given, whole and harmless."""
