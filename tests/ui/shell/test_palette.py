"""Ctrl+K: to a partner, a page or a command by a few letters."""

from PySide6.QtWidgets import QApplication

from prmdesk.ui.shell.palette import Palette
from tests.ui import hostile
from tests.ui.drivers import CTRL, AppDriver, K, press, write


def opened(app: AppDriver) -> Palette:
    app.press(K.Key_K, mod=CTRL)
    found = QApplication.activePopupWidget()
    assert isinstance(found, Palette)
    return found


def offered(palette: Palette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_three_letters_and_enter_show_a_partner(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath Consulting", "Łódź Systemy")
    write(opened(app).box, "bri", K.Key_Return)
    app.settle()
    assert app.panel.title() == "Brightpath Consulting"
    write(opened(app).box, "lodz", K.Key_Return)
    app.settle()
    assert app.panel.title() == "Łódź Systemy"


def test_partners_come_first_then_commands_with_their_keys(app: AppDriver) -> None:
    app.given_partners("Quadrant Ltd")
    palette = opened(app)
    write(palette.box, "quadrant")
    assert offered(palette)[:2] == ["Quadrant Ltd · Unscored", "Quadrant   Ctrl+3"]
    press(palette.box, K.Key_Down, K.Key_Down)
    assert palette.list.currentRow() == 1
    press(palette.box, K.Key_Return)
    assert app.window.page_key == "quadrant"


def test_nothing_typed_offers_all_that_can_be_done_now(app: AppDriver) -> None:
    palette = opened(app)
    commands = app.window.registry.commands.values()
    assert len(offered(palette)) == sum(command.enabled() for command in commands)
    assert "Log contact…   Ctrl+L" not in offered(palette)  # nobody is selected
    press(palette.box, K.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_nothing_found_does_nothing(app: AppDriver) -> None:
    palette = opened(app)
    write(palette.box, "xyzzy", K.Key_Return)
    assert offered(palette) == []
    press(palette.box, K.Key_Escape)


def test_a_click_goes_there(app: AppDriver) -> None:
    palette = opened(app)
    write(palette.box, "quadrant")
    palette.list.itemClicked.emit(palette.list.item(0))
    assert app.window.page_key == "quadrant"


def test_names_are_offered_letter_for_letter(app: AppDriver) -> None:
    app.given_partners(*hostile.HTML)
    palette = opened(app)
    for name in hostile.HTML:
        write(palette.box, name)
        assert f"{name.strip()} · Unscored" in offered(palette)
    press(palette.box, K.Key_Escape)


def test_undo_in_the_palette_says_what_it_undoes(app: AppDriver) -> None:
    app.given_partners("Acme")
    palette = opened(app)
    write(palette.box, "undo", K.Key_Return)
    app.settle()
    assert app.partners.names() == []
