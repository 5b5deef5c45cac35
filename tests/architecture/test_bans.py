"""What must never stand in the source (T25), and the few places where some of it may."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import calls, imported, modules, name, tree

_NEVER_CALLED = frozenset({
    "eval", "exec", "compile", "__import__",
    "os.system", "os.popen", "tempfile.mktemp", "mktemp",
    "QUrl.fromUserInput", "yaml.load",
})  # fmt: skip
_NEVER_NAMED = frozenset({
    "setOpenExternalLinks", "enable_load_extension", "load_extension", "FontFinder", "extformat",
})  # fmt: skip
_NEVER_IMPORTED = frozenset({"pickle", "marshal", "shelve", "dill", "cloudpickle", "telnetlib"})
_THE_CLOCK = frozenset({
    "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time",
})  # fmt: skip

_LABELS = "prmdesk/ui/kit/labels.py"
_MESSAGES = "prmdesk/ui/kit/dialogs.py"
_CATCHES_ALL = {
    "prmdesk/cli/main.py": "a user never sees a traceback",
    "prmdesk/ui/desk.py": "a bug in the worker reaches the crash dialog",
    "prmdesk/importers/child.py": "readers panic past Exception; the child says so and ends",
}
_KNOWS_THE_TIME = {
    "prmdesk/cli/main.py": "the day of a command is the day it is given",
    "prmdesk/storage/journal.py": "each change is stamped when it is written",
    "prmdesk/services/workspace.py": "a backup made at opening is stamped",
}


def _places(what: str) -> list[str]:
    return [name(path) for path in modules() if what in path.read_text("utf-8")]


def test_nothing_runs_text_as_a_program() -> None:
    for path in modules():
        for called, call in calls(path):
            assert called not in _NEVER_CALLED, f"{name(path)}:{call.lineno} {called}"
            shell = [k for k in call.keywords if k.arg == "shell"]
            assert not shell, f"{name(path)}:{call.lineno} runs a shell"


def test_nothing_dangerous_is_named() -> None:
    for path in modules():
        named = {
            node.attr if isinstance(node, ast.Attribute) else node.id
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Attribute | ast.Name)
        }
        assert not named & _NEVER_NAMED, name(path)
        assert not {module.split(".")[0] for module in imported(path)} & _NEVER_IMPORTED, name(path)


def test_labels_and_messages_are_made_where_they_are_plain() -> None:
    makers = {"QLabel": _LABELS, "QMessageBox": _MESSAGES, "QErrorMessage": ""}
    for path in modules():
        for called, call in calls(path):
            kind = called.split(".")[0]
            if kind in makers:
                assert name(path) == makers[kind], f"{name(path)}:{call.lineno} {called}"


def test_tips_are_set_where_they_are_escaped() -> None:
    assert not set(_places(".setToolTip(")) - {_LABELS}
    assert not _places(".setWhatsThis(")


def test_rich_text_is_not_shown() -> None:
    for word in ("QTextBrowser", ".setHtml(", "RichText", "MarkdownText", ".setMarkdown("):
        found = _places(word)
        assert found == (["prmdesk/ui/kit/copying.py"] if word == ".setHtml(" else []), word


def test_only_the_ui_and_the_way_in_look_at_the_clock() -> None:
    for path in modules():
        if name(path).startswith("prmdesk/ui/") or name(path) in _KNOWS_THE_TIME:
            continue
        for called, call in calls(path):
            assert called not in _THE_CLOCK, f"{name(path)}:{call.lineno} {called}"


def _catching_all(path: Path) -> Iterator[int]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            kinds = "" if node.type is None else ast.unparse(node.type)
            if not kinds or "Exception" in kinds.replace("(", " ").split() or "Base" in kinds:
                yield node.lineno


def test_everything_is_caught_in_three_places_only() -> None:
    found = {name(path): list(_catching_all(path)) for path in modules()}
    allowed = set(_CATCHES_ALL)
    assert {path for path, lines in found.items() if lines} <= allowed, found


def test_no_sql_is_put_together_from_texts() -> None:
    for path in modules():
        for called, call in calls(path):
            if called.split(".")[-1] in ("execute", "executemany", "exec_driver_sql", "text"):
                filled = [arg for arg in call.args if isinstance(arg, ast.JoinedStr)]
                safe = name(path) == "prmdesk/storage/engine.py"
                assert safe or not filled, f"{name(path)}:{call.lineno}"
