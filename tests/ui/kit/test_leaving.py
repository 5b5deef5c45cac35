"""The one question before a stage is left."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import lifecycle, partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.leaving import Leaving, Settled, settle
from tests.ui.drivers import CTRL, K, answering, click, press, write


@pytest.fixture
def acme(db: Database, today: date) -> int:
    lifecycle.add_criterion(db, Stage.RECRUIT, "R&D <b>agrees</b>")
    return partners.add_partner(db, Partner(0, "Acme & Co", stage=Stage.RECRUIT), today)


def test_it_lists_what_is_open_and_takes_ticks_and_a_reason(desk: Desk, acme: int) -> None:
    def answer(dialog: Leaving) -> None:
        told = [label.text() for label in dialog.findChildren(QLabel)]
        assert "Acme & Co leaves Recruiting" in told
        assert "The agreement is signed" in told
        assert "Known from: Agreement from" in told
        (box,) = dialog.ticks.values()
        assert box.accessibleName() == "R&D <b>agrees</b>"
        assert dialog.focusWidget() is box
        press(box, K.Key_Space)
        write(dialog.reason, " In May ")
        press(dialog.reason, K.Key_Return, mod=CTRL)

    with answering(Leaving, answer):
        said = settle(desk, {acme: Stage.ONBOARD})
    own = next(one.id for one in lifecycle.criteria(desk.db) if one.text)
    assert said == Settled("In May", frozenset({(acme, own)}))


def test_without_a_reason_for_the_rest_it_stays_and_cancel_means_no(desk: Desk, acme: int) -> None:
    def answer(dialog: Leaving) -> None:
        click(next(iter(dialog.ticks.values())))
        press(dialog.reason, K.Key_Return)
        assert dialog.isVisible()
        assert dialog.reason.property("wrong")
        press(dialog.reason, K.Key_Escape)

    with answering(Leaving, answer):
        assert settle(desk, {acme: Stage.ONBOARD}) is None


def test_where_nothing_is_open_nothing_is_asked(desk: Desk, acme: int) -> None:
    assert settle(desk, {}) == Settled()
    assert settle(desk, {acme: Stage.PAUSED}) == Settled()
    assert settle(desk, {acme: Stage.RECRUIT}) == Settled()


def test_of_very_many_the_first_are_listed_and_the_rest_counted(
    db: Database, desk: Desk, today: date
) -> None:
    with db.write("Many"):
        made = [partners.add_partner(db, Partner(0, f"P{n}"), today) for n in range(33)]

    def answer(dialog: Leaving) -> None:
        assert "and 3 more partners" in [label.text() for label in dialog.findChildren(QLabel)]
        for box in dialog.ticks.values():
            box.setChecked(True)
        dialog.keep()
        assert dialog.isVisible(), "what is not listed is not ticked"

    with answering(Leaving, answer):
        assert settle(desk, dict.fromkeys(made, Stage.QUALIFY)) is None
