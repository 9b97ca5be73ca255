"""A team's own grid → items and marks of the table, told before anything is written.

This package protects one rule: it writes nothing; the ledger does, once somebody has seen what it
would be.
"""
