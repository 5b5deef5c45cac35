"""Of which of two partners more is known."""

from prmdesk.domain.dossiers import Dossier, fuller, is_blank, weight
from prmdesk.domain.partners import Contact, Partner, Stage


def test_filled_fields_and_rows_weigh_alike() -> None:
    bare = Dossier(Partner(1, "Acme"))
    known = Dossier(Partner(2, "Acme", city="Ulm", tags=("key",)), (Contact(1, 2, "Anja"),))
    assert (weight(bare), weight(known)) == (1, 4)
    assert fuller(bare, known) is fuller(known, bare) is known


def test_of_equals_the_first_one_there_is_kept() -> None:
    first, second = Dossier(Partner(1, "Acme")), Dossier(Partner(2, "Acme Ltd"))
    assert fuller(second, first) is first


def test_the_first_stage_says_nothing() -> None:
    assert is_blank("stage", Stage.IDENTIFY)
    assert not is_blank("stage", Stage.GROW)
    assert not is_blank("manual_to_us", 0.0)
