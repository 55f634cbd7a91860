"""The H5P package looked at from outside; `tests/export/consumers` has programs that take it."""

import html
import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any, get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.export import h5p, h5p_texts
from quizgen.export.h5p import find_licence
from quizgen.export.text import make_line
from quizgen.model import Bank, Gap, Language, Option, Pair, Question, QuestionType, Status
from quizgen.problems import Refused
from tests.export.consumers.banks import ALL_TYPES, HOSTILE_TEXTS, SHIPPED, every_bank, read_shipped
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
)


def read(content: bytes, name: str) -> Any:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return json.loads(archive.read(name))


def contents(bank: Bank) -> list[dict[str, Any]]:
    """The contents of the set in their order; nothing was left out."""
    export = h5p.render(bank)
    assert export.losses == ()
    return list(read(export.content, "content/content.json")["questions"])


def params(question: Question) -> dict[str, Any]:
    [content] = contents(make_bank(question))
    return dict(content["params"])


def feedback(question: Question) -> str:
    return str(params(question)["overallFeedback"][0]["feedback"])


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert h5p.render(ALL_TYPES, 1) == h5p.render(ALL_TYPES, 2)


def test_no_file_carries_the_time_of_its_making() -> None:
    with zipfile.ZipFile(BytesIO(h5p.render(ALL_TYPES).content)) as archive:
        assert archive.namelist() == ["h5p.json", "content/content.json"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("bank", every_bank(), ids=lambda bank: bank.id)
def test_every_question_goes_out_in_its_place(bank: Bank) -> None:
    notes = [content["metadata"]["authorComments"] for content in contents(bank)]
    assert len(notes) == len(bank.published)
    for note, question in zip(notes, bank.published, strict=True):
        assert f"{bank.id}/{question.id}; level {question.level}" in note


@pytest.mark.parametrize(
    ("question", "library"),
    [
        (make_choice(), "H5P.MultiChoice 1.16"),
        (make_choice(type=QuestionType.TRUE_FALSE), "H5P.MultiChoice 1.16"),
        (make_several(), "H5P.MultiChoice 1.16"),
        (make_question(), "H5P.Blanks 1.14"),
        (make_cloze(), "H5P.Blanks 1.14"),
        (make_mark(), "H5P.MarkTheWords 1.11"),
        (make_matching(), "H5P.DragText 1.10"),
        (make_ordering(), "H5P.DragText 1.10"),
        (make_open(), "H5P.Essay 1.5"),
    ],
)
def test_every_type_has_a_library_that_question_set_takes_and_only_those_used_are_asked_for(
    question: Question, library: str
) -> None:
    content = h5p.render(make_bank(question)).content
    assert [entry["library"] for entry in read(content, "content/content.json")["questions"]] == [library]
    wanted = read(content, "h5p.json")["preloadedDependencies"]
    named = [f"{each['machineName']} {each['majorVersion']}.{each['minorVersion']}" for each in wanted]
    assert named == ["H5P.QuestionSet 1.20", library]


def test_a_choice_keeps_its_order_and_tells_each_option_its_feedback() -> None:
    found = params(make_choice())
    assert [(answer["text"], answer["correct"]) for answer in found["answers"]] == [
        ("the mayor", False),
        ("the swimming club", True),
        ("the council", False),
    ]
    assert found["answers"][0]["tipsAndFeedback"]["chosenFeedback"] == "She speaks of the roof."
    assert found["behaviour"]["type"] == "single"
    assert found["behaviour"]["randomAnswers"] is False


def test_several_right_options_count_only_together() -> None:
    behaviour = params(make_several())["behaviour"]
    assert (behaviour["type"], behaviour["singlePoint"]) == ("multi", True)


def test_explanation_evidence_paragraph_and_source_are_shown_after_every_answer() -> None:
    assert html.unescape(feedback(make_choice())) == (
        "The sentence names the mayor. Paragraph 2: ‘The swimming club denied that it had been warned.’ "
        "Who says so: the swimming club"
    )
    shown = params(make_choice())["overallFeedback"]
    assert [(entry["from"], entry["to"]) for entry in shown] == [(0, 100)]


def test_evidence_that_the_explanation_quotes_is_not_told_twice() -> None:
    evidence = make_question().evidence.text
    assert feedback(make_question(explanation=f"See: {evidence}")).count(evidence) == 1


def test_signs_that_the_player_would_fill_in_stay_text() -> None:
    assert "@" not in feedback(make_question(explanation="Write to @score."))
    assert "Write to @score." in html.unescape(feedback(make_question(explanation="Write to @score.")))


def test_a_gap_takes_every_spelling_without_heeding_capitals() -> None:
    found = params(make_cloze(accept=("June", "IN JUNE", "this June")))
    assert found["questions"] == [
        "<p>The town of Lindenau will close its indoor pool *in June/June/this June*.</p>",
    ]
    assert found["behaviour"]["caseSensitive"] is False


@pytest.mark.parametrize(("answer", "is_forgiven"), [("Ada Quill", True), ("2019", False), ("14 March", False)])
def test_a_slip_of_a_letter_is_forgiven_and_a_wrong_digit_is_not(answer: str, is_forgiven: bool) -> None:
    assert params(make_question(answer=answer))["behaviour"]["acceptSpellingErrors"] is is_forgiven


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@given(before=texts, meant=texts.filter(make_line), after=texts, other=texts)
@example(before="Leser*innen", meant="Bürger*innen", after="*", other="9:30/10:00")
@example(before="<p>*</p>", meant="&#42;", after="&", other="\\+")
def test_whatever_the_texts_a_gap_is_the_only_one_and_holds_its_words(
    before: str, meant: str, after: str, other: str
) -> None:
    gap = Gap(before, meant, after)
    [text] = params(make_cloze(gap=gap, answer=meant, accept=(other,)))["questions"]
    start, secret, end = text.split("*")
    assert make_line(html.unescape(start.removeprefix("<p>"))) == make_line(before)
    assert make_line(html.unescape(end.removesuffix("</p>"))) == make_line(after)
    assert ":" not in secret
    spellings = [html.unescape(spelling) for spelling in secret.split("/")]
    assert spellings[0] == make_line(meant)
    assert {spelling.casefold() for spelling in spellings} == {
        make_line(spelling).casefold() for spelling in (meant, other) if make_line(spelling)
    }


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        (Gap("The club ", "denied", " it."), "The club *denied* it."),
        (Gap("It was ", "never ever", ", he said."), "It was *never* *ever*, he said."),
        (Gap("Er „", "bestritt", "“ es (nie)."), "Er „*bestritt“* es (nie)."),
        (Gap("Sie (", "warnten", ")!"), "Sie (*warnten*)!"),
        (Gap("Die EU-", "Kommission", " bestritt es."), "Die *EU-Kommission* bestritt es."),
        (Gap("Die ", "Leser*innen", " klagten."), "Die *Leser**innen* klagten."),
        (Gap("Die Leser*innen ", "klagten", "."), "Die Leser*innen *klagten*."),
        (Gap("Er sagte ", "– laut –", " nein."), "Er sagte – *laut* – nein."),
        (Gap("The club", ", denied", "."), "The club, *denied*."),
        (Gap("<b>a ", "b</b>", " &"), "<b>a *b</b>* &"),
    ],
)
def test_each_word_to_mark_stands_between_asterisks(gap: Gap, text: str) -> None:
    assert html.unescape(params(make_mark(gap=gap))["textField"]) == f"<p>{text}</p>"


@pytest.mark.parametrize("before", ["*Name geändert ", "„*Name*“ ", "See * below "])
def test_asterisks_that_would_mark_another_word_leave_the_question_out_and_say_so(before: str) -> None:
    export = h5p.render(make_bank(make_choice(), make_mark("q9", gap=Gap(before, "denied", "."))))
    assert [loss.code for loss in export.losses] == ["EXPORT-142"]
    assert "`q9`" in export.losses[0].sentence("de")
    assert len(read(export.content, "content/content.json")["questions"]) == 1


def test_short_matches_are_cards_behind_their_items() -> None:
    assert params(make_matching())["textField"].splitlines() == [
        "The roof is not safe. *the mayor*",
        "We were never warned. *the swimming club*",
        "The pool will close. *the council*",
    ]


def test_long_matches_are_numbered_because_a_card_shows_only_their_beginning() -> None:
    long = "the swimming club of the town of Lindenau"
    found = params(make_matching(pairs=(Pair("We were never warned.", long), Pair("It is safe.", "the mayor"))))
    numbers = dict(re.findall(r"<p>(\d): (.*?)</p>", found["taskDescription"]))
    by_text = {text: number for number, text in numbers.items()}
    assert found["textField"] == f"We were never warned. *{by_text[long]}*\nIt is safe. *{by_text['the mayor']}*"


def test_in_an_ordering_numbers_are_dragged_to_texts_that_stand_in_another_order() -> None:
    lines = params(make_ordering())["textField"].splitlines()
    assert lines != sorted(lines, key=lambda line: line[-2])
    assert sorted(lines, key=lambda line: line[-2]) == [
        "The roof leaks. *1*",
        "The council meets. *2*",
        "The pool closes. *3*",
    ]


@given(st.lists(st.tuples(texts, texts.filter(make_line)), min_size=1, max_size=4))
def test_whatever_the_texts_every_pair_is_one_line_with_one_card(pairs: list[tuple[str, str]]) -> None:
    text = params(make_matching(pairs=tuple(Pair(*pair) for pair in pairs)))["textField"]
    lines = text.split("\n")
    assert len(lines) == len(pairs)
    for line, (item, _) in zip(lines, pairs, strict=True):
        shown, card, end = line.split("*")
        assert (html.unescape(shown).strip(), end) == (make_line(item), "")
        assert not set(card) & set("*/:\\")
        assert len(card) <= 20


def test_an_open_question_is_not_marked_and_shows_criteria_and_model_answer() -> None:
    found = params(make_open())
    assert found["behaviour"]["ignoreScoring"] is True
    assert "<li>Names the mayor.</li>" in found["solution"]["introduction"]
    assert found["solution"]["sample"].startswith("<p>Only the mayor says so.</p><p>The sentence names the mayor.</p>")


def test_no_text_of_a_bank_becomes_markup() -> None:
    shown = json.dumps([content["params"] for content in contents(HOSTILE_TEXTS)])
    assert "<b>" not in shown
    assert "&lt;b&gt;" in shown


@pytest.mark.parametrize("language", get_args(Language))
def test_every_button_speaks_the_language_of_its_question(language: Language) -> None:
    tables = [table for name, table in vars(h5p_texts).items() if name.isupper() and not name.startswith("_")]
    assert len(tables) == 6
    for table in tables:
        assert all(leaves(h5p_texts.make_texts(table, language)))
    check = params(make_choice(language=language))["UI"]["checkAnswerButton"]
    assert check == {"de": "Antwort prüfen", "en": "Check the answer"}[language]


def leaves(texts: dict[str, Any]) -> list[str]:
    return [leaf for each in texts.values() for leaf in (leaves(each) if isinstance(each, dict) else [each])]


def test_the_two_languages_differ_in_every_text() -> None:
    for table in (h5p_texts.MULTI_CHOICE, h5p_texts.BLANKS, h5p_texts.ESSAY, h5p_texts.QUESTION_SET):
        german, english = (leaves(h5p_texts.make_texts(table, language)) for language in ("de", "en"))
        assert not set(german) & set(english)


def test_the_set_begins_with_the_article_and_its_licence() -> None:
    intro = read(h5p.render(ALL_TYPES).content, "content/content.json")["introPage"]
    assert intro["title"] == "Lindenau closes its pool"
    assert "<p>Lindenau Courier, 2024-03-06</p>" in intro["introduction"]
    assert "<p>Licence of the article: CC0</p>" in intro["introduction"]


@pytest.mark.parametrize(
    ("licence", "fields"),
    [
        ("CC0-1.0", {"license": "CC0 1.0", "licenseVersion": "1.0"}),
        ("cc0", {"license": "CC0 1.0", "licenseVersion": "1.0"}),
        ("CC-BY-SA-4.0", {"license": "CC BY-SA", "licenseVersion": "4.0"}),
        ("CC BY NC ND 3.0", {"license": "CC BY-NC-ND", "licenseVersion": "3.0"}),
        ("CC BY 4.0 International", {"license": "CC BY", "licenseVersion": "4.0"}),
        ("CC BY", {"license": "CC BY"}),
        ("CC BY 4.0, not the pictures", {"license": "U", "licenseExtras": "CC BY 4.0, not the pictures"}),
        ("For our school\nonly", {"license": "U", "licenseExtras": "For our school only"}),
        ("", {"license": "U"}),
    ],
)
def test_a_licence_is_named_in_h5ps_own_words_or_kept_as_it_is(licence: str, fields: dict[str, str]) -> None:
    assert find_licence(licence) == fields
    head = read(h5p.render(make_bank(make_choice(), licence=licence)).content, "h5p.json")
    assert fields.items() <= head.items()


def test_titles_are_one_line_and_short_enough_for_every_site() -> None:
    bank = make_bank(make_choice(prompt=f"Wer?\n{'ä' * 300}"), title=f"Über\n{'ö' * 300}")
    head = read(h5p.render(bank).content, "h5p.json")
    [content] = contents(bank)
    for title in (head["title"], content["metadata"]["title"]):
        assert re.fullmatch(r".{1,255}", title)
        assert len(title.encode()) <= 255
    assert "ö" * 300 in read(h5p.render(bank).content, "content/content.json")["introPage"]["title"]


def test_only_a_web_address_is_a_source() -> None:
    assert read(h5p.render(ALL_TYPES).content, "h5p.json")["source"] == "https://courier.example/pool?id=1&page=2"
    article = replace(ALL_TYPES.article, url="archive, box 7")
    assert "source" not in read(h5p.render(make_bank(make_choice(), article=article)).content, "h5p.json")


def test_a_question_that_does_not_say_what_is_right_is_left_out_and_named() -> None:
    lacking = (
        make_choice("q1", options=()),
        make_choice("q2", options=(Option("a", False), Option("b", False))),
        make_several("q3", options=(Option("a", False),)),
        make_matching("q4", pairs=()),
        make_ordering("q5", order=()),
        make_question("q6", answer=" \x00"),
        make_mark("q7", gap=Gap("It closed ", "–", ".")),
    )
    export = h5p.render(make_bank(*lacking, make_choice("q8")))
    assert [(loss.code, loss.details["id"]) for loss in export.losses] == [
        ("EXPORT-141", question.id) for question in lacking
    ]
    assert all(loss.is_warning for loss in export.losses)


def test_a_bank_of_which_nothing_can_be_asked_is_refused() -> None:
    with pytest.raises(Refused, match=r"EXPORT-020.*lindenau-pool-en.*H5P"):
        h5p.render(make_bank(make_choice(options=())))


def test_only_what_learners_may_see_goes_out() -> None:
    bank = make_bank(make_choice("q1", status=Status.REJECTED), make_choice("q2"), make_choice("q3"))
    assert len(contents(bank)) == 2


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_sample_bank_loses_nothing(file: Any) -> None:
    assert h5p.render(read_shipped(file)).losses == ()


def test_the_id_of_a_content_comes_from_bank_and_question_and_never_changes() -> None:
    [first] = contents(make_bank(make_choice("q001")))
    [edited] = contents(make_bank(make_question("q001", prompt="Edited?"), title="Other"))
    assert first["subContentId"] == edited["subContentId"] == "ffa5863c-11b8-5bfb-aca3-4e3e89cc3c8d"
