"""PySide6 6.12.0 gives away references to None and True (docs/decisions/0005-qt-version.md)."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

_CALLS = 5000
_SOME = 50  # what else a program does with None meanwhile


class _Sender(QObject):
    sent = Signal(bool)


def test_calls_that_return_nothing_keep_none_alive(qapp: QApplication) -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _n in range(_CALLS):
        widget.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < _SOME


def test_emitting_a_signal_keeps_true_alive(qapp: QApplication) -> None:
    sender = _Sender()
    heard: list[bool] = []
    sender.sent.connect(heard.append)
    before = sys.getrefcount(True)
    for _n in range(_CALLS):
        sender.sent.emit(True)
    heard_all = len(heard)
    heard.clear()
    assert heard_all == _CALLS
    assert abs(sys.getrefcount(True) - before) < _SOME
