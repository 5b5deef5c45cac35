"""The size budget of architecture.md: what is too long is two things."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.source import modules, name, tree

FILE, CLASS, FUNCTION, WINDOW = 400, 200, 50, 200
_GENERATED = "prmdesk/storage/migrations/versions/"
_Named = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _length(node: _Named) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _written() -> list[Path]:
    found = [*modules(), *modules("tests"), *modules("installer")]
    return [path for path in found if not name(path).startswith(_GENERATED)]


def _too_long(kinds: tuple[type[_Named], ...], most: int) -> list[str]:
    return [
        f"{name(path)}:{node.lineno} {node.name} has {_length(node)} lines"
        for path, node in _named()
        if isinstance(node, kinds) and _length(node) > most
    ]


@cache
def _named() -> list[tuple[Path, _Named]]:
    return [
        (path, node)
        for path in _written()
        for node in ast.walk(tree(path))
        if isinstance(node, _Named)
    ]


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in _written()}
    assert not {path: n for path, n in lengths.items() if n > FILE}
    assert lengths["prmdesk/ui/shell/window.py"] <= WINDOW


@pytest.mark.parametrize(
    ("kinds", "most"),
    [((ast.ClassDef,), CLASS), ((ast.FunctionDef, ast.AsyncFunctionDef), FUNCTION)],
    ids=["class", "function"],
)
def test_nothing_in_them_is_too_long(kinds: tuple[type[_Named], ...], most: int) -> None:
    assert not _too_long(kinds, most)


def test_every_module_says_what_it_is_for_in_a_sentence() -> None:
    silent = [name(path) for path in _written() if not ast.get_docstring(tree(path))]
    assert not silent
