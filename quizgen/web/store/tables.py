"""The tables of the site. Only rows with a key of their own are added; answers are never changed (`step`).

Texts are unlimited, times are aware and in UTC, ids and tokens are random. What lets somebody in (passwords, tokens,
resume codes) is kept as a digest. Nothing in here is a pupil's name, address or network address.
"""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment in UTC as ISO text that sorts by time: SQLite keeps no time zones."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        """Refuses a moment without a time zone with a `ValueError`: nobody would know when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:
        """The moment, aware and in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Lists and mappings as JSON text: SQLite's strict tables know no other type for it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        """The value as text."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Any) -> Any:
        """The value as it was kept."""
        return None if value is None else json.loads(value)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str, **more: Any) -> Column[str]:
    return Column(name, Text, nullable=False, **more)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _moment(name: str, **more: Any) -> Column[datetime]:
    return Column(name, Instant, **({"nullable": False} | more))


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _of(table: str, *, is_key: bool = False, nullable: bool = False) -> Column[str]:
    """A reference to a row of `table`, gone when that row is."""
    name = {"teacher": "teacher_id", "pupil": "pupil_id", "attempt": "attempt_id", "assignment": "assignment_id"}
    target = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name[table], Text, target, primary_key=is_key, nullable=nullable)


setting = Table("setting", metadata, Column("name", Text, primary_key=True), _text("value"))
"""What whoever runs the site decided, by name."""

teacher = Table(
    "teacher",
    metadata,
    _id(),
    _text("name"),
    _text("login", unique=True),  # the name as it is compared: casefolded
    _text("role"),  # teacher or admin
    _text("password_hash"),
    _moment("created_at"),
)

session = Table(
    "session",
    metadata,
    Column("token_hash", Text, primary_key=True),
    _of("teacher"),
    _moment("created_at"),
    _moment("seen_at"),
)

failure = Table("failure", metadata, Column("id", Integer, primary_key=True), _text("scope"), _moment("at"))
"""Wrong passwords and codes of the last minutes; `scope` tells of which account or place, as a digest."""
Index("ix_failure_scope_at", failure.c.scope, failure.c.at)

listing = Table("listing", metadata, Column("bank_id", Text, primary_key=True), _number("is_open"))
"""Banks that a teacher took off the open list or put on it; those without a row are on it."""

edition = Table("edition", metadata, _id(), _text("bank_id"), _text("language"), _text("content"))
"""A bank as pupils were asked it; `id` is the digest of `content`, so that one is kept once."""

assignment = Table(
    "assignment",
    metadata,
    _id(),
    _text("code", unique=True),
    _of("teacher"),
    _text("bank_id"),
    _text("name"),  # for whom: "9b"
    _text("mode"),  # practice or test
    _moment("opens_at", nullable=True),
    _moment("closes_at", nullable=True),
    _number("question_count"),  # 0: all
    _number("is_shuffled"),
    _number("keep_days"),
    _moment("created_at"),
)

pupil = Table(
    "pupil",
    metadata,
    _id(),
    _text("alias"),
    _text("resume_hash", unique=True),
    _moment("created_at"),
)

pupil_token = Table(
    "pupil_token",
    metadata,
    Column("token_hash", Text, primary_key=True),
    _of("pupil"),
    _moment("created_at"),
)
"""The browsers in which a pupil is known."""

attempt = Table(
    "attempt",
    metadata,
    _id(),
    _of("pupil"),
    _of("assignment", nullable=True),  # none: from the open list
    _text("bank_id"),
    _text("language"),
    _number("round"),
    Column("edition_id", Text, ForeignKey("edition.id"), nullable=False),
    Column("question_ids", Json, nullable=False),
    _moment("started_at"),
)
"""A pupil's way through one quiz; who starts again begins the next round."""
Index("ix_attempt_pupil", attempt.c.pupil_id)
Index("ix_attempt_assignment", attempt.c.assignment_id)

step = Table(
    "step",
    metadata,
    _of("attempt", is_key=True),
    Column("question_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("kind"),  # answer, draft, again, hint, finish, erased
    _text("nonce"),
    _text("response"),
    _moment("at"),
    UniqueConstraint("attempt_id", "nonce"),
)
"""What a pupil did, row by row. Only retention, a pupil's own wish and a teacher who takes a test entry out of a class
take rows away; only a teacher who blanks a typed answer, for a name in it, empties them."""

card = Table(
    "card",
    metadata,
    _of("pupil", is_key=True),
    Column("bank_id", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("question_id", Text, primary_key=True),
    Column("state", Json, nullable=False),
    _moment("due_at"),
)
"""A question that went wrong once, and when it is to be asked again."""

job = Table(
    "job",
    metadata,
    _id(),
    _of("teacher"),
    Column("order", Json, nullable=False),
    _text("state"),  # waiting, running, done, failed
    _text("stage"),
    _number("done"),
    _number("of"),
    Column("outcome", Json, nullable=False),
    _moment("created_at"),
    _moment("seen_at"),  # the last sign of life of the process that does it
)
"""A bank in the making; `order` is kept so that it can be given once more."""

for _table in metadata.sorted_tables:
    _table.dialect_options["sqlite"]["strict"] = True
