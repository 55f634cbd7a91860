"""Where sentences end."""

import pytest

from quizgen.model import Language
from tests.articles import make_analysis


def sentences(text: str, language: Language = "de") -> list[str]:
    analysis = make_analysis(text, language)
    return [sentence.span.of(analysis.article.text) for sentence in analysis.sentences]


@pytest.mark.parametrize(
    "expected",
    [
        ["Er kam am 3. Mai an.", "Dann ging er."],
        ["Dr. Müller sprach.", "Alle hörten zu."],
        ["Er sagte: „Das ist gut.“", "Der Verein schwieg."],
        ["Die Summe beträgt 1,8 Mrd. Euro.", "Das ist viel."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("Wedingen (dpa/lno) -", "Pendler müssen warten."),
        ("Frankfurt/Harlestrom, 14. Mai (Reuters) -", "Die Bank wird geprüft."),
        ("LONDON, March 11 (Reuters) -", "The bank is being audited."),
        ("MARLOW CREEK —", "Walt Dzurik walks the rows."),
        ("Bad Aussee/Graz –", "Als die Liga begann, kamen viele."),
        ("Grotenwiek –", "Der Versuch ist beendet."),
    ],
)
def test_a_dateline_is_a_sentence_of_its_own(dateline: str, sentence: str) -> None:
    assert sentences(f"{dateline} {sentence}") == [dateline, sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Landrat Konrad Oberhuber (CSU) – er ist 52 – schwieg.",
        "NATO ships - three of them - left.",
        "Kino – Theater – Musik.",
    ],
)
def test_a_party_or_an_aside_is_no_dateline(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_a_state_in_short_ends_a_sentence_only_where_another_begins() -> None:
    going_on = "Its partners in Port Ellery, Ont., had changed the ramp in Troy, Mich., without notice."
    ending = ["He moved to Port Ellery, Ont.", "The ramp was changed."]
    assert sentences(going_on, "en") == [going_on]
    assert sentences(" ".join(ending), "en") == ending


def test_paragraphs_are_numbered_from_one() -> None:
    analysis = make_analysis("Erster Absatz.\nZweiter Absatz. Noch ein Satz.")
    assert [sentence.paragraph for sentence in analysis.sentences] == [1, 2, 2]


def test_what_runs_on_without_a_full_stop_is_cut_and_no_word_is_lost() -> None:
    endless = "Kies Sand Lehm " * 300
    pieces = sentences(f"Das Werk liefert {endless}und Ton.")
    assert len(pieces) == 3 and " ".join(pieces).split()[:4] == ["Das", "Werk", "liefert", "Kies"]
    assert len(" ".join(pieces).split()) == 905
