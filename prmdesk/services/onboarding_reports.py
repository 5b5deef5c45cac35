"""The reports on onboarding: how each stands, what stalls, how long until first results (R62)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from prmdesk import words
from prmdesk.domain import onboarding_figures as figures
from prmdesk.domain.onboarding import First
from prmdesk.domain.onboarding_figures import (
    GroupFigures,
    Reached,
    Run,
    Stall,
    days_to_finish,
    group_figures,
    run_figures,
)
from prmdesk.domain.sheets import Column, Kind, Row, Sheet, with_total
from prmdesk.i18n import _, ngettext
from prmdesk.storage import onboarding_runs as stored
from prmdesk.storage.database import Database

FIRSTS = tuple(first for first in First if first)


@dataclass(frozen=True, slots=True)
class Report:
    """All reports on onboarding as of a day; each row of ``stalls``, ``firsts``, ``cohorts`` and
    ``versions`` has an id that ``behind`` opens: what the figures of the row come from.
    """

    runs: tuple[Run, ...]
    partners: Sheet
    stalls: Sheet
    firsts: Sheet
    cohorts: Sheet
    versions: Sheet
    behind_stalls: Mapping[int, Sheet]
    behind_firsts: Mapping[int, Sheet]
    behind_cohorts: Mapping[int, Sheet]
    behind_versions: Mapping[int, Sheet]
    top: figures.GroupFigures

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All of it, as it is saved."""
        return self.partners, self.stalls, self.firsts, self.cohorts, self.versions

    def behind(self, sheet: Sheet, row: Row) -> Sheet | None:
        """The rows that the figures of ``row`` come from; None where the row is a partner's."""
        places = {
            self.stalls.title: self.behind_stalls,
            self.firsts.title: self.behind_firsts,
            self.cohorts.title: self.behind_cohorts,
            self.versions.title: self.behind_versions,
        }
        return places.get(sheet.title, {}).get(row.id or 0)


Progress = Callable[[int, int], object]
"""Gets how much is done, of how much."""


def report(db: Database, today: date, progress: Progress = lambda n, of: None) -> Report:
    """All onboardings as of ``today``, compared; also those that ended (R61-R63)."""
    with db.read() as c:
        runs = tuple(stored.every(c))
        names = stored.template_names(c)
    progress(1, 2)
    finished = _finished(runs)
    stalls = figures.stalls(runs, today)
    firsts = figures.firsts(runs)
    cohorts = figures.grouped(runs, figures.cohort)
    versions = figures.grouped(runs, figures.version)
    cohort_names = [_("Q{n} {year}").format(n=quarter, year=year) for year, quarter in cohorts]
    version_names = [
        _("{template}, version {n}").format(template=names.get(template, "—"), n=version)
        for template, version in versions
    ]
    return Report(
        runs=runs,
        partners=_partners(_("How each onboarding stands"), runs, today, finished),
        stalls=_stalls(stalls),
        firsts=_firsts(firsts, len(runs)),
        cohorts=_groups(_("Started in the same quarter"), cohort_names, cohorts.values(), today),
        versions=_groups(_("Template versions compared"), version_names, versions.values(), today),
        behind_stalls={n: _delays(stall) for n, stall in enumerate(stalls, 1)},
        behind_firsts={n: _reached(first, firsts[first]) for n, first in enumerate(FIRSTS, 1)},
        behind_cohorts={
            n: _partners(name, of, today, finished)
            for n, (name, of) in enumerate(zip(cohort_names, cohorts.values(), strict=True), 1)
        },
        behind_versions={
            n: _partners(name, of, today, finished)
            for n, (name, of) in enumerate(zip(version_names, versions.values(), strict=True), 1)
        },
        top=group_figures(runs, today),
    )


def _finished(runs: Sequence[Run]) -> dict[int | None, list[int]]:
    """How many days those that are finished took, by their template."""
    took: dict[int | None, list[int]] = {}
    for run in runs:
        if run.checklist.template_id and (days := days_to_finish(run)) is not None:
            took.setdefault(run.checklist.template_id, []).append(days)
    return took


# Of each partner


def _partners(
    title: str, runs: Sequence[Run], today: date, finished: Mapping[int | None, Sequence[int]]
) -> Sheet:
    columns = (
        Column(_("Partner")),
        Column(_("State")),
        Column(_("Started"), Kind.DATE),
        Column(_("Progress"), Kind.SHARE),
        Column(_("Late steps"), Kind.WHOLE, is_total=True),
        Column(_("Days late"), Kind.WHOLE),
        Column(_("Waiting on us"), Kind.WHOLE, _("days"), is_total=True),
        Column(_("Waiting on them"), Kind.WHOLE, _("days"), is_total=True),
        Column(_("On time"), Kind.SHARE),
        Column(_("Human touches"), Kind.WHOLE, is_total=True),
        Column(_("All done"), Kind.DATE),
    )
    rows = []
    for run in runs:
        told = run_figures(run, today, finished.get(run.checklist.template_id, ()))
        cells = (
            run.partner, words.name(run.checklist.outcome), run.started_on, told.progress.share,
            told.late, told.days_late, told.waiting.days_us, told.waiting.days_partner,
            told.on_time, told.touches, told.forecast,
        )  # fmt: skip
        rows.append(Row(cells, run.partner_id, id=run.checklist.id))
    note = _(
        "Waiting counts the days on which a step of that side, or of both, was overdue. All done "
        "is the day it was, else the median of those finished from the same template, else the "
        "last due day."
    )
    return with_total(Sheet(title, columns, tuple(rows), note), _("Together"))


# Across partners


def _stalls(stalls: Sequence[Stall]) -> Sheet:
    columns = (
        Column(_("Step")),
        Column(_("Days late, together"), Kind.WHOLE, is_total=True),
        Column(_("Typical days late"), Kind.NUMBER),
        Column(_("Times late"), Kind.WHOLE, is_total=True),
        Column(_("Of"), Kind.WHOLE, is_total=True),
        Column(_("Late now"), Kind.WHOLE, is_total=True),
        Column(_("Slow, stuck or complained"), Kind.WHOLE, is_total=True),
    )
    rows = [
        Row(
            (stall.title, stall.days, float(stall.typical), stall.late, len(stall.delays),
             stall.waiting, stall.trouble),
            id=n,
        )
        for n, stall in enumerate(stalls, 1)
    ]  # fmt: skip
    note = _("Typical is the median over every time the step fell due; in time counts as 0.")
    title = _("Which step stalls most")
    return with_total(Sheet(title, columns, tuple(rows), note), _("Together"))


def _delays(stall: Stall) -> Sheet:
    columns = (
        Column(_("Partner")), Column(_("Due"), Kind.DATE), Column(_("Done"), Kind.DATE),
        Column(_("Days late"), Kind.WHOLE, is_total=True), Column(_("Who")),
        Column(_("Response")),
    )  # fmt: skip
    rows = [
        Row(
            (one.run.partner, one.due, one.step.done_on, one.days, words.name(one.step.side),
             words.name(one.step.response)),
            one.run.partner_id, id=one.step.id,
        )
        for one in sorted(stall.delays, key=lambda one: -one.days)
    ]  # fmt: skip
    return with_total(Sheet(stall.title, columns, tuple(rows)), _("Together"))


def _firsts(firsts: Mapping[First, Sequence[Reached]], total: int) -> Sheet:
    columns = (
        Column(_("First result")),
        Column(_("Median"), Kind.NUMBER, _("days")),
        Column(_("Quickest"), Kind.WHOLE, _("days")),
        Column(_("Slowest"), Kind.WHOLE, _("days")),
        Column(_("Got there"), Kind.WHOLE),
        Column(_("Of"), Kind.WHOLE),
    )
    rows = []
    for n, first in enumerate(FIRSTS, 1):
        days = [one.days for one in firsts[first]]
        cells = (
            words.name(first), figures.median_of(days), min(days, default=None),
            max(days, default=None), len(days), total,
        )  # fmt: skip
        rows.append(Row(cells, id=n))
    note = _("Days from the start of the onboarding; the median is over those that got there.")
    return Sheet(_("Time to first results"), columns, tuple(rows), note)


def _reached(first: First, found: Sequence[Reached]) -> Sheet:
    columns = (
        Column(_("Partner")), Column(_("Started"), Kind.DATE), Column(_("Reached"), Kind.DATE),
        Column(_("Days"), Kind.WHOLE),
    )  # fmt: skip
    rows = [
        Row((one.run.partner, one.run.started_on, one.on, one.days), one.run.partner_id)
        for one in found
    ]
    return Sheet(words.name(first), columns, tuple(rows))


def _groups(
    title: str, names: Sequence[str], groups: Iterable[Sequence[Run]], today: date
) -> Sheet:
    columns = (
        Column(_("Group")),
        Column(_("Onboardings"), Kind.WHOLE, is_total=True),
        Column(_("Under way"), Kind.WHOLE, is_total=True),
        Column(_("Graduated"), Kind.WHOLE, is_total=True),
        Column(_("Stopped"), Kind.WHOLE, is_total=True),
        Column(_("All done"), Kind.WHOLE, is_total=True),
        Column(_("Median until done"), Kind.NUMBER, _("days")),
        *(Column(words.name(first), Kind.NUMBER, _("days")) for first in FIRSTS),
        Column(_("On time"), Kind.SHARE),
        Column(_("Human touches"), Kind.WHOLE, is_total=True),
    )
    rows = [
        Row((name, *_group_cells(group_figures(of, today))), id=n)
        for n, (name, of) in enumerate(zip(names, groups, strict=True), 1)
    ]
    n = len(rows)
    note = ngettext(
        "{n} group. Medians over few onboardings say little: look at how many there are.",
        "{n} groups. Medians over few onboardings say little: look at how many there are.",
        n,
    ).format(n=n)
    return with_total(Sheet(title, columns, tuple(rows), note), _("Together"))


def _group_cells(told: GroupFigures) -> tuple[object, ...]:
    return (
        len(told.runs), told.running, told.graduated, told.stopped, told.finished,
        told.days_to_finish, *(told.firsts[first] for first in FIRSTS), told.on_time, told.touches,
    )  # fmt: skip
