"""Order and nesting of a checklist's steps: which stands where, and where it goes when moved.

Every move is worked out on the whole outline and handed back as the places that change, so a step
can never end up below itself, twice, or nowhere.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from prmdesk.domain.onboarding import Step


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step stands: below which step (None: at the top), as which of its siblings."""

    parent_id: int | None
    position: int


@dataclass(frozen=True, slots=True)
class Line:
    """A step as it is read: its number ("2.1") and how deep it lies (0: a phase)."""

    number: str
    depth: int
    step: Step


Places = dict[int, Place]


class _Outline:
    """The ids of the steps below each step, in order; to be rearranged and then compared."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.parent = {step.id: step.parent_id for step in steps}
        self.below: dict[int | None, list[int]] = defaultdict(list)
        for step in sorted(steps, key=lambda step: (step.position, step.id)):
            self.below[step.parent_id].append(step.id)
        self._was = {parent: list(ids) for parent, ids in self.below.items()}

    def walk(self, parent_id: int | None = None) -> Iterator[int]:
        """All below ``parent_id``, in the order of reading."""
        for step_id in self.below.get(parent_id, ()):
            yield step_id
            yield from self.walk(step_id)

    def tops(self, ids: Collection[int]) -> list[int]:
        """Those of ``ids`` that do not lie below another of them, in the order of reading."""
        inside = {below for step_id in ids for below in self.walk(step_id)}
        return [step_id for step_id in self.walk() if step_id in ids and step_id not in inside]

    def neighbour(self, step_id: int, by: int) -> int | None:
        """The sibling ``by`` places on (-1: the one before), None at the end of the row."""
        row = self.below[self.parent[step_id]]
        index = row.index(step_id) + by
        return row[index] if 0 <= index < len(row) else None

    def put(self, step_id: int, parent_id: int | None, index: int) -> None:
        """Take a step, with all below it, to another place."""
        self.below[self.parent[step_id]].remove(step_id)
        self.below[parent_id].insert(index, step_id)
        self.parent[step_id] = parent_id

    def places(self) -> Places:
        """The steps in every row that is not as it was."""
        return {
            step_id: Place(parent_id, position)
            for parent_id, row in self.below.items()
            if row != self._was.get(parent_id, [])
            for position, step_id in enumerate(row)
        }


def lines(steps: Sequence[Step]) -> list[Line]:
    """The steps in the order of reading, numbered."""
    outline = _Outline(steps)
    by_id = {step.id: step for step in steps}
    found: list[Line] = []

    def read(parent_id: int | None, prefix: str, depth: int) -> None:
        for position, step_id in enumerate(outline.below.get(parent_id, ()), start=1):
            number = f"{prefix}{position}"
            found.append(Line(number, depth, by_id[step_id]))
            read(step_id, f"{number}.", depth + 1)

    read(None, "", 0)
    return found


def in_order(steps: Sequence[Step]) -> list[Step]:
    """The steps in the order of reading."""
    return [line.step for line in lines(steps)]


def by_phase(steps: Sequence[Step]) -> list[tuple[Step, list[Step]]]:
    """Each phase with everything below it, in the order of reading."""
    outline, by_id = _Outline(steps), {step.id: step for step in steps}
    return [
        (by_id[phase], [by_id[step_id] for step_id in outline.walk(phase)])
        for phase in outline.below[None]
    ]


def with_all_below(steps: Sequence[Step], ids: Collection[int]) -> list[Step]:
    """The steps ``ids`` and everything below them, in the order of reading."""
    outline = _Outline(steps)
    inside = set(ids) | {below for step_id in ids for below in outline.walk(step_id)}
    return [step for step in in_order(steps) if step.id in inside]


def following(steps: Sequence[Step], step_id: int) -> int | None:
    """The sibling behind a step, None when it is the last."""
    return _Outline(steps).neighbour(step_id, 1)


def moved(
    steps: Sequence[Step],
    ids: Collection[int],
    parent_id: int | None,
    before: int | None = None,
) -> Places:
    """Where steps stand once ``ids`` are put below ``parent_id``, ahead of its sub-step ``before``.

    ``before`` None puts them last. Nothing changes when the goal lies inside what is moved.
    """
    outline = _Outline(steps)
    tops = outline.tops(ids)
    if parent_id in {inside for top in tops for inside in (top, *outline.walk(top))}:
        return {}
    while before in tops:
        before = outline.neighbour(before, 1)
    for top in tops:
        outline.below[outline.parent[top]].remove(top)
    row = outline.below[parent_id]
    index = len(row) if before is None else row.index(before)
    row[index:index] = tops
    return outline.places()


def indented(steps: Sequence[Step], ids: Collection[int]) -> Places:
    """Where steps stand once ``ids`` went one level down, each below the sibling before it."""
    outline = _Outline(steps)
    tops = outline.tops(ids)
    for top in tops:
        above = outline.neighbour(top, -1)
        if above is not None and above not in tops:
            outline.put(top, above, len(outline.below[above]))
    return outline.places()


def outdented(steps: Sequence[Step], ids: Collection[int]) -> Places:
    """Where steps stand once ``ids`` went one level up, each right behind its former parent."""
    outline = _Outline(steps)
    for top in reversed(outline.tops(ids)):
        parent_id = outline.parent[top]
        if parent_id is not None:
            row = outline.below[outline.parent[parent_id]]
            outline.put(top, outline.parent[parent_id], row.index(parent_id) + 1)
    return outline.places()


def shifted(steps: Sequence[Step], ids: Collection[int], by: int) -> Places:
    """Where steps stand once ``ids`` went one place up (``by`` -1) or down (1) on their level.

    The first of a phase goes up into the phase before, the last one down into the next.
    """
    outline = _Outline(steps)
    tops = outline.tops(ids)
    for top in tops if by < 0 else reversed(tops):
        next_to = outline.neighbour(top, by)
        parent_id = outline.parent[top]
        if next_to is not None and next_to not in tops:
            outline.put(top, parent_id, outline.below[parent_id].index(top) + by)
        elif next_to is None and parent_id is not None:
            beside = outline.neighbour(parent_id, by)
            if beside is not None:
                outline.put(top, beside, len(outline.below[beside]) if by < 0 else 0)
    return outline.places()
