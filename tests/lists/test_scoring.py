"""The scorer itself: what hits, what misses, and what neither does."""

from pathlib import Path
from typing import Any

import pytest

from tests.lists.scoring import Score, Truth, mistakes, score

TOLD: dict[str, Any] = {
    "kind": "partner-list", "refused": None, "sheet": "List", "header_row_index": 1,
    "data_rows": 2, "encoding": "cp1252", "delimiter": ";",
    "mapping": {"partner_name": [0], "city": [1], "notes": [2]},
    "questions": [
        {"about": "column", "column": 3, "heading": "Owner", "choices": ["our_owner", "legal_rep"]}
    ],
    "records": [{"partner_name": "Käse GmbH"}, {"partner_name": "Zed"}],
}  # fmt: skip
TRUTH: dict[str, Any] = {
    "kind": "partner-list", "sheet": "List", "header_row_index": 1, "data_rows": 2,
    "encoding": "latin-1", "delimiter": ";", "asks": [3],
    "mapping": {"partner_name": [0], "city": [1]},
    "either": {"2": ["notes", ""], "3": ["our_owner"]},
    "records": [{"row": 0, "partner_name": ["Käse", "Käse GmbH"]}],
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes("Firma;Ort\nKäse GmbH;Köln\n".encode("cp1252"))
    return path


def scored(path: Path, told: dict[str, Any], **truth: Any) -> Score:
    return score([(Truth(path, TRUTH | truth), TOLD | told)])


def test_all_that_is_right_hits(path: Path) -> None:
    found = scored(path, {})
    assert not found.misses
    assert not found.too_low()
    assert found.tries["precision"] == 3
    assert found.tries["recall"] == 3  # two and the one asked about; notes may be left out


@pytest.mark.parametrize(
    ("told", "measures"),
    [
        ({"kind": "not-a-partner-list"}, {"kind"}),
        ({"header_row_index": 0}, {"header"}),
        ({"data_rows": 3}, {"rows"}),
        ({"encoding": "cp1251"}, {"encoding"}),
        ({"mapping": {"city": [0, 1]}}, {"company", "precision", "recall"}),
        ({"mapping": {"partner_name": [0], "city": [1], "tier": [4]}}, {"precision"}),
        ({"mapping": {"partner_name": [0]}}, {"recall"}),
        ({"questions": []}, {"dangers", "recall"}),
        ({"records": [{"partner_name": "Zed"}]}, {"cells"}),
        ({"records": []}, {"cells"}),
    ],
    ids=lambda value: "-".join(sorted(value)),
)
def test_what_is_wrong_misses(path: Path, told: dict[str, Any], measures: set[str]) -> None:
    found = scored(path, told)
    assert {measure for _name, measure, _what in found.misses} == measures
    assert set(found.too_low()) == measures


def test_a_wrong_suggestion_costs_precision_and_its_question_saves_recall(path: Path) -> None:
    found = scored(path, {"mapping": TOLD["mapping"] | {"legal_rep": [3]}})
    assert [(measure, what) for _name, measure, what in found.misses] == [
        ("precision", "column 3 is our_owner, not legal_rep")
    ]


def test_a_question_without_need_is_counted(path: Path) -> None:
    assert [miss[1] for miss in scored(path, {}, asks=[]).misses] == ["unasked"]


def test_of_what_is_no_partner_list_only_the_reading_counts(path: Path) -> None:
    found = scored(path, {"mapping": {}}, kind="not-a-partner-list")
    assert set(found.tries) == {"kind", "encoding", "delimiter"}
    assert [miss[1] for miss in found.misses] == ["kind"]


def test_a_truth_that_contradicts_itself_is_found(path: Path) -> None:
    either = {"1": ["town"]}
    assert mistakes(Truth(path, TRUTH | {"either": either, "asks": [], "rows": 2})) == [
        "unknown: rows", "column 1 twice", "no field: town",
    ]  # fmt: skip
