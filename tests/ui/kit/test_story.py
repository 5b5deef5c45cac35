"""Changes as people read them: what, when, from what to what, and a way back."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from prmdesk.domain.changes import Change, Edit
from prmdesk.domain.partners import Bucket, Partner, Stage
from prmdesk.services import history, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.story import ChangeCard, change_text, edit_lines
from tests.ui import hostile
from tests.ui.drivers import click
from tests.ui.kit.conftest import Show

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def edit(before: dict[str, object] | None, after: dict[str, object] | None) -> Edit:
    return Edit(1, 1, "partners", 7, before, after)


def test_a_change_says_what_it_was_about_and_what_it_took_back() -> None:
    change = Change(3, NOON, "Edit partner", "Acme")
    assert change_text(change) == "Edit partner · Acme"
    assert change_text(change, back=True) == "Undone: Edit partner · Acme"
    assert change_text(Change(4, NOON, "Change settings")) == "Change settings"


def test_lines_say_from_what_to_what_in_words() -> None:
    before = {"stage": "recruit", "country": "AT", "tags": '["a", "b"]', "city": "", "notes": None}
    after = {"stage": "grow", "country": "CN", "tags": "[]", "city": "Graz", "notes": "x" * 90}
    assert edit_lines([edit(before, after)]) == [
        "Stage: Recruiting → Growing",
        "Country: Austria → China",
        "Tags: a, b → —",
        "City: — → Graz",
        f"Remarks: — → {'x' * 60}…",
    ]


def test_buckets_are_named_not_coded() -> None:
    lines = edit_lines([edit({"buckets": '["supplier"]'}, {"buckets": '["supplier","influence"]'})])
    assert lines == ["Type: Supplier → Supplier, Influence"]


def test_a_row_that_came_or_went_and_unknown_columns_are_not_told_by_column() -> None:
    assert edit_lines([edit(None, {"city": "Graz"}), edit({"city": "Graz"}, None)]) == []
    assert edit_lines([edit({"position": 1}, {"position": 2})]) == []


def test_a_long_change_is_cut() -> None:
    columns = ("name", "city", "region", "address", "postcode", "tax_id", "tier", "website")
    lines = edit_lines([edit(dict.fromkeys(columns, ""), dict.fromkeys(columns, "x"))])
    assert len(lines) == 7
    assert lines[-1] == "…"


@pytest.mark.parametrize("code", Stage)
def test_every_stage_can_be_told(code: Stage) -> None:
    (line,) = edit_lines([edit({"stage": "identify"}, {"stage": code.value})])
    assert "→" in line


def test_a_card_shows_a_real_change_and_takes_it_back(desk: Desk, show: Show) -> None:
    acme = desk.do(partners.add_partner, Partner(0, "Acme"), desk.today())
    assert acme is not None
    desk.do(partners.edit_partner, acme, desk.today(), buckets=(Bucket.SUPPLIER,), city="Graz")
    change, edits = desk.ask(history.of_partner, acme, 50)[0]
    card = ChangeCard(desk, change, edits, back=False)
    show(card)
    words = [label.text() for label in card.findChildren(QLabel)]
    assert words[0] == "Edit partner · Acme"
    assert set(words[2:]) == {"Type: — → Supplier", "City: — → Graz"}
    (back,) = card.findChildren(QPushButton)
    assert back.accessibleName() == "Take back: Edit partner · Acme"
    click(back)
    assert desk.ask(partners.partner, acme).city == ""


def test_a_card_shows_every_letter(desk: Desk) -> None:
    for name in hostile.NAMES:
        change = Change(3, NOON, "Edit partner", name)
        card = ChangeCard(desk, change, [edit({"name": ""}, {"name": name})], back=False)
        words = [label.text() for label in card.findChildren(QLabel)]
        assert words[0] == f"Edit partner · {name}"
        assert words[2] == f"Name: — → {name}"
