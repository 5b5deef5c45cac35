"""Battlecards against a bare reportlab canvas that puts the same marks on the same pages."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk.domain.battlecards import Card
from prmdesk.domain.lines import Query
from prmdesk.exporters import battlecard_pdf
from prmdesk.services import battlecards, partners, sample
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.benchmarks.conftest import TODAY

MANY = 500


@dataclass
class Recorder:
    """Stands for a canvas, a text or a path, does what is asked, and remembers it."""

    real: Any
    calls: list[tuple[int, str, tuple[Any, ...], dict[str, Any]]]
    made: list[Any] = field(default_factory=list)
    number: int = 0

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **kw: Any) -> Any:
            plain = [arg.real if isinstance(arg, Recorder) else arg for arg in args]
            kept = tuple(arg.number if isinstance(arg, Recorder) else arg for arg in args)
            self.calls.append((self.number, name, kept, kw))
            result = getattr(self.real, name)(*plain, **kw)
            if name not in ("beginText", "beginPath"):
                return result
            self.made.append(result)
            return Recorder(result, self.calls, self.made, len(self.made))

        return call


def marks_of(cards: list[Card], monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every call that puts ``cards`` on a canvas."""
    calls: list[Any] = []
    with monkeypatch.context() as patch:
        patch.setattr(
            battlecard_pdf,
            "PackedCanvas",
            lambda file, pagesize: Recorder(Canvas(file, pagesize=pagesize), calls),
        )
        battlecard_pdf.write(BytesIO(), cards)
    return calls


def put(calls: list[Any]) -> None:
    """The same calls on a bare canvas."""
    objects: list[Any] = [Canvas(BytesIO(), pagesize=A4)]
    for number, name, args, kw in calls:
        takes_object = name in ("drawText", "drawPath")
        plain = (objects[args[0]], *args[1:]) if takes_object else args
        result = getattr(objects[number], name)(*plain, **kw)
        if name in ("beginText", "beginPath"):
            objects.append(result)


def spent(call: Callable[[], object], times: int) -> float:
    """The least time of the processor that ``call`` took: others share this machine."""
    found = []
    for _ in range(times):
        start = process_time()
        call()
        found.append(process_time() - start)
    return min(found)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The sample workspace."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cards")
        patch.setenv("PRMDESK_HOME", str(folder / "home"))
        with closing(sample.fresh(folder / "sample.prmdesk", TODAY)) as db:
            yield db


def cards_of(db: Database, ids: list[int]) -> list[Card]:
    return list(battlecards._cards(db, ids, TODAY, battlecards.EVERYTHING, battlecards._silent))


def test_one_card_from_click_to_bytes(
    told: Database, monkeypatch: pytest.MonkeyPatch, ratio: Callable[..., None]
) -> None:
    for name in ("Brightpath", "北辰"):
        (key,) = partners.ids(told, Query(text=name), TODAY)[:1]
        marks = marks_of(cards_of(told, [key]), monkeypatch)
        ours = spent(lambda key=key: battlecards.battlecard_bytes(told, key, TODAY), 15)
        ratio(f"battlecard of {name}", ours, spent(lambda marks=marks: put(marks), 15), "<= 1.5x")


def test_the_first_page_after_an_edit(told: Database, tell: Callable[[str], None]) -> None:
    (key,) = partners.ids(told, Query(text="Brightpath"), TODAY)[:1]
    took = []
    for n in range(10):
        with told.write("Edit", "") as tx:
            tx.update(tables.partners, key, {"description": f"Edited {n} times."})
        start = perf_counter()
        battlecards.battlecard_bytes(told, key, TODAY)
        took.append(perf_counter() - start)
    tell(f"first page after an edit: {max(took) * 1000:.0f} ms at the most (goal 300)")


def test_500_cards_in_one_file(
    told: Database,
    monkeypatch: pytest.MonkeyPatch,
    ratio: Callable[..., None],
    tmp_path: Path,
) -> None:
    ids = (partners.ids(told, Query(), TODAY) * MANY)[:MANY]
    marks = marks_of(
        [replace(card, name=f"{card.name} {n}") for n, card in enumerate(cards_of(told, ids))],
        monkeypatch,
    )
    path = tmp_path / "all.pdf"
    ours = spent(lambda: battlecards.save_in_one_file(told, ids, path, TODAY), 2) / MANY
    ratio(f"a page of {MANY} battlecards", ours, spent(lambda: put(marks), 2) / MANY, "<= 1.5x")
