"""The QTI package looked at from outside; `tests/export/consumers` has programs that ask and mark it."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from quizgen.export import qti
from quizgen.export.text import make_line
from quizgen.model import Bank, Gap, Option, Pair, Question, QuestionType, Status
from quizgen.problems import Refused
from quizgen.strict_yaml import read_yaml
from tests.export.consumers.banks import ALL_TYPES, SHIPPED, every_bank, read_shipped
from tests.export.qti_faults import LOM, QTI, find_faults, read_files
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

CASES = Path(__file__).parent.parent / "cases" / "export" / "qti_damage.yaml"
DAMAGE = read_yaml(CASES.read_text(encoding="utf-8"), str(CASES)).data


def item_of(question: Question) -> etree._Element:
    export = qti.render(make_bank(question))
    assert export.losses == ()
    files = read_files(export.content)
    assert find_faults(files) == []
    [name] = [name for name in files if name.startswith("items/")]
    return etree.fromstring(files[name])


def texts(root: etree._Element, part: str) -> list[str]:
    return [" ".join("".join(each.itertext()).split()) for each in root.iter(f"{QTI}{part}")]


def right(root: etree._Element) -> list[str | None]:
    return [each.text for each in root.iterfind(f"{QTI}responseDeclaration/{QTI}correctResponse/{QTI}value")]


def shown_as(root: etree._Element, name: str | None) -> str | None:
    return next(each.text for each in root.iter() if each.get("identifier") == name)


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert qti.render(ALL_TYPES, 1) == qti.render(ALL_TYPES, 2)


def test_no_file_carries_the_time_of_its_making() -> None:
    with zipfile.ZipFile(BytesIO(qti.render(ALL_TYPES).content)) as archive:
        assert archive.namelist()[:2] == ["imsmanifest.xml", "test.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("bank", every_bank(), ids=lambda bank: bank.id)
def test_a_package_is_sound_and_holds_every_question(bank: Bank) -> None:
    export = qti.render(bank)
    assert export.losses == ()
    files = read_files(export.content)
    assert find_faults(files) == []
    assert sum(name.startswith("items/") for name in files) == len(bank.published)


@pytest.mark.parametrize("case", DAMAGE, ids=lambda case: case["fault"])
def test_every_damage_is_seen(case: dict[str, str]) -> None:
    files = read_files(qti.render(ALL_TYPES).content)
    name = case["in"]
    if "copy" in case:
        files[name] = files[case["copy"]]
    elif "old" in case:
        whole = files[name].replace(case["old"].encode(), case["new"].encode(), 1)
        assert whole != files[name]
        files[name] = whole
    else:
        del files[name]
    faults = find_faults(files)
    assert any(case["fault"] in fault for fault in faults), faults


def test_a_choice_keeps_the_order_of_its_options() -> None:
    item = item_of(make_choice())
    assert texts(item, "simpleChoice") == ["the mayor", "the swimming club", "the council"]
    assert [shown_as(item, name) for name in right(item)] == ["the swimming club"]
    assert texts(item, "modalFeedback")[0] == "She speaks of the roof."


def test_several_right_options_are_all_right_and_any_number_may_be_chosen() -> None:
    item = item_of(make_several())
    assert [shown_as(item, name) for name in right(item)] == ["the mayor", "the swimming club"]
    assert next(item.iter(f"{QTI}choiceInteraction")).get("maxChoices") == "0"


def test_matches_stand_once_and_may_be_used_again() -> None:
    pairs = (Pair("The roof leaks.", "Quill"), Pair("It is safe.", "Feld"), Pair("We must close.", "Quill"))
    item = item_of(make_matching(pairs=pairs))
    assert sorted(texts(item, "simpleAssociableChoice")) == [
        *("Feld", "It is safe.", "Quill", "The roof leaks.", "We must close."),
    ]
    named = [tuple(shown_as(item, name) for name in str(value).split(" ")) for value in right(item)]
    assert named == [(pair.item, pair.match) for pair in pairs]


def test_texts_to_order_stand_in_another_order_and_the_right_one_is_known() -> None:
    item = item_of(make_ordering())
    assert [shown_as(item, name) for name in right(item)] == [*make_ordering().order]
    assert texts(item, "simpleChoice") != [*make_ordering().order]


def test_equal_texts_to_order_are_told_apart() -> None:
    item = item_of(make_ordering(order=("It leaks.", "It rains.", "It leaks.")))
    assert [shown_as(item, name) for name in right(item)] == ["It leaks.", "It rains.", "It leaks."]


def test_a_gap_stands_in_its_sentence_and_takes_every_spelling_without_heeding_capitals() -> None:
    item = item_of(make_cloze(accept=("June", "IN JUNE")))
    assert texts(item, "p")[1] == "The town of Lindenau will close its indoor pool ."
    entries = [(each.get("mapKey"), each.get("caseSensitive")) for each in item.iter(f"{QTI}mapEntry")]
    assert entries == [("in June", "false"), ("June", "false")]


def test_the_size_of_a_gap_tells_its_length_only_roughly() -> None:
    sizes = {
        next(item_of(make_question(answer=answer)).iter(f"{QTI}textEntryInteraction")).get("expectedLength")
        for answer in ("Ada", "Ada Quill")
    }
    assert sizes == {"10"}


def test_any_of_the_right_words_may_be_pointed_at() -> None:
    item = item_of(make_mark(gap=Gap("The club „", "always denied", "“ it.")))
    assert texts(item, "hottext") == ["The", "club", "always", "denied", "it"]
    assert texts(item, "hottextInteraction") == ["The club „always denied“ it."]
    assert [shown_as(item, each.get("mapKey")) for each in item.iter(f"{QTI}mapEntry")] == ["always", "denied"]


def test_an_open_question_is_not_marked_and_tells_those_who_mark_it_what_to_look_for() -> None:
    item = item_of(make_open())
    rubric = next(item.iter(f"{QTI}rubricBlock"))
    assert rubric.get("view") == "scorer"
    assert [*texts(rubric, "p"), *texts(rubric, "li")] == [
        "Model answer: Only the mayor says so.",
        "Check your answer:",
        *make_open().criteria,
    ]
    assert texts(item, "modalFeedback")[0].startswith("Model answer: Only the mayor says so.")


def test_explanation_evidence_paragraph_and_source_are_shown_after_every_answer() -> None:
    feedback = next(item_of(make_question()).iter(f"{QTI}modalFeedback"))
    assert texts(feedback, "p") == [
        "The sentence names the mayor.",
        "Paragraph 2: ‘Mayor Ada Quill said the roof was no longer safe.’",
        "Who says so: Ada Quill",
    ]


words = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@given(before=words, meant=words.filter(make_line), after=words)
@example(before="a]]>", meant="&lt;", after="<x y='1'>")
@example(before="\uffff", meant="\x01x\ufffe", after="\x0b")
def test_whatever_the_texts_the_item_shows_them(before: str, meant: str, after: str) -> None:
    item = item_of(make_cloze(gap=Gap(before, meant, after), answer=meant))
    gap = next(item.iter(f"{QTI}textEntryInteraction"))
    assert make_line(gap.getparent().text or "") == make_line(before)
    assert make_line(gap.tail or "") == make_line(after)
    assert right(item) == [make_line(meant)]


@given(words.filter(make_line))
def test_whatever_an_option_says_it_is_shown(text: str) -> None:
    item = item_of(make_choice(options=(Option(text, True, text), Option("no", False))))
    assert make_line(texts(item, "simpleChoice")[0]) == make_line(text)


def test_the_test_names_the_article_and_the_manifest_the_licence() -> None:
    files = read_files(qti.render(ALL_TYPES).content)
    rubric = texts(etree.fromstring(files["test.xml"]), "rubricBlock")
    assert "Lindenau Courier, 2024-03-06" in rubric[0]
    manifest = etree.fromstring(files["imsmanifest.xml"])
    licences = {each.findtext(f".//{LOM}langstring") for each in manifest.iter(f"{LOM}rights")}
    assert licences == {"CC BY-SA 4.0"}
    keywords = [each.findtext(f"{LOM}langstring") for each in manifest.iter(f"{LOM}keyword")]
    assert keywords[:2] == ["level 1", "who-says-what"]


def test_a_question_that_does_not_say_what_is_right_is_left_out_and_named() -> None:
    export = qti.render(make_bank(make_choice("q1", options=()), make_question("q2", answer=" "), make_choice("q3")))
    assert [(loss.code, loss.details["id"]) for loss in export.losses] == [("EXPORT-141", "q1"), ("EXPORT-141", "q2")]
    assert find_faults(read_files(export.content)) == []


def test_a_bank_of_which_nothing_can_be_asked_is_refused() -> None:
    with pytest.raises(Refused, match=r"EXPORT-020.*lindenau-pool-en.*QTI"):
        qti.render(make_bank(make_choice(options=())))


def test_only_what_learners_may_see_goes_out() -> None:
    bank = make_bank(make_choice("q1", status=Status.REJECTED), make_choice("q2"))
    assert [name for name in read_files(qti.render(bank).content) if "items" in name] == ["items/_q2.xml"]


def test_names_come_from_ids_never_change_and_never_meet() -> None:
    ids = ("q-1", "q_1", "q.1", "q 1", "ä", "1")
    names = [
        name for name in read_files(qti.render(make_bank(*map(make_choice, ids))).content) if name.startswith("items")
    ]
    assert len(set(names)) == len(ids)
    assert names[0] == "items/_q-1.xml"


@pytest.mark.parametrize("type", QuestionType)
def test_every_type_is_asked_somewhere_in_these_tests(type: QuestionType) -> None:
    assert type in {question.type for question in ALL_TYPES.questions}


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_sample_bank_loses_nothing(file: Path) -> None:
    assert qti.render(read_shipped(file)).losses == ()
