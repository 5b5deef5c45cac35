"""The people of two partners that are one: who knows them, what they promised, what they learned.

``became`` tells of the other partner's contacts which of the kept one's they are (ids).
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from prmdesk.domain.activities import Activity
from prmdesk.domain.frictions import Friction
from prmdesk.domain.merging import joined_text
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.promises import Promise
from prmdesk.domain.training import Attendance, AttendanceResult, FollowUp, RoleNeed

Told = TypeVar("Told", Activity, Promise, Friction)
Kept = TypeVar("Kept", Acquaintance, Attendance, RoleNeed, FollowUp)

_RANK = {
    result: rank
    for rank, result in enumerate((
        AttendanceResult.PASSED,
        AttendanceResult.ATTENDED,
        AttendanceResult.FAILED,
        AttendanceResult.ABSENT,
        AttendanceResult.INVITED,
    ))
}  # fmt: skip
"""What was said of one person in one session: who passed by either word, passed."""


def told_by(
    kept: Sequence[Told], others: Sequence[Told], partner_id: int, became: Mapping[int, int]
) -> tuple[Told, ...]:
    """Every line of both, said to or by the person that is left."""
    return tuple(kept) + tuple(
        replace(
            one,
            partner_id=partner_id,
            contact_id=became.get(one.contact_id or 0, one.contact_id),
        )
        for one in others
    )


def joined_acquaintances(
    kept: Sequence[Acquaintance],
    others: Sequence[Acquaintance],
    partner_id: int,
    became: Mapping[int, int],
) -> tuple[Acquaintance, ...]:
    """Each of us knows each person once, as well as was said at best."""

    def one(mine: Acquaintance, other: Acquaintance) -> Acquaintance:
        known = [told.strength for told in (mine, other) if told.strength is not None]
        note = joined_text(mine.note, other.note)
        return replace(mine, strength=max(known, default=None), note=note)

    moved = (
        replace(
            told, partner_id=partner_id, contact_id=became.get(told.contact_id, told.contact_id)
        )
        for told in others
    )
    return _once(kept, moved, lambda told: (told.contact_id, told.colleague), one)


def joined_attendances(
    kept: Sequence[Attendance],
    others: Sequence[Attendance],
    partner_id: int,
    became: Mapping[int, int],
) -> tuple[Attendance, ...]:
    """A person is in a session once; what they learned by either word, they learned."""

    def one(mine: Attendance, other: Attendance) -> Attendance:
        best = min((mine, other), key=lambda told: _RANK[told.result])
        return replace(mine, result=best.result, mark=best.mark or mine.mark or other.mark)

    moved = (
        replace(
            told, partner_id=partner_id, contact_id=became.get(told.contact_id, told.contact_id)
        )
        for told in others
    )
    return _once(kept, moved, lambda told: (told.session_id, told.contact_id), one)


def joined_needs(
    kept: Sequence[RoleNeed], others: Sequence[RoleNeed], partner_id: int
) -> tuple[RoleNeed, ...]:
    """The greater need of each role: the people of both are one team."""
    moved = (replace(need, partner_id=partner_id) for need in others)
    return _once(
        kept, moved, lambda need: need.role,
        lambda mine, other: replace(mine, heads=max(mine.heads, other.heads)),
    )  # fmt: skip


def joined_follow_ups(
    kept: Sequence[FollowUp], others: Sequence[FollowUp], partner_id: int
) -> tuple[FollowUp, ...]:
    """One answer an item of news: a task that was made counts more than a no."""
    moved = (replace(told, partner_id=partner_id) for told in others)

    def one(mine: FollowUp, other: FollowUp) -> FollowUp:
        if mine.activity_id is not None or other.activity_id is None:
            return mine
        return replace(mine, activity_id=other.activity_id, on_date=other.on_date, dismissed="")

    return _once(kept, moved, lambda told: told.news_item_id, one)


def _once(
    kept: Iterable[Kept],
    others: Iterable[Kept],
    key: Callable[[Kept], Hashable],
    one: Callable[[Kept, Kept], Kept],
) -> tuple[Kept, ...]:
    found = {key(told): told for told in kept}
    for told in others:
        mine = found.get(key(told))
        found[key(told)] = told if mine is None else one(mine, told)
    return tuple(found.values())
