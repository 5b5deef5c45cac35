"""The choices for a card together: what was chosen is what is made, and a preset sets them all."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import CHOOSABLE, Block, CardOptions, Variant
from prmdesk.services import workspace
from prmdesk.ui.battlecards.options import Options
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.logo_field import logo_image, read_logo


@pytest.fixture
def options(desk: Desk, qtbot: QtBot) -> Options:
    made = Options(desk)
    qtbot.addWidget(made)
    desk.changed.connect(lambda _change: made.refresh())
    made.show()
    made.refresh()
    return made


def test_at_first_all_is_shown_for_ourselves(options: Options) -> None:
    assert options.chosen() == CardOptions(Variant.INTERNAL, "en", CHOOSABLE)


def test_each_choice_is_told_once(options: Options) -> None:
    told: list[CardOptions] = []
    options.changed.connect(lambda: told.append(options.chosen()))
    options.whom.buttons[Variant.SHAREABLE].click()
    options.sections.list.setCurrentRow(1)
    options.sections.list.shift(-1)
    options.colour.choice.committed.emit("#0b6e63")
    assert [one.variant for one in told] == [Variant.SHAREABLE] * 3
    assert told[1].blocks[:2] == (Block.REASONS, Block.WHO)
    assert told[2].colour == "#0b6e63"


def test_a_preset_sets_all_choices_and_tells_it_once(options: Options) -> None:
    wanted = CardOptions(Variant.SHAREABLE, "zh", (Block.TALK, Block.WHO), "#123456", False)
    told: list[CardOptions] = []
    options.changed.connect(lambda: told.append(options.chosen()))
    options.presets.applied.emit(wanted)
    assert told == [wanted]
    assert options.sections.list.item(0).text() == "Say, and don't say"
    assert options.colour.own.text() == "#123456"
    assert options.presets.differs.isVisible()


def test_the_logo_belongs_to_the_workspace_and_can_be_undone(
    options: Options, desk: Desk, tmp_path: Path
) -> None:
    assert not options.with_logo.isEnabled()
    image = QImage(QSize(30, 20), QImage.Format.Format_ARGB32)
    image.fill(QColor("teal"))
    assert image.save(str(tmp_path / "logo.png"))
    text = read_logo(tmp_path / "logo.png")
    options.logo.committed.emit(text)
    assert desk.ask(workspace.settings_of).logo == text
    assert options.with_logo.isEnabled()
    assert not logo_image(options.logo.text).isNull()
    desk.undo()
    assert options.logo.text == ""


def test_every_input_has_a_name_for_screen_readers(options: Options) -> None:
    named = {
        options.whose.which: "Whose cards",
        options.whose.picker: "Partner",
        options.presets.choice: "Preset",
        options.spoken: "Language",
        options.colour.choice: "Colour",
        options.logo.remove: "Remove the logo",
    }
    assert {widget.accessibleName(): name for widget, name in named.items()} == {
        name: name for name in named.values()
    }
