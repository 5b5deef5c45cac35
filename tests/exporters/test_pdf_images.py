"""A logo is read whole and fitted; a damaged or hostile one is none."""

import base64
import struct
import zlib
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters.pdf_images import picture


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(wide: int, high: int, rows: bytes | None = None) -> bytes:
    """A grey picture, as large as its head says, with ``rows`` for data."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    data = zlib.compress(
        b"".join(b"\0" + b"\x80" * wide for _ in range(high)) if rows is None else rows
    )
    parts = chunk(b"IHDR", head), chunk(b"IDAT", data), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()


LOGO = text(png(40, 10))


def test_a_logo_is_as_large_as_its_room_allows() -> None:
    found = picture(LOGO)
    assert found is not None
    assert found.fitted(100, 50) == (100, 25)
    assert found.fitted(100, 10) == (40, 10)
    canvas = Canvas(BytesIO())
    found.draw(canvas, 0, 0, 40, 10)
    assert b"/Image" in canvas.getpdfdata()


@pytest.mark.parametrize(
    "damaged",
    [
        "not base64 at all!", "", text(b"GIF89a"), text(png(40, 10)[:45]), text(png(40, 10)[:20]),
        text(png(100_000, 100_000, b"")), text(png(0, 0, b"")), text(png(40, 10, b"")),
        text(png(40, 10).replace(b"IDAT", b"IDAX")), text(b"\x89PNG\r\n\x1a\n" + b"x" * 100),
        text(b"\x89PNG\r\n\x1a\n" + b"x" * 2_000_000),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_no_logo(damaged: str) -> None:
    assert picture(damaged) is None


def test_no_damaged_byte_gets_through_as_an_error() -> None:
    good = png(9, 3)
    for at in range(len(good)):
        picture.__wrapped__(text(good[:at] + bytes([good[at] ^ 0x55]) + good[at + 1 :]))
