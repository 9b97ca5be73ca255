"""Who gains by a change: rules over who carries a duty, a limit or a cost.

Nothing outside this package decides whom a change favours; nothing inside it pairs or compares.
"""
