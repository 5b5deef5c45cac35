"""Scorecards as sentences: what a metric is, where its figure comes from, how sure a score is."""

from decimal import Decimal

from prmdesk import words
from prmdesk.domain.metrics import Metric
from prmdesk.domain.readings import LEAST_CLOSED
from prmdesk.domain.score_facts import Lack, Origin
from prmdesk.domain.scorecard import MetricScore, Scorecard
from prmdesk.i18n import N_, _, ngettext
from prmdesk.words.amounts import amount
from prmdesk.words.resources import listed
from prmdesk.words.sheets import percent

ABOUT: dict[Metric, tuple[str, str]] = {
    Metric.REVENUE: (
        N_("Revenue to date against its target to date, a measure of the plan."),
        N_("Who gets more of our time and money."),
    ),
    Metric.GROWTH: (
        N_("Revenue of this year's quarters against the same quarters of the year before."),
        N_("Where to invest before results show."),
    ),
    Metric.DEALS: (
        N_("Deals won to date against the target to date, a measure of the plan."),
        N_("Whether selling together works."),
    ),
    Metric.AVERAGE_DEAL: (
        N_("The average size of a deal against its target, a measure of the plan."),
        N_("Which customers to aim at together."),
    ),
    Metric.RENEWAL: (
        N_("The share of customers who renew, a measure of the plan."),
        N_("Whether customers are looked after."),
    ),
    Metric.PIPELINE: (
        N_("The value of the open accounts, divided by what the year's revenue still lacks."),
        N_("Whether the year can still be made."),
    ),
    Metric.OPPORTUNITIES: (
        N_("New joint opportunities to date against their target, a measure of the plan."),
        N_("Whether to create demand together."),
    ),
    Metric.WIN_RATE: (
        N_("Deals won of all that were decided: a measure of the plan, or its accounts."),
        N_("Which deals to help with, and which to leave."),
    ),
    Metric.CYCLE: (
        N_("Days from lead to signature, a measure of the plan; fewer are better."),
        N_("In which deals to take part."),
    ),
    Metric.ACCOUNTS: (
        N_("Target accounts named in the plan, without those lost."),
        N_("Whether to plan accounts together."),
    ),
    Metric.CERTIFIED: (
        N_("People certified for their role today, of those needed."),
        N_("Whom to train next."),
    ),
    Metric.COVERAGE: (
        N_("Roles in which enough people are certified today, of those needed."),
        N_("Which role to build up."),
    ),
    Metric.PARTS: (
        N_("Parts of the whole product that it supplies, of these and its gaps."),
        N_("Which gap to close, and with whom."),
    ),
    Metric.QUALITY: (
        N_("How well it delivers, as customers rate it, a measure of the plan."),
        N_("Whether it may deliver alone."),
    ),
    Metric.PLAN: (
        N_("The plan score: the mean attainment of all measures of the plan by their weights."),
        N_("Whether the plan needs another look."),
    ),
    Metric.ON_TIME: (
        N_("Its promises of the last twelve months that were kept by their day."),
        N_("How far to build on its word."),
    ),
    Metric.JOINT: (
        N_("Marketing activities of the plan that were to be over by now, and were done."),
        N_("Whether to spend on marketing together again."),
    ),
    Metric.EASE: (
        N_("How easy the partner finds it to work with us, a measure of the plan."),
        N_("What we have to mend ourselves."),
    ),
    Metric.STRENGTH: (
        N_("The mean strength, 1 to 5, of our relationships with the people there."),
        N_("Whom to get to know better."),
    ),
    Metric.CONTACT: (
        N_("Days since the last touch; fewer are better."),
        N_("Whom to call."),
    ),
}
"""What each metric is, with its source, and the decision that it serves (R68)."""

LACKS: dict[Lack, str] = {
    Lack.NO_PLAN: N_("No plan for this year."),
    Lack.NO_MEASURE: N_("No measure of the plan is this metric."),
    Lack.NO_ACTUAL: N_("Nothing is reported yet for “{name}”."),
    Lack.NO_TARGET: N_("There is no target to compare it with."),
    Lack.CURRENCY: N_("Left out: the plan is in another currency than the workspace."),
    Lack.NO_YEAR_BEFORE: N_("No quarter is known in both years."),
    Lack.REACHED: N_("Left out: the year's revenue is reached, nothing is missing."),
    Lack.NO_ACCOUNTS: N_("The accounts of the plan do not say."),
    Lack.FEW: N_("{n} deals were decided; fewer than {least} say nothing."),
    Lack.NO_COURSE: N_("There is no course for the roles needed."),
    Lack.NO_PEOPLE: N_("Nobody there is known."),
    Lack.NO_PARTS: N_("Neither its parts nor its gaps are named."),
    Lack.NO_SCORE: N_("No measure of the plan has a target and an actual."),
    Lack.NO_PROMISES: N_("None of its promises fell due in the last twelve months."),
    Lack.NO_MARKETING: N_("No joint activity was to be over yet."),
    Lack.NO_STRENGTH: N_("Nobody said how strong the relationships are."),
    Lack.NO_TOUCH: N_("It was never touched."),
}
"""Why a metric has no figure."""

ORIGINS: dict[Origin, str] = {
    Origin.MEASURE: N_("Plan, measure “{name}”"),
    Origin.SHARE: N_("Plan, share of the target of “{name}”"),
    Origin.YEARS: N_("Plans of both years"),
    Origin.ACCOUNTS: N_("Plan, accounts"),
    Origin.TRAINING: N_("Training"),
    Origin.PARTS: N_("Why we partner, and gaps"),
    Origin.PLAN: N_("Plan"),
    Origin.PROMISES: N_("Promises"),
    Origin.MARKETING: N_("Plan, marketing activities"),
    Origin.PEOPLE: N_("People"),
    Origin.TOUCH: N_("People, and the log"),
}
"""Where a figure comes from."""

_TENTH = Decimal("0.1")


def definition(metric: Metric) -> str:
    """What a metric is, and the decision that it serves."""
    what, serves = ABOUT[metric]
    return _("{definition} It helps to decide: {decision}").format(
        definition=_(what), decision=_(serves)
    )


def value_text(one: MetricScore) -> str:
    """The figure of a metric with its unit, and of how many; a dash where there is none."""
    read = one.reading
    if read.actual is None:
        return "–"
    if read.origin is Origin.MEASURE:
        return _("{actual} of {target}").format(
            actual=amount(read.actual),
            target=figure(one.metric, read.target, read.unit),
        )
    text = figure(one.metric, read.actual.quantize(_TENTH).normalize(), read.unit)
    if read.part is not None:
        return _("{share} ({part} of {n})").format(share=text, part=read.part, n=read.n)
    return text if read.n is None else _("{figure} (n = {n})").format(figure=text, n=read.n)


def figure(metric: Metric, value: Decimal | None, unit: str) -> str:
    """A figure of a metric with its unit."""
    if value is None:
        return "–"
    number = amount(value)
    if metric in (Metric.CONTACT, Metric.CYCLE) and not unit:
        return ngettext("{n} day", "{n} days", int(value)).format(n=number)
    return f"{number} {unit}".rstrip()


def scale_text(one: MetricScore) -> str:
    """From which figure it scores 0, and from which 100."""
    if one.scale is None or one.scale.target is None:
        return ""
    unit = one.reading.unit
    return _("{floor} to {target}").format(
        floor=amount(one.scale.floor), target=figure(one.metric, one.scale.target, unit)
    )


def lack_text(one: MetricScore) -> str:
    """Why a metric has no score; nothing where it has one."""
    if one.score is not None:
        return ""
    lack = one.reading.lack or Lack.NO_TARGET
    text = _(LACKS[lack])
    return text.format(name=one.reading.name, n=one.reading.n or 0, least=LEAST_CLOSED)


def origin_text(one: MetricScore) -> str:
    """Where the figure of a metric comes from, or why there is none."""
    return lack_text(one) or _(ORIGINS[one.reading.origin]).format(name=one.reading.name)


def coverage_text(card: Scorecard) -> str:
    """How much of the weight is known, so that a score of little does not look like one of all."""
    if not card.kind:
        return _("Nobody said what kind of partner this is, so nothing is weighed.")
    if card.score is None:
        return _("Nothing is known yet, so there is no score.")
    told = _("Known by weight: {share} %.").format(share=percent(float(card.coverage)))
    if card.is_thin:
        return told + " " + _("That is too little to say how good the partner is.")
    return told


def kind_text(card: Scorecard) -> str:
    """Whose scorecard it is where nobody said so; nothing where somebody did."""
    if not card.is_assumed:
        return ""
    told = _("Scored as {kind}, by its type.").format(kind=words.name(card.kind))
    if not card.others:
        return told
    others = listed([words.name(kind) for kind in card.others])
    return told + " " + _("It could be {kinds} too: choose.").format(kinds=others)
