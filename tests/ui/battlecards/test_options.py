"""The choices for a card, and what is told about it."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import CHOOSABLE, Block, CardOptions, CardReport, Variant
from prmdesk.ui.battlecards.options import Options, Report, letter_name


@pytest.fixture
def options(qtbot: QtBot) -> Options:
    made = Options()
    qtbot.addWidget(made)
    made.show()
    return made


def test_at_first_all_is_shown_for_ourselves(options: Options) -> None:
    assert options.chosen() == CardOptions(Variant.INTERNAL, "en", frozenset(CHOOSABLE))


def test_each_choice_is_told_once(options: Options, qtbot: QtBot) -> None:
    told: list[CardOptions] = []
    options.changed.connect(lambda: told.append(options.chosen()))
    options.whom._buttons[Variant.SHAREABLE].click()
    options.blocks[Block.PEOPLE].click()
    assert [one.variant for one in told] == [Variant.SHAREABLE] * 2
    assert Block.PEOPLE not in told[1].blocks


def test_handing_over_says_what_is_left_out(options: Options) -> None:
    assert not options.whom.left_out.isVisible()
    options.whom._buttons[Variant.SHAREABLE].click()
    assert options.whom.left_out.isVisible()
    assert "strengths" in options.whom.left_out.text()
    assert not options.blocks[Block.QUADRANT].isEnabled()


def test_every_input_has_a_name_for_screen_readers(options: Options) -> None:
    assert options.picker.accessibleName() == "Partner"
    assert options.spoken.accessibleName() == "Language"


def test_the_report_says_what_was_cut_left_out_and_replaced(qtbot: QtBot) -> None:
    report = Report()
    qtbot.addWidget(report)
    report.show()
    report.show_report(CardReport("Acme"))
    assert report.fits.isVisible()
    report.show_report(
        CardReport(
            "Acme",
            cut=(Block.WHO,),
            empty=(Block.PARTNER_ANSWER, Block.NUMBERS),
            replaced=("\ud800", "🚀"),
        )
    )
    assert not report.fits.isVisible()
    assert report.cut.text() == "Cut to fit: Who they are"
    assert report.unanswered.text() == "Not answered yet: Why they bet on us"
    assert report.empty.text() == "Nothing to show: Numbers"
    assert report.replaced.text() == "Printed as □: U+D800, 🚀 (U+1F680)"
    report.show_report(CardReport("Acme"))
    assert not report.cut.isVisible()


def test_half_a_letter_is_named_by_its_number() -> None:
    assert letter_name("\udc00") == "U+DC00"
