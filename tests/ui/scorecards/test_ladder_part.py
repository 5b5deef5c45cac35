"""The ladder at a glance: what is met, missing and unknown, in words and marks."""

from decimal import Decimal

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from prmdesk.domain.tiers import Check, Proposal, Requirement, Tier, TierStanding
from prmdesk.ui.scorecards.ladder_part import LadderPart

D = Decimal
GOLD, SILVER = Tier(1, "Gold", 0, 75, benefits="Leads first"), Tier(2, "R & D", 1, 60)


def texts(part: LadderPart) -> list[str]:
    return [one.text() for one in part.findChildren(QLabel) if not one.isHidden() and one.text()]


def test_what_is_missing_stands_in_words_and_marks(qtbot: QtBot) -> None:
    part = LadderPart()
    qtbot.addWidget(part)
    found = TierStanding(
        1, "Silver-ish", next=GOLD,
        to_next=(
            Check(Requirement.SCORE, D(75), D(80)),
            Check(Requirement.REVENUE, D(100), D(60)),
            Check(Requirement.CERTIFIED, D(2)),
        ),
        proposal=Proposal.ASSIGN, proposed=SILVER,
    )  # fmt: skip
    part.fill(found, [GOLD, SILVER], "EUR")
    assert part.tier.currentText() == "Silver-ish"  # none of the ladder, and shown as it is
    assert [part.tier.itemText(n) for n in range(part.tier.count())] == [
        "No tier", "Silver-ish", "Gold", "R & D",
    ]  # fmt: skip
    said = texts(part)
    assert "✓  Score 80 of 75" in said
    assert "○  Revenue of four quarters 60 of 100 EUR – 40 EUR are missing" in said
    assert "?  Certified people 2: not known" in said
    assert "It gives: Leads first" in said
    assert part.give.accessibleName() == "Give R & D"
    given: list[object] = []
    part.given.connect(given.append)
    part.give.click()
    assert given == ["R & D"]
    top = TierStanding(1, "Gold", GOLD, proposal=Proposal.DEMOTE, to_keep=found.to_next[:1])
    part.fill(top, [GOLD, SILVER], "EUR")
    assert part.title.text() == "To stay Gold, the highest"
    assert part.give.text() == "Take it away"
    part.give.click()
    assert given == ["R & D", ""]
    part.fill(TierStanding(1), [], "EUR")
    assert part.title.isHidden()
