"""The cards as the engine renders them: what a learner reads, and what hostile text can't do."""

import re
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from quizgen.model import Gap, Option, Pair
from quizgen.model.question import Question
from tests.engine.learner import Learner
from tests.export.samples import (
    ARTICLE,
    evidence,
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
    make_true_false,
)

HOSTILE = [
    "a < b & c > d",
    "<script>alert(1)</script>",
    "</div></style><b>bold",
    "<!-- no end",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1) \'',
    "&lt;b&gt; &amp;amp; &nbsp; &#91;",
    "{{Answer}} {{c1::cloze}} {{#Link}}",
    "[[ language ]] [% include 'x' %] [# note #]",
    "[sound:alarm.mp3]",
    "[[type:Answer]]",
    "[latex]x[/latex] [$]y[/$]",
    r"\(a^2\) \[b\] $$c$$",
    "one\x1ftwo\x00three\x07four\x85",
    "half \ud800 surrogate",
    "a\u0308 becomes one letter",
    "„Anführung“ – ‚einfach‘ … ✓ 😀",
    "\u202eright to left\u202c \u200bno width",
    "line one\nline two\ttab",
    "x" * 300,
    "%s %(name)s {0} {name} \\1",
    "=1+1; DROP TABLE notes;--",
]


class Page(HTMLParser):
    """The words a browser shows, the tags, and where links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.tags, self.attributes = "", set[str](), set[tuple[str, str | None]]()
        self.feed(html.split("</style>", 1)[1])
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)


def readable(text: str) -> str:
    """What of `text` can be read at all."""
    return unicodedata.normalize("NFC", re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", "", text))


def hostile_choice(text: str) -> Question:
    return make_choice(
        prompt=f"1{text}1",
        explanation=f"2{text}2",
        source=f"3{text}3",
        evidence=replace(evidence("The council"), text=f"4{text}4"),
        skill=text,
        options=(Option(f"5{text}5", True, f"6{text}6"), Option(f"7{text}7", False, f"8{text}8")),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text_in_every_field_of_a_choice(learner: Learner, text: str) -> None:
    article = replace(
        ARTICLE,
        title=f"9{text}9",
        publisher=f"A{text}A",
        published=f"B{text}B",
        licence=f"C{text}C",
        author=f"D{text}D",
    )
    assert learner.take(make_bank(hostile_choice(text), article=article, title=text)) == {"new": 1}
    [card] = learner.cards()
    front, back = Page(card.question()), Page(card.answer())
    for mark in "157":
        assert f"{mark}{readable(text)}{mark}" in front.words
    for mark in "123456789ABCD":
        assert f"{mark}{readable(text)}{mark}" in back.words
    assert front.tags == {"div", "p", "ol", "li"}
    assert back.tags == {"div", "p", "ol", "li", "b", "span", "hr", "blockquote", "a"}
    assert {name for name, _ in back.attributes} == {"class", "lang", "id", "href"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text_in_question_and_answer(learner: Learner, text: str) -> None:
    bank = make_bank(make_question(prompt=f"1{text}1", answer=f"2{text}2", accept=(f"3{text}3",)))
    assert learner.take(bank) == {"new": 1}
    [card] = learner.cards()
    assert f"1{readable(text)}1" in Page(card.question()).words
    for part in "23":
        assert f"{part}{readable(text)}{part}" in Page(card.answer()).words
    assert learner.collection.fix_integrity()[1]


def hostile_tasks(text: str) -> list[tuple[Question, str, str]]:
    """A question of every further type with the marks of the texts that its front shows, and its back."""
    one, two, three, four, five = (f"{mark}{text}{mark}" for mark in "12345")
    return [
        (make_several(options=(Option(one, True, five), Option(two, True))), "12", "125"),
        (make_matching(pairs=(Pair(one, two), Pair(three, four))), "1234", "1234"),
        (make_ordering(order=(one, two, three)), "123", "123"),
        (make_cloze(gap=Gap(one, five, two)), "12", "152"),
        (make_mark(gap=Gap(one, two, three)), "123", "123"),
        (make_open(prompt=one, answer=five, criteria=(two, three)), "1", "1523"),
        (make_true_false(options=(Option(one, True, five), Option(two, False))), "12", "125"),
    ]


@pytest.mark.parametrize("text", [*HOSTILE, "::", "}}", "{{c2::", "}}{{c1::again::hint}}"])
def test_hostile_text_is_shown_as_text_in_every_type_of_question(learner: Learner, text: str) -> None:
    tasks = hostile_tasks(text)
    assert learner.take(make_bank(*(question for question, _, _ in tasks))) == {"new": len(tasks)}
    assert learner.collection.card_count() == len(tasks)
    for card, (_, shown_first, shown_then) in zip(learner.cards(), tasks, strict=True):
        front, back = Page(card.question()), Page(card.answer())
        for page, shown in ((front, shown_first), (back, shown_then)):
            assert [mark for mark in "12345" if f"{mark}{readable(text)}{mark}" in page.words] == sorted(shown)
            assert page.tags <= {"div", "p", "ol", "ul", "li", "b", "span", "hr", "blockquote", "a"}
    assert learner.collection.fix_integrity()[1]


def test_a_hostile_address_stays_inside_its_link(learner: Learner) -> None:
    url = 'https://courier.example/?a="><script>&b=[sound:x.mp3]'
    learner.take(make_bank(make_question(), article=replace(ARTICLE, url=url)))
    [card] = learner.cards()
    assert ("href", url) in Page(card.answer()).attributes
    assert "script" not in Page(card.answer()).tags


def test_the_front_does_not_give_the_answer_away(learner: Learner) -> None:
    learner.take(make_bank(make_question(), make_choice()))
    basic, choice = (Page(card.question()).words for card in learner.cards())
    assert "Ada Quill" not in basic
    assert "✓" not in choice and "She speaks" not in choice


def test_a_gap_is_seen_on_the_front_and_filled_on_the_back(learner: Learner) -> None:
    learner.take(make_bank(make_cloze()))
    [card] = learner.cards()
    assert "will close its indoor pool [...]." in Page(card.question()).words
    assert "will close its indoor pool in June." in Page(card.answer()).words


def test_a_short_answer_is_typed_and_compared_as_the_words_that_are_shown(learner: Learner) -> None:
    learner.take(make_bank(make_question(answer='Quill & "Söhne" <GmbH> [Ufer]', accept=("Quill", "the firm"))))
    [card] = learner.cards()
    assert "[[type:Answer]]" in card.question() and "[[type:Answer]]" in card.answer()
    compared = learner.collection.compare_answer(card.note()["Answer"], 'Quill & "Söhne" <GmbH> [Ufer]')
    assert "typeGood" in compared and "typeBad" not in compared and "typeMissed" not in compared
    assert "Also right: Quill · the firm" in " ".join(Page(card.answer()).words.split())


def test_the_box_to_type_in_has_a_label(learner: Learner) -> None:
    learner.take(make_bank(make_question()))
    [card] = learner.cards()
    assert re.search(r"<label[^>]*>Your answer: \[\[type:Answer\]\]</label>", card.question())


def test_a_gap_that_is_the_evidence_is_shown_once_and_says_where_it_stands(learner: Learner) -> None:
    gap = Gap("The council decided so ", "on Tuesday", ".")
    learner.take(make_bank(make_cloze(gap=gap, evidence=evidence(gap.sentence))))
    [card] = learner.cards()
    words = Page(card.answer()).words
    assert words.count("decided so") == 1
    assert "These are the article’s words, paragraph 1." in words


def test_the_back_shows_answer_evidence_speaker_and_the_article(learner: Learner) -> None:
    learner.take(make_bank(make_question(), article=replace(ARTICLE, author="Ida Feld")))
    [card] = learner.cards()
    words = " ".join(Page(card.answer()).words.split())
    for part in (
        "Ada Quill",
        "From the article (paragraph 2) Mayor Ada Quill said the roof was no longer safe.",
        "Who says so: Ada Quill",
        "The sentence names the mayor.",
        "Article: Lindenau closes its pool, Ida Feld, Lindenau Courier, 2024-03-06. Licence: CC0",
    ):
        assert part in words
    assert ("href", ARTICLE.url) in Page(card.answer()).attributes


def test_what_the_article_does_not_tell_leaves_no_empty_label(learner: Learner) -> None:
    bare = replace(ARTICLE, publisher="", published="", url="", licence="")
    learner.take(make_bank(make_question(source="", explanation=""), article=bare))
    [card] = learner.cards()
    page = Page(card.answer())
    assert " ".join(page.words.split()).endswith("Article: Lindenau closes its pool")
    assert "Who says so" not in page.words and "a" not in page.tags


def test_a_german_question_has_german_words_on_its_card(learner: Learner) -> None:
    learner.take(make_bank(make_choice("q1", language="de"), make_question("q2", "de", accept=("die Stadt",))))
    choice, typed = learner.cards()
    page = Page(choice.answer())
    assert "Aus dem Artikel (Absatz 2)" in page.words and "✓ richtig" in page.words
    assert ("lang", "de") in page.attributes
    assert "Deine Antwort:" in Page(typed.question()).words
    assert "Auch richtig: die Stadt" in Page(typed.answer()).words
