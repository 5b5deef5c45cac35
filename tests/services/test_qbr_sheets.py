"""The tables of a pack: what each holds, and what the one for the meeting leaves out."""

from prmdesk.domain.battlecards import Variant
from prmdesk.i18n import speaking
from prmdesk.services.qbr_sheets import agenda, dashboard, promises, reviews, sheets
from prmdesk.words.sheets import cell_text
from tests.exporters.qbr_facts import bare, pack_of, told


def test_for_ourselves_there_are_two_tables_more() -> None:
    titles = ["Promises", "Dashboard", "Open accounts", "Agenda", "Commitments", "Review by review"]
    ours, theirs = sheets(pack_of(told())), sheets(pack_of(told(), Variant.SHAREABLE))
    assert [sheet.title for sheet in theirs] == titles
    assert [sheet.title for sheet in ours] == [*titles, "For us only", "Open frictions"]
    text = str(theirs)
    assert not [secret for secret in ("Secret", "63.5", "72.5", "Bronze") if secret in text]
    assert "Secret: only half of it." in str(promises(pack_of(told())))


def test_the_dashboard_has_each_figure_once_with_its_quarters() -> None:
    sheet = dashboard(pack_of(told(), Variant.SHAREABLE))
    read = [
        [cell_text(*pair) for pair in zip(sheet.columns, row.cells, strict=True)]
        for row in sheet.rows
    ]
    assert len(read) == len({row[0] for row in read}) == 10 + 2 + 4
    assert ["Plan score", "", "", "", "90 %", "At risk", *[""] * 8] in read
    revenue = next(row for row in read if row[0] == "Revenue")
    assert revenue[1:6] == ["EUR", "351,500.55", "400,000", "88 %", "At risk"]
    assert revenue[6:] == [
        "90,000", "141,500.55", "120,000", "", "100,000", "150,000", "150,000", "200,000"
    ]  # fmt: skip
    assert sheet.note == "Plan 2026 (Agreed), up to the end of Q3."
    assert "no plan yet" in dashboard(pack_of(bare())).note


def test_the_agenda_adds_up_and_speaks_the_language_of_the_pack() -> None:
    rows = agenda(pack_of(told())).rows
    assert [row.cells[1:] for row in rows[:2]] == [(0, 10), (10, 5)]
    assert (rows[-1].cells[2], rows[-1].is_sum) == (75, True)
    with speaking("zh"):
        assert sheets(pack_of(bare()))[0].title != "Promises"
    assert [row.cells[3] for row in reviews(pack_of(told())).rows] == [0.62, 0.81, 0.94]
