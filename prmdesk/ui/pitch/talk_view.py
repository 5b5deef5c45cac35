"""What all partners, or those who sell a product, are told: say, answer, don't say."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk.domain.pitch import Talk, TalkingPoint
from prmdesk.domain.text import fold
from prmdesk.i18n import _
from prmdesk.services import training
from prmdesk.services.pitch_sheets import Survey
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.pitch.talk_rows import TalkRows

_WIDTH = 760


class TalkView(QWidget):
    """What is for one partner alone stands on its tab Pitch."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._points: Sequence[TalkingPoint] = ()
        self.product, self.talks = Choice({"": _("All partners")}), TalkRows(desk)
        self.product.setAccessibleName(_("For whom"))
        self._lay_out()
        self.product.committed.connect(lambda _code: self._turn())

    def _lay_out(self) -> None:
        label = muted_label(_("For whom"))
        label.setBuddy(self.product)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.product, 1)
        body = QWidget()
        body.setMaximumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addWidget(self.talks)
        column.addStretch()
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(body, 1)
        across.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_survey(self, found: Survey) -> None:
        """Show what is said; the product chosen stays."""
        self._points = [point for point in found.points if point.partner_id is None]
        products, chosen = self.desk.ask(training.products), self.product.code()
        self.product.offer({name: self._offered(name) for name in ("", *products)})
        self.product.fill(chosen if chosen in products else "")
        self._turn()

    def _offered(self, product: str) -> str:
        """For whom points are, and how many there are."""
        n = len(self._of(product))
        whom = (
            _("Those who sell {product}").format(product=product) if product else _("All partners")
        )
        return _("{whom} ({n})").format(whom=whom, n=n) if n else whom

    def _of(self, product: str) -> list[TalkingPoint]:
        return [point for point in self._points if fold(point.product) == fold(product)]

    def _turn(self) -> None:
        product = self.product.code() or ""
        mine = self._of(product)
        talks = {kind: [point for point in mine if point.kind is kind] for kind in Talk}
        self.talks.fill(talks, TalkingPoint(0, Talk.SAY, "", product=product))

    def leave(self) -> None:
        """Keep what is being typed."""
        self.talks.leave()

    def enter(self) -> None:
        """Put the keys into the choice of the product."""
        self.product.setFocus()
