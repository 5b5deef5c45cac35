"""The list as a table: all ids in order, only the rows near the eye in memory."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocument

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners import columns
from prmdesk.ui.partners.model import EDIT, LINE, PartnerModel
from tests.ui import hostile

R = Qt.ItemDataRole


def many(desk: Desk, names: list[str]) -> list[int]:
    with desk.db.write("Many"):
        for name in names:
            partners.add_partner(desk.db, Partner(0, name), desk.today())
    return desk.ask(partners.ids, Query(), desk.today())


def test_a_row_is_read_with_its_neighbours_and_only_then(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = many(desk, [f"Partner {n:04}" for n in range(500)])
    asked: list[int] = []
    real = partners.lines_of

    def counted(db: object, wanted: list[int]) -> object:
        asked.append(len(wanted))
        return real(desk.db, wanted)

    monkeypatch.setattr(partners, "lines_of", counted)
    model = PartnerModel(desk)
    model.load(ids, columns.DEFAULT)
    assert (model.rowCount(), asked) == (500, [])
    assert [model.text(row, 0) for row in range(300, 330)] == [
        f"Partner {n:04}" for n in range(300, 330)
    ]
    assert len(asked) == 1
    assert asked[0] <= 200
    model.text(0, 0)
    assert len(asked) == 2


def test_rows_and_columns_are_found_by_what_they_hold(desk: Desk) -> None:
    first, second = many(desk, ["Acme", "Brightpath"])
    model = PartnerModel(desk)
    model.load([second, first], ("name", "gone", "field:99", "stage"))
    assert [column.key for column in model.columns] == ["name", "stage"]
    assert (model.row_of(first), model.row_of(99), model.row_of(None)) == (1, None, None)
    assert (model.section_of("stage"), model.section_of("city")) == (1, None)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Stage"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_table_has_no_rows_below_a_row(desk: Desk) -> None:
    model = PartnerModel(desk)
    model.load(many(desk, ["Acme"]), ("name",))
    assert model.rowCount(QModelIndex()) == 1
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_names_and_tips_are_shown_letter_for_letter(desk: Desk) -> None:
    ids = many(desk, list(hostile.NAMES))
    model = PartnerModel(desk)
    model.load(ids, ("name",))
    shown = [model.index(row, 0) for row in range(len(ids))]
    expected = sorted(name.strip() for name in hostile.NAMES)
    assert sorted(index.data() for index in shown) == expected
    assert sorted(index.data(R.AccessibleTextRole) for index in shown) == expected
    for index in shown:
        tip = QTextDocument()
        tip.setHtml(index.data(R.ToolTipRole))
        assert tip.toPlainText() == index.data()


def test_only_fields_of_the_partner_can_be_edited(desk: Desk) -> None:
    (acme,) = many(desk, ["Acme"])
    field = partners.add_field(desk.db, "Colour")
    model = PartnerModel(desk)
    model.load([acme], ("name", "quadrant", "next_due", "tags", f"field:{field}"))
    editable = [bool(model.index(0, n).flags() & Qt.ItemFlag.ItemIsEditable) for n in range(5)]
    assert editable == [True, False, False, True, True]


def test_a_custom_field_is_kept_and_shown(desk: Desk) -> None:
    (acme,) = many(desk, ["Acme"])
    field = partners.add_field(desk.db, "Colour")
    model = PartnerModel(desk)
    model.load([acme], ("name", f"field:{field}"))
    assert model.setData(model.index(0, 1), "red")
    model.load([acme], ("name", f"field:{field}"))
    assert model.index(0, 1).data() == "red"
    assert model.index(0, 1).data(EDIT) == "red"


def test_what_is_refused_is_told_and_changes_nothing(desk: Desk) -> None:
    (acme,) = many(desk, ["Acme"])
    model = PartnerModel(desk)
    model.load([acme], ("name",))
    told: list[str] = []
    model.refused.connect(lambda _index, why: told.append(why))
    assert not model.setData(model.index(0, 0), "")
    assert told == ["A partner needs a name."]
    assert model.index(0, 0).data(LINE).name == "Acme"
