"""Questions about two articles: what is asked, and that the bank is one like any other."""

from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from click.testing import CliRunner

from quizgen.article import read_article
from quizgen.bank import check_bank, read_bank
from quizgen.cli import main
from quizgen.compare.rules import SLOTS, read_rule_file, read_rules
from quizgen.compare.subjects import FINDERS
from quizgen.export import export_bank_file
from quizgen.model import Bank, Language, Question, QuestionType, Status
from quizgen.pipeline import Compared, compare_articles
from quizgen.problems import Refused
from quizgen.shipped import SAMPLE_ARTICLES, TEMPLATES
from tests.compare.case_files import CASES, read_case

PAIRS = {
    "de": ("rathaus-parkplatz", "rathaus-parkplatz-landbote"),
    "en": ("harbour-road-vote", "harbour-road-vote-herald"),
}


def sample_paths(language: str) -> tuple[Path, Path]:
    one, other = PAIRS[language]
    folder = SAMPLE_ARTICLES / language
    return folder / f"{one}.txt", folder / "compare" / f"{other}.txt"


def compare_samples(language: str) -> Compared:
    one, other = (read_article(str(path)) for path in sample_paths(language))
    return compare_articles(one, other, "two")


BANKS: dict[str, Bank] = {language: compare_samples(language).bank for language in PAIRS}


def by_rule(bank: Bank, name: str) -> list[Question]:
    return [question for question in bank.questions if question.rule == f"{bank.language}.compare.{name}"]


each_language = pytest.mark.parametrize("language", sorted(PAIRS))


def test_the_article_that_names_its_source_is_asked_for() -> None:
    [question] = by_rule(BANKS["de"], "named")
    assert question.prompt == (
        "In welchem Artikel erfährst du den Namen der Quelle für die Aussage "
        "„ein anderes Unternehmen habe im Dezember 2024 deutlich mehr geboten“?"
    )
    assert [option.text for option in question.options] == [
        "nur in Artikel A",
        "nur in Artikel B",
        "in beiden Artikeln",
    ]
    assert question.answer == "nur in Artikel B"
    assert (
        question.explanation
        == "Artikel B nennt Jannik Osterloh. In Artikel A steht nur: „ein Mitarbeiter der Verwaltung“."
    )
    assert "Osterloh" in question.evidence.text


def test_a_source_that_both_name_is_asked_for_too_so_that_both_can_be_right() -> None:
    assert [q.answer for q in by_rule(BANKS["en"], "known")] == ["in both articles"]


def test_the_word_that_keeps_more_distance_is_asked_for() -> None:
    [question] = by_rule(BANKS["de"], "distancing")
    assert question.answer == "Artikel A mit „behauptete“"


def test_the_word_of_an_admission_is_asked_for() -> None:
    [question] = by_rule(BANKS["de"], "concedes")
    assert question.answer == "Artikel A mit „räumte … ein“"


def test_an_admission_is_not_taken_for_doubt() -> None:
    case = read_case(next(path for path in CASES if path.stem == "library-en"))
    rules = [question.rule for question in compare_articles(*case.articles, "x").bank.questions]
    assert "en.compare.concedes" in rules
    assert "en.compare.distancing" not in rules


def test_what_an_article_only_passes_on_is_asked_for() -> None:
    [question] = by_rule(BANKS["en"], "relayed")
    assert question.answer == "The town clerk confirmed that 5,000 valid signatures were needed."
    assert question.evidence.text.startswith("According to the Brackwater Courier")


def test_where_the_figures_differ_is_asked_with_figures_that_agree_beside_them() -> None:
    [question] = by_rule(BANKS["de"], "differences")
    rights = [option.text for option in question.options if option.is_right]
    assert any("5,6 Millionen Euro" in text for text in rights)
    assert any("im September 2025" in text for text in rights)
    assert not any("2,9 Millionen" in text for text in rights)
    assert len(question.options) - len(rights) >= 2


def test_the_other_articles_figure_is_asked_for_with_its_own_other_figures_as_wrong_options() -> None:
    question, _ = by_rule(BANKS["de"], "figure")
    assert question.answer == "6,1 Millionen Euro"
    assert {option.text for option in question.options} >= {"5,6 Millionen Euro", "2,4 Millionen Euro"}


def test_what_only_one_article_reports_is_asked_for_among_sentences_of_the_other() -> None:
    for question in (*by_rule(BANKS["de"], "only"), *by_rule(BANKS["en"], "only")):
        bank = BANKS[question.language]
        border = bank.article.text.index(("Artikel B: ", "Article B: ")[question.language == "en"])
        is_first = question.evidence.start < border
        texts = bank.article.text[:border], bank.article.text[border:]
        for option in question.options:
            assert option.text in texts[0 if option.is_right == is_first else 1]


@each_language
def test_a_teacher_finds_questions_of_several_kinds_and_levels(language: str) -> None:
    bank = BANKS[language]
    assert len(bank.questions) >= 12
    assert {question.level for question in bank.questions} == {1, 2, 3}
    assert {question.type for question in bank.questions} == {
        QuestionType.CHOICE,
        QuestionType.SEVERAL,
        QuestionType.OPEN,
    }


@each_language
def test_every_question_has_its_sentence_in_one_of_the_articles(language: str) -> None:
    bank = BANKS[language]
    for question in bank.questions:
        evidence = question.evidence
        assert bank.article.text[evidence.start : evidence.end] == evidence.text
        assert evidence.text in bank.article.paragraph_texts[evidence.paragraph - 1]


@each_language
def test_every_choice_has_one_right_option_and_two_wrong_ones(language: str) -> None:
    for question in BANKS[language].questions:
        if question.type is QuestionType.CHOICE:
            texts = [option.text for option in question.options]
            assert len(set(texts)) == len(texts) >= 3
            assert [option.text for option in question.options if option.is_right] == [question.answer]


@each_language
def test_all_are_drafts_and_made_alike_each_time(language: str) -> None:
    again = compare_samples(language)
    assert again.bank == BANKS[language]
    assert {question.status for question in again.bank.questions} == {Status.DRAFT}
    assert again.page == compare_samples(language).page


@each_language
def test_each_article_stands_below_its_heading(language: str) -> None:
    one, other = (read_article(str(path)) for path in sample_paths(language))
    heads = [text for text in BANKS[language].article.paragraph_texts if text.startswith(("Artikel ", "Article "))]
    assert [one.title in heads[0], other.title in heads[1], other.published in heads[1]] == [True] * 3
    assert len(BANKS[language].article.paragraphs) == len(one.paragraphs) + len(other.paragraphs) + 2


@each_language
def test_a_written_bank_is_sound_and_every_format_takes_it(language: str, tmp_path: Path) -> None:
    bank = tmp_path / "two.yaml"
    page = tmp_path / "two.html"
    result = CliRunner().invoke(
        main, ["compare", *map(str, sample_paths(language)), "-o", str(page), "--bank", str(bank)]
    )
    assert result.exit_code == 0, result.output
    assert check_bank(bank) == ()
    assert read_bank(bank).questions == BANKS[language].questions
    assert CliRunner().invoke(main, ["approve", str(bank), "--all"]).exit_code == 0
    for name in ("gift", "moodle-xml", "anki", "csv", "print"):
        export_bank_file(bank, name, tmp_path / f"two.{name}")
        assert (tmp_path / f"two.{name}").stat().st_size


def test_a_bank_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    bank = tmp_path / "mine.yaml"
    bank.write_text("mine", encoding="utf-8")
    page = tmp_path / "page.html"
    result = CliRunner().invoke(main, ["compare", *map(str, sample_paths("de")), "-o", str(page), "--bank", str(bank)])
    assert (result.exit_code, bank.read_text(encoding="utf-8"), page.exists()) == (2, "mine", False)
    assert "COMPARE-004" in result.output


def test_an_article_is_not_overwritten_by_the_page(tmp_path: Path) -> None:
    one, other = (tmp_path / path.name for path in sample_paths("en"))
    for path, sample in zip((one, other), sample_paths("en"), strict=True):
        path.write_bytes(sample.read_bytes())
    result = CliRunner().invoke(main, ["compare", str(one), str(other), "-o", str(other)])
    assert (result.exit_code, other.read_bytes()) == (2, sample_paths("en")[1].read_bytes())
    assert "COMPARE-005" in result.output


def test_articles_without_a_difference_give_a_page_and_no_bank(tmp_path: Path) -> None:
    one = str(sample_paths("en")[0])
    page, bank = tmp_path / "page.html", tmp_path / "bank.yaml"
    assert CliRunner().invoke(main, ["compare", one, one, "-o", str(page)]).exit_code == 0
    case = read_case(next(path for path in CASES if path.stem == "same-article-en"))
    assert not compare_articles(*case.articles, "same").bank.questions
    texts = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, article in zip(texts, case.articles, strict=True):
        path.write_text(article.text, encoding="utf-8")
    result = CliRunner().invoke(
        main, ["compare", *map(str, texts), "-o", str(tmp_path / "p.html"), "--bank", str(bank)]
    )
    assert (result.exit_code, bank.exists(), (tmp_path / "p.html").exists()) == (2, False, False)
    assert "COMPARE-003" in result.output


@each_language
def test_every_rule_fills_only_slots_that_what_it_looks_at_has(language: Language) -> None:
    rules = read_rules(language)
    assert {rule.each for rule in rules} == set(FINDERS) == set(SLOTS)
    for rule in rules:
        used = {name for text in (rule.ask, rule.answer, rule.because) for _, name, _, _ in Formatter().parse(text)}
        assert used - {None} <= SLOTS[rule.each]


def test_both_languages_have_the_same_rules() -> None:
    blank = {"ask": "", "answer": "", "because": "", "criteria": ()}
    german, english = ([replace(rule, id=rule.id[3:], **blank) for rule in read_rules(one)] for one in ("de", "en"))
    assert german == english


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("each: named", "each: nobody", "RULE-004"),
        ("level: 2", "level: 9", "RULE-004"),
        ("{unnamed}", "{nickname}", "RULE-005"),
        ("{unnamed}", "{unnamed", "RULE-008"),
        ("  most: 2", "  mots: 2", "RULE-002"),
        ("  most: 2", "  most: many", "RULE-004"),
        ("de.compare.known", "de.compare.named", "RULE-006"),
        ("  skill: source-quality\n", "", "RULE-003"),
    ],
)
def test_a_broken_rule_is_refused_with_its_line(tmp_path: Path, written: str, instead: str, code: str) -> None:
    text = (TEMPLATES / "compare" / "de.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "de.yaml"
    broken.write_text(text.replace(written, instead, 1), encoding="utf-8")
    with pytest.raises(Refused, match=rf"de\.yaml:\d+:\d+: {code}"):
        read_rule_file(broken)
