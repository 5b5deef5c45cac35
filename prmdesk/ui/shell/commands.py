"""Every command of the window: menus, palette, sheet of keys and shortcuts are built from these."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from prmdesk.i18n import LANGUAGES, N_, _
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.shell.pages import NAVIGATION

if TYPE_CHECKING:
    from prmdesk.ui.shell.session import Session
    from prmdesk.ui.shell.window import Window

MENUS: dict[str, str] = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "view": N_("&View"),
    "go": N_("&Go"),
    "partner": N_("&Partner"),
    "tools": N_("&Tools"),
    "help": N_("&Help"),
}


def window_commands(window: "Window") -> list[Command]:
    """What can be done anywhere in the window, in the order of the menus."""
    groups = (_file, _edit, _view, _go, _partner, _tools, _help)
    return [command for group in groups for command in group(window)]


def _file(w: "Window") -> Iterator[Command]:
    s = w.session

    def idle() -> bool:
        return not w.desk.writing

    yield Command("file.new", _("New workspace…"), s.ask_new, "file", "plus", ("Ctrl+Shift+N",))
    yield Command("file.open", _("Open workspace…"), s.ask_open, "file", "folder-open", ("Ctrl+O",))
    for number, path in enumerate(s.recent(), 1):
        text = _("Open {name}").format(name=path.stem)
        yield Command(f"file.recent{number}", text, partial(s.open, path), "file", "clock")
    yield Command("file.sample", _("Look around in a sample"), s.open_sample, "file", "eye")
    yield Command(
        "file.import",
        _("Import spreadsheet…"),
        w.acts.import_sheet,
        "file",
        "upload",
        ("Ctrl+Shift+I",),
        idle,
    )
    yield Command("file.export", _("Export list to Excel…"), w.acts.export_list, "file", "table")
    yield Command("file.save", _("Back up now"), w.acts.back_up, "file", "save", ("Ctrl+S",))
    yield Command(
        "file.restore", _("Restore backup…"), s.ask_restore, "file", "archive-restore", (), idle
    )
    yield Command("file.quit", _("Quit"), w.close, "file", "log-out", ("Ctrl+Q",))


def _edit(w: "Window") -> Iterator[Command]:
    desk = w.desk
    yield Command(
        "edit.undo",
        _("Undo"),
        desk.undo,
        "edit",
        "undo-2",
        ("Ctrl+Z",),
        lambda: not desk.writing and desk.ask(type(desk.db).undoable) is not None,
    )
    yield Command(
        "edit.redo",
        _("Redo"),
        desk.redo,
        "edit",
        "redo-2",
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        lambda: not desk.writing and desk.ask(type(desk.db).redoable) is not None,
    )
    yield Command("edit.find", _("Search"), w.go_to_search, "edit", "search", ("Ctrl+F",))
    yield Command("edit.history", _("History…"), w.acts.show_history, "edit", "history")


def _view(w: "Window") -> Iterator[Command]:
    s = w.session
    yield Command(
        "view.panel",
        _("Partner panel"),
        w.toggle_panel,
        "view",
        "panel-right",
        ("Ctrl+I",),
        checked=lambda: w.panel_shown,
    )
    yield Command(
        "view.full",
        _("Panel as whole page"),
        w.toggle_full,
        "view",
        "maximize-2",
        ("Ctrl+Return", "Ctrl+Enter"),
        checked=lambda: w.panel_full,
    )
    yield Command(
        "view.navigation",
        _("Collapse navigation"),
        w.toggle_navigation,
        "view",
        "panel-left",
        ("Ctrl+B",),
        checked=lambda: w.navigation.collapsed,
    )
    yield Command(
        "view.larger", _("Larger text"), partial(s.zoom, 1), "view", "zoom-in", ("Ctrl+=", "Ctrl++")
    )
    yield Command(
        "view.smaller", _("Smaller text"), partial(s.zoom, -1), "view", "zoom-out", ("Ctrl+-",)
    )
    yield Command("view.normal", _("Normal text size"), partial(s.zoom, 0), "view", "", ("Ctrl+0",))
    for theme, text in (
        ("system", _("Colours of the system")),
        ("light", _("Light colours")),
        ("dark", _("Dark colours")),
    ):
        yield Command(
            f"view.{theme}",
            text,
            partial(s.change, theme=theme),
            "view",
            {"light": "sun", "dark": "moon"}.get(theme, "monitor"),
            checked=partial(_is_theme, s, theme),
        )
    for code, name in LANGUAGES.items():
        yield Command(
            f"view.{code}",
            name,
            partial(s.change, language=code),
            "view",
            "languages",
            checked=partial(_speaks, s, code),
        )


def _is_theme(session: "Session", theme: str) -> bool:
    return session.settings.theme == theme


def _speaks(session: "Session", code: str) -> bool:
    return session.settings.speaks == code


def _go(w: "Window") -> Iterator[Command]:
    for number, (key, title, icon) in enumerate(NAVIGATION, 1):
        yield Command(
            f"go.{key}",
            _(title),
            partial(w.go, key),
            "go",
            icon,
            (f"Ctrl+{number}",),
        )
    yield Command("go.back", _("Back"), w.back, "go", "arrow-left", ("Alt+Left",))
    yield Command("go.forward", _("Forward"), w.forward, "go", "arrow-right", ("Alt+Right",))
    yield Command("go.message", _("The message shown"), w.toast.focus, "go", "info", ("F6",))
    yield Command("go.due", _("What is late or due today"), w.acts.show_due, "go", "clock")
    yield Command(
        "go.anywhere",
        _("Go to anything…"),
        w.acts.show_palette,
        "go",
        "command",
        ("Ctrl+K", "Ctrl+Shift+P"),
    )


def _partner(w: "Window") -> Iterator[Command]:
    def chosen() -> bool:
        return w.desk.selected is not None and not w.desk.writing

    yield Command(
        "partner.add", _("Add partner…"), w.acts.add_partner, "partner", "plus", ("Ctrl+N",)
    )
    yield Command(
        "partner.log",
        _("Log contact…"),
        w.acts.log_contact,
        "partner",
        "message-square-plus",
        ("Ctrl+L",),
        chosen,
    )
    yield Command(
        "partner.task",
        _("Add task…"),
        w.acts.add_task,
        "partner",
        "check",
        ("N",),
        chosen,
        single=True,
    )
    yield Command(
        "partner.battlecard",
        _("Battlecard"),
        w.acts.show_battlecard,
        "partner",
        "file-text",
        ("Ctrl+Shift+B",),
        chosen,
    )
    yield Command(
        "partner.plan",
        _("Export plan to Excel…"),
        w.acts.export_plan,
        "partner",
        "table",
        ("Ctrl+Shift+E",),
        chosen,
    )
    yield Command(
        "partner.next",
        _("Next partner"),
        partial(w.step, 1),
        "partner",
        "arrow-down",
        ("J",),
        single=True,
    )
    yield Command(
        "partner.previous",
        _("Previous partner"),
        partial(w.step, -1),
        "partner",
        "arrow-up",
        ("K",),
        single=True,
    )
    yield Command(
        "partner.delete",
        _("Delete partner"),
        w.acts.delete_partner,
        "partner",
        "trash-2",
        (),
        chosen,
    )


def _tools(w: "Window") -> Iterator[Command]:
    yield Command(
        "tools.settings", _("Settings…"), w.acts.show_settings, "tools", "settings", ("Ctrl+,",)
    )
    yield Command("tools.fields", _("Custom fields…"), w.acts.show_fields, "tools", "columns-3")
    yield Command("tools.check", _("Check the workspace file"), w.acts.check_file, "tools", "check")


def _help(w: "Window") -> Iterator[Command]:
    yield Command(
        "help.keys", _("Keys"), w.acts.show_keys, "help", "keyboard", ("F1", "?"), single=True
    )
    yield Command("help.about", _("About prmdesk and licences"), w.acts.show_about, "help", "info")
