"""Tags and lemmas, and the two things HanTa gets wrong that are mended."""

import pytest
from HanTa.HanoverTagger import HanoverTagger

from quizgen.language.search import find_tags
from quizgen.language.tagger import tag_words
from tests.annotated import LANGUAGES, read_articles
from tests.articles import make_analysis


def test_words_get_tag_and_dictionary_form() -> None:
    assert tag_words(["Die", "Firmen", "sagten", "nichts"], "de")[1:3] == [
        ("NN", "Firma"),
        ("VV(FIN)", "sagen"),
    ]
    assert tag_words(["He", "denied", "it"], "en")[1] == ("VVD", "deny")


def test_capitals_inside_a_word_survive_in_its_lemma() -> None:
    assert [lemma for _, lemma in tag_words(["US-Hilfen", "CDU"], "de")] == ["US-Hilfe", "CDU"]


def test_quotation_marks_and_dashes_are_marks() -> None:
    tags = [tag for tag, _ in tag_words(["„", "Nein", "“", "–", "sagte", "er"], "de")]
    assert tags[0] == tags[2] == tags[3] == "$("


def test_no_words_have_no_tags() -> None:
    assert tag_words([], "de") == []


def test_name_in_one_sentence_is_a_name_in_all() -> None:
    analysis = make_analysis("Die Forscherin Katharina Dornbusch kam. Dornbusch sagte nichts. Dann ging Dornbusch.")
    tags = {token.tag for s in analysis.sentences for token in s.tokens if token.text == "Dornbusch"}
    assert tags == {"NE"}


def test_what_is_no_word_and_what_is_no_sentence_are_tagged_in_time() -> None:
    words = ["Der", "Rat", *["bcdfg" * 2_000] * 50_000]
    assert tag_words(words, "de")[:2] == tag_words(["Der", "Rat", "stimmte", "zu"], "de")[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_the_tags_that_hanta_finds(language: str) -> None:
    tagger = HanoverTagger({"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}[language])
    sentences = [line.split()[:30] for article in read_articles(language) for line in article["text"].splitlines()]
    sentences = [words for words in sentences if words][::4]
    assert [find_tags(tagger, words) for words in sentences] == [tagger.tag_sent_viterbi(words) for words in sentences]
