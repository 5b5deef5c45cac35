"""The command ``export``: battlecards, plans, the partner list, where resources go."""

import re
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from prmdesk import i18n
from prmdesk.cli.files import opened
from prmdesk.cli.terminal import Add, say
from prmdesk.errors import NotFound
from prmdesk.i18n import _


def add_to(add: Add) -> None:
    """Let this command be typed."""
    text = _("write battlecards, plans, the partner list or the resources")
    documents = add("export", help=text, description=text).add_subparsers(
        prog="prmdesk export", required=True, metavar=_("DOCUMENT")
    )
    for name, text, write in (
        ("battlecard", _("one page about a partner, as PDF"), _battlecards),
        ("plan", _("a partner's business plan, as Excel workbook"), _plans),
        ("list", _("the partners, as Excel workbook"), _list),
        ("resources", _("where the resources go, as Excel workbook"), _resources),
    ):
        typed = documents.add_parser(name, help=text, description=text)
        typed.add_argument("--workspace", type=Path, required=True, metavar=_("FILE"))
        is_of_partners = write in (_battlecards, _plans)
        whom = typed.add_mutually_exclusive_group(required=is_of_partners)
        whom.add_argument("--all", action="store_true", help=_("every partner"))
        if is_of_partners:
            whom.add_argument("--partner", metavar=_("NAME"), help=_("the partner by its name"))
        typed.add_argument("--out", type=Path, required=True, metavar=_("PATH"))
        typed.add_argument(
            "--language", choices=i18n.LANGUAGES, help=_("the language of the document")
        )
        if write is _battlecards:
            typed.add_argument(
                "--preset", metavar=_("NAME"), help=_("a preset for battlecards by its name")
            )
        if write is _resources:
            typed.add_argument(
                "--quarter", metavar=_("YEAR-N"), help=_("the fiscal quarter, such as 2026-4")
            )
        typed.set_defaults(run=_run, write=write)


def _run(wanted: Namespace) -> int:
    wanted.is_typed, wanted.language = bool(wanted.language), wanted.language or i18n.language()
    with opened(wanted.workspace, read_only=True) as db:
        for line in wanted.write(db, wanted):
            say(line)
    return 0


def _battlecards(db: Any, wanted: Namespace) -> Iterator[str]:
    from prmdesk.domain.battlecards import CardOptions
    from prmdesk.services import battlecards, card_presets

    options = CardOptions(language=wanted.language)
    if wanted.preset:
        options = card_presets.named(db, wanted.preset)
        if wanted.is_typed:
            options = replace(options, language=wanted.language)
    ids, today = _chosen(db, wanted), wanted.today
    if wanted.partner or wanted.out.suffix.lower() == ".pdf":
        saved = battlecards.save_in_one_file(db, ids, wanted.out, today, options)
    else:
        wanted.out.mkdir(parents=True, exist_ok=True)
        saved = battlecards.save_in_folder(db, ids, wanted.out, today, options)
    yield from map(_written, saved.paths)
    for report in saved.reports:
        if report.cut:
            yield _("{partner}: text that did not fit was cut.").format(partner=report.partner)
        if report.replaced:
            text = _("{partner}: no font has {letters}.")
            yield text.format(partner=report.partner, letters=" ".join(report.replaced))


def _plans(db: Any, wanted: Namespace) -> Iterator[str]:
    from prmdesk.domain.battlecards import plan_for
    from prmdesk.services import plan_books, plans

    today = wanted.today
    year = plans.current_year(db, today)
    found = [plan_for(plans.years(db, key), year) for key in _chosen(db, wanted)]
    made = [plan for plan in found if plan is not None]
    if not made:
        raise NotFound(_("There is no plan yet. Begin one in the window, under Plans."))
    if wanted.all:
        wanted.out.mkdir(parents=True, exist_ok=True)
    for plan in made:
        name = plan_books.plan_file_name(db, plan.id, today)
        path = wanted.out / name if wanted.all else wanted.out
        plan_books.save_plan(db, plan.id, path, today, spoken=wanted.language)
        yield _written(path)


def _list(db: Any, wanted: Namespace) -> Iterator[str]:
    from prmdesk.domain.lines import Query
    from prmdesk.services import exporting

    exporting.save_list(db, wanted.out, Query(), wanted.today, spoken=wanted.language)
    yield _written(wanted.out)


def _resources(db: Any, wanted: Namespace) -> Iterator[str]:
    from prmdesk.domain.lines import Query
    from prmdesk.services import exporting, resource_sheets, resources

    quarter = _quarter(wanted.quarter) if wanted.quarter else None
    quarter = quarter or resources.quarter_now(db, wanted.today)
    with i18n.speaking(wanted.language):
        sheets = resource_sheets.sheets(db, quarter, Query(), wanted.today)
        exporting.save_sheets(db, wanted.out, sheets, wanted.today)
    yield _written(wanted.out)


def _quarter(text: str) -> Any:
    from prmdesk.domain.resources import Quarter

    if found := re.fullmatch(r"(\d{4})-?Q?([1-4])", text.upper()):
        return Quarter(int(found[1]), int(found[2]))
    raise NotFound(_("There is no quarter {text}. Write it as 2026-4.").format(text=text))


def _written(path: Path) -> str:
    return _("{path} was written.").format(path=path)


def _chosen(db: Any, wanted: Namespace) -> list[int]:
    """The partners that ``--partner`` or ``--all`` mean, by name."""
    from prmdesk.domain.lines import Query
    from prmdesk.services import partners

    names = {line.id: line.name for line in partners.all_lines(db, Query(), wanted.today)}
    if wanted.all:
        return list(names)
    found = [key for key, name in names.items() if name.casefold() == wanted.partner.casefold()]
    if found:
        return found[:1]
    text = _("There is no partner called {name}.").format(name=wanted.partner)
    if close := get_close_matches(wanted.partner, names.values(), 1):
        text += " " + _("Did you mean {name}?").format(name=close[0])
    raise NotFound(text)
