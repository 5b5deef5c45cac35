"""Battlecards: gather what is known of a partner, and have it printed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from prmdesk.domain.battlecards import Card, CardOptions, CardReport, card
from prmdesk.domain.partners import Partner
from prmdesk.exporters.files import atomic_write, free_path, safe_file_name
from prmdesk.i18n import _, speaking
from prmdesk.storage import battlecards as stored
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]

NAME_ROOM = 120
"""How much of a file's name, in bytes, the partner's may take."""

EVERYTHING = CardOptions()
"""For ourselves, in English, all blocks."""

_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Saved:
    """The files that were written, and what became of each card."""

    paths: tuple[Path, ...]
    reports: tuple[CardReport, ...]


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


def battlecard_bytes(
    db: Database,
    partner_id: int,
    today: date,
    options: CardOptions = EVERYTHING,
    *,
    progress: Progress = _silent,
) -> tuple[bytes, CardReport]:
    """One partner's battlecard as a PDF of one page, and what became of it (R72)."""
    pdf, (report,) = battlecards_bytes(db, [partner_id], today, options, progress=progress)
    return pdf, report


def battlecards_bytes(
    db: Database,
    partner_ids: Sequence[int],
    today: date,
    options: CardOptions = EVERYTHING,
    *,
    progress: Progress = _silent,
) -> tuple[bytes, list[CardReport]]:
    """The battlecards of partners as one PDF, a page each, and what became of them."""
    from prmdesk.exporters import battlecard_pdf

    file = BytesIO()
    with speaking(options.language):
        reports = battlecard_pdf.write(file, _cards(db, partner_ids, today, options, progress))
    return file.getvalue(), reports


def save_battlecard(
    db: Database,
    partner_id: int,
    path: Path,
    today: date,
    options: CardOptions = EVERYTHING,
    *,
    progress: Progress = _silent,
) -> Saved:
    """Write one partner's battlecard to ``path``; ``Unavailable`` when that cannot be written."""
    return save_in_one_file(db, [partner_id], path, today, options, progress=progress)


def save_in_one_file(
    db: Database,
    partner_ids: Sequence[int],
    path: Path,
    today: date,
    options: CardOptions = EVERYTHING,
    *,
    progress: Progress = _silent,
) -> Saved:
    """Write the battlecards of partners to one PDF, a page each, in the order of ``partner_ids``.

    When it is cancelled or fails, ``path`` stays as it was.
    """
    from prmdesk.exporters import battlecard_pdf

    with speaking(options.language), atomic_write(path) as file:
        reports = battlecard_pdf.write(file, _cards(db, partner_ids, today, options, progress))
    return Saved((path,), tuple(reports))


def save_in_folder(
    db: Database,
    partner_ids: Sequence[int],
    folder: Path,
    today: date,
    options: CardOptions = EVERYTHING,
    *,
    progress: Progress = _silent,
) -> Saved:
    """Write the battlecards of partners into ``folder``, a PDF each; no file there is replaced.

    When it is cancelled or fails, none of the new files stays.
    """
    from prmdesk.exporters import battlecard_pdf

    paths, reports = [], []
    with speaking(options.language), ExitStack() as undo:
        for made in _cards(db, partner_ids, today, options, progress):
            path = free_path(folder, _stem(made.name, today), ".pdf")
            with atomic_write(path) as file:
                reports += battlecard_pdf.write(file, [made])
            undo.callback(path.unlink, missing_ok=True)
            paths.append(path)
        undo.pop_all()
    return Saved(tuple(paths), tuple(reports))


def file_name(partner: Partner, today: date, language: str) -> str:
    """The name proposed for a partner's battlecard: ``Battlecard_Brightpath_2026-11-23.pdf``."""
    with speaking(language):
        return _stem(partner.short_name or partner.name, today) + ".pdf"


def _stem(name: str, today: date) -> str:
    card = _("Battlecard")
    return f"{card}_{safe_file_name(name, NAME_ROOM)}_{today.isoformat()}"


def _cards(
    db: Database,
    partner_ids: Sequence[int],
    today: date,
    options: CardOptions,
    progress: Progress,
) -> Iterator[Card]:
    """The cards one by one, all as of the same moment."""
    with db.read() as c:
        for start in range(0, len(partner_ids), _AT_ONCE):
            part = partner_ids[start : start + _AT_ONCE]
            for done, facts in enumerate(stored.facts(c, part, today), start=start):
                progress(done, len(partner_ids))
                yield card(facts, today, options)
