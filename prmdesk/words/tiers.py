"""The ladder of tiers as sentences: what is proposed and why, and what the next tier asks for."""

from prmdesk.domain.tiers import REVIEWS, Check, Met, Proposal, Requirement, TierStanding
from prmdesk.i18n import N_, _, ngettext
from prmdesk.words.amounts import amount

PROPOSALS: dict[Proposal, str] = {
    Proposal.NONE: N_("No change"),
    Proposal.ASSIGN: N_("Give {tier}"),
    Proposal.PROMOTE: N_("Up to {tier}"),
    Proposal.WATCH: N_("Watch"),
    Proposal.DEMOTE: N_("Down to {tier}"),
    Proposal.UNSURE: N_("Too little known"),
}
"""What is proposed, in a word."""


def proposal_word(found: TierStanding) -> str:
    """What is proposed for a partner, in a word or two."""
    tier = found.proposed.name if found.proposed else _("no tier")
    return _(PROPOSALS[found.proposal]).format(tier=tier)


def proposal_text(found: TierStanding) -> str:
    """What speaks for another tier, and why; people decide."""
    tier = found.proposed.name if found.proposed else _("no tier")
    current = found.current.name if found.current else ""
    match found.proposal:
        case Proposal.ASSIGN:
            text = _("It meets all that {tier} asks for.")
        case Proposal.PROMOTE:
            text = _("It meets all that {tier} asks for: it could move up from {current}.")
        case Proposal.DEMOTE:
            text = _(
                "It is below {current} today and was in the last {n} reviews: it could move down "
                "to {tier}."
            )
        case Proposal.WATCH if any(one.requirement is Requirement.SCORE for one in _short(found)):
            text = _below_text(found.below)
        case Proposal.WATCH:
            text = _("It does not meet all that {current} asks for beside the score.")
        case Proposal.UNSURE:
            text = _("Too little is known to propose a tier.")
        case _:
            text = _("Nothing speaks for another tier.")
    if found.called and found.current is None:
        text = _("“{called}” is none of the tiers.") + " " + text
    return text.format(
        tier=tier, current=current, n=found.below, reviews=REVIEWS, called=found.called
    )


def _below_text(reviews: int) -> str:
    if not reviews:
        return _(
            "Its score is below {current} today. Only once {reviews} reviews in a row found it so "
            "a lower tier is proposed."
        )
    return ngettext(
        "Its score is below {current}, as in {n} review. Once {reviews} in a row found it so a "
        "lower tier is proposed.",
        "Its score is below {current}, as in the last {n} reviews. Once {reviews} in a row found "
        "it so a lower tier is proposed.",
        reviews,
    )


def _short(found: TierStanding) -> list[Check]:
    return [one for one in found.to_keep if one.met is Met.NO]


def check_text(one: Check, currency: str) -> str:
    """A requirement with what there is and what is missing."""
    needed, actual = amount(one.needed), amount(one.actual)
    missing = amount(one.missing)
    texts = {
        Requirement.SCORE: (
            _("Score {actual} of {needed}"),
            _("Score {needed}: too little is known"),
            _("{missing} points are missing"),
        ),
        Requirement.REVENUE: (
            _("Revenue of four quarters {actual} of {needed} {currency}"),
            _("Revenue of four quarters {needed} {currency}: not known"),
            _("{missing} {currency} are missing"),
        ),
        Requirement.CERTIFIED: (
            _("Certified people {actual} of {needed}"),
            _("Certified people {needed}: not known"),
            _("{missing} are missing"),
        ),
    }
    met, unknown, short = texts[one.requirement]
    text = unknown if one.met is Met.UNKNOWN else met
    if one.met is Met.NO:
        text = f"{text} – {short}"
    return text.format(actual=actual, needed=needed, missing=missing, currency=currency)


def missing_text(found: TierStanding, currency: str) -> str:
    """What is missing for the next tier, in one line; nothing at the top."""
    if found.next is None:
        return ""
    told = [check_text(one, currency) for one in found.missing]
    return _("{tier}: {missing}").format(
        tier=found.next.name, missing="; ".join(told) or _("all is met")
    )
