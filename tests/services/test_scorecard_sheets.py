"""The tables of scorecards: they add up as they read, and little known never looks like much."""

from datetime import date

from prmdesk.domain.sheets import Kind
from prmdesk.services import scorecard_sheets as sheets
from prmdesk.services import scorecards
from prmdesk.storage.database import Database
from prmdesk.words.sheets import cell_text, tenth


def test_every_explanation_adds_up_as_it_reads(sampled: Database, today: date) -> None:
    found = scorecards.assessments(sampled, today)
    scored = [one.card for one in found if one.card.score is not None]
    assert len(scored) > 10
    for card in scored:
        sheet = sheets.explanation(card)
        points = [row.cells[6] for row in sheet.rows if not row.is_sum and row.cells[6] is not None]
        assert (
            round(sum(map(tenth, points)), 1) == float(card.score or 0) == sheet.rows[-1].cells[6]
        )
        parts = [row.cells[4] for row in sheets.stress(card).rows if row.cells[4] is not None]
        assert round(sum(parts), 1) == float(card.score or 0)
        assert abs(sum(row.cells[4] for row in sheet.rows if not row.is_sum) - 100) < 0.001


def test_a_score_of_little_stands_apart(sampled: Database, today: date) -> None:
    found = scorecards.assessments(sampled, today)
    sheet = sheets.overview(found, "EUR")
    for one, row in zip(found, sheet.rows, strict=True):
        assert (row.cells[2] is None) or not one.card.is_thin
        assert (row.cells[3] is None) or one.card.is_thin
        assert row.partner_id == one.card.partner_id
    texts = {
        cell_text(column, cell)
        for row in sheet.rows
        for column, cell in zip(sheet.columns, row.cells, strict=True)
        if column.kind is Kind.TEXT
    }
    assert "Too little known" in texts
    assert any("points are missing" in text for text in texts)
