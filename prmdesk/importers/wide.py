"""UTF-16 without a byte order mark, told by its zeros and by characters that are met together."""

import re

_MET = re.compile(r"[\t\r\n -~\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffef]")
_NEARLY_ALL = 0.97


def unmarked(data: bytes) -> str:
    """The name of the encoding where ``data`` is UTF-16 without a mark, else empty."""
    return _latin(data[:4000]) or unmarked_chinese(data)


def unmarked_chinese(data: bytes) -> str:
    """The same where all but line ends and the like is Chinese, Japanese or Korean.

    The pairs of such bytes are characters that are met together; those of other files are not.
    """
    even = data[: len(data) // 2 * 2]
    if even.count(0) < 2 or sum(byte > 0x7F for byte in even) < len(even) // 5:
        return ""
    for name in ("utf-16-le", "utf-16-be"):
        text = even.decode(name, "replace")
        if "\n" in text and len(_MET.findall(text)) >= _NEARLY_ALL * len(text):
            return name
    return ""


def _latin(head: bytes) -> str:
    """Every other byte of plain text is zero, and so are line ends; one zero alone is a slip."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) <= max(len(head) // 50, 1) or min(even, odd) > max(even, odd) // 8:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"
