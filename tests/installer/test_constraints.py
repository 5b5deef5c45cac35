"""pyproject.toml asks for all that is imported, and constraints.txt pins all that this needs."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)==([0-9][0-9a-z.]*)")


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    matches = [PIN.fullmatch(line) for line in lines]
    assert all(matches), "each line is name==version, and nothing else"
    return {match[1]: match[2] for match in matches if match}


def asked_for(*extras: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lists = [project["optional-dependencies"][extra] for extra in extras]
    return [Requirement(line) for line in sum(lists, project["dependencies"])]


def needed_by(requirement: Requirement) -> list[Requirement]:
    try:
        lines = requires(requirement.name) or []
    except (
        PackageNotFoundError
    ):  # the tools of the installer and of the benchmarks are no part of "make test"
        return []
    extras = requirement.extras or {""}
    wanted = [Requirement(line) for line in lines]
    return [
        r for r in wanted if not r.marker or any(r.marker.evaluate({"extra": e}) for e in extras)
    ]


def test_everything_that_is_installed_is_pinned_in_range() -> None:
    pinned, waiting, seen = pins(), asked_for("dev", "installer", "bench"), set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        assert requirement.specifier.contains(pinned[name], prereleases=True), name
        if name not in seen:
            seen.add(name)
            waiting += needed_by(requirement)


def imported_by(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize(
    ("folder", "extras"),
    [("prmdesk", []), ("tests", ["dev", "bench"]), ("installer", ["dev", "installer"])],
)
def test_everything_that_is_imported_is_asked_for(folder: str, extras: list[str]) -> None:
    ours = sys.stdlib_module_names | {"prmdesk", "tests", "bootstrap"}
    ours |= {"shiboken6"}  # comes with every PySide6, in the same version
    names = {name.split(".")[0] for f in (ROOT / folder).rglob("*.py") for name in imported_by(f)}
    asked = {canonicalize_name(requirement.name) for requirement in asked_for(*extras)}
    providers = packages_distributions()
    forgotten = [
        name
        for name in names - ours
        if not asked & {canonicalize_name(each) for each in providers.get(name, [name])}
    ]
    assert forgotten == []
