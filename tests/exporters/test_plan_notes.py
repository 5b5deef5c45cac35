"""The notes are about columns that there are, and short enough to be read."""

from datetime import date

import pytest

from prmdesk.exporters.plan_notes import _NOTES, note
from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts


def test_a_heading_that_speaks_for_itself_has_none() -> None:
    assert note("rules", "clause") == ""
    assert "0 (not at all)" in note("accounts", "relationship_partner")


def test_every_note_hangs_on_a_heading_and_every_yellow_column_of_figures_is_told_of(
    today: date, pytestconfig: pytest.Config
) -> None:
    book = plan_book(plan_facts.facts(plan_facts.usual()), today).workbook
    hung = {cell.comment.text for sheet in book for row in sheet for cell in row if cell.comment}
    mine = {text for key, text in _NOTES.items() if not key.startswith("plan.")}
    assert hung == mine | {note("plan", "thesis"), note("plan", "their_signatory")}
    assert max(map(len, hung)) < 200
