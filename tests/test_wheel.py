"""What people install is whole: the wheel holds every module and the worked example, and runs."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def unpacked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel would install."""
    folder = tmp_path_factory.mktemp("wheel")
    hatch = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*hatch, "--directory", folder], cwd=root, check=True, capture_output=True)
    (wheel,) = folder.glob("bargain-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_the_wheel_holds_every_module(root: Path, unpacked: Path) -> None:
    modules = {path.relative_to(root) for path in (root / "tracker").rglob("*.py")}
    installed = {path.relative_to(unpacked) for path in unpacked.rglob("*.py")}
    assert installed == modules


def test_the_wheel_holds_what_the_printed_pages_are_set_by(unpacked: Path) -> None:
    assert (unpacked / "tracker" / "reports" / "summary.typ").is_file()


def test_the_worked_example_plays_from_the_wheel_alone(unpacked: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tracker.commands", "demo", "table"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert (unpacked / "tracker" / "worked_example" / "story.toml").is_file()
    assert "at impasse" in done.stdout
    assert (tmp_path / "table" / "table.toml").is_file()
