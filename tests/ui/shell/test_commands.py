"""Commands: keys that do not fight, words for all, and none asked for that is not there."""

import ast
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QKeySequence

from prmdesk.ui.shell.pages import PAGES
from tests.architecture.source import calls, modules, name, tree
from tests.ui.drivers import AppDriver


def test_commands_have_their_own_keys_and_words_and_all_asked_for_are_there(app: AppDriver) -> None:
    for key in PAGES:
        app.go(key)  # each adds its commands
    _no_two_share_a_key(app)
    _each_has_words_and_a_known_menu(app)
    known = set(app.window.registry.commands)
    _every_one_that_a_button_does_is_there(known)
    _ids_in_tables_are_there_too(known)


def _no_two_share_a_key(visited: AppDriver) -> None:
    commands = visited.window.registry.commands.values()
    keys = Counter(QKeySequence(key).toString() for command in commands for key in command.keys)
    assert not [key for key, n in keys.items() if n > 1 or not key]


def _each_has_words_and_a_known_menu(visited: AppDriver) -> None:
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


def _every_one_that_a_button_does_is_there(known: set[str]) -> None:
    for path in modules("prmdesk/ui"):
        assert _asked_for(path) <= known, name(path)


def _ids_in_tables_are_there_too(known: set[str]) -> None:
    """Buttons made from a table name their command in a string: ``partner.log``."""
    groups = {identity.split(".")[0] for identity in known}
    for path in [*modules("prmdesk/ui/partners"), *modules("prmdesk/ui/shell")]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Tuple):
                texts = [e.value for e in node.elts if isinstance(e, ast.Constant)]
                for text in texts:
                    if isinstance(text, str) and text.count(".") == 1 and " " not in text:
                        group = text.split(".")[0]
                        assert group not in groups or text in known, f"{name(path)}: {text}"
