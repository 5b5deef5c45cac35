"""What the quadrant shows, put together: standings of a day, sizes, and the ways partners came."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from prmdesk.domain import movement as through_time
from prmdesk.domain.lines import Query
from prmdesk.domain.movement import Past, Since
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Place, Standing, Thresholds
from prmdesk.domain.sizing import SizeBy, samples, width
from prmdesk.i18n import _
from prmdesk.services import movement, scores, sizing, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.quadrant.dots import HOLLOW, Dot, dots_of
from prmdesk.ui.quadrant.facts import held_text, way_figures, way_text
from prmdesk.ui.quadrant.legend import Legend
from prmdesk.ui.quadrant.time_bar import as_of
from prmdesk.ui.quadrant.trails import Trail
from prmdesk.words.sheets import cell_text, heading


@dataclass(frozen=True, slots=True)
class Look:
    """How the quadrant is looked at; ``day`` is that of the past, None: as it is now."""

    size_by: SizeBy = SizeBy.NONE
    since: Since = Since.OFF
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to see. ``texts`` are further columns of the table, by title and partner.

    ``heading`` says that it is the past, and of which day; ``is_waiting`` that it is shown as it
    is now until the past has been read. ``held`` tells of partners that the
    band holds where they are until when it does.
    """

    standings: tuple[Standing, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    dots: tuple[Dot, ...] = ()
    ways: tuple[Trail, ...] = ()
    heading: str = ""
    is_waiting: bool = False
    legend: Legend | None = None
    texts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    held: Mapping[int, str] = field(default_factory=dict)


class Scenes:
    """Makes scenes out of what was read last; the past is read when it is first asked for.

    Of many partners it is read in the worker, and ``arrived`` is told of it.
    """

    def __init__(self, desk: Desk, arrived: Callable[[], object] = lambda: None) -> None:
        self._desk, self._arrived = desk, arrived
        self._reading = Reading(desk, _("Quadrant through time"))
        self._standings: tuple[Standing, ...] = ()
        self._thresholds = Thresholds()
        self.past: Past | None = None
        self._is_asked = self._is_awaited = False
        self._reviews: Mapping[int, list[date]] = {}

    def read(self) -> None:
        """Read again how it is now; the past that is known serves until it is read again too."""
        by_name = replace(self._desk.query, order=("name",))
        self._standings = tuple(self._desk.ask(scores.standings, by_name, self._desk.today()))
        self._thresholds = self._desk.ask(workspace.settings_of).thresholds
        self._is_asked = False

    def read_past(self) -> Past | None:
        """All that the quadrant ever showed; None: it is still being read."""
        if not self._is_asked:
            self._is_asked, self._is_awaited = True, False
            self._reading.ask(movement.past, done=self._keep)
            self._is_awaited = True
        return self.past

    def _keep(self, found: tuple[Past, dict[int, list[date]]]) -> None:
        self.past, self._reviews = found
        if self._is_awaited:
            self._arrived()

    def scene(self, look: Look) -> Scene:
        """What there is to see in this look; filter and search are those of the desk."""
        standings, thresholds, said = self._standings, self._thresholds, ""
        past = self.read_past() if look.since or look.day else None
        is_waiting = bool(look.since or look.day) and past is None
        if is_waiting:
            look = Look(look.size_by)
        if past is not None and look.day is not None:
            then = through_time.picture(past, look.day)
            standings, thresholds = self._wanted(then.standings), then.thresholds
            said = as_of(look.day)
        dots, texts, legend = self._sized(dots_of(standings), look)
        ways = self._ways(dots, look)
        if look.since:
            texts[_("Moved (partner / us)")] = {key: way_figures(way) for key, way in ways.items()}
            dots = [_noted(dot, way_text(ways[dot.id])) if dot.id in ways else dot for dot in dots]
        trails = tuple(_trail(dot, ways[dot.id]) for dot in dots if dot.id in ways)
        held = {dot.id: text for dot in dots if (text := held_text(dot, thresholds))}
        return Scene(
            standings, thresholds, tuple(dots), trails, said, is_waiting, legend, texts, held
        )

    def _wanted(self, standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
        """Those that the filter asks for today; without one all of them, also those gone since."""
        if self._desk.query == Query(order=self._desk.query.order):
            return standings
        wanted = {one.id for one in self._standings}
        return tuple(one for one in standings if one.id in wanted)

    def _sized(
        self, dots: list[Dot], look: Look
    ) -> tuple[list[Dot], dict[str, Mapping[int, str]], Legend | None]:
        """The dots with their sizes, the amounts behind these in words, and the legend."""
        if look.size_by is SizeBy.NONE:
            return dots, {}, None
        amounts = self._desk.ask(sizing.sizes, look.size_by, look.day or self._desk.today())
        column = self._desk.ask(sizing.column, look.size_by)
        title, unknown = heading(column), _("not known")
        largest = max((amounts.get(dot.id, 0) for dot in dots), default=0)
        texts = {key: cell_text(column, amount) for key, amount in amounts.items()}
        sized = [
            replace(
                _noted(dot, f"{title}: {texts.get(dot.id, unknown)}"),
                share=width(amounts[dot.id], largest, 1) if dot.id in amounts else HOLLOW,
            )
            for dot in dots
        ]
        shown = tuple(
            (replace(_SAMPLE, share=width(amount, largest, 1)).width, cell_text(column, amount))
            for amount in samples(largest, look.size_by.kind)
        )
        hollow = ((replace(_SAMPLE, share=HOLLOW).width, unknown),)
        is_any = any(dot.is_hollow for dot in sized)
        return sized, {title: texts}, Legend(title, shown, hollow if is_any else ())

    def _ways(self, dots: list[Dot], look: Look) -> dict[int, tuple[Placement, ...]]:
        """The way of each dot that moved."""
        if not look.since or self.past is None:
            return {}
        until, past = look.day or self._desk.today(), self.past
        found = {}
        for dot in dots:
            since = look.since.day(until, self._reviews.get(dot.id, ()))
            way = () if since is None else through_time.trail(past, dot.id, since, until)
            if way:
                found[dot.id] = way
        return found


_SAMPLE = Dot(0, "", Place(0, 0))


def _noted(dot: Dot, note: str) -> Dot:
    return replace(dot, note=", ".join(filter(None, (dot.note, note))))


def _trail(dot: Dot, way: tuple[Placement, ...]) -> Trail:
    places = [Place(stop.to_partner or 0.0, stop.to_us or 0.0) for stop in way[:-1]]
    return Trail(dot.id, (*places, dot.place), dot.quadrant, dot.reach)
