"""The Overview tab: all fields of a partner; showing never writes, leaving writes once."""

from dataclasses import asdict, fields
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Partner, Stage, Touch
from prmdesk.services import history, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.leaving import Leaving
from prmdesk.ui.partners.overview import OverviewTab
from tests.ui import hostile
from tests.ui.drivers import K, answering, click, press, waiving, write
from tests.ui.partners.conftest import Put

FULL = Partner(
    0, "Brightpath Consulting", short_name="Brightpath", external_id="B-7", tax_id="DE 123",
    description="They advise.", industry="Consulting", buckets=(Bucket.SUPPLIER, Bucket.INFLUENCE),
    tier="Gold", stage=Stage.GROW, touch=Touch.HIGH, region="West", country="AT", city="Graz",
    address="Main street 1", postcode="8010", website="example.com", tags=("key", "2027"),
    our_owner="Robin", agreement_start=date(2026, 1, 1), agreement_end=date(2027, 1, 1),
    partner_answer="Because.", customer_answer="Since.", notes="Two\nlines\n",
)  # fmt: skip

ELSEWHERE = {
    "id": "", "created_on": "", "manual_to_partner": "Value tab", "manual_to_us": "Value tab",
    "headroom": "Resources tab", "products": "Training tab", "gaps": "Pitch tab",
    "partner_answer": "Pitch tab", "partner_answer_on": "Pitch tab",
    "partner_answer_by": "Pitch tab", "customer_answer": "Pitch tab",
    "customer_answer_on": "Pitch tab", "customer_answer_by": "Pitch tab",
    "scored_as": "Scorecard tab", "buckets": "ticks", "stage": "choice", "touch": "choice",
}  # fmt: skip


@pytest.fixture
def tab(desk: Desk, put: Put) -> OverviewTab:
    made = OverviewTab(desk)
    put(made)
    return made


def steps(desk: Desk) -> int:
    return len(desk.ask(history.latest, 500))


def kept(desk: Desk, partner_id: int) -> Partner:
    return desk.ask(partners.partner, partner_id)


def test_every_field_of_a_partner_has_its_place(tab: OverviewTab) -> None:
    assert set(tab.fields) | set(ELSEWHERE) == {field.name for field in fields(Partner)}


def test_showing_a_full_partner_and_leaving_each_field_writes_nothing(
    desk: Desk, tab: OverviewTab
) -> None:
    key = desk.do(partners.add_partner, FULL, desk.today())
    assert key is not None
    before, steps_before = kept(desk, key), steps(desk)
    tab.show_partner(key)
    for widget in tab.findChildren(QWidget):
        if widget.isVisible():
            widget.setFocus()
    tab.leave()
    tab.show_partner(None)
    assert kept(desk, key) == before
    assert steps(desk) == steps_before


@pytest.mark.parametrize(
    "key", [f.name for f in fields(Partner) if isinstance(f.default, str) and f.name != "country"
            and f.name not in ELSEWHERE]
)  # fmt: skip
def test_a_text_is_kept_when_it_is_left_in_one_step(
    desk: Desk, tab: OverviewTab, acme: int, key: str
) -> None:
    tab.show_partner(acme)
    before = steps(desk)
    field = tab.fields[key]
    write(field, "R&D <b>x</b>")
    tab.stage.setFocus()
    QApplication.processEvents()
    assert getattr(kept(desk, acme), key) == "R&D <b>x</b>"
    assert steps(desk) == before + 1
    tab.leave()
    assert steps(desk) == before + 1


def test_codes_ticks_days_tags_and_country_are_kept(
    desk: Desk, tab: OverviewTab, acme: int
) -> None:
    tab.show_partner(acme)
    click(tab.buckets[Bucket.INFLUENCE])
    click(tab.buckets[Bucket.SUPPLIER])
    tab.stage.setFocus()
    press(tab.stage, K.Key_End)
    tab.touch.setFocus()
    press(tab.touch, K.Key_End)
    write(tab.fields["tags"], "key, 2027，new", K.Key_Return)
    write(tab.fields["country"], "österreich", K.Key_Return)
    write(tab.fields["agreement_start"], "+7", K.Key_Return)
    found = kept(desk, acme)
    assert found.buckets == (Bucket.SUPPLIER, Bucket.INFLUENCE)
    assert (found.stage, found.touch) == (Stage.EXIT, Touch.HIGH)
    assert isinstance(found.stage, Stage)
    assert found.tags == ("key", "2027", "new")
    assert found.country == "AT"
    assert tab.fields["country"].text() == "Austria"
    assert found.agreement_start == date(2026, 12, 1)
    assert tab.fields["agreement_start"].text() == "1 Dec 2026"


def test_what_cannot_be_kept_is_marked_and_the_old_value_stays(
    desk: Desk, tab: OverviewTab, acme: int
) -> None:
    tab.show_partner(acme)
    name = tab.fields["name"]
    write(name, "", K.Key_Return)
    assert kept(desk, acme).name == "Acme"
    assert name.property("wrong") is True
    assert "needs a name" in name.toolTip()
    press(name, K.Key_Escape)
    assert name.text() == "Acme"


def test_an_agreement_that_ends_before_it_starts_is_refused(
    desk: Desk, tab: OverviewTab, acme: int
) -> None:
    tab.show_partner(acme)
    write(tab.fields["agreement_start"], "2027-01-01", K.Key_Return)
    end = tab.fields["agreement_end"]
    write(end, "2026-01-01", K.Key_Return)
    assert end.property("wrong") is True
    assert "ends before it starts" in end.toolTip()
    assert kept(desk, acme).agreement_end is None
    press(end, K.Key_Escape)
    assert end.text() == ""


def test_another_partner_gets_nothing_of_what_was_typed(
    desk: Desk, tab: OverviewTab, acme: int
) -> None:
    other = desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    tab.show_partner(acme)
    write(tab.fields["city"], "Graz")
    write(tab.fields["notes"], "About Acme")
    tab.show_partner(other)
    assert (kept(desk, acme).city, kept(desk, acme).notes) == ("Graz", "About Acme")
    assert tab.fields["city"].text() == ""
    assert tab.fields["notes"].toPlainText() == ""
    tab.leave()
    assert other is not None
    assert asdict(kept(desk, other)) == asdict(
        Partner(other, "Brightpath", created_on=desk.today())
    )


def test_what_is_refused_does_not_follow_to_another_partner(
    desk: Desk, tab: OverviewTab, acme: int
) -> None:
    other = desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    tab.show_partner(acme)
    write(tab.fields["name"], "")
    tab.show_partner(other)
    assert tab.fields["name"].text() == "Brightpath"
    assert not tab.fields["name"].property("wrong")
    assert kept(desk, acme).name == "Acme"


def test_undo_shows_in_the_fields(desk: Desk, tab: OverviewTab, acme: int) -> None:
    tab.show_partner(acme)
    write(tab.fields["city"], "Graz", K.Key_Return)
    desk.undo()
    assert tab.fields["city"].text() == ""


def test_fields_of_ones_own_are_shown_and_kept(desk: Desk, tab: OverviewTab, acme: int) -> None:
    tab.show_partner(acme)
    field = desk.do(partners.add_field, "R&D <i>budget</i>")
    assert field is not None
    own = tab._own[field]
    assert own.accessibleName() == "R&D <i>budget</i>"
    write(own, "500", K.Key_Return)
    assert desk.ask(partners.field_values, [acme])[acme] == {field: "500"}
    write(own, "", K.Key_Return)
    assert desk.ask(partners.field_values, [acme]).get(acme, {}) == {}
    desk.do(partners.delete_field, field)
    assert tab._own == {}


def test_what_others_have_is_suggested(desk: Desk, tab: OverviewTab, acme: int) -> None:
    desk.do(partners.add_partner, Partner(0, "Brightpath", tier="Gold"), desk.today())
    tab.show_partner(acme)
    completer = tab.fields["tier"].completer()
    completer.setCompletionPrefix("go")
    assert completer.currentCompletion() == "Gold"


def test_every_input_has_a_name_and_can_be_reached_by_tab(
    desk: Desk, tab: OverviewTab, acme: int
) -> None:
    tab.show_partner(acme)
    inputs = {
        widget
        for widget in tab.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox)
    }
    assert [w for w in inputs if not w.accessibleName()] == []
    tab.stage.setFocus()
    seen: set[QWidget] = set()
    for _n in range(100):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.add(focus)
        press(focus, K.Key_Tab)
    assert inputs <= seen


def test_names_are_shown_and_left_letter_for_letter(desk: Desk, tab: OverviewTab) -> None:
    before = steps(desk)
    with desk.db.write("Many partners"):
        for name in hostile.NAMES:
            partners.add_partner(desk.db, Partner(0, name, notes=name), desk.today())
    for key in desk.ask(partners.ids, Query(), desk.today()):
        tab.show_partner(key)
        assert tab.fields["name"].text() == kept(desk, key).name
        assert tab.fields["notes"].toPlainText() == kept(desk, key).notes
        tab.leave()
    assert steps(desk) == before + 1


def test_a_stage_is_left_only_after_the_question(desk: Desk, tab: OverviewTab, acme: int) -> None:
    tab.show_partner(acme)
    tab.stage.setFocus()
    with answering(Leaving, lambda dialog: dialog.reject()):
        press(tab.stage, K.Key_Down)
    assert tab.stage.code() is kept(desk, acme).stage is Stage.IDENTIFY
    with answering(Leaving, waiving("Old friends")):
        press(tab.stage, K.Key_Down)
    assert kept(desk, acme).stage is Stage.QUALIFY
