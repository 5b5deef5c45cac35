"""Which partner and driver comes next."""

from prmdesk.ui.scoring.round import Round


def test_it_goes_from_driver_to_driver_and_on_to_the_next_partner() -> None:
    tour = Round([7, 8])
    tour.begin([1, 2, 3], {1})
    assert (tour.partner_id, tour.driver_id) == (7, 2)
    assert not tour.go_on()
    assert tour.go_on()
    tour.begin([1, 2, 3], {1, 2, 3})
    assert (tour.partner_id, tour.driver_id) == (8, 1)
    for _driver in range(3):
        tour.go_on()
    assert tour.is_over


def test_steps_between_partners_stop_at_the_ends() -> None:
    tour = Round([7, 8])
    assert not tour.step(-1)
    assert tour.step(1)
    assert not tour.step(1)
    assert tour.partner_id == 8
    assert Round([]).is_over


def test_it_goes_back_to_where_something_was_scored() -> None:
    tour = Round([7, 8])
    tour.begin([1, 2], ())
    tour.go_to(0, 2)
    assert tour.driver_id == 2
    tour.go_to(0, 99)
    assert tour.driver_id == 2
