"""Who records.

The rule protected here: a person is named as git names them, so that record and history agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.ledger.facts import Identity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def recorder(folder: Path, environment: Mapping[str, str]) -> Identity:
    """Who is at work: as git was told, else the name of the account on this computer."""
    from tracker.ledger.command import configured_identity

    found = configured_identity(folder)
    if found is not None:
        return found
    from getpass import getuser
    from platform import node

    try:
        name = getuser()
    except (OSError, KeyError, ImportError):
        name = environment.get("USERNAME", "unknown")
    return Identity(name, f"{name}@{node() or 'localhost'}")
