"""A round of scoring: which partner and which driver is asked for, and what comes next."""

from collections.abc import Collection, Sequence


class Round:
    """``partner`` and ``driver`` are places, from 0; after the last partner it ``is_over``."""

    def __init__(self, partner_ids: Sequence[int]) -> None:
        self.partner_ids = list(partner_ids)
        self.driver_ids: list[int] = []
        self.partner = self.driver = 0

    @property
    def is_over(self) -> bool:
        """Whether every partner was gone through."""
        return self.partner >= len(self.partner_ids)

    @property
    def partner_id(self) -> int:
        """The partner asked about."""
        return self.partner_ids[self.partner]

    @property
    def driver_id(self) -> int:
        """The driver asked for."""
        return self.driver_ids[self.driver]

    def begin(self, driver_ids: Sequence[int], known: Collection[int]) -> None:
        """Begin with the partner: with the first driver that is not ``known`` yet."""
        self.driver_ids = list(driver_ids)
        unknown = (n for n, key in enumerate(driver_ids) if key not in known)
        self.driver = next(unknown, 0)

    def go_on(self) -> bool:
        """Go to the next driver, after the last to the next partner; whether that is another."""
        if self.driver + 1 < len(self.driver_ids):
            self.driver += 1
            return False
        self.partner += 1
        return True

    def step(self, by: int) -> bool:
        """Go ``by`` partners on or back, not past the ends; whether that is another one."""
        before = self.partner
        self.partner = max(0, min(len(self.partner_ids) - 1, before + by))
        return self.partner != before

    def go_to(self, partner: int, driver_id: int) -> None:
        """Go back to where something was scored."""
        self.partner = partner
        if driver_id in self.driver_ids:
            self.driver = self.driver_ids.index(driver_id)
