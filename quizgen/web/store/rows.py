"""The tables of the store in, lines of JSON out, and the way back: a row a line, whatever the database.

The lines of an earlier version become tables of that version first, which are then brought up to date like any others.
This file refuses to know where the lines are kept.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sqlalchemy import Connection, TableClause, column, inspect, select, table
from sqlalchemy.exc import SQLAlchemyError

from quizgen.problems import Problem, Refused
from quizgen.web.store.migrate import drop_tables, upgrade
from quizgen.web.store.tables import failure, metadata, session

LEFT_OUT = (session, failure)
"""Who is logged in, and who mistyped: of no use in another place or at another time."""
_AT_ONCE = 1000
"""Rows."""
Row = dict[str, str | int | None]


def find_table_names() -> tuple[str, ...]:
    """The tables that are kept, those first that others refer to."""
    return tuple(one.name for one in metadata.sorted_tables if one not in LEFT_OUT)


def render_rows(db: Connection, name: str) -> Iterator[bytes]:
    """A table's rows as the database holds them, without an order."""
    # Plain columns: what a value means need not be known to carry it over, and not knowing it is faster.
    query = select(_plain(name, metadata.tables[name].columns.keys())).execution_options(yield_per=_AT_ONCE)
    for row in db.execute(query):
        yield json.dumps(dict(row._mapping), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def has_rows(db: Connection) -> bool:
    """Whether anybody ever did something here; settings also come by themselves."""
    telling = (metadata.tables[name] for name in find_table_names() if name != "setting")
    return any(db.execute(select(one).limit(1)).first() for one in telling)


def replace_rows(db: Connection, revision: str, tables: Mapping[str, Iterable[bytes]]) -> None:
    """Put these lines, by table, in place of all that is in the store; `revision` is that of their tables.

    Errors: `Refused` (BACKUP-006) for a line that doesn't fit its table.
    """
    drop_tables(db)
    upgrade(db, revision)
    columns = {name: {one["name"] for one in inspect(db).get_columns(name)} for name in inspect(db).get_table_names()}
    for name, lines in tables.items():
        _add_rows(db, name, columns.get(name, set()), lines)
    upgrade(db)


def _plain(name: str, columns: Iterable[str]) -> TableClause:
    return table(name, *map(column, columns))


def _add_rows(db: Connection, name: str, columns: set[str], lines: Iterable[bytes]) -> None:
    rest = enumerate(lines, 1)
    while some := list(islice(rest, _AT_ONCE)):
        rows = [_read_row(name, columns, number, line) for number, line in some]
        try:
            db.execute(_plain(name, rows[0]).insert(), rows)
        except (SQLAlchemyError, ValueError) as error:
            raise _misfit(name, some[0][0], str(getattr(error, "orig", error)).strip()) from None


def _read_row(name: str, columns: set[str], number: int, line: bytes) -> Row:
    try:
        row: Row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _misfit(name, number, str(error)) from None
    is_row = isinstance(row, dict) and row.keys() == columns
    if not is_row or not all(isinstance(value, str | int | None) for value in row.values()):
        raise _misfit(name, number, ", ".join(sorted(columns)) or "?")
    return row


def _misfit(name: str, number: int, reason: str) -> Refused:
    return Refused(Problem("BACKUP-006", f"{name}.jsonl", number, details={"reason": reason}))
