"""Named choices for battlecards, kept in the workspace."""

from dataclasses import asdict
from difflib import get_close_matches

from prmdesk import words
from prmdesk.domain.battlecards import CHOOSABLE, Block, CardOptions, CardPreset, Variant
from prmdesk.domain.text import fold
from prmdesk.errors import Invalid, NotFound, Problem
from prmdesk.i18n import N_, _, language
from prmdesk.storage import card_presets as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

MOST_LETTERS = 80


def every(db: Database) -> list[CardPreset]:
    """The presets of this workspace, in their order; the built-in ones are not among them."""
    with db.read() as c:
        return stored.every(c)


def built_in(variant: Variant) -> CardOptions:
    """What every workspace begins with for ``variant``: all blocks, in the user's language."""
    return CardOptions(variant, language())


def options_of(preset: CardPreset) -> CardOptions:
    """What ``preset`` chooses; blocks that this prmdesk does not know are left out."""
    blocks = tuple(Block(code) for code in preset.blocks if code in CHOOSABLE)
    return CardOptions(preset.variant, preset.language, blocks, preset.colour, preset.has_logo)


def named(db: Database, name: str) -> CardOptions:
    """The choices called ``name``, in any case; ``NotFound`` proposes one that is nearly so."""
    known = {words.name(variant): built_in(variant) for variant in Variant}
    known |= {preset.name: options_of(preset) for preset in every(db)}
    for text, options in known.items():
        if fold(text) == fold(name):
            return options
    text = _("There is no preset called {name}.").format(name=name)
    if close := get_close_matches(name, known, 1):
        text += " " + _("Did you mean {name}?").format(name=close[0])
    raise NotFound(text)


def save(db: Database, name: str, options: CardOptions) -> int:
    """Keep ``options`` as a new preset; returns its id. ``Invalid``: no name, or one in use."""
    with db.write(N_("Save battlecard preset"), name.strip()) as tx:
        row = {"name": _checked(tx, name), "position": len(stored.every(tx.connection))}
        return tx.insert(tables.card_presets, row | _chosen(options))


def update(db: Database, preset_id: int, options: CardOptions) -> None:
    """Let a preset choose ``options`` from now on; ``NotFound`` when it was deleted."""
    with db.write(N_("Change battlecard preset"), _one(db, preset_id).name) as tx:
        tx.update(tables.card_presets, preset_id, _chosen(options))


def rename(db: Database, preset_id: int, name: str) -> None:
    """Call a preset ``name``; ``Invalid``: no name, or one in use."""
    with db.write(N_("Rename battlecard preset"), _one(db, preset_id).name) as tx:
        tx.update(tables.card_presets, preset_id, {"name": _checked(tx, name, preset_id)})


def delete(db: Database, preset_id: int) -> None:
    """Forget a preset."""
    with db.write(N_("Delete battlecard preset"), _one(db, preset_id).name) as tx:
        tx.delete(tables.card_presets, preset_id)


def _chosen(options: CardOptions) -> dict[str, object]:
    return asdict(options) | {"blocks": tuple(map(str, options.blocks))}


def _one(db: Database, preset_id: int) -> CardPreset:
    for preset in every(db):
        if preset.id == preset_id:
            return preset
    raise NotFound(_("This preset was deleted."))


def _checked(tx: Transaction, name: str, preset_id: int = 0) -> str:
    """``name`` as it is kept; ``preset_id`` is the preset that may have it already."""
    name = " ".join(name.split())
    taken = [one.name for one in stored.every(tx.connection) if one.id != preset_id]
    taken += map(words.name, Variant)
    if not name:
        raise Invalid([Problem("name", _("A preset needs a name."))])
    if len(name) > MOST_LETTERS:
        text = _("A name has at most {n} letters.").format(n=MOST_LETTERS)
        raise Invalid([Problem("name", text)])
    if fold(name) in map(fold, taken):
        raise Invalid([Problem("name", _("There is a preset of this name. Choose another name."))])
    return name
