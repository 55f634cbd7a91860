"""An answer that was acknowledged is never lost and never there twice, whenever the site dies."""

import os
from collections.abc import Callable

from tests.web.reliability.killing import kill_often
from tests.web.reliability.servers import losing_workers, start_gunicorn, start_honest, start_liar

KILLS = {"sqlite": 50, "postgresql": int(os.environ.get("QUIZGEN_KILLS", "15"))}


def test_nothing_acknowledged_is_lost_when_the_site_is_killed(database_address: str) -> None:
    kills = KILLS["sqlite" if database_address.startswith("sqlite") else "postgresql"]
    outcome = kill_often(database_address, kills, start_honest)
    assert (outcome.lost, outcome.twice, outcome.refused, outcome.damage) == (0, 0, (), ())
    assert outcome.acknowledged > kills


def test_a_school_server_with_four_processes_loses_nothing_either(empty_database: Callable[[str], str]) -> None:
    outcome = kill_often(empty_database("postgresql"), 1, start_gunicorn)
    assert (outcome.lost, outcome.twice, outcome.refused) == (0, 0, ())


def test_a_school_server_that_loses_one_process_after_the_other_loses_no_answer(
    empty_database: Callable[[str], str],
) -> None:
    with losing_workers() as start:
        outcome = kill_often(empty_database("postgresql"), 4, start)
    assert (outcome.lost, outcome.twice, outcome.refused) == (0, 0, ())
    assert outcome.acknowledged > outcome.kills


def test_a_site_that_acknowledges_too_early_is_found_out(database_address: str) -> None:
    assert kill_often(database_address, 4, start_liar).lost > 0
