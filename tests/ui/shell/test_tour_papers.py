"""The papers of the tour: all are written, each under a name of its own, and again over the old."""

from pathlib import Path

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.errors import Unavailable
from prmdesk.services import partners, plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.shell import tour_papers
from tests.conftest import TODAY


@pytest.fixture
def acme(db: Database) -> int:
    made = partners.add_partner(db, Partner(0, "Acme"), TODAY)
    plans.create_plan(db, made, TODAY.year)
    return made


def test_a_second_tour_replaces_what_the_first_one_wrote(
    desk: Desk, acme: int, tmp_path: Path
) -> None:
    def pack() -> list[str]:
        made = list(tour_papers.pack(desk, acme, tmp_path))
        assert all(path.stat().st_size for path in made)
        return [path.name for path in made]

    assert pack() == pack() == ["qbr.pdf", "qbr-1.png", "qbr-2.png", "qbr.xlsx"]
    assert {path.name for path in tmp_path.iterdir()} >= set(pack())
    assert not [path for path in tmp_path.iterdir() if path.is_dir() and path.name != "home"]


def test_a_place_that_cannot_be_written_is_told(desk: Desk, acme: int, tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").mkdir()
    with pytest.raises(Unavailable):
        tour_papers.plan(desk, acme, tmp_path)
