"""Moving partners to another stage, as the board, the tab and their menus do it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from prmdesk import words
from prmdesk.domain.lifecycle import JOURNEY
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _, ngettext
from prmdesk.services import lifecycle, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.leaving import settle


def move(desk: Desk, partner_ids: Sequence[int], stage: Stage) -> None:
    """Ask for what is open, then move those that are not there yet; told with Undo."""
    lines = desk.ask(partners.lines_of, partner_ids)
    moving = [key for key in partner_ids if key in lines and lines[key].stage is not stage]
    settled = settle(desk, dict.fromkeys(moving, stage)) if moving else None
    if settled is not None:
        desk.do(
            lifecycle.move, moving, stage, desk.today(), settled.waiver, settled.met,
            say=_told([lines[key].name for key in moving], stage),
        )  # fmt: skip


def _told(names: Sequence[str], stage: Stage) -> str:
    if len(names) == 1:
        return _("{name} is now in the stage {stage}").format(
            name=names[0], stage=words.name(stage)
        )
    text = ngettext(
        "{n} partner is now in the stage {stage}", "{n} partners are now in the stage {stage}",
        len(names),
    )  # fmt: skip
    return text.format(n=len(names), stage=words.name(stage))


def following(stage: Stage) -> Stage | None:
    """The stage to move on to: the next of the journey, after a review growing again."""
    if stage not in JOURNEY:
        return None
    place = JOURNEY.index(stage) + 1
    return JOURNEY[place] if place < len(JOURNEY) else Stage.GROW


def stage_menu(parent: QWidget, run: Callable[[Stage], object], now: Stage | None = None) -> QMenu:
    """Every stage but ``now`` to choose from."""
    menu = QMenu(parent)
    for stage in Stage:
        if stage is not now:
            text = words.name(stage).replace("&", "&&")
            menu.addAction(text, lambda s=stage: run(s))  # type: ignore[misc]
    return menu


def popup(menu: QMenu, below: QWidget) -> None:
    """Open a menu below a button; it is gone when it closes."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))
