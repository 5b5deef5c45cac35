"""The card shown follows what is wanted, and only that; the old one stays till then."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import CardOptions, Variant
from prmdesk.domain.partners import Partner
from prmdesk.errors import PrmError
from prmdesk.services import partners
from prmdesk.ui.battlecards.preview import Made, Preview
from prmdesk.ui.desk import Desk


@pytest.fixture
def acme(desk: Desk, today: date) -> int:
    return partners.add_partner(desk.db, Partner(0, "Acme"), today)


@pytest.fixture
def preview(desk: Desk) -> Preview:
    return Preview(desk)


def test_of_many_wishes_only_the_last_is_shown(preview: Preview, acme: int, qtbot: QtBot) -> None:
    shown: list[Made] = []
    preview.made.connect(shown.append)
    for language in ("en", "zh", "en", "zh"):
        preview.want(acme, CardOptions(language=language), 300)
    qtbot.waitUntil(lambda: not preview.waiting)
    (made,) = shown
    assert "伙伴" in made.report.text
    assert made.image.width() == made.dots == 300


def test_what_is_under_way_for_an_older_wish_is_never_shown(
    preview: Preview, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    shown: list[Made] = []
    preview.made.connect(shown.append)
    preview.want(acme, CardOptions(), 300)
    preview._begin()  # the moment is over
    preview.want(acme, CardOptions(Variant.SHAREABLE), 200)
    qtbot.waitUntil(lambda: not preview.waiting and not desk.working)
    assert [made.dots for made in shown] == [200]


def test_another_size_draws_the_same_card_again(
    preview: Preview, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    sharp: list[Made] = []
    preview.sharpened.connect(sharp.append)
    preview.sharpen(500)  # nothing is shown yet
    preview.want(acme, CardOptions(), 300)
    qtbot.waitUntil(lambda: not preview.waiting)
    preview.sharpen(500)
    qtbot.waitUntil(lambda: not desk.working)
    assert [made.image.width() for made in sharp] == [500]
    preview.forget()
    preview.sharpen(600)
    assert not desk.working


def test_what_goes_wrong_is_told(preview: Preview, desk: Desk, acme: int, qtbot: QtBot) -> None:
    told: list[PrmError] = []
    preview.failed.connect(told.append)
    preview.want(acme + 1, CardOptions(), 300)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "This partner was deleted."
    assert not preview.waiting
