"""What library, calendar and e-mails say: the names of their codes, titles, and texts to send."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from prmdesk.domain.calendar import Entry, EntryKind
from prmdesk.domain.drafts import DraftKind
from prmdesk.domain.materials import FileState
from prmdesk.domain.onboarding import Side
from prmdesk.i18n import N_, _

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (FileState.READY, N_("Ready")),
    (FileState.EXPIRED, N_("Expired")),
    (FileState.CHANGED, N_("Changed since")),
    (FileState.MISSING, N_("Missing")),
    (EntryKind.TASK, N_("Tasks")),
    (EntryKind.MEETING, N_("Meetings")),
    (EntryKind.TRAINING, N_("Trainings")),
    (EntryKind.STEP, N_("Onboarding steps")),
    (EntryKind.PROMISE, N_("Promises")),
    (EntryKind.REVIEW, N_("Reviews of decisions")),
    (EntryKind.QBR, N_("Reviews with partners")),
    (EntryKind.AGREEMENT, N_("Ends of agreements")),
    (DraftKind.INVITATION, N_("Invitation to onboarding")),
    (DraftKind.TRAINING, N_("Invitation to a training")),
    (DraftKind.PLAN, N_("Plan sent")),
    (DraftKind.REMINDER, N_("Reminder of what is overdue")),
    (DraftKind.REVIEW, N_("Invitation to a review")),
    (DraftKind.PACK, N_("Pack handed over")),
    (DraftKind.BATTLECARD, N_("Battlecard to hand over")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""

_TITLES: Mapping[EntryKind, str] = {
    EntryKind.TASK: N_("{what} ({partner})"),
    EntryKind.MEETING: N_("Meeting with {partner}: {what}"),
    EntryKind.STEP: N_("Onboarding of {partner}: {what}"),
    EntryKind.PROMISE: N_("We promised {partner}: {what}"),
    EntryKind.REVIEW: N_("Review the decision on {partner}"),
    EntryKind.QBR: N_("Review with {partner}: {what}"),
    EntryKind.AGREEMENT: N_("The agreement with {partner} ends"),
}


def entry_title(entry: Entry) -> str:
    """What an entry of the calendar is called, in the current language."""
    if entry.kind is EntryKind.TRAINING:
        return _("Training: {what}").format(what=entry.what)
    text = _(_TITLES[entry.kind])
    if entry.kind is EntryKind.PROMISE and entry.side is Side.PARTNER:
        text = _("{partner} promised: {what}")
    return text.format(what=entry.what, partner=_(", ").join(entry.partners))


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of a draft, with places for what is known: {partner}, {topic}, {lines} …"""

    subject: str
    body: str


LETTERS: Mapping[DraftKind, Letter] = {
    DraftKind.INVITATION: Letter(
        N_("Getting started together: {partner} and {company}"),
        N_(
            "we are glad to work with {partner}, and I would like to walk you through the first "
            "weeks myself and hear what you need from us.\n\nThese are the next steps on your "
            "side:\n{lines}\n\nWhich day suits you for a first call?"
        ),
    ),
    DraftKind.TRAINING: Letter(
        N_("Training: {topic}, {when}"),
        N_(
            "you are invited to our training “{topic}”.\n\nWhen: {when}\nWhere: {place}\n\nThe "
            "attached file puts it into your calendar. Please let me know who will take part."
        ),
    ),
    DraftKind.PLAN: Letter(
        N_("Our plan {topic}: {partner} and {company}"),
        N_(
            "attached is our joint plan {topic} as an Excel workbook. Please look at the goals and "
            "at what we agree, change what should be different, and send the file back to me."
        ),
    ),
    DraftKind.REMINDER: Letter(
        N_("What is still open between {partner} and {company}"),
        N_(
            "this is still open on our list:\n{lines}\n\nIs something in the way that we can help "
            "with? If a day no longer holds, please tell me which one does."
        ),
    ),
    DraftKind.REVIEW: Letter(
        N_("Review of our partnership, {when}"),
        N_(
            "I would like to look back at the last quarter with you and agree on the next one.\n\n"
            "When: {when}\n\nI suggest that we talk about what we promised each other, the "
            "figures, and what is to come. What would you like to add?"
        ),
    ),
    DraftKind.PACK: Letter(
        N_("{topic} for {partner}"),
        N_(
            "attached is “{topic}”. Unpack it and open index.html: it lists the files with version "
            "and language.\n{lines}\n\nTell me if something is missing."
        ),
    ),
    DraftKind.BATTLECARD: Letter(
        N_("{partner} and {company} on one page"),
        N_(
            "attached is our partnership on one page. Please tell me what you would change: it is "
            "meant to be right for both of us."
        ),
    ),
}
"""What is proposed; people change it before they send it."""


def letter(kind: DraftKind, known: Mapping[str, str], names: str) -> Letter:
    """Subject and whole body of a draft, in the current language; ``names`` are greeted."""
    words = LETTERS[kind]
    greeting = _("Dear {names},").format(names=names) if names else _("Hello,")
    ends = dict.fromkeys((_("Kind regards"), known["owner"], known["company"]))
    parts = (greeting, _(words.body).format(**known), "\n".join(filter(None, ends)))
    return Letter(_(words.subject).format(**known), "\n\n".join(parts) + "\n")
