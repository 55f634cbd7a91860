"""The bank that an attempt began with is there as long as the attempt is."""

from threading import Thread

from quizgen.bank import read_bank
from quizgen.web.store import (
    Database,
    add_pupil,
    drop_unused_editions,
    keep_edition,
    read_edition,
    start_attempt,
)
from tests.web.conftest import CASES
from tests.web.store.conftest import NOON

BANK = read_bank(CASES / "banks" / "orchard-en.yaml")


def test_a_pupil_may_begin_with_an_old_edition_while_unused_ones_are_dropped(database: Database) -> None:
    with database.writing() as db:
        edition = keep_edition(db, BANK)

    def drop() -> None:
        with database.writing() as db:
            drop_unused_editions(db)

    dropping = Thread(target=drop)
    with database.writing() as db:
        pupil = add_pupil(db, NOON).pupil
        keep_edition(db, BANK)
        dropping.start()
        dropping.join(1)
        assert dropping.is_alive(), "it waits until it is clear whether the edition is needed"
        start_attempt(db, pupil.id, BANK.id, "en", edition, ["q001"], NOON)
    dropping.join()
    with database.reading() as db:
        assert read_edition(db, edition) == BANK
