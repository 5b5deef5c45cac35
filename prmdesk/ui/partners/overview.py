"""The Overview tab: all fields of a partner, its people, and why we partner; each saves itself."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.partners import Bucket, Partner, Stage, Touch
from prmdesk.domain.text import words_of
from prmdesk.i18n import N_, _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.contacts import PEOPLE, ContactList
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, LongText, TextField, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.leaving import settle
from prmdesk.ui.kit.links import open_web
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.ticks import TickGrid
from prmdesk.ui.partners.reasons import ReasonList

_WHO = (
    ("name", N_("Name")),
    ("short_name", N_("Short name")),
    ("description", N_("In one sentence")),
    ("industry", N_("Industry")),
    ("employees", N_("Employees")),
    ("specialisation", N_("Specialisation")),
    ("serves", N_("Customers served")),
    ("other_lines", N_("Other lines carried")),
    ("website", N_("Website")),
    ("country", N_("Country")),
    ("city", N_("City")),
    ("region", N_("Region")),
    ("address", N_("Address")),
    ("postcode", N_("Postcode")),
    ("tax_id", N_("Tax ID")),
    ("external_id", N_("Their number")),
)
_TERMS = (
    ("tier", N_("Tier")),
    ("our_owner", N_("Our owner")),
    ("tags", N_("Tags")),
    ("agreement_start", N_("Agreement from")),
    ("agreement_end", N_("Agreement until")),
    ("notes", N_("Remarks")),
)
_LONG = {"description": 2, "notes": 3, "serves": 1, "other_lines": 1}
"""The texts that may be long, and how many lines are shown of each at least."""

_DAYS = frozenset({"agreement_start", "agreement_end"})
_SUGGESTED = ("tier", "region", "city", "our_owner")


class OverviewTab(PartnerTab):
    """Fields are filled silently and kept when they are left."""

    shows = (*PEOPLE, "reasons", "fields", "field_values", "settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.fields: dict[str, Any] = {}
        self._own: dict[int, TextField] = {}
        self.buckets = {code: QCheckBox(words.name(code)) for code in Bucket}
        self.reasons = ReasonList(desk)
        self.contacts = ContactList(desk)
        self.stage = Choice({})
        self.touch = Choice({code: words.name(code) or _("Undecided") for code in Touch})
        self._own_form = form_layout()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._lay_out())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def title(self) -> str:
        return _("Overview")

    def _lay_out(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(10))
        form = form_layout()
        add_row(form, _("Type"), TickGrid(self.buckets.values(), 3))
        add_row(form, _("Stage"), self.stage)
        add_row(form, _("Touch"), self.touch)
        column.addLayout(form)
        column.addWidget(heading(_("People")))
        column.addWidget(self.contacts)
        column.addWidget(heading(_("Why we partner")))
        column.addWidget(self.reasons)
        column.addWidget(heading(_("Who they are")))
        column.addLayout(self._form(_WHO))
        column.addWidget(heading(_("Terms")))
        column.addLayout(self._form(_TERMS))
        column.addLayout(self._own_form)
        column.addWidget(
            button(_("Add a field of your own…"), "plus", kind="link",
                   clicked=lambda: self.desk.command("tools.fields")),
            alignment=Qt.AlignmentFlag.AlignLeft,
        )  # fmt: skip
        column.addStretch()
        self.stage.committed.connect(self._move)
        self.touch.committed.connect(lambda code: self._save("touch", code))
        for box in self.buckets.values():
            box.clicked.connect(lambda _on: self._save_buckets())
        return body

    def _form(self, rows: Iterable[tuple[str, str]]) -> QFormLayout:
        form = form_layout()
        for key, text in rows:
            field = self._field(key)
            if key == "website":
                holder = QWidget()
                row = QHBoxLayout(holder)
                row.setContentsMargins(0, 0, 0, 0)
                row.addWidget(field, 1)
                field.setAccessibleName(_(text))
                row.addWidget(open_web(lambda f=field: f.text()))  # type: ignore[misc]
                add_row(form, _(text), holder)
            else:
                add_row(form, _(text), field)
        return form

    def _field(self, key: str) -> Any:
        made: Any
        if key in _DAYS:
            made = DateField(self.desk.today())
        elif key in _LONG:
            made = LongText(_LONG[key])
        else:
            made = TextField()
        made.committed.connect(lambda value: self._save(key, value))
        self.fields[key] = made
        return made

    # From the partner to the fields

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        partner = self.desk.ask(partners.partner, self.partner_id)
        self._fill(partner)
        self.contacts.show_partner(self.partner_id)
        self.reasons.show_partner(self.partner_id)
        self._fill_own()

    def _fill(self, partner: Partner) -> None:
        for code, box in self.buckets.items():
            box.setChecked(code in partner.buckets)
        self.stage.offer({code: words.name(code) for code in Stage})  # by names of our own too
        self.stage.fill(partner.stage)
        self.touch.fill(partner.touch)
        for key, field in self.fields.items():
            value = getattr(partner, key)
            if key in _DAYS:
                field.set_day(value)
            elif key == "tags":
                field.fill(", ".join(value))
            else:
                field.fill(words.country_name(value) if key == "country" else value)
        for key in _SUGGESTED:
            self.fields[key].suggest(self.desk.ask(partners.values_in_use, key))
        self.fields["country"].suggest(words.country_name(c.code) for c in words.countries())

    def _fill_own(self) -> None:
        known = self.desk.ask(partners.fields)
        if [field.id for field in known] != list(self._own):
            while self._own_form.rowCount():
                self._own_form.removeRow(0)
            self._own = {}
            for field in known:
                own = self._own[field.id] = TextField(field.choices)
                own.committed.connect(lambda text, f=field.id: self._save_own(f, text))
                add_row(self._own_form, field.name, own)
        assert self.partner_id is not None
        values = self.desk.ask(partners.field_values, [self.partner_id]).get(self.partner_id, {})
        for field_id, own in self._own.items():
            own.fill(values.get(field_id, ""))

    # From the fields to the partner

    def leave(self) -> None:
        for field in self.fields.values():
            if isinstance(field, LongText):
                field.commit()
            else:
                field.editingFinished.emit()
        for own in self._own.values():
            own.editingFinished.emit()

    def _save(self, key: str, value: Any) -> None:
        if self.partner_id is None:
            return
        if key == "tags":
            value = words_of(value)
        elif key == "country":
            value = words.country_code(value)
        self.desk.do(
            partners.edit_partner,
            self.partner_id,
            self.desk.today(),
            invalid=lambda problems: mark_problems(self.fields, problems),
            **{key: value},
        )

    def _move(self, stage: Stage) -> None:
        """Before a stage is left what is open is asked for; else all stays as it was."""
        if self.partner_id is None:
            return
        settled = settle(self.desk, {self.partner_id: stage})
        if settled is None:
            self.refresh()
        else:
            today = self.desk.today()
            self.desk.do(
                partners.edit_partner, self.partner_id, today,
                stage=stage, waiver=settled.waiver, met=settled.met,
            )  # fmt: skip

    def _save_buckets(self) -> None:
        self._save("buckets", tuple(code for code, box in self.buckets.items() if box.isChecked()))

    def _save_own(self, field_id: int, text: str) -> None:
        if self.partner_id is not None:
            self.desk.do(partners.set_field, self.partner_id, field_id, text)
