"""One driver in the editor: its name, what it weighs, and what its scores mean in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.drivers import Weighing
from prmdesk.domain.partners import Bucket
from prmdesk.domain.scores import BEST, Driver
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import muted_label, plain_label, set_tip
from prmdesk.ui.scoring.weight_fields import WeightField
from prmdesk.words.sheets import percent

_WEIGHT, _SHARE, _NAME, _TOOL = 74, 48, 180, 28


def head() -> QWidget:
    """The headings over the columns of the entries."""
    made = QWidget()
    row = _row(made)
    row.addWidget(muted_label(_("Driver")), 1)
    titles = ((_("Weight"), _WEIGHT), (_("Share"), _SHARE))
    for text, width in (*titles, *((words.name(bucket), _WEIGHT) for bucket in Bucket)):
        label = muted_label(text)
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        label.setFixedWidth(theme.px(width))
        row.addWidget(label)
    spare = QWidget()
    spare.setFixedWidth(_tools_width())
    row.addWidget(spare)
    return made


def _row(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    return row


def _tools_width() -> int:
    return 4 * theme.px(_TOOL) + 3 * theme.px(2)


class AnchorFields(QWidget):
    """What each score of a driver means; a field that is emptied shows our words again."""

    worded = Signal(int, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.fields: list[TextField] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(
            theme.px(12), theme.px(2), _tools_width() + theme.px(6), theme.px(8)
        )
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        for level in range(BEST + 1):
            label = muted_label(str(level))
            field = TextField()
            field.setAccessibleName(
                _("What a score of {n} means for {driver}").format(n=level, driver=name)
            )
            field.setPlaceholderText(_("What is to be seen then?"))
            field.committed.connect(lambda text, level=level: self.worded.emit(level, text))
            label.setBuddy(field)
            grid.addWidget(label, level, 0)
            grid.addWidget(field, level, 1)
            self.fields.append(field)

    def fill(self, texts: Sequence[str]) -> None:
        """Show the anchors in force."""
        for field, text in zip(self.fields, texts, strict=True):
            field.fill(text)


class DriverEntry(QWidget):
    """The fields of a driver. Weights are told with their bucket, None for the usual one.

    ``typed`` comes with each key, ``weighed`` with the field when the weight is to be kept.
    """

    typed = Signal(object, object)
    weighed = Signal(object, object, object)
    renamed = Signal(object, str)
    worded = Signal(int, str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, driver: Driver) -> None:
        super().__init__()
        name = words.driver_name(driver)
        self.name = TextField()
        self.name.setAccessibleName(_("Name of the driver"))
        self.name.setMinimumWidth(theme.px(_NAME))
        self.name.committed.connect(lambda text: self.renamed.emit(self.name, text))
        self.share = plain_label()
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.share.setFixedWidth(theme.px(_SHARE))
        self.weights = {bucket: self._weight_field(name, bucket) for bucket in (None, *Bucket)}
        self.anchors = AnchorFields(name)
        self.anchors.hide()
        self.anchors.worded.connect(self.worded)
        self.unfold = tool_button("chevron-right", "", clicked=self.toggle_anchors)
        up = _("Move {driver} up").format(driver=name)
        down = _("Move {driver} down").format(driver=name)
        gone = _("Remove {driver}").format(driver=name)
        self.up = tool_button("arrow-up", up, clicked=lambda: self.moved.emit(-1))
        self.down = tool_button("arrow-down", down, clicked=lambda: self.moved.emit(1))
        self.bin = tool_button("trash-2", gone, clicked=self.removed.emit)
        self._name_unfold()
        self._lay_out()

    def _weight_field(self, name: str, bucket: Bucket | None) -> WeightField:
        said = (
            _("Weight of {driver}").format(driver=name)
            if bucket is None
            else _("Weight of {driver} for {bucket}").format(driver=name, bucket=words.name(bucket))
        )
        field = WeightField(said)
        field.setFixedWidth(theme.px(_WEIGHT))
        field.typed.connect(lambda weight: self.typed.emit(bucket, weight))
        field.weighed.connect(lambda weight: self.weighed.emit(field, bucket, weight))
        return field

    def _lay_out(self) -> None:
        line, tools = QWidget(), QWidget()
        row, tool_row = _row(line), _row(tools)
        row.addWidget(self.name, 1)
        row.addWidget(self.weights[None])
        row.addWidget(self.share)
        for bucket in Bucket:
            row.addWidget(self.weights[bucket])
        tools.setFixedWidth(_tools_width())
        tool_row.setSpacing(theme.px(2))
        for tool in (self.unfold, self.up, self.down, self.bin):
            tool.setFixedWidth(theme.px(_TOOL))
            tool_row.addWidget(tool)
        row.addWidget(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(line)
        column.addWidget(self.anchors)

    def fill(self, driver: Driver, weighing: Weighing, texts: Sequence[str]) -> None:
        """Show what is kept."""
        self.name.fill(words.driver_name(driver))
        self.share.setText(f"{percent(weighing.share(driver))} %")
        self.weights[None].show_weight(driver.weight)
        for bucket in Bucket:
            own = weighing.own_weight(driver.id, bucket)
            self.weights[bucket].show_weight(own, driver.weight)
        self.anchors.fill(texts)

    def toggle_anchors(self) -> None:
        """Show what the scores mean, or no longer."""
        self.anchors.setVisible(self.anchors.isHidden())
        self._name_unfold()

    def _name_unfold(self) -> None:
        is_open = not self.anchors.isHidden()
        said = _("Hide what the scores mean") if is_open else _("Show what the scores mean")
        self.unfold.setAccessibleName(said)
        set_tip(self.unfold, said)
        name = "chevron-down" if is_open else "chevron-right"
        self.unfold.setIcon(icon(name, theme.colours().muted))
