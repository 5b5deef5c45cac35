"""What can be done with several partners at once: one undo step each."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QPushButton

from prmdesk.domain.partners import Bucket, Stage, Touch
from prmdesk.services import history, partners
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.kit.leaving import Leaving
from tests.ui import hostile
from tests.ui.drivers import CTRL, PartnersDriver, answering, click, waiving


@pytest.fixture
def two(portfolio: PartnersDriver) -> PartnersDriver:
    """Acme and Cordillera are marked."""
    portfolio.click("Acme")
    portfolio.click("Cordillera", mod=CTRL)
    return portfolio


def button(portfolio: PartnersDriver, name: str) -> QPushButton:
    found = portfolio.page.bulk.findChildren(QPushButton)
    return next(b for b in found if b.accessibleName() == name)


def choose(portfolio: PartnersDriver, name: str, *path: str) -> None:
    """Press a button and choose in its menu."""
    click(button(portfolio, name))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = entry(menu, path[0])
    for text in path[1:]:
        below = action.menu()
        assert isinstance(below, QMenu)
        action = entry(below, text)
    menu.hide()
    action.trigger()
    menu.close()


def entry(menu: QMenu, text: str) -> QAction:
    return next(a for a in menu.actions() if a.text().replace("&&", "&") == text)


def typing(text: str) -> Callable[[QInputDialog], None]:
    def act(dialog: QInputDialog) -> None:
        dialog.setTextValue(text)
        dialog.accept()

    return act


def steps(desk: Desk) -> int:
    return len(desk.ask(history.latest, 500))


def test_the_bar_shows_only_for_several(portfolio: PartnersDriver) -> None:
    portfolio.click("Acme")
    assert not portfolio.page.bulk.isVisible()
    portfolio.click("Cordillera", mod=CTRL)
    assert portfolio.page.bulk.isVisible()
    assert portfolio.desk.marked == (portfolio.id("Acme"), portfolio.id("Cordillera"))
    portfolio.click("Brightpath")
    assert not portfolio.page.bulk.isVisible()


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("Stage", "Paused"), "stage", Stage.PAUSED),
        (("Touch", "High touch"), "touch", Touch.HIGH),
        (("Touch", "Undecided"), "touch", Touch.UNDECIDED),
        (("Type", "Influence"), "buckets", (Bucket.INFLUENCE,)),
    ],
)
def test_a_code_is_set_for_all_marked_in_one_step(
    desk: Desk, two: PartnersDriver, path: tuple[str, ...], key: str, value: object
) -> None:
    before = [getattr(desk.ask(partners.partner, two.id(n)), key) for n in two.names()]
    said: list[Message] = []
    desk.said.connect(said.append)
    choose(two, "Set field", *path)
    after = [getattr(desk.ask(partners.partner, two.id(n)), key) for n in two.names()]
    assert after == [value, before[1], value]
    assert said == [Message("2 partners were changed", undo=True)]
    if after != before:
        desk.undo()
    undone = [getattr(desk.ask(partners.partner, two.id(n)), key) for n in two.names()]
    assert undone == before


def test_a_text_is_typed_for_all_marked(desk: Desk, two: PartnersDriver) -> None:
    with answering(QInputDialog, typing(" Gold ")):
        choose(two, "Set field", "Tier…")
    tiers = [desk.ask(partners.partner, two.id(n)).tier for n in two.names()]
    assert tiers == ["Gold", "", "Gold"]


def test_a_tag_is_added_to_and_taken_from_all_marked(desk: Desk, two: PartnersDriver) -> None:
    def tags() -> list[tuple[str, ...]]:
        return [desk.ask(partners.partner, two.id(n)).tags for n in two.names()]

    with answering(QInputDialog, typing("R&D")):
        choose(two, "Tag", "Add tag…")
    assert tags() == [("R&D",), (), ("R&D",)]
    choose(two, "Tag", "Remove tag", "R&D")
    assert tags() == [(), (), ()]
    desk.undo()
    assert tags() == [("R&D",), (), ("R&D",)]


def test_tags_are_offered_letter_for_letter(desk: Desk, two: PartnersDriver) -> None:
    tags = tuple(dict.fromkeys(name.strip() for name in hostile.HTML))
    desk.do(partners.edit_partner, two.id("Acme"), desk.today(), tags=tags)
    click(button(two, "Tag"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    below = entry(menu, "Remove tag").menu()
    assert isinstance(below, QMenu)
    assert [a.text().replace("&&", "&") for a in below.actions()] == sorted(tags)
    menu.close()


def test_deleting_several_is_one_step_and_said_with_undo(desk: Desk, two: PartnersDriver) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    before = steps(desk)
    click(button(two, "Delete"))
    assert two.names() == ["Brightpath"]
    assert said == [Message("2 partners were deleted", undo=True)]
    assert steps(desk) == before + 1
    assert desk.selected == two.id("Brightpath")
    desk.undo()
    assert two.names() == ["Acme", "Brightpath", "Cordillera"]


def test_nothing_is_said_to_be_done_that_was_not(
    desk: Desk, two: PartnersDriver, problems: list[str]
) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    desk.db.withheld = "This workspace is open for reading only."
    click(button(two, "Delete"))
    choose(two, "Set field", "Stage", "Paused")
    assert said == []
    assert problems == [desk.db.withheld] * 2
    problems.clear()
    assert len(two.names()) == 3


def test_other_buttons_lead_on(desk: Desk, two: PartnersDriver) -> None:
    asked: list[object] = []
    desk.commanded.connect(asked.append)
    desk.opened.connect(asked.append)
    click(button(two, "Add task…"))
    for name in ("Battlecards…", "Plans to Excel…", "QBR packs…"):
        choose(two, "Export", name)
    assert asked == ["partner.task", "partner.battlecards", "partner.plans", "partner.qbr"]


def test_it_makes_do_with_little_room(two: PartnersDriver) -> None:
    two.page.resize(420, 500)
    QApplication.processEvents()
    bar = two.page.bulk
    assert bar.row.minimumSize().width() <= bar.width()


def test_two_partners_can_be_merged_and_no_more(two: PartnersDriver, desk: Desk) -> None:
    told: list[str] = []
    desk.commanded.connect(told.append)
    click(button(two, "Merge these two…"))
    assert told == ["partner.merge"]
    two.click("Brightpath", mod=CTRL)
    assert button(two, "Merge these two…").isHidden()


def test_a_stage_for_all_marked_is_asked_about_once(desk: Desk, two: PartnersDriver) -> None:
    with answering(Leaving, lambda dialog: dialog.reject()):
        choose(two, "Set field", "Stage", "Growing")
    assert two.column("stage") == ["Identified"] * 3
    before = len(desk.ask(history.latest, 100))
    with answering(Leaving, waiving("So decided")):
        choose(two, "Set field", "Stage", "Growing")
    assert two.column("stage") == ["Growing", "Identified", "Growing"]
    assert len(desk.ask(history.latest, 100)) == before + 1
