"""Every command of the window: menus, palette, sheet of keys and shortcuts are built from these."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from prmdesk.domain.gates import GateVerdict
from prmdesk.i18n import LANGUAGES, N_, _
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.shell import deciding, merging, opening, outbox, papers, scoring
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
    groups = (_file, _edit, _view, _go, _partner, _gates, _tools, _help)
    return [command for group in groups for command in group(window)]


def _file(w: "Window") -> Iterator[Command]:
    s = w.session

    def idle() -> bool:
        return not w.desk.writing

    for key, text, way, icon, keys in (
        ("new", _("New workspace…"), opening.ask_new, "plus", ("Ctrl+Shift+N",)),
        ("open", _("Open workspace…"), opening.ask_open, "folder-open", ("Ctrl+O",)),
        ("sample", _("Look around in a sample"), opening.open_sample, "eye", ()),
    ):
        yield Command(f"file.{key}", text, partial(way, s), "file", icon, keys)
    for number, path in enumerate(opening.recent(s), 1):
        text = _("Open {name}").format(name=path.stem)
        yield Command(f"file.recent{number}", text, partial(s.open, path), "file", "clock")
    for key, text, run, icon, keys in (
        ("import", _("Import spreadsheet…"), w.acts.import_sheet, "upload", ("Ctrl+Shift+I",)),
        (
            "paste",
            _("Import copied rows…"),
            w.acts.import_copied,
            "clipboard-paste",
            ("Ctrl+Shift+V",),
        ),
    ):
        yield Command(f"file.{key}", text, run, "file", icon, keys, idle)
    yield Command("file.imports", _("Import history…"), w.acts.show_imports, "file", "history")
    yield Command("file.export", _("Export list to Excel…"), w.acts.export_list, "file", "table")
    days = partial(outbox.export_calendar, w)
    yield Command("file.calendar", _("Export calendar…"), days, "file", "calendar")
    yield Command("file.save", _("Back up now"), w.acts.back_up, "file", "save", ("Ctrl+S",))
    yield Command(
        "file.restore",
        _("Restore backup…"),
        partial(opening.ask_restore, s),
        "file",
        "archive-restore",
        (),
        idle,
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
    shown = (
        ("panel", _("Partner panel"), w.toggle_panel, "panel-right", ("Ctrl+I",),
         lambda: w.panel_shown),
        ("full", _("Panel as whole page"), w.toggle_full, "maximize-2",
         ("Ctrl+Return", "Ctrl+Enter"), lambda: w.panel_full),
        ("navigation", _("Collapse navigation"), w.toggle_navigation, "panel-left", ("Ctrl+B",),
         lambda: w.navigation.collapsed),
        ("compact", _("Compact rows"),
         partial(s.looks.change, compact_rows=not s.settings.compact_rows), "list", (),
         lambda: s.settings.compact_rows),
    )  # fmt: skip
    for key, text, run, icon, keys, checked in shown:
        yield Command(f"view.{key}", text, run, "view", icon, keys, checked=checked)
    sizes = (
        ("larger", _("Larger text"), 1, "zoom-in", ("Ctrl+=", "Ctrl++")),
        ("smaller", _("Smaller text"), -1, "zoom-out", ("Ctrl+-",)),
        ("normal", _("Normal text size"), 0, "", ("Ctrl+0",)),
    )
    for key, text, by, icon, keys in sizes:
        yield Command(f"view.{key}", text, partial(s.looks.zoom, by), "view", icon, keys)
    for theme, text in (
        ("system", _("Colours of the system")),
        ("light", _("Light colours")),
        ("dark", _("Dark colours")),
    ):
        yield Command(
            f"view.{theme}",
            text,
            partial(s.looks.change, theme=theme),
            "view",
            {"light": "sun", "dark": "moon"}.get(theme, "monitor"),
            checked=partial(_is_theme, s, theme),
        )
    for code, name in LANGUAGES.items():
        yield Command(
            f"view.{code}",
            name,
            partial(s.looks.change, language=code),
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
            (f"Ctrl+{number}",) if number < 10 else (),  # there is no key 10
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

    acts = w.acts
    yield Command(
        "partner.add", _("Add partner…"), acts.add_partner, "partner", "plus", ("Ctrl+N",)
    )
    yield Command(
        "partner.quick", _("New task or meeting…"), partial(_quick_entry, w), "partner", "plus",
        ("N",), lambda: not w.desk.writing, single=True,
    )  # fmt: skip
    of_one = (
        ("log", _("Log contact…"), acts.log_contact, "message-square-plus", "Ctrl+L"),
        ("task", _("Add task…"), acts.add_task, "check", ""),
        ("battlecard", _("Battlecard"), acts.show_battlecard, "file-text", "Ctrl+Shift+B"),
        ("plan", _("Export plan to Excel…"), acts.export_plan, "table", "Ctrl+Shift+E"),
        ("draft", _("Draft an e-mail…"), partial(outbox.draft_email, w), "mail", ""),
        ("merge", _("Merge with…"), partial(merging.merge_partner, w), "copy", ""),
        ("delete", _("Delete partner"), acts.delete_partner, "trash-2", ""),
    )
    for key, text, run, icon, keys in of_one:
        yield Command(
            f"partner.{key}", text, run, "partner", icon, (keys,) if keys else (), chosen,
            single=len(keys) == 1,
        )  # fmt: skip
    yield Command(
        "partner.decide", _("New decision…"), partial(_decide, w), "partner", "gavel",
        ("Ctrl+Shift+D",), lambda: not w.desk.writing,
    )  # fmt: skip
    yield Command(
        "partner.score", _("Score partners one by one…"), partial(scoring.score_partners, w),
        "partner", "list-checks", (), lambda: not w.desk.writing,
    )  # fmt: skip
    gaps = partial(scoring.show_gaps, w)
    yield Command("partner.gaps", _("Value gaps…"), gaps, "partner", "arrow-up-down")
    for key, text, save, icon in (
        ("battlecards", _("Battlecards of several…"), papers.save_battlecards, "layers"),
        ("plans", _("Plans of several to Excel…"), papers.save_plans, "file-spreadsheet"),
        ("qbr", _("QBR pack…"), papers.save_qbr_packs, "clipboard"),
    ):
        yield Command(f"partner.{key}", text, partial(save, w), "partner", icon)
    steps = (
        ("next", _("Next partner"), 1, "arrow-down", "J"),
        ("previous", _("Previous partner"), -1, "arrow-up", "K"),
    )
    for key, text, by, icon, keys in steps:
        step = partial(acts.step, by)
        yield Command(f"partner.{key}", text, step, "partner", icon, (keys,), single=True)


def _gates(w: "Window") -> Iterator[Command]:
    for key, text, verdict, icon in (
        ("pass_gate", _("Pass gate…"), GateVerdict.PASS, "check"),
        ("graduate", _("Graduate…"), GateVerdict.GRADUATE, "graduation-cap"),
        ("extend", _("Extend onboarding…"), GateVerdict.EXTEND, "calendar"),
        ("stop", _("Stop onboarding…"), GateVerdict.STOP, "x"),
    ):
        decide = partial(deciding.decide, w, verdict)
        can = partial(deciding.can_decide, w, verdict)
        yield Command(f"partner.{key}", text, decide, "partner", icon, (), can)


def _quick_entry(w: "Window") -> None:
    """A task or a meeting by one typed line; for all partners that are marked, a task."""
    from prmdesk.ui.today.entry import QuickEntryDialog
    from prmdesk.ui.today.page import TodayPage

    page = w.pages[w.page_key]
    if len(w.desk.marked) > 1 and w.desk.selected in w.desk.marked:
        w.acts.add_task()
    elif isinstance(page, TodayPage) and page.isVisible():
        page.entry.field.setFocus()
    else:
        QuickEntryDialog(w.desk, w).exec()


def _decide(w: "Window") -> None:
    from prmdesk.ui.decisions.form import DecisionForm

    DecisionForm(w.desk, w).exec()


def _tools(w: "Window") -> Iterator[Command]:
    yield Command(
        "tools.settings", _("Settings…"), w.acts.show_settings, "tools", "settings", ("Ctrl+,",)
    )
    drivers = partial(scoring.edit_drivers, w)
    yield Command("tools.scoring", _("Scoring…"), drivers, "tools", "sliders-horizontal")
    trials = partial(scoring.show_trials, w)
    yield Command("tools.trials", _("90-day tests…"), trials, "tools", "target")
    yield Command("tools.fields", _("Custom fields…"), w.acts.show_fields, "tools", "columns-3")
    find = partial(w.go, "duplicates")
    yield Command("tools.duplicates", _("Find duplicates"), find, "tools", "copy")
    yield Command("tools.check", _("Check the workspace file"), w.acts.check_file, "tools", "check")


def _help(w: "Window") -> Iterator[Command]:
    yield Command("help.keys", _("Keys"), w.acts.show_keys, "help", "keyboard", ("F1", "?"))
    yield Command("help.about", _("About prmdesk and licences"), w.acts.show_about, "help", "info")
