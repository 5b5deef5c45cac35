"""Make resources/fonts anew: `python installer/fonts.py NODE_MODULES`; see its README.md."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = {"400Regular": "Regular", "600SemiBold": "SemiBold", "700Bold": "Bold"}
# In people's names: the letters of China's 2013 table of general standard characters that lie
# in Unicode's extension A, outside GBK.
RARE_NAMES = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲"
    "䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)

# Letters, the marks of a company such as ㈜, and every syllable.
HANGUL = {*range(0x1100, 0x1200), *range(0x3130, 0x3280), *range(0xAC00, 0xD7A4)}


def encodable(*codecs: str) -> set[int]:
    """The letters of the basic plane that one of the ``codecs`` can write."""
    basic_plane = range(0x20, 0x10000)
    return {c for codec in codecs for c in basic_plane if chr(c).encode(codec, "ignore")}


@dataclass(frozen=True, slots=True)
class Font:
    """One weight of one npm package, and the letters to keep of it (None: all)."""

    package: str
    family: str
    weight: str = "400Regular"
    letters: frozenset[int] | None = None


def fonts() -> Iterator[Font]:
    """What prmdesk ships, in the order in which a missing letter is looked for."""
    for weight in WEIGHTS:
        yield Font("inter", "Inter", weight)
    latin = encodable("latin-1")
    supplement = {ord(letter) for letter in RARE_NAMES} | set(range(0x20000, 0x40000))
    regular = latin | encodable("gbk", "big5", "shift_jis") | supplement
    yield Font("noto-sans-sc", "NotoSansSC", letters=frozenset(regular))
    bold = latin | encodable("gb2312", "shift_jis")
    yield Font("noto-sans-sc", "NotoSansSC", "700Bold", frozenset(bold))
    yield Font("noto-sans-kr", "NotoSansKR", letters=frozenset(latin | HANGUL))
    for script in ("Arabic", "Hebrew", "Thai", "Devanagari", "Armenian", "Georgian"):
        yield Font(f"noto-sans-{script.lower()}", f"NotoSans{script}")


def subset(source: Path, letters: frozenset[int], target: Path) -> None:
    """Write to ``target`` the font ``source`` with ``letters`` only."""
    options = Options(
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        drop_tables=["BASE", "vhea", "vmtx", "STAT"],
    )
    options.layout_features = ["ccmp", "ljmo", "vjmo", "tjmo", "kern", "mark", "mkmk", "locl"]
    with TTFont(source, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=letters)
        subsetter.subset(font)
        font.save(target)


def main(node_modules: Path) -> None:
    """Fill ``resources/fonts`` from the packages below ``node_modules``."""
    for font in fonts():
        package = node_modules / "@expo-google-fonts" / font.package
        (source,) = (package / font.weight).glob("*.ttf")
        target = FONTS / f"{font.family}-{WEIGHTS[font.weight]}.ttf"
        if font.letters is None:
            shutil.copyfile(source, target)
        else:
            subset(source, font.letters, target)
        shutil.copyfile(package / "LICENSE_FONT", FONTS / f"OFL-{font.family}.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
