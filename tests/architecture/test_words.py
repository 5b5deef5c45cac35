"""Every visible word can be translated, every code has a name, the Chinese catalogue is whole."""

import ast
import gettext
import inspect
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

import prmdesk.domain
from prmdesk import i18n, paths, words
from prmdesk.domain.amounts import Wrong
from prmdesk.domain.backups import Occasion
from prmdesk.domain.lifecycle import Fact
from prmdesk.domain.lines import Compare
from prmdesk.domain.matching import Verdict
from prmdesk.domain.reasons import FactKind
from prmdesk.domain.resource_alarms import Amiss
from prmdesk.domain.resources import Against
from prmdesk.domain.score_facts import Lack, Origin
from prmdesk.domain.sheets import Kind
from prmdesk.domain.tiers import Met, Proposal, Requirement
from prmdesk.domain.today import About
from prmdesk.ui.kit import looking
from prmdesk.words.lifecycle import source
from tests.architecture.source import calls, modules, name

_MARKS = {"_": 1, "N_": 1, "ngettext": 2, "pgettext": 2}
_NOT_SHOWN = {
    About: "shown as a sentence, words.today.sentence",
    Amiss: "shown as a sentence, words.resources.alarm_text",
    Against: "shown as a sentence, words.resources.not_offered",
    FactKind: "which field a fact is typed in",
    Occasion: "only written into the name of a backup",
    Origin: "shown as a place, words.scorecards.origin_text",
    Proposal: "shown as a sentence, words.tiers.proposal_text",
    Requirement: "shown as a sentence, words.tiers.check_text",
    Kind: "how the cells of a table read",
    Lack: "shown as a sentence, words.scorecards.lack_text",
    Met: "shown as a sentence, words.tiers.check_text",
    Verdict: "shown as what will become of the record",
    Wrong: "shown as a sentence, words.resources.wrong_amount",
}


def _enums() -> list[type[StrEnum]]:
    found: dict[tuple[str, str], type[StrEnum]] = {}
    for module in pkgutil.iter_modules(prmdesk.domain.__path__, "prmdesk.domain."):
        for _name, kind in inspect.getmembers(import_module(module.name), inspect.isclass):
            if issubclass(kind, StrEnum) and kind is not StrEnum:
                found[kind.__module__, kind.__qualname__] = kind
    return list(found.values())


@pytest.mark.parametrize("kind", _enums(), ids=lambda kind: kind.__name__)
def test_every_code_has_a_name(kind: type[StrEnum]) -> None:
    if kind in _NOT_SHOWN:
        return
    named = {Compare: looking.compare_name, Fact: source}.get(kind, words.name)
    silent = [code for code in kind if code.value and not named(code)]  # type: ignore[operator]
    assert not silent


def _marked(path: Path) -> Iterator[tuple[int, list[ast.expr]]]:
    for called, call in calls(path):
        if called in _MARKS:
            yield call.lineno, call.args[: _MARKS[called]]


def _is_word(arg: ast.expr) -> bool:
    return isinstance(arg, ast.Constant) and isinstance(arg.value, str) and bool(arg.value)


def test_what_is_marked_for_the_catalogue_is_a_literal() -> None:
    """``N_`` always; ``_`` may also look up what was marked elsewhere, but fills nothing in."""
    for path in modules():
        if name(path) == "prmdesk/i18n.py":
            continue
        for called, call in calls(path):
            if called in ("N_", "ngettext", "pgettext"):
                assert all(map(_is_word, call.args[: _MARKS[called]])), f"{path}:{call.lineno}"
            elif called == "_":
                filled = isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
                assert not filled, f"{name(path)}:{call.lineno}"


def _sources() -> set[str]:
    return {
        arg.value
        for path in modules()
        for _line, args in _marked(path)
        for arg in args
        if isinstance(arg, ast.Constant)
    }


_CATALOGUE = paths.resource("locale/zh/LC_MESSAGES/prmdesk.mo")


@pytest.mark.skipif(
    not paths.resource("locale").exists(), reason="the Chinese catalogue is made at the end"
)
def test_every_word_is_there_in_chinese() -> None:
    with _CATALOGUE.open("rb") as file:
        kept = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    known = {key[0] if isinstance(key, tuple) else key.split("\x04")[-1] for key in kept}
    plural_forms = {key for key in _sources() if key not in known and "{n}" in key}
    missing = sorted(_sources() - known - plural_forms)
    assert not missing


@pytest.mark.skipif(
    not paths.resource("locale").exists(), reason="the Chinese catalogue is made at the end"
)
def test_a_translation_fills_in_what_its_source_does() -> None:
    with _CATALOGUE.open("rb") as file:
        kept = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for key, chinese in kept.items():
        source = key[0] if isinstance(key, tuple) else key
        assert set(_blanks(chinese)) == set(_blanks(source)), source


def _blanks(text: str) -> list[str]:
    return sorted(part.split("}")[0] for part in text.split("{")[1:])


def test_an_unknown_language_is_english() -> None:
    i18n.use("xx")
    assert i18n.language() == "en"
