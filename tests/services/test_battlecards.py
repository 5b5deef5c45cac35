"""Battlecards from a workspace to a file: one, many in one, one each, cancelled, refused."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from prmdesk.domain.battlecards import Block, CardOptions, Variant
from prmdesk.domain.partners import Partner
from prmdesk.errors import Cancelled, NotFound, Unavailable
from prmdesk.services import battlecards, partners, workspace
from prmdesk.storage.database import Database
from tests.exporters.test_pdf_images import LOGO

NAMES = ("Brightpath Consulting", "北辰科技", "A & B <Co", "CON", "x" * 190, "a/b")


@pytest.fixture
def ids(db: Database, today: date) -> list[int]:
    return [partners.add_partner(db, Partner(0, name), today) for name in NAMES]


def pages(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_a_card_is_made_from_what_the_workspace_knows(db: Database, today: date) -> None:
    key = partners.add_partner(
        db, Partner(0, "Acme", city="Bergen", partner_answer="You win the north."), today
    )
    made, report = battlecards.battlecard_bytes(db, key, today)
    text = pypdf.PdfReader(BytesIO(made)).pages[0].extract_text()
    for words in ("Acme", "Bergen", "You win the north.", "Robin Weber", "Aurora Software"):
        assert words in text
    assert Block.CUSTOMER_ANSWER in report.empty


def test_the_options_are_heeded(db: Database, ids: list[int], today: date) -> None:
    shared = CardOptions(Variant.SHAREABLE, "zh", ())
    made, report = battlecards.battlecard_bytes(db, ids[0], today, shared)
    assert pypdf.PdfReader(BytesIO(made)).trailer["/Root"]["/Lang"] == "zh"
    assert not report.empty
    assert "2026-11-24" in report.text


def test_our_logo_is_taken_from_the_settings_and_a_damaged_one_is_told(
    db: Database, ids: list[int], today: date
) -> None:
    def images(options: CardOptions = battlecards.EVERYTHING) -> tuple[int, bool]:
        made, report = battlecards.battlecard_bytes(db, ids[0], today, options)
        return len(pypdf.PdfReader(BytesIO(made)).pages[0].images), report.lost_logo

    assert images() == (0, False)
    workspace.change_settings(db, logo=LOGO)
    assert images() == (1, False)
    assert images(CardOptions(has_logo=False)) == (0, False)
    workspace.change_settings(db, logo=LOGO[:40])
    assert images() == (0, True)


def test_all_go_into_one_file_in_order(
    db: Database, ids: list[int], today: date, tmp_path: Path
) -> None:
    path = tmp_path / "all.pdf"
    seen: list[tuple[int, int]] = []
    saved = battlecards.save_in_one_file(
        db, ids[::-1], path, today, progress=lambda done, of: seen.append((done, of))
    )
    assert saved.paths == (path,)
    assert [report.partner for report in saved.reports] == list(NAMES[::-1])
    assert len(pages(path)) == len(NAMES)
    assert seen == [(n, 6) for n in range(6)]


def test_each_goes_into_a_file_of_its_own_with_a_safe_name(
    db: Database, ids: list[int], today: date, tmp_path: Path
) -> None:
    taken = tmp_path / "Battlecard_北辰科技_2026-11-24.pdf"
    taken.write_bytes(b"mine")
    saved = battlecards.save_in_folder(db, ids, tmp_path, today)
    assert [path.name for path in saved.paths] == [
        "Battlecard_Brightpath_Consulting_2026-11-24.pdf",
        "Battlecard_北辰科技_2026-11-24_2.pdf",
        "Battlecard_A_&_B_Co_2026-11-24.pdf",
        "Battlecard__CON_2026-11-24.pdf",
        f"Battlecard_{'x' * 120}_2026-11-24.pdf",
        "Battlecard_a_b_2026-11-24.pdf",
    ]
    assert taken.read_bytes() == b"mine"
    assert all(len(pages(path)) == 1 for path in saved.paths)


def test_partners_of_one_name_do_not_replace_each_other(
    db: Database, today: date, tmp_path: Path
) -> None:
    twins = [partners.add_partner(db, Partner(0, name), today) for name in ("a:b", "a?b", "a*b")]
    saved = battlecards.save_in_folder(db, twins, tmp_path, today)
    assert len(set(saved.paths)) == len(list(tmp_path.glob("*.pdf"))) == 3


def stop_at(number: int) -> battlecards.Progress:
    def progress(done: int, _of: int) -> None:
        if done == number:
            raise Cancelled

    return progress


def test_cancelling_leaves_nothing_behind(
    db: Database, ids: list[int], today: date, tmp_path: Path
) -> None:
    old = tmp_path / "all.pdf"
    old.write_bytes(b"old")
    with pytest.raises(Cancelled):
        battlecards.save_in_folder(db, ids, tmp_path, today, progress=stop_at(3))
    with pytest.raises(Cancelled):
        battlecards.save_in_one_file(db, ids, old, today, progress=stop_at(3))
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == ["all.pdf"]
    assert old.read_bytes() == b"old"


def test_a_deleted_partner_and_a_missing_folder_are_told(
    db: Database, ids: list[int], today: date, tmp_path: Path
) -> None:
    with pytest.raises(NotFound):
        battlecards.battlecard_bytes(db, 999, today)
    with pytest.raises(Unavailable):
        battlecards.save_battlecard(db, ids[0], tmp_path / "gone" / "card.pdf", today)


def test_the_proposed_name_is_short_and_dated(today: date) -> None:
    partner = Partner(1, "Brightpath Consulting GmbH", short_name="Brightpath")
    name = battlecards.file_name(partner, today, "en")
    assert name == "Battlecard_Brightpath_2026-11-24.pdf"
    assert "CON" in battlecards.file_name(Partner(1, "CON"), today, "en")
