"""Numbered lines that are the same on screen, on paper and in the key."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.article_lines import MEASURE, find_lines, make_lines
from quizgen.model import Article, Evidence
from quizgen.model.article import join_paragraphs
from tests.export.samples import ARTICLE, evidence

any_paragraphs = st.lists(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=300), max_size=5)


def make_article(*paragraphs: str) -> Article:
    return Article(*join_paragraphs(paragraphs), "en")


def texts_of(article: Article) -> list[list[str]]:
    return [[line.span.of(article.text) for line in paragraph] for paragraph in make_lines(article)]


def test_lines_end_between_words_and_are_counted_through_the_article() -> None:
    assert texts_of(ARTICLE) == [
        ["The town of Lindenau will close its indoor pool in June. The", "council decided so on Tuesday."],
        ["Mayor Ada Quill said the roof was no longer safe. The swimming", "club denied that it had been warned."],
    ]
    assert [line.number for paragraph in make_lines(ARTICLE) for line in paragraph] == [1, 2, 3, 4]


def test_a_line_is_as_full_as_it_can_be() -> None:
    exactly = " ".join(["word"] * 13) + "x"
    assert len(exactly) < MEASURE
    fits = "a" * (MEASURE - 2) + " b"
    assert texts_of(make_article(f"{fits} c")) == [[fits, "c"]]


def test_a_word_longer_than_a_line_is_cut_and_nothing_is_added() -> None:
    assert texts_of(make_article("x" * (MEASURE + 3))) == [["x" * MEASURE, "xxx"]]


def test_wide_signs_count_twice_and_marks_not_at_all() -> None:
    assert texts_of(make_article("漢" * MEASURE)) == [["漢" * (MEASURE // 2)] * 2]
    assert texts_of(make_article("e\u0301" * MEASURE)) == [["e\u0301" * MEASURE]]


def test_a_line_end_of_the_article_is_kept() -> None:
    assert texts_of(make_article("First verse\nsecond verse")) == [["First verse", "second verse"]]


@given(any_paragraphs)
def test_no_word_is_lost_and_no_number_left_out(paragraphs: list[str]) -> None:
    article = make_article(*paragraphs)
    lines = make_lines(article)
    assert len(lines) == len(article.paragraphs)
    for paragraph, cut in zip(article.paragraph_texts, texts_of(article), strict=True):
        assert "".join("".join(cut).split()) == "".join(paragraph.split())
    numbers = [line.number for paragraph in lines for line in paragraph]
    assert numbers == list(range(1, len(numbers) + 1))


@given(any_paragraphs, st.data())
def test_what_stands_in_the_article_is_found_in_the_lines_that_have_its_words(
    paragraphs: list[str], data: st.DataObject
) -> None:
    article = make_article(*paragraphs)
    words = [line for paragraph in make_lines(article) for line in paragraph]
    if not words:
        return
    first, last = sorted((data.draw(st.sampled_from(words)), data.draw(st.sampled_from(words))), key=lambda w: w.number)
    place = Evidence("", 1, first.span.start, last.span.end)
    assert find_lines(make_lines(article), place) == (first.number, last.number)


def test_evidence_has_the_lines_it_stands_in() -> None:
    lines = make_lines(ARTICLE)
    assert find_lines(lines, evidence("decided so on Tuesday")) == (2, 2)
    assert find_lines(lines, evidence("The swimming club denied")) == (3, 4)
    assert find_lines(lines, Evidence("nowhere", 2, 0, 0)) is None
