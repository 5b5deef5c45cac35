"""Merge with…: the two that are marked, or the selected one with one that is chosen."""

from prmdesk.services import merge
from prmdesk.ui.duplicates.chooser import MergeWith
from prmdesk.ui.duplicates.page import DuplicatesPage
from tests.ui.drivers import AppDriver, K, answering, press, type_in


def compared(app: AppDriver) -> tuple[str, str]:
    app.settle()
    page = app.window.pages["duplicates"]
    assert isinstance(page, DuplicatesPage)
    assert page.pane.pair is not None
    return page.pane.pair.names


def test_the_selected_partner_is_compared_with_the_one_chosen(app: AppDriver) -> None:
    app.given_partners("Acme", "Lumen", "Zenith")
    app.select("Lumen")

    def choose(dialog: MergeWith) -> None:
        type_in(dialog.box, "zen")
        press(dialog.box, K.Key_Return)

    with answering(MergeWith, choose):
        app.desk.command("partner.merge")
    assert app.window.page_key == "duplicates"
    assert compared(app) == ("Lumen", "Zenith")


def test_thinking_better_of_it_leads_nowhere(app: AppDriver) -> None:
    app.given_partners("Acme", "Lumen")
    app.select("Lumen")
    with answering(MergeWith, lambda dialog: dialog.reject()):
        app.desk.command("partner.merge")
    assert app.window.page_key == "partners"


def test_the_palette_s_find_duplicates_goes_to_the_page(app: AppDriver) -> None:
    app.given_partners("Acme Ltd", "Acme Inc")
    app.desk.command("tools.duplicates")
    assert compared(app) == ("Acme Ltd", "Acme Inc")


def test_partners_marked_before_who_are_gone_are_not_meant(app: AppDriver) -> None:
    acme, lumen, _zenith = app.given_partners("Acme", "Lumen", "Zenith")
    app.select("Acme")
    app.desk.marked = (acme, lumen)
    merge.merge(app.db, acme, lumen)
    with answering(MergeWith, lambda dialog: dialog.reject()):
        app.desk.command("partner.merge")
