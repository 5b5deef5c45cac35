"""Ticking steps: at once, after asking, or by a record; and doing without them (R63)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from prmdesk.domain.onboarding import Step, StepKind, is_open, tickable_together
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners, steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.strips import Meeting, Question, Reason, Strip

Do = Callable[..., Any]
"""Calls a service on the checklist shown: its function, then what comes behind the checklist."""

_ASK_ABOVE = 3
"""More steps than this are ticked only after asking."""


class Ticking:
    """What ticks of a model mean; ``do`` writes, ``ask`` shows a strip for what needs asking."""

    def __init__(
        self, desk: Desk, model: StepModel, do: Do, ask: Callable[[Strip], object]
    ) -> None:
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
        together = tickable_together(todo)
        if not on:
            self._open_again([step.id for step in chosen if step.done_on])
        elif len(todo) == 1 and todo[0].kind is StepKind.PEOPLE:
            self._record(todo[0])
        elif todo:
            self._tick_many([step.id for step in together], len(todo) - len(together))

    def _open_again(self, ids: Sequence[int]) -> None:
        n = len(ids)
        if n <= _ASK_ABOVE:
            self._do(steps.untick, ids)
            return
        text = ngettext("Open {n} ticked step again?", "Open {n} ticked steps again?", n)
        run = partial(self._do, steps.untick, ids)
        self._ask(Question(text.format(n=n), _("Open again"), run))

    def _tick_many(self, ids: Sequence[int], people: int) -> None:
        """Tick ``ids`` at once if they are few, else ask; say that people steps stay open."""
        n = len(ids)
        run = partial(self._do, steps.tick, ids, self._desk.today())
        rest = _people_stay(people) if people else ""
        if n > _ASK_ABOVE:
            text = ngettext("Tick {n} step?", "Tick {n} steps?", n).format(n=n)
            button = ngettext("Tick {n} step", "Tick {n} steps", n).format(n=n)
            self._ask(Question(" ".join(filter(None, (text, rest))), button, run))
            return
        if ids:
            run()
        if rest:
            self._ask(Question(rest))

    def _record(self, step: Step) -> None:
        checklist, today = self._model.checklist, self._desk.today()
        partner_id = checklist.partner_id if checklist else None
        people = self._desk.ask(partners.contacts, partner_id) if partner_id else []

        def save(*record: Any, **kw: Any) -> None:
            self._desk.do(steps.record_meeting, step.id, *record, today, **kw)

        self._ask(Meeting(step, [person.name for person in people[:3]], today, save))


def _people_stay(n: int) -> str:
    return ngettext(
        "{n} people step stays open: it needs its day, who took part, and a note.",
        "{n} people steps stay open: each needs its day, who took part, and a note.",
        n,
    ).format(n=n)
