"""What leaves as a workbook: gather it, then have it written."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import WhyPartner
from prmdesk.domain.sheets import Sheet
from prmdesk.exporters.files import safe_file_name
from prmdesk.i18n import language, speaking
from prmdesk.services.reason_list import listed
from prmdesk.storage import lines, partners, reasons, workspace
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


def save_list(
    db: Database,
    path: Path,
    query: Query,
    today: date,
    *,
    spoken: str = "",
    progress: Progress = _silent,
) -> int:
    """Write the partners that ``query`` asks for, in its order; returns how many.

    The workbook can be imported again as it is (R10). ``Unavailable`` when it cannot be written.
    """
    from prmdesk.exporters.list_xlsx import ListRow, write_list

    with db.read() as c:
        found = lines.every(c, query, today)
        kept = {partner.id: partner for partner in partners.every(c)}
        own = lines.field_values(c, [line.id for line in found])
        fields = partners.fields(c)
        whys: dict[int, list[WhyPartner]] = defaultdict(list)
        for why in reasons.every(c):
            whys[why.partner_id].append(why)
    with speaking(spoken or language()):
        rows = [
            ListRow(line, kept[line.id], own.get(line.id, {}), listed(whys[line.id]))
            for line in found
        ]
        write_list(path, rows, fields, lambda done: progress(done, len(rows)))
    return len(rows)


def sheets_file_name(title: str, today: date) -> str:
    """A name for a workbook of tables that is valid on every system."""
    return f"{safe_file_name(f'{safe_file_name(title, 120)} {today.isoformat()}')}.xlsx"


def save_sheets(
    db: Database,
    path: Path,
    sheets: Sequence[Sheet],
    today: date,
    *,
    progress: Progress = _silent,
) -> Path:
    """Write tables as they are on screen, a tab each, with the company and the day.

    ``Unavailable`` when the workbook cannot be written.
    """
    from prmdesk.exporters.sheet_xlsx import write_sheets

    progress(0, 1)
    with db.read() as c:
        company = workspace.load(c).company
    write_sheets(path, sheets, " · ".join(filter(None, (company, words.day(today)))))
    return path
