"""The journey map on a real workspace: shipped, changed, measured."""

from datetime import date, timedelta

import pytest

from prmdesk import i18n
from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.journey_map import JourneyStep
from prmdesk.domain.lifecycle import JOURNEY
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Invalid
from prmdesk.services import frictions, journey_map, partners, workspace
from prmdesk.storage.database import Database


def test_a_workspace_begins_with_asks_for_every_stage_and_no_figures(db: Database) -> None:
    steps = journey_map.steps(db)
    assert {step.stage for step in steps} == set(JOURNEY)
    said = {(one.effort, one.wait_days, one.mood_us, one.mood_partner, one.pain) for one in steps}
    assert said == {(None, None, None, None, "")}


def test_the_asks_are_put_in_once(db: Database, tmp_path) -> None:  # type: ignore[no-untyped-def]
    i18n.use("zh")
    path = tmp_path / "zh.prmdesk"
    made = workspace.create(path, Workspace())
    steps = journey_map.steps(made)
    assert "让我们了解" in steps[0].ask
    journey_map.remove(made, [step.id for step in steps])
    made.close()
    again = workspace.open_file(path).db
    assert journey_map.steps(again) == []
    again.close()


def test_a_step_is_added_last_moved_and_changed(db: Database) -> None:
    step = JourneyStep(0, Stage.ONBOARD, 0, " Test ", effort=5, mood_partner=1)
    key = journey_map.save(db, step)
    onboard = [one.id for one in journey_map.steps(db) if one.stage is Stage.ONBOARD]
    assert onboard[-1] == key
    journey_map.shift(db, key, -1)
    assert [one.id for one in journey_map.steps(db) if one.stage is Stage.ONBOARD][-2] == key
    with pytest.raises(Invalid):
        journey_map.save(db, JourneyStep(key, Stage.ONBOARD, 0, "Test", effort=6))
    journey_map.save(db, JourneyStep(key, Stage.GROW, 0, "Test"))
    assert [one.id for one in journey_map.steps(db) if one.stage is Stage.GROW][-1] == key


def test_what_we_say_and_what_is_measured_stand_side_by_side(db: Database, today: date) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme", stage=Stage.ONBOARD), today - timedelta(30))
    frictions.save(db, Friction(0, acme, today - timedelta(20), "Forms", Theme.ONBOARDING))
    waived = "Agreed by phone"
    partners.edit_partner(db, acme, today - timedelta(10), stage=Stage.ENABLE, waiver=waived)
    key = journey_map.save(db, JourneyStep(0, Stage.ONBOARD, 0, "Test", effort=5, wait_days=9))
    row = next(row for row in journey_map.sheet(db).rows if row.id == key)
    assert row.cells == (
        "Onboarding", "Test", 5, 9, None, None, None, 100, 20, 1, 1, "Onboarding", "",
    )  # fmt: skip
