"""One ticked reason in full: its priority, effect, facts, measure, evidence, and how it stands."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from prmdesk import words
from prmdesk.domain.partners import Reason
from prmdesk.domain.plans import Target
from prmdesk.domain.reasons import Proof, items, minutes_freed, saving
from prmdesk.i18n import _, ngettext
from prmdesk.services import reasons
from prmdesk.services.reasons import Standing
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.forms import Choice, LongText, TextField
from prmdesk.ui.kit.labels import heading, plain_label, restyle
from prmdesk.ui.kit.numbers import number_text
from prmdesk.ui.reasons.fields import FactFields, Fields, MeasureFields, kept
from prmdesk.words import reasons as reason_words

_LOOKS = {
    Proof.UNPROVEN: "warning", Proof.STALE: "warning", Proof.CLAIMED: "muted",
    Proof.PROVEN: "good",
}  # fmt: skip


class ReasonCard(QFrame):
    """It saves what is left; ``fill`` shows how the reason stands now."""

    def __init__(self, desk: Desk, standing: Standing, lines: Iterable[str]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.why, self.reason_id = desk, standing.why, standing.why.id
        about = words.reason(standing.why)
        self.name_label = heading(about, theme.BASE_POINTS)
        self.name_label.setWordWrap(True)
        self.state, self.told = plain_label(), plain_label(wrap=True)
        self.missing = plain_label("", "warning", wrap=True)
        self.remove = tool_button("x", _("Take away: {reason}").format(reason=about),
                                  clicked=self._remove)  # fmt: skip
        self.main = self._main(about)
        self.facts = FactFields(standing.why.reason, about, desk.today(), lines)
        self.measure = MeasureFields(about, desk.today())
        self.more = button(_("Measure it…"), kind="link", clicked=self._show_measure)
        self.measure.hide()
        self.facts.changed.connect(lambda name, value: self._save(facts={name: kept(value)}))
        self._fields: tuple[Fields, ...] = (self.main, self.facts, self.measure)
        for part in (self.main, self.measure):
            part.changed.connect(lambda name, value: self._save(**{name: value}))
        self._lay_out()

    def _main(self, about: str) -> Fields:
        made = Fields(about)
        if self.why.reason is Reason.OTHER:
            field = TextField()
            field.setPlaceholderText(_("What we call it"))
            made.add("name", reason_words.fact("name"), field)
        priorities = {1: _("First"), 2: _("Second"), 3: _("Third")}
        made.add("priority", _("Priority"), Choice(priorities))
        effect, proof = TextField(), LongText(2, 5)
        effect.setPlaceholderText(_("What it should bring"))
        proof.setPlaceholderText(_("A number, a name, a date"))
        made.add("effect", _("Effect"), effect)
        made.add("proof", _("Evidence"), proof)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name_label, 1)
        head.addWidget(self.state)
        head.addWidget(self.remove)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(10)] * 4)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        for widget in (self.missing, self.told, self.main, self.facts):
            column.addWidget(widget)
        column.addLayout(below)
        column.addWidget(self.measure)

    def fill(self, standing: Standing, currency: str) -> None:
        """Show how the reason stands, without telling anyone."""
        why = self.why = standing.why
        self.name_label.setText(words.reason(why))
        self.state.setText(words.name(standing.proof))
        restyle(self.state, "kind", _LOOKS[standing.proof])
        lacks = _(", ").join(map(reason_words.fact, standing.missing))
        self.missing.setText(_("Missing to prove it: {what}").format(what=lacks) if lacks else "")
        self.missing.setVisible(bool(lacks))
        told = "\n".join(_told(standing, currency))
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.main.fill({name: getattr(why, name) for name in self.main.fields})
        self.facts.fill(why.facts)
        self.measure.show_reason(why)
        if MeasureFields.is_used(why):
            self._show_measure()

    def leave(self) -> None:
        """Keep what is being typed."""
        for part in self._fields:
            part.leave()

    def _show_measure(self) -> None:
        self.more.hide()
        self.measure.show()

    def _save(self, **values: Any) -> None:
        self.desk.do(reasons.edit_reason, self.reason_id, invalid=self._mark, **values)

    def _mark(self, problems: Any) -> None:
        for part in self._fields:
            part.mark_problems(problems)

    def _remove(self) -> None:
        why = self.why
        said = _("{reason} was taken away").format(reason=words.reason(why))
        self.desk.do(reasons.set_reason, why.partner_id, why.reason, False, why.name, say=said)


def _told(standing: Standing, currency: str) -> list[str]:
    """What a reason comes to, in sentences: from its facts, and from the plan."""
    why = standing.why
    told = []
    if (found := saving(why, currency)) is not None:
        amount = f"{found.cents / 100:,.2f} {found.currency}"
        told.append(_("Saves {amount} a year").format(amount=amount))
    if minutes := minutes_freed(why):
        told.append(_("Frees {hours} h a quarter").format(hours=f"{minutes / 60:g}"))
    if accounts := items(why.facts.get("accounts", "")):
        n = len(accounts)
        told.append(ngettext("{n} named account", "{n} named accounts", n).format(n=n))
    told += [_quarters(line) for line in standing.lines]
    if why.facts.get("line") and not standing.lines:
        told.append(_("No measure of this name brings revenue in the plan yet."))
    if standing.proof is Proof.STALE:
        told.append(_("Look at it again: what shows it is too old."))
    return told


def _quarters(line: Target) -> str:
    """A revenue line of the plan: actual and target of each quarter (R07)."""
    quarters = [
        _("Q{n}: {actual} of {target}").format(n=n, actual=_figure(actual), target=_figure(target))
        for n, (actual, target) in enumerate(
            zip(line.quarter_actuals, line.quarter_targets, strict=True), start=1
        )
    ]
    return "\n".join([_("In the plan, in {unit}:").format(unit=line.unit), *quarters])


def _figure(value: Any) -> str:
    return "—" if value is None else number_text(value)
