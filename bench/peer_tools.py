"""The other comparers of Word files that the diff is held against, and how each is run.

The rule: a peer that cannot be had on this machine is named with the reason, never left out in
silence. Each runs with its usual settings; a compiled one without the Python that wraps it.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from peer_environment import ENVIRONMENT, PYTHON, SCRIPTS, install

if TYPE_CHECKING:
    from collections.abc import Callable

Command = list[str | Path]

OLD, NEW, REDLINE = "OLD.docx", "NEW.docx", "REDLINE.docx"
FILES = (OLD, NEW, REDLINE)
"""Stand in a peer's command for the files of a pair."""

SYSTEM_PYTHON = "/usr/bin/python3"
VERSION = "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))"
PROGRAM = (
    "import sys, python_redlines as p; print(getattr(p, sys.argv[1])().extracted_binaries_path)"
)
RDOCX = """
import sys, rdocx
old, new, redline = sys.argv[1:]
document = rdocx.Document(old)
document.compare(rdocx.Document(new), "Peer", "2026-01-01T00:00:00Z", granularity="word")
document.save(redline)
"""


class MissingPeerError(Exception):
    """A peer that cannot be had here; says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A peer of the catalogue.

    ``package`` is empty for what the machine gives. ``usual`` makes the command, in which ``FILES``
    stand for those of a pair; it raises ``MissingPeerError``.
    """

    name: str
    package: str
    usual: Callable[[], Command]


@dataclass(frozen=True, slots=True)
class Peer:
    """A comparer that can be run here."""

    name: str
    version: str
    usual: Command

    @property
    def is_in_target(self) -> bool:
        """Whether the target of speed names it."""
        return self.name in IN_TARGET

    def command(self, old: Path, new: Path, redline: Path) -> Command:
        """The command that compares these files."""
        files = {OLD: old, NEW: new, REDLINE: redline}
        return [files.get(str(word), word) for word in self.usual]


@dataclass(frozen=True, slots=True)
class Found:
    """The peers that can be run here, and the reasons of those that cannot, by name."""

    peers: tuple[Peer, ...]
    missing: dict[str, str]


def find() -> Found:
    """Install what can be installed, and look which peers that and the machine give."""
    refused = install()
    peers: list[Peer] = []
    missing: dict[str, str] = {}
    for entry in CATALOGUE:
        try:
            peers.append(_ready(entry))
        except MissingPeerError as reason:
            missing[entry.name] = refused.get(entry.package, str(reason))
    return Found(tuple(peers), missing)


def _ready(entry: Entry) -> Peer:
    usual = entry.usual()
    if entry.package:
        version = _said([PYTHON, "-c", VERSION, entry.package])
    else:
        version = _said(["soffice", "--version"]).split()[1]
    return Peer(entry.name, version, usual)


def _said(command: Command) -> str:
    """What a command prints; refuses a peer that fails at the first question."""
    try:
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as failure:
        raise MissingPeerError(f"it does not start: {failure}") from failure
    return ran.stdout.strip()


def _program(engine: str) -> str:
    """Where the package keeps the compiled program of an engine; unpacked the first time."""
    return _said([PYTHON, "-W", "ignore", "-c", PROGRAM, engine])


def _libreoffice() -> Command:
    if not shutil.which("soffice"):
        raise MissingPeerError("no soffice on this machine: apt install libreoffice-writer-nogui")
    try:
        _said([SYSTEM_PYTHON, "-c", "import uno"])
    except MissingPeerError as failure:
        reason = f"{SYSTEM_PYTHON} knows no uno: apt install python3-uno"
        raise MissingPeerError(reason) from failure
    script = Path(__file__).with_name("libreoffice_compare.py")
    return [SYSTEM_PYTHON, script, *FILES, ENVIRONMENT / "office"]


CATALOGUE = (
    Entry("docx-trackdiff", "docx-trackdiff", lambda: [SCRIPTS / "docx-trackdiff", *FILES]),
    Entry(
        "docx-redline",
        "docx-redline",
        lambda: [SCRIPTS / "docx-redline", "compare", OLD, NEW, "-o", REDLINE],
    ),
    Entry(
        "Docxodus",
        "python-redlines-docxodus",
        lambda: [_program("DocxodusEngine"), *FILES, "--author=Peer"],
    ),
    Entry("LibreOffice", "", _libreoffice),
    Entry(
        "jubarte-redlines",
        "jubarte-redlines",
        lambda: [SCRIPTS / "jubarte-redlines", "compare", "-q", OLD, NEW, "--force", "-o", REDLINE],
    ),
    Entry(
        "Open-XML-PowerTools",
        "python-redlines-ooxmlpowertools",
        lambda: [_program("XmlPowerToolsEngine"), "Peer", *FILES],
    ),
    Entry("rdocx", "rdocx", lambda: [PYTHON, "-c", RDOCX, *FILES]),
)
IN_TARGET = frozenset({"docx-trackdiff", "docx-redline", "Docxodus", "LibreOffice"})
"""The peers that the target of speed names; all count for the fewest words marked."""
