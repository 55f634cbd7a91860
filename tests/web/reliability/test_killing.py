"""An answer that was acknowledged is never lost and never there twice, whenever the site dies."""

from collections.abc import Callable

import pytest

from tests.promises import Tries
from tests.web.reliability.killing import ANSWERS, Outcome, kill_often
from tests.web.reliability.servers import losing_workers, start_gunicorn, start_honest, start_liar


def assert_nothing_lost(outcome: Outcome, tries: Tries) -> None:
    tries.add(outcome.kills)
    tries.remark = f"{outcome.acknowledged:,} answers acknowledged, ready after {max(outcome.ready_s):.1f} s at most"
    assert (outcome.lost, outcome.twice, outcome.refused, outcome.damage) == (0, 0, (), ())
    assert outcome.acknowledged > outcome.kills


@pytest.mark.holds("killed-sqlite")
@pytest.mark.parametrize("seed", [0, 1])
def test_nothing_acknowledged_is_lost_when_the_site_is_killed(
    empty_database: Callable[[str], str], seed: int, tries: Tries
) -> None:
    answers = 370 if tries.is_long else ANSWERS  # 200 of them on average, and a few
    outcome = kill_often(empty_database("sqlite"), tries.wanted, start_honest, answers=answers, seed=seed)
    assert_nothing_lost(outcome, tries)
    assert outcome.acknowledged >= 200 * outcome.kills or not tries.is_long


@pytest.mark.holds("killed-postgresql")
def test_nothing_is_lost_on_a_database_server_either(empty_database: Callable[[str], str], tries: Tries) -> None:
    assert_nothing_lost(kill_often(empty_database("postgresql"), tries.wanted, start_honest), tries)


@pytest.mark.holds("killed-processes")
def test_a_school_server_with_four_processes_loses_nothing_either(
    empty_database: Callable[[str], str], tries: Tries
) -> None:
    assert_nothing_lost(kill_often(empty_database("postgresql"), tries.wanted, start_gunicorn), tries)


@pytest.mark.holds("killed-process")
def test_a_school_server_that_loses_one_process_after_the_other_loses_no_answer(
    empty_database: Callable[[str], str], tries: Tries
) -> None:
    with losing_workers() as start:
        assert_nothing_lost(kill_often(empty_database("postgresql"), tries.wanted, start), tries)


@pytest.mark.holds("liar")
def test_a_site_that_acknowledges_too_early_is_found_out(database_address: str, tries: Tries) -> None:
    outcome = kill_often(database_address, tries.wanted, start_liar)
    tries.add(outcome.kills)
    tries.remark = f"{outcome.lost:,} lost answers found"
    assert outcome.lost > 0
