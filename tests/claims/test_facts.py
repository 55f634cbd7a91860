"""Times, amounts, places and names: short passages with what must be found in them, tests/cases/facts/{de,en}/*.txt.

A first line `published: 2024-10-25` gives the article's date. What must be found stands in lines
`-> time | words | kind part value`, `-> amount | words | limit value unit`, `-> place | words` and
`-> name | words | kind fullest name`; a `?` stands for what can't be known, and a date's kind is left out.
"""

from decimal import Decimal
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.claims import find_claims
from quizgen.claims.facts import Facts
from quizgen.claims.sources import make_names
from quizgen.language import analyse
from quizgen.language.numbers import Numbers
from quizgen.model import Amount, Article, Fact, Language, Name, Time, TimeKind
from quizgen.model.article import join_paragraphs
from tests import passages
from tests.passages import Passage, read_passages

CASES = passages.CASES / "facts"
FILES = sorted(CASES.glob("*/*.txt"))
ALL = [case for path in FILES for case in read_passages(path)]
PUBLISHED = "published: "


def article_of(case: Passage) -> Article:
    lines = list(case.paragraphs)
    published = lines.pop(0).removeprefix(PUBLISHED) if lines[0].startswith(PUBLISHED) else ""
    text, paragraphs = join_paragraphs(lines)
    return Article(text, paragraphs, case.language, published=published)  # type: ignore[arg-type]


def facts_of(article: Article) -> tuple[Fact, ...]:
    analysis = analyse(article)
    grammar = import_module(f"quizgen.claims.{article.language}")
    return Facts(analysis, make_names(tuple(grammar.find_named(analysis)))).all


def as_line(fact: Fact, text: str) -> str:
    tells: list[object] = []
    if isinstance(fact, Time):
        tells = [fact.kind if fact.kind is not TimeKind.DATE else "", fact.part, fact.value or "?"]
    elif isinstance(fact, Amount):
        tells = [fact.limit, f"{fact.value:f}", "to" if fact.upper else "", fact.upper or "", fact.unit]
    elif isinstance(fact, Name):
        tells = [fact.kind or "?", fact.name]
    told = " ".join(filter(None, map(str, tells)))
    return " | ".join(filter(None, (type(fact).__name__.lower(), fact.words.of(text), told)))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_case_finds_these_facts_and_no_others(case: Passage) -> None:
    article = article_of(case)
    assert [as_line(fact, article.text) for fact in facts_of(article)] == list(case.found), case.place


def test_every_file_of_cases_is_run_and_each_language_has_many() -> None:
    assert {path for path in CASES.rglob("*") if path.is_file()} == set(FILES)
    assert all(sum(case.language == language for case in ALL) >= 50 for language in ("de", "en"))


def test_a_claim_has_the_facts_of_its_own_words_only() -> None:
    text = "Am Montag sagte Ute Berger, der Bau habe 2019 begonnen und 40 Millionen Euro gekostet."
    article = Article(text, join_paragraphs([text])[1], "de", published="2024-10-25")
    (claim,) = find_claims(analyse(article))
    assert [as_line(fact, text) for fact in claim.facts] == [
        "time | 2019 | 2019",
        "amount | 40 Millionen Euro | 40000000 Euro",
    ]


WORDS: dict[Language, str] = {
    "de": "am im um vor seit bis 3. Mai Mittwoch 2022 Anfang Jahres desselben vergangenen zwei 15.000 Wochen 14:15 Uhr "
    "zwischen und - rund Millionen Euro € % Prozent Anna Berger in Kiew , . „ “ ( ) gestern später ist wird kam 0421 "
    "19. Jahrhundert 1990 er 99 2010–2012 eine halbe mehr als von",
    "en": "on in at by since until May Wednesday 2022 early last year same the two 15,000 weeks ago 5 p.m. between and "
    "from to - about million $ % percent Anna Berger in Kyiv , . “ ” ( ) yesterday later is will came 0199 "
    "19th century 1990s mid-2022 half a of dozen",
}


@pytest.mark.parametrize("language", ["de", "en"])
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_words_of_facts_lie_in_the_text_without_blanks_at_their_ends(language: Language, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[language].split()), min_size=1, max_size=25)))
    article = Article(text, join_paragraphs([text])[1], language, published="2024-10-25")
    for fact in facts_of(article):
        assert fact.words.end <= len(text)
        assert fact.words.of(text) == fact.words.of(text).strip()


@given(st.integers(0, 10**12), st.integers(0, 999))
def test_german_and_english_writing_of_a_number_mean_the_same(whole: int, thousandths: int) -> None:
    english = f"{whole:,}.{thousandths:03}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert Numbers("de").value_of(german) == Numbers("en").value_of(english) == Decimal(f"{whole}.{thousandths:03}")


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("de", "zweiundzwanzig", "22"),
        ("de", "dreihundertfünfzig", "350"),
        ("de", "zweitausendfünfhundert", "2500"),
        ("de", "anderthalb", "1.5"),
        ("de", "achteinhalb", "8.5"),
        ("en", "twenty-five", "25"),
    ],
)
def test_number_words_have_values(language: Language, word: str, value: str) -> None:
    assert Numbers(language).value_of_word(word) == Decimal(value)


@pytest.mark.parametrize(("language", "word"), [("de", "Hund"), ("de", "jahrhundertealt"), ("en", "two-thirds")])
def test_other_words_are_no_numbers(language: Language, word: str) -> None:
    assert Numbers(language).value_of_word(word) is None
