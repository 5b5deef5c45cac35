"""Importing a partner spreadsheet: read it, understand it, try it, write it in one step (D7)."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from prmdesk import paths
from prmdesk.domain.backups import Backup, Occasion
from prmdesk.errors import Conflict
from prmdesk.exporters import rows_xlsx
from prmdesk.i18n import N_, _
from prmdesk.importers import sandbox
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import Book, Grid, Row
from prmdesk.importers.layout import Skip
from prmdesk.importers.preview import Preview
from prmdesk.importers.records import Note
from prmdesk.importers.subject import subject
from prmdesk.importers.table import Table
from prmdesk.importers.table import understand as understand_grid
from prmdesk.services import import_check, leftovers, workspace
from prmdesk.services.duplicates import note_apart
from prmdesk.services.import_check import WRITTEN, Decisions, DryRun, Status
from prmdesk.services.import_write import told_apart, write
from prmdesk.services.leftovers import SKIPS
from prmdesk.storage import importing as stored
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]

_JUDGED_BY = 300
"""How many rows of each sheet are looked at to choose the likely one."""

BACKUP_FROM = 50
"""An import of more partners than this is preceded by a backup (R6)."""


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did, counted from what was written.

    ``partner_ids`` are those added or updated, ``skipped`` the rows that were not imported with
    the reason, ``left_out`` the cells that were not. ``import_id`` is what it is called in the
    history, for taking all of it back; None when nothing was written.
    """

    new: int
    updated: int
    unchanged: int
    partner_ids: tuple[int, ...]
    skipped: tuple[tuple[int, str], ...]
    left_out: tuple[Note, ...]
    import_id: int | None = None
    backup: Backup | None = None


# Reading and understanding


def read(
    db: Database,
    path: Path,
    *,
    encoding: str = "",
    delimiter: str = "",
    progress: Progress = _silent,
) -> Book:
    """The sheets of ``path``, read in a child process; ``Unreadable`` says why not (R9)."""
    return sandbox.read(path, encoding=encoding, delimiter=delimiter, progress=progress)


def read_pasted(db: Database, text: str, *, progress: Progress = _silent) -> Book:
    """A block copied from a spreadsheet, as ``read`` would bring it."""
    file = paths.private_folder("pasted") / "pasted.tsv"
    file.write_text(text, "utf-8", newline="")
    try:
        return sandbox.read(file, encoding="utf-8", delimiter="\t", progress=progress)
    finally:
        file.unlink()


def likely_sheet(book: Book) -> int:
    """The sheet of ``book`` that most likely holds the partners, judged by its first rows."""

    def worth(grid: Grid) -> tuple[bool, bool, int, int]:
        found = understand_grid(replace(grid, rows=grid.rows[:_JUDGED_BY]))
        known = sum(bool(one.field) for one in found.guesses)
        is_partners = subject(found).is_partners
        return not grid.is_hidden, is_partners, known if is_partners else 0, len(grid.rows)

    several = range(len(book.grids))
    return max(several, key=lambda index: worth(book.grids[index])) if len(several) > 1 else 0


def understand(
    db: Database, grid: Grid, header: int | None = None, *, progress: Progress = _silent
) -> Table:
    """Find the table on ``grid`` and where its columns go, custom fields of the desk included."""
    with db.read() as c:
        custom = [field.name for field in stored_partners.fields(c)]
    return leftovers.understand(grid, header, custom)


def preview(
    db: Database, table: Table, answers: Answers, *, progress: Progress = _silent
) -> Preview:
    """The records of ``table`` under ``answers``, ready to be looked at."""
    found = Preview(table, answers, progress)
    progress(len(found.records), len(found.records))
    return found


def dry_run(
    db: Database,
    preview: Preview,
    decisions: Decisions | None = None,
    *,
    progress: Progress = _silent,
) -> DryRun:
    """What importing ``preview`` would do: new, update, unchanged, maybe known, problem."""
    return import_check.dry_run(db, preview, decisions or Decisions(), progress)


# Writing


def apply(
    db: Database,
    run: DryRun,
    today: date,
    source: str = "",
    *,
    fingerprint: str = "",
    progress: Progress = _silent,
) -> Report:
    """Write what ``run`` found, in one change of the history; all of it or nothing.

    A backup is made first where many partners are written. ``source`` is the name of the file,
    ``fingerprint`` the SHA-256 of what stood in it: both are noted with the counts, see
    ``imports``. ``Conflict`` when the desk was changed since ``run`` was made.
    """
    entries = [entry for entry in run.entries if entry.status in WRITTEN]
    backup = None
    if len(entries) > BACKUP_FROM:
        backup = workspace.back_up(db, Occasion.IMPORT)
    with db.write(
        N_("Import partners"), source, progress=lambda n, of: progress(of + n, 2 * of)
    ) as tx:
        if stored.latest_change(tx.connection) != run.as_of:
            raise Conflict(_("The partners were changed meanwhile. Check the import once more."))
        new_ids = write(tx, entries, run.homes, today, lambda n, of: progress(n, 2 * of))
        report = _report(run, new_ids, tx.partner_ids, backup)
        note_apart(tx, told_apart(entries, new_ids), today)
        if report.partner_ids:
            import_id = tx.insert(tables.imports, _noted(run, report, source, fingerprint))
            report = replace(report, import_id=import_id)
    return report


def _report(
    run: DryRun, new_ids: Sequence[int], written: set[int], backup: Backup | None
) -> Report:
    return Report(
        new=len(new_ids),
        updated=len(written.difference(new_ids)),
        unchanged=run.counts()[Status.UNCHANGED],
        partner_ids=tuple(sorted(written)),
        skipped=skipped(run),
        left_out=tuple(note for entry in run.entries for note in entry.record.notes),
        backup=backup,
    )


def _noted(run: DryRun, report: Report, source: str, fingerprint: str) -> dict[str, object]:
    """What is kept of an import, in the same change: who undoes the one undoes the other."""
    table = run.preview.table
    return {
        "file_name": source,
        "fingerprint": fingerprint,
        "sheet": table.grid.name,
        "rows": len(table.layout.rows) + len(table.layout.skipped),
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": len(report.skipped),
    }


def skipped(run: DryRun) -> tuple[tuple[int, str], ...]:
    """The rows that are not imported, each with the reason, in the order of the sheet (R10)."""
    found = [(row, _(SKIPS[why])) for row, why in run.preview.skipped]
    for entry in run.entries:
        if entry.status in (Status.MAYBE, Status.PROBLEM, Status.LEFT_OUT):
            why = entry.why or _("It may be a partner you have already: decide, then import again.")
            found += [(row, why) for row in entry.record.rows]
    return tuple(sorted(found))


def save_skipped(db: Database, run: DryRun, path: Path, *, progress: Progress = _silent) -> int:
    """Write what was not imported to a workbook, with the reasons; returns the number of rows.

    Rows of which only some cells were left out are among them; blank rows are not. The workbook
    has the sheet's own headings, so that it can be imported again once corrected.
    """
    table = run.preview.table
    why: dict[int, list[str]] = defaultdict(list)
    blank = {row for row, reason in run.preview.skipped if reason is Skip.BLANK}
    for row, reason in skipped(run):
        if row not in blank:
            why[row].append(reason)
    for entry in run.entries:
        for note in entry.record.notes:
            why[note.row].append(f"{note.raw}: {note.why}")
    names = {row: entry.record.name for entry in run.entries for row in entry.record.rows}
    column = run.preview.column_of("partner_name")
    rows = [
        (_named(table.grid.rows[row], column, names.get(row, "")), " ".join(why[row]))
        for row in sorted(why)
    ]
    layout = table.layout
    headings = [
        f"{above} {heading}".strip()
        for above, heading in zip(layout.above, layout.headings, strict=True)
    ]
    rows_xlsx.save(path, headings, rows)
    return len(rows)


def _named(row: Row, column: int | None, name: str) -> Row:
    """``row`` with the partner's name, which a row about a further contact does not repeat."""
    if column is None or not name or (column < len(row) and row[column] is not None):
        return row
    padded = [*row, *[None] * (column + 1 - len(row))]
    return [*padded[:column], name, *padded[column + 1 :]]


def no_records(table: Table) -> dict[int, str]:
    """The rows of a sheet that are no records, with the reason in words."""
    found = {row: _(SKIPS[why]) for row, why in table.layout.skipped}
    top = table.layout.header[0] if table.layout.header else 0
    return dict.fromkeys(range(top), _("The row stands above the headings.")) | found
