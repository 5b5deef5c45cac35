"""Where everything stands on the people map: ours at the left, theirs at the right by role."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF

from prmdesk.domain.partners import Role
from prmdesk.domain.people import Acquaintance, Someone
from prmdesk.domain.text import fold

_LEFT, _RIGHT = 0.32, 0.42
"""The shares of the width that our people and theirs take; the lines have the rest."""

_ROLES = [*(role for role in Role if role is not Role.UNKNOWN), Role.UNKNOWN]


@dataclass(frozen=True, slots=True)
class Ours:
    """One of us, and where."""

    name: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class Theirs:
    """A contact, and where."""

    one: Someone
    box: QRectF


Spot = Ours | Theirs


@dataclass(frozen=True, slots=True)
class Line:
    """That one of us knows a contact: from where to where, and where its number stands."""

    known: Acquaintance
    one: Someone
    start: QPointF
    end: QPointF
    number: QPointF


@dataclass(frozen=True, slots=True)
class Plan:
    """The map of a partner; ``captions`` name the roles over their people."""

    ours: Sequence[Ours] = ()
    theirs: Sequence[Theirs] = ()
    captions: Sequence[tuple[Role, QRectF]] = ()
    lines: Sequence[Line] = ()
    height: float = 0.0


def plan(people: Iterable[Someone], width: float, row: float, letter: float) -> Plan:
    """The map in ``width``: boxes ``row`` high, a number on a line ``letter`` wide."""
    theirs, captions, height = _theirs(people, width, row)
    ours = _ours(theirs, width * _LEFT, row, height)
    height = max([height, *(one.box.bottom() for one in ours)])
    return Plan(ours, theirs, captions, list(_lines(ours, theirs, letter)), height)


def _theirs(
    people: Iterable[Someone], width: float, row: float
) -> tuple[list[Theirs], list[tuple[Role, QRectF]], float]:
    left, gap, y = width * (1 - _RIGHT), row * 0.15, 0.0
    theirs: list[Theirs] = []
    captions: list[tuple[Role, QRectF]] = []
    ordered = sorted(
        people,
        key=lambda one: (_ROLES.index(one.contact.role), one.has_left, fold(one.contact.name)),
    )
    for role, found in groupby(ordered, key=lambda one: one.contact.role):
        captions.append((role, QRectF(left, y, width - left, row * 0.8)))
        y += row * 0.8
        for one in found:
            theirs.append(Theirs(one, QRectF(left, y, width - left, row)))
            y += row + gap
        y += gap
    return theirs, captions, y


def _ours(theirs: Sequence[Theirs], width: float, row: float, height: float) -> list[Ours]:
    """Ours spread over the height, in the order of whom they know: few lines cross."""
    ends: dict[str, list[float]] = {}
    for their in theirs:
        for known in their.one.known_by:
            ends.setdefault(known.colleague, []).append(their.box.top())
    wanted = sorted((sum(ys) / len(ys), fold(name), name) for name, ys in ends.items())
    step = max(row * 1.15, height / max(len(wanted), 1))
    return [
        Ours(name, QRectF(0, (step - row) / 2 + step * place, width, row))
        for place, (_middle, _folded, name) in enumerate(wanted)
    ]


def _lines(ours: Sequence[Ours], theirs: Sequence[Theirs], letter: float) -> Iterable[Line]:
    places = {one.name: one.box for one in ours}
    order = [one.name for one in ours]
    for their in theirs:
        known_by = sorted(their.one.known_by, key=lambda one: order.index(one.colleague))
        for place, known in enumerate(known_by):
            box = places[known.colleague]
            start = QPointF(box.right(), box.center().y())
            end = QPointF(their.box.left(), their.box.center().y())
            reach = end.x() - start.x()
            share = 1 - min(letter * (place + 0.8), reach * 0.92) / max(reach, 1.0)
            yield Line(known, their.one, start, end, start + (end - start) * share)
