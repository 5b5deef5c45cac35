"""Scorecards as tables of exact figures: all partners at a glance, and how one score adds up."""

from collections.abc import Iterable
from decimal import Decimal

from prmdesk import words
from prmdesk.domain.metrics import Group
from prmdesk.domain.scorecard import ENOUGH, GroupScore, MetricScore, Scorecard, sway
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services.scorecards import Assessment
from prmdesk.words import scorecards as told
from prmdesk.words import tiers
from prmdesk.words.sheets import percent

_SWAY = Decimal("0.1")


def overview(found: Iterable[Assessment], currency: str) -> Sheet:
    """All scorecards, a row each. A score of which too little is known has a column of its own, so
    that it never stands among the others (C-iv)."""
    columns = (
        Column(_("Partner")),
        Column(_("Scored as")),
        Column(_("Score"), Kind.NUMBER),
        Column(_("Provisional"), Kind.NUMBER),
        Column(_("Known"), Kind.SHARE),
        Column(_("Tier now")),
        Column(_("Tier by score")),
        Column(_("Proposal")),
        *(Column(words.name(group), Kind.NUMBER) for group in Group),
        Column(_("Next tier")),
    )
    note = _(
        "Score: 0 to 100, up to 120 where targets are passed, with the weights of its type. "
        "Provisional: the weight known is under {share} %."
    ).format(share=percent(float(ENOUGH)))
    return Sheet(_("Scorecards"), columns, tuple(_row(one, currency) for one in found), note)


def _row(one: Assessment, currency: str) -> Row:
    card, at = one.card, one.standing
    score = None if card.score is None else float(card.score)
    groups = {part.group: part.score for part in card.groups}
    cells = (
        card.name,
        words.name(card.kind),
        None if card.is_thin else score,
        score if card.is_thin else None,
        float(card.coverage),
        at.called,
        at.by_score.name if at.by_score else "",
        tiers.proposal_word(at),
        *(_number(groups.get(group)) for group in Group),
        tiers.missing_text(at, currency),
    )
    return Row(cells, card.partner_id)


def explanation(card: Scorecard) -> Sheet:
    """How the score of one partner adds up: each metric, each group, and their sum (D17)."""
    columns = (
        Column(_("Metric")),
        Column(_("Figure")),
        Column(_("0 to 100")),
        Column(_("Score"), Kind.NUMBER),
        Column(_("Weight"), Kind.NUMBER, "%"),
        Column(_("Counts"), Kind.NUMBER, "%"),
        Column(_("Points"), Kind.NUMBER),
        Column(_("Where it comes from")),
    )
    rows = tuple(_metric_row(card, one) for one in card.metrics)
    total = Row(
        (
            _("Score"), "", "", None, 100.0, 100.0 if card.score is not None else None,
            _number(card.score), "",
        ),
        is_sum=True,
    )  # fmt: skip
    title = _("How the score of {partner} adds up").format(partner=card.name)
    return Sheet(title, columns, (*rows, total), _formula(card))


def _metric_row(card: Scorecard, one: MetricScore) -> Row:
    counts = None if one.score is None else float(100 * one.weight / card.coverage)
    cells = (
        words.name(one.metric),
        told.value_text(one),
        told.scale_text(one),
        _number(one.score),
        float(100 * one.weight),
        counts,
        _number(one.points),
        told.origin_text(one),
    )
    return Row(cells, card.partner_id)


def stress(card: Scorecard) -> Sheet:
    """What the score would be if a group weighed a tenth of the whole less or more (D17)."""
    columns = (
        Column(_("Group")),
        Column(_("Weight"), Kind.NUMBER, "%"),
        Column(_("Known"), Kind.SHARE),
        Column(_("Score"), Kind.NUMBER),
        Column(_("Points"), Kind.NUMBER),
        Column(_("A tenth less"), Kind.NUMBER),
        Column(_("A tenth more"), Kind.NUMBER),
    )
    rows = tuple(_stress_row(card, one) for one in card.groups)
    note = _("A tenth less, a tenth more: the score if the group weighed so, the others as before.")
    return Sheet(_("If the weights were others"), columns, rows, note)


def _stress_row(card: Scorecard, one: GroupScore) -> Row:
    cells = (
        words.name(one.group),
        float(100 * one.weight),
        float(one.coverage),
        _number(one.score),
        _number(one.points),
        _number(sway(card, one.group, -_SWAY)),
        _number(sway(card, one.group, _SWAY)),
    )
    return Row(cells, card.partner_id)


def _formula(card: Scorecard) -> str:
    text = _(
        "A metric scores (figure − floor) ÷ (target − floor) × 100, from 0 to 120. What is not "
        "known is left out, and the rest counts for more: weight ÷ {share} %. Points are score × "
        "what it counts; they add up to the score."
    )
    return text.format(share=percent(float(card.coverage)))


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
