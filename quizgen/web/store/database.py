"""A database's address in, connections to read and to write with out.

SQLite gets one writing connection, behind a lock, which is also the only one that moves the log into the file: older
SQLite can damage a file when two connections do so at once. Every commit is on the disk before it returns. This file
refuses to know the tables.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any, Self

from filelock import FileLock, Timeout
from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, InterfaceError, NoSuchModuleError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from quizgen.problems import Problem, Refused

UNAVAILABLE = (OperationalError, InterfaceError, PoolTimeout)
"""What is raised when the database can't be reached, is full, or is held by somebody else for too long."""
WAIT_S = 5
"""How long one connection waits for another before the pupil is told to try again."""


class Database:
    """Where the site keeps what it must not lose. Safe to use from many threads.

    Of two processes only one may write into a SQLite file; another one may read it at any time (`only_reads`).
    Errors: `Refused`, codes STORE-001 to STORE-004, and STORE-006 where there is nothing to read.
    """

    def __init__(self, address: str, *, only_reads: bool = False) -> None:
        url = _read_address(address)
        self.is_sqlite = url.get_backend_name() == "sqlite"
        if only_reads and self.is_sqlite and not Path(url.database or "").is_file():
            raise Refused(Problem("STORE-006", details={"address": _show(url)}))
        self._lock = _lock_file(url) if self.is_sqlite and not only_reads else None
        self._writer, self._reader = _make_sqlite_engines(url) if self.is_sqlite else _make_server_engines(url)
        self._turn: AbstractContextManager[object] = Lock() if self.is_sqlite else nullcontext()
        self._check(url, self.reading if only_reads else self.writing)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the store."""
        with self._reader.connect() as connection:
            connection.begin()
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all on the disk when the block is left, or none of them if it raises."""
        with self._turn, self._writer.begin() as connection:
            yield connection

    def compact(self) -> None:
        """Take what was deleted out of the file, too; PostgreSQL does so by itself, sooner or later."""
        if self.is_sqlite:
            with self._turn, closing(self._writer.raw_connection()) as connection:
                for one in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    connection.cursor().execute(one)  # outside of a transaction

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._reader.dispose()
        self._writer.dispose()
        if self._lock:
            self._lock.release()

    def _check(self, url: URL, connecting: Callable[[], AbstractContextManager[Connection]]) -> None:
        try:
            with connecting() as connection:
                inspect(connection).get_table_names()
        except SQLAlchemyError as error:
            self.close()
            reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
            raise Refused(Problem("STORE-002", details={"address": _show(url), "reason": reason})) from None


def hold(db: Connection, name: str) -> None:
    """Whoever else holds this name, in any process, waits until the transaction ends (on SQLite, all writers do)."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(hashtext('quizgen'), hashtext(:name))"), {"name": name})


def _read_address(address: str) -> URL:
    try:
        url = make_url(address)
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise Refused(Problem("STORE-001")) from None
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise Refused(Problem("STORE-001"))
    return url.set(drivername="postgresql+psycopg") if url.get_backend_name() == "postgresql" else url


def _lock_file(url: URL) -> FileLock:
    file = Path(url.database or "")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(f"{file}.lock", timeout=0)
        lock.acquire()
    except Timeout:
        raise Refused(Problem("STORE-003", str(file))) from None
    except OSError as error:
        raise Refused(Problem("STORE-002", details={"address": _show(url), "reason": error.strerror})) from None
    return lock


def _show(url: URL) -> str:
    return url.render_as_string(hide_password=True)


def _make_engine(url: URL, **more: Any) -> Engine:
    try:
        if url.get_backend_name() == "sqlite":
            return create_engine(url, connect_args={"check_same_thread": False}, **more)
        return create_engine(url, pool_pre_ping=True, **more)
    except ImportError:
        raise Refused(Problem("STORE-004")) from None


def _make_sqlite_engines(url: URL) -> tuple[Engine, Engine]:
    """One to write, one to read."""
    # The connection that was used last has the most of what is read in its cache.
    writer, reader = _make_engine(url, poolclass=StaticPool), _make_engine(url, pool_use_lifo=True)
    _set_up_sqlite(writer, ("journal_mode=WAL", "synchronous=FULL"), _begin_to_write)
    _set_up_sqlite(reader, ("wal_autocheckpoint=0", "query_only=ON"), _begin_to_read)
    return writer, reader


def _begin_to_write(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_to_read(connection: Connection) -> None:
    # Nothing is locked or read before the first query, so nothing can fail: the driver's own way is the shortest.
    connection.connection.cursor().execute("BEGIN")


def _make_server_engines(url: URL) -> tuple[Engine, Engine]:
    """The same for PostgreSQL, where each query would see a moment of its own."""
    writer = _make_engine(url)
    return writer, writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _set_up_sqlite(engine: Engine, settings: tuple[str, ...], begin: Callable[[Connection], None]) -> None:
    """Every connection that `engine` opens gets these settings and begins its transactions so."""
    event.listen(engine, "begin", begin)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        for one in (f"busy_timeout={WAIT_S * 1000}", "foreign_keys=ON", *settings):
            connection.execute(f"PRAGMA {one}")
