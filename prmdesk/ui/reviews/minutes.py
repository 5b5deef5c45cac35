"""The minutes of a review: who was there, what was decided, what was promised and kept (C-vi)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.minutes import Said, read, with_owner
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.reviews import Minutes, following, of_last_time, still_open
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import promises, reviews
from prmdesk.services.promise_sheets import side_name
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark_problems,
)
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.scrolling import scrolled
from prmdesk.ui.reviews.promise_rows import PromiseRows
from prmdesk.words.reviews import became_text

_WIDTH, _HEIGHT = 760, 680


class MinutesDialog(Dialog):
    """Lines that begin with "we:" or "they:" become promises below, where they can be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None, partner_id: int, review: Review) -> None:
        title = _("Minutes: {review}").format(review=review.name)
        super().__init__(title, parent, width=_WIDTH)
        self.desk, self._partner_id, self._review = desk, partner_id, review
        self._people = desk.ask(reviews.people, partner_id)
        self.held_on = DateField(desk.today(), _("Held on"))
        self.attendees = TextField()
        self.text = LongText(4, 12)
        self.rows = PromiseRows(desk.today(), self._people.owners)
        self.next_on = DateField(desk.today(), _("Next review on"))
        self.states: dict[int, Choice] = {}
        self._others = [
            one for one in desk.ask(reviews.reviews_of, partner_id) if one.id != review.id
        ]
        self._lay_out()
        self._fill()
        self.text.committed.connect(lambda _text: self.take_promises())
        self.offer(_("Save minutes"))
        self.text.setFocus()

    def _lay_out(self) -> None:
        form = form_layout()
        for label, field in (
            (_("Held on"), self.held_on),
            (_("Who was there"), self.attendees),
            (_("Minutes"), self.text),
        ):
            add_row(form, label, field)
        hint = _("Write them above, one a line: “we: send the price list, Kim, fri” or “they: …”.")
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addLayout(form)
        column.addWidget(heading(_("New promises")))
        column.addWidget(muted_label(hint, wrap=True))
        column.addWidget(self.rows)
        more = button(_("Add promise"), "plus", kind="link", clicked=self.add_promise)
        more.setAutoDefault(False)
        column.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._old_promises())
        last = form_layout()
        add_row(last, _("Next review on"), self.next_on)
        column.addLayout(last)
        column.addStretch()
        self.body.addWidget(scrolled(column), 1)
        room = self.screen().availableSize() * 0.92
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _old_promises(self) -> QWidget:
        """What is still to be kept, last time's first, each with what became of it."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        known = self.desk.ask(promises.of_partner, self._partner_id)
        mine = [one for one in known if one.review_id != self._review.id]
        last = [one for one in of_last_time(mine, self._others) if one.is_open]
        rest = [one for one in still_open(mine) if one not in last]
        if last or rest:
            grid.addWidget(heading(_("What became of the promises")), 0, 0, 1, 2)
        for line, one in enumerate((*last, *rest), start=1):
            grid.addWidget(self._told(one), line, 0)
            grid.addWidget(self._state(one), line, 1, Qt.AlignmentFlag.AlignTop)
        return holder

    def _told(self, promise: Promise) -> QWidget:
        when = became_text(promise, self.desk.today())
        parts = (f"{side_name(promise.side)}: {promise.text}", promise.owner, when)
        return plain_label(" · ".join(filter(None, parts)), wrap=True)

    def _state(self, promise: Promise) -> Choice:
        choice = Choice({state: words.name(state) for state in PromiseState})
        choice.setAccessibleName(_("What became of: {promise}").format(promise=promise.text))
        choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        choice.fill(PromiseState.OPEN)
        self.states[promise.id] = choice
        return choice

    def _fill(self) -> None:
        review, today = self._review, self.desk.today()
        planned = review.planned_on
        day = planned if planned is not None and planned <= today else today
        self.held_on.set_day(review.held_on or day)
        self.attendees.fill(review.attendees)
        self.text.fill(review.decided)
        after = following(review, self._others)
        ahead = (
            after.planned_on if after and after.planned_on and after.planned_on > today else None
        )
        self.next_on.set_day(ahead)

    def take_promises(self) -> None:
        """Move the promises among the lines of the text to the grid."""
        said, rest = read(self.text.toPlainText(), self._day(), self._people)
        if said:
            self.text.setPlainText(rest)
            self.rows.add([with_owner(one, self.desk.db.who) for one in said])

    def _day(self) -> date:
        """The day of the review; today while what is typed means none."""
        try:
            return self.held_on.day() or self.desk.today()
        except ValueError:
            return self.desk.today()

    def add_promise(self) -> None:
        """Offer one more row, and go there."""
        self.rows.add([Said(Side.US, "", self.desk.db.who)])
        self.rows.rows[-1].text.setFocus()

    def keep(self) -> None:
        if not (self.held_on.check() and self.next_on.check()):
            return
        self.take_promises()
        day = self._day()
        if wrong := self.rows.check(day):
            self.tell(wrong)
            return
        states = {key: choice.code() for key, choice in self.states.items()}
        minutes = Minutes(
            day,
            self.attendees.text(),
            self.text.toPlainText(),
            self.rows.promises(day),
            {key: state for key, state in states.items() if state is not PromiseState.OPEN},
            self.next_on.day(),
        )
        done = self.desk.do(
            reviews.hold, self._review.id, minutes, self.desk.today(), invalid=self._mark,
            say=_("Minutes saved"),
        )  # fmt: skip
        if done is not None:
            self.accept()

    def _mark(self, found: Sequence[Problem]) -> None:
        mark_problems({"held_on": self.held_on, "next_on": self.next_on}, found)
        self.tell(" ".join(dict.fromkeys(problem.text for problem in found)))
