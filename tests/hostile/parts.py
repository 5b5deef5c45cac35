"""Workbooks put together by hand, part by part, so that any part can be what no program writes."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
BOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"

LIST = (("Company", "City"), ("Acme GmbH", "Berlin"), ("Brightpath", "Köln"))
"""A good list of three rows."""

Part = str | bytes


def text(reference: str, value: str) -> str:
    """A cell with its text in it."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def row(number: int, *values: str) -> str:
    """A row of texts from column A."""
    cells = "".join(text(f"{chr(65 + at)}{number}", value) for at, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


def rows(*texts: Sequence[str]) -> str:
    """Rows of texts from row 1; without any, those of ``LIST``."""
    return "".join(row(number, *values) for number, values in enumerate(texts or LIST, 1))


def sheet(data: str = "", *, dimension: str = "", after: str = "", name_space: str = MAIN) -> str:
    """The part of a worksheet with the rows ``data``; without any, those of ``LIST``."""
    size = f'<dimension ref="{dimension}"/>' if dimension else ""
    return (
        f'{DECLARED}<worksheet xmlns="{name_space}" xmlns:r="{_OFFICE}">{size}'
        f"<sheetData>{data or rows()}</sheetData>{after}</worksheet>"
    )


def book(*sheets: str, before: str = "", name_space: str = MAIN, relations: str = _OFFICE) -> str:
    """The part that lists the sheets; each is its name, with further attributes after it."""
    listed = "".join(
        f"<sheet name={one if one.startswith(chr(34)) else chr(34) + one + chr(34)} "
        f'sheetId="{n}" r:id="rId{n}"/>'
        for n, one in enumerate(sheets or ("Partners",), 1)
    )
    return (
        f'{DECLARED}<workbook xmlns="{name_space}" xmlns:r="{relations}">{before}'
        f"<sheets>{listed}</sheets></workbook>"
    )


def relation(number: int, target: str, kind: str = "worksheet", more: str = "") -> str:
    """One relationship of the workbook."""
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"{more}/>'


def relations(*listed: str) -> str:
    """The part that says where the sheets are; without any, the first sheet and the strings."""
    usual = (
        relation(1, "worksheets/sheet1.xml"),
        relation(99, "sharedStrings.xml", "sharedStrings"),
    )
    inner = "".join(listed or usual)
    return f'{DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def strings(*values: str, count: object = None) -> str:
    """The part of shared strings."""
    declared = len(values) if count is None else count
    listed = "".join(f"<si><t>{value}</t></si>" for value in values)
    return (
        f'{DECLARED}<sst xmlns="{MAIN}" count="{declared}" uniqueCount="{declared}">{listed}</sst>'
    )


def parts(
    sheet_part: Part | None = None, changed: Mapping[str, Part | None] | None = None
) -> dict[str, Part]:
    """All parts of a workbook of one sheet; ``changed`` replaces or adds some, None removes."""
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = (
        f'{DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{BOOK}" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{kinds}.worksheet+xml"/>'
        f'<Override PartName="/{STRINGS}" ContentType="{kinds}.sharedStrings+xml"/></Types>'
    )
    root = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{BOOK}"/>'
    found: dict[str, Part | None] = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(root),
        BOOK: book(),
        RELATIONS: relations(),
        STRINGS: strings("Company", "City"),
        SHEET: sheet() if sheet_part is None else sheet_part,
    }
    found.update(changed or {})
    return {name: data for name, data in found.items() if data is not None}


def zipped(path: Path, content: Mapping[str, Part]) -> Path:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def xlsx(
    folder: Path, sheet_part: Part | None = None, changed: Mapping[str, Part | None] | None = None
) -> Path:
    """A workbook in ``folder``, of ``parts``."""
    return zipped(folder / "list.xlsx", parts(sheet_part, changed))
