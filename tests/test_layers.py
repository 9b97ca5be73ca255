"""The import contracts bite: every one of them breaks on a tree that breaks its rule.

`make lint` checks the real tree; a contract that names a module wrongly would pass there for ever,
and a library that no contract names could spread anywhere.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]
GUARDED = {name for contract in CONTRACTS for name in contract.get("protected_modules", ())}

TRESPASSES = {
    "documents": ("tracker.diff.model",),
    "documents/office": ("tracker.documents.word",),
    "diff": ("tracker.ledger",),
    "ledger": ("tracker.documents",),
    "table": ("tracker.reports",),
    "reports": ("tracker.commands", *sorted(GUARDED)),
}
"""For each layer, imports that it must not have; together they break every contract."""


def libraries(source: str) -> Iterator[str]:
    """The top-level names of what a module imports from outside the package and Python itself."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                modules = [alias.name for alias in node.names]
            case ast.ImportFrom(module=str(module), level=0):
                modules = [module]
            case _:
                continue
        names = {module.partition(".")[0] for module in modules}
        yield from names - sys.stdlib_module_names - {"tracker"}


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """Every library that the package imports anywhere."""
    modules = (ROOT / "tracker").rglob("*.py")
    return {name for module in modules for name in libraries(module.read_text("utf-8"))}


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the package with every trespass in it."""
    copy = tmp_path_factory.mktemp("trespass")
    shutil.copytree(
        ROOT / "tracker", copy / "tracker", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", copy)
    for layer, names in TRESPASSES.items():
        imports = "".join(f"import {name}\n" for name in names)
        (copy / "tracker" / layer / "trespass.py").write_text(imports, "utf-8")
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=copy,
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(copy), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"},
    )
    assert result.returncode == 1, result.stdout + result.stderr
    return result.stdout


@pytest.mark.parametrize("contract", [contract["name"] for contract in CONTRACTS])
def test_the_contract_breaks_on_a_trespass(contract: str, verdict: str) -> None:
    assert f"{contract} BROKEN" in verdict


def test_every_library_has_an_owner(imported: set[str]) -> None:
    assert imported == GUARDED


def test_the_project_asks_for_what_it_imports_and_nothing_else(imported: set[str]) -> None:
    asked = {
        canonicalize_name(Requirement(line).name) for line in PROJECT["project"]["dependencies"]
    }
    homes = packages_distributions()
    assert asked == {canonicalize_name(home) for name in imported for home in homes[name]}


def test_a_late_import_counts() -> None:
    assert set(libraries("import os\ndef f():\n    from lxml.etree import parse\n")) == {"lxml"}
