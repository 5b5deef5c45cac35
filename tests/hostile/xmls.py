"""Workbooks whose XML is odd, wrong or a trap: sizes, order, values, relations, entities."""

from pathlib import Path

from prmdesk.importers.refusals import Why
from tests.hostile import parts
from tests.hostile.cases import Cases, Rows
from tests.hostile.parts import LIST, row, rows, sheet, text, xlsx

CASES = Cases()
case, add = CASES.case, CASES.add

_MORE = 2000
_TWO = row(1, "Company", "Note")


# Declared sizes

for _size in (
    "garbage",
    "A0:B3",
    "A1:A1",
    "A1",
    "Z99:A1",
    "A1:XFD1048576",
    "ZZZZZZ1:B2",
    "A1:B9999999999",
    "$A$1:$B$3",
    "A1:B3 C5:D9",
):
    add(
        f"dimension_{_size.replace(':', '_')}",
        Rows(3),
        lambda folder, size=_size: xlsx(folder, sheet(dimension=size)),
    )


@case(Rows(_MORE))
def dimension_far_too_small(folder: Path) -> Path:
    data = "".join(row(n, f"Partner {n}", "Ulm") for n in range(1, _MORE + 1))
    return xlsx(folder, sheet(data, dimension="A1:U8"))


@case(Rows(_MORE))
def dimension_garbage_over_many_rows(folder: Path) -> Path:
    data = "".join(row(n, f"Partner {n}", "Ulm") for n in range(1, _MORE + 1))
    return xlsx(folder, sheet(data, dimension="#REF!"))


@case(Rows(3))
def dimension_twice(folder: Path) -> Path:
    part = sheet(dimension="A1:B1")
    return xlsx(folder, part.replace("<sheetData>", '<dimension ref="B9"/><sheetData>'))


# Cells in far corners

add(
    "cell_at_last_corner",
    Rows(3, ("columns_cut", "counts_differ")),
    lambda folder: xlsx(
        folder, sheet(rows() + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    ),
)
add(
    "cell_in_last_column",
    Rows(3, ("columns_cut",)),
    lambda folder: xlsx(
        folder,
        sheet(rows(*LIST[:2]) + f'<row r="3">{text("A3", "C")}<c r="XFD3"><v>1</v></c></row>'),
    ),
)
add(
    "cell_in_last_row",
    Why.TOO_MANY_ROWS,
    lambda folder: xlsx(folder, sheet(rows() + f'<row r="1048576">{text("A1048576", "x")}</row>')),
)
add(
    "row_beyond_the_last",
    Why.TOO_MANY_ROWS,
    lambda folder: xlsx(folder, sheet(rows() + f'<row r="2000000">{text("A2000000", "x")}</row>')),
)
add(
    "row_number_of_32_bits",
    Why.TOO_MANY_ROWS,
    lambda folder: xlsx(
        folder, sheet(rows() + f'<row r="4294967295">{text("A4294967295", "x")}</row>')
    ),
)
add(
    "column_beyond_the_last",
    Why.BROKEN,
    lambda folder: xlsx(folder, sheet(rows() + '<row r="4"><c r="ZZZZZZZ4"><v>1</v></c></row>')),
)
add(
    "reference_without_sense",
    Why.BROKEN,
    lambda folder: xlsx(folder, sheet(rows() + '<row r="4"><c r="??"><v>1</v></c></row>')),
)
add(
    "row_number_zero",
    Why.BROKEN,
    lambda folder: xlsx(folder, sheet(f'<row r="0">{text("A0", "Company")}</row>')),
)


# Order and repetition

add(
    "rows_out_of_order",
    Rows(3),
    lambda folder: xlsx(folder, sheet(row(3, "Beta") + row(1, "Company") + row(2, "Acme"))),
)
add(
    "cells_out_of_order",
    Rows(2),
    lambda folder: xlsx(
        folder, sheet(f'{_TWO}<row r="2">{text("B2", "note")}{text("A2", "Acme")}</row>')
    ),
)
add(
    "row_twice",
    Rows(2, ("counts_differ",)),
    lambda folder: xlsx(folder, sheet(row(1, "Company") + row(2, "Acme") + row(2, "Beta"))),
)
add(
    "every_row_is_row_1",
    Rows(1, ("counts_differ",)),
    lambda folder: xlsx(
        folder, sheet("".join(row(1, name) for name in ("Company", "Acme", "Beta", "Gamma")))
    ),
)
add(
    "cell_twice",
    Rows(1),
    lambda folder: xlsx(
        folder, sheet(f'<row r="1">{text("A1", "Company")}{text("A1", "Partner")}</row>')
    ),
)
add(
    "rows_without_numbers",
    Rows(3),
    lambda folder: xlsx(
        folder,
        sheet("".join(f'<row><c t="inlineStr"><is><t>{a}</t></is></c></row>' for a, _b in LIST)),
    ),
)
add(
    "rows_out_of_order_and_a_new_error",
    Rows(3),
    lambda folder: xlsx(
        folder,
        sheet(
            row(3, "Beta")
            + row(1, "Company")
            + f'<row r="2">{text("A2", "Acme")}<c r="B2" t="e"><v>#SPILL!</v></c></row>'
        ),
    ),
)


# Encodings and namespaces of the parts

for _part, _of in ((parts.SHEET, "sheet"), (parts.BOOK, "workbook"), (parts.STRINGS, "strings")):
    for _code in ("utf-16", "utf-16-le"):
        add(
            f"{_of}_in_{_code}",
            Rows(3),
            lambda folder, part=_part, code=_code: _recoded(folder, part, code),
        )
add(
    "prefixed_names",
    Rows(1),
    lambda folder: xlsx(
        folder,
        f'<x:worksheet xmlns:x="{parts.MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v>'
        "</x:c></x:row></x:sheetData></x:worksheet>",
    ),
)


def _recoded(folder: Path, part: str, code: str) -> Path:
    data = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        + rows(*LIST)[len(row(1, *LIST[0])) :]
    )
    made = parts.parts(sheet(data))
    changed = str(made[part]).replace("UTF-8", "UTF-16").encode(code)
    return xlsx(folder, sheet(data), {part: changed})


@case(Rows(3))
def strict_ooxml(folder: Path) -> Path:
    base = "http://purl.oclc.org/ooxml"
    main, office = f"{base}/spreadsheetml/main", f"{base}/officeDocument/relationships"
    usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = parts.relations().replace(usual, office)
    return xlsx(
        folder,
        sheet(name_space=main),
        {
            parts.BOOK: parts.book(name_space=main, relations=office),
            parts.RELATIONS: listed,
        },
    )


# XML that is cut, wrong or a trap

add("xml_cut_in_the_middle", Why.BROKEN, lambda folder: xlsx(folder, sheet()[:-80]))
add("xml_with_a_bare_ampersand", Why.BROKEN, lambda folder: xlsx(folder, sheet(row(1, "A & B"))))
add(
    "xml_with_an_unknown_entity",
    Why.BROKEN,
    lambda folder: xlsx(folder, sheet(row(1, "A &nbsp; B"))),
)
add(
    "xml_of_a_hundred_thousand_levels",
    Rows(3),
    lambda folder: xlsx(
        folder, sheet().replace("</sheetData>", "<x>" * 100_000 + "</x>" * 99_999 + "</sheetData>")
    ),
)
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
for _name, _type in (
    ("laughs", f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'),
    ("quadratic", f'<!DOCTYPE x [<!ENTITY l9 "{"a" * 50_000}">]>'),
    ("xxe_file", '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'),
    ("xxe_net", '<!DOCTYPE x [<!ENTITY l9 SYSTEM "http://127.0.0.1:9/">]>'),
    ("parameter_entity", '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/">%p;]>'),
    ("external_dtd", '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
):
    for _part in (parts.SHEET, parts.STRINGS, parts.RELATIONS):
        add(
            f"doctype_{_name}_in_{_part.rpartition('/')[2]}",
            Why.DOCTYPE,
            lambda folder, part=_part, kind=_type: xlsx(
                folder,
                None,
                {part: str(parts.parts()[part]).replace(parts.DECLARED, parts.DECLARED + kind)},
            ),
        )
add(
    "doctype_in_utf16",
    Why.DOCTYPE,
    lambda folder: xlsx(
        folder,
        sheet().replace(parts.DECLARED, '<!DOCTYPE x [<!ENTITY a "b">]>').encode("utf-16-be"),
    ),
)
add(
    "doctype_in_a_part_of_another_name",
    Why.DOCTYPE,
    lambda folder: xlsx(
        folder,
        None,
        {
            "xl/worksheets/sheet.dat": sheet().replace(parts.DECLARED, "<!DOCTYPE x>"),
            parts.SHEET: None,
            parts.RELATIONS: parts.relations(parts.relation(1, "worksheets/sheet.dat")),
        },
    ),
)


# Relations

for _target, _rows in (
    ("worksheets/nope.xml", 3),
    ("/xl/worksheets/sheet1.xml", 3),
    ("../xl/worksheets/sheet1.xml", 3),
    ("Worksheets/Sheet1.XML", 3),
    ("worksheets\\sheet1.xml", 3),
    ("file:///etc/passwd", 3),
    ("../../../etc/passwd", 3),
):
    add(
        f"relation_to_{_target.replace('/', '.')}",
        Rows(_rows),
        lambda folder, target=_target: xlsx(
            folder, None, {parts.RELATIONS: parts.relations(parts.relation(1, target))}
        ),
    )
add(
    "relation_with_another_id",
    Rows(3),
    lambda folder: xlsx(
        folder, None, {parts.RELATIONS: parts.relations(parts.relation(7, "worksheets/sheet1.xml"))}
    ),
)
add("relations_missing", Rows(3), lambda folder: xlsx(folder, None, {parts.RELATIONS: None}))
add("package_relations_missing", Rows(3), lambda folder: xlsx(folder, None, {"_rels/.rels": None}))
add(
    "content_types_missing",
    Rows(3),
    lambda folder: xlsx(folder, None, {"[Content_Types].xml": None}),
)
add("sheet_missing", Why.BROKEN, lambda folder: xlsx(folder, None, {parts.SHEET: None}))
add("workbook_missing", Why.BROKEN, lambda folder: xlsx(folder, None, {parts.BOOK: None}))
add(
    "external_link",
    Rows(3),
    lambda folder: xlsx(
        folder,
        None,
        {
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{parts.MAIN}"/>',
            "xl/externalLinks/_rels/externalLink1.xml.rels": parts.relations(
                parts.relation(
                    1, "http://127.0.0.1:9/x.xlsx", "externalLinkPath", ' TargetMode="External"'
                )
            ),
        },
    ),
)
add(
    "dde_link",
    Rows(3),
    lambda folder: xlsx(
        folder,
        None,
        {
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{parts.MAIN}">'
            '<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
        },
    ),
)
add(
    "hyperlinks",
    Rows(3),
    lambda folder: xlsx(
        folder,
        sheet(after='<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>'),
        {
            "xl/worksheets/_rels/sheet1.xml.rels": parts.relations(
                parts.relation(1, "file:///etc/passwd", "hyperlink", ' TargetMode="External"')
            )
        },
    ),
)
