"""The one family of refusals: every bad input ends in one clear line and a stated exit code.

A refusal says what is wrong, where, and how to mend it, in one line. The exit codes are
the table in the command-line reference; nothing else in the program chooses one.
"""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - the user's word for it
    """The base of every refusal; its text is the one line a user reads."""

    exit_code = 3


class UsageRefused(Refused):
    """What was typed cannot be meant: an unknown ref, item, party or format (exit 2)."""

    exit_code = 2


class StateRefused(Refused):
    """The table's state forbids it: an agreed item, a duplicate ref (exit 3)."""

    exit_code = 3


class GitRefused(Refused):
    """Git is missing, broken, or the folder is inside no repository (exit 4)."""

    exit_code = 4


class DocumentRefused(Refused):
    """The document cannot be read or must not be opened (exit 5)."""

    exit_code = 5
