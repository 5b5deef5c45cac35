"""What can be done about an alarm, from the page and from the panel alike."""

from PySide6.QtWidgets import QWidget

from prmdesk import words
from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import Alarm, PeopleAlarm
from prmdesk.i18n import _
from prmdesk.services import people
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.contact_form import EditContact
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.words.people import alarm_sentence

PLACING = ("scores", "drivers", "driver_weights", "settings")
"""The tables that say in which quadrant a partner stands, and how often it is to be touched."""

_ROLES = {Alarm.NO_SPONSOR: Role.SPONSOR, Alarm.NO_TECHNICAL: Role.TECHNICAL}


def act_text(alarm: PeopleAlarm) -> str:
    """What mends ``alarm``, as a button says it."""
    match alarm.kind:
        case Alarm.CHAMPION_LEFT:
            return _("Name a successor…")
        case Alarm.NO_SPONSOR:
            return _("Name a sponsor…")
        case Alarm.NO_TECHNICAL:
            return _("Name a technical contact…")
        case Alarm.SINGLE_THREAD if alarm.people == 1:
            return _("Add contact…")
    return _("Log contact…")


def act(desk: Desk, parent: QWidget, alarm: PeopleAlarm) -> None:
    """Mend ``alarm``: someone gets a role, is added, or is talked to."""
    desk.select(alarm.partner_id)
    if alarm.kind in (Alarm.CHAMPION_LEFT, *_ROLES):
        Appoint(desk, parent, alarm).exec()
    elif alarm.kind is Alarm.SINGLE_THREAD and alarm.people == 1:
        EditContact(desk, Contact(0, alarm.partner_id, ""), parent).exec()
    else:
        desk.command("partner.log")


class Appoint(Dialog):
    """Asks who gets the role that nobody has; someone new is then added with it."""

    def __init__(self, desk: Desk, parent: QWidget, alarm: PeopleAlarm) -> None:
        super().__init__(act_text(alarm).rstrip("…"), parent)
        self.desk, self._alarm = desk, alarm
        self.role = _ROLES.get(alarm.kind, alarm.role)
        found = desk.ask(people.everyone, alarm.partner_id)
        self._here = {one.contact.id: one.contact for one in found if not one.has_left}
        names = {key: _who(contact) for key, contact in self._here.items()}
        self.whom = Choice(names | {None: _("Someone new…")})
        self.body.addWidget(muted_label(f"{alarm.partner}: {alarm_sentence(alarm)}", wrap=True))
        form = form_layout()
        add_row(form, self._role_name(), self.whom)
        self.body.addLayout(form)
        self.offer(_("Name them"))
        self.whom.setFocus()

    def _role_name(self) -> str:
        return _("Main contact") if self.role is Role.UNKNOWN else words.name(self.role)

    def keep(self) -> None:
        chosen = self._here.get(self.whom.code())
        if chosen is None:
            self.accept()
            is_main = self.role is Role.UNKNOWN
            new = Contact(0, self._alarm.partner_id, "", role=self.role, is_main=is_main)
            EditContact(self.desk, new, self.parentWidget()).exec()
            return
        said = _("{name}: {role}").format(name=chosen.name, role=self._role_name())
        if self.desk.do(people.appoint, chosen, self.role, say=said) is not None:
            self.accept()


def _who(contact: Contact) -> str:
    """A person with the role they have now, which the new one replaces."""
    return " · ".join(filter(None, (contact.name, words.name(contact.role), contact.title)))
