"""How a battlecard fits its page: as large as it can be, else with as little cut as it takes."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.pagesizes import A4

from prmdesk.domain.battlecards import Block, Card
from prmdesk.domain.pitch import Talk
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_blocks import BLOCKS
from prmdesk.exporters.battlecard_head import header
from prmdesk.exporters.pdf_columns import in_columns
from prmdesk.exporters.pdf_images import picture
from prmdesk.exporters.pdf_rows import Row, Setter, stacked

WIDTH, HEIGHT = A4
LEFT = 30.0
ROOM = WIDTH - 2 * LEFT
TOP = HEIGHT - 26
FOOT = 29.0
PAGE = TOP - FOOT - 6
"""How high the page may become, in points, above the line of the footer."""

GUTTER = 22.0
COLUMN = (ROOM - GUTTER) / 2

ACROSS = frozenset({Block.WHO, Block.NUMBERS, Block.MOVES})
"""What goes across the page; all others stand in two columns."""

FEWER_ACROSS = ACROSS - {Block.NUMBERS}


class Size(NamedTuple):
    """How large letters are and how much white is between them; and how high that makes a page, at
    the least, against the usual."""

    scale: float
    air: float
    height: float


USUAL = Size(1.0, 1.0, 1.0)
SIZES = (
    Size(1.16, 2.8, 1.55),
    Size(1.16, 2.0, 1.4),
    Size(1.12, 1.5, 1.25),
    Size(1.05, 1.2, 1.09),
    USUAL,
    Size(0.96, 0.9, 0.92),
    Size(0.92, 0.8, 0.83),
)
"""The largest that fits is taken."""

FEW, MANY = 7, 13
"""So many blocks are most often set in the largest and in the smallest letters."""

SMALLEST = Size(0.92, 0.6, 0.8)

ALLOWANCES = (
    0.0, 0.13, 0.26, 0.3, 0.36, 0.39, 0.42, 0.45, 0.48, 0.51, 0.55, 0.64, 0.72, 0.88, 1.0, 1.5,
    2.5, 6.0,
)  # fmt: skip
"""How many of its further lines a text may have when not all of it fits."""

LEAST_TALK = {Talk.OBJECTION: 1, Talk.SAY: 2}
"""So many talking points of a kind stay, in the order in which the others give way."""

LEFT_OUT = 0.3
"""What a letter of a row left out counts for, against one of a text that breaks off."""


class Made(NamedTuple):
    """A page laid out, the card that is on it, and what became of the texts of each block."""

    page: Row
    card: Card
    setters: Sequence[Setter]

    @property
    def fits(self) -> bool:
        """Whether it is no higher than the page."""
        return self.page.height <= PAGE

    @property
    def cut(self) -> Counter[str]:
        """How many letters of each block gave way."""
        return Counter({one.block: one.cut[one.block] for one in self.setters if one.cut})


class Layout:
    """A card in one size, its blocks set once for each allowance, and the pages they make."""

    def __init__(self, card: Card, size: Size, across: frozenset[Block] = ACROSS) -> None:
        self._card = card
        self._size = size
        self._across = across
        self._known: dict[tuple[Block, float | None, int], tuple[Row, Setter]] = {}

    def sparer(self, card: Card) -> "Layout":
        """The same for ``card``, which has less to say: all else need not be set again."""
        made = Layout(card, self._size, self._across)
        made._known = self._known
        return made

    def page(self, allowances: Mapping[Block, float] | None = None) -> Made:
        """The page where every block has its allowance; without any, as high as it gets."""
        allowed = allowances or {}
        head, first = self._set(Block.HEADER, allowed.get(Block.HEADER), ROOM)
        rows, setters = [head], [first]
        for blocks, room in self._runs():
            made = [self._set(block, allowed.get(block), room) for block in blocks]
            setters += [setter for _row, setter in made]
            parts = [row for row, _setter in made]
            rows.append(stacked(parts) if room == ROOM else in_columns(parts, COLUMN + GUTTER))
        return Made(stacked(rows), self._card, setters)

    def _runs(self) -> Iterator[tuple[list[Block], float]]:
        """The blocks in their order: some across the page, those between them in two columns."""
        for is_wide, run in groupby(self._card.blocks, self._across.__contains__):
            blocks = list(run)
            yield blocks, ROOM if is_wide or len(blocks) == 1 else COLUMN

    def _set(self, block: Block, allowance: float | None, room: float) -> tuple[Row, Setter]:
        said = len(self._card.talk) if block is Block.TALK else 0
        if (at := (block, allowance, said)) not in self._known:
            self._known[at] = self._once(block, allowance, room)
        return self._known[at]

    def _once(self, block: Block, allowance: float | None, room: float) -> tuple[Row, Setter]:
        card, size = self._card, self._size
        setter = Setter(size.scale, allowance, marks.brand(card.colour), size.air)
        setter.block = block
        if block is Block.HEADER:
            return header(card, setter, room, picture(card.logo) if card.logo else None), setter
        return BLOCKS[block](card, setter, room), setter

    def cut(self) -> Made:
        """The page with texts cut as little as it takes: all alike first, then the room that is
        left is given back block by block, to the one of which most is missing."""
        rooms = {at: room for blocks, room in self._runs() for at in blocks}
        rooms[Block.HEADER] = ROOM

        def height(level: int) -> float:
            return self.page(dict.fromkeys(rooms, ALLOWANCES[level])).page.height

        even = max(bisect_left(range(len(ALLOWANCES)), PAGE, key=height) - 1, 0)
        levels = dict.fromkeys(rooms, ALLOWANCES[even])
        best, growing = self.page(levels), set(rooms)
        while best.fits and (missing := [(n, at) for at, n in best.cut.items() if at in growing]):
            letters, block = max(missing)
            longer = self._longer(Block(block), levels[Block(block)], letters, rooms[Block(block)])
            made = self.page(levels | longer) if longer else None
            if made and made.fits:
                levels, best = levels | longer, made
            else:
                growing.remove(Block(block))
        return best

    def _longer(
        self, block: Block, allowance: float, missing: int, room: float
    ) -> dict[Block, float]:
        """The next allowance with which less of ``block`` is missing, if there is one."""
        for more in ALLOWANCES[ALLOWANCES.index(allowance) + 1 :]:
            if self._set(block, more, room)[1].cut[block] < missing:
                return {block: more}
        return {}


def fitted(card: Card) -> Made:
    """The page as large as it fits between the margins, rather smaller than with texts cut."""
    first = _first_size(card)
    tried = Layout(card, first).page()
    usual = tried.page.height / first.height
    fitting = None
    for size in SIZES[SIZES.index(first) if tried.cut else 0 :]:
        if usual * size.height > PAGE and size is not first:
            continue
        made = tried if size is first else Layout(card, size).page()
        if made.fits and not made.cut:
            return made
        if made.fits and fitting is None:
            fitting = made
    return fitting or _tightened(card, usual)


def _first_size(card: Card) -> Size:
    """The size that a card is likely to have, so that most are laid out once or twice."""
    if len(card.blocks) <= FEW:
        return SIZES[0]
    return SIZES[-1] if len(card.blocks) >= MANY else USUAL


def _tightened(card: Card, usual: float) -> Made:
    """The page with less white, then without the last of what is to be said, then with texts cut.

    The numbers go into a column for it, and all else if it must be: two long columns leave less
    white.
    """
    if usual * SMALLEST.height <= PAGE and (made := Layout(card, SMALLEST).page()).fits:
        return made
    whole = Layout(card, SMALLEST, FEWER_ACROSS)
    cards = [card, *_sparer(card)]
    layouts = [whole.sparer(fewer) for fewer in cards]
    for fewer, layout in zip(cards, layouts, strict=True):
        if (made := layout.page()).fits:
            return _loosened(fewer, made)
    made = min((layout.cut() for layout in layouts), key=lambda made: _lost(made, card))
    return made if made.fits else Layout(cards[-1], SMALLEST, frozenset()).cut()


def _loosened(card: Card, smallest: Made) -> Made:
    """The page with the numbers in a column, larger where there is room for it."""
    usual = smallest.page.height / SMALLEST.height
    for size in SIZES:
        if usual * size.height <= PAGE:
            made = Layout(card, size, FEWER_ACROSS).page()
            if made.fits and made.cut.total() <= smallest.cut.total():
                return made
    return smallest


def _sparer(card: Card) -> Iterator[Card]:
    """``card`` with fewer and fewer talking points."""
    if Block.TALK not in card.blocks:
        return
    for kind, most in LEAST_TALK.items():
        gone = [point for point in card.talk if point.kind is kind][most:]
        if gone:
            talk = tuple(point for point in card.talk if point not in gone)
            more = card.left_out.get(Block.TALK, 0) + len(gone)
            card = replace(card, talk=talk, left_out={**card.left_out, Block.TALK: more})
            yield card


def _lost(made: Made, whole: Card) -> float:
    gone = [point for point in whole.talk if point not in made.card.talk]
    letters = sum(len(point.text) + len(point.answer) for point in gone)
    return made.cut.total() + LEFT_OUT * letters
