"""Everybody gets what is theirs and nothing else, on every page there is."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from quizgen.web.safety import HEADERS
from quizgen.web.store import teachers
from tests.promises import Tries
from tests.web.access import ACCESS, ENDING, EVERYBODY, find_allowed
from tests.web.test_safety import FROM_ELSEWHERE
from tests.web.world import ALIAS, TYPED, People, World, make_world, open_world

ACTORS = sorted(EVERYBODY)


@pytest.fixture(autouse=True)
def passwords_are_hashed_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teachers, "_METHOD", "scrypt:1024:1:1")
    teachers._nobodys_hash.cache_clear()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, People]:
    folder = tmp_path_factory.mktemp("world")
    return folder, make_world(folder)


@pytest.fixture(scope="module")
def world(made: tuple[Path, People], tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """For tests that must not change it."""
    with copied(made, tmp_path_factory.mktemp("copy")) as world:
        yield world


def copied(made: tuple[Path, People], to: Path) -> AbstractContextManager[World]:
    original, people = made
    shutil.copytree(original, to, dirs_exist_ok=True)
    return open_world(to, people)


@dataclass(frozen=True, slots=True)
class Visit:
    """A page as somebody got it."""

    rule: Rule
    actor: str
    response: TestResponse

    @property
    def is_refused(self) -> bool:
        """Not allowed, not there, or led to where one is let in."""
        leads_to = urlsplit(self.response.location or "").path
        is_to_join = leads_to.startswith("/join/") and not self.rule.rule.startswith("/join/")
        return self.response.status_code in (401, 403, 404) or leads_to == "/login" or is_to_join

    @property
    def is_as_laid_down(self) -> bool:
        return self.is_refused != is_allowed(self.rule, self.actor)

    def __str__(self) -> str:
        came = f"{self.response.status_code} {self.response.location or ''}"
        return f"{self.rule.rule} ({self.rule.endpoint}) as {self.actor}: {came}"


@pytest.fixture(scope="module")
def visits(world: World) -> tuple[list[Visit], bool]:
    """Every page as everybody gets it, and whether anything was changed by that."""
    before = world.state()
    seen = [Visit(rule, actor, world.send(actor, rule, "GET")) for rule in world.rules("GET") for actor in ACTORS]
    return seen, world.state() != before


def is_allowed(rule: Rule, actor: str) -> bool:
    return actor in find_allowed(rule.endpoint, rule.arguments)


def test_for_every_page_it_is_laid_down_who_gets_it(world: World) -> None:
    endpoints = {rule.endpoint for rule in world.app.url_map.iter_rules()}
    assert sorted(endpoints - set(ACCESS)) == [], "add them to tests/web/access.py"
    assert sorted(set(ACCESS) - endpoints) == [], "gone: take them out of tests/web/access.py"


def test_an_address_is_looked_at_or_takes_a_form_but_not_both(world: World) -> None:
    methods = [rule.methods for rule in world.app.url_map.iter_rules()]
    assert {frozenset(one) for one in methods} == {
        frozenset({"GET", "HEAD", "OPTIONS"}),
        frozenset({"POST", "OPTIONS"}),
    }


@pytest.mark.holds("who-gets-what")
def test_everybody_sees_the_pages_laid_down_for_them_and_no_others(
    visits: tuple[list[Visit], bool], tries: Tries
) -> None:
    tries.add(len(visits[0]))
    assert [str(visit) for visit in visits[0] if not visit.is_as_laid_down] == []


def test_looking_changes_nothing(visits: tuple[list[Visit], bool]) -> None:
    assert not visits[1]


def test_only_a_pupil_and_their_teacher_ever_see_an_alias_and_what_was_typed(
    visits: tuple[list[Visit], bool],
) -> None:
    secrets = (ALIAS, TYPED)
    seen = {(visit.actor, one) for visit in visits[0] for one in secrets if one.encode() in visit.response.data}
    assert seen == {(actor, one) for actor in ("owner", "pupil") for one in secrets}


@pytest.mark.holds("headers")
def test_every_page_carries_the_headers_and_stays_in_no_cache(visits: tuple[list[Visit], bool], tries: Tries) -> None:
    tries.add(len(visits[0]))
    headers = [(str(visit), visit.rule.endpoint, dict(visit.response.headers)) for visit in visits[0]]
    assert [what for what, _, sent in headers if not HEADERS.items() <= sent.items()] == []
    assert {name for _, name, sent in headers if sent.get("Cache-Control") != "no-store"} == {"static"}


@pytest.mark.holds("who-gets-what")
def test_a_form_of_whoever_may_not_send_it_changes_nothing(world: World, tries: Tries) -> None:
    before = world.state()
    refused = [(rule, actor) for rule in world.rules("POST") for actor in ACTORS if not is_allowed(rule, actor)]
    visits = [Visit(rule, actor, world.send(actor, rule, "POST")) for rule, actor in refused]
    tries.add(len(visits))
    assert [str(visit) for visit in visits if not visit.is_refused] == []
    assert world.state() == before


@pytest.mark.holds("who-gets-what")
def test_a_form_of_whoever_may_send_it_is_taken(made: tuple[Path, People], tmp_path: Path, tries: Tries) -> None:
    with copied(made, tmp_path / "shared") as world:
        allowed = [(rule, actor) for rule in world.rules("POST") for actor in ACTORS if is_allowed(rule, actor)]
        lasting = [(rule, actor) for rule, actor in allowed if rule.endpoint not in ENDING]
        visits = [Visit(rule, actor, world.send(actor, rule, "POST")) for rule, actor in lasting]
    for number, (rule, actor) in enumerate(allowed):
        if rule.endpoint in ENDING:
            with copied(made, tmp_path / str(number)) as world:
                same = next(one for one in world.rules("POST") if one.rule == rule.rule)
                visits.append(Visit(same, actor, world.send(actor, same, "POST")))
    tries.add(len(visits))
    assert len(visits) == len(allowed)
    assert [str(visit) for visit in visits if visit.is_refused] == []


def test_a_teachers_own_class_is_no_way_to_pupils_of_another(world: World) -> None:
    before, other = world.state(), world.people.values["other_pupil_id"]
    found = {
        method: [rule for rule in world.rules(method) if {"assignment_id", "pupil_id"} <= rule.arguments]
        for method in ("GET", "POST")
    }
    assert all(found.values())
    assert {world.send("owner", rule, "GET", pupil_id=other).status_code for rule in found["GET"]} == {404}
    for rule in found["POST"]:
        world.send("owner", rule, "POST", pupil_id=other)
    assert world.state() == before


@pytest.mark.holds("other-sites")
@pytest.mark.parametrize("headers", FROM_ELSEWHERE, ids=str)
def test_no_form_from_elsewhere_changes_anything_for_whoever_is_logged_in(
    world: World, headers: dict[str, str], tries: Tries
) -> None:
    before, visits = world.state(), []
    for rule in world.rules("POST"):
        actor = next((actor for actor in ("pupil", "owner", "admin") if is_allowed(rule, actor)), "nobody")
        visits.append(Visit(rule, actor, world.send(actor, rule, "POST", headers)))
    tries.add(len(visits))
    assert [str(visit) for visit in visits if visit.response.status_code != 403] == []
    assert world.state() == before
