"""All choices for cards in one column: whose, for whom, in which language, and how it looks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from prmdesk.domain.battlecards import CardOptions, Variant
from prmdesk.i18n import LANGUAGES, _, language
from prmdesk.services import workspace
from prmdesk.ui.battlecards.for_whom import ForWhom
from prmdesk.ui.battlecards.preset_bar import PresetBar
from prmdesk.ui.battlecards.sections import Sections
from prmdesk.ui.battlecards.whose import Whose
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import memory, theme
from prmdesk.ui.kit.colour_field import ColourField
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.logo_field import LogoField

_OPEN_AFTER = "battlecards.open_after"


class Options(QWidget):
    """``changed`` tells that the card is to be made anew."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.whose = Whose(desk)
        self.presets = PresetBar(desk)
        self.whom = ForWhom()
        self.spoken = Choice(LANGUAGES)
        self.spoken.setAccessibleName(_("Language"))
        self.spoken.fill(language())
        self.sections = Sections()
        self.with_logo = QCheckBox(_("Print our logo"))
        self.with_logo.setChecked(True)
        self.logo = LogoField()
        self.colour = ColourField(_("As the workspace"))
        self.open_after = QCheckBox(_("Open after saving"))
        self.open_after.setChecked(memory.is_open(_OPEN_AFTER, default=False))
        self._lay_out()
        self._connect()
        self._tell()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(4))
        parts: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (_("Partners"), (self.whose,)),
            (_("Preset"), (self.presets,)),
            (_("For whom"), (self.whom,)),
            (_("Language"), (self.spoken,)),
            (_("Sections"), (self.sections,)),
            (_("Logo"), (self.with_logo, self.logo)),
            (_("Colour"), (self.colour,)),
            (_("File"), (self.open_after,)),
        )
        for title, widgets in parts:
            column.addWidget(muted_label(title))
            for widget in widgets:
                column.addWidget(widget)
            column.addSpacing(theme.px(8))
        column.addStretch(1)

    def _connect(self) -> None:
        self.whose.changed.connect(self.changed)
        self.presets.applied.connect(self.apply)
        self.logo.committed.connect(self._keep_logo)
        self.open_after.toggled.connect(lambda on: memory.keep_open(_OPEN_AFTER, on))
        for signal in (
            self.whom.changed,
            self.spoken.committed,
            self.sections.changed,
            self.with_logo.clicked,
            self.colour.committed,
        ):
            signal.connect(lambda *_said: self._tell())

    def _tell(self) -> None:
        self.sections.say_for(internal=self.whom.variant is Variant.INTERNAL)
        self.presets.follow(self.chosen())
        self.changed.emit()

    def _keep_logo(self, text: str) -> None:
        said = _("The logo was changed") if text else _("The logo was removed")
        self.desk.do(workspace.change_settings, logo=text, say=said)

    def refresh(self) -> None:
        """Offer partners, presets and logo as they are now."""
        self.whose.refresh()
        self.presets.refresh()
        kept = self.desk.ask(workspace.settings_of)
        if kept.logo != self.logo.text:
            self.logo.fill(kept.logo)
        self.with_logo.setEnabled(bool(kept.logo))

    def chosen(self) -> CardOptions:
        """The choices as they are."""
        return CardOptions(
            self.whom.variant,
            self.spoken.code(),
            self.sections.chosen(),
            self.colour.colour,
            self.with_logo.isChecked(),
        )

    def apply(self, options: CardOptions) -> None:
        """Choose ``options``."""
        self.whom.fill(options.variant)
        self.spoken.fill(options.language)
        self.sections.fill(options.blocks)
        self.colour.fill(options.colour)
        self.with_logo.setChecked(options.has_logo)
        self._tell()
