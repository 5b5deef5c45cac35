"""Scores what `prmdesk import --dry-run --json` says of a list against the truth beside it.

Every list has its truth in a file of its name that ends with .toml, written by hand:

    kind              "partner-list" or "not-a-partner-list"; of the latter only kind, encoding and
                      delimiter are scored
    sheet             the right sheet of several
    header_row_index  the last row of the header, 0 for the first; left out where there is none
    data_rows         rows of partners and of their further contacts
    encoding          any that decodes the file to the same text is right
    delimiter
    asks              columns whose heading is dangerous: there must be a question about each
    [mapping]         field = [its columns]
    [either]          column = [the fields that are all right; "" for left out]
    [[records]]       row = which of the data rows, then field = the text expected, or all of
                      [several texts] that are right

How columns count. A column that no table names belongs nowhere. Every field that prmdesk gives a
column is a claim, also where it asks about it: precision is the share of claims that are right.
Every column that belongs somewhere and may not be left out is to be found: recall is the share
that was given the right field, or is asked about with the right field among the answers. So a
wrong suggestion in a question costs precision; a question without one costs the user's time, and
the share of columns asked about without need is limited too. For company only the field that was
given counts, asked or not.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from prmdesk.importers.fields import FIELDS

HERE = Path(__file__).parent
LEAST = {
    "kind": 1.0, "accepted": 1.0, "header": 0.95, "rows": 0.95, "sheet": 0.95, "encoding": 0.95,
    "delimiter": 0.95, "company": 0.97, "precision": 0.98, "recall": 0.92, "cells": 0.97,
    "dangers": 1.0, "unasked": 0.9,
}  # fmt: skip
"""The least share of each measure that is good enough."""

_NOT_LISTS = frozenset({".toml", ".md", ".py", ".pyc"})


@dataclass(frozen=True, slots=True)
class Truth:
    """What a partner manager sees in the list at ``path``."""

    path: Path
    told: Mapping[str, Any]

    @property
    def is_real(self) -> bool:
        """Whether others wrote the list, so that its source and licence are to be named."""
        return self.path.with_suffix(".toml").read_text("utf-8").startswith("# Real.")

    @property
    def is_partners(self) -> bool:
        """Whether the file is a list of partners."""
        return bool(self.told["kind"] == "partner-list")

    @property
    def header(self) -> int | None:
        """The last row of the header."""
        return self.told.get("header_row_index")

    def fields(self) -> dict[int, frozenset[str]]:
        """For each column that belongs somewhere, the fields that are right for it."""
        right = {
            column: frozenset({name})
            for name, columns in self.told.get("mapping", {}).items()
            for column in columns
        }
        either = self.told.get("either", {})
        return right | {int(column): frozenset(names) for column, names in either.items()}


@dataclass(slots=True)
class Score:
    """Hits and tries by measure, and everything that missed."""

    hits: Counter[str] = field(default_factory=Counter)
    tries: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str, str]] = field(default_factory=list)

    def check(self, measure: str, name: str, is_hit: bool, what: str) -> None:
        """Count one try of ``measure`` at the list ``name``; ``what`` says what missed."""
        self.tries[measure] += 1
        self.hits[measure] += is_hit
        if not is_hit:
            self.misses.append((name, measure, what))

    def share(self, measure: str) -> float:
        """The share of tries that hit, 0 to 1."""
        return self.hits[measure] / self.tries[measure] if self.tries[measure] else 1.0

    def too_low(self) -> list[str]:
        """The measures that are not good enough."""
        return [measure for measure, least in LEAST.items() if self.share(measure) < least]

    def table(self) -> str:
        """Every miss, then every measure, to be read by people."""
        lines = [f"{name:34} {measure:10} {what}" for name, measure, what in sorted(self.misses)]
        low = self.too_low()
        lines += [
            f"{measure:10} {self.hits[measure]:4} of {self.tries[measure]:4}"
            f" {self.share(measure):7.1%}, at least {least:.0%}{'  <<<' * (measure in low)}"
            for measure, least in LEAST.items()
        ]
        return "\n".join(["", *lines])


def truths() -> list[Truth]:
    """The truth of every list, in the order of their names."""
    lists = sorted(path for path in HERE.iterdir() if path.suffix not in _NOT_LISTS)
    return [
        Truth(path, tomllib.loads(path.with_suffix(".toml").read_text("utf-8")))
        for path in lists
        if path.is_file()
    ]


def score(pairs: Iterable[tuple[Truth, Mapping[str, Any]]]) -> Score:
    """The score of all lists; each truth comes with what prmdesk says of the list."""
    found = Score()
    for truth, told in pairs:
        name = truth.path.name
        found.check("kind", name, told["kind"] == truth.told["kind"], f"{told['kind']}")
        _score_reading(found, truth, told)
        if truth.is_partners:
            found.check("accepted", name, told["refused"] is None, f"{told['refused']}")
            _score_place(found, truth, told)
            _score_columns(found, truth, told)
            _score_cells(found, truth, told["records"])
    return found


def _score_reading(found: Score, truth: Truth, told: Mapping[str, Any]) -> None:
    name = truth.path.name
    if right := truth.told.get("encoding"):
        is_hit = _decoded(truth.path, told["encoding"]) == _decoded(truth.path, right)
        found.check("encoding", name, is_hit, f"{told['encoding']}, not {right}")
    if right := truth.told.get("delimiter"):
        is_hit = told["delimiter"] == right
        found.check("delimiter", name, is_hit, f"{told['delimiter']!r}, not {right!r}")


def _decoded(path: Path, encoding: str | None) -> str:
    """The text of the file; no two wrong decodings are the same."""
    if encoding is None:
        return ""
    return path.read_bytes().decode(encoding, "replace").removeprefix("\ufeff")


def _score_place(found: Score, truth: Truth, told: Mapping[str, Any]) -> None:
    name = truth.path.name
    if sheet := truth.told.get("sheet"):
        found.check("sheet", name, told["sheet"] == sheet, f"{told['sheet']}, not {sheet}")
    for measure, key, right in (
        ("header", "header_row_index", truth.header),
        ("rows", "data_rows", truth.told["data_rows"]),
    ):
        found.check(measure, name, told[key] == right, f"{told[key]}, not {right}")
    column = next(iter(told["mapping"].get("partner_name", [])), None)
    is_hit = column is not None and "partner_name" in truth.fields().get(column, ())
    found.check("company", name, is_hit, f"column {column} does not name the company")


def _score_columns(found: Score, truth: Truth, told: Mapping[str, Any]) -> None:
    name = truth.path.name
    right = truth.fields()
    claims = {column: claim for claim, columns in told["mapping"].items() for column in columns}
    asked = {one["column"]: one for one in told["questions"] if one["about"] == "column"}
    for column, claim in claims.items():
        fields = right.get(column, frozenset({""}))
        what = f"column {column} is {_names(fields)}, not {claim}"
        found.check("precision", name, claim in fields, what)
    for column, fields in right.items():
        if "" in fields:
            continue
        choices = asked[column]["choices"] if column in asked else ()
        is_hit = claims.get(column, "") in fields or bool(fields.intersection(choices))
        what = f"column {column} is {_names(fields)}, not {claims.get(column, 'left out')}"
        found.check("recall", name, is_hit, what)
    for column in truth.told.get("asks", ()):
        found.check("dangers", name, column in asked, f"column {column} is not asked about")
    for column in set(right) | set(claims) | set(asked):
        is_quiet = column not in asked or column in truth.told.get("asks", ())
        heading = asked[column]["heading"] if column in asked else ""
        found.check("unasked", name, is_quiet, f"column {column}, {heading}")


def _names(fields: Iterable[str]) -> str:
    return " or ".join(sorted(name or "left out" for name in fields))


def _score_cells(found: Score, truth: Truth, records: list[Mapping[str, str]]) -> None:
    for row, name, right in _expected(truth):
        told = records[row].get(name, "") if row < len(records) else "no such row"
        what = f"row {row} {name} is {' or '.join(map(repr, right))}, not {told!r}"
        found.check("cells", truth.path.name, told in right, what)


def _expected(truth: Truth) -> Iterator[tuple[int, str, list[str]]]:
    for record in truth.told.get("records", ()):
        for name, text in record.items():
            if name != "row":
                yield record["row"], name, [text] if isinstance(text, str) else text


def mistakes(truth: Truth) -> list[str]:
    """What is wrong with a truth itself: unknown words, missing or doubled entries."""
    known = {"kind", "sheet", "header_row_index", "data_rows", "encoding", "delimiter", "asks",
             "mapping", "either", "records"}  # fmt: skip
    found = [f"unknown: {key}" for key in truth.told if key not in known]
    if not truth.is_partners:
        return found
    columns = [one for many in truth.told["mapping"].values() for one in many]
    columns += map(int, truth.told.get("either", {}))
    found += [f"column {one} twice" for one, times in Counter(columns).items() if times > 1]
    names = {name for fields in truth.fields().values() for name in fields}
    found += [] if "partner_name" in names else ["no company"]
    names |= {name for record in truth.told.get("records", ()) for name in record}
    found += [f"no field: {name}" for name in names - set(FIELDS) - {"", "row"}]
    found += [f"column {one} asks for nothing" for one in truth.told.get("asks", ())
              if one not in columns]  # fmt: skip
    return found if "data_rows" in truth.told else [*found, "no data_rows"]
