"""What stands under the grids of a plan: what their rows come to, in a line of words."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from prmdesk import words
from prmdesk.domain.figures import cost_per_lead, plan_score, return_on_spent, totals
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plans import ClauseStatus, Section, WholePlan
from prmdesk.domain.reviews import next_planned
from prmdesk.domain.work_figures import committed, funnel, open_pipeline, risk_score, top_risks
from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit.dates import due_text
from prmdesk.ui.plans.measures import score_text
from prmdesk.words.amounts import amount
from prmdesk.words.sheets import percent

_NAME = 40
"""So many letters of a risk stand in the line."""


def text(section: Section, whole: WholePlan, today: date) -> str:
    """What the rows of ``section`` come to; nothing where there is nothing to tell."""
    return " · ".join(filter(None, _TELLS[section](whole, today)))


def _settled(whole: WholePlan, _today: date) -> list[str]:
    wanted = [rule for rule in whole.rules if rule.status is not ClauseStatus.NOT_APPLICABLE]
    agreed = sum(rule.status is ClauseStatus.AGREED for rule in wanted)
    told = _("{n} of {total} clauses agreed")
    return [told.format(n=agreed, total=len(wanted))] if wanted else []


def _reached(whole: WholePlan, _today: date) -> list[str]:
    return [score_text(plan_score(whole.targets))]


def _trained(whole: WholePlan, _today: date) -> list[str]:
    trained = sum(training.heads_trained or 0 for training in whole.trainings)
    needed = sum(training.heads_needed or 0 for training in whole.trainings)
    return [_("{n} of {total} people trained").format(n=trained, total=needed)] if needed else []


def _spent(whole: WholePlan, _today: date) -> list[str]:
    every = totals(whole.marketing)
    told = []
    if every.spent is not None:
        told.append(_("{amount} spent").format(amount=_money(every.spent, whole)))
    if every.leads_actual is not None:
        n = every.leads_actual
        told.append(ngettext("{n} lead", "{n} leads", n).format(n=n))
    if (cost := cost_per_lead(every)) is not None:
        told.append(_("{amount} a lead").format(amount=amount(cost)))
    if (gain := return_on_spent(every)) is not None:
        told.append(_("return {n} %").format(n=percent(gain)))
    return told


def _pipeline(whole: WholePlan, _today: date) -> list[str]:
    told = [
        f"{words.name(step.status)} {step.count}" for step in funnel(whole.accounts) if step.count
    ]
    _count, value, likely = open_pipeline(whole.accounts)
    if value is not None:
        told.append(_("open {amount}").format(amount=_money(value, whole)))
    if likely is not None:
        told.append(_("weighted {amount}").format(amount=_money(likely, whole)))
    return told


def _put_in(whole: WholePlan, _today: date) -> list[str]:
    sentences = {
        Side.US: _("we put in {amount}"),
        Side.PARTNER: _("they put in {amount}"),
        Side.BOTH: _("together {amount}"),
    }
    found = {side: committed(whole.commitments, side) for side in sentences}
    return [
        sentences[side].format(amount=_money(amount, whole))
        for side, amount in found.items()
        if amount is not None
    ]


def _gravest(whole: WholePlan, _today: date) -> list[str]:
    judged = [risk for risk in top_risks(whole.risks) if risk_score(risk) is not None]
    if not judged:
        return []
    named = [f"{_short(risk.text)} ({risk_score(risk)})" for risk in judged]
    return [_("Gravest: {risks}").format(risks=_(", ").join(named))]


def _held(whole: WholePlan, today: date) -> list[str]:
    if not whole.reviews:
        return []
    held = sum(review.held_on is not None for review in whole.reviews)
    told = [_("{n} of {total} held").format(n=held, total=len(whole.reviews))]
    coming = next_planned(whole.reviews)
    if coming is not None:
        day = due_text(coming.planned_on, today)
        told.append(_("next: {name}, {day}").format(name=_short(coming.name), day=day))
    return told


_TELLS: Mapping[Section, Callable[[WholePlan, date], list[str]]] = {
    Section.RULES: _settled,
    Section.MEASURES: _reached,
    Section.TRAINING: _trained,
    Section.MARKETING: _spent,
    Section.ACCOUNTS: _pipeline,
    Section.RESOURCES: _put_in,
    Section.RISKS: _gravest,
    Section.REVIEWS: _held,
}


def _money(value: Decimal, whole: WholePlan) -> str:
    return f"{amount(value)} {whole.plan.currency}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _NAME else f"{line[: _NAME - 1].rstrip()}…"
