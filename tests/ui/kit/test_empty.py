"""An empty place leads on."""

from PySide6.QtWidgets import QLabel

from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from tests.ui.drivers import click
from tests.ui.kit.conftest import Show


def test_it_says_one_sentence_and_offers_what_to_do(show: Show) -> None:
    done: list[None] = []
    act = button("Add partner…", clicked=lambda: done.append(None))
    empty = EmptyState("users", "No partners yet.", act)
    show(empty)
    words = [label.text() for label in empty.findChildren(QLabel) if label.text()]
    assert words == ["No partners yet."]
    click(act)
    assert done == [None]
    empty.say("No partner matches.")
    assert "No partner matches." in [label.text() for label in empty.findChildren(QLabel)]
