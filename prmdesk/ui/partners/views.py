"""The View button: named views of the list, saved and recalled."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton

from prmdesk.domain.lines import Query, View
from prmdesk.i18n import _
from prmdesk.services import views
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button


def views_button(desk: Desk, columns: Callable[[], Sequence[str]]) -> QPushButton:
    """A button with a menu of the views; ``columns`` tells those shown now."""
    made = button("", "bookmark")

    def name() -> None:
        text = _("View: {name}").format(name=_current(desk))
        made.setText(text.replace("&", "&&"))
        made.setAccessibleName(text)

    def popup() -> None:
        menu = QMenu(made)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _fill(menu, desk, columns, made)
        menu.popup(made.mapToGlobal(QPoint(0, made.height())))

    made.clicked.connect(popup)
    desk.query_changed.connect(lambda _query: name())
    desk.changed.connect(lambda change: name() if change.about("views") else None)
    name()
    return made


def _current(desk: Desk) -> str:
    if desk.query == Query():
        return _("All partners")
    kept = {view.query: view.name for view in desk.ask(views.every)}
    return kept.get(views.as_text(desk.query), _("Not saved"))


def _fill(menu: QMenu, desk: Desk, columns: Callable[[], Sequence[str]], made: QPushButton) -> None:
    menu.addAction(_("All partners"), lambda: desk.look_for(Query()))
    kept = desk.ask(views.every)
    for view in kept:
        menu.addAction(view.name.replace("&", "&&"), lambda v=view: _show(desk, v))  # type: ignore[misc]
    menu.addSeparator()
    menu.addAction(_("Save this view…"), lambda: _save(desk, columns(), made))
    if kept:
        gone = menu.addMenu(_("Delete a view"))
        for view in kept:
            gone.addAction(view.name.replace("&", "&&"), lambda v=view: desk.do(views.delete, v))  # type: ignore[misc]


def _show(desk: Desk, view: View) -> None:
    if view.columns:
        desk.do(views.show_columns, view.columns)
    desk.look_for(views.as_query(view.query))


def _save(desk: Desk, columns: Sequence[str], made: QPushButton) -> None:
    name, wanted = QInputDialog.getText(made, _("Save this view"), _("Name"))
    if wanted and name.strip():
        desk.do(views.save, name, desk.query, columns)
