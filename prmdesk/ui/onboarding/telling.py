"""A step told in words: in tips, and to a screen reader."""

from prmdesk.domain.onboarding import Step, due_date
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.onboarding.columns import HEADINGS, Column, Facts, cell, note_text
from prmdesk.ui.onboarding.marks import marks, response_mark


def tip_text(step: Step, column: Column, facts: Facts) -> str:
    """The whole of what a narrow cell may have to cut, and the day behind "2 days late"."""
    if column is Column.DUE and facts.group is None and not facts.is_template:
        due = shown(due_date(step, facts.started_on))
        return _("Done {day}").format(day=shown(step.done_on)) if step.done_on else due
    if column is Column.EXIT:
        return _("The phase is not over before this is done.") if step.is_exit else ""
    if column is Column.TITLE:
        told = (step.title, *_signs(step, facts), note_text(step), step.why)
        return "\n".join(filter(None, told))
    return cell(step, column, facts)


def spoken(step: Step, column: Column, state: str, facts: Facts) -> str:
    """A cell for a screen reader; the title also says how the step stands."""
    if column is Column.DONE:
        return state
    text = cell(step, column, facts)
    if column is not Column.TITLE:
        return f"{_(HEADINGS[column])}: {text}" if text else ""
    others = (cell(step, other, facts) for other in (Column.DUE, Column.KIND))
    return ", ".join(filter(None, (text, state, *others, *_signs(step, facts))))


def _signs(step: Step, facts: Facts) -> list[str]:
    response = response_mark(step) if facts.group is None else None
    found = [*marks(step, facts), *([response] if response else [])]
    return [sign.text for sign in found]
