"""What is proposed is shown with where the partner stands, and taken over only when asked."""

from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Quadrant
from prmdesk.services.proposals import Ground, ground
from prmdesk.storage.database import Database
from prmdesk.ui.decisions.proposal import ProposalBox


def test_the_quadrant_and_its_proposal_are_told(
    db: Database, acme: int, today: date, qtbot: QtBot
) -> None:
    box = ProposalBox()
    qtbot.addWidget(box)
    box.show_ground(ground(db, acme, today))
    assert box._stands.text() == "Orphan"
    assert box._said.text().startswith("Proposed: Raise. High value to us, low value to the")
    with qtbot.waitSignal(box.taken):
        box.take.click()
    box.show_ground(Ground("Bolt", Quadrant.UNSCORED, today, can_end=True))
    assert box.take.isHidden()
    assert "until both values are known" in box._said.text()
