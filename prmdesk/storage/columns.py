"""The kinds of columns that tables are made of; each has a default, so none is ever half filled."""

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Table

from prmdesk.storage.types import Code, Facts, Many

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


def table(name: str, *parts: Any) -> Table:
    ident = Column("id", Integer, primary_key=True)
    return Table(name, metadata, ident, *parts, sqlite_autoincrement=True)


def text(name: str) -> Column[str]:
    return Column(name, String, nullable=False, server_default="")


def number(name: str, default: int) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=str(default))


def flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False, server_default="0")


def many(name: str, of: Any = str) -> Column[Any]:
    return Column(name, Many(of), nullable=False, server_default="[]")


def facts(name: str) -> Column[Any]:
    return Column(name, Facts(), nullable=False, server_default="{}")


def code(name: str, enum: Any, default: str) -> Column[Any]:
    return Column(name, Code(enum), nullable=False, server_default=default)


def link(table: str, *, needed: bool = True) -> Column[int]:
    """A reference to a row of ``table``; services delete children by name, so it restricts."""
    return Column(
        f"{table[:-1]}_id", Integer, ForeignKey(f"{table}.id"), nullable=not needed, index=True
    )
