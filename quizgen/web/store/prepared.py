"""A query in, its rows out, by the shortest way to the database and back: for what each page of a class begins with.

SQLAlchemy compiles the query and knows the types; what it does besides for every execution takes ten times as long as
SQLite itself. This file refuses to know the tables.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

Row = tuple[Any, ...]
_Read = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A query as one kind of database is asked it."""

    query: SQLCompiler
    readers: tuple[tuple[int, _Read], ...]
    """How the values of some columns are read; all others are what they are."""


class Prepared:
    """A query that is compiled once a kind of database. Its parameters are texts and numbers."""

    def __init__(self, query: Select[Any]) -> None:
        self._query = query
        self._compiled: dict[str, _Compiled] = {}

    def read(self, db: Connection, **parameters: str | int) -> list[Row]:
        """All rows, in the transaction that `db` is in. Errors: those of SQLAlchemy."""
        compiled = self._compiled.get(db.dialect.name) or self._compile(db.dialect)
        query, driver = compiled.query, db.dialect.loaded_dbapi
        named = query.construct_params(parameters)
        in_order = query.positiontup  # None where the driver takes names
        cursor = db.connection.cursor()
        try:
            cursor.execute(query.string, named if in_order is None else [named[name] for name in in_order])
            rows = cursor.fetchall()
        except driver.Error as error:
            raise DBAPIError.instance(query.string, None, error, driver.Error, dialect=db.dialect) from error
        finally:
            cursor.close()
        return [_read(row, compiled.readers) for row in rows]

    def _compile(self, dialect: Dialect) -> _Compiled:
        types = enumerate(column.type for column in self._query.selected_columns)
        found = ((place, type.dialect_impl(dialect).result_processor(dialect, None)) for place, type in types)
        readers = tuple((place, read) for place, read in found if read)
        compiled = self._compiled[dialect.name] = _Compiled(self._query.compile(dialect=dialect), readers)
        return compiled


def _read(row: Row, readers: tuple[tuple[int, _Read], ...]) -> Row:
    if not readers:
        return row
    values = list(row)
    for place, read in readers:
        values[place] = read(values[place])
    return tuple(values)
