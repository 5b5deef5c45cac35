"""The history: everything that was done, newest first, each with a way to take it back."""

from PySide6.QtWidgets import QWidget

from prmdesk.domain.changes import Change
from prmdesk.i18n import _
from prmdesk.services import history
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.kit.story import ChangeCard

_PAGE = 50


class HistoryDialog(Dialog):
    """Deleted partners come back from here: history is the waste bin."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("History"), parent, width=620)
        self.desk = desk
        self._oldest: int | None = None
        self.cards = CardColumn()
        self.cards.setMinimumHeight(theme.px(460))
        self._more = button(_("Show more"), kind="link", clicked=self._page)
        self.body.addWidget(self.cards)
        self.body.addWidget(self._more)
        self.offer_close()
        desk.changed.connect(self._changed)
        self._changed(None)

    def _changed(self, _change: Change | None) -> None:
        self.cards.clear()
        self._oldest = None
        self._page()

    def _page(self) -> None:
        found = self.desk.ask(history.latest, _PAGE, self._oldest)
        day = None
        for change in found:
            if change.at.astimezone().date() != day:
                day = change.at.astimezone().date()
                self.cards.add(muted_label(shown(day)))
            self.cards.add(ChangeCard(self.desk, change, (), back=change.reverts is not None))
        self._oldest = found[-1].id if found else self._oldest
        self._more.setVisible(len(found) == _PAGE)
