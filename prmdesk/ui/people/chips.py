"""Chips and a choice that narrow the people and the alarms shown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.partners import Role
from prmdesk.domain.people import Alarm, PeopleAlarm, Someone, Wish
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import Choice


class PeopleChips(QWidget):
    """What is pressed narrows; with nothing pressed all who are there are shown.

    Chips of one kind widen each other, those of different kinds narrow each other.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Show only"))
        self.alarms = {kind: self._chip("triangle-alert") for kind in Alarm}
        self.left = self._chip("log-out")
        self.role, self.colleague = Choice({}), Choice({})
        self.role.setAccessibleName(_("Role"))
        self.colleague.setAccessibleName(_("Who of us knows them"))
        for choice in (self.role, self.colleague):
            choice.setProperty("kind", "chip")
            choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            choice.committed.connect(lambda _code: self._told())
        self.only = self._chip("user")
        self.only.setText(_("Nobody else of us"))
        self.only.setAccessibleName(_("Nobody else of us"))
        self._of_people = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.setSpacing(theme.px(8))
        of_alarms = QWidget()
        people = (self.left, self.role, self.colleague, self.only)
        for holder, parts in ((of_alarms, self.alarms.values()), (self._of_people, people)):
            row = FlowLayout(holder)
            row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
            for part in parts:
                row.addWidget(part)
            column.addWidget(holder)

    def _chip(self, icon: str = "") -> QPushButton:
        chip = button("", icon, kind="chip")
        chip.setCheckable(True)
        chip.clicked.connect(self._told)
        return chip

    def _told(self) -> None:
        self.only.setEnabled(bool(self.colleague.code()))
        self.changed.emit()

    def show_counts(
        self, people: Iterable[Someone], alarms: Iterable[PeopleAlarm], names: Sequence[str]
    ) -> None:
        """Say how many each chip would show; ``names`` are our people."""
        listed = list(people)
        kinds = Counter(alarm.kind for alarm in alarms)
        roles = Counter(one.contact.role for one in listed if not one.has_left)
        for kind, chip in self.alarms.items():
            _count(chip, words.name(kind), kinds[kind])
        _count(self.left, _("No longer there"), sum(one.has_left for one in listed))
        _offer(
            self.role,
            {None: _("Any role")}
            | {role: _counted(words.name(role) or _("No role"), roles[role]) for role in Role},
        )
        known = {name: _("Known by {name}").format(name=name) for name in names}
        _offer(self.colleague, {"": _("Known by anyone")} | known)
        self.only.setEnabled(bool(self.colleague.code()))

    def kinds(self) -> frozenset[Alarm]:
        """The kinds of alarms that are wanted; none: all."""
        return frozenset(kind for kind, chip in self.alarms.items() if chip.isChecked())

    def wish(self, text: str, partner_ids: frozenset[int] | None) -> Wish:
        """Which people are wanted, of those that ``text`` finds at ``partner_ids``."""
        return Wish(
            text,
            self.role.code(),
            partner_ids,
            self.colleague.code() or "",
            self.only.isChecked(),
            self.left.isChecked(),
        )

    def clear(self) -> None:
        """Show all again."""
        for chip in (*self.alarms.values(), self.left, self.only):
            chip.setChecked(False)
        self.role.fill(None)
        self.colleague.fill("")
        self._told()

    def show_for(self, *, people: bool) -> None:
        """Offer what narrows people too, or only what narrows alarms."""
        self._of_people.setVisible(people)


def _count(chip: QPushButton, name: str, n: int) -> None:
    text = _counted(name, n)
    chip.setText(text)
    chip.setAccessibleName(text)


def _counted(name: str, n: int) -> str:
    return _("{name} ({n})").format(name=name, n=n)


def _offer(choice: Choice, names: Mapping[Any, str]) -> None:
    """Offer ``names``; what was chosen stays, if it is still there, else the first is."""
    chosen = choice.code()
    choice.offer(names)
    choice.fill(chosen if chosen in names else next(iter(names)))
