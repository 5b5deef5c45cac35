"""The papers of the tour: one of each document that is handed over, and pictures of the pages."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from prmdesk.domain.battlecards import CardOptions, Variant
from prmdesk.domain.calendar import Wanted
from prmdesk.domain.drafts import DraftKind
from prmdesk.domain.lines import Query
from prmdesk.domain.qbr import PackOptions
from prmdesk.errors import Unavailable
from prmdesk.i18n import LANGUAGES, _
from prmdesk.services import (
    battlecards,
    calendar,
    drafts,
    exporting,
    plan_books,
    plans,
    qbr,
    resource_sheets,
    resources,
)
from prmdesk.ui.battlecards.sheet import picture
from prmdesk.ui.desk import Desk

_WIDTH = 1000
_MEETING, _DASHBOARD = 0, 1
"""The pages of a QBR pack that are shown."""


def write(desk: Desk, partner_id: int, out: Path) -> Iterator[Path]:
    """Write the documents about a partner into ``out``, one by one; files there are replaced."""
    yield from _cards(desk, partner_id, out)
    yield plan(desk, partner_id, out)
    yield from pack(desk, partner_id, out)
    quarter = desk.ask(resources.quarter_now, desk.today())
    tables = desk.ask(resource_sheets.sheets, quarter, Query(), desk.today())
    yield desk.ask(exporting.save_sheets, out / "resources.xlsx", tables, desk.today())
    yield from _outgoing(desk, partner_id, out)


def plan(desk: Desk, partner_id: int, out: Path) -> Path:
    """Write the workbook of this year's plan."""
    year = desk.ask(plans.current_year, desk.today())
    found = desk.ask(plans.of_partner, partner_id, year)
    assert found is not None
    return desk.ask(plan_books.save_plan, found.id, out / "plan.xlsx", desk.today())


def _cards(desk: Desk, partner_id: int, out: Path) -> Iterator[Path]:
    """The battlecard for ourselves and that to hand over, in each language."""
    for variant in Variant:
        for language in LANGUAGES:
            card = out / f"battlecard-{variant.value}-{language}.pdf"
            options = CardOptions(variant=variant, language=language)
            desk.ask(battlecards.save_battlecard, partner_id, card, desk.today(), options)
            yield card
            yield _picture(card, 0)


def pack(desk: Desk, partner_id: int, out: Path) -> Iterator[Path]:
    """The pack for the meeting; its names, which are new each time, become the same."""
    with tempfile.TemporaryDirectory(dir=out) as folder:
        ids, options = [partner_id], PackOptions()
        saved = desk.ask(qbr.save_packs, ids, Path(folder), desk.today(), options)
        paper, book = (path.replace(out / f"qbr{path.suffix}") for path in saved.paths)
    yield from (paper, _picture(paper, _MEETING), _picture(paper, _DASHBOARD), book)


def _picture(paper: Path, page: int) -> Path:
    """A page of a PDF as a picture beside it."""
    path = paper.with_name(f"{paper.stem}-{page + 1}.png")
    if not picture(paper.read_bytes(), page, _WIDTH).save(str(path)):
        raise unwritable(path)
    return path


def _outgoing(desk: Desk, partner_id: int, out: Path) -> tuple[Path, Path]:
    """Write the days of all partners as a calendar, and an e-mail to one with its plan."""
    days, letter, now = out / "calendar.ics", out / "plan.eml", datetime.now(UTC)
    desk.ask(calendar.save, days, Wanted(), now)
    topic = desk.ask(drafts.topics, DraftKind.PLAN, partner_id, desk.today())[0]
    main = desk.ask(drafts.receivers, partner_id)[0]
    choice = drafts.Choice(DraftKind.PLAN, topic.key, (main.id,))
    desk.ask(drafts.save, letter, desk.ask(drafts.prepare, partner_id, choice, now))
    return days, letter


def unwritable(path: Path) -> Unavailable:
    """That nothing can be kept at ``path``."""
    return Unavailable(_("{path} cannot be written. Choose another folder.").format(path=path))
