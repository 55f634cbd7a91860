"""How a GIFT file looks; that programs read it as we mean it is tried in consumers/test_gift_parser.py."""

import re
from dataclasses import replace

import pytest

from quizgen.bank.make import NO_EVIDENCE
from quizgen.export import gift
from quizgen.model import Bank, Gap, Option, Pair, Question
from quizgen.problems import Refused
from tests.export.consumers.banks import ALL_TYPES, every_bank
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
)


def block_of(question: Question) -> str:
    return gift.render(make_bank(question)).content.decode().split("\n\n")[1].rstrip()


def bare(question: Question) -> Question:
    """Without anything to tell after answering, to see the rest better."""
    return replace(question, explanation="", source="", evidence=NO_EVIDENCE)


def test_a_question_in_full() -> None:
    assert gift.render(make_bank(make_choice())).content.decode() == (
        "// Article: Lindenau closes its pool\n"
        "// Lindenau Courier, 2024-03-06\n"
        "// https://courier.example/pool?id=1&page=2\n"
        "// Licence of the article: CC0\n"
        "$CATEGORY: $course$/top/quizgen/Lindenau closes its pool\n"
        "\n"
        "// [id:lindenau-pool-en/q002] [tag:who-says-what] [tag:level-1] [tag:choice]\n"
        '::q002 Who denied a warning?::[html]<p lang\\="en">Who denied a warning?</p>{\n'
        '\t~<p lang\\="en">the mayor</p>#<p lang\\="en">She speaks of the roof.</p>\n'
        '\t=<p lang\\="en">the swimming club</p>\n'
        '\t~<p lang\\="en">the council</p>\n'
        '\t####<p lang\\="en">The sentence names the mayor.</p>'
        '<p lang\\="en">Paragraph 2\\: ‘The swimming club denied that it had been warned.’</p>'
        '<p lang\\="en">Who says so\\: the swimming club</p>\n'
        "}\n"
    )


@pytest.mark.parametrize("bank", every_bank(), ids=lambda bank: bank.id)
def test_a_file_has_a_block_for_each_question_and_the_same_bytes_twice(bank: Bank) -> None:
    export = gift.render(bank)
    assert export == gift.render(bank, changed=1_700_000_000)
    head, *blocks = export.content.decode().rstrip("\n").split("\n\n")
    *about, category = head.split("\n")
    assert category.startswith("$CATEGORY: $course$/top/quizgen/")
    assert all(line.startswith("// ") for line in about)
    left_out = [problem for problem in export.losses if problem.code in ("EXPORT-110", "EXPORT-114", "EXPORT-141")]
    assert len(blocks) + len(left_out) == len(bank.published)
    assert all(block.startswith("// [id:") for block in blocks)


def test_signs_of_gifts_own_get_a_backslash() -> None:
    assert "::q001 a ~ \\= b::" in block_of(make_question(prompt="a ~ = b")).replace("\\~", "~")
    block = block_of(make_question(answer="~ = # { } : \\ n"))
    assert "\t=%100%\\~ \\= \\# \\{ \\} \\: \\\\ n\n" in block


def test_right_options_share_all_points_and_wrong_ones_cost_as_much() -> None:
    options = tuple(Option(f"{number}", number < 3) for number in range(5))
    weights = re.findall("~%([^%]*)%", block_of(make_several(options=options)))
    assert weights == ["33.33333"] * 3 + ["-50"] * 2


def test_an_answer_that_begins_like_a_format_says_that_it_is_plain() -> None:
    assert "=%100%[plain][html]x\n" in block_of(make_question(answer="[html]x"))
    assert "=%100%[a] x\n" in block_of(make_question(answer="[a] x"))


def test_a_free_text_has_braces_on_one_line_with_the_model_answer() -> None:
    *_, last = block_of(make_open()).split("\n")
    assert re.search(r"\{####<p[^>]*>Only the mayor says so\.</p>.*Says what could prove it\..*Paragraph 2.*\}$", last)
    assert block_of(bare(make_open(answer="", criteria=()))).endswith("</p>{}")


def test_a_gap_stands_in_its_sentence() -> None:
    block = block_of(bare(make_cloze()))
    assert block.endswith("will close its indoor pool {\n\t=%100%in June\n}.</p>")
    slashes = block_of(bare(make_cloze(gap=Gap("It is ", "6", " // or 7"))))
    assert slashes.endswith("\n} &\\#47;/ or 7</p>"), "some programs would see a comment"


def test_an_order_becomes_places_to_match_in_no_telling_order() -> None:
    export = gift.render(make_bank(make_ordering()))
    assert [problem.code for problem in export.losses] == ["EXPORT-112"]
    places = dict(re.findall(r"=<p[^>]*>(.*)</p> -> (\d)", export.content.decode()))
    assert places == {"The roof leaks.": "1", "The council meets.": "2", "The pool closes.": "3"}
    assert list(places.values()) != ["1", "2", "3"]


def test_answers_with_an_arrow_or_moodles_hidden_signs_are_told_and_left_out() -> None:
    some = make_question("q1", answer="from A to B", accept=("A -> B", "A&&058;B"))
    none = make_question("q2", answer="A -> B")
    menu = make_matching("q3", pairs=(Pair("a", "x&&058;"), Pair("b", "y")))
    export = gift.render(make_bank(some, none, menu))
    assert [(problem.code, problem.details["id"], problem.details["text"]) for problem in export.losses] == [
        ("EXPORT-114", "q2", "A -> B"),
        ("EXPORT-114", "q3", "x&&058;"),
        ("EXPORT-113", "q1", "A -> B"),
        ("EXPORT-113", "q1", "A&&058;B"),
    ]
    assert export.content.decode().count("->") == 0


def test_arrows_elsewhere_do_no_harm() -> None:
    pairs = (Pair("a -> b", "c -> d"), Pair("e", "f"))
    export = gift.render(make_bank(make_matching(pairs=pairs), make_choice(prompt="a -> b")))
    assert export.losses == ()
    assert '<p lang\\="en">a -&gt; b</p> -> c -> d\n' in export.content.decode()


def test_words_to_mark_and_orders_are_told() -> None:
    codes = [(problem.code, problem.details["id"]) for problem in gift.render(ALL_TYPES).losses]
    assert codes == [("EXPORT-112", "q013"), ("EXPORT-111", "q015")]


def test_a_bank_with_nothing_for_gift_is_refused() -> None:
    with pytest.raises(Refused, match=r"EXPORT-020.*GIFT"):
        gift.render(make_bank(make_question(answer="->")))
