"""What a change of the scoring would do, and making it: of many partners in the worker."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from prmdesk.domain.drivers import Effect, Weighing
from prmdesk.errors import Invalid, PrmError, Problem
from prmdesk.i18n import _
from prmdesk.services import drivers, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.reading import AT_ONCE

Make = Callable[[Weighing], Weighing]
"""What is made of the drivers, weights and thresholds in force."""

Tell = Callable[[Effect | None], object]
"""Gets who would move; None where nothing changes, or what is made cannot be kept."""


class Foresight:
    """Partners are read once for all changes that are typed. After ``drop`` it tells nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked = 0
        self._is_dropped = False
        self.forget()

    def forget(self) -> None:
        """Read the partners anew: something was changed."""
        self._foresight = cache(drivers.foresight)

    def drop(self) -> None:
        """Tell no more: who asked is about to go."""
        self._asked += 1
        self._is_dropped = True

    def ask(self, make: Make, tell: Tell) -> None:
        """Tell what ``make`` would do, unless something else was asked meanwhile."""
        self._asked += 1
        if self._is_short():
            tell(self._effect(self._desk.db, make))
            return
        number = self._asked
        self._desk.run(
            self._wanted_effect, number, make, label=_("Working out what changes"),
            done=lambda effect: tell(effect) if number == self._asked else None,
        )  # fmt: skip

    def keep(
        self,
        make: Make,
        action: Callable[..., object],
        *args: Any,
        tell: Tell,
        refuse: Callable[[tuple[Problem, ...]], object],
    ) -> None:
        """Do ``action``, which makes ``make`` lasting, and tell what it did."""
        self._asked += 1
        if self._is_short():
            refused: list[Problem] = []
            effect = self._effect(self._desk.db, make)
            self._desk.do(action, *args, invalid=refused.extend)
            if refused:
                refuse(tuple(refused))
            else:
                tell(effect)
            return
        self._desk.run(
            self._change, make, action, args, label=_("Changing the scoring"), writes=True,
            done=lambda effect: None if self._is_dropped else tell(effect),
            failed=partial(self._failed, refuse),
        )  # fmt: skip

    def _failed(self, refuse: Callable[[tuple[Problem, ...]], object], error: PrmError) -> None:
        if isinstance(error, Invalid) and not self._is_dropped:
            refuse(error.problems)
        else:
            self._desk.problem.emit(error)

    def _is_short(self) -> bool:
        """Not beside a change that is under way: that would be refused, and here each follows."""
        return not self._desk.writing and self._desk.ask(partners.count) <= AT_ONCE

    def _effect(self, db: Any, make: Make) -> Effect | None:
        now = drivers.weighing(db)
        then = make(now)
        return None if then == now or not then.can_be() else self._foresight(db)(then)

    def _wanted_effect(
        self, db: Any, number: int, make: Make, *, progress: object
    ) -> Effect | None:
        """In the worker; what nobody waits for any more is not worked out."""
        return self._effect(db, make) if number == self._asked else None

    def _change(
        self, db: Any, make: Make, action: Callable[..., object], args: Any, *,
        progress: object,
    ) -> Effect | None:  # fmt: skip
        """In the worker; what is kept next is seen against what this has made."""
        effect = self._effect(db, make)
        action(db, *args)
        self.forget()
        return effect
