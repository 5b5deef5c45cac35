"""One form for all spellings of a heading or a word: case, width, plural, old characters."""

import re
import unicodedata
from functools import lru_cache

_TRADITIONAL = str.maketrans(
    "稱夥經銷聯繫係電話郵國區職務網號類級產備註負責價戶廠機構單應額標認證數業績統編碼縣傳時間開續約簽狀態階進"
    "層絡營達總協議劃獲點復關鍵發佈審員動評價測試歷實預計設門資訊訊師專長術質貨賬帳佔權獨據課題會議東"
    "華廣灣臺羅馬連鎖製樣",
    "称伙经销联系系电话邮国区职务网号类级产备注负责价户厂机构单应额标认证数业绩统编码县传时间开续约签状态阶进"
    "层络营达总协议划获点复关键发布审员动评价测试历实预计设门资讯讯师专长术质货账账占权独据课题会议东"
    "华广湾台罗马连锁制样",
)
_MARKS = re.compile(
    r"[(\[【]\s*(?:必填|必填项|选填|可选|required|mandatory|optional|pflichtfeld)\s*[)\]】]|\*"
)
_BRACKETS = re.compile(r"[(\[【<]([^)\]】>]*)[)\]】>]")
_EITHER = re.compile(r"[/|、]| or ", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_HAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
_PARTS = re.compile(rf"[{_HAN}][{_HAN}0-9]*|[^{_HAN}]+")
_OTHER = re.compile(r"[^\w#%]+|_+")
_COUNTED = re.compile(rf"(?<=[{_HAN}])\d{{1,2}}$")


def level(text: str) -> str:
    """``text`` in half width, lower case, simplified characters and single blanks."""
    flat = unicodedata.normalize("NFKC", text).casefold().translate(_TRADITIONAL)
    return " ".join(_BETWEEN_HAN.sub("", flat).split())


@lru_cache(maxsize=20_000)
def heading(text: str) -> str:
    """``text`` as a key for looking up headings; brackets are kept as words."""
    spread = _HUMP.sub(" ", unicodedata.normalize("NFKC", text).strip())
    bare = _MARKS.sub(" ", level(spread))
    words = [_singular(word) for word in _OTHER.sub(" ", bare).split()]
    counted = [word for word in words if not (word.isdecimal() and len(word) <= 2)]
    return _COUNTED.sub("", _BETWEEN_HAN.sub("", " ".join(counted or words)))


def readings(text: str) -> list[str]:
    """The keys that the heading ``text`` may be looked up under, the most certain first.

    All of it, without its brackets, what the brackets hold, its Chinese and its Latin part.
    """
    whole = unicodedata.normalize("NFKC", _MARKS.sub(" ", unicodedata.normalize("NFKC", text)))
    outside = _BRACKETS.sub(" ", whole)
    inside = [piece for piece in _BRACKETS.findall(whole) if piece.strip()]
    parts = _PARTS.findall(level(outside))
    either = _EITHER.split(outside)
    pieces = [whole, outside, *whole.splitlines(), *inside]
    pieces += (either if len(either) > 1 else []) + (parts if len(parts) > 1 else [])
    keys = [heading(piece) for piece in pieces]
    return list(dict.fromkeys(key for key in keys if key and not key.isdecimal()))


def is_han(key: str) -> bool:
    """Whether ``key`` is written in Chinese, Japanese or Korean characters."""
    return re.search(rf"[{_HAN}]", key) is not None


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
