"""Resources to the right partner, once, as a person does it; then all of it taken back."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Bucket, Partner, Stage
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.services import partners, resources, scores
from prmdesk.services.shifting import over_and_under
from tests.journeys.acting import (
    DecisionsDriver,
    LifecycleDriver,
    ResourcesDriver,
    WhatIfDriver,
    drag_in_quadrant,
    score_by_keys,
)
from tests.storage.test_journal import snapshot
from tests.ui.drivers import AppDriver

PARTNERS = {
    "Acme": {"buckets": (Bucket.SUPPLIER,), "stage": Stage.GROW},
    "Bolt": {"stage": Stage.ONBOARD, "manual_to_partner": 20, "manual_to_us": 80},
    "Corex": {"stage": Stage.ENABLE, "manual_to_partner": 70, "manual_to_us": 20},
    "Delta": {"buckets": (Bucket.INFLUENCE,), "manual_to_partner": 60, "manual_to_us": 30},
}


class Story:
    """The window on a workspace that is closed, copied and opened again on the way."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, path: Path, today: date) -> None:
        self.begin = lambda at: AppDriver(qapp, qtbot, at, today)
        self.app = self.begin(path)
        self.ids = {
            name: self.app.given_partners(name, **values)[0] for name, values in PARTNERS.items()
        }

    def go_on(self, path: Path) -> None:
        """Close the window and open a workspace again."""
        self.app.close()
        self.app = self.begin(path)

    def quadrant(self, name: str) -> Quadrant:
        return partners.lines_of(self.app.db, [self.ids[name]])[self.ids[name]].quadrant

    def off(self) -> set[str]:
        """Who has more or less of a pool than it should."""
        quarter = resources.quarter_now(self.app.db, self.app.desk.today())
        return {off.partner.name for off in over_and_under(self.app.db, quarter)}

    def partner(self, name: str) -> Partner:
        return partners.partner(self.app.db, self.ids[name])


@pytest.fixture
def story(qapp: QApplication, qtbot: QtBot, db_path: Path, today: date) -> Iterator[Story]:
    made = Story(qapp, qtbot, db_path, today)
    yield made
    made.app.close()


def as_after_kill(path: Path, folder: Path) -> Path:
    """A copy of an open workspace, with what SQLite has not put into the file yet."""
    for file in path.parent.glob(f"{path.name}*"):
        if not file.name.endswith("-shm"):
            shutil.copy(file, folder)
    return folder / path.name


def score_and_drag(story: Story) -> None:
    """A key a driver makes Acme Strategic; a drag over the line makes a Misfit of Corex."""
    assert score_by_keys(story.app, "5u4545u445") == "Bolt"
    cards = scores.cards(story.app.db, story.ids["Acme"])
    assert [len(card.scores) for card in cards.values()] == [4, 4]
    assert story.quadrant("Acme") is Quadrant.STRATEGIC
    drag_in_quadrant(story.app, story.ids["Corex"], Place(20, 20))
    assert story.quadrant("Corex") is Quadrant.MISFIT


def plan_and_shift(story: Story) -> None:
    """The Misfit has too much and the Orphan nothing; Delta is ticked off."""
    person = ResourcesDriver(story.app)
    person.say_capacity("100", "8")
    for name, hours in {"Acme": "20", "Corex": "60", "Delta": "12"}.items():
        person.plan(name, hours)
    assert story.off() == {"Acme", "Bolt", "Corex", "Delta"}
    assert "too much" in person.said("Corex")
    assert "too little" in person.said("Bolt")
    before = person.said("Delta")
    noted = person.shift(without="Delta")
    assert {line.split(" – ")[0] for line in noted} == {"Corex: Cut", "Acme: Raise", "Bolt: Raise"}
    assert person.said("Delta") == before
    assert not {"Bolt", "Corex"} & story.off()


def review_a_decision(story: Story) -> None:
    """The shift left a line for each of the three; that about Corex is looked at again."""
    person = DecisionsDriver(story.app)
    assert sorted(person.lines()) == ["Acme Raise", "Bolt Raise", "Corex Cut"]
    person.review("Corex Cut", "They did not miss it", again="+30")
    row = next(row for row in person.page.table.texts() if row[0] == "Corex")
    assert "They did not miss it" in row
    assert "24 Dec 2026" in row


def move_on(story: Story) -> None:
    """Bolt goes on to the next stage though its onboarding is not done, for a reason."""
    person = LifecycleDriver(story.app)
    person.move_on(story.ids["Bolt"], Stage.ONBOARD, "They know our product")
    assert person.names(Stage.ENABLE) == ["Bolt", "Corex"]
    assert story.partner("Bolt").stage is Stage.ENABLE


def think_through(story: Story) -> None:
    """What if Delta were none and Bolt a Strategic one: kept, nothing else is written yet."""
    before = snapshot(story.app.db)
    person = WhatIfDriver(story.app)
    person.leave_out(story.ids["Delta"])
    person.drag(story.ids["Bolt"], Place(80, 80))
    person.keep("Bold")
    after = snapshot(story.app.db)
    assert [row.name for row in after["scenarios"]] == ["Bold"]
    assert after | {"scenarios": []} == before


def apply_the_scenario(story: Story) -> None:
    person = WhatIfDriver(story.app)
    person.open("Bold")
    person.apply()
    assert story.partner("Delta").stage is Stage.EXIT
    assert story.quadrant("Bolt") is Quadrant.STRATEGIC
    assert "Delta End" in DecisionsDriver(story.app).lines()


def test_from_scores_to_decisions_and_back_to_the_start(story: Story, tmp_path: Path) -> None:
    start, given = snapshot(story.app.db), story.app.db.undoable()
    score_and_drag(story)
    plan_and_shift(story)
    now = snapshot(story.app.db)
    (tmp_path / "kept").mkdir()
    copied = as_after_kill(story.app.db.path, tmp_path / "kept")
    story.go_on(copied)
    assert snapshot(story.app.db) == now
    review_a_decision(story)
    move_on(story)
    think_through(story)
    now = snapshot(story.app.db)
    story.go_on(copied)
    assert snapshot(story.app.db) == now
    apply_the_scenario(story)
    end, steps = snapshot(story.app.db), 0
    assert scores.cards(story.app.db, story.ids["Acme"])[Axis.US].value is not None
    while story.app.db.undoable() != given:
        story.app.undo()
        steps += 1
    assert snapshot(story.app.db) == start
    for _step in range(steps):
        story.app.redo()
    assert snapshot(story.app.db) == end
