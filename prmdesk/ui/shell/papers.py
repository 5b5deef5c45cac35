"""What leaves the house for several partners at once; dialogs are imported when they are opened."""

from typing import TYPE_CHECKING

from prmdesk.services import partners

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


def save_battlecards(window: "Window") -> None:
    """Print the cards of the partners marked in the list, else of all it shows."""
    from prmdesk.ui.battlecards.batch import BatchDialog

    if ids := _wanted(window):
        BatchDialog(window.desk, ids, window).open()


def save_plans(window: "Window") -> None:
    """Write the plans of the partners marked in the list, else of all it shows."""
    from prmdesk.ui.plans.several import ask_several

    ask_several(window.desk, _wanted(window), window)


def save_qbr_packs(window: "Window") -> None:
    """Write the QBR packs of the partners marked in the list, else of the selected one."""
    from prmdesk.ui.reviews.pack import PackDialog

    if ids := list(window.desk.marked or filter(None, [window.desk.selected])):
        PackDialog(window.desk, ids, window).open()


def _wanted(window: "Window") -> list[int]:
    desk = window.desk
    return list(desk.marked) or desk.ask(partners.ids, desk.query, desk.today())
