"""Something new, and what is asked when training on it is taken up or not needed (R59)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from prmdesk import words
from prmdesk.domain.training import NewsItem, NewsKind
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import news, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark,
    mark_problems,
)
from prmdesk.ui.kit.labels import plain_label

_USUAL = timedelta(days=14)


class NewsForm(Dialog):
    """An item of news, new or ``item``; ``saved`` is its id once it is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None, item: NewsItem | None = None) -> None:
        super().__init__(_("Edit news") if item else _("Add what is new"), parent, width=560)
        self.desk = desk
        self._old = item or NewsItem(0, "", desk.today())
        self.saved: int | None = None
        self.title_, self.day = QLineEdit(), DateField(desk.today(), _("Since"))
        self.kind = Choice({kind: words.name(kind) for kind in NewsKind})
        self.product = TextField(desk.ask(training.products))
        self.product.setPlaceholderText(_("Empty: it concerns all partners"))
        courses = {one.id: one.name for one in desk.ask(training.courses) if not one.is_retired}
        self.course = Choice({None: _("No course yet")} | courses)
        self.text = LongText(2, 6)
        form = form_layout()
        for label, field in (
            (_("What is new"), self.title_), (_("Kind"), self.kind), (_("Product"), self.product),
            (_("Since"), self.day), (_("Course"), self.course), (_("In short"), self.text),
        ):  # fmt: skip
            add_row(form, label, field)
        self.body.addLayout(form)
        self.offer(_("Save news") if item else _("Add news"))
        self._fill(self._old)
        self.title_.setFocus()

    def _fill(self, item: NewsItem) -> None:
        self.title_.setText(item.title)
        self.kind.fill(item.kind)
        self.product.fill(item.product)
        self.day.set_day(item.on_date)
        self.course.fill(item.course_id)
        self.text.fill(item.text)

    def keep(self) -> None:
        if not self.day.check():
            return
        draft = replace(
            self._old,
            title=self.title_.text(),
            on_date=self.day.day() or self.desk.today(),
            kind=self.kind.code(),
            product=self.product.text(),
            text=self.text.toPlainText().strip(),
            course_id=self.course.code(),
        )
        self.saved = self.desk.do(news.save_item, draft, invalid=self._mark)
        if self.saved is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        mark_problems({"title": self.title_}, problems)
        self.tell(" ".join(problem.text for problem in problems))


class TaskDay(Dialog):
    """By when the partners are to be trained."""

    def __init__(self, parent: QWidget | None, text: str, today: date) -> None:
        super().__init__(_("Make tasks"), parent)
        self.day = DateField(today, _("Due"))
        self.day.set_day(today + _USUAL)
        form = form_layout()
        add_row(form, _("Due"), self.day)
        self.body.addWidget(plain_label(text, wrap=True))
        self.body.addLayout(form)
        self.offer(_("Make tasks"))
        self.day.setFocus()

    def keep(self) -> None:
        if self.day.check():
            self.accept()


class NotNeeded(Dialog):
    """Why no training is needed."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(_("No training needed"), parent)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("For example: they helped to build it"))
        form = form_layout()
        add_row(form, _("Why"), self.reason)
        self.body.addWidget(plain_label(text, wrap=True))
        self.body.addLayout(form)
        self.offer(_("Note it"))
        self.reason.setFocus()

    def keep(self) -> None:
        if self.reason.text().strip():
            self.accept()
        else:
            mark(self.reason, _("Say why no training is needed."))
            self.tell(_("Say why no training is needed."))
            self.reason.setFocus()
