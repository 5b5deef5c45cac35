"""Files that were good, and then something happened to them: the same ones for the same number."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import openpyxl

from tests.hostile import parts

_DATA = Path(__file__).parents[1] / "data"
_TOKEN = re.compile(rb"<[^>]*>|[^<]+")
_VALUE = re.compile(rb'(?<==")[^"]*(?=")')
_ROW = re.compile(rb"<(?:\w+:)?(row|table-row|si)\b.*?</(?:\w+:)?\1>", re.DOTALL)
_NASTY = (
    b"", b"0", b"-1", b"1", b"NaN", b"INF", b"1e999", b"2147483648", b"4294967295",
    b"9223372036854775808", b"99999999999999999999", b"XFD1048576", b"A0", b"A1:XFD1048576",
    b"ZZZZ9", b"true", b"#REF!", b"#SPILL!", b"_xD800_", b"&#0;", b"&#x110000;", b"&nope;",
    b"\xff\xfe", b"\xed\xa0\x80", b"\0", b"../../x", b"http://127.0.0.1:9/", b"s", b"e", b"str",
    b"inlineStr", b"veryHidden", b"\xf0\x9f\x98\x80" * 9, b"A" * 70_000,
)  # fmt: skip
_LETTERS = (
    b'"', b'""', b"'", b",", b";", b"\t", b"|", b"\n", b"\r", b"\r\n", b"\0", b"\x1a", b"\xff",
    b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"=", b"@", b"<html>",
    b"\x80\x81", b"\xa4\xa4\xa4", b"sep=;\n", b"9" * 400, b",,,,,,,,", b'"\n"\n"',
)  # fmt: skip

Random = random.Random


@dataclass(frozen=True, slots=True)
class Mutant:
    """One spoilt file, and in which way it was spoilt: xml, bytes or text."""

    kind: str
    suffix: str
    data: bytes


def mutant(number: int, seed: int = 2026) -> Mutant:
    """Four of ten are spoilt inside the parts of a zip, two as bytes, four as text."""
    chance = Random(f"{seed} {number}")
    way = number % 10
    if way < 4:
        suffix, data = chance.choice(_books()[:3])
        return Mutant("xml", suffix, _spoil_parts(data, chance))
    if way < 6:
        suffix, data = chance.choice(_books())
        return Mutant("bytes", suffix, _spoil_bytes(data, chance))
    return Mutant("text", "csv", _spoil_text(chance.choice(_texts()), chance))


@cache
def _books() -> tuple[tuple[str, bytes], ...]:
    """Workbooks: by hand, as openpyxl writes them, OpenDocument, old Excel."""
    shared = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{n % 4}</v></c><c r="B{n}"><v>{n}.5</v></c></row>'
        for n in range(4, 40)
    )
    made = parts.parts(
        parts.sheet(parts.rows() + shared, dimension="A1:B40"),
        {parts.STRINGS: parts.strings("Acme", "Beta", "Gamma & Co".replace("&", "&amp;"), "北辰")},
    )
    book = openpyxl.Workbook()
    for n in range(60):
        book.active.append([f"Partner {n}", n, n / 7, n % 2 == 0, None, "x" * n])
    book.active.merge_cells("A70:C70")
    book.create_sheet("Old").sheet_state = "hidden"
    saved = io.BytesIO()
    book.save(saved)
    undated = {name: data for name, data in _parts(saved.getvalue()).items() if "core" not in name}
    return (
        ("xlsx", _zipped(made)),
        ("xlsx", _zipped(undated)),
        ("ods", (_DATA / "partners.ods").read_bytes()),
        ("xls", (_DATA / "partners.xls").read_bytes()),
    )


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(content: Mapping[str, str | bytes]) -> bytes:
    """A zip without a date, so that it is always the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


@cache
def _texts() -> tuple[bytes, ...]:
    west = "Firma;Ort;Umsatz\n" + 'Müller & Söhne;Köln;1.234,50\n"Groß; Klein";Ulm;7\n' * 20
    east = "公司名称,城市,联系人\n" + "北辰科技有限公司,北京市,张伟\n" * 30
    plain = "Company,City,Note\r\n" + 'Acme,Berlin,"says ""hi""\r\nand more"\r\nBeta,,\r\n' * 20
    return (
        west.encode("cp1252"), west.encode(), west.encode("utf-16"), east.encode(),
        east.encode("gb18030"), plain.encode(), plain.replace(",", "\t").encode("utf-8-sig"),
    )  # fmt: skip


# Inside the parts


def _spoil_parts(data: bytes, chance: Random) -> bytes:
    content = _parts(data)
    names = [name for name in content if name.endswith((".xml", ".rels"))]
    for _n in range(chance.choice((1, 1, 1, 2, 5))):
        name = chance.choice(names)
        content[name] = chance.choice(_WAYS)(content[name], chance)
    if chance.random() < 0.05:
        del content[chance.choice(names)]
    return _zipped(content)


def _place(pattern: re.Pattern[bytes], part: bytes, chance: Random) -> tuple[int, int]:
    found = [one.span() for one in pattern.finditer(part)]
    return chance.choice(found) if found else (0, 0)


def _change_value(part: bytes, chance: Random) -> bytes:
    start, end = _place(_VALUE, part, chance)
    return part[:start] + chance.choice(_NASTY) + part[end:]


def _change_token(part: bytes, chance: Random) -> bytes:
    start, end = _place(_TOKEN, part, chance)
    return part[:start] + chance.choice((b"", part[start:end] * 2, *_NASTY)) + part[end:]


def _swap_tokens(part: bytes, chance: Random) -> bytes:
    tokens = _TOKEN.findall(part)
    a, b = chance.randrange(len(tokens) or 1), chance.randrange(len(tokens) or 1)
    if tokens:
        tokens[a], tokens[b] = tokens[b], tokens[a]
    return b"".join(tokens)


def _repeat_row(part: bytes, chance: Random) -> bytes:
    start, end = _place(_ROW, part, chance)
    return part[:end] + part[start:end] * chance.choice((1, 2, 50, 5000)) + part[end:]


def _move_row(part: bytes, chance: Random) -> bytes:
    start, end = _place(_ROW, part, chance)
    rest = part[:start] + part[end:]
    place, _end = _place(_ROW, rest, chance)
    return rest[:place] + part[start:end] + rest[place:]


def _cut_part(part: bytes, chance: Random) -> bytes:
    return part[: chance.randrange(len(part) + 1)]


def _recode(part: bytes, chance: Random) -> bytes:
    text = part.decode("utf-8", "replace").replace("UTF-8", "UTF-16")
    return text.encode(chance.choice(("utf-16", "utf-16-be", "utf-32", "cp037")), "replace")


def _declare(part: bytes, chance: Random) -> bytes:
    return b'<!DOCTYPE x [<!ENTITY a "' + b"b" * chance.randrange(999) + b'">]>' + part


_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _change_value, _change_value, _change_value, _change_token, _change_token, _swap_tokens,
    _repeat_row, _move_row, _cut_part, _recode, _declare,
)  # fmt: skip


# As bytes and as text


def _spoil_bytes(data: bytes, chance: Random) -> bytes:
    spoilt = bytearray(data)
    way = chance.randrange(5)
    if way == 0:
        return bytes(spoilt[: chance.randrange(len(spoilt))])
    if way == 1:
        start = chance.randrange(len(spoilt))
        del spoilt[start : start + chance.randrange(1, 600)]
    elif way == 2:
        start = chance.randrange(len(spoilt))
        spoilt[start:start] = chance.randbytes(chance.randrange(1, 600))
    else:
        for _n in range(chance.choice((1, 3, 10, 100))):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _spoil_text(data: bytes, chance: Random) -> bytes:
    spoilt = bytearray(data)
    for _n in range(chance.choice((1, 2, 5, 20))):
        start = chance.randrange(len(spoilt) + 1)
        way = chance.randrange(5)
        if way == 0:
            del spoilt[start : start + chance.randrange(1, 200)]
        elif way == 1:
            spoilt[start:start] = chance.choice(_LETTERS) * chance.choice((1, 1, 3, 500))
        elif way == 2:
            spoilt[start : start + 1] = chance.randbytes(chance.choice((1, 2, 9)))
        elif way == 3:
            piece = spoilt[start : start + chance.randrange(1, 300)]
            spoilt[start:start] = piece * chance.choice((1, 30))
        else:
            spoilt = spoilt.replace(*chance.sample(_LETTERS[:10], 2))
    return bytes(spoilt)
