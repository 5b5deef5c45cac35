"""Both side by side: what differs comes first, and each value can be chosen."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prmdesk.domain.matching import Evidence, Verdict
from prmdesk.domain.partners import Bucket, Partner, Stage
from prmdesk.services.duplicates import Pair
from prmdesk.services.merge import BOTH, FieldLine, MergePreview
from prmdesk.ui.duplicates.compare import STAYS, CompareTable, Outcome, rows_of, shown
from tests.ui.conftest import Show
from tests.ui.drivers import LEFT, NONE, K, press

PAIR = Pair(1, 2, ("Acme", "Acme Ltd"), Verdict.SAME, Evidence.NAME)
PREVIEW = MergePreview(
    Partner(1, "Acme"), Partner(2, "Acme Ltd"),
    (
        FieldLine("country", {1: "DE", 2: "DE"}, 1),
        FieldLine("tier", {1: "", 2: "Gold"}, 2),
        FieldLine("city", {1: "Ulm", 2: ""}, 1),
        FieldLine("tags", {1: ("a",), 2: ("b",)}, BOTH),
        FieldLine("name", {1: "Acme", 2: "Acme Ltd"}, 1),
        FieldLine("field:7", {1: "x", 2: "y"}, 2, "Code"),
    ),
    {},
)  # fmt: skip


def test_values_are_said_as_people_read_them() -> None:
    assert shown("buckets", (Bucket.SUPPLIER, Bucket.INFLUENCE)) == "Supplier, Influence"
    assert shown("stage", Stage.GROW) == "Growing"
    assert shown("country", "DE") == "Germany"
    assert shown("agreement_start", date(2026, 3, 1)) == "1 Mar 2026"
    assert (shown("manual_to_us", 72.5), shown("manual_to_us", None)) == ("72.5", "")


def test_what_is_to_be_decided_comes_first() -> None:
    rows = rows_of(PAIR, PREVIEW)
    assert [(row.label, row.outcome) for row in rows] == [
        ("Partner", Outcome.STAYS),
        ("Name", Outcome.DIFFERS),
        ("Code", Outcome.DIFFERS),
        ("Tier", Outcome.FILLS),
        ("City", Outcome.ALONE),
        ("Tags", Outcome.BOTH),
        ("Country", Outcome.SAME),
    ]
    assert rows[0].texts == ("Stays", "Becomes part of it")


def table(show: Show) -> tuple[CompareTable, list[tuple[str, int]]]:
    made = CompareTable()
    show(made)
    made.show_rows(PAIR, rows_of(PAIR, PREVIEW))
    chosen: list[tuple[str, int]] = []
    made.chosen.connect(lambda field, key: chosen.append((field, key)))
    return made, chosen


def test_what_stands_is_said_besides_being_painted(shown: Show) -> None:
    made, _chosen = table(shown)
    told = made.texts()
    assert told[1] == {
        "Field": "Name", "Acme": "Acme, chosen", "Acme Ltd": "Acme Ltd, not chosen",
        "Outcome": "≠ Choose one",
    }  # fmt: skip
    assert told[6]["Acme"] == "Germany"


def test_the_arrows_choose_a_side_and_space_the_other_one(shown: Show) -> None:
    made, chosen = table(shown)
    press(made, K.Key_Left, K.Key_Right, K.Key_Down, K.Key_Space, K.Key_Down, K.Key_Space)
    assert chosen == [(STAYS, 2), ("name", 2), ("field:7", 1)]
    press(made, *[K.Key_Down] * 3, K.Key_Right, K.Key_Down, K.Key_Space)
    assert len(chosen) == 3


def test_a_click_chooses_the_value_under_it(shown: Show) -> None:
    made, chosen = table(shown)
    for column in (0, 1, 2, 3):
        where = made.visualRect(made.model().index(1, column)).center()
        QTest.mouseClick(made.viewport(), LEFT, NONE, where)
    assert chosen == [("name", 2)]


def test_enter_asks_to_merge_and_tab_goes_on(shown: Show) -> None:
    made, chosen = table(shown)
    asked: list[bool] = []
    made.merge_asked.connect(lambda: asked.append(True))
    press(made, K.Key_Return)
    assert (asked, chosen) == ([True], [])
    assert not made.tabKeyNavigation()
    assert made.model().index(0, 1).data(Qt.ItemDataRole.DisplayRole) == "Stays"
