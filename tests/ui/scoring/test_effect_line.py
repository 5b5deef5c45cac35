"""What a change of weights would do, in words."""

from prmdesk.domain.drivers import Effect, Move
from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.scoring.effect_line import effect_text


def move(number: int) -> Move:
    return Move(number, f"Partner {number}", Quadrant.ORPHAN, Quadrant.STRATEGIC)


def test_the_effect_names_three_partners_and_counts_the_others() -> None:
    assert effect_text(Effect((), 24)) == "No partner moves to another quadrant."
    one = effect_text(Effect((move(1),), 24))
    assert one == ("1 of 24 partners moves to another quadrant: Partner 1 from Orphan to Strategic")
    five = effect_text(Effect(tuple(map(move, range(1, 6))), 24))
    assert five.startswith("5 of 24 partners move to another quadrant: Partner 1 from")
    assert five.endswith("Partner 3 from Orphan to Strategic · 2 more")
