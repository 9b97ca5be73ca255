"""Bargaining tracker: one table of bargaining, kept as one git repository."""

__version__ = "0.1.0"
