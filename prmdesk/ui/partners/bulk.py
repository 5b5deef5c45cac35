"""What can be done with several partners at once: one undo step each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QMenu, QPushButton

from prmdesk import words
from prmdesk.domain.partners import Stage, Touch
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import plain_label


class BulkBar(QFrame):
    """Shown over the list while two or more partners are marked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.ids: list[int] = []
        self._label = plain_label()
        self._stage = button(_("Set stage"), "chevron-down")
        self._stage.clicked.connect(lambda: self._menu(self._stage, "stage", Stage))
        self._touch = button(_("Set touch"), "chevron-down")
        self._touch.clicked.connect(lambda: self._menu(self._touch, "touch", Touch))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        row.addWidget(self._label)
        row.addStretch()
        for widget in (
            self._stage,
            self._touch,
            button(_("Add tag…"), "tag", clicked=self._add_tag),
            button(_("Battlecards…"), "file-text", clicked=self._battlecards),
            button(_("Delete"), "trash-2", clicked=lambda: self.delete(self.ids)),
        ):
            row.addWidget(widget)
        self.hide()

    def show_for(self, ids: Sequence[int]) -> None:
        """Offer the commands for ``ids``; one partner or none needs no bar."""
        self.ids = list(ids)
        self.desk.marked = tuple(ids)
        self._label.setText(
            ngettext("{n} partner selected", "{n} partners selected", len(ids)).format(n=len(ids))
        )
        self.setVisible(len(ids) > 1)

    def delete(self, ids: Sequence[int]) -> None:
        """Delete partners; no question asked, the toast has Undo on it."""
        if not ids:
            return
        count = len(ids)
        first = self.desk.ask(partners.partner, ids[0]).name
        self.desk.do(partners.delete_partners, ids)
        self.desk.select(None)
        if count == 1:
            self.desk.say(_("{name} was deleted").format(name=first), undo=True)
        else:
            text = ngettext("{n} partner was deleted", "{n} partners were deleted", count)
            self.desk.say(text.format(n=count), undo=True)

    def _menu(self, at: QPushButton, key: str, codes: type[Stage] | type[Touch]) -> None:
        menu = QMenu(self)
        for code in codes:
            name = words.name(code) or _("Undecided")
            menu.addAction(name, lambda c=code: self._set(key, c))  # type: ignore[misc]
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def _battlecards(self) -> None:
        self.desk.command("partner.battlecards")

    def _set(self, key: str, code: object) -> None:
        values: dict[str, Any] = {key: code}
        self.desk.do(partners.edit_partners, self.ids, self.desk.today(), **values)
        self._say()

    def _add_tag(self) -> None:
        tag, wanted = QInputDialog.getText(self, _("Add tag"), _("Tag"))
        if wanted and tag.strip():
            self.desk.do(partners.add_tag, self.ids, tag.strip())
            self._say()

    def _say(self) -> None:
        n = len(self.ids)
        text = ngettext("{n} partner was changed", "{n} partners were changed", n).format(n=n)
        self.desk.say(text, undo=True)
