"""Whom to invite to a session: those who must learn the course first (R55)."""

from collections.abc import Collection

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prmdesk import words
from prmdesk.domain.invitees import invitees
from prmdesk.i18n import _, ngettext
from prmdesk.services import training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.tick_list import Tick, TickList
from prmdesk.words.enablement import role_name


class PeopleDialog(Dialog):
    """Everybody who is there, in groups by how the course fits; ``chosen`` are partner, contact."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        course_id: int,
        chosen: Collection[tuple[int, int]] = (),
    ) -> None:
        super().__init__(_("Choose people"), parent, width=620)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find a name, partner or role"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = TickList(_("People"))
        room = self.screen().availableSize().height()
        self.list.setMinimumHeight(min(theme.px(360), round(room * 0.5)))
        self.count = muted_label()
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(button(_("Tick all shown"), clicked=lambda: self.list.tick_all(on=True)))
        row.addWidget(button(_("Untick all shown"), clicked=lambda: self.list.tick_all(on=False)))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.offer(_("Take these people"))
        self.search.textChanged.connect(self.list.narrow)
        self.list.ticks_changed.connect(self._count)
        self._offer(desk, course_id, chosen)
        self.search.setFocus()

    def _offer(self, desk: Desk, course_id: int, chosen: Collection[tuple[int, int]]) -> None:
        found = invitees(desk.ask(training.records), course_id, desk.today())
        ticks = [
            Tick(
                (one.partner.id, one.contact.id),
                _("{name}, {role} · {partner}").format(
                    name=one.contact.name,
                    role=role_name(one.contact.role),
                    partner=one.partner.name,
                ),
                words.name(one.fit),
            )
            for one in found
        ]
        self.list.offer(ticks, chosen)

    def chosen(self) -> list[tuple[int, int]]:
        """Who was ticked, as pairs of the ids of partner and contact."""
        return self.list.ticked()

    def _count(self) -> None:
        n = len(self.list.ticked())
        self.count.setText(ngettext("{n} person ticked", "{n} people ticked", n).format(n=n))
