"""Which steps of a checklist wait for others, and what can be done at once (R61)."""

from collections.abc import Collection, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter

from prmdesk.domain.onboarding import Step, is_open, leaves


def unsettled(steps: Sequence[Step], done: Collection[int] = ()) -> set[int]:
    """The ids of the steps with something open in them, were those of ``done`` ticked."""
    above = {step.id: step.parent_id for step in steps}
    found: set[int] = set()
    for leaf in leaves(steps):
        at: int | None = leaf.id if is_open(leaf) and leaf.id not in done else None
        while at is not None:
            found.add(at)
            at = above.get(at)
    return found


def waited_for(step: Step, steps: Sequence[Step], done: Collection[int] = ()) -> Step | None:
    """The open step that ``step``, or a group that it lies in, waits for; None when it need not.

    A group is waited for until all in it is done. Steps in ``done`` are taken as done.
    """
    by_id, still_open = {one.id: one for one in steps}, unsettled(steps, done)
    at: Step | None = step
    while at is not None:
        if at.after_id in still_open:
            return by_id[at.after_id]
        at = by_id.get(at.parent_id or 0)
    return None


def ready(chosen: Sequence[Step], steps: Sequence[Step]) -> list[Step]:
    """Those of ``chosen`` that can be done together: they wait for none but each other."""
    able = list(chosen)
    while True:
        ids = {step.id for step in able}
        still = [step for step in able if waited_for(step, steps, ids) is None]
        if len(still) == len(able):
            return able
        able = still


def is_circular(steps: Sequence[Step]) -> bool:
    """Whether some step waits, by whatever way, for what cannot be done before itself.

    A step begins after the group it lies in and after what it waits for; a group is done after
    all in it. So a step that waits for one below or above it goes in a circle, too.
    """
    try:
        tuple(TopologicalSorter(dict(_orders(steps))).static_order())
    except CycleError:
        return True
    return False


def _orders(steps: Sequence[Step]) -> Iterator[tuple[tuple[int, str], list[tuple[int, str]]]]:
    """For the begin and the end of each step, what comes before it."""
    ids = {step.id for step in steps}
    for step in steps:
        begins = [(step.parent_id, "begins")] if step.parent_id in ids else []
        begins += [(step.after_id, "ends")] if step.after_id in ids else []
        yield (step.id, "begins"), [(key, moment) for key, moment in begins if key is not None]
        inside = [(one.id, "ends") for one in steps if one.parent_id == step.id]
        yield (step.id, "ends"), [(step.id, "begins"), *inside]
