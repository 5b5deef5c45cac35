"""The library of what partners may be given, and the packs made of it (R58)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prmdesk.domain.partners import Role

MOST_BYTES = 200_000_000
"""No larger file goes into the library."""


class FileState(StrEnum):
    """How the file of a material stands; only a ready one goes into a pack."""

    READY = "ready"
    EXPIRED = "expired"
    CHANGED = "changed"
    MISSING = "missing"


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


@dataclass(frozen=True, slots=True)
class Look:
    """What lies where a file should: its size (bytes) and digest, None where none can be read."""

    size: int | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Inspected:
    """A material with how its file stands."""

    material: Material
    state: FileState


def state(material: Material, look: Look, today: date) -> FileState:
    """How a material stands ``today`` (R58). What cannot be read weighs most, then what is old.

    On the last day that it is valid it is not yet expired.
    """
    if look.size is None:
        return FileState.MISSING
    if material.valid_until is not None and material.valid_until < today:
        return FileState.EXPIRED
    same = (look.size, look.digest) == (material.size, material.digest)
    return FileState.READY if same else FileState.CHANGED


def fits(
    material: Material, products: Collection[str], language: str, roles: Collection[Role]
) -> bool:
    """Whether a material is for a partner that sells ``products`` and has people of ``roles``.

    What says nothing of product, language or audience is for everybody; and where nothing is known
    of the partner, nothing is ruled out.
    """
    return (
        (not material.product or not products or material.product in products)
        and (not material.language or not language or material.language == language)
        and (not material.audience or not roles or not set(material.audience).isdisjoint(roles))
    )


def in_order(materials: Iterable[Material], ids: Sequence[int]) -> list[Material]:
    """The materials with ``ids``, in the order of these; those that are gone are left out."""
    known = {material.id: material for material in materials}
    return [known[key] for key in ids if key in known]


def moved(ids: Sequence[int], key: int, by: int) -> list[int]:
    """``ids`` with ``key`` moved ``by`` places, at most to an end."""
    order = list(ids)
    at = order.index(key)
    order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
    return order
