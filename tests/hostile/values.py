"""Workbooks whose cells hold what a cell should not: errors, endless numbers, controls."""

from prmdesk.importers.refusals import Why
from tests.hostile import parts
from tests.hostile.cases import Cases, Rows
from tests.hostile.parts import row, sheet, text, xlsx

CASES = Cases()
add = CASES.add

_TWO = row(1, "Company", "Note")


def _beside(cell: str) -> str:
    """Rows of which the second has ``cell`` beside a name."""
    return f'{_TWO}<row r="2">{text("A2", "Acme")}{cell}</row>'


for _error in (
    "#N/A",
    "#REF!",
    "#DIV/0!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#GETTING_DATA",
    "#BLOCKED!",
):
    add(
        f"error_{_error.strip('#!').replace('/', '').lower()}",
        Rows(2),
        lambda folder, error=_error: xlsx(
            folder, sheet(_beside(f'<c r="B2" t="e"><v>{error}</v></c>'))
        ),
    )
for _number in (
    "NaN",
    "INF",
    "-inf",
    "1e999",
    "1e-999",
    "9223372036854775808",
    "hello",
    "0x10",
    "--1",
):
    add(
        f"number_{_number}",
        Rows(2),
        lambda folder, number=_number: xlsx(
            folder, sheet(_beside(f'<c r="B2"><v>{number}</v></c>'))
        ),
    )
add(
    "nan_and_a_new_error",
    Rows(2),
    lambda folder: xlsx(
        folder, sheet(_beside('<c r="B2"><v>NaN</v></c><c r="C2" t="e"><v>#SPILL!</v></c>'))
    ),
)
for _letters, _name in (
    ("_xD800_", "lone_surrogate"),
    ("_x0000_", "nul"),
    ("_x0001_", "control"),
    ("&#x202E;exe", "bidi"),
    ("&lt;img src=x&gt;", "markup"),
    ("=cmd|' /C calc'!A0", "dde_formula_as_text"),
    ("&#x1F600;&#x200D;", "emoji"),
):
    add(
        f"cell_with_{_name}",
        Rows(2),
        lambda folder, letters=_letters: xlsx(folder, sheet(_beside(text("B2", letters)))),
    )
add(
    "text_of_only_a_control_character",
    Rows(1, ("counts_differ",)),
    lambda folder: xlsx(folder, sheet(row(1, "Company") + row(2, "_x0001_"))),
)
add(
    "shared_string_out_of_range",
    Why.BROKEN,
    lambda folder: xlsx(folder, sheet(_beside('<c r="B2" t="s"><v>99</v></c>'))),
)
add(
    "shared_strings_that_claim_to_be_four_billion",
    Rows(2),
    lambda folder: xlsx(
        folder,
        sheet(_beside('<c r="B2" t="s"><v>1</v></c>')),
        {parts.STRINGS: parts.strings("Company", "City", count=4294967295)},
    ),
)
add(
    "shared_strings_missing",
    Why.BROKEN,
    lambda folder: xlsx(
        folder, sheet(_beside('<c r="B2" t="s"><v>1</v></c>')), {parts.STRINGS: None}
    ),
)
add(
    "shared_strings_missing_and_not_needed",
    Rows(3),
    lambda folder: xlsx(folder, None, {parts.STRINGS: None}),
)
add(
    "shared_strings_that_are_blank",
    Rows(2),
    lambda folder: xlsx(
        folder,
        sheet(_beside("") + '<row r="3"><c r="A3" t="s"><v>0</v></c></row>'),
        {parts.STRINGS: parts.strings("", " ")},
    ),
)
add(
    "cell_of_an_unknown_type",
    Rows(2),
    lambda folder: xlsx(folder, sheet(_beside('<c r="B2" t="zz"><v>1</v></c>'))),
)
add(
    "cell_of_an_unknown_style",
    Rows(2),
    lambda folder: xlsx(folder, sheet(_beside('<c r="B2" s="9999"><v>1</v></c>'))),
)
add(
    "styles_missing",
    Rows(2),
    lambda folder: xlsx(folder, sheet(_beside('<c r="B2" s="1"><v>45000</v></c>'))),
)
add(
    "formula_without_value",
    Rows(2),
    lambda folder: xlsx(folder, sheet(_beside('<c r="B2"><f>1+1</f></c>'))),
)
add(
    "formula_with_a_blank_value",
    Rows(2),
    lambda folder: xlsx(
        folder, sheet(_beside("") + '<row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>')
    ),
)
add(
    "formula_that_starts_a_program",
    Rows(2),
    lambda folder: xlsx(
        folder, sheet(_beside('<c r="B2" t="str"><f>cmd|\' /C calc\'!A0</f><v>x</v></c>'))
    ),
)
add(
    "day_in_iso",
    Rows(2),
    lambda folder: xlsx(folder, sheet(_beside('<c r="B2" t="d"><v>2025-03-05T00:00:00Z</v></c>'))),
)
add(
    "days_from_1904",
    Rows(2),
    lambda folder: xlsx(
        folder,
        sheet(_beside('<c r="B2"><v>1</v></c>')),
        {parts.BOOK: parts.book(before='<workbookPr date1904="1"/>')},
    ),
)
add(
    "cell_of_a_million_letters",
    Rows(2, ("cell_cut",)),
    lambda folder: xlsx(folder, sheet(_beside(text("B2", "x" * (1024 * 1024 + 5))))),
)
add(
    "columns_20000",
    Rows(2, ("columns_cut",)),
    lambda folder: xlsx(
        folder, sheet("".join(f"<row>{'<c><v>7</v></c>' * 16384}</row>" for _n in range(2)))
    ),
)
