"""What the window's commands do, where that is more than one call."""

from functools import partial
from typing import TYPE_CHECKING, Any

from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners, workspace
from prmdesk.ui.desk import PartnerLink
from prmdesk.ui.kit.saving import ask_workbook, offer
from prmdesk.ui.shell import keeping, opening

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


class Acts:
    """The longer commands of one window; dialogs are imported when they are opened."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    @property
    def _desk(self) -> Any:
        return self._window.desk

    # Partners

    def add_partner(self) -> None:
        """Ask for the name of a new partner and show it in the panel."""
        from prmdesk.ui.partners.add import AddPartner

        dialog = AddPartner(self._desk, self._window)
        if dialog.exec() and dialog.partner_id is not None:
            self._window.go("partners")
            self._desk.open(PartnerLink(dialog.partner_id))

    def step(self, by: int) -> None:
        """Select the next or the previous partner of the list, or what the page steps through."""
        if self._window.pages[self._window.page_key].step(by):
            return
        desk = self._desk
        found = desk.ask(partners.ids, desk.query, desk.today())
        if found:
            here = found.index(desk.selected) if desk.selected in found else -by
            desk.select(found[max(0, min(len(found) - 1, here + by))])

    def log_contact(self) -> None:
        """Note a contact made with the selected partner, and the next step."""
        from prmdesk.ui.partners.log import LogContact

        LogContact(self._desk, self._desk.selected, self._window).exec()

    def add_task(self) -> None:
        """Note something to be done for the selected partner, or for all that are marked."""
        from prmdesk.ui.partners.log import AddTask

        desk = self._desk
        ids = desk.marked if desk.selected in desk.marked else (desk.selected,)
        AddTask(desk, ids, self._window).exec()

    def delete_partner(self) -> None:
        """Delete the selected partner; the toast has Undo on it."""
        desk = self._desk
        name = desk.ask(partners.partner, desk.selected).name
        said = _("{name} was deleted").format(name=name)
        desk.do(partners.delete_partners, [desk.selected], say=said)

    def show_battlecard(self) -> None:
        """Show the selected partner's battlecard as it will be printed."""
        self._window.go("battlecards")

    def show_due(self) -> None:
        """List the partners whose next step is late or due today."""
        soonest = Query(
            conditions=(Condition("next_due", Compare.BEFORE, "+1"),), order=("next_due",)
        )
        self._desk.look_for(soonest)
        self._window.go("partners")

    # Files

    def import_sheet(self) -> None:
        """Import a partner spreadsheet, step by step."""
        from prmdesk.ui.importing.wizard import ImportWizard

        ImportWizard(self._desk, self._window).open()

    def import_copied(self) -> None:
        """Import the rows copied from a spreadsheet program, step by step."""
        from prmdesk.ui.importing.wizard import ImportWizard

        wizard = ImportWizard(self._desk, self._window)
        wizard.open()
        wizard.file_step.paste()

    def show_imports(self) -> None:
        """List every import, with a way to take each back."""
        from prmdesk.ui.importing.runs import RunsDialog

        RunsDialog(self._desk, self._window).open()

    def export_list(self) -> None:
        """Write the partners shown, in their order, to a workbook."""
        from prmdesk.services import exporting

        name = _("Partners")
        path = ask_workbook(self._window, self._desk, _("Export list"), f"{name}.xlsx")
        if path is not None:
            self._desk.run(
                exporting.save_list, path, self._desk.query, self._desk.today(),
                done=lambda _report: offer(self._desk, path), label=_("Exporting the list"),
            )  # fmt: skip

    def export_plan(self) -> None:
        """Write the selected partner's plan to a workbook."""
        from prmdesk.services import plans
        from prmdesk.ui.plans.saving import ask_and_save

        desk = self._desk
        year = desk.ask(plans.current_year, desk.today())
        plan = desk.ask(plans.of_partner, desk.selected, year)
        if plan is not None:
            ask_and_save(desk, plan.id, self._window)
        else:
            desk.open(PartnerLink(desk.selected, "plan"))
            desk.say(_("There is no plan for this year yet. Create one first."))

    # The workspace

    def back_up(self) -> None:
        """Make a backup now; people press Ctrl+S, and everything is saved already."""
        self._window.leave()
        keeping.back_up(
            self._window,
            lambda: self._desk.say(_("Everything is saved automatically. A backup was made.")),
        )

    def check_file(self) -> None:
        """Read the whole file for damage."""
        self._desk.run(
            workspace.integrity, done=self._checked, label=_("Checking the workspace file")
        )

    def _checked(self, problems: list[str]) -> None:
        self.report_damage(problems)
        if not problems:
            self._desk.say(_("The workspace file is whole."))

    def report_damage(self, problems: list[str]) -> None:
        """Say it plainly, and for good, when the file is damaged; nothing when it is whole."""
        if problems:
            self._window.banner.tell(
                ngettext(
                    "The workspace file is damaged in {n} place. Restore a backup.",
                    "The workspace file is damaged in {n} places. Restore a backup.",
                    len(problems),
                ).format(n=len(problems)),
                (_("Restore backup…"), partial(opening.ask_restore, self._window.session)),
            )

    def show_history(self) -> None:
        """List everything that was done, with a way to take each back."""
        from prmdesk.ui.shell.history import HistoryDialog

        HistoryDialog(self._desk, self._window).exec()

    def show_fields(self) -> None:
        """List the workspace's own fields."""
        from prmdesk.ui.partners.fields import FieldsDialog

        FieldsDialog(self._desk, self._window).exec()

    def show_settings(self) -> None:
        """Settings of this computer and of this workspace."""
        from prmdesk.ui.shell.preferences import Preferences

        Preferences(self._window.session, self._desk, self._window).exec()

    # Finding one's way

    def show_palette(self) -> None:
        """Go to a partner, a page or a command by typing a few letters."""
        from prmdesk.ui.shell.palette import Palette

        Palette(self._window).open()

    def show_keys(self) -> None:
        """All keys on one sheet."""
        from prmdesk.ui.shell.keys import KeysDialog

        KeysDialog(self._window.registry, self._window).exec()

    def show_about(self) -> None:
        """What prmdesk is and whose work it stands on."""
        from prmdesk.ui.shell.about import AboutDialog

        AboutDialog(self._window).exec()
