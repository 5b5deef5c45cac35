"""Our logo in a PDF: read from the settings, where it may be damaged or far too large."""

import base64
import binascii
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST = 1_500_000
_MOST_PIXELS = 4_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be drawn, and how wide it is for its height."""

    image: ImageReader
    ratio: float

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Its size within ``width`` and ``height``, in points."""
        high = min(height, width / self.ratio)
        return high * self.ratio, high

    def draw(self, canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        """Put it on the page, its lower left corner at (x, y)."""
        canvas.drawImage(self.image, x, y, width, height, mask="auto")


@lru_cache(maxsize=4)
def picture(text: str) -> Picture | None:
    """The PNG that ``text`` holds in base64; None where it holds none that can be drawn.

    It is read whole at once, so that nothing fails halfway through a page.
    """
    try:
        data = base64.b64decode(text, validate=True)
        if not data.startswith(_SIGNATURE) or len(data) > _LARGEST:
            return None
        wide, high = struct.unpack(">II", data[16:24])
        if not 0 < wide * high <= _MOST_PIXELS:
            return None
        image = ImageReader(BytesIO(data))
        image.getRGBData()  # type: ignore[no-untyped-call]
    except (binascii.Error, struct.error, zlib.error, OSError, SyntaxError, ValueError, EOFError):
        return None
    return Picture(image, wide / high)
