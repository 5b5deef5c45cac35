"""The exit criteria, their ticks, the board and the way of one partner."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import history, lifecycle, partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database


def steps(db: Database) -> int:
    return len(history.latest(db, 100))


def ids_of(db: Database, stage: Stage) -> list[int]:
    return [one.id for one in lifecycle.criteria(db) if one.stage is stage]


def texts_of(db: Database, stage: Stage) -> list[str]:
    return [one.key or one.text for one in lifecycle.criteria(db) if one.stage is stage]


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), today - timedelta(20))


def test_a_new_workspace_asks_for_one_to_three_things_in_each_stage(db: Database) -> None:
    counts = {stage: len(ids_of(db, stage)) for stage in Stage}
    assert counts.pop(Stage.PAUSED) == counts.pop(Stage.EXIT) == 0
    assert set(counts.values()) <= {1, 2, 3}


def test_criteria_are_added_reworded_shifted_and_removed_each_in_a_step(
    db: Database, acme: int, today: date
) -> None:
    before = steps(db)
    own = lifecycle.add_criterion(db, Stage.GROW, "  They hit 80 %  ")
    assert texts_of(db, Stage.GROW) == ["results", "They hit 80 %"]
    lifecycle.shift_criterion(db, own, -1)
    assert texts_of(db, Stage.GROW) == ["They hit 80 %", "results"]
    lifecycle.shift_criterion(db, own, -1)  # it is the first: nothing happens
    assert steps(db) == before + 2
    lifecycle.reword_criterion(db, own, "They hit 90 %")
    lifecycle.tick(db, acme, own, today)
    lifecycle.remove_criterion(db, own)
    assert texts_of(db, Stage.GROW) == ["results"]
    assert history.latest(db, 1)[0].detail == "They hit 90 %"
    db.undo()
    assert texts_of(db, Stage.GROW) == ["They hit 90 %", "results"]
    with pytest.raises(Invalid):
        lifecycle.add_criterion(db, Stage.GROW, "  ")
    with pytest.raises(NotFound):
        lifecycle.remove_criterion(db, 999)


def test_one_of_ours_keeps_what_answers_it_in_other_words_and_finds_back_to_ours(
    db: Database,
) -> None:
    agreement = next(one for one in lifecycle.criteria(db) if one.key == "agreement")
    lifecycle.reword_criterion(db, agreement.id, "Contract signed")
    found = next(one for one in lifecycle.criteria(db) if one.id == agreement.id)
    assert (found.key, found.text, found.fact) == ("agreement", "Contract signed", agreement.fact)
    lifecycle.reword_criterion(db, agreement.id, "The agreement is signed")
    assert next(one for one in lifecycle.criteria(db) if one.id == agreement.id).text == ""


def test_a_tick_has_a_day_and_a_note_and_can_be_taken_back(
    db: Database, acme: int, today: date
) -> None:
    profile, reason = ids_of(db, Stage.IDENTIFY)
    lifecycle.tick(db, acme, profile, today, "")
    lifecycle.tick(db, acme, profile, today - timedelta(3), " Scored 80 ")
    (check, _reason) = lifecycle.journey(db, acme, today).checks
    assert check.kept is not None
    assert (check.kept.met_on, check.kept.note) == (today - timedelta(3), "Scored 80")
    lifecycle.untick(db, acme, profile)
    assert lifecycle.journey(db, acme, today).checks[0].is_open
    with pytest.raises(Invalid, match="not ticked"):
        lifecycle.tick(db, acme, reason, today)
    with pytest.raises(Invalid, match="has not come"):
        lifecycle.tick(db, acme, profile, today + timedelta(1))


def test_moving_is_a_step_that_says_whom_and_whither(db: Database, acme: int, today: date) -> None:
    other = partners.add_partner(db, Partner(0, "Other"), today)
    before = steps(db)
    lifecycle.move(db, [acme, other], Stage.QUALIFY, today, "The board wants it")
    assert steps(db) == before + 1
    assert history.latest(db, 1)[0].detail == "2 partners → Qualifying"
    with pytest.raises(Invalid):
        lifecycle.move(db, [acme], Stage.RECRUIT, today)


def grown(db: Database, name: str, *told: tuple[Stage, int], today: date) -> int:
    """A partner with a past: stages with how many days ago they were entered."""
    (stage, days), *rest = told
    made = partners.add_partner(db, Partner(0, name, stage=stage), today - timedelta(days))
    for stage, days in rest:
        lifecycle.move(db, [made], stage, today - timedelta(days), "So it was")
    return made


def test_the_board_tells_age_and_what_is_open_and_flags_who_is_long_there(
    db: Database, today: date
) -> None:
    for n in range(3):  # three took ten days to be qualified
        grown(db, f"Quick {n}", (Stage.IDENTIFY, 40), (Stage.QUALIFY, 30), today=today)
    slow = grown(db, "Slow", (Stage.IDENTIFY, 21), today=today)
    usual = grown(db, "Usual", (Stage.IDENTIFY, 20), today=today)
    board = lifecycle.board(db, Query(), today)
    cards = {card.partner_id: card for card in board.cards}
    assert (cards[slow].days, cards[slow].is_long) == (21, True)
    assert (cards[usual].days, cards[usual].is_long) == (20, False)
    assert (cards[slow].met, cards[slow].needed) == (0, 2)
    assert [one.key for one in cards[slow].open] == ["profile", "reason"]
    assert (board.usual[Stage.IDENTIFY].days, board.usual[Stage.IDENTIFY].n) == (10, 3)
    found = lifecycle.board(db, Query(text="slow"), today)
    assert [card.name for card in found.cards] == ["Slow"]
    assert found.usual == board.usual, "the usual is that of all"


def test_age_follows_the_stage_it_is_in_not_the_last_entry(
    db: Database, acme: int, today: date
) -> None:
    with db.write("Merged") as tx:  # as after a merge, where both had their entries
        row = {"partner_id": acme, "stage": Stage.GROW, "entered_on": today - timedelta(5)}
        tx.insert(tables.stage_entries, row)
    assert lifecycle.journey(db, acme, today).days(today) == 20


def test_the_tables_hold_what_the_board_shows(db: Database, today: date) -> None:
    grown(db, "Acme", (Stage.IDENTIFY, 40), (Stage.GROW, 30), (Stage.IDENTIFY, 4), today=today)
    grown(db, "Besso", (Stage.EXIT, 9), today=today)
    board = lifecycle.board(db, Query(), today)
    sheet = lifecycle.partner_sheet(board)
    assert sheet.rows[0].cells == (
        "Acme", Quadrant.UNSCORED, "Identified", 4,
        "It fits our ideal partner profile, A reason to partner is ticked",
        0, 2, today - timedelta(4), None,
    )  # fmt: skip
    assert sheet.rows[1].cells[2:] == ("Ended", 9, "", 0, 0, today - timedelta(9), None)
    times = {row.cells[0]: row.cells[1:] for row in lifecycle.stage_sheet(board).rows}
    assert times["Identified"] == (1, 4, 10, 1)
    assert times["Growing"] == (0, None, 26, 1)
    assert times["Onboarding"] == (0, None, None, 0)


def test_the_way_of_one_partner(db: Database, today: date) -> None:
    made = grown(db, "Acme", (Stage.IDENTIFY, 40), (Stage.QUALIFY, 30), today=today)
    journey = lifecycle.journey(db, made, today)
    assert [(stay.stage, stay.reason) for stay in journey.stays] == [
        (Stage.IDENTIFY, ""), (Stage.QUALIFY, "So it was"),
    ]  # fmt: skip
    assert [check.criterion.key for check in journey.checks] == ["contact", "values", "interest"]
    assert journey.usual is None
    assert journey.days(today) == 30


def test_beside_the_way_what_was_open_before_is_still_asked(
    db: Database, acme: int, today: date
) -> None:
    lifecycle.move(db, [acme], Stage.PAUSED, today)
    journey = lifecycle.journey(db, acme, today)
    assert (journey.stage, journey.asked) == (Stage.PAUSED, Stage.IDENTIFY)
    assert [check.criterion.key for check in journey.checks] == ["profile", "reason"]
