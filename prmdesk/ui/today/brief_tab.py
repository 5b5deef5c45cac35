"""The Brief tab: all that matters in the five minutes before a partner walks in (window.md 3.3)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.brief import CHANGES, FIGURES, NOTES, PEOPLE, PROMISES, Brief
from prmdesk.domain.card_facts import Figure, Person
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise
from prmdesk.i18n import _, ngettext
from prmdesk.services.brief import brief
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.attainment import LOOKS
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dates import due_text, shown
from prmdesk.ui.kit.labels import ElidedLabel, ShortText, muted_label, plain_label
from prmdesk.ui.kit.numbers import figure_text
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.story import change_text

_WIDE = 720


class BriefTab(PartnerTab):
    """Promises, news, answers, plan, notes and people; each heading opens the tab that says all."""

    key = "brief"
    shows = (
        "partners", "contacts", "activities", "promises", "plans", "plan_targets", "steps",
        "checklists", "scores", "settings", "propositions",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sides = [_column(), _column()]
        holder = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, holder)
        self._halves.setContentsMargins(*(theme.px(n) for n in (16, 2, 16, 0)))
        self._halves.setSpacing(theme.px(3))
        for side in self._sides:
            self._halves.addLayout(side, 1)
        self._halves.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def title(self) -> str:
        return _("Brief")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        told = self.desk.ask(brief, self.partner_id, self.desk.today())
        for side in self._sides:
            _clear(side)
        left, right = self._sides
        for widget in (
            self._promises(told),
            self._news(told),
            self._answer(
                _("Why should we bet our resources and reputation on you?"),
                told.card.partner_answer.text,
            ),
            self._answer(_("Why should I buy your product?"), told.card.customer_answer.text),
        ):
            left.addWidget(widget)
        for widget in (self._plan(told), self._notes(told), self._people(told)):
            right.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if is_wide else below)

    # The parts

    def _part(self, title: str, tab: str, rows: Sequence[QWidget], nothing: str) -> QWidget:
        """A heading that opens ``tab``, and the rows below it, or that there are none."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        head = button(title, kind="heading", clicked=partial(self._open, tab))
        head.setAccessibleDescription(_("Opens all of it"))
        line = QHBoxLayout()
        line.addWidget(head)
        line.addStretch()
        column.addLayout(line)
        for row in rows or [muted_label(nothing, wrap=True)]:
            column.addWidget(row)
        return part

    def _open(self, tab: str) -> None:
        assert self.partner_id is not None
        self.desk.open(PartnerLink(self.partner_id, tab))

    def _promises(self, told: Brief) -> QWidget:
        rows = [self._promise(one) for one in told.promises[:PROMISES]]
        title = _counted(_("Promises still open"), len(told.promises), PROMISES)
        return self._part(title, "promises", rows, _("Nothing is promised on either side."))

    def _promise(self, one: Promise) -> QWidget:
        today = self.desk.today()
        due = due_text(one.due, today)
        is_late = one.due is not None and one.due < today
        who = _("Us: {text}") if one.side is Side.US else _("Them: {text}")
        return _row(who.format(text=one.text), due, "late" if is_late else "muted")

    def _news(self, told: Brief) -> QWidget:
        rows = [
            _row(change_text(change), shown(change.at.astimezone().date()), "muted")
            for change in told.changes[:CHANGES]
        ]
        title = _("Newest changes")
        if told.since is not None:
            title = _("Changed since {day}").format(day=shown(told.since))
        title = _counted(title, len(told.changes), CHANGES)
        return self._part(title, "history", rows, _("Nothing has changed since your last contact."))

    def _answer(self, question: str, answer: str) -> QWidget:
        rows = [ShortText(" ".join(answer.split()))] if answer else []
        return self._part(question, "overview", rows, _("No answer yet"))

    def _plan(self, told: Brief) -> QWidget:
        rows = [_figure(figure) for figure in told.card.figures[:FIGURES]]
        plan, title = told.card.plan, _("Plan")
        if plan is not None:
            year = words.fiscal_year(plan.fiscal_year, told.card.fiscal_start)
            title = _("Plan {year} · {status}").format(year=year, status=words.name(plan.status))
        return self._part(title, "plan", rows, _("No plan with targets yet"))

    def _notes(self, told: Brief) -> QWidget:
        rows: list[QWidget] = []
        if told.meeting is not None:
            rows.append(_meeting(told.meeting))
        for one in told.notes[: NOTES - len(rows)]:
            row = _row(" ".join(one.text.split()), shown(one.on_date), "muted")
            row.setAccessibleDescription(words.name(one.kind))
            rows.append(row)
        return self._part(_("Last notes"), "notes", rows, _("Nothing noted yet"))

    def _people(self, told: Brief) -> QWidget:
        people = told.card.people
        rows = [self._person(one) for one in people[:PEOPLE]]
        title = _counted(_("People"), len(people), PEOPLE)
        return self._part(title, "people", rows, _("No contacts yet"))

    def _person(self, one: Person) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(2))
        facts = (one.name, words.name(one.role), one.title)
        line.addWidget(ElidedLabel(" · ".join(filter(None, facts))), 1)
        for icon, value in (("mail", one.email), ("phone", one.phone)):
            if value:
                name = _("Copy {what}").format(what=value)
                copy = tool_button(icon, name, clicked=partial(self._copy, value))
                copy.setProperty("kind", "slim")  # a row of text is not made higher by it
                line.addWidget(copy)
        return row

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.desk.say(_("Copied: {text}").format(text=text))


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.px(3))
    return column


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _counted(title: str, n: int, shown_most: int) -> str:
    """``title``, and how many more there are than have room."""
    if n <= shown_most:
        return title
    more = ngettext("{n} more", "{n} more", n - shown_most).format(n=n - shown_most)
    return f"{title} · {more}"


def _row(text: str, aside: str, kind: str) -> QWidget:
    """One fact, with when at the right."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(ElidedLabel(text), 1)
    if aside:
        line.addWidget(plain_label(aside, kind))
    return row


def _figure(figure: Figure) -> QWidget:
    """A measure: reached of target to date, and the word for it."""
    reached = _("{actual} of {target}").format(
        actual=figure_text(figure.figures.ytd_actual, figure.unit),
        target=figure_text(figure.figures.ytd_target, figure.unit),
    )
    name = words.name(figure.figures.status)
    return _row(f"{figure.kpi} · {reached}", name, LOOKS[figure.figures.status])


def _meeting(one: Activity) -> QWidget:
    assert one.kind is Kind.MEETING
    when = " ".join(filter(None, (shown(one.due), one.at)))
    return _row(_("Next meeting: {text}").format(text=one.text), when, "muted")
