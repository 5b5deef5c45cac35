"""The fields of a reason, made from what the reason declares that it needs (R01-R09)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prmdesk import words
from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.domain.reasons import FACTS, Fact, FactKind, day, number
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, LongText, TextField, add_row, form_layout, mark
from prmdesk.ui.kit.forms import mark_problems as marked
from prmdesk.ui.kit.numbers import number_text, read_number
from prmdesk.words import reasons as reason_words

_FIGURES = ("baseline", "target", "actual")


class NumberField(TextField):
    """A figure, typed as people write it; ``entered`` tells one that was changed and left."""

    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.committed.connect(self._read)

    def fill_number(self, value: Decimal | None) -> None:
        """Show ``value`` without telling anyone."""
        self.fill("" if value is None else number_text(value))

    def _read(self, text: str) -> None:
        try:
            value = read_number(text)
        except ValueError:
            mark(self, _("This is no number. Write for example 1250.50."))
        else:
            self.entered.emit(value)


class Fields(QWidget):
    """Named fields under each other that save themselves; ``changed`` tells name and value."""

    changed = Signal(str, object)

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about
        self.fields: dict[str, Any] = {}
        self._fill: dict[str, Callable[[Any], object]] = {}
        self.form = form_layout(self)
        self.form.setContentsMargins(0, 0, 0, 0)

    def add(self, name: str, label: str, field: QWidget) -> None:
        """One more field, in a row of its own."""
        field.setAccessibleName(f"{label}: {self._about}")
        self.fields[name] = field
        told = field.entered if isinstance(field, NumberField) else field.committed  # type: ignore[attr-defined]
        told.connect(lambda value: self.changed.emit(name, value))
        if isinstance(field, NumberField):
            self._fill[name] = field.fill_number
        elif isinstance(field, DateField):
            self._fill[name] = field.set_day
        else:
            self._fill[name] = field.fill  # type: ignore[attr-defined]
        add_row(self.form, label, field)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show ``values`` without telling anyone."""
        for name, value in values.items():
            self._fill[name](value)

    def mark_problems(self, problems: Iterable[Problem]) -> None:
        """Mark the fields that cannot be kept."""
        marked(self.fields, problems)

    def leave(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            if isinstance(field, LongText):
                field.commit()
            elif not isinstance(field, Choice):
                field.editingFinished.emit()


class FactFields(Fields):
    """The facts that ``reason`` asks for; ``changed`` tells them as they are kept, as text."""

    def __init__(self, reason: Reason, about: str, today: date, lines: Iterable[str]) -> None:
        super().__init__(about)
        self._facts = FACTS[reason]
        for fact in self._facts:
            field = _made(fact, today)
            if fact.name == "line" and isinstance(field, TextField):
                field.suggest(lines)
            self.add(fact.name, reason_words.fact(fact.name), field)

    def fill(self, values: Mapping[str, str]) -> None:
        """Show the facts of a reason."""
        super().fill({fact.name: _shown(fact, values.get(fact.name, "")) for fact in self._facts})


def _made(fact: Fact, today: date) -> QWidget:
    match fact.kind:
        case FactKind.LIST:
            return list_field()
        case FactKind.MONEY | FactKind.HOURS | FactKind.NUMBER:
            return NumberField()
        case FactKind.CHOICE:
            assert fact.choices is not None
            return code_field(fact.choices)
        case FactKind.DATE:
            return DateField(today)
    return TextField()


def list_field() -> LongText:
    """A list that is typed: an item on each line."""
    field = LongText(2, 6)
    field.setPlaceholderText(_("One on each line"))
    return field


def code_field(codes: Iterable[StrEnum]) -> Choice:
    """One of ``codes``, or none."""
    return Choice({"": "—"} | {code.value: words.name(code) for code in codes})


def _shown(fact: Fact, text: str) -> Any:
    match fact.kind:
        case FactKind.MONEY | FactKind.HOURS | FactKind.NUMBER:
            return number(text)
        case FactKind.DATE:
            return day(text)
    return text


def kept(value: Any) -> str:
    """What a field tells, as a fact is kept."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


class MeasureFields(Fields):
    """How a reason is measured: from where, to where, and where it is."""

    def __init__(self, about: str, today: date) -> None:
        super().__init__(about)
        self.add("measure", _("Measure"), TextField())
        self.add("unit", _("Unit"), TextField())
        for name, label in zip(_FIGURES, (_("Baseline"), _("Target"), _("Actual")), strict=True):
            self.add(name, label, NumberField())
        self.add("measured_on", _("Measured on"), DateField(today))

    def show_reason(self, why: WhyPartner) -> None:
        """Show how ``why`` is measured."""
        self.fill({name: getattr(why, name) for name in self.fields})

    @staticmethod
    def is_used(why: WhyPartner) -> bool:
        """Whether anything is said of how ``why`` is measured."""
        return bool(why.measure or why.measured_on) or any(
            getattr(why, name) is not None for name in _FIGURES
        )
