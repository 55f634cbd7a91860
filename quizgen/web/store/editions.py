"""Banks as pupils were asked them, kept as long as an attempt needs them.

A teacher may edit a bank while a class is answering: an attempt goes on with the questions it began with.
"""

from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, select

from quizgen.bank import freeze_bank, thaw_bank
from quizgen.model import Bank
from quizgen.web.store.database import hold
from quizgen.web.store.tables import attempt, edition

_NAME = "editions"
_CONTENT = select(edition.c.content).where(edition.c.id == bindparam("id"))
_KEPT_READY = 64
"""Banks; a class answers one, a school a few dozen at a time."""
_ready: dict[str, Bank] = {}
"""By id, those that came last. An id is a digest of the content, so none of them is ever out of date."""


def keep_edition(db: Connection, bank: Bank) -> str:
    """The id under which `bank` is kept, just as it is now."""
    hold(db, _NAME)
    content = freeze_bank(bank)
    id = sha256(content.encode(errors="surrogatepass")).hexdigest()
    if db.execute(select(edition.c.id).where(edition.c.id == id)).first() is None:
        db.execute(edition.insert().values(id=id, bank_id=bank.id, language=bank.language, content=content))
    return id


def read_edition(db: Connection, id: str) -> Bank:
    """The bank that was kept under `id`."""
    bank = _ready.get(id)
    if bank is None:
        bank = thaw_bank(db.execute(_CONTENT, {"id": id}).scalar_one())
        if len(_ready) >= _KEPT_READY:
            _ready.clear()
        _ready[id] = bank
    return bank


def drop_unused_editions(db: Connection) -> None:
    """Forget what no attempt needs any more; whoever begins one at this moment comes before or after it."""
    hold(db, _NAME)
    db.execute(delete(edition).where(edition.c.id.not_in(select(attempt.c.edition_id))))
