"""The next meeting as a card: with whom, when, and the way to the brief."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from prmdesk.domain.text import fold
from prmdesk.domain.today import Agenda
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.partner_picker import PartnerPicker
from prmdesk.words.today import when_text


class MeetingCard(QFrame):
    """Without a meeting it offers to choose a partner; either way leads to the Brief tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self._names: dict[int, str] = {}
        self._partner_id: int | None = None
        self._name = plain_label(wrap=True)
        self._name.setFont(theme.font(weight=theme.SEMIBOLD))
        self._when, self._what = muted_label(wrap=True), muted_label(wrap=True)
        self.brief = button(
            _("Open brief"), "file-text", clicked=lambda: self._go(self._partner_id)
        )
        other = plain_label(_("Brief on another partner"))
        self.picker = PartnerPicker()
        other.setBuddy(self.picker)
        self.picker.setAccessibleName(_("Brief on another partner"))
        self.picker.picked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(14)] * 4)
        column.setSpacing(theme.px(6))
        column.addWidget(heading(_("Next meeting")))
        for widget in (self._name, self._when, self._what, self.brief):
            column.addWidget(widget)
        column.addSpacing(theme.px(6))
        column.addWidget(other)
        column.addWidget(self.picker)

    def show_agenda(self, agenda: Agenda) -> None:
        """Show the next meeting of ``agenda``."""
        meeting = agenda.next_meeting
        self._partner_id = meeting.partner_id if meeting else None
        if meeting is None:
            told = _("None is planned. Type one: meet Wei tomorrow 14:00 @Nord Star")
            self._name.setText("")
            self._when.setText(told)
            self._what.setText("")
        else:
            self._name.setText(agenda.partners[meeting.partner_id].name)
            self._when.setText(when_text(meeting.due, meeting.at, agenda.day))
            self._what.setText(" ".join(meeting.text.split()))
        for widget in (self._name, self._what, self.brief):
            widget.setVisible(meeting is not None)
        self._offer(agenda)

    def _offer(self, agenda: Agenda) -> None:
        names = {key: one.name for key, one in agenda.partners.items()}
        if names != self._names:
            self._names = names
            ordered = sorted(names.items(), key=lambda one: fold(one[1]))
            self.picker.fill(ordered, None)

    def _go(self, partner_id: int | None) -> None:
        if partner_id is not None:
            self._desk.open(PartnerLink(partner_id, "brief"))
