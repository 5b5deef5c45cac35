"""The looks of cells in workbooks: colours, kinds of values, and the named styles made of them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from prmdesk.i18n import language

INK, MUTED, RULE, HEAD, CALM, YELLOW = "1F2328", "57606A", "D8DEE4", "EEF1F4", "F6F7F9", "FFF3CC"
ACCENT, PALE, GOOD, WARNING, LATE = "1F6FEB", "B6C7E3", "0E7A4B", "8A5A00", "B42318"
TINTS = {GOOD: "E3F5EC", WARNING: "FFF1D6", LATE: "FDE7E4", MUTED: HEAD}

_GROUNDS = {"": ("FFFFFF", INK), "fills": (YELLOW, INK), "figure": (CALM, MUTED)}


class Kind(StrEnum):
    """What a cell holds; each has a number format, an alignment and a check on entry.

    ``PERCENT`` is a share of one, ``POINTS`` are entered as they are said: 35 for 35 %.
    """

    TEXT = "text"
    CODE = "code"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    DAY = "day"


def _font(points: float, ink: str = INK, *, bold: bool = False) -> Font:
    family = "Microsoft YaHei" if language() == "zh" else "Arial"
    return Font(family, points, bold=bold, color=ink)


def _across(kind: Kind) -> str:
    if kind in (Kind.TEXT, Kind.CODE):
        return "left"
    return "center" if kind is Kind.DAY else "right"


def look(name: str, formats: Mapping[Kind, str]) -> NamedStyle:
    """The style ``name``: of a page, or of a kind of cell, alone or as part of something."""
    kind = next((Kind(word) for word in name.split() if word in set(Kind)), None)
    parts = _page_parts(name) if kind is None else _cell_parts(kind, name.replace(kind, "").strip())
    shown = formats.get(kind, "General") if kind else "General"
    if name == f"card {Kind.NUMBER}":
        shown = "#,##0_)"
    return NamedStyle(f"prmdesk {name}", number_format=shown, **parts)


def _cell_parts(kind: Kind, part: str) -> dict[str, Any]:
    across = _across(kind)
    is_text = across == "left"
    aligned = Alignment(across, "center", wrap_text=True, indent=across != "center")
    match part:
        case "card":
            card = Alignment("left", "center", indent=1, shrink_to_fit=True)
            return {"font": _font(13, bold=True), "fill": _filled(CALM), "alignment": card}
        case "heading":
            border = Border(bottom=Side(style="medium", color=ACCENT))
            parts = {"font": _font(10, bold=True), "fill": _filled(HEAD)}
            return parts | {"border": border, "alignment": aligned}
        case "total":
            border = Border(top=Side(style="medium", color=RULE))
            parts = {"font": _font(10, bold=True), "fill": _filled(CALM)}
            return parts | {"border": border, "alignment": aligned}
    fill, ink = _GROUNDS[part]
    line = Side(style="thin", color=RULE)
    border = Border(left=line, right=line, top=line, bottom=line)
    aligned = Alignment(across, "center", wrap_text=is_text, indent=is_text)
    return {"font": _font(10, ink), "fill": _filled(fill), "border": border, "alignment": aligned}


def _page_parts(name: str) -> dict[str, Any]:
    middle = Alignment(vertical="center")
    match name:
        case "title":
            return {"font": _font(18, bold=True)}
        case "subtitle":
            return {"font": _font(11, MUTED)}
        case "section":
            return {"font": _font(12, ACCENT, bold=True), "alignment": middle}
        case "label":
            return {"font": _font(10, MUTED), "alignment": middle}
        case "card label":
            bottom = Alignment("left", "bottom", wrap_text=True, indent=1)
            return {"font": _font(9, MUTED), "fill": _filled(CALM), "alignment": bottom}
    return {"font": _font(10), "alignment": Alignment(vertical="center", wrap_text=True)}


def _filled(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)
