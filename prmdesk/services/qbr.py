"""The QBR pack of partners: a PDF and a workbook from the same facts (C-vi, D8)."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from prmdesk import words
from prmdesk.domain import enablement
from prmdesk.domain.battlecards import plan_for
from prmdesk.domain.qbr import Pack, PackOptions, PackReport, QbrFacts, pack
from prmdesk.domain.workspace import fiscal_year
from prmdesk.exporters.files import atomic_write, safe_file_name
from prmdesk.i18n import _, speaking
from prmdesk.services import scorecards
from prmdesk.services.qbr_sheets import sheets
from prmdesk.storage import (
    frictions,
    lines,
    partners,
    plans,
    promises,
    reviews,
    training,
    workspace,
)
from prmdesk.storage.database import Database
from prmdesk.words.reviews import for_whom

Progress = Callable[[int, int], object]

NAME_ROOM = 100
"""How much of a file's name, in bytes, the partner's may take."""


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class SavedPacks:
    """The files that were written, a PDF and a workbook of each partner, and what became of each
    pack."""

    paths: tuple[Path, ...]
    reports: tuple[PackReport, ...]


def facts(db: Database, partner_id: int, today: date) -> QbrFacts:
    """All that goes into a partner's pack; ``NotFound`` when it was deleted."""
    judged = scorecards.assessment(db, partner_id, today)
    with db.read() as c:
        settings, partner = workspace.load(c), partners.one(c, partner_id)
        year = fiscal_year(today, settings.fiscal_start)
        plan = plan_for(plans.of_partner(c, partner_id), year)
        return QbrFacts(
            partner,
            lines.of(c, [partner_id])[partner_id],
            settings,
            plans.whole(c, [plan])[0] if plan else None,
            reviews.of_partner(c, partner_id),
            promises.of_partner(c, partner_id),
            frictions.of_partner(c, partner_id),
            enablement.coverage(training.records(c, [partner_id]), today),
            judged.card,
            judged.standing,
        )


def pack_of(db: Database, partner_id: int, today: date, options: PackOptions) -> Pack:
    """A partner's pack: what all its pages, tables and files say."""
    return pack(facts(db, partner_id, today), today, options)


def save_packs(
    db: Database,
    partner_ids: Sequence[int],
    folder: Path,
    today: date,
    options: PackOptions,
    *,
    progress: Progress = _silent,
) -> SavedPacks:
    """Write a PDF and a workbook of each partner into ``folder``; no file there is replaced.

    When it is cancelled or fails, none of the new files stays.
    """
    paths: list[Path] = []
    reports = []
    with speaking(options.language), ExitStack() as undo:
        for done, partner_id in enumerate(partner_ids):
            progress(done, len(partner_ids))
            made = pack_of(db, partner_id, today, options)
            page, book = _free_pair(folder, file_stem(made))
            undo.callback(page.unlink, missing_ok=True)
            undo.callback(book.unlink, missing_ok=True)
            reports.append(_write(made, page, book))
            paths += [page, book]
        undo.pop_all()
    return SavedPacks(tuple(paths), tuple(reports))


def _write(made: Pack, page: Path, book: Path) -> PackReport:
    from prmdesk.exporters import qbr_pdf
    from prmdesk.exporters.sheet_xlsx import write_sheets

    with atomic_write(page) as file:
        report = qbr_pdf.write(file, made)
    origin = (made.name, words.day(made.as_of), made.company, for_whom(made.variant))
    write_sheets(book, sheets(made), " · ".join(filter(None, origin)))
    return report


def file_stem(made: Pack) -> str:
    """The name of a pack's files: ``QBR_Brightpath_2026-11-24``."""
    name = safe_file_name(made.name, NAME_ROOM)
    word = _("QBR")
    if made.is_internal:
        word = _("QBR_internal")
    return f"{word}_{name}_{made.as_of.isoformat()}"


def _free_pair(folder: Path, stem: str) -> tuple[Path, Path]:
    """A name in ``folder`` that neither a PDF nor a workbook has yet."""
    number, name = 1, stem
    while True:
        pair = folder / f"{name}.pdf", folder / f"{name}.xlsx"
        if not any(path.exists() or path.is_symlink() for path in pair):
            return pair
        number += 1
        name = f"{stem}_{number}"
