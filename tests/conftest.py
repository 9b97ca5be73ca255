"""What every test stands on: a home of its own, the real documents, the same examples each run.

The rule: no test reads or writes what belongs to the person who runs it. Git finds no settings and
no identity, and a variable that a git hook leaves behind cannot point a test at this checkout.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent

# HYPOTHESIS_PROFILE=explore looks for new failures; the default finds the same ones every time.
settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
FOLDERS = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
OUTPUT = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLUMNS", "LINES", "PAGER", "EMAIL")


@pytest.fixture(scope="session", autouse=True)
def away_from_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the run an empty home, git without settings or identity, and UTC; yield that home."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_") or name in OUTPUT]:
            patch.delenv(name)
        for name in HOMES:
            patch.setenv(name, str(home))
        for name in FOLDERS:
            patch.setenv(name, str(home / name.lower()))
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        patch.setenv("TZ", "UTC")
        _settle_time_zone()
        yield home
    _settle_time_zone()


def _settle_time_zone() -> None:
    """Make the process heed TZ; Windows has no such call and takes the zone from its settings."""
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root folder."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents beside the project; the test skips where there is none."""
    folder = ROOT.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("no real documents beside this checkout")
    return folder
