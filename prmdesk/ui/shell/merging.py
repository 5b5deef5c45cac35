"""Merging from anywhere: which two are meant, and the page that compares them."""

from typing import TYPE_CHECKING

from prmdesk.services import partners

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


def merge_partner(window: "Window") -> None:
    """Compare the two partners marked in the list, else the selected one with one to choose."""
    from prmdesk.ui.duplicates.page import DuplicatesPage

    both = _marked(window) or _asked(window)
    if both:
        window.go("duplicates")
        page = window.pages["duplicates"]
        assert isinstance(page, DuplicatesPage)
        page.show_pair(*both)


def _marked(window: "Window") -> tuple[int, ...]:
    """The two that are marked, if these are two that are still there."""
    desk = window.desk
    there = desk.ask(partners.lines_of, desk.marked)
    is_meant = desk.selected in there and len(there) == len(desk.marked) == 2
    return desk.marked if is_meant else ()


def _asked(window: "Window") -> tuple[int, ...]:
    from prmdesk.ui.duplicates.chooser import MergeWith

    selected = window.desk.selected
    if selected is None:
        return ()
    dialog = MergeWith(window.desk, selected, window)
    return (selected, dialog.chosen) if dialog.exec() and dialog.chosen is not None else ()
