"""The house rules, kept by reading the tracked files: size, words, locks, and promises in the docs.

Each rule is a function from a text to what is wrong with it, and each is shown a text that breaks
it, so that no rule can pass by never looking.
"""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
import zipfile
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import tracker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULE_LINES = 300
FUNCTION_LINES = 60

# Written so that this file does not break its own rule.
FOREIGN = {
    "a path of somebody's machine": (
        r"(?<![\w.])/(wor[k]|far[m]|tm[p]|roo[t]|hom[e]/\w+|User[s]/\w+)/"
    ),
    "a package index": r"pyp[i]\.org|pythonhoste[d]|index-ur[l]|find-link[s]",
    "how it was built": (
        r"(?i)\b(clau[d]e|anthropi[c]|open[a]i|chatgp[t]|copilo[t]|l[l]ms?|language mode[l]s?"
        r"|sub-?agen[t]s?|ai[- ](agen[t]|assistan[t]|generate[d]|writte[n])s?|co-authored-b[y])\b"
    ),
}


def foreign_words(text: str) -> list[str]:
    """What a text says that no file of the project may say."""
    return [what for what, pattern in FOREIGN.items() if re.search(pattern, text)]


def oversize(source: str) -> list[str]:
    """The module, if too long, and each of its functions that is."""
    tree = ast.parse(source)
    lines = len(source.splitlines())
    long = [f"{lines} lines"] if lines > MODULE_LINES else []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            long += [f"{node.name}: {length} lines"] if length > FUNCTION_LINES else []
    return long


def silent(source: str) -> bool:
    """Whether a module has no docstring."""
    return not ast.get_docstring(ast.parse(source))


def locked(lock: str) -> dict[str, str]:
    """The versions that a lock pins, by canonical name."""
    pins = re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def unhashed(lock: str) -> list[str]:
    """The entries of a lock that pip would refuse or, worse, take without a hash."""
    entries = re.split(r"\n(?=[^\s#])", re.sub(r"^\s*#.*\n", "", lock, flags=re.MULTILINE))
    return [e.split()[0] for e in entries if "==" not in e or "--hash=sha256:" not in e]


def uncovered(requirements: list[str], lock: str) -> list[str]:
    """The requirements that a lock lacks, or pins outside the stated range."""
    pins = locked(lock)
    wanted = [(Requirement(line), line) for line in requirements]
    return [line for r, line in wanted if not _holds(pins.get(canonicalize_name(r.name)), r)]


def _holds(version: str | None, requirement: Requirement) -> bool:
    return version is not None and requirement.specifier.contains(version)


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """Every file of the project that git tracks."""
    if not (root / ".git").exists():
        pytest.skip("not a checkout: nothing says which files are the project's")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True)
    paths = [root / name for name in listing.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


@pytest.fixture(scope="module")
def sources(root: Path, tracked: list[Path]) -> dict[str, str]:
    """The text of every tracked Python module, by its path from the root."""
    modules = [path for path in tracked if path.suffix == ".py"]
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in modules}


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """pyproject.toml, read."""
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def texts(path: Path) -> Iterator[str]:
    """A file's text, or the text of each part of a Word file; nothing of other binary files."""
    data = path.read_bytes()
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(path) as package:
            yield from (
                package.read(name).decode("utf-8", "replace") for name in package.namelist()
            )
    elif b"\0" not in data:
        yield data.decode("utf-8")


def test_no_file_names_a_machine_an_index_or_how_it_was_built(
    root: Path, tracked: list[Path]
) -> None:
    found = {str(p.relative_to(root)): set(chain(*map(foreign_words, texts(p)))) for p in tracked}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "text",
    [
        "see /wor" + "k/main/x",
        "(/hom" + "e/ana/table)",
        "--index" + "-url x",
        "a large language" + " model",
    ],
)
def test_foreign_words_are_seen(text: str) -> None:
    assert foreign_words(text)


def test_words_of_the_trade_are_not_foreign() -> None:
    text = "the bargaining agent's session of no replacement by AI; ../shared/corpus; and/or; w/o"
    assert foreign_words(text) == []


def test_modules_and_functions_stay_small(sources: dict[str, str]) -> None:
    found = {path: oversize(text) for path, text in sources.items()}
    assert {path: long for path, long in found.items() if long} == {}


def test_a_long_module_and_a_long_function_are_seen() -> None:
    body = "    x = 1\n" * FUNCTION_LINES
    assert oversize(f"def f():\n{body}") == [f"f: {FUNCTION_LINES + 1} lines"]
    assert oversize("x = 1\n" * (MODULE_LINES + 1)) == [f"{MODULE_LINES + 1} lines"]


def test_every_module_says_what_it_is_for(sources: dict[str, str]) -> None:
    assert [path for path, text in sources.items() if silent(text)] == []
    assert silent("x = 1\n")


def test_the_locks_cover_what_the_project_needs(root: Path, project: dict[str, Any]) -> None:
    groups = project["dependency-groups"]
    run = project["project"]["dependencies"] + groups["build"]
    dev = run + groups["dev"]
    assert uncovered(run, (root / "requirements.lock").read_text("utf-8")) == []
    assert uncovered(dev, (root / "requirements-dev.lock").read_text("utf-8")) == []


def test_the_locks_agree_and_hold_nothing_without_a_hash(root: Path) -> None:
    run, dev = ((root / f"requirements{d}.lock").read_text("utf-8") for d in ("", "-dev"))
    assert locked(run).items() <= locked(dev).items()
    assert unhashed(run) == unhashed(dev) == []


def test_a_lock_that_lacks_something_is_seen() -> None:
    lock = "click==8.0 \\\n    --hash=sha256:00\nrich==13.1\n    # via x\n"
    assert uncovered(["click>=8.1", "rich>=13", "lxml"], lock) == ["click>=8.1", "lxml"]
    assert unhashed(lock) == ["rich==13.1"]


def test_every_make_command_in_the_docs_exists(root: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    docs = [root / "README.md", root / "CONTRIBUTING.md", *sorted((root / "docs").rglob("*.md"))]
    told = {
        target
        for doc in docs
        for target in re.findall(r"(?:^|`)make ([a-z]+)", doc.read_text("utf-8"), re.MULTILINE)
    }
    assert {"demo", "test"} <= told <= targets


def test_one_version_everywhere(root: Path, project: dict[str, Any]) -> None:
    changelog = (root / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest
    assert newest[1] == project["project"]["version"] == tracker.__version__


def test_every_link_in_the_docs_leads_to_a_file(root: Path, tracked: list[Path]) -> None:
    pages = [path for path in tracked if path.suffix == ".md" and "proposals" not in path.parts]
    links = [
        (page.relative_to(root), link)
        for page in pages
        for link in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
    ]
    assert [(page, link) for page, link in links if not (root / page.parent / link).exists()] == []
