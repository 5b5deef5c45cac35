"""The figure on top says how sure it is."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from prmdesk.domain.metrics import PartnerType
from prmdesk.domain.scorecard import Scorecard
from prmdesk.ui.scorecards.head_part import HeadPart

D = Decimal


def test_a_figure_of_little_is_provisional_in_words_and_look(qtbot: QtBot) -> None:
    head = HeadPart()
    qtbot.addWidget(head)
    sure = Scorecard(1, "A", PartnerType.SUPPLIER, score=D("80.0"), coverage=D("0.9"))
    head.fill(sure, PartnerType.SUPPLIER)
    assert (head.figure.text(), head.known.property("kind")) == ("80", "muted")
    assert head.assumed.isHidden()
    thin = Scorecard(1, "A", PartnerType.SUPPLIER, True, score=D("80.0"), coverage=D("0.3"))
    head.fill(thin, PartnerType.UNDECIDED)
    assert (head.figure.text(), head.known.property("kind")) == ("80 (provisional)", "warning")
    assert head.kind.currentText() == "By bucket"
    assert not head.assumed.isHidden()
    head.fill(Scorecard(1, "A"), PartnerType.UNDECIDED)
    assert head.figure.text() == "–"
