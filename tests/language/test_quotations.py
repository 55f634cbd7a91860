"""Quotations: every kind of mark, and a stray one never swallows the article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language.quotations import QUOTATION, find_quotations, fold_quotations
from tests.articles import make_analysis, make_article


def quotations(text: str) -> list[str]:
    article = make_article(text)
    return [span.of(article.text) for span in find_quotations(article.text, article.paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
        ("»Wir gehen«, sagte er.", ["»Wir gehen«"]),
        ("«Wir gehen», sagte er.", ["«Wir gehen»"]),
        ('"Wir gehen", sagte er. "Jetzt."', ['"Wir gehen"', '"Jetzt."']),
        ("“We go,” he said.", ["“We go,”"]),
        ("„Er rief ‚Halt!‘ und lief“, sagte sie.", ["„Er rief ‚Halt!‘ und lief“"]),
        ('Ein 5" Rohr und „ein Wort“.', ["„ein Wort“"]),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_stray_mark_costs_nothing_but_itself() -> None:
    assert quotations("Ein „ verlorenes Zeichen.\n„Ein Zitat“, sagte er.") == ["„Ein Zitat“"]
    assert quotations("Ein „verlorenes Zeichen.\nEin Satz, „ein Zitat“.") == ["„ein Zitat“"]


def test_quotation_goes_on_in_the_next_paragraph() -> None:
    assert quotations("„Erster Absatz.\n„Zweiter Absatz“, sagte er.") == [
        "„Erster Absatz.",
        "„Zweiter Absatz“",
    ]


def test_long_quotation_becomes_one_word_of_its_sentence() -> None:
    unit = fold_quotations(make_analysis("„Das Wasser steigt. Wir brauchen Hilfe“, sagte er."))[0]
    assert [token.text for token in unit.tokens] == [QUOTATION, ",", "sagte", "er", "."]


def test_few_quoted_words_stay_in_their_phrase() -> None:
    unit = fold_quotations(make_analysis("Er kennt die „roten Linien“ des Kremls."))[0]
    assert QUOTATION not in [token.tag for token in unit.tokens]


@given(st.text(alphabet='ab. „“”"»«‚‘\n', max_size=80))
def test_quotations_lie_inside_the_text_and_never_overlap(text: str) -> None:
    article = make_article(text)
    spans = find_quotations(article.text, article.paragraphs)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(any(paragraph.covers(span) for paragraph in article.paragraphs) for span in spans)
