"""Named choices for cards: applied, saved, renamed and deleted."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import CardOptions, CardPreset, Variant
from prmdesk.i18n import _
from prmdesk.services import card_presets
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label


class PresetBar(QWidget):
    """``applied`` tells the choices of the preset that was picked."""

    applied = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._kept: dict[int, CardPreset] = {}
        self._now = card_presets.built_in(Variant.INTERNAL)
        self.choice = Choice({})
        self.choice.setAccessibleName(_("Preset"))
        self.more = tool_button("ellipsis", _("Save, rename or delete presets"))
        self.more.clicked.connect(self._popup)
        self.differs = muted_label(wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self.choice, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self.differs)
        self.refresh()
        self.choice.fill(Variant.INTERNAL)
        self.choice.committed.connect(lambda _code: self.applied.emit(self.options()))
        self.follow(self._now)

    def refresh(self) -> None:
        """Offer the presets as they are now."""
        self._kept = {one.id: one for one in self.desk.ask(card_presets.every)}
        was = self.choice.code()
        names: dict[Variant | int, str] = {variant: words.name(variant) for variant in Variant}
        names |= {key: preset.name for key, preset in self._kept.items()}
        self.choice.offer(names)
        self.choice.fill(was if was in names else Variant.INTERNAL)
        self.follow(self._now)

    def options(self) -> CardOptions:
        """What the preset shown chooses."""
        return self._known()[self.choice.code()]

    def _known(self) -> dict[Variant | int, CardOptions]:
        known: dict[Variant | int, CardOptions] = {
            variant: card_presets.built_in(variant) for variant in Variant
        }
        return known | {key: card_presets.options_of(one) for key, one in self._kept.items()}

    def follow(self, now: CardOptions) -> None:
        """Show the preset that chooses ``now``; where none does, say that it was changed."""
        self._now = now
        known = self._known()
        alike = [code for code, options in known.items() if options == now]
        if alike and self.choice.code() not in alike:
            self.choice.fill(alike[0])
        self.differs.setText("" if alike else _("Changed; not saved in the preset."))
        self.differs.setVisible(not alike)

    def menu(self) -> QMenu:
        """What can be done with presets."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Save as a new preset…"), self._save)
        if (preset := self._kept.get(self.choice.code())) is not None:
            name = preset.name.replace("&", "&&")
            menu.addAction(
                _("Update “{name}”").format(name=name), partial(self._update, preset)
            ).setEnabled(not self.differs.isHidden())
            menu.addAction(_("Rename “{name}”…").format(name=name), partial(self._rename, preset))
            menu.addAction(_("Delete “{name}”").format(name=name), partial(self._delete, preset))
        return menu

    def _popup(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _save(self) -> None:
        name, wanted = QInputDialog.getText(self, _("Save as a new preset"), _("Name"))
        if not wanted:
            return
        said = _("The preset was saved")
        made = self.desk.do(card_presets.save, name, self._now, say=said)
        if made is not None:
            self.refresh()
            self.choice.fill(made)
            self.follow(self._now)

    def _update(self, preset: CardPreset) -> None:
        said = _("{name} was changed").format(name=preset.name)
        self.desk.do(card_presets.update, preset.id, self._now, say=said)

    def _rename(self, preset: CardPreset) -> None:
        title = _("Rename the preset")
        name, wanted = QInputDialog.getText(self, title, _("Name"), text=preset.name)
        if wanted and name.strip() != preset.name:
            self.desk.do(card_presets.rename, preset.id, name)

    def _delete(self, preset: CardPreset) -> None:
        said = _("{name} was deleted").format(name=preset.name)
        self.desk.do(card_presets.delete, preset.id, say=said)
