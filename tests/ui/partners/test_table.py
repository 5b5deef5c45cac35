"""Editing in the list by keys: Enter goes down, Tab right, Esc takes back, nonsense is refused."""

import pytest
from PySide6.QtWidgets import QApplication, QToolTip

from prmdesk.domain.partners import Bucket, Stage
from prmdesk.services import partners, views
from prmdesk.ui.kit.leaving import Leaving
from tests.ui.drivers import (
    CTRL,
    SHIFT,
    AppDriver,
    K,
    PartnersDriver,
    answering,
    press,
    waiving,
    write,
)


@pytest.fixture
def three(app: AppDriver) -> PartnersDriver:
    app.given_partners("Acme", "Brightpath", "Cordillera")
    return app.partners


def test_enter_keeps_what_was_typed_and_goes_down(three: PartnersDriver) -> None:
    three.retype("Acme", "stage", "Pa", K.Key_Return)
    assert three.cell(0, "stage") == "Paused"
    assert three.current() == ("Brightpath", "stage")
    assert three.selected() == ["Brightpath"]
    assert QApplication.focusWidget() is three.table


def test_enter_goes_to_the_row_that_was_below_even_when_the_edited_one_moves(
    three: PartnersDriver,
) -> None:
    three.retype("Acme", "name", "Zenith")
    assert three.names() == ["Brightpath", "Cordillera", "Zenith"]
    assert three.current() == ("Brightpath", "name")


def test_tab_keeps_and_goes_right_and_backtab_left(three: PartnersDriver) -> None:
    three.retype("Acme", "name", "Acme Ltd", K.Key_Tab)
    assert three.current() == ("Acme Ltd", "buckets")
    editor = three.edit("Acme Ltd", "stage")
    press(editor, K.Key_Backtab)
    assert three.current() == ("Acme Ltd", "quadrant")
    assert not three.is_editing()


def test_esc_brings_back_what_was_there(app: AppDriver, three: PartnersDriver) -> None:
    editor = three.edit("Acme", "name")
    write(editor, "Nonsense", K.Key_Escape)
    assert three.names() == ["Acme", "Brightpath", "Cordillera"]
    assert not three.is_editing()
    assert app.undo_text() == "Undo Add partner"


def test_what_cannot_be_kept_stays_to_be_mended_and_says_why(three: PartnersDriver) -> None:
    editor = three.edit("Acme", "name")
    write(editor, "", K.Key_Return)
    assert three.is_editing()
    assert editor.property("wrong") is True
    assert "A partner needs a name." in QToolTip.text()
    assert partners.partner(three.desk.db, three.id("Acme")).name == "Acme"
    write(editor, "Acme Ltd", K.Key_Return)
    assert three.names() == ["Acme Ltd", "Brightpath", "Cordillera"]


def test_leaving_a_cell_by_mouse_keeps_it_too(three: PartnersDriver) -> None:
    write(three.edit("Acme", "name"), "Acme Ltd")
    three.click("Cordillera")
    assert three.names() == ["Acme Ltd", "Brightpath", "Cordillera"]
    assert three.selected() == ["Cordillera"]


def test_leaving_nonsense_by_mouse_keeps_the_old_value(three: PartnersDriver) -> None:
    write(three.edit("Acme", "name"), "")
    three.click("Cordillera")
    assert three.names() == ["Acme", "Brightpath", "Cordillera"]
    assert not three.is_editing()


@pytest.mark.parametrize("key", ["name", "stage", "buckets"])
def test_a_look_into_a_cell_changes_nothing(
    app: AppDriver, three: PartnersDriver, key: str
) -> None:
    press(three.edit("Acme", key), K.Key_Return)
    assert app.undo_text() == "Undo Add partner"


def test_a_value_is_typed_cleared_and_not_rounded_by_looking(app: AppDriver) -> None:
    app.given_partners("Acme", manual_to_us=62.5)
    app.desk.do(views.show_columns, ("name", "value_to_us"))
    list_ = app.partners
    press(list_.edit("Acme", "value_to_us"), K.Key_Return)
    acme = list_.id("Acme")
    assert partners.partner(app.db, acme).manual_to_us == 62.5
    list_.retype("Acme", "value_to_us", "80")
    assert partners.partner(app.db, acme).manual_to_us == 80
    press(list_.edit("Acme", "value_to_us"), *[K.Key_PageDown] * 9, K.Key_Return)
    assert partners.partner(app.db, acme).manual_to_us is None
    assert list_.cell(0, "value_to_us") == ""


def test_a_partner_in_two_buckets_keeps_the_second(app: AppDriver) -> None:
    app.given_partners("Acme", buckets=(Bucket.SUPPLIER, Bucket.INFLUENCE))
    app.partners.retype("Acme", "buckets", "Dist")
    assert app.partners.cell(0, "buckets") == "Distributor, Influence"


def test_a_country_is_typed_by_its_name_and_tags_with_commas(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.desk.do(views.show_columns, ("name", "country", "tags"))
    editor = app.partners.edit("Acme", "country")
    write(editor, "Austria")
    popup = editor.completer().popup()
    press(popup if popup.isVisible() else editor, K.Key_Return)
    if app.partners.is_editing():
        press(editor, K.Key_Return)
    app.partners.retype("Acme", "tags", "key, 2027，new")
    kept = partners.partner(app.db, app.partners.id("Acme"))
    assert (kept.country, kept.tags) == ("AT", ("key", "2027", "new"))


def test_derived_cells_have_no_editor(three: PartnersDriver) -> None:
    three.click("Acme", "quadrant")
    three.press(K.Key_F2)
    assert not three.is_editing()


def test_tab_walks_along_a_row_and_leaves_the_table_at_its_end(
    app: AppDriver, three: PartnersDriver
) -> None:
    three.click("Acme", "next_step")
    three.press(K.Key_Tab)
    assert three.current() == ("Acme", "next_due")
    three.press(K.Key_Tab)
    assert QApplication.focusWidget() is not three.table
    three.click("Acme", "name")
    three.press(K.Key_Backtab)
    assert QApplication.focusWidget() is not three.table


def test_enter_opens_the_partner_as_the_whole_page_and_back_returns(
    app: AppDriver, three: PartnersDriver
) -> None:
    three.click("Brightpath")
    three.press(K.Key_Return)
    app.settle()
    assert app.window.panel_full
    assert app.panel.title() == "Brightpath"
    assert not three.table.isVisible()
    app.window.back()
    assert three.table.isVisible()


def test_a_double_click_opens_on_the_name_and_edits_elsewhere(
    app: AppDriver, three: PartnersDriver
) -> None:
    three.double_click("Acme", "stage")
    assert three.is_editing()
    press(three.editor(), K.Key_Escape)
    three.double_click("Acme", "name")
    assert app.window.panel_full


def test_space_opens_and_closes_the_panel(app: AppDriver, three: PartnersDriver) -> None:
    three.click("Acme")
    three.press(K.Key_Space)
    assert not app.window.panel.isVisible()
    three.press(K.Key_Space)
    assert app.window.panel.isVisible()


def test_what_is_typed_is_kept_when_the_window_closes(app: AppDriver) -> None:
    app.given_partners("Acme")
    write(app.partners.edit("Acme", "name"), "Acme Ltd")
    app.window.leave()
    assert [line.name for line in _lines(app)] == ["Acme Ltd"]


def _lines(app: AppDriver) -> list[object]:
    from prmdesk.domain.lines import Query

    return partners.all_lines(app.db, Query(), app.desk.today())  # type: ignore[return-value]


def test_many_rows_are_marked_with_shift_and_control(three: PartnersDriver) -> None:
    three.click("Acme")
    three.press(K.Key_Down, mod=SHIFT)
    assert three.selected() == ["Acme", "Brightpath"]
    three.click("Cordillera", mod=CTRL)
    three.click("Acme", mod=CTRL)
    assert three.selected() == ["Brightpath", "Cordillera"]


def test_a_stage_edited_in_the_list_is_entered_today(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    app.partners.retype("Acme", "stage", "Pau")
    entries = partners.stage_entries(app.db, acme)
    assert [entry.stage for entry in entries] == [Stage.IDENTIFY, Stage.PAUSED]


def test_a_stage_is_left_in_the_list_only_after_the_question(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    with answering(Leaving, lambda dialog: dialog.reject()):
        app.partners.retype("Acme", "stage", "Gr")
    assert app.partners.cell(0, "stage") == "Identified"
    assert not app.partners.is_editing()
    with answering(Leaving, waiving("Old friends")):
        app.partners.retype("Acme", "stage", "Gr")
    assert app.partners.cell(0, "stage") == "Growing"
    assert partners.stage_entries(app.db, acme)[-1].reason == "Old friends"
