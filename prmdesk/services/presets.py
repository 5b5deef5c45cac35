"""Remembered matchings: how a layout was matched, kept under a name and used again (D7)."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Any

from prmdesk.domain.imports import Preset, fingerprint, fitting
from prmdesk.domain.merging import Policy
from prmdesk.errors import Invalid, NotFound, Problem
from prmdesk.i18n import N_, _
from prmdesk.importers import fields
from prmdesk.importers.answers import Answers
from prmdesk.importers.presets import headings, recalled, remembered
from prmdesk.importers.table import Table
from prmdesk.services.import_check import Decisions, DryRun
from prmdesk.storage import importing as stored_imports
from prmdesk.storage import presets as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Recalled:
    """A remembered matching as it applies to a sheet; ``news`` are headings it does not know."""

    preset: Preset
    answers: Answers
    decisions: Decisions
    news: tuple[str, ...] = ()


# Using again


def every(db: Database) -> list[Preset]:
    """The remembered matchings, those used last first."""
    with db.read() as c:
        return stored.every(c)


def named(db: Database, name: str) -> Preset:
    """The matching called ``name``; ``NotFound`` says which there are."""
    known = every(db)
    found = next((one for one in known if one.name.casefold() == name.casefold()), None)
    if found is None:
        text = _("There is no matching “{name}”. Remembered are: {names}")
        names = ", ".join(one.name for one in known) or _("none")
        raise NotFound(text.format(name=name, names=names))
    return found


def recall(db: Database, table: Table) -> Recalled | None:
    """What is remembered of the layout of ``table``, or of one nearly like it."""
    preset = fitting(every(db), headings(table))
    return None if preset is None else use(table, preset)


def use(table: Table, preset: Preset) -> Recalled:
    """``preset`` for the columns of ``table``: what it knows of them, whatever their order."""
    kept = json.loads(preset.answers)
    policies = {
        name: Policy(one) for name, one in kept.get("policies", {}).items()
        if one in list(Policy) and (fields.is_custom(name) or name in fields.FIELDS)
    }  # fmt: skip
    usual = kept.get("policy", Policy.FILL)
    policy = Policy(usual) if usual in list(Policy) else Policy.FILL
    answers = recalled(table, kept)
    news = tuple(
        " ".join(column.heading.split()) for column in table.columns
        if column.heading and column.index not in answers.fields
    )  # fmt: skip
    return Recalled(preset, answers, Decisions(policy, policies), news)


def in_words(found: Recalled | None) -> str:
    """Which matching is used, and which columns it does not know."""
    if found is None:
        return _("No remembered matching fits this sheet.")
    if not found.news:
        return _("Matched as in “{name}”.").format(name=found.preset.name)
    text = _("Matched as in “{name}”. Not known from there: {headings}.")
    return text.format(name=found.preset.name, headings=_(", ").join(found.news))


# Keeping


def save(
    db: Database, name: str, table: Table, answers: Answers, decisions: Decisions, today: date
) -> Preset:
    """Keep how ``table`` is matched under ``name``; a matching of this name is replaced."""
    name = _checked(name)
    row = _row(table, answers, decisions, today)
    with db.write(N_("Save matching"), name) as tx:
        known = {one.name: one.id for one in stored.every(tx.connection)}
        if (key := known.get(name)) is not None:
            tx.update(tables.presets, key, row)
        else:
            key = tx.insert(tables.presets, {"name": name, **row})
    return Preset(key, name, **row)


def rename(db: Database, preset: Preset, name: str) -> Preset:
    """Call ``preset`` otherwise; ``Invalid`` when another is called so."""
    name = _checked(name)
    with db.write(N_("Rename matching"), name) as tx:
        if any(one.name == name and one.id != preset.id for one in stored.every(tx.connection)):
            text = _("There is a matching of this name already.")
            raise Invalid([Problem("name", text)])
        tx.update(tables.presets, preset.id, {"name": name})
    return replace(preset, name=name)


def delete(db: Database, preset: Preset) -> None:
    """Forget ``preset``; what was imported with it stays."""
    with db.write(N_("Delete matching"), preset.name) as tx:
        tx.delete(tables.presets, preset.id)


def remember(
    db: Database, run: DryRun, decisions: Decisions, today: date, source: str,
    preset: Preset | None = None,
) -> tuple[DryRun, Preset | None]:  # fmt: skip
    """Keep how ``run`` was matched, right before it is written, so that it is not asked again.

    ``preset`` is the matching in use, which learns what is new; without one the layout is kept
    under the name of its file, if the user decided anything. It is a change of its own, so that
    taking the import back does not lose it. Returns ``run`` as of then, and the matching.
    """
    table, answers = run.preview.table, run.preview.answers
    is_told = replace(answers, corrections={}) != Answers() or decisions.policy is not Policy.FILL
    if preset is None and not (is_told or decisions.policies):
        return run, None
    with db.write(N_("Remember matching"), preset.name if preset else source) as tx:
        if stored_imports.latest_change(tx.connection) != run.as_of:
            return run, preset  # it cannot be written as it is, and writing says why
        known = stored.every(tx.connection)
        row = _row(table, answers, decisions, today)
        kept = _known(known, preset, row["fingerprint"])
        if kept is None:
            name = _free(PurePath(source).stem or source, {one.name for one in known})
            kept = Preset(tx.insert(tables.presets, {"name": name, **row}), name, **row)
        else:
            if preset is not None:
                row["answers"] = _joined(json.loads(kept.answers), json.loads(row["answers"]))
            tx.update(tables.presets, kept.id, row)
            kept = replace(kept, **row)
    return replace(run, as_of=tx.change.id if tx.change else run.as_of), kept


def _checked(name: str) -> str:
    if not name.strip():
        raise Invalid([Problem("name", _("A matching needs a name."))])
    return " ".join(name.split())


def _row(table: Table, answers: Answers, decisions: Decisions, today: date) -> dict[str, Any]:
    told = remembered(table, answers) | {
        "policy": decisions.policy,
        "policies": dict(decisions.policies),
    }
    known = headings(table)
    return {
        "fingerprint": fingerprint(known),
        "headings": known,
        "answers": json.dumps(told, ensure_ascii=False),
        "used_on": today,
    }


def _known(known: Sequence[Preset], preset: Preset | None, mark: str) -> Preset | None:
    """The matching that ``preset`` is now, without one that of the layout ``mark``."""
    if preset is not None:
        return next((one for one in known if one.id == preset.id), None)
    return next((one for one in known if one.fingerprint == mark != ""), None)


def _joined(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """What is ``new``, with what is known of columns that this sheet does not have."""
    here = new["fields"]
    kept = {
        group: {key: one for key, one in old.get(group, {}).items() if key not in here}
        for group in ("fields", "orders", "decimals", "scales")
    }
    told = {group: rest | new[group] for group, rest in kept.items()}
    return json.dumps(dict(new) | told, ensure_ascii=False)


def _free(name: str, taken: Collection[str]) -> str:
    names = (name, *(f"{name} ({n})" for n in range(2, len(taken) + 3)))
    return next(one for one in names if one not in taken)
