"""Clauses × clauses → changes.

This layer protects one rule: both texts can be spelled back from a change.
"""
