"""What Moodle's importer asks of a file, rule by rule; how it was tried stands in docs/exporting-moodle.md."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from quizgen.export import moodle_xml
from quizgen.model import Bank, Gap, Option, Question, QuestionType, Status
from quizgen.problems import Refused
from tests.export.consumers.banks import ALL_TYPES, HOSTILE_TEXTS, SHIPPED, every_bank, read_shipped
from tests.export.hostile import HOSTILE, make_hostile_bank, make_hostile_question
from tests.export.samples import make_bank, make_choice, make_cloze, make_mark, make_question, make_several

FRACTIONS = [sign * round(100 / parts, 5) for parts in (*range(1, 11), 20) for sign in (1, -1)] + [0]
"""Those of Moodle's list that equal shares can have; it refuses all that differ by 0.001 or more."""


def read(bank: Bank) -> list[Element]:
    """The questions of the file, that with the category first."""
    root = ElementTree.fromstring(moodle_xml.render(bank).content)
    assert root.tag == "quiz"
    return list(root)


def read_one(question: Question) -> Element:
    return read(make_bank(question))[1]


def text(element: Element, path: str) -> str:
    return element.findtext(f"{path}/text") or ""


def find_fractions(question: Question) -> list[str]:
    return [answer.get("fraction", "") for answer in read_one(question).iterfind("answer")]


def make_options(rights: int, wrongs: int) -> tuple[Option, ...]:
    return tuple(Option(f"option {number}", number < rights) for number in range(rights + wrongs))


def every_html(element: Element) -> Iterator[str]:
    yield from (each.findtext("text") or "" for each in element.iter() if each.get("format") == "html")


@pytest.mark.parametrize(
    ("type", "name"),
    [
        (QuestionType.CHOICE, "multichoice"),
        (QuestionType.TRUE_FALSE, "multichoice"),
        (QuestionType.SEVERAL, "multichoice"),
        (QuestionType.MATCHING, "matching"),
        (QuestionType.ORDERING, "ordering"),
        (QuestionType.SHORT, "shortanswer"),
        (QuestionType.CLOZE, "cloze"),
        (QuestionType.MARK, "shortanswer"),
        (QuestionType.OPEN, "essay"),
    ],
)
def test_each_type_becomes_one_of_moodles(type: QuestionType, name: str) -> None:
    [question] = [question for question in ALL_TYPES.questions if question.type is type]
    assert read_one(question).get("type") == name


def test_the_category_has_the_banks_title_and_tells_the_article_and_the_licences() -> None:
    category = read(make_bank(make_choice(), title="Pool and/or roof", licence="CC BY 4.0"))[0]
    assert category.get("type") == "category"
    assert text(category, "category") == "$course$/top/quizgen/Pool and//or roof"
    assert "https://courier.example/pool?id=1&amp;page=2" in text(category, "info")
    assert "Licence of the article: CC0" in text(category, "info")
    assert "Licence of the questions: CC BY 4.0" in text(category, "info")


def test_a_question_says_where_it_comes_from_and_what_it_trains() -> None:
    question = read_one(make_choice(level=2))
    assert text(question, "name") == "q002 Who denied a warning?"
    assert question.findtext("idnumber") == "lindenau-pool-en/q002"
    assert [tag.findtext("text") for tag in question.iterfind("tags/tag")] == ["who-says-what", "level-2", "choice"]
    values = {name: question.findtext(name) for name in ("defaultgrade", "penalty", "hidden", "shuffleanswers")}
    assert values == {"defaultgrade": "1", "penalty": "0.3333333", "hidden": "0", "shuffleanswers": "true"}


def test_a_long_name_is_cut_between_words_and_has_no_sign_that_moodle_takes_for_a_tag() -> None:
    name = text(read_one(make_choice(prompt="Who said <b>this</b> and that " * 20)), "name")
    assert name.startswith("q002 Who said ‹b›this‹/b› and that")
    assert len(name) < 90 and name.endswith("…")


def test_ids_are_never_longer_than_moodle_stores_and_stay_different() -> None:
    ids = [f"{'a' * 63}{letter}" for letter in "bc"]
    bank = make_bank(*(make_choice(id) for id in ids), id="b" * 64)
    idnumbers = [question.findtext("idnumber") or "" for question in read(bank)[1:]]
    assert len(set(idnumbers)) == 2 and {len(idnumber) for idnumber in idnumbers} == {100}


def test_feedback_tells_explanation_evidence_with_its_paragraph_and_speaker() -> None:
    feedback = text(read_one(make_choice()), "generalfeedback")
    assert feedback == (
        '<p lang="en">The sentence names the mayor.</p>'
        '<p lang="en">Paragraph 2: ‘The swimming club denied that it had been warned.’</p>'
        '<p lang="en">Who says so: the swimming club</p>'
    )


def test_an_option_has_its_own_feedback_and_one_of_them_all_points() -> None:
    answers = read_one(make_choice()).findall("answer")
    assert [text(answer, "feedback") for answer in answers] == ['<p lang="en">She speaks of the roof.</p>', "", ""]
    assert [answer.get("fraction") for answer in answers] == ["0", "100", "0"]


def test_true_and_false_stay_in_their_order() -> None:
    [question] = [question for question in ALL_TYPES.questions if question.type is QuestionType.TRUE_FALSE]
    assert read_one(question).findtext("shuffleanswers") == "false"


def test_right_options_share_all_points_and_wrong_ones_cost_as_much() -> None:
    assert find_fractions(make_several(options=make_options(3, 2))) == ["33.33333"] * 3 + ["-50"] * 2
    assert find_fractions(make_several(options=make_options(7, 6))) == ["14.28571"] * 7 + ["-16.66667"] * 6
    assert find_fractions(make_several(options=make_options(1, 1))) == ["100", "-100"]


@pytest.mark.parametrize(("rights", "wrongs"), list(product((*range(1, 11), 20), range(26))))
def test_moodle_knows_every_fraction_and_choosing_all_gains_nothing(rights: int, wrongs: int) -> None:
    fractions = [float(points) for points in find_fractions(make_several(options=make_options(rights, wrongs)))]
    assert all(min(abs(each - known) for known in FRACTIONS) < 1e-4 for each in fractions)
    assert sum(each for each in fractions if each > 0) == pytest.approx(100, abs=1e-3)
    assert wrongs == 0 or sum(fractions) < 1e-3


@pytest.mark.parametrize("rights", [11, 19, 21])
def test_more_right_options_than_can_share_the_points_are_left_out_and_told(rights: int) -> None:
    many = make_several("many", options=make_options(rights, 2))
    export = moodle_xml.render(make_bank(many, make_choice()))
    assert b"q002" in export.content and b"many" not in export.content
    assert [(problem.code, problem.details) for problem in export.losses] == [
        ("EXPORT-110", {"id": "many", "count": rights})
    ]


def test_every_spelling_gets_all_points_and_an_asterisk_stands_for_itself() -> None:
    answers = read_one(make_question(answer="Leser*innen", accept=("readers", "Readers", "a\nreader"))).findall(
        "answer"
    )
    assert [answer.findtext("text") for answer in answers] == [r"Leser\*innen", "readers", "a reader"]
    assert {answer.get("fraction") for answer in answers} == {"100"}
    assert {answer.get("format") for answer in answers} == {"moodle_auto_format"}


def test_several_items_may_have_the_same_match_which_is_plain_text() -> None:
    [matching] = [question for question in ALL_TYPES.questions if question.type is QuestionType.MATCHING]
    first, *others = matching.pairs
    question = read_one(replace(matching, pairs=(replace(first, match="A & B"), *others, replace(first, item="x < y"))))
    pairs = [(text(pair, "."), text(pair, "answer")) for pair in question.iterfind("subquestion")]
    assert pairs[0] == ('<p lang="en">The roof is not safe.</p>', "A & B")
    assert pairs[3] == ('<p lang="en">x &lt; y</p>', "the mayor")


def test_an_order_shows_all_its_texts_and_counts_each_at_its_place() -> None:
    [ordering] = [question for question in ALL_TYPES.questions if question.type is QuestionType.ORDERING]
    question = read_one(ordering)
    names = ("layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle")
    assert [question.findtext(name) for name in names] == ["VERTICAL", "ALL", "3", "ABSOLUTE_POSITION", "SHOW", "none"]
    assert [re.sub("<[^>]*>", "", text(answer, ".")) for answer in question.iterfind("answer")] == list(ordering.order)


def test_a_gap_stands_in_its_sentence_and_has_no_points_beside_it() -> None:
    question = read_one(make_cloze(accept=("in 6/24",)))
    gap = "{1:SHORTANSWER:=in June~=in 6/24}"
    assert text(question, "questiontext") == (
        f'<p lang="en">When does it close?</p><p lang="en">The town of Lindenau will close its indoor pool {gap}.</p>'
    )
    assert question.find("defaultgrade") is None


def test_no_sign_of_a_gaps_answer_or_its_sentence_ends_the_gap_or_begins_another() -> None:
    words = "=%50%~a#b}\\c*{1:MC:=x} & <d>"
    gap = Gap("{1:SA:=y} {#1} ", words, " {2:NM:=1}")
    found = text(read_one(make_cloze(gap=gap, answer=words)), "questiontext")
    assert found.count("{") == found.count("}") == 1
    answer = re.search(r"\{1:SHORTANSWER:=(.*)\}", found)
    assert answer and not set(answer[1].replace("&#", "")) & set("~#{}=%\\<>")


def test_words_to_mark_are_typed_and_the_sentence_stands_below_the_question() -> None:
    gap = Gap("The club ", "“denied, again”", " that it knew.")
    bank = make_bank(make_mark(gap=gap))
    question = read(bank)[1]
    assert text(question, "questiontext").endswith('<p lang="en">The club “denied, again” that it knew.</p>')
    assert [text(each, ".") for each in question.iterfind("answer")] == ["“denied, again”", "denied", "again"]
    assert [problem.code for problem in moodle_xml.render(bank).losses] == ["EXPORT-111"]


def test_graders_of_a_free_text_see_model_answer_and_criteria() -> None:
    [question] = [question for question in ALL_TYPES.questions if question.type is QuestionType.OPEN]
    assert text(read_one(question), "graderinfo") == (
        '<p lang="en">Only the mayor says so.</p><p lang="en">Check your answer:</p>'
        '<ul lang="en"><li>Names the mayor.</li><li>Tells claim and fact apart.</li>'
        "<li>Says what could prove it.</li></ul>"
    )


def test_texts_are_html_with_a_paragraph_for_each_and_line_ends_in_the_questions_language() -> None:
    question = read_one(make_question(prompt="Wer  <sagt>\ndas?\n\n\nUnd \\(wo\\)?", language="de"))
    assert text(question, "questiontext") == (
        '<p lang="de">Wer &lt;sagt&gt;<br>das?</p><p lang="de">Und &#92;(wo&#92;)?</p>'
    )


@pytest.mark.parametrize("type", QuestionType)
def test_no_text_brings_a_tag_a_formula_or_a_file_of_its_own(type: QuestionType) -> None:
    questions = [make_hostile_question(words, type, f"q{number:03}") for number, words in enumerate(HOSTILE)]
    for element in read(make_hostile_bank("Harmless", *questions))[1:]:
        for html in every_html(element):
            assert {tag.split(" ")[0] for tag in re.findall("<([^>]*)>", html)} <= {
                "p",
                "/p",
                "br",
                "ul",
                "/ul",
                "li",
                "/li",
            }
            assert not re.search(r"\\|\$|@@", html)
            assert html.count("{") == html.count("}") <= (type is QuestionType.CLOZE)


@pytest.mark.parametrize("bank", every_bank(), ids=lambda bank: bank.id)
def test_every_question_is_there_with_numbers_for_points_and_the_same_bytes_twice(bank: Bank) -> None:
    export = moodle_xml.render(bank)
    assert export == moodle_xml.render(bank, changed=1_700_000_000)
    assert export.content.startswith(b"<?xml") and export.content.endswith(b"\n")
    questions = read(bank)[1:]
    assert [text(each, "name").split()[0] for each in questions] == [question.id for question in bank.published]
    for answer in (answer for question in questions for answer in question.iterfind("answer")):
        float(answer.attrib["fraction"])
    assert {problem.code for problem in export.losses} <= {"EXPORT-111"}


def test_only_what_learners_may_see_goes_out() -> None:
    seen, hidden = make_choice(status=Status.APPROVED), make_question("q009")
    assert len(read(make_bank(seen, hidden, publish="approved"))) == 2


def test_a_bank_that_makes_no_sense_or_has_nothing_for_moodle_is_refused() -> None:
    with pytest.raises(Refused, match="EXPORT-002"):
        moodle_xml.render(make_bank(make_choice(), make_choice()))
    with pytest.raises(Refused, match="EXPORT-003"):
        moodle_xml.render(make_bank(make_choice(prompt="\x00")))
    with pytest.raises(Refused, match=r"EXPORT-020.*Moodle XML(.|\n)*EXPORT-110"):
        moodle_xml.render(make_bank(make_several(options=make_options(11, 1))))


def test_a_question_that_does_not_say_what_is_right_is_left_out_and_told() -> None:
    nothing_right = make_choice("q030", options=make_options(0, 3))
    export = moodle_xml.render(make_bank(nothing_right, *HOSTILE_TEXTS.questions[:1]))
    assert [(problem.code, problem.details["id"]) for problem in export.losses] == [("EXPORT-141", "q030")]


def test_sample_banks_lose_nothing_but_pointing_at_words() -> None:
    for path in SHIPPED:
        bank = read_shipped(path)
        marks = [question.id for question in bank.published if question.type is QuestionType.MARK]
        assert [problem.details["id"] for problem in moodle_xml.render(bank).losses] == marks
