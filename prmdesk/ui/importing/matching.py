"""How the sheet is matched: as its layout was before, and remembered for the next one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from PySide6.QtCore import QObject

from prmdesk.domain.imports import Preset
from prmdesk.importers.answers import Answers
from prmdesk.services import presets
from prmdesk.services.import_check import Decisions, DryRun
from prmdesk.services.presets import Recalled
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.answering import Answering


class Matching(Answering):
    """``recalled`` is the remembered matching in use, ``kept`` the one that the import has left.

    ``run`` is what importing would do, None while that is not known.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.name = ""
        self.decisions = Decisions()
        self.run: DryRun | None = None
        self.recalled: Recalled | None = None
        self.kept: Preset | None = None

    @property
    def stem(self) -> str:
        """The name of the file without its ending: what its matching would be called."""
        return PurePath(self.name).stem

    def use(self, preset: Preset | None) -> None:
        """Match as ``preset`` has it, None: afresh. What is about single rows stays."""
        assert self.table is not None
        self._match(presets.use(self.table, preset) if preset else None)
        self.told.emit()

    def _match(self, recalled: Recalled | None) -> None:
        self.recalled, self.run = recalled, None
        answers = recalled.answers if recalled else Answers()
        decided = recalled.decisions if recalled else Decisions()
        self.answers = replace(answers, corrections=self.answers.corrections)
        self.decisions = replace(self.decisions, policy=decided.policy, policies=decided.policies)

    def save_matching(self, name: str, invalid: Callable[..., object]) -> bool:
        """Remember this matching under ``name``, or tell ``invalid`` what is wrong with it."""
        assert self.table is not None
        saved = self.desk.do(
            presets.save, name, self.table, self.answers, self.decisions, self.desk.today(),
            invalid=invalid,
        )  # fmt: skip
        if saved is not None:
            self.kept, self.recalled = saved, presets.use(self.table, saved)
            self.told.emit()
        return saved is not None

    def rename_matching(self, preset: Preset, name: str, invalid: Callable[..., object]) -> bool:
        """Call ``preset`` otherwise, or tell ``invalid`` what is wrong with the name."""
        renamed = self.desk.do(presets.rename, preset, name, invalid=invalid)
        if renamed is not None:
            if self.recalled is not None and self.recalled.preset.id == preset.id:
                self.recalled = replace(self.recalled, preset=renamed)
            if self.kept is not None and self.kept.id == preset.id:
                self.kept = renamed
            self.told.emit()
        return renamed is not None

    def delete_matching(self, preset: Preset) -> None:
        """Forget ``preset``; the sheet stays matched as it is."""
        self.desk.do(presets.delete, preset)
        if self.recalled is not None and self.recalled.preset.id == preset.id:
            self.recalled = None
        self.told.emit()
