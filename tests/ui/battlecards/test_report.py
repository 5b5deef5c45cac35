"""What is told about a card, in words, with a way to where it is mended."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import CHOOSABLE, Block, CardReport, Variant
from prmdesk.ui.battlecards.report import TABS, Foot, Report
from prmdesk.ui.shell.pages import TABS as PANEL


def test_it_says_what_was_cut_left_out_replaced_missing_and_old(qtbot: QtBot) -> None:
    report = Report()
    qtbot.addWidget(report)
    report.show_report(
        CardReport(
            "Acme",
            cut={Block.WHO: 12},
            left_out={Block.MOVES: 3},
            empty=(Block.PARTNER_ANSWER, Block.NUMBERS),
            old=(Block.CUSTOMER_ANSWER,),
            replaced=("\ud800", "🚀"),
            lost_logo=True,
        ),
        9,
        Variant.INTERNAL,
    )
    assert report.text().splitlines() == [
        "The logo cannot be read. Choose the picture again.",
        "Cut to fit (letters): Who they are (12)",
        "No room for further rows: Next moves (3)",
        "No font has these letters, printed as □: U+D800, 🚀 (U+1F680)",
        "Not answered yet: Why they bet on us",
        "Not reviewed for 9 months: Why the customer buys",
        "Nothing to show yet: Numbers",
    ]
    report.show_report(CardReport("Acme"), 9, Variant.INTERNAL)
    assert report.text() == "Everything fits on the page."
    report.show_report(CardReport("Acme", empty=(Block.NUMBERS,)), 9, Variant.SHAREABLE)
    assert report.text().endswith("Nothing that may be handed over yet: Numbers")


def test_a_block_leads_to_the_tab_in_which_it_is_written(qtbot: QtBot) -> None:
    report = Report()
    qtbot.addWidget(report)
    told: list[str] = []
    report.opened.connect(told.append)
    report.show_report(
        CardReport("A", empty=(Block.PARTNER_ANSWER, Block.NUMBERS)), 12, Variant.INTERNAL
    )
    for link in report.findChildren(QPushButton):
        link.click()
    assert told == ["pitch", "plan"]
    assert set(TABS) == set(CHOOSABLE)
    assert set(TABS.values()) <= {key for key, _name, _make in PANEL}


def test_the_foot_is_as_high_as_what_is_said(qtbot: QtBot) -> None:
    report = Report()
    foot = Foot(report, 300)
    qtbot.addWidget(foot)
    report.show_report(CardReport("A"), 12, Variant.INTERNAL)
    foot.open_up()
    short = foot.sizeHint().height()
    report.show_report(
        CardReport("A", cut=dict.fromkeys(CHOOSABLE, 5), empty=CHOOSABLE), 12, Variant.INTERNAL
    )
    foot.open_up()
    assert short < foot.sizeHint().height() <= 230
