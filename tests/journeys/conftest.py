"""A whole window, as for the tests of the UI."""

from tests.ui.conftest import _dressed, app, qapp_args

__all__ = ["_dressed", "app", "qapp_args"]
