"""The sheet of a plan workbook that says how to fill it, and what its words mean (C-ii)."""

from datetime import date
from enum import StrEnum

from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import __version__, words
from prmdesk.domain.figures import Attainment
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import AccountStatus, RiskKind
from prmdesk.domain.plans import Aggregation, ClauseStatus, Direction, WorkStatus
from prmdesk.domain.promises import Standing
from prmdesk.exporters.plan_facts import PlanFacts
from prmdesk.exporters.xlsx_kit import Book, text_height
from prmdesk.i18n import LANGUAGES, N_, _, speaking

_COLUMNS = 96

_LISTS: tuple[tuple[str, type[StrEnum]], ...] = (
    (N_("Rules of engagement"), ClauseStatus),
    (N_("Measures"), Aggregation),
    (N_("Measures"), Direction),
    (N_("Attainment"), Attainment),
    (N_("Training and marketing"), WorkStatus),
    (N_("Who"), Side),
    (N_("Accounts"), AccountStatus),
    (N_("Risks"), RiskKind),
    (N_("Actions"), Standing),
)
"""What the words of the lists are about, and their codes."""


def fill_readme(book: Book, sheet: Worksheet, facts: PlanFacts, today: date) -> None:
    """Advice, the colours, and the words of the lists in every language."""
    sheet.column_dimensions["A"].hidden = True
    for letter, width in {"B": 30, "C": 30, "D": 46}.items():
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = "portrait"
    book.heading(sheet, _("How to fill in this plan"), facts.subtitle)
    row = 4
    for text in _advice(facts):
        book.put(sheet, f"B{row}", text)
        sheet.merged_cells.add(f"B{row}:D{row}")
        sheet.row_dimensions[row].height = text_height(text, _COLUMNS)
        row += 1
    row = _add_colours(book, sheet, row + 1)
    row = _add_words(book, sheet, row + 1)
    made = _("As of {day}. Made with prmdesk {version}.")
    text = made.format(version=__version__, day=words.day(today))
    book.put(sheet, f"B{row + 1}", text, "label")


def _advice(facts: PlanFacts) -> tuple[str, ...]:
    us = facts.workspace.company or facts.workspace.owner or _("the sender")
    return (
        _("This is our common plan. Please fill in the yellow cells and send the file back."),
        _("“Us” is {us}, “Partner” is {partner}.").format(us=us, partner=facts.partner.name),
        _(
            "Insert, sort, move or delete rows as you like; there is room for more below each "
            "table. Column A is hidden: it tells us which row is which, so please leave it."
        ),
        _("Hold the pointer over a heading with a red corner: it says what to fill in there."),
        _("Percentages such as a win rate are entered as plain numbers: 35 for 35 %."),
        _("An empty figure means unknown, not zero."),
    )


def _add_colours(book: Book, sheet: Worksheet, row: int) -> int:
    for style, text in (
        ("text fills", _("Yellow: for you to fill in.")),
        ("text", _("White: our proposal. Change it where you see it otherwise.")),
        ("text figure", _("Grey: computed, or told elsewhere. Leave these cells as they are.")),
    ):
        for letter in "BCD":
            book.put(sheet, f"{letter}{row}", text if letter == "B" else None, style)
        sheet.merged_cells.add(f"B{row}:D{row}")
        row += 1
    return row


def _add_words(book: Book, sheet: Worksheet, row: int) -> int:
    """The words of the lists in every language, so that both sides can read them."""
    letters = "BC"
    for letter, name in zip(letters, LANGUAGES.values(), strict=True):
        book.put(sheet, f"{letter}{row}", name, "heading text")
    book.put(sheet, f"D{row}", _("Stands in"), "heading text")
    for about, codes in _LISTS:
        for code in codes:
            row += 1
            for letter, spoken in zip(letters, LANGUAGES, strict=True):
                with speaking(spoken):
                    book.put(sheet, f"{letter}{row}", words.name(code), "text")
            book.put(sheet, f"D{row}", _(about), "text figure")
    return row + 1
