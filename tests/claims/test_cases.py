"""Short passages with the links that must be found in them: tests/cases/claims/{de,en}/*.txt.

A line `-> speaker | cue | content` stands for each link; several places of a cue or a content are joined by ' … '.
"""

from importlib import import_module

import pytest

from quizgen.claims.link import Link
from quizgen.language import analyse
from quizgen.language.quotations import fold_quotations
from quizgen.model import Article, Span
from quizgen.model.article import join_paragraphs
from tests import passages
from tests.passages import Passage, read_passages

CASES = passages.CASES / "claims"
LANGUAGES = ("de", "en")

FILES = sorted(path for language in LANGUAGES for path in (CASES / language).glob("*.txt"))
ALL = [case for path in FILES for case in read_passages(path)]


def found_in(case: Passage) -> tuple[str, tuple[Link, ...]]:
    text, paragraphs = join_paragraphs(case.paragraphs)
    analysis = analyse(Article(text, paragraphs, case.language))  # type: ignore[arg-type]
    return text, import_module(f"quizgen.claims.{case.language}").find_links(analysis, fold_quotations(analysis))


def as_line(link: Link, text: str) -> str:
    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(text) for span in spans)

    speaker = link.speaker.of(text) if link.speaker else ""
    return f"{speaker} | {words(link.cue)} | {words(link.content)}".strip()


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_case_finds_these_links_and_no_others(case: Passage) -> None:
    text, links = found_in(case)
    assert sorted(as_line(link, text) for link in links) == sorted(case.found), case.place


@pytest.mark.parametrize("case", [case for case in ALL if case.rule and case.found], ids=lambda case: case.place)
def test_case_is_found_by_the_rule_it_is_written_for(case: Passage) -> None:
    _, links = found_in(case)
    assert case.rule in {link.rule for link in links}, case.place


def test_every_file_of_cases_is_run() -> None:
    files = {path for path in CASES.rglob("*") if path.is_file()}
    assert files == set(FILES)
    assert {case.place.split(":")[0] for case in ALL} == {str(path.relative_to(CASES.parents[1])) for path in FILES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_traps_in_which_nothing_is_found(language: str) -> None:
    assert [case for case in ALL if case.language == language and not case.found]
