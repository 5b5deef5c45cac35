"""What can be done with several partners at once: one undo step each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton

from prmdesk.i18n import _, ngettext
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.folding import FoldingRow
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.leaving import settle
from prmdesk.ui.kit.looking import CODES, COLUMN_NAMES, code_name

_CHOSEN = ("stage", "buckets", "touch")
_TYPED = ("tier", "region", "city", "our_owner")


class BulkBar(FoldingRow):
    """Shown over the list while two or more partners are marked."""

    delete_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.ids: list[int] = []
        self._label = plain_label()
        self._set_button = button(_("Set field"), "pencil", clicked=self._set_menu)
        self._tag_button = button(_("Tag"), "tag", clicked=self._tag_menu)
        self._files_button = button(_("Export"), "file-text", clicked=self._files_menu)
        self._merge_button = button(
            _("Merge these two…"), "copy", clicked=lambda: desk.command("partner.merge")
        )
        self.row.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        self.row.addWidget(self._label)
        self.row.addStretch()
        self.add_tools(
            [
                self._set_button,
                self._tag_button,
                button(_("Add task…"), "check", clicked=lambda: desk.command("partner.task")),
                self._files_button,
                self._merge_button,
                button(_("Delete"), "trash-2", clicked=self.delete_asked.emit),
            ]
        )
        self.hide()

    def show_for(self, ids: Sequence[int]) -> None:
        """Offer the commands for ``ids``; one partner or none needs no bar."""
        self.ids = list(ids)
        self.desk.marked = tuple(ids)
        self._label.setText(
            ngettext("{n} partner selected", "{n} partners selected", len(ids)).format(n=len(ids))
        )
        self._merge_button.setVisible(len(ids) == 2)
        self.setVisible(len(ids) > 1)

    def _files_menu(self) -> None:
        menu = _menu(self._files_button)
        for text, command in (
            (_("Battlecards…"), "partner.battlecards"),
            (_("Plans to Excel…"), "partner.plans"),
            (_("QBR packs…"), "partner.qbr"),
        ):
            menu.addAction(text, lambda c=command: self.desk.command(c))  # type: ignore[misc]
        _popup(menu, self._files_button)

    # Fields

    def _set_menu(self) -> None:
        menu = _menu(self._set_button)
        for key in _CHOSEN:
            values = menu.addMenu(_(COLUMN_NAMES[key]))
            for code in CODES[key]:
                value = (code,) if key == "buckets" else code
                values.addAction(code_name(code), lambda k=key, v=value: self._set({k: v}))  # type: ignore[misc]
        menu.addSeparator()
        for key in _TYPED:
            name = _(COLUMN_NAMES[key])
            menu.addAction(f"{name}…", lambda k=key, n=name: self._type(k, n))  # type: ignore[misc]
        _popup(menu, self._set_button)

    def _type(self, key: str, name: str) -> None:
        used = ["", *self.desk.ask(partners.values_in_use, key)]
        text, wanted = QInputDialog.getItem(self, name, name, used, 0, True)
        if wanted:
            self._set({key: text.strip()})

    def _set(self, values: Mapping[str, Any]) -> None:
        moves = dict.fromkeys(self.ids, values["stage"]) if "stage" in values else {}
        if (settled := settle(self.desk, moves)) is not None:
            self.desk.do(
                partners.edit_partners, self.ids, self.desk.today(),
                waiver=settled.waiver, met=settled.met, say=self._changed(), **values,
            )  # fmt: skip

    # Tags

    def _tag_menu(self) -> None:
        menu = _menu(self._tag_button)
        menu.addAction(_("Add tag…"), self._add_tag)
        lines = self.desk.ask(partners.lines_of, self.ids).values()
        used = sorted({tag for line in lines for tag in line.tags})
        if used:
            gone = menu.addMenu(_("Remove tag"))
            for tag in used:
                gone.addAction(tag.replace("&", "&&"), lambda t=tag: self._remove_tag(t))  # type: ignore[misc]
        _popup(menu, self._tag_button)

    def _add_tag(self) -> None:
        tag, wanted = QInputDialog.getText(self, _("Add tag"), _("Tag"))
        if wanted and tag.strip():
            self.desk.do(partners.add_tag, self.ids, tag.strip(), say=self._changed())

    def _remove_tag(self, tag: str) -> None:
        self.desk.do(partners.remove_tag, self.ids, tag, say=self._changed())

    def _changed(self) -> str:
        n = len(self.ids)
        return ngettext("{n} partner was changed", "{n} partners were changed", n).format(n=n)


def _menu(at: QPushButton) -> QMenu:
    menu = QMenu(at)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _popup(menu: QMenu, at: QPushButton) -> None:
    menu.popup(at.mapToGlobal(QPoint(0, at.height())))
