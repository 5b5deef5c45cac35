"""Tables about scores: how a value comes about and what would turn it; who sees it otherwise."""

from collections.abc import Callable
from datetime import date

from prmdesk import words
from prmdesk.domain.lines import PartnerLine, Query
from prmdesk.domain.quadrant import shown
from prmdesk.domain.scores import (
    Axis,
    AxisCard,
    Driver,
    Gap,
    Score,
    Voice,
    current,
    gap,
    weighted,
)
from prmdesk.domain.sensitivity import Edge, Sway, sway
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services.scores import cards, footing
from prmdesk.storage import lines, partners
from prmdesk.storage import scores as stored
from prmdesk.storage.database import Database
from prmdesk.words.scores import by_hand_text, coverage_text, formula_text, gap_text

Cell = Callable[[Driver], float | str | None]


def explanation(db: Database, partner_id: int, axis: Axis) -> Sheet:
    """One value of a partner: formula, inputs, weights, and what would turn it (D17).

    The last columns tell at which weight of a driver the value turns, all others as they are
    (empty: at none), and what it is for a tenth less and more; they are left out while no weight
    matters. ``NotFound`` when the partner was deleted.
    """
    card, edge = cards(db, partner_id)[axis], footing(db, partner_id)[1][axis]
    with db.read() as c:
        name = partners.one(c, partner_id).name
    sways = {}
    if card.by_hand is None and card.scored.value is not None:
        sways = {driver.id: sway(card, driver, edge) for driver in card.drivers}
    columns = _inputs(card) + (_weights(sways, edge) if sways else [])
    rows = [Row(tuple(cell(driver) for _c, cell in columns)) for driver in card.drivers]
    title = _("{value}: {partner}").format(value=words.name(axis), partner=name)
    note = "\n".join(filter(None, _sentences(card, edge, sways)))
    return Sheet(title, tuple(column for column, _c in columns), (*rows, _sum(card, columns)), note)


def _inputs(card: AxisCard) -> list[tuple[Column, Cell]]:
    def score(driver: Driver) -> float | None:
        return card.scores[driver.id].value if driver.id in card.scores else None

    def points(driver: Driver) -> float | None:
        return driver.weight * card.scores[driver.id].value if driver.id in card.scores else None

    def theirs(driver: Driver) -> float | None:
        return card.theirs[driver.id].value if driver.id in card.theirs else None

    found: list[tuple[Column, Cell]] = [
        (Column(_("Driver")), words.driver_name),
        (Column(_("Weight"), Kind.NUMBER), lambda driver: driver.weight),
        (Column(_("Share"), Kind.SHARE), card.share),
        (Column(_("Score"), Kind.NUMBER), score),
        (Column(_("Points"), Kind.NUMBER, is_total=True), points),
    ]
    return found + ([(Column(_("They say"), Kind.NUMBER), theirs)] if card.theirs else [])


def _weights(sways: dict[int, Sway], edge: Edge) -> list[tuple[Column, Cell]]:
    turns = _("Turns low at weight") if edge.is_high else _("Turns high at weight")
    return [
        (Column(turns, Kind.NUMBER), lambda driver: sways[driver.id].turns_at),
        (Column(_("Value at −10 %"), Kind.NUMBER), lambda driver: sways[driver.id].less),
        (Column(_("Value at +10 %"), Kind.NUMBER), lambda driver: sways[driver.id].more),
    ]


def _sum(card: AxisCard, columns: list[tuple[Column, Cell]]) -> Row:
    """What the formula is made of: the weight and the points of what was scored."""
    scored = [driver for driver in card.drivers if driver.id in card.scores]
    weight = sum(driver.weight for driver in scored)
    points = sum(driver.weight * card.scores[driver.id].value for driver in scored)
    cells = (_("What is scored"), weight, card.scored.coverage, None, points)
    return Row(cells + (None,) * (len(columns) - len(cells)), is_sum=True)


def _sentences(card: AxisCard, edge: Edge, sways: dict[int, Sway]) -> list[str]:
    told = [formula_text(card), coverage_text(card), gap_text(card)]
    if card.by_hand is not None:
        return [by_hand_text(card) or _("Set by hand."), *told]
    if not sways:
        return told
    close = [words.driver_name(driver) for driver in card.drivers if sways[driver.id].is_close]
    if close:
        hangs = _("The quadrant changes if the weight of one of these moves by a tenth: {drivers}.")
        firmness = hangs.format(drivers=", ".join(close))
    else:
        firmness = _("The quadrant stays if any one weight moves by a tenth.")
    high = _("It is high, and turns low below {n}. {firmness}")
    low = _("It is low, and turns high from {n} on. {firmness}")
    side = (high if edge.is_high else low).format(n=shown(edge.at), firmness=firmness)
    return [*told, side]


def gaps(db: Database, query: Query, today: date) -> Sheet:
    """The partners ``query`` asks for by how far they and we disagree on their value (D3).

    Only those that gave scores of their own to drivers that we scored too; the widest gap first.
    """
    with db.read() as c:
        asked, said = lines.ids(c, query, today), stored.said_by_partners(c)
        ids = [key for key in asked if key in said]
        found, given = lines.of(c, ids), stored.of_partners(c, ids)
        drivers, own = stored.drivers(c), stored.own_weights(c)
    rows = []
    for key in ids:
        ours, theirs = current(given[key]), current(given[key], Voice.PARTNER)
        weighing = weighted(drivers, own, found[key].buckets)
        between = gap(weighing, ours, theirs, Axis.PARTNER)
        if between is not None:
            rows.append((between, found[key], theirs))
    rows.sort(key=lambda row: (-abs(row[0].size), row[1].name))
    columns = (
        Column(_("Partner")),
        Column(_("Quadrant"), Kind.QUADRANT),
        Column(_("We say"), Kind.NUMBER),
        Column(_("They say"), Kind.NUMBER),
        Column(_("Gap"), Kind.NUMBER),
        Column(_("Drivers compared"), Kind.WHOLE),
        Column(_("They said it"), Kind.DATE),
    )
    note = ngettext(
        "Value to the partner, over the drivers that both scored. {said} of {n} partner shown "
        "gave scores of its own. Above 0 we think more of it than they do.",
        "Value to the partner, over the drivers that both scored. {said} of {n} partners shown "
        "gave scores of their own. Above 0 we think more of it than they do.",
        len(asked),
    ).format(said=len(rows), n=len(asked))
    return Sheet(_("Value gaps"), columns, tuple(_gap_row(*row) for row in rows), note)


def _gap_row(between: Gap, line: PartnerLine, theirs: dict[int, Score]) -> Row:
    last = max(score.on_date for score in theirs.values())
    cells = (line.name, line.quadrant, between.ours, between.theirs, between.size,
             between.drivers, last)  # fmt: skip
    return Row(cells, line.id)
