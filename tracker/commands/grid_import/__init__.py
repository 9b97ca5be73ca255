"""A team's own grid → items and marks of the table, told before anything is written.

It stands among the commands because it needs both what a file says and what the ledger holds, and
neither of those layers knows the other; reports only show. It writes nothing: the ledger does.
"""
