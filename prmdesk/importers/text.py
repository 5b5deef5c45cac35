"""Reads csv, tsv and txt: encoding, separator, quotes; every cell stays text."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Literal

from prmdesk.importers import encoding as encodings
from prmdesk.importers.grid import MAX_CELL, MAX_ROWS, Book, Grid, Row, cell
from prmdesk.importers.refusals import Refused, Why

SAMPLE = 64 * 1024
DELIMITERS = (",", ";", "\t", "|", "^")
GAPS = "  "
"""The delimiter of columns that are set apart by two blanks or more."""
RARE = ("~", "，", ":", GAPS)
"""Delimiters that are looked for only where none of the usual ones parts the lines."""
Quoting = Literal[0, 3]
"""``csv.QUOTE_MINIMAL`` or ``csv.QUOTE_NONE``."""

_NEVER = "\x1f"  # stands in no text, so a line stays whole
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_LONG_WORD = re.compile(r"[^\W_]{300,}")  # clevercsv takes for ever to see that it is no address
_MANY_LINES = 30  # one cell with more lines than this: a quotation mark that never closed


def read(data: bytes, name: str, encoding: str = "", delimiter: str = "") -> Book:
    """The text file ``data`` as a book of one sheet; empty ``encoding``/``delimiter``: find out."""
    encoding = encoding or encodings.detect(data)
    text = data.decode(encoding, "replace")
    warnings = ["encoding"] if "\ufffd" in text else []
    hint, text = _excel_hint(text)
    delimiter = delimiter or hint or find_delimiter(text[:SAMPLE])
    rows = _rows(text, delimiter, csv.QUOTE_MINIMAL)
    if rows is None:
        warnings.append("quotes")
        rows = _rows(text, delimiter, csv.QUOTE_NONE)
    if not rows:
        raise Refused(Why.EMPTY)
    return Book((Grid(name, rows),), encoding, delimiter, tuple(warnings))


def find_delimiter(sample: str) -> str:
    """The separator of ``sample``, empty where there is but one column."""
    lines = [line for line in sample.splitlines() if line.strip()]
    sample = "\n".join(lines[:-1] if len(lines) > 100 else lines)
    present = [sign for sign in DELIMITERS if sign in sample]
    if "\t" in present and sum("\t" in line for line in lines) >= 0.8 * len(lines):
        return "\t"  # nobody types one in a name
    if not present or (len(present) == 1 and _is_prose(lines, present[0])):
        return next((sign for sign in RARE if _is_even(lines, sign)), "")
    if len(present) == 1:
        return present[0]
    return _most_regular(sample, present)


def _most_regular(sample: str, present: list[str]) -> str:
    """Which of the signs ``present`` parts ``sample`` into cells that look alike."""
    import clevercsv  # a tenth of a second, which most files do not need

    dialect = clevercsv.Detector().detect(_LONG_WORD.sub("x", sample), delimiters=present)
    found = dialect.delimiter if dialect else ""
    return found or max(present, key=sample.count)


def _is_even(lines: list[str], sign: str) -> bool:
    """Whether ``sign`` parts all lines into as many pieces."""
    counts = {len(_GAP.findall(line)) if sign == GAPS else line.count(sign) for line in lines}
    return len(lines) > 1 and len(counts) == 1 and counts != {0}


def _is_prose(lines: list[str], sign: str) -> bool:
    """Whether ``sign`` only stands in names such as "Acme, Inc.", here and there."""
    divided = sum(sign in line for line in lines)
    return divided < 0.7 * len(lines) and all(
        piece[:1] == " " for line in lines for piece in line.split(sign)[1:]
    )


def _excel_hint(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` and the text after it; Excel does not show that line."""
    first, newline, rest = text.partition("\n")
    first = first.strip().strip('"')
    if newline and first.lower().startswith("sep=") and len(first) == 5:
        return first[4], rest
    return "", text


def _rows(text: str, delimiter: str, quoting: Quoting) -> list[Row] | None:
    """All rows, or None where quotation marks swallow lines."""
    rows: list[Row] = []
    csv.field_size_limit(MAX_CELL)
    try:
        for row in _cells(text, delimiter, quoting):
            if quoting == csv.QUOTE_MINIMAL and any(_swallows(value) for value in row):
                return None
            rows.append([cell(value) for value in row])
            if len(rows) > MAX_ROWS:
                raise Refused(Why.TOO_MANY_ROWS)
    except csv.Error:
        if quoting == csv.QUOTE_MINIMAL:
            return None
        raise Refused(Why.BROKEN) from None
    while rows and all(value is None for value in rows[-1]):
        rows.pop()
    return rows


def _cells(text: str, delimiter: str, quoting: Quoting) -> Iterator[list[str]]:
    if delimiter == GAPS:
        text, delimiter = _GAP.sub("\t", text), "\t"
    return csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter or _NEVER,
        quotechar=_quote(text, delimiter),
        quoting=quoting,
        skipinitialspace=True,
    )


def _quote(text: str, delimiter: str) -> str:
    """The quotation mark: a single one where every piece of the first line stands in such."""
    pieces = text.lstrip().partition("\n")[0].strip().split(delimiter or _NEVER)
    are_single = len(pieces) > 1 and all(re.fullmatch(r"\s*'[^']*'\s*", one) for one in pieces)
    return "'" if are_single else '"'


def _swallows(value: str) -> bool:
    return len(value) > 200 and value.count("\n") > _MANY_LINES
