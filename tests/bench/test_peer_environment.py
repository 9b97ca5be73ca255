"""Each pinned package of the peers is installed alone, with its own hashes."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOCK = """\
# made by a command
alder==1.0 ; os_name == 'nt' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via -r peers.in
birch-bark==2.1 \\
    --hash=sha256:cc
    # via alder
"""


def test_a_lock_is_parted_by_package(root: Path) -> None:
    pins = runpy.run_path(str(root / "bench" / "peer_environment.py"))["pins"]
    assert pins(LOCK) == [
        (
            "alder",
            "alder==1.0 ; os_name == 'nt' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb",
        ),
        ("birch-bark", "birch-bark==2.1 \\\n    --hash=sha256:cc"),
    ]


def test_every_package_of_the_lock_has_a_version_and_a_hash(root: Path) -> None:
    environment = runpy.run_path(str(root / "bench" / "peer_environment.py"))
    pinned = environment["pins"](environment["LOCK"].read_text(encoding="utf-8"))
    assert pinned
    assert all(f"{name}==" in pin and "--hash=sha256:" in pin for name, pin in pinned)
