"""Rows of the list for another program: text with tabs, and a table in HTML."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from prmdesk.ui.partners.model import PartnerModel


def copy_rows(model: PartnerModel, partner_ids: Sequence[int]) -> None:
    """Put the rows of ``partner_ids``, with headings, on the clipboard."""
    rows = [[column.title for column in model.columns]]
    for partner_id in partner_ids:
        row = model.row_of(partner_id)
        if row is not None:
            rows.append([model.text(row, column) for column in range(len(model.columns))])
    data = QMimeData()
    data.setText("\n".join("\t".join(_one_line(cell) for cell in row) for row in rows))
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    data.setHtml(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
    QGuiApplication.clipboard().setMimeData(data)


def _one_line(text: str) -> str:
    return " ".join(text.split())
