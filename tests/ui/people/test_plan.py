"""Where everything stands on the people map."""

from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import Acquaintance, Someone
from prmdesk.ui.people.plan import plan


def someone(key: int, role: Role, *colleagues: str) -> Someone:
    known = tuple(Acquaintance(0, 1, key, name, key % 5 + 1) for name in colleagues)
    return Someone(Contact(key, 1, f"Person {key}", role=role), "Acme", None, known)


def test_nobody_overlaps_at_twelve_contacts_and_six_of_us() -> None:
    ours = ["Al", "Bo", "Cy", "Di", "Ed", "Flo"]
    people = [someone(n, list(Role)[n % len(Role)], *ours[: n % 7]) for n in range(1, 13)]
    made = plan(people, 400, 30, 15)
    boxes = [spot.box for spot in (*made.ours, *made.theirs)] + [
        box for _role, box in made.captions
    ]
    assert len(boxes) == 6 + 12 + len({one.contact.role for one in people})
    for place, box in enumerate(boxes):
        assert 0 <= box.left() < box.right() <= 400
        assert 0 <= box.top() < box.bottom() <= made.height
        assert not any(box.intersects(other) for other in boxes[place + 1 :])
    assert len(made.lines) == sum(len(one.known_by) for one in people)
    for line in made.lines:
        assert line.start.x() < line.number.x() < line.end.x()


def test_roles_stand_together_those_without_one_last() -> None:
    people = [someone(1, Role.UNKNOWN), someone(2, Role.SALES), someone(3, Role.SPONSOR)]
    made = plan(people, 400, 30, 15)
    assert [role for role, _box in made.captions] == [Role.SPONSOR, Role.SALES, Role.UNKNOWN]
    assert [their.one.contact.id for their in made.theirs] == [3, 2, 1]


def test_an_empty_map_and_one_too_narrow_break_nothing() -> None:
    assert plan([], 400, 30, 15).height == 0
    assert plan([someone(1, Role.SALES, "Al")], 0, 30, 15).lines
