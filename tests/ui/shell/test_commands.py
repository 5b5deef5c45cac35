"""Commands: keys that do not fight, words for all, and none asked for that is not there."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from prmdesk.ui.shell.pages import PAGES
from tests.architecture.source import calls, modules, name, tree
from tests.ui.drivers import AppDriver


@pytest.fixture
def visited(app: AppDriver) -> AppDriver:
    """A window whose pages were all visited: each adds its commands."""
    for key in PAGES:
        app.go(key)
    return app


def test_no_two_commands_share_a_key(visited: AppDriver) -> None:
    commands = visited.window.registry.commands.values()
    keys = Counter(QKeySequence(key).toString() for command in commands for key in command.keys)
    assert not [key for key, n in keys.items() if n > 1 or not key]


def test_every_command_has_words_and_a_known_menu(visited: AppDriver) -> None:
    menus = {menu.title().replace("&", "") for menu in visited.menus()}
    assert menus == {"File", "Edit", "View", "Go", "Partner", "Tools", "Help"}
    for command in visited.window.registry.commands.values():
        assert command.text.strip(), command.id
        assert not command.text.endswith("."), command.id


def _asked_for(path: Path) -> set[str]:
    found: set[str] = set()
    for called, call in calls(path):
        if called.endswith("desk.command") and isinstance(call.args[0], ast.Constant):
            found.add(str(call.args[0].value))
    return found


def test_every_command_that_a_button_does_is_there(visited: AppDriver) -> None:
    known = set(visited.window.registry.commands)
    for path in modules("prmdesk/ui"):
        assert _asked_for(path) <= known, name(path)


def test_ids_in_tables_of_commands_are_there_too(visited: AppDriver) -> None:
    """Buttons made from a table name their command in a string: ``partner.log``."""
    known = set(visited.window.registry.commands)
    groups = {identity.split(".")[0] for identity in known}
    for path in [*modules("prmdesk/ui/partners"), *modules("prmdesk/ui/shell")]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Tuple):
                texts = [e.value for e in node.elts if isinstance(e, ast.Constant)]
                for text in texts:
                    if isinstance(text, str) and text.count(".") == 1 and " " not in text:
                        group = text.split(".")[0]
                        assert group not in groups or text in known, f"{name(path)}: {text}"
