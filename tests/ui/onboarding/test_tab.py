"""The tab in the partner panel."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.services import onboarding, steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.strips import Reason
from prmdesk.ui.onboarding.tab import OnboardingTab


def test_the_tab_is_narrow_and_follows_partner_and_changes(
    desk: Desk, partner_id: int, shown: Callable[[QWidget], QWidget]
) -> None:
    tab = OnboardingTab(desk)
    shown(tab)
    tab.resize(440, 500)
    QApplication.processEvents()
    tab.show_partner(partner_id)
    tree = tab.own.editor.tree
    visible = {column for column in Column if not tree.isColumnHidden(column)}
    assert visible == {Column.DONE, Column.TITLE, Column.DUE}
    assert tab.own.name.isHidden(), "the panel has the name"
    own = onboarding.checklist_of(desk.db, partner_id)
    assert own is not None
    sign = next(step for step in tab.own.editor.model.steps if step.title == "Sign")
    desk.do(steps.tick, own.id, [sign.id], desk.today())
    assert tab.own.summary.done.text() == "1 of 4 done"
    tab.show_partner(None)
    assert not tree.isVisible()


def test_in_a_low_panel_it_scrolls_and_what_is_asked_is_in_sight(
    desk: Desk, partner_id: int, shown: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    tab = OnboardingTab(desk)
    shown(tab)
    tab.show_partner(partner_id)
    tab.resize(440, 170)
    editor = tab.own.editor
    editor.ticking.not_needed([editor.model.steps[1].id])
    strip = editor.strip
    assert isinstance(strip, Reason)
    qtbot.waitUntil(lambda: strip.height() >= strip.heightForWidth(strip.width()))
    qtbot.waitUntil(lambda: strip.visibleRegion().boundingRect() == strip.rect())
    assert editor.split.height() >= theme.px(200)


def test_the_narrowest_panel_still_has_room_for_all(
    desk: Desk, partner_id: int, shown: Callable[[QWidget], QWidget]
) -> None:
    tab = OnboardingTab(desk)
    tab.show_partner(partner_id)
    shown(tab)
    assert tab.minimumSizeHint().width() <= 360
