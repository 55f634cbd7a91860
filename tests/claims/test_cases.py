"""Short passages with the links that must be found in them: tests/cases/claims/{de,en}/*.txt.

A case is `== why` or, where it is about one rule, `== rule: why`, then the passage (a line is a paragraph),
and a line `-> speaker | cue | content` for each link;
several places of a cue or a content are joined by ' … '. `->` alone says that nothing is found.
"""

from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest

from quizgen.claims.link import Link
from quizgen.language import analyse
from quizgen.model import Article, Span
from quizgen.model.article import join_paragraphs

CASES = Path(__file__).parents[1] / "cases" / "claims"
LANGUAGES = ("de", "en")


class Case(NamedTuple):
    place: str
    """File and line, as editors read them."""
    language: str
    rule: str
    """Id of the rule it is for; empty where any may find it."""
    paragraphs: tuple[str, ...]
    links: tuple[str, ...]


def read_cases(path: Path) -> Iterator[Case]:
    lines = list(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))
    for is_blank, block in groupby(lines, key=lambda line: not line[1].strip()):
        if is_blank:
            continue
        (number, head), *rest = block
        place = f"{path.relative_to(CASES.parents[1])}:{number}"
        assert head.startswith("== "), f"{place}: a case begins with '== '"
        body = tuple(line for _, line in rest if not line.startswith("->"))
        found = tuple(line.removeprefix("->").strip() for _, line in rest if line.startswith("->"))
        assert body, f"{place}: no passage"
        assert found, f"{place}: no line with '->'"
        language, first = path.parent.name, head.removeprefix("== ").split(":")[0]
        rule = first if first.startswith(f"{language}.") else ""
        yield Case(place, language, rule, body, tuple(filter(None, found)))


FILES = sorted(path for language in LANGUAGES for path in (CASES / language).glob("*.txt"))
ALL = [case for path in FILES for case in read_cases(path)]


def found_in(case: Case) -> tuple[str, tuple[Link, ...]]:
    text, paragraphs = join_paragraphs(case.paragraphs)
    find_links = import_module(f"quizgen.claims.{case.language}").find_links
    return text, find_links(analyse(Article(text, paragraphs, case.language)))  # type: ignore[arg-type]


def as_line(link: Link, text: str) -> str:
    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(text) for span in spans)

    speaker = link.speaker.of(text) if link.speaker else ""
    return f"{speaker} | {words(link.cue)} | {words(link.content)}".strip()


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_case_finds_these_links_and_no_others(case: Case) -> None:
    text, links = found_in(case)
    assert sorted(as_line(link, text) for link in links) == sorted(case.links), case.place


@pytest.mark.parametrize("case", [case for case in ALL if case.rule and case.links], ids=lambda case: case.place)
def test_case_is_found_by_the_rule_it_is_written_for(case: Case) -> None:
    _, links = found_in(case)
    assert case.rule in {link.rule for link in links}, case.place


def test_every_file_of_cases_is_run() -> None:
    files = {path for path in CASES.rglob("*") if path.is_file()}
    assert files == set(FILES)
    assert {case.place.split(":")[0] for case in ALL} == {str(path.relative_to(CASES.parents[1])) for path in FILES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_traps_in_which_nothing_is_found(language: str) -> None:
    assert [case for case in ALL if case.language == language and not case.links]
