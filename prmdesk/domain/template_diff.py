"""What a newer version of a template would change in a checklist started from it (R61).

Three outlines are compared: the template as it was when the checklist began (``base``), as it is
``now``, and the partner's ``own``. What the partner changed itself stays unless it is chosen.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from prmdesk.domain.onboarding import ASKED, Step
from prmdesk.domain.outline import following, in_order, moved
from prmdesk.domain.text import fold

COMPARED = (*(name for name in ASKED if name != "title"), "after_id")
"""The fields of which each change is a difference of its own."""


class DiffKind(StrEnum):
    """What a newer version does to a step."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    MOVED = "moved"


class Doubt(StrEnum):
    """Why a difference is not merged unless a person chooses it."""

    NONE = ""
    OWN = "own"
    DONE = "done"


Key = tuple[DiffKind, int, str]
"""What tells a difference from the others of the same checklist: kind, template's step, field."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that merging would do: to the partner's ``own`` step, for ``now`` of the template.

    ``own`` is None for what is added, ``now`` for what is removed. Of what changed, ``before`` and
    ``after`` are the values of ``field``; a step that is waited for, or that one lies below, is
    named by its title.
    """

    kind: DiffKind
    origin_id: int
    title: str
    own: Step | None = None
    now: Step | None = None
    field: str = ""
    before: Any = None
    after: Any = None
    doubt: Doubt = Doubt.NONE

    @property
    def key(self) -> Key:
        """What tells it from the others."""
        return self.kind, self.origin_id, self.field


def differences(
    base: Sequence[Step] | None, now: Sequence[Step], own: Sequence[Step]
) -> list[Difference]:
    """What merging ``now`` would do to ``own``, in the order of the template.

    ``base`` None: it was not kept. Then all that differs comes from the template, and what it has
    not is the partner's.
    """
    three = _Three(base, now, own)
    found = [one for step in in_order(now) for one in three.of_step(step)]
    return found + [one for step in in_order(base or ()) for one in three.removal(step)]


def merged(
    base: Sequence[Step] | None,
    now: Sequence[Step],
    own: Sequence[Step],
    chosen: Collection[Key],
) -> list[Step]:
    """``own`` once the chosen differences are merged into it.

    A new step has its template's id, negative. A group that is to go stays while it is not empty.
    """
    todo = {one.key: one for one in differences(base, now, own) if one.key in chosen}
    return _Merge(_Three(base, now, own), todo).steps_after()


def twins(template: Sequence[Step], own: Sequence[Step]) -> dict[int, Step]:
    """Which step of ``own`` stands for which of ``template``, by the id of the latter.

    It is the one that came from it; of checklists older than that memory the one called the same,
    below the same if there is such a one.
    """
    ids = {step.id for step in template}
    found: dict[int, Step] = {}
    for step in own:
        if step.origin_id in ids:
            found.setdefault(step.origin_id or 0, step)
    free = [step for step in own if step.origin_id is None]
    for step in in_order(template):
        above = found.get(step.parent_id or 0)
        same = [one for one in free if fold(one.title) == fold(step.title)]
        same.sort(key=lambda one: one.parent_id != (above.id if above else None))
        if step.id not in found and same:
            found[step.id] = same[0]
            free.remove(same[0])
    return found


_Rows = Mapping[int | None, list[int]]
"""The steps below each step, in order, by the ids of the template."""


class _Three:
    """The three outlines in the words of the template: its ids for steps, also of ``own``."""

    def __init__(
        self, base: Sequence[Step] | None, now: Sequence[Step], own: Sequence[Step]
    ) -> None:
        self.now = {step.id: step for step in now}
        self.own = {step.id: step for step in own}
        known = self.now | {step.id: step for step in base or ()}
        self.twins = twins(list(known.values()), own)
        self.names = {step.id: origin for origin, step in self.twins.items()}
        if base is None:
            base = [self._in_their_words(step) for step in self.twins.values()]
        self.base = {step.id: step for step in base}
        rows = _rows(base), _rows(now), _rows([self._in_their_words(step) for step in own])
        was, is_now, mine = rows
        self.to_move = _moved(was, is_now) & _moved(mine, is_now)
        self.moved_here = _moved(was, mine)

    def _in_their_words(self, step: Step) -> Step:
        """A step of ``own`` with the template's ids; what the template has not is negative."""
        return replace(
            step,
            id=self.names.get(step.id, -step.id),
            parent_id=self._named(step.parent_id),
            after_id=self._named(step.after_id) if step.after_id in self.own else None,
        )

    def _named(self, own_id: int | None) -> int | None:
        return None if own_id is None else self.names.get(own_id, -own_id)

    def of_step(self, now: Step) -> Iterator[Difference]:
        """What the template's step would add or change."""
        own, base = self.twins.get(now.id), self.base.get(now.id)
        if own is None:
            if base is None:
                above = self.now.get(now.parent_id or 0)
                after = above.title if above else ""
                yield Difference(DiffKind.ADDED, now.id, now.title, now=now, after=after)
            return
        if base is None:
            return
        mine = self._in_their_words(own)
        if base.title != now.title != own.title:
            doubt = Doubt.OWN if own.title != base.title else Doubt.NONE
            yield self._change(DiffKind.RENAMED, own, now, own.title, now.title, doubt)
        for name in COMPARED:
            was, wanted, here = (_value(step, name, steps) for step, steps in (
                (base, self.base), (now, self.now), (mine, None)))  # fmt: skip
            if was != wanted != here:
                doubt = Doubt.DONE if own.done_on else Doubt.OWN if here != was else Doubt.NONE
                if name == "after_id":
                    here, wanted = self._called(here), self._called(wanted)
                yield self._change(DiffKind.CHANGED, own, now, here, wanted, doubt, name)
        if now.id in self.to_move:
            here, wanted = self._called(mine.parent_id), self._called(now.parent_id)
            own_doubt = Doubt.OWN if now.id in self.moved_here else Doubt.NONE
            doubt = Doubt.DONE if own.done_on else own_doubt
            yield self._change(DiffKind.MOVED, own, now, here, wanted, doubt)

    @staticmethod
    def _change(
        kind: DiffKind, own: Step, now: Step, before: Any, after: Any, doubt: Doubt, field: str = ""
    ) -> Difference:
        return Difference(kind, now.id, own.title, own, now, field, before, after, doubt)

    def removal(self, base: Step) -> Iterator[Difference]:
        """What becomes of the partner's step when the template has it no more."""
        own = self.twins.get(base.id)
        if own is None or base.id in self.now:
            return
        mine = self._in_their_words(own)
        is_as_it_was = mine.title == base.title and all(
            _value(mine, name) == _value(base, name, self.base) for name in COMPARED
        )
        said = own.skip_reason, own.evidence, own.attendees, own.response, own.why_changed
        doubt = Doubt.NONE if is_as_it_was and not any(said) else Doubt.OWN
        doubt = Doubt.DONE if own.done_on else doubt
        yield Difference(DiffKind.REMOVED, base.id, own.title, own=own, doubt=doubt)

    def _called(self, origin_id: int | None) -> str:
        """What a step is called here, or in the template."""
        if origin_id is None:
            return ""
        step = self.twins.get(origin_id) or self.own.get(-origin_id) or self.now.get(origin_id)
        return step.title if step else ""


def _value(step: Step, name: str, steps: Collection[int] | None = None) -> Any:
    """A field of a step; what it waits for only if that is among ``steps``."""
    value = getattr(step, name)
    return None if name == "after_id" and steps is not None and value not in steps else value


def _rows(steps: Sequence[Step]) -> _Rows:
    rows: dict[int | None, list[int]] = defaultdict(list)
    for step in sorted(steps, key=lambda step: step.position):
        rows[step.parent_id].append(step.id)
    return rows


def _moved(was: _Rows, now: _Rows) -> set[int]:
    """The steps of both that lie elsewhere now: of a row in another order, as few as can be."""
    above = {step_id: parent for parent, row in was.items() for step_id in row}
    found: set[int] = set()
    for parent, row in now.items():
        there = [step_id for step_id in row if step_id in above]
        order = {step_id: place for place, step_id in enumerate(was.get(parent, ()))}
        stayed = [step_id for step_id in there if step_id in order]
        kept = _longest_rising([order[step_id] for step_id in stayed])
        found |= set(there) - {stayed[place] for place in kept}
    return found


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of the longest row of numbers, each greater than the one before it."""
    ends: list[int] = []  # the place at which the best row of each length ends
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left([numbers[end] for end in ends], number)
        before.append(ends[length - 1] if length else None)
        ends[length : length + 1] = [place]
    row: list[int] = []
    at = ends[-1] if ends else None
    while at is not None:
        row.append(at)
        at = before[at]
    return row


class _Merge:
    """A partner's outline while the chosen differences are worked into it."""

    def __init__(self, three: _Three, todo: Mapping[Key, Difference]) -> None:
        self._three, self._todo = three, todo
        self._steps = dict(three.own)
        self._here = {origin: step.id for origin, step in three.twins.items()}

    def steps_after(self) -> list[Step]:
        """The outline with all of it done."""
        reading = in_order(list(self._three.now.values()))
        for step in reading:
            if (DiffKind.ADDED, step.id, "") in self._todo:
                self._add(step)
                self._put(step)
            elif (DiffKind.MOVED, step.id, "") in self._todo:
                self._put(step)
        for step in reading:
            self._change(step)
        for step in reversed(in_order(list(self._three.own.values()))):
            origin = self._three.names.get(step.id, 0)
            has_more = any(one.parent_id == step.id for one in self._steps.values())
            if (DiffKind.REMOVED, origin, "") in self._todo and not has_more:
                del self._steps[step.id]
        return list(self._steps.values())

    def _add(self, now: Step) -> None:
        asked = {name: getattr(now, name) for name in ASKED}
        last = len(self._steps) + now.position
        self._here[now.id] = -now.id
        self._steps[-now.id] = Step(-now.id, 0, None, last, origin_id=now.id, **asked)

    def _put(self, now: Step) -> None:
        """Behind its neighbour of the template that is here, below what it lies below there."""
        above = now.parent_id
        while above is not None and above not in self._here:
            above = self._three.now[above].parent_id
        parent_id = None if above is None else self._here[above]
        steps = list(self._steps.values())
        before = self._behind_neighbour(now, parent_id, steps) if above == now.parent_id else None
        for step_id, place in moved(steps, [self._here[now.id]], parent_id, before).items():
            step = self._steps[step_id]
            self._steps[step_id] = replace(step, parent_id=place.parent_id, position=place.position)

    def _behind_neighbour(
        self, now: Step, parent_id: int | None, steps: Sequence[Step]
    ) -> int | None:
        row = [one for one in in_order(list(self._three.now.values()))
               if one.parent_id == now.parent_id]  # fmt: skip
        for one in reversed(row[: row.index(now)]):
            here = self._here.get(one.id)
            if here is not None and self._steps[here].parent_id == parent_id:
                return following(steps, here)
        below = [step for step in in_order(steps) if step.parent_id == parent_id]
        return below[0].id if below else None

    def _change(self, now: Step) -> None:
        here = self._here.get(now.id)
        if here is None:
            return
        values: dict[str, Any] = {}
        if (DiffKind.RENAMED, now.id, "") in self._todo:
            values["title"] = now.title
        for name in COMPARED:
            if (DiffKind.CHANGED, now.id, name) in self._todo:
                values[name] = getattr(now, name)
        if "after_id" in values or here < 0:
            values["after_id"] = self._here.get(now.after_id or 0)
        if values:
            self._steps[here] = replace(self._steps[here], origin_id=now.id, **values)
