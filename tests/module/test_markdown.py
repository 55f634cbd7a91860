"""The module as Markdown: what a real reader of Markdown makes of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from quizgen.module import Copy
from quizgen.module.markdown import escape_markdown, render_markdown
from tests.module.samples import ARTICLE, BANK, QUESTIONS, STUDY

READER = MarkdownIt("commonmark").enable("table")


def read(text: str) -> html.HtmlElement:
    return html.document_fromstring(READER.render(text))


def words_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


PAGE = read(render_markdown(BANK, STUDY))


def test_all_parts_have_their_headings() -> None:
    headings = [words_of(heading) for heading in PAGE.xpath("//h2")]
    assert headings[0] == "Das kannst du danach" and headings[-1] == "Für die Lehrkraft"
    assert {"Der Artikel", "Quellenkarte", "Wer sagt was", "Fragen", "Weiterdenken", "Lösungen"} <= set(headings)


def test_the_article_is_there_with_speakers_in_bold_and_cues_in_italics() -> None:
    assert "Bürgermeisterin Ada Quill" in [strong.text_content() for strong in PAGE.xpath("//p/strong")]
    assert "bestritt" in [cue.text_content() for cue in PAGE.xpath("//p/em")]


def test_who_says_what_is_a_table_with_a_row_a_claim() -> None:
    rows = PAGE.xpath("//h2[.='Wer sagt was']/following-sibling::table[1]/tbody/tr")
    assert len(rows) == 8
    assert all(len(row) == 6 for row in rows)


def test_a_pupils_copy_has_the_questions_and_no_answer() -> None:
    text = words_of(read(render_markdown(BANK, STUDY, Copy.PUPIL)))
    for question in QUESTIONS:
        assert question.prompt in text
        assert question.explanation not in text
    assert "Lösungen" not in text and "Quellenkarte" not in text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
def test_whatever_signs_a_text_has_it_is_read_as_text(text: str) -> None:
    shown = read("x " + escape_markdown(text)).text_content()
    assert " ".join(shown.split()) == " ".join(f"x {text}".split())


@pytest.mark.parametrize("text", ["1. April", "- ein Strich", "# keine Überschrift", "+ mehr", "2) zwei", "=== gleich"])
def test_a_text_at_the_start_of_a_line_makes_no_list_and_no_heading(text: str) -> None:
    page = read(escape_markdown(text))
    assert words_of(page) == text and not page.xpath("//li | //h1 | //h2")


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "a | b | c", "**fett**", "[x](javascript:alert(1))", "`c` _u_ ~~w~~", "&amp;"]
)
def test_signs_of_markdown_in_an_article_are_only_signs(text: str) -> None:
    bank = replace(BANK, title=text, article=replace(ARTICLE, title=text, publisher=text))
    page = read(render_markdown(bank, STUDY))
    assert words_of(page.xpath("//h1")[0]) == text
    assert not page.xpath("//b | //code | //a | //del")


def test_the_same_bank_gives_the_same_text() -> None:
    assert render_markdown(BANK, STUDY) == render_markdown(BANK, STUDY)
