"""Presets of battlecards: kept letter for letter, one undo step each, no two of one name."""

import pytest

from prmdesk import i18n
from prmdesk.domain.battlecards import CHOOSABLE, Block, CardOptions, CardPreset, Variant
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import card_presets
from prmdesk.storage.database import Database

QBR = CardOptions(Variant.SHAREABLE, "zh", (Block.PEOPLE, Block.WHO), "#0b6e63", has_logo=False)


def kept(db: Database) -> list[CardPreset]:
    return card_presets.every(db)


def test_what_was_chosen_comes_back_as_it_was(db: Database) -> None:
    card_presets.save(db, "  For  QBRs ", QBR)
    (preset,) = kept(db)
    assert preset.name == "For QBRs"
    assert card_presets.options_of(preset) == QBR


def test_each_change_is_one_undo_step(db: Database) -> None:
    key = card_presets.save(db, "QBR", QBR)
    card_presets.rename(db, key, "Review")
    card_presets.update(db, key, CardOptions())
    card_presets.delete(db, key)
    assert kept(db) == []
    db.undo()
    assert card_presets.options_of(kept(db)[0]) == CardOptions()
    db.undo()
    assert card_presets.options_of(kept(db)[0]) == QBR
    db.undo()
    assert kept(db)[0].name == "QBR"
    db.undo()
    assert kept(db) == []


@pytest.mark.parametrize("name", [" ", "qbr", "for ME", "x" * 81])
def test_a_name_is_needed_and_only_used_once(db: Database, name: str) -> None:
    card_presets.save(db, "QBR", QBR)
    with pytest.raises(Invalid):
        card_presets.save(db, name, QBR)
    assert len(kept(db)) == 1


def test_a_preset_may_keep_its_own_name_in_other_letters(db: Database) -> None:
    key = card_presets.save(db, "qbr", QBR)
    card_presets.rename(db, key, "QBR")
    assert kept(db)[0].name == "QBR"


def test_one_that_was_deleted_meanwhile_cannot_be_changed(db: Database) -> None:
    for change in (card_presets.delete, lambda db, key: card_presets.update(db, key, QBR)):
        with pytest.raises(NotFound):
            change(db, 99)


def test_a_block_of_a_newer_prmdesk_is_left_out() -> None:
    preset = CardPreset(1, "New", blocks=("people", "hologram", "header"))
    assert card_presets.options_of(preset).blocks == (Block.PEOPLE,)


def test_two_are_built_in_and_speak_the_users_language(db: Database) -> None:
    i18n.use("zh")
    mine = card_presets.built_in(Variant.INTERNAL)
    assert (mine.language, mine.blocks) == ("zh", CHOOSABLE)
    assert kept(db) == []


def test_presets_are_found_by_name_in_any_case(db: Database) -> None:
    card_presets.save(db, "QBR Asia", QBR)
    assert card_presets.named(db, "qbr asia") == QBR
    assert card_presets.named(db, "to hand over").variant is Variant.SHAREABLE
    with pytest.raises(NotFound, match=r"Did you mean QBR Asia\?"):
        card_presets.named(db, "QBR Azia")
