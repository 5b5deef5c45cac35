"""The questions of the buckets as one table: what is open, recommended and decided (R10-R12)."""

from fractions import Fraction

from prmdesk import words
from prmdesk.domain.buckets import Answer, BucketSheet, Question, answers, recommended, sums
from prmdesk.domain.buckets import questions as asked
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.domain.workspace import Workspace
from prmdesk.i18n import _
from prmdesk.storage import buckets as stored
from prmdesk.storage import partners, workspace
from prmdesk.storage.database import Database
from prmdesk.words import reasons as reason_words


def questions_sheet(db: Database) -> Sheet:
    """The question of each bucket of each active partner, the open ones first (R11)."""
    with db.read() as c:
        everyone = partners.every(c)
        found = asked(everyone, stored.every(c))
        settings = workspace.load(c)
    names = {partner.id: partner.name for partner in everyone}
    columns = (
        Column(_("Partner")), Column(_("Type")), Column(_("Segment")), Column(_("Question")),
        Column(_("State")), Column(_("The sheet recommends")), Column(_("We decided")),
        Column(_("Reason")), Column(_("Decided on"), Kind.DATE),
    )  # fmt: skip
    rows = tuple(
        _row(one, names[one.partner_id], settings)
        for one in sorted(found, key=lambda one: not one.is_open)
    )
    note = _(
        "The recommendation is a sum of ratings; what was decided is a person's word and stands "
        "beside it."
    )
    return Sheet(_("Questions of the partner types"), columns, rows, note)


def count_open(sheet: Sheet) -> int:
    """How many questions of ``questions_sheet`` are open."""
    return sum(row.cells[4] == _("To be answered") for row in sheet.rows)


def _row(one: Question, name: str, settings: Workspace) -> Row:
    sheet = one.sheet or BucketSheet(0, one.partner_id, one.bucket)
    cells = (
        name, words.name(one.bucket), sheet.segment,
        reason_words.question(one.bucket, settings.questions),
        _("To be answered") if one.is_open else _("Answered"), told_by_sheet(sheet, settings),
        decided(sheet), sheet.reason, sheet.decided_on,
    )  # fmt: skip
    return Row(cells, one.partner_id)


def told_by_sheet(sheet: BucketSheet, settings: Workspace) -> str:
    """What a sheet recommends, with its sum: Partner, 16 of 20; several where they are tied."""
    best = recommended(sheet, settings.sheet_weights)
    found = {one.answer: one for one in sums(sheet, settings.sheet_weights)}
    return _(" or ").join(
        _("{answer}, {points} of {most}").format(
            answer=words.name(answer),
            points=number(found[answer].points),
            most=number(found[answer].most),
        )
        for answer in best
    )


def number(points: Fraction) -> str:
    """A sum of points without needless zeros."""
    return f"{float(points):.1f}".removesuffix(".0")


def decided(sheet: BucketSheet) -> str:
    """What was decided in words: the name of an answer, or what was written."""
    known = {answer.value: answer for answer in answers(sheet.bucket)}
    code: Answer | None = known.get(sheet.decision)
    return sheet.decision if code is None else words.name(code)
