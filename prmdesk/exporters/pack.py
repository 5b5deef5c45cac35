"""A pack of files for a partner: a folder or a zip, led by an index that needs no network."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from prmdesk import words
from prmdesk.domain.materials import Inspected, Material
from prmdesk.errors import Conflict, Unavailable
from prmdesk.exporters.files import free_path, safe_file_name, safe_suffix
from prmdesk.i18n import LANGUAGES, _, language, ngettext

INDEX = "index.html"

Pieces = Callable[[Material], Iterator[bytes]]
"""Gives what is in the file of a material, piece by piece."""


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What is handed over: whose, to whom ("": nobody in particular), when, and what is not."""

    name: str
    note: str
    company: str
    partner: str
    on: date
    going: tuple[Material, ...]
    left_out: tuple[Inspected, ...]


def file_names(going: Sequence[Material]) -> list[str]:
    """A safe name for each file, numbered in the order of the pack, so that none meets another."""
    width = max(2, len(str(len(going))))
    return [
        f"{number:0{width}}_{safe_file_name(one.title, 120)}{safe_suffix(one.path)}"
        for number, one in enumerate(going, 1)
    ]


def write_zip(file: BinaryIO, facts: PackFacts, pieces: Pieces) -> None:
    """Write the pack as a zip; ``Conflict`` when a file changes meanwhile."""
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_entry(INDEX, facts.on), index_page(facts))
        for name, one in zip(file_names(facts.going), facts.going, strict=True):
            with archive.open(_entry(name, facts.on), "w", force_zip64=True) as inside:
                for piece in _unchanged(one, pieces):
                    inside.write(piece)


def _entry(name: str, on: date) -> ZipInfo:
    entry = ZipInfo(name, (max(on.year, 1980), on.month, on.day, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def write_folder(parent: Path, stem: str, facts: PackFacts, pieces: Pieces) -> Path:
    """Write the pack as a new folder in ``parent``: whole, or not at all; returns the folder.

    ``Conflict`` when a file changes meanwhile, ``Unavailable`` when it cannot be written.
    """
    try:
        draft = Path(tempfile.mkdtemp(dir=parent, prefix=".prmdesk-"))
    except OSError as error:
        raise _cannot(parent) from error
    try:
        (draft / INDEX).write_text(index_page(facts), encoding="utf-8")
        for name, one in zip(file_names(facts.going), facts.going, strict=True):
            with (draft / name).open("xb") as file:
                for piece in _unchanged(one, pieces):
                    file.write(piece)
        draft.chmod(0o755)
        folder = free_path(parent, stem, "")
        draft.rename(folder)
    except OSError as error:
        raise _cannot(parent) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(draft)
    return folder


def _cannot(parent: Path) -> Unavailable:
    sentence = _("Nothing can be written to {name}. Choose another folder, or make room there.")
    return Unavailable(sentence.format(name=parent.name or str(parent)))


def _unchanged(one: Material, pieces: Pieces) -> Iterator[bytes]:
    """The pieces of a file, which must come to what was looked at before."""
    found = sha256()
    for piece in pieces(one):
        found.update(piece)
        yield piece
    if found.hexdigest() != one.digest:
        sentence = _("{title} changed while it was copied. Nothing was written; try again.")
        raise Conflict(sentence.format(title=one.title))


# The index

_STYLE = """
body{font:16px/1.5 "Segoe UI",Inter,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;
max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}
h1{font-size:1.6rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}p{margin:.3rem 0}
.quiet{color:#556070}table{border-collapse:collapse;width:100%;margin-top:1rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;
border-bottom:1px solid #d8dee6;overflow-wrap:anywhere}th{font-weight:600}td.n{color:#556070}
a{color:#0b5cad}@media(prefers-color-scheme:dark){body{color:#e6eaf0;background:#161b22}
.quiet,td.n{color:#9aa6b5}th,td{border-color:#303946}a{color:#79b8ff}}
@media print{a{color:inherit}}
"""


def index_page(facts: PackFacts) -> str:
    """The index of a pack as one page of HTML in the language spoken now; nothing in it acts."""
    title = escape(facts.name)
    return (
        f'<!DOCTYPE html>\n<html lang="{_LANG[language()]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f'<p class="quiet">{escape(_origin(facts))}</p>\n{_paragraphs(facts.note)}'
        f"{_table(facts.going)}{_left_out(facts.left_out)}</body>\n</html>\n"
    )


_LANG = {"en": "en", "zh": "zh-Hans"}


def _origin(facts: PackFacts) -> str:
    to_whom = _("For {partner}").format(partner=facts.partner) if facts.partner else ""
    files = ngettext("{n} file", "{n} files", len(facts.going)).format(n=len(facts.going))
    return " · ".join(filter(None, (facts.company, to_whom, words.day(facts.on), files)))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines() if line.strip())


def _table(going: Sequence[Material]) -> str:
    heads = ("", _("File"), _("Product"), _("Version"), _("Language"), _("For whom"),
             _("Valid until"))  # fmt: skip
    names = file_names(going)
    rows = (
        _row(number, name, one) for number, (name, one) in enumerate(zip(names, going, strict=True))
    )
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n"


def _row(number: int, name: str, one: Material) -> str:
    link = f'<a href="./{escape(_quoted(name))}">{escape(one.title)}</a>'
    cells = (
        one.product,
        one.version,
        LANGUAGES.get(one.language, one.language),
        _(", ").join(map(words.name, one.audience)),
        words.day(one.valid_until) if one.valid_until else "",
    )
    note = f'<br><span class="quiet">{escape(one.note)}</span>' if one.note else ""
    plain = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><td class="n">{number + 1}</td><td>{link}{note}</td>{plain}</tr>\n'


def _quoted(name: str) -> str:
    """``name`` as a relative address: only what means something in one is written otherwise."""
    return name.replace("%", "%25").replace("#", "%23")


def _left_out(left_out: Iterable[Inspected]) -> str:
    text = _("{title} ({state})")
    told = (text.format(title=one.material.title, state=words.name(one.state)) for one in left_out)
    lines = "".join(f"<li>{escape(line)}</li>\n" for line in told)
    heading = escape(_("Not included:"))
    return f"<h2>{heading}</h2>\n<ul>\n{lines}</ul>\n" if lines else ""
