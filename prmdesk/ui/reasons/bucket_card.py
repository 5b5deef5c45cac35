"""The question of one partner type: what speaks for which answer, and what we decided (R10-R12)."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.buckets import (
    HIGHEST,
    LOWEST,
    MATTERS,
    BucketSheet,
    BuyingStep,
    Matter,
    Question,
    answers,
    recommended,
    sums,
    unrated,
    weight,
)
from prmdesk.domain.partners import Bucket
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import buckets
from prmdesk.services.bucket_sheets import number, told_by_sheet
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, LongText, TextField
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.reasons.fields import Fields, code_field, kept, list_field
from prmdesk.words import reasons as reason_words
from prmdesk.words.sheets import percent


class BucketCard(QFrame):
    """A card that is not begun has one button; what is rated and decided saves itself."""

    def __init__(self, desk: Desk, one: Question, settings: Workspace) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.question = desk, one
        self.sheet = one.sheet or BucketSheet(0, one.partner_id, one.bucket)
        about = words.name(one.bucket)
        self.title = heading(about, theme.BASE_POINTS)
        self.state = plain_label()
        self.asked = plain_label(reason_words.question(one.bucket, settings.questions), wrap=True)
        self.ratings: dict[str, Choice] = {}
        self.sums = plain_label(wrap=True)
        self.advice = plain_label(wrap=True)
        self.facts, self.decision = Fields(about), Fields(about)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(10)] * 4)
        self.column.setSpacing(theme.px(8))
        self._add_head(settings)
        if one.sheet is None:
            self.begin = button(_("Answer it"), "pencil", clicked=self._begin)
            row = QHBoxLayout()
            row.addWidget(self.begin)
            row.addStretch()
            self.column.addLayout(row)
        else:
            self._add_sheet(settings)

    def _add_head(self, settings: Workspace) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        if self.question.sheet is not None:
            name = _("Delete this sheet: {title}").format(title=words.name(self.question.bucket))
            head.addWidget(tool_button("x", name, clicked=self._delete))
        self.column.addLayout(head)
        self.column.addWidget(self.asked)
        if self.question.bucket is Bucket.INFLUENCE and not settings.questions.get("influence"):
            told = _("The method leaves this question open; this wording is ours.")
            self.column.addWidget(muted_label(told, wrap=True))

    def _add_sheet(self, settings: Workspace) -> None:
        bucket = self.sheet.bucket
        self.facts.changed.connect(self._save_fact)
        self.decision.changed.connect(lambda name, value: self._save(**{name: value}))
        if bucket is Bucket.DISTRIBUTOR:
            segment = TextField()
            segment.setPlaceholderText(_("All customers"))
            self.facts.add("segment", _("Segment"), segment)
        elif bucket is Bucket.INFLUENCE:
            self.facts.add("influences", reason_words.fact("influences"), list_field())
            self.facts.add("step", reason_words.fact("step"), code_field(BuyingStep))
            self.facts.add("deals", reason_words.fact("deals"), list_field())
        self.column.addWidget(self.facts)
        for matter in MATTERS[bucket]:
            self.column.addWidget(self._matter(matter, settings))
        if MATTERS[bucket]:
            self.column.addWidget(self.sums)
            self.column.addWidget(self.advice)
        self._add_decision(bucket)

    def _add_decision(self, bucket: Bucket) -> None:
        choice = code_field(answers(bucket)) if answers(bucket) else LongText(2, 5)
        self.decision.add("decision", _("We decided"), choice)
        self.decision.add("reason", _("Reason"), LongText(2, 4))
        self.decision.add("decided_on", _("Decided on"), DateField(self.desk.today()))
        self.column.addWidget(self.decision)

    def _matter(self, matter: Matter, settings: Workspace) -> QWidget:
        """A criterion: the question, what its ends mean and speak for, and the rating."""
        asked, high, low = reason_words.matter(self.sheet.bucket, matter.key)
        weighs = weight(settings.sheet_weights, self.sheet.bucket, matter)
        made = self.ratings[matter.key] = Choice(_steps())
        made.setAccessibleName(asked)
        made.setAccessibleDescription(f"{high} {low}")
        made.committed.connect(lambda value: self._save(ratings={matter.key: value}))
        ends = f"{high} {low}"
        if weighs != 1:
            ends += " " + _("Counts {n} times.").format(n=f"{weighs:g}")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        label = plain_label(asked, wrap=True)
        label.setBuddy(made)
        for widget in (label, muted_label(ends, wrap=True), made):
            column.addWidget(widget)
        return holder

    def fill(self, one: Question, settings: Workspace) -> None:
        """Show what is rated and decided now, without telling anyone."""
        self.question = one
        self.state.setText(_("To be answered") if one.is_open else _("Answered"))
        if one.sheet is None:
            return
        sheet = self.sheet = one.sheet
        self.title.setText(" · ".join(filter(None, (words.name(sheet.bucket), sheet.segment))))
        for key, field in self.ratings.items():
            field.fill(sheet.ratings.get(key))
        self.facts.fill({
            name: sheet.segment if name == "segment" else sheet.facts.get(name, "")
            for name in self.facts.fields
        })  # fmt: skip
        self.decision.fill({name: getattr(sheet, name) for name in self.decision.fields})
        self.sums.setText(_sums(sheet, settings))
        self.advice.setText(_advice(sheet, settings))

    def leave(self) -> None:
        """Keep what is being typed."""
        for part in (self.facts, self.decision):
            part.leave()

    def _begin(self) -> None:
        self.desk.do(buckets.add_sheet, self.question.partner_id, self.question.bucket)

    def _delete(self) -> None:
        self.desk.do(buckets.delete_sheet, self.sheet.id, say=_("The sheet was deleted"))

    def _save_fact(self, name: str, value: Any) -> None:
        self._save(**({"segment": value} if name == "segment" else {"facts": {name: kept(value)}}))

    def _save(self, **values: Any) -> None:
        self.desk.do(buckets.edit_sheet, self.sheet.id, invalid=self._mark, **values)

    def _mark(self, problems: Iterable[Problem]) -> None:
        told = tuple(problems)
        for part in (self.facts, self.decision):
            part.mark_problems(told)


def _steps() -> dict[int | None, str]:
    """The ratings of a criterion: what speaks more for one side stands higher."""
    steps: dict[int | None, str] = {None: _("Not rated")}
    steps |= {rating: str(rating) for rating in range(HIGHEST, LOWEST - 1, -1)}
    return steps | {3: _("3, for neither side")}


def _sums(sheet: BucketSheet, settings: Workspace) -> str:
    """What speaks for each answer: its points of the most it can have, and the share."""
    told = _("{answer} {points} of {most} ({share} %)")
    return " · ".join(
        told.format(
            answer=words.name(one.answer),
            points=number(one.points),
            most=number(one.most),
            share=percent(float(one.share)),
        )
        for one in sums(sheet, settings.sheet_weights)
    )


def _advice(sheet: BucketSheet, settings: Workspace) -> str:
    """What the sheet recommends, or why it does not; and whether we decided otherwise."""
    left = len(unrated(sheet, settings.sheet_weights))
    if left:
        text = ngettext(
            "{n} criterion is still to be rated.", "{n} criteria are still to be rated.", left
        )
        return text.format(n=left)
    best = recommended(sheet, settings.sheet_weights)
    if len(best) > 1:
        return _("The answers are tied: {answers}. You decide.").format(
            answers=told_by_sheet(sheet, settings)
        )
    told = _("The sheet recommends: {answer}.").format(answer=told_by_sheet(sheet, settings))
    if sheet.decision and sheet.decision not in best:
        told += " " + _("We decided otherwise.")
    return told
