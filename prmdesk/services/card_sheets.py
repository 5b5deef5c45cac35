"""What became of many battlecards, as a table."""

from collections.abc import Mapping, Sequence

from prmdesk import words
from prmdesk.domain.battlecards import Block, CardReport
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _


def is_whole(report: CardReport) -> bool:
    """Whether nothing of the card had to give way, and all its letters could be printed."""
    return not (report.cut or report.left_out or report.replaced or report.lost_logo)


def outcome(partner_ids: Sequence[int], reports: Sequence[CardReport]) -> Sheet:
    """A row for each card with something to look at, those that lost something first."""
    columns = (
        Column(_("Partner")),
        Column(_("Letters cut"), Kind.WHOLE),
        Column(_("Cut to fit")),
        Column(_("Rows left out")),
        Column(_("Answers that are old")),
        Column(_("Nothing to show")),
        Column(_("Printed as □")),
    )
    made = sorted(zip(partner_ids, reports, strict=True), key=lambda one: is_whole(one[1]))
    rows = tuple(_row(key, report) for key, report in made if _has_news(report))
    note = _("{n} of {count} cards have something to look at.")
    title = _("What became of the battlecards")
    return Sheet(title, columns, rows, note.format(n=len(rows), count=len(reports)))


def _has_news(report: CardReport) -> bool:
    return not is_whole(report) or bool(report.old or report.empty)


def _row(partner_id: int, report: CardReport) -> Row:
    return Row(
        (
            " ".join(report.partner.split()),
            sum(report.cut.values()) or None,
            counted(report.cut),
            counted(report.left_out),
            _(", ").join(map(words.name, report.old)),
            _(", ").join(map(words.name, report.empty)),
            " ".join(map(letter_name, report.replaced)),
        ),
        partner_id,
    )


def counted(parts: Mapping[Block, int]) -> str:
    """Blocks by name, each with its number: "People (3), Numbers (1)"."""
    return _(", ").join(f"{words.name(block)} ({n})" for block, n in parts.items())


def letter_name(letter: str) -> str:
    """A letter that no font has, with its number; half a letter has only that."""
    number = f"U+{ord(letter):04X}"
    is_half = "\ud800" <= letter <= "\udfff"
    return number if is_half else f"{letter} ({number})"
