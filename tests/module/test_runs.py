from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.model import Span
from quizgen.module.runs import Mark, Part, cut_runs

TEXT = "Feld behauptete, sie habe zugesagt, das Bad bleibe offen. Ende."
spans = (
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: Span(min(pair), max(pair)))
)
marks = st.lists(st.builds(Mark, spans, st.sampled_from(Part), st.integers(0, 5)), max_size=8)


@given(spans, marks)
@example(Span(0, 5), [])
@example(Span(5, 20), [Mark(Span(0, 30), Part.CONTENT, 1)])
def test_runs_keep_the_paragraphs_text_exactly(paragraph: Span, marks: list[Mark]) -> None:
    assert "".join(run.span.of(TEXT) for run in cut_runs(paragraph, marks)) == paragraph.of(TEXT)


@given(spans, marks)
def test_every_character_has_the_marks_that_cover_it_and_no_other(paragraph: Span, marks: list[Mark]) -> None:
    for run in cut_runs(paragraph, marks):
        shown = sorted((mark.part, mark.number) for mark in run.marks)
        for place in range(run.span.start, run.span.end):
            covering = [mark for mark in marks if mark.span.start <= place < mark.span.end]
            assert shown == sorted((mark.part, mark.number) for mark in covering)


@given(spans, marks)
def test_every_mark_in_a_paragraph_ends_exactly_once(paragraph: Span, marks: list[Mark]) -> None:
    ended = sorted((mark.part, mark.number) for run in cut_runs(paragraph, marks) for mark in run.ending)
    inside = [mark for mark in marks if mark.span.overlaps(paragraph)]
    assert ended == sorted((mark.part, mark.number) for mark in inside)


def test_a_statement_inside_a_statement_is_cut_out_of_it() -> None:
    outer = Mark(Span(17, 56), Part.CONTENT, 1)
    inner = Mark(Span(36, 56), Part.CONTENT, 2)
    runs = cut_runs(Span(0, len(TEXT)), [outer, inner])
    assert [(run.span.of(TEXT), [mark.number for mark in run.marks]) for run in runs] == [
        ("Feld behauptete, ", []),
        ("sie habe zugesagt, ", [1]),
        ("das Bad bleibe offen", [2, 1]),
        (". Ende.", []),
    ]


def test_of_two_statements_that_end_together_the_inner_one_is_told_first() -> None:
    runs = cut_runs(Span(0, 10), [Mark(Span(0, 10), Part.CONTENT, 1), Mark(Span(4, 10), Part.CONTENT, 2)])
    assert [mark.number for mark in runs[-1].ending] == [2, 1]


def test_a_quotation_over_two_paragraphs_is_marked_in_both() -> None:
    quotation = [Mark(Span(5, 15), Part.CONTENT, 1)]
    first, second = cut_runs(Span(0, 9), quotation), cut_runs(Span(11, 20), quotation)
    assert (first[-1].span, len(first[-1].ending)) == (Span(5, 9), 1)
    assert (second[0].span, len(second[0].ending)) == (Span(11, 15), 1)
