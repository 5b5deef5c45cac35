"""Rows for another program: text with tabs, and a table in HTML."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy_table(rows: Iterable[Sequence[str]]) -> None:
    """Put ``rows``, the headings first, on the clipboard."""
    texts = [list(row) for row in rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(_one_line(cell) for cell in row) for row in texts))
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in texts)
    data.setHtml(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
    QGuiApplication.clipboard().setMimeData(data)


def _one_line(text: str) -> str:
    return " ".join(text.split())
