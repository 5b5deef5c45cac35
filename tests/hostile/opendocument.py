"""OpenDocument spreadsheets that repeat without end, or are none."""

from pathlib import Path

from prmdesk.importers.refusals import Why
from tests.hostile.cases import Cases, Rows
from tests.hostile.parts import zipped

CASES = Cases()
add = CASES.add

_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
)


def ods(folder: Path, table: str, kind: str = _ODS) -> Path:
    """An OpenDocument spreadsheet of one table."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_SPACES}><office:body><office:spreadsheet>'
        f'<table:table table:name="S">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS}"/>'
        "</manifest:manifest>"
    )
    return zipped(
        folder / "list.ods",
        {
            "mimetype": kind,
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        },
    )


def _cell(text: str, more: str = "") -> str:
    start = f'<table:table-cell office:value-type="string"{more}>'
    return f"{start}<text:p>{text}</text:p></table:table-cell>"


def _row(inner: str, more: str = "") -> str:
    return f"<table:table-row{more}>{inner}</table:table-row>"


_REPEAT_ROWS = ' table:number-rows-repeated="{n}"'
_REPEAT_CELLS = ' table:number-columns-repeated="{n}"'
_BLANK = "<table:table-cell/>"

add("ods_good", Rows(2), lambda folder: ods(folder, _row(_cell("Company")) + _row(_cell("Acme"))))
add(
    "ods_blank_rows_to_the_end",
    Rows(2),
    lambda folder: ods(
        folder,
        _row(_cell("Company"))
        + _row(_cell("Acme"))
        + _row(_BLANK, _REPEAT_ROWS.format(n=1_048_574)),
    ),
)
add(
    "ods_bomb_of_rows",
    Why.TOO_MANY_ROWS,
    lambda folder: ods(folder, _row(_cell("Acme"), _REPEAT_ROWS.format(n=1_048_576))),
)
add(
    "ods_bomb_of_cells",
    Why.BROKEN,
    lambda folder: ods(
        folder,
        _row(_cell("Acme", _REPEAT_CELLS.format(n=16_384)), _REPEAT_ROWS.format(n=1_048_576)),
    ),
)
add(
    "ods_repeated_without_end",
    Rows(1, ("columns_cut",)),
    lambda folder: ods(folder, _row(_cell("Acme", _REPEAT_CELLS.format(n=2**63)))),
)
add(
    "ods_repeated_less_than_never",
    Why.BROKEN,
    lambda folder: ods(folder, _row(_cell("Acme", _REPEAT_CELLS.format(n=-1)))),
)
add("ods_cut", Why.BROKEN, lambda folder: _cut(ods(folder, _row(_cell("Acme")))))
add(
    "ods_without_content",
    Why.BROKEN,
    lambda folder: zipped(folder / "list.ods", {"mimetype": _ODS}),
)
add(
    "odt_named_ods",
    Why.DOCUMENT,
    lambda folder: ods(folder, "", "application/vnd.oasis.opendocument.text"),
)
add(
    "ods_with_a_doctype",
    Why.DOCTYPE,
    lambda folder: zipped(
        folder / "list.ods",
        {
            "mimetype": _ODS,
            "content.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        },
    ),
)


def _cut(path: Path) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
    return path


add(
    "ods_with_line_breaks_between_its_cells",
    Rows(2),
    lambda folder: ods(
        folder, f"\n  {_row(_cell('Company'))}\n  {_row(_cell('Acme'))}\n".replace("><", ">\n<")
    ),
)
add(
    "ods_whose_kind_is_a_bomb",
    Why.BOMB,
    lambda folder: zipped(folder / "list.ods", {"mimetype": _ODS.encode() + bytes(210 * 1024**2)}),
)
