"""What the codes of reviews and of the QBR pack are called, and what is said of them."""

from datetime import date
from enum import StrEnum

from prmdesk import words
from prmdesk.domain.battlecards import Variant
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import KeptRate, Promise, Standing
from prmdesk.domain.qbr import AgendaItem, Item, Pack, Part
from prmdesk.domain.qbr_figures import IN_CURRENCY, Figure, Topic
from prmdesk.domain.quadrant import shown
from prmdesk.domain.sheets import Amount, Column, Kind
from prmdesk.i18n import N_, _, ngettext
from prmdesk.words.sheets import cell_text, percent

_EXACT = Column("", Kind.AMOUNT)

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Part.HEADER, N_("Header")),
    (Part.PROMISES, N_("What we promised each other last time")),
    (Part.AGENDA, N_("Agenda")),
    (Part.FIGURES, N_("Figures")),
    (Part.MEASURES, N_("How we measure success")),
    (Part.ACCOUNTS, N_("Open accounts")),
    (Part.REVIEWS, N_("Review by review")),
    (Part.OURS, N_("For us only")),
    (Part.COMMITMENTS, N_("What each side commits to now")),
    (Item.PROMISES, N_("What we promised each other")),
    (Item.RECAP, N_("Looking back at the quarter")),
    (Item.PIPELINE, N_("The ten largest open accounts")),
    (Item.HEALTH, N_("How our customers are doing")),
    (Item.MARKETING, N_("What we do together in the market next")),
    (Item.ISSUES, N_("What is in the way")),
    (Item.ACTIONS, N_("Who does what by when")),
    (Topic.KEPT_BY_US, N_("Kept by us")),
    (Topic.KEPT_BY_THEM, N_("Kept by them")),
    (Topic.PLAN_SCORE, N_("Plan score")),
    (Topic.ACCOUNTS, N_("Open accounts")),
    (Topic.PIPELINE, N_("Open pipeline")),
    (Topic.WEIGHTED, N_("Weighted by probability")),
    (Topic.WIN_RATE, N_("Accounts won of those decided")),
    (Topic.CERTIFIED, N_("Certified people of those needed")),
    (Topic.MARKETING, N_("Marketing spent of the budget")),
    (Topic.FRICTIONS, N_("Open frictions")),
    (Topic.NEXT_SCORE, N_("Score for the next tier")),
    (Topic.NEXT_REVENUE, N_("Revenue for the next tier")),
    (Topic.NEXT_CERTIFIED, N_("Certified people for the next tier")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""


def item_title(item: AgendaItem) -> str:
    """What is talked about: in the words of the user, else in ours."""
    return item.title.strip() or (words.name(item.item) if item.item is not None else "")


def figure_name(figure: Figure) -> str:
    """What a figure is called."""
    return figure.name if figure.topic is None else words.name(figure.topic)


def figure_unit(figure: Figure, pack: Pack) -> str:
    """What a figure is counted in, "" for bare numbers."""
    return pack.currency if figure.topic in IN_CURRENCY else figure.unit


def amount_text(value: Amount | None) -> str:
    """A figure as all places show it; a dash where it is not known."""
    return "–" if value is None else cell_text(_EXACT, value)


def share_text(share: float | None) -> str:
    """A share as all places show it; nothing where it is not known."""
    return "" if share is None else f"{percent(share)} %"


def kept_text(rate: KeptRate) -> str:
    """How many promises were kept by their day, of those that were settled or fell due."""
    if rate.share is None:
        return _("none has fallen due yet")
    return _("{kept} of {n} kept by their day").format(kept=rate.count(Standing.KEPT), n=rate.n)


def became_text(promise: Promise, today: date) -> str:
    """What became of a promise: "Kept · 3 Sep 2026", "2 days late, due …", "due 4 Dec 2026"."""
    standing = promise.standing(today)
    if standing is Standing.LATE:
        n, due = promise.days_late(today), promise.due
        text = ngettext("{n} day late, due {day}", "{n} days late, due {day}", n)
        return text.format(n=n, day=words.day(due) if due else "")
    if standing is Standing.RUNNING:
        if promise.due is None:
            return _("no day named")
        return _("due {day}").format(day=words.day(promise.due))
    if promise.closed_on is None:
        return words.name(standing)
    return f"{words.name(standing)} · {words.day(promise.closed_on)}"


def standing_text(review: Review) -> str:
    """How the plan and the partner stood on the day of a review: "plan 81 %, partner 63.5"."""
    parts = []
    if review.plan_score is not None:
        parts.append(_("plan {share}").format(share=share_text(float(review.plan_score))))
    if review.partner_score is not None:
        text = _("partner {score} of 100")
        if review.coverage is not None:
            text = _("partner {score} of 100 (from {share} of the weight)")
        known = share_text(float(review.coverage or 0))
        parts.append(text.format(score=shown(float(review.partner_score)), share=known))
    if review.tier:
        parts.append(_("tier {tier}").format(tier=review.tier))
    return " · ".join(parts)


def for_whom(variant: Variant) -> str:
    """Whose eyes a pack is for, as all of its pages and tables say."""
    if variant is Variant.INTERNAL:
        return _("Internal. Do not pass on.")
    return _("Confidential. For our partner only.")
