"""What two articles share and where they differ: files in `cases/`, and laws that hold for any two articles."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import read_article
from quizgen.claims import Reading
from quizgen.compare import Comparison, Trait, compare
from quizgen.model import Language
from quizgen.pipeline import compare_articles
from quizgen.problems import Refused
from quizgen.shipped import SAMPLE_ARTICLES
from tests.articles import SAMPLES, make_article
from tests.compare.case_files import CASES, find_all, read_case, read_claims, tell

SENTENCES: dict[Language, list[str]] = {
    "de": [
        "Bürgermeisterin Alva Kestner sagte, dass die Reparatur der Brücke 800.000 Euro kosten werde.",
        "Bürgermeisterin Alva Kestner sagte, dass die Reparatur der Brücke 950.000 Euro kosten werde.",
        "Ein Mitarbeiter der Bauaufsicht behauptete, die Gemeinde habe das Gutachten zwei Jahre lang nicht gelesen.",
        "Ingenieur Jasper Quandt sagte, die Gemeinde habe das Gutachten zwei Jahre lang nicht gelesen.",
        "Die Arbeiten an den Pfeilern sollen im August 2025 beginnen.",
        "Die Arbeiten an den Pfeilern beginnen im Oktober 2025.",
        "Laut dem Ufer-Kurier bestritt die Gemeinde, das Gutachten gelesen zu haben.",
        "„Die Brücke bleibt im Winter für alle gesperrt“, sagte Kestner.",
    ],
    "en": [
        "Librarian Tilda Marrow admitted that the library had lost 200 readers since Christmas.",
        "Librarian Tilda Marrow said that the library had lost 300 readers since Christmas.",
        "According to the Fernhollow Post, the caretaker union confirmed that three caretakers had resigned.",
        "The caretaker union confirmed that three caretakers had resigned.",
        "An employee claimed that the roof of the library was leaking.",
        "Councillor Bram Oakes said that the roof of the library was leaking.",
        "Councillor Bram Oakes denied that the roof of the library was leaking.",
        "The library lost 200 readers.",
    ],
}
languages = st.sampled_from(sorted(SENTENCES))


@st.composite
def two_articles(draw: st.DrawFn) -> list[Comparison | None]:
    """A comparison of two made-up articles, and that of the same with the second first; None where it is refused."""
    language = draw(languages)
    texts = [draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=6)) for _ in range(2)]
    one, other = (read_claims(make_article("\n".join(text), language)) for text in texts)
    return [_compare(one, other), _compare(other, one)]


def _compare(one: Reading, other: Reading) -> Comparison | None:
    try:
        return compare(one, other)
    except Refused:
        return None


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_two_articles_share_and_differ_in_what_the_case_says(path: Path) -> None:
    case = read_case(path)
    assert find_all(case) == case.expected


@settings(max_examples=60)
@given(two_articles())
def test_it_does_not_matter_which_article_is_the_first(found: list[Comparison | None]) -> None:
    one, other = found
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert sorted(tell(one)) == sorted(map(turned, tell(other)))


def turned(line: str) -> str:
    kind, _, rest = line.partition(": ")
    first, *others = rest.split(" | ")
    rest = " | ".join([others[0], first, *others[1:]]) if others else first
    letters = str.maketrans("AB", "BA") if "only in" in kind else {}
    return f"{kind.translate(letters)}: {rest}"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_article_beside_itself_has_no_difference(path: Path) -> None:
    reading = read_claims(read_article(str(path)))
    comparison = compare(reading, reading)
    assert comparison.claims
    assert comparison.different == ()
    assert comparison.only == ((), ())
    assert all(shared.one == shared.other and not shared.traits for shared in comparison.claims)
    assert all(pair.one == pair.other for pair in comparison.sources)


@settings(max_examples=60)
@given(languages.flatmap(lambda language: st.tuples(st.just(language), st.lists(st.sampled_from(SENTENCES[language])))))
def test_no_made_up_article_differs_from_itself(told: tuple[Language, list[str]]) -> None:
    language, sentences = told
    reading = read_claims(make_article("\n".join(dict.fromkeys(sentences)) or SENTENCES[language][0], language))
    comparison = _compare(reading, reading)
    if comparison is not None:
        assert comparison.only == ((), ())
        assert all(shared.traits == () for shared in comparison.claims)
        assert all(pair.one == pair.other for pair in comparison.sources)


def test_articles_on_other_events_have_no_claim_in_common() -> None:
    for folder in ("de", "en"):
        readings = [read_claims(read_article(str(path))) for path in SAMPLES if path.parent.name == folder]
        for one in readings:
            for other in readings:
                if one is not other:
                    with pytest.raises(Refused, match="COMPARE-002"):
                        compare(one, other)


def test_articles_in_two_languages_are_refused() -> None:
    one, other = (SAMPLE_ARTICLES / name for name in ("de/musk-putin-kontakte.txt", "en/musk-putin-contacts.txt"))
    with pytest.raises(Refused, match=r"COMPARE-001.*\(de and en\)"):
        compare(read_claims(read_article(str(one))), read_claims(read_article(str(other))))


def test_the_same_sentence_is_told_whole_and_a_quotation_alone_where_the_sentence_differs() -> None:
    quotation = "„Die Brücke bleibt im Winter für alle gesperrt“"
    sentence = f"{quotation}, sagte Bürgermeisterin Alva Kestner am Montag."
    other = f"{quotation}, sagte Bürgermeisterin Alva Kestner dem Radio."
    one, changed = (read_claims(make_article(text)) for text in (sentence, other))
    assert [copied.one.of(sentence) for copied in compare(one, one).copied] == [sentence]
    [copied] = compare(one, changed).copied
    assert (copied.one.of(sentence), copied.other.of(other)) == (quotation, quotation)


def test_who_denies_what_the_other_article_has_somebody_say_is_shown_as_opposed_and_not_asked_about() -> None:
    texts = [f"Councillor Bram Oakes {word} that the roof of the library was leaking." for word in ("said", "denied")]
    one, other = (make_article(text, "en") for text in texts)
    compared = compare_articles(one, other, "x")
    [shared] = compared.comparison.claims
    assert {Trait.OPPOSED, Trait.STANCE} <= set(shared.traits)
    assert "affirmed in one, denied in the other" in compared.page
    assert compared.bank.questions == ()


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("400 Helme", "500 Helme", True),
        ("rund 400 Helme", "410 Helme", False),
        ("rund 400 Helme", "600 Helme", True),
        ("über 400 Helme", "450 Helme", False),
        ("über 400 Helme", "300 Helme", True),
        ("mindestens 400 Helme", "mindestens 500 Helme", True),
        ("400 Helme", "500 Stiefel", False),
        ("400 Helme", "400 Helme", False),
    ],
)
def test_figures_differ_only_where_both_can_not_be_true(first: str, second: str, differ: bool) -> None:
    found = compare_told(first, second)
    assert bool(found.figures) == differ


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("im Mai 2025", "im Juni 2025", True),
        ("im Mai 2025", "im Jahr 2025", False),
        ("am 3. Mai 2025", "im Mai 2025", False),
        ("Anfang Mai 2025", "im Mai 2025", False),
        ("Anfang Mai 2025", "Ende Mai 2025", True),
        ("im Mai 2025", "im Mai 2025", False),
    ],
)
def test_dates_differ_only_where_both_can_not_be_true(first: str, second: str, differ: bool) -> None:
    assert bool(compare_told(first, second).dates) == differ


def compare_told(first: str, second: str) -> Comparison:
    """What two articles differ in that have these words in the same sentence."""
    told = "Bürgermeisterin Alva Kestner sagte, dass die Feuerwehr {} {} bestellt habe."
    sentences = [
        told.format("in Lummetal", words) if words[0].isdigit() or "Helme" in words else told.format(words, "Helme")
        for words in (first, second)
    ]
    one, other = (read_claims(make_article(sentence)) for sentence in sentences)
    return compare(one, other)


def test_a_source_without_a_name_is_never_taken_for_another() -> None:
    article = make_article("Ein Mitarbeiter sagte, dass das Dach der Halle seit Jahren undicht sei.")
    comparison = compare(read_claims(article), read_claims(replace(article, title="Noch einmal")))
    assert comparison.sources == ()
    assert [[source.name for source in side] for side in comparison.unmatched] == [["ein Mitarbeiter"]] * 2
