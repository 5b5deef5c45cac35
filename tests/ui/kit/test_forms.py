"""Fields that save themselves: filling never writes, leaving tells once, Esc takes back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Stage
from prmdesk.errors import Problem
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark_problems,
)
from tests.ui.drivers import K, press, type_in, write
from tests.ui.kit.conftest import Show


class Form(QWidget):
    """Each kind of field, and one more to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.long = TextField(), LongText()
        self.choice = Choice({Stage.GROW: "Growing", Stage.EXIT: "Ended"})
        self.other = QLineEdit()
        self.told: list[object] = []
        column = QVBoxLayout(self)
        for field in (self.line, self.long, self.choice):
            field.committed.connect(self.told.append)
            column.addWidget(field)
        column.addWidget(self.other)

    def leave(self) -> None:
        self.other.setFocus()
        QApplication.processEvents()


@pytest.fixture
def form(show: Show) -> Form:
    made = Form()
    show(made)
    return made


@pytest.mark.parametrize(
    "text", ["Acme", " Acme ", "two\nlines\n", "no\u00a0break", "\u202eevil", ""]
)
def test_filling_and_leaving_tells_nothing(form: Form, text: str) -> None:
    form.line.fill(text)
    form.long.fill(text)
    form.choice.fill(Stage.EXIT)
    for field in (form.line, form.long, form.choice):
        field.setFocus()
        form.leave()
    assert form.told == []


@pytest.mark.parametrize("kind", ["line", "long"])
def test_leaving_tells_what_was_typed_once(form: Form, kind: str) -> None:
    field = getattr(form, kind)
    field.fill("Acme")
    write(field, "  Acme Ltd ")
    form.leave()
    assert form.told == ["Acme Ltd"]
    field.setFocus()
    form.leave()
    assert form.told == ["Acme Ltd"]


def test_enter_keeps_one_line_and_leaving_then_says_no_more(form: Form) -> None:
    write(form.line, "Acme", K.Key_Return)
    form.line.fill("Acme")
    form.leave()
    assert form.told == ["Acme"]


@pytest.mark.parametrize("kind", ["line", "long"])
def test_esc_takes_back_what_was_typed(form: Form, kind: str) -> None:
    field = getattr(form, kind)
    field.fill("Acme")
    write(field, "Nonsense", K.Key_Escape)
    form.leave()
    assert form.told == []
    text = field.text() if kind == "line" else field.toPlainText()
    assert text == "Acme"


def test_esc_takes_back_what_was_refused(form: Form) -> None:
    form.line.fill("Acme")
    write(form.line, "", K.Key_Return)
    mark_problems({"name": form.line}, [Problem("name", "A partner needs a name.")])
    assert form.line.property("wrong") is True
    assert "needs a name" in form.line.toolTip()
    press(form.line, K.Key_Escape)
    assert form.line.text() == "Acme"
    assert not form.line.property("wrong")
    assert form.line.toolTip() == ""


@pytest.mark.parametrize("kind", ["line", "long"])
def test_what_is_being_typed_is_not_lost_over_a_change_from_elsewhere(
    form: Form, kind: str
) -> None:
    field = getattr(form, kind)
    field.fill("Acme")
    write(field, "Acme Lt")
    field.fill("Changed elsewhere")
    type_in(field, "d")
    form.leave()
    assert form.told == ["Acme Ltd"]


def test_what_was_told_is_shown_as_it_was_kept(form: Form) -> None:
    form.line.fill("")
    write(form.line, "austria", K.Key_Return)
    form.line.fill("Austria")
    assert form.line.text() == "Austria"


def test_another_partner_takes_the_place_of_what_was_told(form: Form) -> None:
    write(form.long, "About Acme")
    form.long.commit()
    form.long.fill("About Brightpath")
    assert form.long.toPlainText() == "About Brightpath"
    form.leave()
    assert form.told == ["About Acme"]


def test_a_choice_tells_its_code_not_its_word(form: Form) -> None:
    form.choice.fill(Stage.GROW)
    press(form.choice, K.Key_Down)
    assert form.told == [Stage.EXIT]
    assert isinstance(form.told[0], Stage)
    form.choice.fill(None)
    assert form.choice.code() is None


def test_the_wheel_passes_over_a_choice(form: Form) -> None:
    form.choice.fill(Stage.GROW)
    middle = QPointF(form.choice.rect().center())
    turned = QWheelEvent(
        middle, form.choice.mapToGlobal(middle), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(form.choice, turned)
    assert form.choice.code() is Stage.GROW
    assert form.told == []


def test_tab_leaves_a_long_text(form: Form) -> None:
    form.long.setFocus()
    press(form.long, K.Key_Tab)
    assert QApplication.focusWidget() is form.choice


def test_a_long_text_grows_with_its_lines_up_to_its_most(form: Form) -> None:
    heights = []
    for lines in (1, 5, 8, 30):
        form.long.fill("\n".join(["line"] * lines))
        heights.append(form.long.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_suggestions_are_offered_while_typing(form: Form) -> None:
    form.line.suggest(["Gold", "Silver"])
    write(form.line, "il")
    completer = form.line.completer()
    assert completer.completionCount() == 1
    completer.popup().hide()


def test_a_label_names_its_field_and_shows_an_ampersand(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    form = form_layout(holder)
    field = QLineEdit()
    add_row(form, "R&D budget", field)
    label = form.labelForField(field)
    assert isinstance(label, QLabel)
    assert label.buddy() is field
    assert field.accessibleName() == "R&D budget"
    assert label.text() == "R&&D budget"  # Qt shows && as one


def test_problems_go_to_their_fields_and_the_first_is_gone_to(form: Form) -> None:
    problems = [Problem("long", "Too long."), Problem("line", "Wrong."), Problem("gone", "?")]
    mark_problems({"line": form.line, "long": form.long}, problems)
    assert QApplication.focusWidget() is form.long
    assert "Wrong." in form.line.toolTip()
