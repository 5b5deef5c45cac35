"""What is amiss with the resources of a quarter, as sentences that lead on (R22-R26)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from prmdesk.domain.onboarding import Step
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_alarms import Alarm, Amiss, alarms
from prmdesk.domain.resource_board import Board
from prmdesk.domain.resource_board import board as board_of
from prmdesk.domain.resources import TRAINING_SEATS, Allotment, Pool, Quarter
from prmdesk.domain.timing import Late, Milestones, late, launch_day
from prmdesk.i18n import _
from prmdesk.services.resources import ledger
from prmdesk.services.shifting import Wish, moves
from prmdesk.services.workspace import settings_of
from prmdesk.storage import onboarding, resources
from prmdesk.storage.database import Database
from prmdesk.words.resources import alarm_text, amount, listed


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning as one sentence, with the partners that it names, most first.

    Where a shift mends it, ``mend`` asks for it in a sentence of its own ("Move 12 h to Nord?")
    and ``shift`` is what ``shift_preview`` is to be asked for.
    """

    amiss: Amiss
    pool_id: int
    partner_ids: tuple[int, ...]
    sentence: str
    mend: str = ""
    shift: Wish | None = None


def warnings(db: Database, quarter: Quarter, today: date) -> list[Warned]:
    """What is amiss with the resources of a quarter, gravest first."""
    return warnings_of(db, board_of(ledger(db, quarter)), today)


def warnings_of(db: Database, board: Board, today: date) -> list[Warned]:
    """``warnings`` of a board that is there already."""
    settings = settings_of(db)
    found = board.ledger
    too_late = _late(db, found.pools, found.allotments.values(), settings.fiscal_start)
    is_ending = today >= board.ledger.quarter.last_month(settings.fiscal_start)
    names = {partner.id: partner.name for partner in board.ledger.claimants}
    return [
        _told(board, alarm, names, settings.currency)
        for alarm in alarms(board, too_late, is_ending=is_ending)
    ]


def late_of(db: Database, partner_id: int, quarter: Quarter) -> list[Late]:
    """What of a partner's resources comes after the milestone it serves (R25)."""
    found = late_in(db, quarter)
    return [one for one in found if one.allotment.partner_id == partner_id]


def late_in(db: Database, quarter: Quarter) -> list[Late]:
    """What of all partners' resources of a quarter comes after the milestone it serves (R25)."""
    with db.read() as c:
        pools, given = resources.every_pool(c), resources.allotments_in(c, quarter)
    return _late(db, pools, given.values(), settings_of(db).fiscal_start)


def _late(
    db: Database, pools: Iterable[Pool], allotments: Collection[Allotment], fiscal_start: int
) -> list[Late]:
    seats = frozenset(pool.id for pool in pools if pool.key == TRAINING_SEATS)
    served = [one for one in allotments if one.step_id or one.pool_id in seats]
    with db.read() as c:
        checklists = onboarding.of_partners(c, sorted({one.partner_id for one in served}))
        steps = onboarding.steps(c, [checklist.id for checklist in checklists.values()])
    steps_of: dict[int, list[Step]] = {checklist.id: [] for checklist in checklists.values()}
    for step in steps:
        steps_of[step.checklist_id].append(step)
    launches = {
        partner_id: day
        for partner_id, checklist in checklists.items()
        if (day := launch_day(checklist, steps_of[checklist.id]))
    }
    milestones = Milestones(
        {step.id: step for step in steps},
        {checklist.id: checklist.started_on for checklist in checklists.values()},
        launches,
        seats,
    )
    return late(allotments, milestones, fiscal_start)


def _told(board: Board, alarm: Alarm, names: Mapping[int, str], currency: str) -> Warned:
    pool = board.state(alarm.pool_id).pool
    theirs = [names[key] for key in alarm.partner_ids]
    sentence = alarm_text(alarm, pool, theirs, currency, board.ledger.guide.misfit_cap)
    told = Warned(alarm.amiss, pool.id, alarm.partner_ids, sentence)
    wish = _mending(alarm)
    found = moves(board, currency, wish) if wish else []
    if not found or not found[0].shift.takes:
        return told
    shift = found[0].shift
    if not shift.gives:
        text = _("Take {amount} back?")
    elif shift.given < shift.taken:
        text = _("Take {amount} back and give {given} of it to {names}?")
    else:
        text = _("Move {amount} to {names}?")
    mend = text.format(
        amount=amount(pool.measure, shift.taken, currency),
        given=amount(pool.measure, shift.given, currency),
        names=listed([names[key] for key in shift.gives]),
    )
    return replace(told, mend=mend, shift=wish)


def _mending(alarm: Alarm) -> Wish | None:
    """The shift that mends what is amiss, None where no shift does."""
    match alarm.amiss:
        case Amiss.MISFITS:  # to the minute: what stayed over the cap would be told again
            return Wish(alarm.pool_id, grain=1, takes_from=(Quadrant.MISFIT,))
        case Amiss.OUT_OF_ORDER | Amiss.OVER_CAPACITY:
            return Wish(alarm.pool_id)
    return None
