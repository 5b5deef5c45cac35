"""What the board, its cards and the tab say in words."""

from collections.abc import Sequence

from prmdesk import words
from prmdesk.domain.lifecycle import Board, Card, Check, Stay, median_age
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _, ngettext
from prmdesk.words.lifecycle import criterion_name, source


def days_text(days: float) -> str:
    """So many days."""
    return ngettext("{n} day", "{n} days", round(days)).format(n=f"{days:g}")


def age_text(card: Card) -> str:
    """How long a partner has been where it is."""
    if card.days is None:
        return _("since when is not known")
    text = days_text(card.days)
    return _("{days}, long").format(days=text) if card.is_long else text


def met_text(card: Card) -> str:
    """How many criteria are met; nothing where none are asked for."""
    if not card.needed:
        return ""
    return _("{n} of {total} met").format(n=card.met, total=card.needed)


def card_text(card: Card) -> str:
    """All that a card says, for tips and screen readers."""
    told = [card.name, words.name(card.quadrant), age_text(card), met_text(card)]
    if card.open:
        what = _(", ").join(map(criterion_name, card.open))
        told.append(_("Still open: {what}").format(what=what))
    return "\n".join(filter(None, told))


def column_text(cards: Sequence[Card]) -> str:
    """What stands below the name of a column: how many, and how long half of them are there."""
    told = ngettext("{n} partner", "{n} partners", len(cards)).format(n=len(cards))
    age = median_age(cards)
    if age is None:
        return told
    return _("{partners} · median {days}").format(partners=told, days=days_text(age))


def usual_text(board: Board, stage: Stage) -> str:
    """How long a stage usually takes."""
    found = board.usual.get(stage)
    if found is None:
        return _("Nobody has left this stage yet.")
    text = ngettext(
        "Usually {days}: the median of {n} finished stay",
        "Usually {days}: the median of {n} finished stays",
        found.n,
    )
    return text.format(days=days_text(found.days), n=found.n)


def check_text(check: Check) -> str:
    """What is to be said of a criterion beside whether it is met."""
    kept, told = check.kept, []
    if check.is_waived and kept is not None:
        told.append(_("Waived {day}: {why}").format(day=words.day(kept.met_on), why=kept.waiver))
    elif check.criterion.fact is None and check.is_met and kept is not None:
        told.append(words.day(kept.met_on))
        told.append(kept.note)
    if check.criterion.fact is not None:
        told.append(source(check.criterion.fact))
    return " · ".join(filter(None, told))


def stay_text(stay: Stay, days: int) -> str:
    """One stay as a line of the history."""
    begun = words.day(stay.entered_on)
    ended = _("today") if stay.left_on is None else words.day(stay.left_on)
    text = _("{stage}: {begun} to {ended}, {days}")
    return text.format(stage=words.name(stay.stage), begun=begun, ended=ended, days=days_text(days))
