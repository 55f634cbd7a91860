"""What a language must provide: its grammar's functions and its word lists. A new language is a folder of each."""

import inspect
from pathlib import Path
from typing import get_args

import pytest

import quizgen
from quizgen.claims import find
from quizgen.claims.grammar import Grammar
from quizgen.interface import words
from quizgen.language.cues import read_cues
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, RelationKind, SourceKind, Stance, Tone

LANGUAGES: tuple[Language, ...] = get_args(Language)
ROOT = Path(quizgen.__file__).parent
FUNCTIONS = [name for name in vars(Grammar) if not name.startswith("_")]

CUES = {"verbs", "clause_only", "acts", "act_stance", "nouns", "hedges", "answers", "refusing"}
SOURCES = {"medium", "document", "organisation", "group", "role", "titles"}
MATTER = {
    "negations", "not_only", "open_clauses", "pronouns", "said", "rejecting", "light", "endings",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_grammar_has_this_function_with_these_parameters(language: Language, name: str) -> None:
    wanted = list(inspect.signature(getattr(Grammar, name)).parameters.values())[1:]
    given = inspect.signature(getattr(find.GRAMMARS[language], name)).parameters.values()
    assert [(p.name, p.kind) for p in given] == [(p.name, p.kind) for p in wanted]


@pytest.mark.parametrize("part", ["language", "claims", "questions/wording"])
def test_every_language_has_its_place_in_each_stage(part: str) -> None:
    places = {path.stem for path in (ROOT / part).iterdir()}
    assert set(LANGUAGES) <= places


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "lists"), [("cues", CUES), ("sources", SOURCES), ("matter", MATTER)])
def test_language_has_these_word_lists(language: Language, name: str, lists: set[str]) -> None:
    lexicon = read_lexicon(language, name)
    assert lists <= set(lexicon)
    assert all(lexicon[key] for key in lists)


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_has_words_for_every_stance_and_tone(language: Language) -> None:
    cues = read_cues(language)
    assert {stance for stance, _ in cues.verbs.values()} == set(Stance) - {Stance.WITHHOLDS}
    assert {tone for _, tone in cues.verbs.values()} == set(Tone)


@pytest.mark.parametrize("language", LANGUAGES)
def test_interface_names_what_claims_can_be(language: Language) -> None:
    told = words(language)
    assert {f"module_stance_{stance}" for stance in Stance} <= set(told)
    assert {f"module_kind_{kind}" for kind in SourceKind} <= set(told)
    assert {f"claims_{kind}" for kind in RelationKind} <= set(told)
