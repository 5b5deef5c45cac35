"""What the lines of Today say."""

from enum import StrEnum

NAMES: tuple[tuple[StrEnum, str], ...] = ()
"""The names of the codes, which ``words.name`` gives in the current language."""
