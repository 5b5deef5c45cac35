"""One pair: the user's choices, what moves, and what keeps it from being merged."""

from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Marketing
from prmdesk.services import duplicates, partners, plans
from prmdesk.services.merge import MOVED
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Link, PageLink
from prmdesk.ui.duplicates.compare import STAYS
from prmdesk.ui.duplicates.pane import PairPane, moves_text
from tests.conftest import TODAY
from tests.ui.conftest import Show
from tests.ui.drivers import click
from tests.ui.duplicates.conftest import Add

NOTHING = dict.fromkeys(MOVED, (0, 0))


def pane(desk: Desk, show: Show, both: tuple[int, int]) -> PairPane:
    made = PairPane(desk)
    show(made)
    made.show_pair(desk.ask(duplicates.pair, *both))
    return made


def test_what_comes_over_is_counted_in_words() -> None:
    moves = NOTHING | {"contacts": (2, 1), "plans": (1, 0)}
    assert moves_text(moves, "Acme") == (
        "Comes over to Acme: 3 contacts (1 is there already), 1 plan."
    )
    assert moves_text(NOTHING, "Acme") == "Nothing else comes over to Acme."


def test_the_one_of_which_more_is_known_is_to_stay(
    desk: Desk, shown: Show, acme: tuple[int, int], add: Add
) -> None:
    made = pane(desk, shown, acme)
    assert made.preview is not None
    assert made.preview.kept.id == acme[0]
    assert made.moves.text() == ("Comes over to Acme GmbH: 2 contacts (1 is there already).")
    made.table.chosen.emit(STAYS, acme[1])
    assert made.preview.kept.id == acme[1]
    assert "Comes over to Acme:" in made.moves.text()


def test_choices_are_kept_until_another_pair_is_shown(
    desk: Desk, shown: Show, acme: tuple[int, int], add: Add
) -> None:
    third = add("Acme Inc")
    made = pane(desk, shown, acme)
    made.table.chosen.emit("city", acme[1])
    assert made.table.texts()[2]["Acme"] == "Bonn, chosen"
    made.show_pair(desk.ask(duplicates.pair, *acme))
    assert made.wins == {"city": acme[1]}
    made.show_pair(desk.ask(duplicates.pair, acme[0], third))
    assert made.wins == {}


def test_plans_that_clash_say_what_to_do_first(
    desk: Desk, db: Database, shown: Show, acme: tuple[int, int]
) -> None:
    for key, currency in zip(acme, ("EUR", "USD"), strict=True):
        plan = plans.create_plan(db, key, 2026)
        plans.edit_plan(db, plan, currency=currency)
        plans.add_row(db, plan, Marketing, f"Webinar {currency}")
    made = pane(desk, shown, acme)
    assert not made.can_merge
    assert "2026" in made.trouble.text()
    went: list[Link] = []
    desk.opened.connect(went.append)
    click(made.go_to_plans)
    assert went == [PageLink("plans")]
    assert desk.selected == acme[1]


def test_a_pair_of_which_one_is_gone_cannot_be_merged(
    desk: Desk, db: Database, shown: Show, acme: tuple[int, int]
) -> None:
    made = pane(desk, shown, acme)
    partners.delete_partners(db, [acme[1]])
    partners.add_partner(db, Partner(0, "Zed"), TODAY)
    made.show_pair(made.pair)
    assert made.preview is None
    assert not made.can_merge
