"""A column of cards that is emptied and filled again; a long form that stays on the screen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.scrolling import CardColumn, scrolled
from tests.ui.drivers import bury
from tests.ui.kit.conftest import Show


def test_what_is_cleared_is_gone_at_once_and_for_good(show: Show) -> None:
    column = CardColumn()
    show(column)
    for n in range(30):
        column.add(plain_label(f"Card {n}"))
    column.clear()
    column.add(plain_label("New"))
    holder = column.widget()
    assert [w for w in holder.findChildren(QWidget) if w.isVisible()] == []
    bury()
    assert len(holder.findChildren(QWidget)) == 1


def test_many_cards_scroll_up_and_down_only(show: Show) -> None:
    column = CardColumn()
    show(column, width=200)
    for n in range(40):
        column.add(plain_label(f"Card {n} with more words than there is room for", wrap=True))
    bury()
    assert column.verticalScrollBar().maximum() > 0
    assert not column.horizontalScrollBar().isVisible()


def test_a_long_form_stays_on_the_screen_and_a_short_one_is_shown_whole(show: Show) -> None:
    for lines, scrolls in ((3, False), (60, True)):
        form = QVBoxLayout()
        for n in range(lines):
            form.addWidget(plain_label(f"Line {n}"))
        area = scrolled(form)
        assert (area.minimumHeight() < form.sizeHint().height()) is scrolls
        assert area.minimumHeight() < area.screen().availableSize().height()
