"""The stages in their order, where several must play together."""

from dataclasses import replace

import pytest

from quizgen.article import read_article
from quizgen.bank import (
    Editable,
    Fate,
    Fields,
    Merged,
    add_question,
    edit_question,
    make_fields,
    read_editable,
    render_bank,
    render_block,
)
from quizgen.model import Bank, QuestionType
from quizgen.pipeline import make_bank, renew_bank
from quizgen.problems import Refused
from quizgen.questions import Wish, read_options, render_options
from tests.articles import SAMPLES

WISH = Wish(number=6, seed=3)


@pytest.fixture(scope="module")
def bank() -> Bank:
    return make_bank(read_article(str(SAMPLES[0])), "sample", wish=WISH)


def reworded(text: str, *ids: str) -> str:
    for id in ids:
        editable = read_editable(text, "f")
        fields = make_fields(*editable.find([id]))
        text = edit_question(editable, id, replace(fields, prompt=f"{fields.prompt} Sure?"))
    return text


def renew_only(editable: Editable, id: str) -> Merged:
    return renew_bank(editable, read_options(editable.options, "f"), editable.options, (id,), only_taken=True)


def lines_of(text: str, id: str) -> str:
    lines = render_block(read_editable(text, "f"), id).splitlines(keepends=True)
    return "".join(f"  {line}" for line in lines)


def test_one_question_is_made_anew_by_the_options_of_its_bank_and_no_other_is_touched(bank: Bank) -> None:
    text = render_bank(bank, render_options(WISH))
    edited = reworded(text, "q002", "q004").replace(lines_of(text, "q003"), "")
    merged = renew_only(read_editable(edited, "f"), "q002")
    assert merged.fates == {"q002": Fate.RENEWED}
    assert merged.text == reworded(text, "q004").replace(lines_of(text, "q003"), "")
    assert renew_only(read_editable(merged.text, "f"), "q002").text == merged.text
    assert renew_only(read_editable(edited, "f"), "q003").fates == {"q003": Fate.ADDED}


def test_a_question_of_ones_own_can_not_be_made_anew(bank: Bank) -> None:
    own = Fields(prompt="Why?", answer="No idea.")
    text, id = add_question(read_editable(render_bank(bank), "f"), QuestionType.OPEN, own)
    with pytest.raises(Refused, match=f"EDIT-005.*`{id}`"):
        renew_only(read_editable(text, "f"), id)
