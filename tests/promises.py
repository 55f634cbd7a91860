"""What quizgen promises to hold, and how often a run tries to break each promise.

`promises.yaml` goes in, and tests that say `@pytest.mark.holds("its name")`. With `--hold` only these tests are run,
each with the long number of tries, and a table of promises, tries and failures comes out; the run fails where a promise
had a failure, or fewer tries than it must have. This file refuses to know what a try is: tests count them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = Path(__file__).with_name("promises.yaml")
_KEPT_IN = pytest.StashKey["Tries"]()


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that a teacher understands, and how many tries must not break it."""

    words: str
    short: int
    """In `make test`, in all tests of this promise together that count."""
    long: int
    """In `make hold`."""


@dataclass(slots=True)
class Tries:
    """How many tries a test is to make, and how many it has made; `for number in tries:` does both."""

    wanted: int
    is_long: bool = False
    made: int = 0
    remark: str = ""
    """Shown beside the table."""

    def __iter__(self) -> Iterator[int]:
        for number in range(self.wanted):
            self.made += 1
            yield number

    def add(self, count: int = 1) -> None:
        self.made += count


@dataclass(slots=True)
class Found:
    """What a run has found out about a promise."""

    tries: int = 0
    failures: int = 0
    remarks: list[str] = field(default_factory=list)


def read_promises() -> dict[str, Promise]:
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {name: Promise(row["promise"], *row["tries"]) for name, row in rows.items()}


def find_broken(promises: Mapping[str, Promise], found: Mapping[str, Found]) -> list[str]:
    """The promises with a failure or too few tries."""
    return [name for name, one in promises.items() if found[name].failures or found[name].tries < one.long]


def render_table(promises: Mapping[str, Promise], found: Mapping[str, Found]) -> list[str]:
    """Lines of Markdown."""
    lines = ["| promise | tries | failures |", "|---|---|---|"]
    for name, promise in promises.items():
        one = found[name]
        lines.append(f"| {'; '.join([promise.words, *one.remarks])} | {one.tries:,} | {one.failures} |")
    return lines


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--hold", action="store_true", help="only tests of promises, each with all its tries; a table")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "holds(name): the promise of tests/promises.yaml that the test tries to break")
    config.pluginmanager.register(_Account(read_promises(), config.getoption("hold")), "promises")


class _Account:
    """The hooks of one run."""

    def __init__(self, promises: Mapping[str, Promise], is_long: bool) -> None:
        self._promises, self._is_long = promises, is_long
        self._found = {name: Found() for name in promises}

    def make_tries(self, item: pytest.Function) -> Tries:
        promise = self._promises[_name_of(item)]
        wanted = -(-(promise.long if self._is_long else promise.short) // len(_siblings(item)))
        return item.stash.setdefault(_KEPT_IN, Tries(wanted, self._is_long))

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Function]) -> None:
        unknown = {name for item in items if (name := _name_of(item))} - set(self._promises)
        if unknown:
            raise pytest.UsageError(f"there is no such promise in {FILE.name}: {', '.join(sorted(unknown))}")
        if self._is_long:
            config.hook.pytest_deselected(items=[item for item in items if not _name_of(item)])
            order = list(self._promises)
            chosen = sorted(filter(_name_of, items), key=lambda item: order.index(_name_of(item)))
            items[:] = chosen[::2] + chosen[1::2]  # each of two processes begins with one of the longest two

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[None]) -> Any:
        report: Any = yield
        if _name_of(item) and (report.failed or (report.when == "call" and not report.skipped)):
            tries = item.stash.get(_KEPT_IN, Tries(1, made=1))
            report.promise = (_name_of(item), tries.made, tries.remark)
        return report

    def pytest_runtest_logreport(self, report: Any) -> None:
        name, tries, remark = getattr(report, "promise", ("", 0, ""))
        if name:
            one = self._found[name]
            one.tries += tries if report.when == "call" else 0
            one.failures += report.failed
            one.remarks += [remark] if remark else []

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        is_worker = hasattr(session.config, "workerinput")
        if self._is_long and not is_worker and not session.exitstatus and find_broken(self._promises, self._found):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._is_long:
            terminalreporter.section("promises")
            terminalreporter.write_line("\n".join(render_table(self._promises, self._found)))
            for name in find_broken(self._promises, self._found):
                terminalreporter.write_line(f"not held, or tried less than {self._promises[name].long:,} times: {name}")


def _name_of(item: pytest.Function) -> str:
    marker = item.get_closest_marker("holds")
    return str(marker.args[0]) if marker else ""


def _siblings(item: pytest.Function) -> Sequence[pytest.Function]:
    """The tests of the run that count for the same promise, each of which makes its part of the tries."""
    return [one for one in item.session.items if _name_of(one) == _name_of(item) and "tries" in one.fixturenames]


@pytest.fixture
def tries(request: pytest.FixtureRequest) -> Tries:
    """How many tries the test is to make for the promise that it holds, and the place to count them."""
    account: _Account = request.config.pluginmanager.get_plugin("promises")
    return account.make_tries(request.node)
