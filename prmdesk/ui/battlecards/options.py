"""What the card is to be: whose, for whom, in which language, with which blocks; and its report."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.battlecards import (
    CHOOSABLE,
    INTERNAL_ONLY,
    Block,
    CardOptions,
    CardReport,
    Variant,
)
from prmdesk.i18n import LANGUAGES, _, language
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.partner_picker import PartnerPicker

PROPOSITIONS = (Block.PARTNER_ANSWER, Block.CUSTOMER_ANSWER)


class ForWhom(QWidget):
    """For ourselves or to hand over, and what that leaves out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {variant: QRadioButton(words.name(variant)) for variant in Variant}
        group = QButtonGroup(self)  # without it, radio buttons around this widget would join in
        for made in self._buttons.values():
            group.addButton(made)
        self._buttons[Variant.INTERNAL].setChecked(True)
        self.left_out = plain_label(
            _(
                "Leaves out: values and quadrant, stage, proofs, strengths and detractors, tasks "
                "and log, steps that are ours alone, and of the plan all that is not agreed."
            ),
            "late",
            wrap=True,
        )
        self.left_out.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for made in self._buttons.values():
            column.addWidget(made)
        column.addWidget(self.left_out)
        self._buttons[Variant.SHAREABLE].toggled.connect(self._toggled)

    @property
    def variant(self) -> Variant:
        """The variant chosen."""
        return next(variant for variant, made in self._buttons.items() if made.isChecked())

    def _toggled(self, shareable: bool) -> None:
        self.left_out.setVisible(shareable)
        self.changed.emit()


class Options(QWidget):
    """All choices in one column; ``changed`` tells that the card is to be made anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picker = PartnerPicker()
        self.whom = ForWhom()
        self.spoken = Choice(LANGUAGES)
        self.spoken.setAccessibleName(_("Language"))
        self.spoken.fill(language())
        self.blocks = {block: QCheckBox(words.name(block)) for block in CHOOSABLE}
        self.open_after = QCheckBox(_("Open after saving"))
        self.report = Report()
        self._lay_out()
        self.whom.changed.connect(self._change_whom)
        self.spoken.committed.connect(lambda _code: self.changed.emit())
        for box in self.blocks.values():
            box.setChecked(True)
            box.clicked.connect(lambda _checked: self.changed.emit())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(4))
        for title, widgets in (
            (_("Partner"), [self.picker]),
            (_("For whom"), [self.whom]),
            (_("Language"), [self.spoken]),
            (_("Shows"), list(self.blocks.values())),
            ("", [self.report, self.open_after]),
        ):
            if title:
                column.addWidget(muted_label(title))
            for widget in widgets:
                column.addWidget(widget)
            column.addSpacing(theme.px(8))
        column.addStretch(1)

    def _change_whom(self) -> None:
        internal = self.whom.variant is Variant.INTERNAL
        for block in INTERNAL_ONLY:
            self.blocks[block].setEnabled(internal)
        self.changed.emit()

    def chosen(self) -> CardOptions:
        """The choices as they are."""
        blocks = frozenset(block for block, box in self.blocks.items() if box.isChecked())
        return CardOptions(self.whom.variant, self.spoken.currentData(), blocks)


class Report(QWidget):
    """What became of the card: what was cut, what is missing, what could not be printed."""

    def __init__(self) -> None:
        super().__init__()
        self.fits = plain_label(_("Everything fits on the page."), "good", wrap=True)
        self.cut = plain_label("", "warning", wrap=True)
        self.unanswered = plain_label("", "warning", wrap=True)
        self.replaced = plain_label("", "warning", wrap=True)
        self.empty = muted_label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for label in (self.fits, self.cut, self.replaced, self.unanswered, self.empty):
            label.hide()
            column.addWidget(label)

    def show_report(self, report: CardReport) -> None:
        """Say what became of the card shown."""
        self.fits.setVisible(not report.cut)
        _say(self.cut, _("Cut to fit: {blocks}"), map(words.name, report.cut))
        _say(self.replaced, _("Printed as □: {blocks}"), map(letter_name, report.replaced))
        unanswered = [block for block in report.empty if block in PROPOSITIONS]
        _say(self.unanswered, _("Not answered yet: {blocks}"), map(words.name, unanswered))
        rest = [block for block in report.empty if block not in PROPOSITIONS]
        _say(self.empty, _("Nothing to show: {blocks}"), map(words.name, rest))


def _say(label: QWidget, sentence: str, names: Iterable[str]) -> None:
    text = _(", ").join(names)
    label.setVisible(bool(text))
    label.setText(sentence.format(blocks=text))  # type: ignore[attr-defined]


def letter_name(letter: str) -> str:
    """A letter that no font has, with its number; half a letter has only that."""
    number = f"U+{ord(letter):04X}"
    is_half = "\ud800" <= letter <= "\udfff"
    return number if is_half else f"{letter} ({number})"
