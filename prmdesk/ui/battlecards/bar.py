"""The line over the page: which of several partners it is, what is under way, and how large."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prmdesk.i18n import _
from prmdesk.ui.battlecards.sheet import SheetView
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import ElidedLabel, muted_label


class ViewBar(QWidget):
    """``stepped`` tells that the next (1) or the previous (-1) partner is wanted."""

    stepped = Signal(int)

    def __init__(self, view: SheetView) -> None:
        super().__init__()
        self._view = view
        back = tool_button("chevron-left", _("Previous partner (K)"))
        on = tool_button("chevron-right", _("Next partner (J)"))
        back.clicked.connect(lambda: self.stepped.emit(-1))
        on.clicked.connect(lambda: self.stepped.emit(1))
        self.place = muted_label()
        self._pager = (back, self.place, on)
        self.state = ElidedLabel("", "muted")
        self.percent = muted_label()
        smaller = tool_button("zoom-out", _("Smaller (Ctrl+-)"), clicked=lambda: view.zoom(-1))
        larger = tool_button("zoom-in", _("Larger (Ctrl++)"), clicked=lambda: view.zoom(1))
        self.fit = button(_("Fit page width"), kind="link", clicked=view.fit_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        row.setSpacing(theme.px(6))
        for part in (*self._pager, self.state, smaller, self.percent, larger, self.fit):
            row.addWidget(part, int(part is self.state))
        view.zoomed.connect(self._zoomed)
        self.show_place(0, 0)
        self._zoomed()

    def show_place(self, place: int, of: int) -> None:
        """Say which of how many partners is shown; 0: none of them."""
        for widget in self._pager:
            widget.setVisible(of > 1)
        if place:
            self.place.setText(_("{n} of {count}").format(n=place, count=of))
        else:
            self.place.setText(_("not among the {count}").format(count=of))

    def say(self, text: str) -> None:
        """Say what is under way."""
        self.state.setText(text)

    def _zoomed(self) -> None:
        self.percent.setText(f"{self._view.percent()} %")
        self.fit.setEnabled(self._view.factor is not None)
