"""A decision in words: what was decided, why, and what became of the partner."""

from datetime import date

from prmdesk import words
from prmdesk.domain.decisions import Followed, Looked, Origin
from prmdesk.i18n import _
from prmdesk.services import decisions
from prmdesk.ui.kit.dates import due_text, shown


def headline(found: Followed) -> str:
    """What was decided, when and by whom: "Cut · 24 Nov 2026 · Robin Weber"."""
    decision = found.decision
    origin = "" if decision.origin is Origin.HAND else words.name(decision.origin)
    parts = (words.name(decision.verdict), shown(decision.on_date), decision.who, origin)
    return " · ".join(filter(None, parts))


def decision_lines(found: Followed) -> list[str]:
    """What was written when it was decided, a line for each."""
    decision = found.decision
    told = (
        (_("Why: {text}"), decision.why),
        (_("Moved: {text}"), decision.moved),
        (_("Expected: {text}"), decision.effect),
    )
    return [line.format(text=text) for line, text in told if text]


def since_line(found: Followed) -> str:
    """What became of the partner since, in one line."""
    text = decisions.since(found)
    return _("Since then: {text}").format(text=text) if text else ""


def outcome_line(found: Followed) -> str:
    """What came of it and when that was seen; nothing before a review."""
    decision = found.decision
    if not decision.outcome:
        return ""
    text = _("What came of it: {text}").format(text=decision.outcome)
    return f"{text} ({shown(decision.reviewed_on)})" if decision.reviewed_on else text


def review_text(found: Followed, today: date) -> str:
    """When it is looked at again: "Review 3 days late"; nothing when it never is."""
    decision = found.decision
    match decision.looked(today):
        case Looked.DUE | Looked.WAITING:
            when = due_text(decision.review_on, today)
            return _("Review: {when}").format(when=when)
        case Looked.REVIEWED:
            return _("Reviewed")
    return ""
