"""The partner list as a workbook, under headings that our own import knows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from prmdesk import words
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Field, Partner
from prmdesk.exporters.files import atomic_write
from prmdesk.exporters.xlsx_kit import set_text
from prmdesk.exporters.xlsx_looks import HEAD
from prmdesk.i18n import N_, _
from prmdesk.words.sheets import tenth

_STEP = 200


@dataclass(frozen=True, slots=True)
class ListRow:
    """One partner of the list: what is derived, what is kept, and its custom fields by id.

    ``reasons`` is why we partner, as the import reads it again.
    """

    line: PartnerLine
    partner: Partner
    own: Mapping[int, str]
    reasons: str = ""


_Value = Callable[[ListRow], Any]


def _line(key: str) -> _Value:
    return lambda row: getattr(row.line, key)


def _tenth(key: str) -> _Value:
    def value(row: ListRow) -> float | None:
        found: float | None = getattr(row.line, key)
        return None if found is None else tenth(found)

    return value


def _kept(key: str) -> _Value:
    return lambda row: getattr(row.partner, key)


_COLUMNS: tuple[tuple[str, float, _Value], ...] = (
    (N_("Partner name"), 32, _kept("name")),
    (N_("Short name"), 18, _kept("short_name")),
    (N_("Partner ID"), 14, _kept("external_id")),
    (N_("Tax ID"), 18, _kept("tax_id")),
    (N_("Partner type"), 18, lambda row: _names(row.line.buckets)),
    (N_("Partner tier"), 12, _kept("tier")),
    (N_("Stage"), 14, lambda row: words.name(row.line.stage)),
    (N_("Quadrant"), 16, lambda row: words.name(row.line.quadrant)),
    (N_("Value to the partner"), 12, _tenth("value_to_partner")),
    (N_("Value to us"), 12, _tenth("value_to_us")),
    (N_("Country"), 18, lambda row: words.country_name(row.line.country)),
    (N_("Region"), 14, _kept("region")),
    (N_("City"), 16, _kept("city")),
    (N_("Address"), 28, _kept("address")),
    (N_("Postal code"), 12, _kept("postcode")),
    (N_("Website"), 26, _kept("website")),
    (N_("Industry"), 18, _kept("industry")),
    (N_("Employees"), 12, _kept("employees")),
    (N_("Specialisation"), 22, _kept("specialisation")),
    (N_("Customers served"), 24, _kept("serves")),
    (N_("Other lines carried"), 24, _kept("other_lines")),
    (N_("Contact"), 22, _line("main_contact")),
    (N_("Contact: e-mail"), 28, _line("email")),
    (N_("Our owner"), 18, _kept("our_owner")),
    (N_("Next step"), 30, _line("next_step")),
    (N_("Next step due"), 13, _line("next_due")),
    (N_("Last contact"), 13, _line("last_contact")),
    (N_("Agreement start"), 13, _kept("agreement_start")),
    (N_("Agreement end"), 13, _kept("agreement_end")),
    (N_("Tags"), 24, lambda row: ", ".join(row.line.tags)),
    (N_("Why we partner"), 32, lambda row: row.reasons),
    (N_("Notes"), 40, _kept("notes")),
)
"""Heading (as the import calls the field), width and value of each column."""


def _names(codes: Iterable[Any]) -> str:
    return _(", ").join(words.name(code) for code in codes)


def write_list(
    path: Path,
    rows: Iterable[ListRow],
    fields: Iterable[Field],
    progress: Callable[[int], object] = lambda n: None,
) -> None:
    """Write ``rows`` and the custom ``fields``, in the language spoken now.

    ``progress`` is told how many rows are done. ``Unavailable`` when the file cannot be written.
    """
    columns = [(_(heading), width, value) for heading, width, value in _COLUMNS]
    columns += [(field.name, 18, _own(field.id)) for field in fields]
    with atomic_write(path) as file:
        book = Workbook(write_only=True)
        with closing(book.create_sheet(_("Partners"))) as sheet:  # also when it is given up
            _fill(sheet, columns, rows, progress)
        book.save(file)


def _fill(
    sheet: Any,
    columns: Sequence[tuple[str, float, _Value]],
    rows: Iterable[ListRow],
    progress: Callable[[int], object],
) -> None:
    for number, (_heading, width, _value) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}1"
    sheet.append([_heading_cell(sheet, heading) for heading, _width, _value in columns])
    for done, row in enumerate(rows, start=1):
        sheet.append([_cell(sheet, value(row)) for _heading, _width, value in columns])
        if done % _STEP == 0:
            progress(done)


def _own(field_id: int) -> _Value:
    return lambda row: row.own.get(field_id, "")


def _heading_cell(sheet: Any, text: str) -> Any:
    cell = _cell(sheet, text)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=HEAD)
    return cell


def _cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet)
        set_text(cell, value)
        return cell
    if isinstance(value, date):
        cell = WriteOnlyCell(sheet)
        cell.value, cell.number_format = value, "yyyy-mm-dd"
        return cell
    return value
