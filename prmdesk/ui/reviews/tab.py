"""The Reviews tab: what was promised last time, the reviews, and the pack for the next (C-vi)."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import plan_for
from prmdesk.domain.calendar import EntryKind, Wanted
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Plan
from prmdesk.domain.promises import SIDES, Promise, kept_rate
from prmdesk.domain.reviews import last_held, next_planned, of_last_time
from prmdesk.i18n import _
from prmdesk.services import calendar, partners, plans, promises, reviews
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.saving import offer
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.reviews.cards import LastTimeCard, ReviewCard
from prmdesk.ui.reviews.minutes import MinutesDialog
from prmdesk.ui.reviews.pack import PackDialog
from prmdesk.ui.reviews.planning import PlanDialog
from prmdesk.words.reviews import kept_text


class ReviewsTab(PartnerTab):
    """Minutes are written to the review that is due; a review belongs to a plan."""

    key = "reviews"
    icon = "clipboard"
    shows = ("reviews", "promises", "plans", "partners")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._plan: Plan | None = None
        self._reviews: list[Review] = []
        self._told: list[QWidget] = []
        self.next = plain_label(wrap=True)
        self.next.setFont(theme.font(weight=theme.SEMIBOLD))
        self.pack = button(_("QBR pack…"), "file-text", primary=True, clicked=self.ask_pack)
        self.write = button(_("Write minutes…"), "clipboard", clicked=self.ask_minutes)
        self.plan = button(_("Plan review…"), "plus", clicked=self.ask_plan)
        self.to_calendar = button(_("Calendar file…"), "calendar", clicked=self.save_calendar)
        self.cards = CardColumn()
        self.nothing = EmptyState(
            "target",
            _("Choose a partner to see its reviews."),
            button(_("Create plan"), "plus", primary=True, clicked=self.begin),
        )
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QWidget()  # it scrolls with the cards: a low panel has no room for both
        acts = FlowLayout(self._head)
        acts.setContentsMargins(0, 0, 0, 0)
        for one in (self.pack, self.write, self.plan, self.to_calendar):
            acts.addWidget(one)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.cards)
        self.cards.add(self.next)
        self.cards.add(self._head)
        self._stack.addWidget(inside)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def title(self) -> str:
        return _("Reviews")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        year = self.desk.ask(plans.current_year, self.desk.today())
        self._plan = plan_for(self.desk.ask(plans.years, self.partner_id), year)
        self._stack.setCurrentIndex(0 if self._plan is not None else 1)
        if self._plan is None:
            name = self.desk.ask(partners.partner, self.partner_id).name
            text = _("A review belongs to a plan, and {partner} has none yet.")
            self.nothing.say(text.format(partner=name))
            return
        self._reviews = self.desk.ask(reviews.reviews_of, self.partner_id)
        self._tell_next()
        self._clear()
        self._show_last_time(self.desk.ask(promises.of_partner, self.partner_id))
        self._tell(heading(_("Reviews")))
        if not self._reviews:
            none = _("No review yet. Plan one: a kick-off, then one a quarter.")
            self._tell(muted_label(none, wrap=True))
        for one in self._reviews:
            self._tell(self._card(one))

    def _tell(self, widget: QWidget) -> None:
        self._told.append(widget)
        self.cards.add(widget)

    def _clear(self) -> None:
        for widget in self._told:
            widget.hide()
            widget.deleteLater()
        self._told.clear()

    def _tell_next(self) -> None:
        planned = next_planned(self._reviews)
        self.write.setEnabled(bool(self._reviews))
        self.to_calendar.setEnabled(planned is not None)
        if planned is None or planned.planned_on is None:
            self.next.setText(_("No review is planned."))
            return
        text = _("Next: {review}, {day}")
        if planned.planned_on < self.desk.today():
            text = _("Overdue: {review}, {day}")
        day = words.day(planned.planned_on)
        self.next.setText(text.format(review=planned.name, day=day))

    def _show_last_time(self, known: list[Promise]) -> None:
        last, today = last_held(self._reviews), self.desk.today()
        told = of_last_time(known, self._reviews)
        title = heading(_("What we promised each other last time"))
        title.setWordWrap(True)
        self._tell(title)
        if last is not None and last.held_on is not None:
            text = f"{last.name} · {words.day(last.held_on)}"
            self._tell(muted_label(text, wrap=True))
        for side in SIDES:
            mine = [one for one in told if one.side is side]
            text = _("We promised: {kept}") if side is Side.US else _("They promised: {kept}")
            if mine:
                kept = kept_text(kept_rate(mine, today))
                self._tell(plain_label(text.format(kept=kept), wrap=True))
            for one in mine:
                self._tell(LastTimeCard(one, today))
        if not told:
            none = _("Nothing was noted. Promises of the minutes stand here.")
            self._tell(muted_label(none, wrap=True))

    def _card(self, review: Review) -> ReviewCard:
        return ReviewCard(
            review,
            self.desk.today(),
            write=partial(self._ask_minutes, review),
            edit=partial(self._ask_plan, review),
            delete=partial(self.delete, review),
        )

    # What can be done

    def begin(self) -> None:
        """Begin a plan for this partner; its reviews are planned with it."""
        if self.partner_id is None:
            return
        year = self.desk.ask(plans.next_free_year, self.partner_id, self.desk.today())
        if self.desk.do(plans.create_plan, self.partner_id, year) is not None:
            self.desk.select(self.partner_id)
            self.desk.open(PageLink("plans"))

    def ask_pack(self) -> None:
        """Ask what the pack is to be, and write it."""
        if self.partner_id is not None:
            PackDialog(self.desk, [self.partner_id], self.window()).open()

    def ask_minutes(self) -> None:
        """Write the minutes of the review that is due, else of the one held last."""
        review = next_planned(self._reviews) or last_held(self._reviews)
        if review is None and self._reviews:
            review = self._reviews[0]
        if review is not None:
            self._ask_minutes(review)

    def _ask_minutes(self, review: Review) -> None:
        if self.partner_id is not None:
            MinutesDialog(self.desk, self.window(), self.partner_id, review).exec()

    def ask_plan(self) -> None:
        """Plan one more review."""
        self._ask_plan(None)

    def _ask_plan(self, review: Review | None) -> None:
        if self._plan is not None:
            PlanDialog(self.desk, self.window(), self._plan.id, review).exec()

    def delete(self, review: Review) -> None:
        """Take a review out; what was promised in it stays."""
        said = _("Review deleted; what was promised in it stays")
        self.desk.do(reviews.remove, review, say=said)

    def save_calendar(self) -> None:
        """Write the reviews that are planned to a calendar file."""
        if self.partner_id is None:
            return
        today = self.desk.today()
        name = self.desk.ask(partners.partner, self.partner_id).name
        proposed = calendar.file_name(name, today.isoformat())
        text, _kind = QFileDialog.getSaveFileName(
            self, _("Save calendar"), str(self.desk.db.path.parent / proposed),
            _("Calendar (*.ics)"),
        )  # fmt: skip
        if not text:
            return
        path = Path(text if text.lower().endswith(".ics") else f"{text}.ics")
        wanted = Wanted(frozenset({EntryKind.QBR}), frozenset({self.partner_id}), today)
        self.desk.run(
            calendar.save, path, wanted, datetime.now(UTC),
            done=lambda _n: offer(self.desk, path), label=_("Saving the calendar"),
        )  # fmt: skip
