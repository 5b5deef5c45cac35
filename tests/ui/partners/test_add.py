"""Adding a partner: a name is enough; one that is called alike is told of."""

import pytest

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners.add import AddPartner
from tests.ui import hostile
from tests.ui.drivers import CTRL, AppDriver, K, answering, click, press, write
from tests.ui.partners.conftest import Put


@pytest.fixture
def dialog(desk: Desk, put: Put) -> AddPartner:
    from PySide6.QtWidgets import QWidget

    made: AddPartner = put(AddPartner(desk, put(QWidget())))
    return made


def test_a_name_and_enter_are_enough(desk: Desk, dialog: AddPartner) -> None:
    write(dialog.name, "  Acme ", K.Key_Return)
    assert dialog.partner_id is not None
    kept = desk.ask(partners.partner, dialog.partner_id)
    assert (kept.name, kept.buckets, kept.created_on) == ("Acme", (), desk.today())


def test_types_are_ticked(desk: Desk, dialog: AddPartner) -> None:
    write(dialog.name, "Acme")
    click(dialog.buckets[Bucket.INFLUENCE])
    click(dialog.buckets[Bucket.SUPPLIER])
    press(dialog, K.Key_Return, mod=CTRL)
    assert dialog.partner_id is not None
    kept = desk.ask(partners.partner, dialog.partner_id)
    assert kept.buckets == (Bucket.SUPPLIER, Bucket.INFLUENCE)


def test_without_a_name_it_stays_and_says_why(dialog: AddPartner) -> None:
    write(dialog.name, "  ", K.Key_Return)
    assert dialog.isVisible()
    assert dialog.name.property("wrong") is True
    assert "needs a name" in dialog.name.toolTip()


def test_one_that_is_called_alike_is_told_of(desk: Desk, dialog: AddPartner) -> None:
    for name in ("Brightpath Consulting", "Brightpath <b>AG</b>"):
        desk.do(partners.add_partner, Partner(0, name), desk.today())
    write(dialog.name, "br")
    assert not dialog.known.isVisible()
    write(dialog.name, "brightp")
    assert dialog.known.text() == ("Already there: Brightpath <b>AG</b>, Brightpath Consulting")
    write(dialog.name, "brightpost")
    assert not dialog.known.isVisible()


def test_a_name_is_kept_letter_for_letter(desk: Desk) -> None:
    for name in hostile.NAMES:
        key = desk.do(partners.add_partner, Partner(0, name), desk.today())
        assert key is not None
        assert desk.ask(partners.partner, key).name == name.strip()


def test_the_new_partner_is_shown_in_the_panel(app: AppDriver) -> None:
    app.go("quadrant")
    with answering(AddPartner, lambda dialog: write(dialog.name, "Acme", K.Key_Return)):
        app.press(K.Key_N, mod=CTRL)
    app.settle()
    assert app.window.page_key == "partners"
    assert app.partners.selected() == ["Acme"]
    assert app.panel.title() == "Acme"


def test_cancelling_adds_nobody(app: AppDriver) -> None:
    with answering(AddPartner, lambda dialog: press(dialog, K.Key_Escape)):
        app.header_button("Add partner").click()
    assert app.partners.names() == []
