"""Ticking steps at once, after asking, or by a record; doing without them, or again."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from prmdesk.domain.onboarding import (
    Step,
    StepKind,
    again_on,
    is_open,
    lacks_evidence,
    tickable_together,
)
from prmdesk.domain.waiting import ready, waited_for
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners, steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.records import Evidence, Meeting
from prmdesk.ui.onboarding.strips import Day, Question, Reason, Strip

Do = Callable[..., Any]
"""Calls a service on the checklist shown: its function, then what comes behind the checklist."""

_ASK_ABOVE = 3
"""More steps than this are ticked only after asking."""


class Ticking(QObject):
    """What ticks of a model mean; ``do`` writes, ``ask`` shows a strip for what needs asking.

    ``jumped`` tells the step to go to, because another one waits for it.
    """

    jumped = Signal(int)

    def __init__(
        self, desk: Desk, model: StepModel, do: Do, ask: Callable[[Strip], object]
    ) -> None:
        super().__init__()
        self._desk, self._model, self._do, self._ask = desk, model, do, ask
        model.ticked.connect(lambda step_id, on: self._tick([step_id], on))

    def toggle(self, ids: Sequence[int]) -> None:
        """Tick what is open of ``ids`` and below, or open them again when all is done."""
        self._tick(ids, any(is_open(step) for step in self._model.work(ids)))

    def not_needed(self, ids: Sequence[int]) -> None:
        """Ask why the open steps of ``ids`` and below are not needed, and mark them."""
        todo = [step for step in self._model.work(ids) if is_open(step)]
        first = self._model.step(ids[0]) if len(ids) == 1 else None
        many = ngettext("{n} step", "{n} steps", len(todo)).format(n=len(todo))
        if todo:
            save = partial(self._do, steps.skip, ids)
            self._ask(Reason(first.title if first else many, save))

    def need_again(self, ids: Sequence[int]) -> None:
        """Count steps again that were marked as not needed."""
        self._do(steps.need_again, ids)

    def _tick(self, ids: Sequence[int], on: bool) -> None:
        if self._model.is_template:
            return
        chosen = self._model.work(ids)
        todo = [step for step in chosen if is_open(step)]
        together = ready(tickable_together(todo), self._model.steps)
        if not on:
            self._open_again([step.id for step in chosen if step.done_on])
        elif len(todo) == 1 and (other := waited_for(todo[0], self._model.steps)) is not None:
            self._say_waiting(todo[0], other)
        elif len(todo) == 1 and todo[0].kind is StepKind.PEOPLE:
            self._record(todo[0])
        elif len(todo) == 1 and lacks_evidence(todo[0]):
            self._prove(todo[0])
        elif todo:
            self._tick_many([step.id for step in together], todo)

    def _open_again(self, ids: Sequence[int]) -> None:
        n = len(ids)
        if n <= _ASK_ABOVE:
            self._do(steps.untick, ids)
            return
        text = ngettext("Open {n} ticked step again?", "Open {n} ticked steps again?", n)
        run = partial(self._do, steps.untick, ids)
        self._ask(Question(text.format(n=n), _("Open again"), run))

    def _tick_many(self, ids: Sequence[int], todo: Sequence[Step]) -> None:
        """Tick ``ids`` at once if they are few, else ask; say which of ``todo`` stay open."""
        n = len(ids)
        run = partial(self._do, steps.tick, ids, self._desk.today())
        rest = _what_stays([step for step in todo if step.id not in ids])
        if n > _ASK_ABOVE:
            text = ngettext("Tick {n} step?", "Tick {n} steps?", n).format(n=n)
            button = ngettext("Tick {n} step", "Tick {n} steps", n).format(n=n)
            self._ask(Question(" ".join(filter(None, (text, rest))), button, run))
            return
        if ids:
            run()
        if rest:
            self._ask(Question(rest))

    def _say_waiting(self, step: Step, other: Step) -> None:
        """What it waits for, and the way there."""
        text = _("“{step}” waits for “{other}”, which is still open.")
        text = text.format(step=step.title, other=other.title)
        self._ask(Question(text, _("Go there"), partial(self.jumped.emit, other.id)))

    def _prove(self, step: Step) -> None:
        def save(evidence: str, **kw: Any) -> None:
            self._do(steps.tick, [step.id], self._desk.today(), evidence=evidence, **kw)

        self._ask(Evidence(step, save))

    def _record(self, step: Step) -> None:
        today = self._desk.today()

        def save(*record: Any, **kw: Any) -> None:
            self._desk.do(steps.record_meeting, step.id, *record, today, **kw)

        self._ask(Meeting(step, self._people(), today, save))

    def _people(self) -> list[str]:
        checklist = self._model.checklist
        partner_id = checklist.partner_id if checklist else None
        found = self._desk.ask(partners.contacts, partner_id) if partner_id else []
        return [person.name for person in found[:3]]

    def repeat(self, ids: Sequence[int]) -> None:
        """Ask when the first of ``ids`` that is done again and again was done the last time."""
        step = next((one for one in self._model.work(ids) if again_on(one)), None)
        if step is None:
            self._ask(Question(_("This step is not one that is done again: say how often first.")))
            return
        today = self._desk.today()
        save = partial(self._desk.do, steps.repeat, step.id)
        if step.kind is StepKind.PEOPLE:
            self._ask(Meeting(step, self._people(), today, save, again=True))
        else:
            title = _("“{step}” was done again on").format(step=step.title)
            self._ask(Day(title, today, today, save))


def _what_stays(rest: Sequence[Step]) -> str:
    """How many steps stay open though their group was ticked, and why."""
    people = [step for step in rest if step.kind is StepKind.PEOPLE]
    unproven = [step for step in rest if step not in people and lacks_evidence(step)]
    told = []
    if n := len(people):
        text = ngettext(
            "{n} people step stays open: it needs its day, who took part, and a note.",
            "{n} people steps stay open: each needs its day, who took part, and a note.",
            n,
        )
        told.append(text.format(n=n))
    if n := len(unproven):
        text = ngettext(
            "{n} step stays open: it needs evidence.",
            "{n} steps stay open: they need evidence.",
            n,
        )
        told.append(text.format(n=n))
    if n := len(rest) - len(people) - len(unproven):
        text = ngettext(
            "{n} step stays open: it waits for another.",
            "{n} steps stay open: they wait for others.",
            n,
        )
        told.append(text.format(n=n))
    return " ".join(told)
