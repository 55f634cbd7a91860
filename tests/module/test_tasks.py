"""Tasks about an article: set where the article has what they are about, and keyed from its own words."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.article import read_article, read_article_bytes
from quizgen.model import Language
from quizgen.module.matters import SLOTS, Found, find_matters
from quizgen.module.tables import make_claim_rows, make_source_rows
from quizgen.module.tasks import Task, make_tasks, read_task_file
from quizgen.pipeline import study_article
from quizgen.problems import Refused
from quizgen.shipped import SAMPLE_ARTICLES, TEMPLATES
from tests.module.samples import ARTICLE, CLAIMS, STUDY

SAMPLES = sorted(SAMPLE_ARTICLES.rglob("*.txt"))


def look(text: str, language: Language) -> Found:
    article = read_article_bytes(text.encode(), "a.txt", language=language)
    study = study_article(article)
    sources = make_source_rows(study.claims)
    return Found(article, study, sources, make_claim_rows(article, study.claims, sources))


def tasks_of(text: str, language: Language) -> dict[str, Task]:
    return {task.id: task for task in make_tasks(find_matters(look(text, language)), language)}


def test_both_languages_have_the_same_tasks_at_the_same_level() -> None:
    german, english = (
        [(w.id, w.part, w.level, w.about, len(w.criteria)) for w in read_task_file(TEMPLATES / "module/tasks" / name)]
        for name in ("de.yaml", "en.yaml")
    )
    assert german == english
    assert {level for _, _, level, _, _ in german} == {"1", "2", "3"}
    assert {about for *_, about, _ in german} == set(SLOTS)


def test_two_sides_are_compared_and_the_key_has_both_sentences() -> None:
    task = tasks_of(
        "The Daily Post reported that the bridge had been closed in May. "
        "Mayor Ada Quill denied that the bridge had been closed in May.",
        "en",
    )["two-sides"]
    assert "(Ada Quill)" in task.ask and "(Daily Post)" in task.ask.replace("the Daily Post", "Daily Post")
    assert "denied that the bridge" in task.key and "reported that the bridge" in task.key


def test_who_passed_it_on_is_asked_and_the_first_speaker_stands_first_in_the_key() -> None:
    task = tasks_of("Laut dem Tageblatt sagten zwei Mitarbeiter, das Dach sei schon lange undicht.", "de")["passed-on"]
    assert task.key.startswith("zwei Mitarbeiter → das Tageblatt → dieser Artikel.")


def test_a_verb_that_keeps_its_distance_goes_before_one_that_inflates() -> None:
    text = "Feld wetterte, der Rat habe versagt. Bürgermeisterin Ada Quill behauptete, das Dach sei sicher."
    assert "„behauptete“" in tasks_of(text, "de")["verb-effect"].ask


def test_a_wish_and_what_could_not_be_checked_are_no_uncertain_statements() -> None:
    for text in ("He said that the council should vote again.", "The statement could not be verified, police said."):
        assert "open-word" not in tasks_of(text, "en")
    assert "“may”" in tasks_of("The bridge may close in June, the council said.", "en")["open-word"].ask


def test_an_article_of_one_voice_has_only_the_tasks_that_every_article_has() -> None:
    found = tasks_of("The library opened at nine. It closed at six.", "en")
    assert set(found) == {"judge-evidence", "neutral-verbs", "second-article", "next-check"}


def test_a_source_whose_owner_is_not_certain_is_in_no_task() -> None:
    unclear = [
        replace(
            claim, attribution=replace(claim.attribution, source=replace(claim.attribution.source, is_resolved=False))
        )
        for claim in CLAIMS
        if claim.attribution and claim.attribution.source and not claim.attribution.via
    ]
    study = replace(STUDY, claims=tuple(unclear), relations=())
    sources = make_source_rows(study.claims)
    matters = find_matters(Found(ARTICLE, study, sources, make_claim_rows(ARTICLE, study.claims, sources)))
    assert set(matters) <= {"article", "headline", "hedge"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_article_has_tasks_of_every_level_whose_quotations_stand_in_it(path: Path) -> None:
    article = read_article(str(path))
    text = " ".join(article.text.split())
    matters = find_matters(look(path.read_text(encoding="utf-8"), article.language))
    for name, slots in matters.items():
        assert set(slots) == SLOTS[name]
        for slot in ("sentence", "other_sentence", "figure", "word"):
            assert slots.get(slot, "") in text
    tasks = make_tasks(matters, article.language)
    found = {task.level for task in tasks if task.part == "guided"}
    assert found >= {1, 3}
    assert 2 in found or path.parent.name == "compare"  # the second article on an event is shorter
    assert [task.level for task in tasks] == sorted(task.level for task in tasks)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("about: nothing", "nothing: article"),
        ("level: 4", "'1', '2' or '3'"),
        ("ask: 'Who is {who}?'", "{who}: figure, paragraph, source"),
        ("ask: 'Who is {?'", "expected '}'"),
        ("colour: red", "Extra inputs"),
    ],
)
def test_a_broken_file_of_tasks_is_refused_with_the_line(tmp_path: Path, wrong: str, reason: str) -> None:
    right = {"id": "a", "part": "guided", "level": "1", "operator": "name", "about": "figure", "ask": "x", "key": "y"}
    key = wrong.partition(":")[0]
    lines = [wrong if name == key else f"{name}: {value}" for name, value in right.items()]
    lines += [wrong] if key not in right else []
    (tmp_path / "t.yaml").write_text("- " + "\n  ".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_task_file(tmp_path / "t.yaml")
    [problem] = refused.value.problems
    assert (problem.code, problem.line) == ("MODULE-001", lines.index(wrong) + 1)
    assert reason in problem.details["reason"]
