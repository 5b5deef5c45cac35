"""The library of what partners may be given, and the packs made of it (R58)."""

from dataclasses import dataclass
from datetime import date

from prmdesk.domain.partners import Role


@dataclass(frozen=True, slots=True)
class Material:
    """One file for partners. ``path`` is where it lies; ``is_copy``: in the workspace's own folder.

    ``size`` (bytes) and ``digest`` (SHA-256, hex) tell whether it is still the same file. After
    ``valid_until`` it goes into no pack. ``language`` is a code as "zh", "" for any.
    """

    id: int
    title: str
    path: str
    is_copy: bool = False
    digest: str = ""
    size: int = 0
    product: str = ""
    version: str = ""
    language: str = ""
    audience: tuple[Role, ...] = ()
    valid_until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Materials that are handed over together."""

    id: int
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PackItem:
    """A material in a pack."""

    id: int
    pack_id: int
    material_id: int
    position: int = 0
