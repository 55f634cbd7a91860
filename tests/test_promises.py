"""Every promise is held by a test, and who looks at the table is told of each that is not."""

import re
from pathlib import Path

from tests.promises import Found, Promise, Tries, find_broken, read_promises, render_table

NAMED = re.compile(r'holds\("([a-z-]+)"\)|return "([a-z-]+)" if .* else "([a-z-]+)"')


def test_every_promise_is_held_by_a_test() -> None:
    """That no test names an unknown one is looked at in each run, before the first test."""
    texts = (path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    held = {name for text in texts for names in NAMED.findall(text) for name in names}
    assert set(read_promises()) - held == set()


def test_every_promise_is_tried_longer_in_the_long_run_or_as_long() -> None:
    assert [one for one in read_promises().values() if not 0 < one.short <= one.long] == []


def test_tries_are_counted_where_they_begin() -> None:
    tries = Tries(wanted=5)
    assert [number for number in tries if number < 2] == [0, 1]
    assert tries.made == 5
    for _ in tries:
        break
    tries.add(10)
    assert tries.made == 16


def test_a_promise_that_failed_or_was_tried_too_seldom_is_named() -> None:
    promises = {name: Promise(f"The {name} holds", 1, 1000) for name in ("sound", "failed", "seldom", "untried")}
    found = {
        "sound": Found(1000, remarks=["nothing lost"]),
        "failed": Found(1000, failures=1),
        "seldom": Found(999),
        "untried": Found(),
    }
    assert find_broken(promises, found) == ["failed", "seldom", "untried"]
    assert render_table(promises, found) == [
        "| promise | tries | failures |",
        "|---|---|---|",
        "| The sound holds; nothing lost | 1,000 | 0 |",
        "| The failed holds | 1,000 | 1 |",
        "| The seldom holds | 999 | 0 |",
        "| The untried holds | 0 | 0 |",
    ]
