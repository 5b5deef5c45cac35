"""No word is cut where text is large, long or Chinese: every page and tab."""

import gettext
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from prmdesk import i18n, settings
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Bucket, Contact, Partner, Reason, Role, Stage, Touch
from prmdesk.services import onboarding, partners, plans, reasons
from prmdesk.storage.database import Database
from prmdesk.ui.kit import style
from prmdesk.ui.kit.labels import ElidedLabel
from prmdesk.ui.shell.pages import PAGES, TABS
from tests.ui.drivers import AppDriver

LOOKS = {"160": ("en", 160), "zh": ("zh", 100), "zh-160": ("zh", 160), "stretched": ("en", 100)}


class Stretched(gettext.NullTranslations):
    """A language whose words are longer by half, as German's are."""

    def gettext(self, message: str) -> str:
        return message + "·" * (len(message) // 2)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def fill(db: Database, today: date) -> int:
    """A partner of whom much is known."""
    draft = Partner(
        0, "Cordillera Soluciones y Servicios Integrados S. de R.L. de C.V.",
        buckets=tuple(Bucket), stage=Stage.ONBOARD, touch=Touch.HIGH, country="MX",
        tags=("strategic", "2027"), website="cordillera.example",
    )  # fmt: skip
    key = partners.add_partner(db, draft, today)
    partners.save_contact(
        db, Contact(0, key, "María Fernanda Rodríguez Hernández", "Directora de alianzas",
                    Role.SPONSOR, "maria.fernanda.rodriguez@cordillera.example", strength=4)
    )  # fmt: skip
    reasons.set_reason(db, key, Reason.RESOURCES, True)
    partners.save_activity(
        db, Activity(0, key, Kind.TASK, today, "Send the contract", due=today - timedelta(12))
    )
    template = onboarding.templates(db)[0]
    onboarding.start(db, key, template.id, today - timedelta(40), today, waiver="They are further")
    plans.create_plan(db, key, plans.current_year(db, today))
    for name in ("Northwind Resellers", "北辰科技"):
        partners.add_partner(db, Partner(0, name), today)
    return key


@pytest.fixture(params=LOOKS, ids=str)
def large(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    qtbot: QtBot,
    db_path: Path,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[AppDriver]:
    language, zoom = LOOKS[request.param]
    if request.param == "stretched":
        monkeypatch.setattr(i18n, "_catalogue", lambda _language: Stretched())
    settings.save(settings.Settings(language=language, zoom=zoom))
    db = Database(db_path)
    key = fill(db, today)
    db.close()
    app = AppDriver(qapp, qtbot, db_path, today)
    app.window.resize(1366, 768)
    app.desk.select(key)
    app.settle()
    yield app
    app.close()
    style.apply(qapp, dark=False)


def squeezed(root: QWidget) -> list[str]:
    """Visible words in ``root`` that have less room than they need, or reach beyond it."""
    QApplication.processEvents()
    found = []
    for widget in [*root.findChildren(QPushButton), *root.findChildren(QLabel)]:
        if not widget.isVisible() or not widget.text() or isinstance(widget, ElidedLabel):
            continue
        wrap = isinstance(widget, QLabel) and widget.wordWrap()
        needs = widget.minimumSizeHint().width() if wrap else widget.sizeHint().width()
        right = widget.mapTo(root, QPoint(widget.width(), 0)).x()
        low = widget.heightForWidth(widget.width()) if wrap else widget.sizeHint().height()
        if widget.width() < needs or right > root.width() or widget.height() < low:
            size = f"{widget.width()}x{widget.height()} of {needs}x{low}, to {right}"
            found.append(f"{widget.text()!r}: {size} in {root.width()}")
    return found


def sideways(root: QWidget) -> list[str]:
    """Scroll areas in ``root`` whose content is wider than they are."""
    return [
        f"{type(area.parent()).__name__}: {area.widget().width()} in {area.viewport().width()}"
        for area in root.findChildren(QScrollArea)
        if area.isVisible() and area.widget() and area.widget().width() > area.viewport().width()
    ]


def test_pages_headers_and_status_bar_have_room_for_their_words(large: AppDriver) -> None:
    found = []
    for key in PAGES:
        large.go(key)
        large.settle()
        window = large.window
        for part in (window._headers.currentWidget(), window.status, window.pages[key]):
            found += [f"{key} {each}" for each in squeezed(part)]
    assert not found, "\n".join(found)


def test_every_tab_of_the_panel_has_room_for_its_words(large: AppDriver) -> None:
    found = []
    for key, _title, _make in TABS:
        large.panel.tab(key)
        large.settle()
        panel = large.window.panel
        found += [f"{key} {each}" for each in squeezed(panel) + sideways(panel)]
    assert not found, "\n".join(found)


def test_the_list_with_chips_and_bulk_bar_has_room_for_its_words(large: AppDriver) -> None:
    from prmdesk.domain.lines import Compare, Condition, Query

    page = large.partners.page
    large.desk.look_for(
        Query(conditions=(
            Condition("name", Compare.CONTAINS, "o"), Condition("stage", Compare.IS_NOT, "exit"),
            Condition("last_contact", Compare.NOT_SINCE, "-30"),
        ))
    )  # fmt: skip
    page.table.selectAll()
    assert page.bulk.isVisible()
    assert squeezed(page) == []
