"""Scoring partners one by one: one key for each driver, every score kept at once (R18)."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis, Driver, Score, is_old
from prmdesk.i18n import _, ngettext
from prmdesk.services import drivers, partners, scores, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import ElidedLabel, muted_label, picture_label, plain_label
from prmdesk.ui.kit.markers import marker_pixmap
from prmdesk.ui.scoring.driver_list import DriverList
from prmdesk.ui.scoring.round import Round
from prmdesk.ui.scoring.scale import Scale

_WIDTH, _HEIGHT = 1180, 640


class Scorer(Dialog):
    """The partners that the desk's query asks for, those without a quadrant first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Score partners one by one"), parent)
        self.desk = desk
        standings = desk.ask(scores.standings, desk.query, desk.today())
        standings.sort(key=lambda one: one.quadrant is not Quadrant.UNSCORED)
        self.round = Round([one.id for one in standings])
        self.given: list[tuple[int, int]] = []
        self._drivers: list[Driver] = []
        self._scores: dict[int, Score] = {}
        self._anchors = desk.ask(drivers.anchors)
        self._stale = desk.ask(workspace.settings_of).stale_days
        self.progress, self.name = muted_label(), ElidedLabel()
        self.name.setFont(theme.font(17, theme.SEMIBOLD))
        self._marker, self.quadrant = picture_label(), plain_label()
        self.axis = Choice({None: _("Both values")} | {axis: words.name(axis) for axis in Axis})
        self.axis.setAccessibleName(_("Which value to score"))
        self.axis.setMaximumWidth(theme.px(220))
        self.list, self.scale = DriverList(), Scale()
        self.card = QWidget()
        none = _("The list shows no partner. Remove a filter, then begin again.")
        self.end = EmptyState("check", none)
        self._lay_out()
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        head, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self.card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        head.addWidget(self.name, 1)
        head.addWidget(self._marker)
        head.addWidget(self.quadrant)
        head.addSpacing(theme.px(12))
        head.addWidget(self.progress)
        middle.setSpacing(theme.px(24))
        middle.addWidget(self.list, 3)
        middle.addWidget(self.scale, 2)
        column.addLayout(head)
        column.addLayout(middle, 1)
        self.body.addWidget(self.card, 1)
        self.body.addWidget(self.end, 1)
        keys = _("0–5 score · U not known · ↑ ↓ driver · J K partner · Ctrl+Z undo · Esc end")
        self._foot.insertWidget(0, self.axis)
        self._foot.insertWidget(1, muted_label(keys, wrap=True), 1)
        self.offer_close()
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _connect(self) -> None:
        self.list.scored.connect(self._score)
        self.scale.scored.connect(self._score)
        self.list.stepped.connect(self._step)
        self.list.picked.connect(self._pick)
        self.axis.committed.connect(lambda _axis: self._begin())
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        turn = QAbstractSlider.SliderAction
        for key, page in (
            (QKeySequence.StandardKey.MoveToNextPage, turn.SliderPageStepAdd),
            (QKeySequence.StandardKey.MoveToPreviousPage, turn.SliderPageStepSub),
        ):
            QShortcut(key, self, partial(self.scale.verticalScrollBar().triggerAction, page))

    # What is shown

    def _begin(self) -> None:
        """Read the partner and begin with the first driver that is not known yet."""
        if not self.round.is_over:
            self._read()
            self.round.begin([driver.id for driver in self._drivers], self._scores)
        self._show()

    def _read(self) -> None:
        cards = self.desk.ask(scores.cards, self.round.partner_id)
        asked = [card for axis, card in cards.items() if self.axis.code() in (None, axis)]
        self._drivers = [driver for card in asked for driver in card.drivers]
        self._scores = {key: score for card in asked for key, score in card.scores.items()}

    def _show(self) -> None:
        self.card.setVisible(not self.round.is_over)
        self.end.setVisible(self.round.is_over)
        n = len(self.round.partner_ids)
        if self.round.is_over:
            done = ngettext("{n} partner gone through.", "All {n} partners gone through.", n)
            if n:
                self.end.say(done.format(n=n))
            return
        line = self.desk.ask(partners.lines_of, [self.round.partner_id])[self.round.partner_id]
        self.name.setText(line.name)
        self._marker.setPixmap(marker_pixmap(line.quadrant, theme.px(16), self.devicePixelRatioF()))
        self.quadrant.setText(words.name(line.quadrant))
        self.progress.setText(_("{n} of {total}").format(n=self.round.partner + 1, total=n))
        today = self.desk.today()
        old = [key for key, one in self._scores.items() if is_old(one, today, self._stale)]
        self.list.show_drivers(self._drivers, self._scores, old, self.round.driver)
        self.list.setFocus()
        self._show_scale()

    def _show_scale(self) -> None:
        driver = self._drivers[self.round.driver]
        anchors = self._anchors.get(driver.id, ())
        self.scale.show_driver(words.driver_name(driver), anchors, self._scores.get(driver.id))

    # What is done

    def _pick(self, row: int) -> None:
        self.round.driver = row
        self._show_scale()

    def _step(self, by: int) -> None:
        if self.round.step(by):
            self._begin()

    def _score(self, value: float | None) -> None:
        """Keep a score of the driver asked for, or that it is not known, and go on."""
        partner_id, driver_id = self.round.partner_id, self.round.driver_id
        if value is not None:
            changed = self.desk.do(scores.score, partner_id, driver_id, value, self.desk.today())
        else:
            changed = self.desk.do(scores.forget, partner_id, driver_id)
        if changed:
            self.given.append((self.round.partner, driver_id))
        if changed is not None:
            self._go_on()

    def _go_on(self) -> None:
        if self.round.go_on():
            self._begin()
        else:
            self._read()
            self._show()

    def _undo(self) -> None:
        """Take back the latest score given here, and stand on it again."""
        if self.given:
            partner, driver_id = self.given.pop()
            self.desk.undo()
            self.round.partner = partner
            self._begin()
            self.round.go_to(partner, driver_id)
            self._show()
