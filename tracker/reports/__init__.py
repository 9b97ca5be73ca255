"""State and changes → words and pages.

This layer protects one rule: it shows values and decides nothing.
"""
