"""The program's own source, parsed once for the tests that read it."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


def modules(folder: str = "prmdesk") -> list[Path]:
    """All Python files below ``folder``."""
    return sorted((ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """``path`` as the house calls it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of ``path``."""
    return ast.parse(path.read_text("utf-8"))


@cache
def calls(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Each call in ``path`` with what is called: ``QUrl.fromUserInput``."""
    found = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return tuple((ast.unparse(node.func), node) for node in found)


def imported(path: Path) -> set[str]:
    """The modules that ``path`` imports, by their whole names."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found
