"""The sample is a workspace like any other, full of work that lies around today."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.materials import FileState
from prmdesk.domain.onboarding import StepKind, unmet
from prmdesk.domain.plans import PlanStatus, obstacles
from prmdesk.domain.quadrant import Quadrant
from prmdesk.errors import InUse
from prmdesk.services import materials, onboarding, partners, plans, reasons, sample, workspace
from prmdesk.storage.database import Database

TODAY = date(2026, 11, 24)


@pytest.fixture
def db(sampled: Database) -> Database:
    return sampled


def test_it_is_whole_and_says_that_it_is_a_sample(db: Database) -> None:
    assert workspace.integrity(db) == []
    settings = workspace.settings_of(db)
    assert settings.is_sample
    assert settings.company == "Harbourlight Software"


def test_all_quadrants_and_the_tray_are_filled(db: Database) -> None:
    lines = partners.all_lines(db, Query(), TODAY)
    assert Counter(line.quadrant for line in lines) == {
        Quadrant.STRATEGIC: 7,
        Quadrant.ORPHAN: 5,
        Quadrant.OPPORTUNISTIC: 5,
        Quadrant.MISFIT: 4,
        Quadrant.UNSCORED: 3,
    }


def test_a_partner_comes_with_all_that_is_told_of_it(db: Database) -> None:
    line = next(line for line in partners.all_lines(db, Query(), TODAY) if line.id == 1)
    assert (line.name, line.main_contact) == ("Northwind Resellers", "Helen Ashworth")
    assert line.last_contact == date(2026, 11, 18)
    assert line.next_due == date(2026, 11, 29)
    partner = partners.partner(db, 1)
    assert partner.agreement_end == date(2027, 10, 25)
    assert [contact.name for contact in partners.contacts(db, 1)][1:] == [
        "Tom Birtles", "Priya Nair", "Colin Marsh",
    ]  # fmt: skip
    assert all(why.proof for why in reasons.of_partner(db, 1))
    assert len(partners.activities(db, 1)) == 6


def test_onboarding_stands_where_it_is_told_and_meetings_have_a_record(db: Database) -> None:
    brightpath = next(
        row for row in onboarding.under_way(db, TODAY) if row.partner == "Brightpath Consulting"
    )
    assert brightpath.checklist
    assert (brightpath.progress.done, brightpath.progress.total) == (20, 33)
    steps = onboarding.steps(db, brightpath.checklist.id)
    met = [step for step in steps if step.kind is StepKind.PEOPLE and step.done_on]
    assert met
    assert not [step for step in met if unmet(step)]
    assert max(step.done_on for step in steps if step.done_on) < TODAY


def test_plans_are_agreed_as_told_and_know_nothing_of_a_quarter_under_way(db: Database) -> None:
    lines = plans.all_plans(db)
    assert Counter(line.plan.status for line in lines) == {
        PlanStatus.AGREED: 5,
        PlanStatus.DRAFT: 3,
    }
    for line in lines:
        whole = plans.whole(db, line.plan.id)
        assert line.plan.fiscal_year == 2026
        assert line.plan.status is PlanStatus.DRAFT or not obstacles(whole)
        assert all(target.actual_q4 is None for target in whole.targets)
    assert any(line.score.quarter == 3 for line in lines)


def test_made_anew_over_the_last_one_early_in_a_year_no_quarter_has_ended(db: Database) -> None:
    partners.delete_partners(db, [1])
    db.close()
    again = sample.fresh(db.path, date(2027, 2, 3))
    assert partners.count(again) == 24
    lines = plans.all_plans(again)
    targets = [target for line in lines for target in plans.whole(again, line.plan.id).targets]
    files = [one.state for one in materials.inspect(again, date(2027, 2, 3))]
    unused = materials.unused_copies(again)
    again.close()
    assert targets
    assert not [t for t in targets if any(actual is not None for actual in t.quarter_actuals)]
    assert Counter(files) == {FileState.READY: 2, FileState.EXPIRED: 1}
    assert unused == [], "copies of the sample before are left"


def test_it_is_not_taken_from_under_an_open_window(sample_made: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample_made, tmp_path / "sample.prmdesk"))
    shown = workspace.open_file(path).db
    with pytest.raises(InUse, match=r"sample\.prmdesk is open in another prmdesk window"):
        sample.fresh(path, TODAY)
    assert partners.count(shown) == 24
    shown.close()
