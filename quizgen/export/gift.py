"""A bank in, a GIFT file out: Moodle's form for typing questions, which other programs read, too.

Texts are HTML, what is typed or chosen from a menu is plain text; signs of GIFT's own get a backslash. Each question
is a block without an empty line in it. The file's name must end with `.txt`: Moodle looks into a file with another
ending and refuses one with much HTML in it. This file refuses to know what a text may do in Moodle.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from quizgen.export.format import Export
from quizgen.export.moodle import (
    choose_questions,
    escape_wildcards,
    find_changes,
    find_unfit,
    make_about,
    make_category,
    make_explanation,
    make_feedback,
    make_id,
    make_model_answer,
    make_name,
    make_points,
    make_rich,
    make_spellings,
    make_tags,
    make_task,
)
from quizgen.export.text import make_line
from quizgen.model import Bank, Pair, Question, QuestionType
from quizgen.problems import Problem
from quizgen.shuffle import shuffled_order

_SIGNS = re.compile(r"[~=#{}:\\]")
_FORMAT = re.compile(r"\[(?:html|moodle|plain|markdown)\]")
_HIDDEN_SIGN = re.compile(r"&&\d{3};")
"""While Moodle reads a file, these stand for the signs that have a backslash: it can't tell them from a text."""
_ARROW = "->"
"""Among typed answers this makes pairs of them, and no sign can hide it."""


def render(bank: Bank, changed: object = None) -> Export:
    """The `.txt` file of `bank`; GIFT keeps no times, so `changed` says nothing.

    Raises `Refused` if two questions share an id, a question has no text or lacks its gap, or none fits.
    """
    kept, left_out = choose_questions(bank, "GIFT", _find_unfit)
    about = "".join(f"// {line}\n" for line in make_about(bank))
    blocks = [f"{about}$CATEGORY: {make_category(bank)}", *(_make_block(bank, question) for question in kept)]
    changes = (problem for question in kept for problem in (*find_changes(question), *_find_changes(question)))
    return Export(("\n\n".join(blocks) + "\n").encode(), (*left_out, *changes))


def _find_unfit(question: Question) -> Problem | None:
    match question.type:
        case QuestionType.SHORT | QuestionType.CLOZE | QuestionType.MARK:
            spellings = make_spellings(question)
            unwritable = [] if any(map(_is_answer, spellings)) else list(spellings)
        case QuestionType.MATCHING | QuestionType.ORDERING:
            unwritable = [pair.match for pair in _make_pairs(question) if _HIDDEN_SIGN.search(make_line(pair.match))]
        case _:
            unwritable = []
    if unwritable:
        return Problem("EXPORT-114", details={"id": question.id, "text": unwritable[0]})
    return find_unfit(question)


def _find_changes(question: Question) -> Iterator[Problem]:
    if question.type is QuestionType.ORDERING:
        yield Problem("EXPORT-112", details={"id": question.id})
    if question.type in (QuestionType.SHORT, QuestionType.CLOZE, QuestionType.MARK):
        lost = (spelling for spelling in make_spellings(question) if not _is_answer(spelling))
        yield from (Problem("EXPORT-113", details={"id": question.id, "text": spelling}) for spelling in lost)


def _is_answer(spelling: str) -> bool:
    return _ARROW not in spelling and not _HIDDEN_SIGN.search(spelling)


def _make_block(bank: Bank, question: Question) -> str:
    """The question with its comment, which Moodle reads for id and tags."""
    marks = " ".join(
        [f"[id:{_bracketed(make_id(bank, question))}]", *(f"[tag:{_bracketed(tag)}]" for tag in make_tags(question))]
    )
    before, after = make_task(question)
    # Behind a gap some programs take two slashes for a comment.
    after = re.sub(r"^(\s*)/", r"\1&#47;", after)
    answers = _make_answers(question)
    return f"// {marks}\n::{_escape(make_name(question))}::[html]{_escape(before)}{answers}{_escape(after)}"


def _make_answers(question: Question) -> str:
    lines = list(_LINES[question.type](question))
    is_open = question.type is QuestionType.OPEN
    explanation = (make_model_answer(question) if is_open else "") + make_explanation(question)
    if explanation:
        lines.append(f"####{_escape(explanation)}")
    # Some programs know a free text only by braces that hold no line of their own.
    return "{" + "".join(lines) + "}" if is_open else "".join(["{\n", *(f"\t{line}\n" for line in lines), "}"])


def _choice_lines(question: Question) -> Iterator[str]:
    is_shared = question.type is QuestionType.SEVERAL
    for option, points in zip(question.options, make_points(question), strict=True):
        weight = f"~%{points}%" if is_shared else "=" if option.is_right else "~"
        feedback = make_feedback(option, question.language)
        shown = _escape(make_rich(option.text, question.language))
        yield f"{weight}{shown}" + (f"#{_escape(feedback)}" if feedback else "")


def _typed_lines(question: Question) -> Iterator[str]:
    for spelling in filter(_is_answer, make_spellings(question)):
        format = "[plain]" if _FORMAT.match(spelling) else ""
        yield f"=%100%{format}{_escape(escape_wildcards(spelling))}"


def _pair_lines(question: Question) -> Iterator[str]:
    for pair in _make_pairs(question):
        yield f"={_escape(make_rich(pair.item, question.language))} {_ARROW} {_escape(make_line(pair.match))}"


def _no_lines(question: Question) -> Iterator[str]:
    return iter(())


_LINES: Mapping[QuestionType, Callable[[Question], Iterator[str]]] = {
    QuestionType.CHOICE: _choice_lines,
    QuestionType.TRUE_FALSE: _choice_lines,  # GIFT's own has no words for its two options
    QuestionType.SEVERAL: _choice_lines,
    QuestionType.MATCHING: _pair_lines,
    QuestionType.ORDERING: _pair_lines,
    QuestionType.SHORT: _typed_lines,
    QuestionType.CLOZE: _typed_lines,
    QuestionType.MARK: _typed_lines,
    QuestionType.OPEN: _no_lines,
}
"""What stands between the braces, a line each."""


def _make_pairs(question: Question) -> tuple[Pair, ...]:
    """The pairs; of an order the texts with their places, shuffled, as not every program shuffles them itself."""
    shuffled = shuffled_order(question)
    places = sorted(enumerate(question.order, 1), key=lambda place: shuffled.index(place[1]))
    return question.pairs or tuple(Pair(text, str(place)) for place, text in places)


def _escape(text: str) -> str:
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", text)


def _bracketed(text: str) -> str:
    return text.replace("]", r"\]")
