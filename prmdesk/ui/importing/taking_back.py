"""Taking an import back from the window: whole, or the rest of it where partners were edited."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from prmdesk.errors import PrmError
from prmdesk.i18n import _, ngettext
from prmdesk.services import imports
from prmdesk.services.imports import Edited
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import plain_label, tip
from prmdesk.ui.kit.tables import plain_table

_WIDTH = 560


def take_back(
    desk: Desk,
    import_id: int,
    parent: QWidget,
    *,
    done: Callable[[], object],
    failed: Callable[[str], object],
) -> None:
    """Undo an import in the worker; what was edited since is shown first, and stays.

    ``done`` is called once it was taken back, which is told with Undo; ``failed`` with what went
    wrong, or with nothing when the user would rather leave it.
    """

    def fail(error: PrmError) -> None:
        failed(str(error))

    def go_on(rest: bool) -> None:
        desk.run(
            imports.take_back, import_id, rest, done=finish, failed=fail,
            label=_("Undoing the import"), writes=True,
        )  # fmt: skip

    def look(edited: list[Edited]) -> None:
        if not edited:
            go_on(False)
            return
        some_left = desk.ask(imports.run, import_id).kept > len(edited)
        dialog = EditedDialog(edited, parent, some_left=some_left)
        dialog.accepted.connect(lambda: go_on(True) if some_left else failed(""))
        dialog.rejected.connect(lambda: failed(""))
        dialog.open()

    def finish(kept: int) -> None:
        said = _("The import was undone.")
        if kept:
            text = ngettext(
                "The import was undone; {n} partner was kept.",
                "The import was undone; {n} partners were kept.",
                kept,
            )
            said = text.format(n=kept)
        done()
        desk.say(said, undo=True)

    desk.run(
        imports.edited_since, import_id, done=look, failed=fail,
        label=_("Looking for what was edited since"),
    )  # fmt: skip


class EditedDialog(Dialog):
    """The partners that were edited since an import, with what; accepted: the rest may go."""

    def __init__(self, edited: Sequence[Edited], parent: QWidget, *, some_left: bool) -> None:
        super().__init__(_("Edited since the import"), parent, width=_WIDTH)
        n = len(edited)
        text = ngettext(
            "{n} partner was edited since, so the import cannot be taken back as a whole.",
            "{n} partners were edited since, so the import cannot be taken back as a whole.",
            n,
        ).format(n=n)
        if some_left:
            more = _("These stay as they are, everything else that it did can be taken back.")
            text += " " + more
        told = plain_label(text, wrap=True)
        told.setMinimumHeight(told.heightForWidth(theme.px(_WIDTH - 40)))
        self.body.addWidget(told)
        self.table = QTableWidget(n, 2)
        self.table.setObjectName("boxed")
        self.table.setAccessibleName(_("Partners edited since the import"))
        self.table.setHorizontalHeaderLabels([_("Partner"), _("Edited since")])
        plain_table(self.table, 30)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(theme.px(220))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, one in enumerate(edited):
            for column, said in enumerate((one.name, _(", ").join(one.what))):
                item = QTableWidgetItem(said)
                item.setData(Qt.ItemDataRole.ToolTipRole, tip(said))
                self.table.setItem(row, column, item)
        self.body.addWidget(self.table, 1)
        if some_left:
            self.offer(_("Take back the rest"))
        else:
            self.offer_close()
