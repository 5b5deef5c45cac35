"""Everything that is shipped is named with its licence: resources/licences/index.json."""

import json
import tomllib
from importlib.metadata import requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from prmdesk import paths

NO_PYTHON_PACKAGE = {"Python", "Qt", "Lucide", "Unicode"}


def index() -> list[dict[str, str]]:
    entries: list[dict[str, str]] = json.loads(
        paths.resource("licences/index.json").read_text("utf-8")
    )
    return entries


def families() -> set[str]:
    return {path.name.split("-")[0] for path in paths.resource("fonts").glob("*.ttf")}


def shipped_packages() -> set[str]:
    """The closure over the dependencies in pyproject.toml."""
    project = tomllib.loads(paths.resource("../pyproject.toml").read_text("utf-8"))["project"]
    waiting: list[str] = list(project["dependencies"])
    found: set[str] = set()
    while waiting:
        requirement = Requirement(waiting.pop())
        name = canonicalize_name(requirement.name)
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and name not in found:
            found.add(name)
            waiting += requires(name) or []
    return found


def test_each_shipped_package_and_font_is_named_and_nothing_else() -> None:
    named = {entry["name"] for entry in index()} - NO_PYTHON_PACKAGE
    fonts = {name for name in named if name.replace(" ", "") in families()}
    assert {name.replace(" ", "") for name in fonts} == families()
    assert {canonicalize_name(name) for name in named - fonts} == shipped_packages()


def test_what_has_no_package_is_named_too() -> None:
    assert {entry["name"] for entry in index()} >= NO_PYTHON_PACKAGE


def test_each_entry_says_its_licence_and_has_the_text() -> None:
    for entry in index():
        assert entry["licence"]
        assert len(paths.resource(entry["file"]).read_text("utf-8")) > 500, entry["name"]


def test_no_text_lies_there_unnamed() -> None:
    named = {entry["file"] for entry in index()}
    texts = paths.resource("licences").glob("*.txt")
    assert {f"licences/{path.name}" for path in texts} <= named
