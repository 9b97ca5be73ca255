"""The import contracts bite: every one of them breaks on a tree that breaks its rule.

`make lint` checks the real tree; a contract that names a module wrongly would pass there for ever.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

TRESPASSES = {
    "documents": "import tracker.diff.model\nimport rich\n",
    "diff": "import tracker.ledger\nimport git\n",
    "ledger": "import tracker.documents\nimport docx\nimport lxml.etree\n",
    "reports": "import tracker.commands\nimport click\nimport diff_match_patch\n",
}
"""For each layer, imports that it must not have; together they break every contract."""

CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads(
        (Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8")
    )["tool"]["importlinter"]["contracts"]
]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the import contracts on the package in a folder."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"},
    )


@pytest.fixture(scope="module")
def verdict(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the package with every trespass in it."""
    copy = tmp_path_factory.mktemp("trespass")
    shutil.copytree(
        root / "tracker", copy / "tracker", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(root / "pyproject.toml", copy)
    for layer, imports in TRESPASSES.items():
        (copy / "tracker" / layer / "trespass.py").write_text(imports, "utf-8")
    result = lint_imports(copy)
    assert result.returncode == 1, result.stdout + result.stderr
    return result.stdout


@pytest.mark.parametrize("contract", CONTRACTS)
def test_the_contract_breaks_on_a_trespass(contract: str, verdict: str) -> None:
    assert f"{contract} BROKEN" in verdict
