"""What Moodle needs of a question in any format: names, ids and tags, points, and texts as HTML.

A bank and its questions go in, plain values and HTML come out. This file refuses to know how a file is written.
"""

import html
import re
import textwrap
from collections.abc import Callable
from hashlib import sha256

from quizgen.export.fitness import has_task, refuse_unfit
from quizgen.export.reasons import make_article_lines, make_reasons
from quizgen.export.text import find_unlike, make_line, make_plain, make_slug
from quizgen.interface import words
from quizgen.model import Bank, Language, Option, Question, QuestionType
from quizgen.pointing import show_words
from quizgen.problems import Problem, Refused

_MAX_ID = 100
_MAX_PROMPT = 70
_MAX_TITLE = 200
_SHARES = (*range(1, 11), 20)
"""Into how many equal parts Moodle divides the points of a question; it refuses all others."""

# Moodle takes what follows '<' out of a name, and a path has signs of its own.
_NAMED = str.maketrans({"<": "‹", ">": "›", "\\": "/"})
# By these signs Moodle and its filters find gaps, formulas, other languages and files in a text.
_READ_BY_FILTERS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\${}"})


def choose_questions(
    bank: Bank, name: str, find_unfit: Callable[[Question], Problem | None]
) -> tuple[list[Question], list[Problem]]:
    """The published questions that go into a file of the format called `name`, and a warning for each other one.

    Raises `Refused` if no program could make anything of a question, or if none is left.
    """
    refuse_unfit(bank.published)
    kept: list[Question] = []
    left_out: list[Problem] = []
    for question in bank.published:
        problem = find_unfit(question) if has_task(question) else Problem("EXPORT-141", details={"id": question.id})
        if problem:
            left_out.append(problem)
        else:
            kept.append(question)
    if not kept:
        raise Refused(Problem("EXPORT-020", details={"id": bank.id, "name": name}), *left_out)
    return kept, left_out


def find_unfit(question: Question) -> Problem | None:
    """Why Moodle can't take the question in any format."""
    rights = [option.is_right for option in question.options].count(True)
    if question.type is QuestionType.SEVERAL and rights not in _SHARES:
        return Problem("EXPORT-110", details={"id": question.id, "count": rights})
    return None


def find_changes(question: Question) -> list[Problem]:
    """What becomes something else in Moodle, whatever the format."""
    is_changed = question.type is QuestionType.MARK
    return [Problem("EXPORT-111", details={"id": question.id})] if is_changed else []


def make_category(bank: Bank) -> str:
    """The path of the category with the bank's title; a slash in the title is written twice."""
    title = textwrap.shorten(make_line(bank.title).translate(_NAMED), _MAX_TITLE, placeholder="…") or bank.id
    name = title.replace("/", "//")
    return f"$course$/top/quizgen/{' ' if name.startswith('/') else ''}{name}"


def make_about(bank: Bank) -> tuple[str, ...]:
    """What teachers find beside the category: the article with its licence, and that of the questions."""
    licence = make_line(bank.licence)
    own = f"{words(bank.language)['module_bank_licence']}: {licence}"
    return (*make_article_lines(bank), *([own] if licence else []))


def make_id(bank: Bank, question: Question) -> str:
    """The question's id in Moodle: 'musk-putin-en/q012', another one for each question."""
    id = make_line(f"{bank.id}/{question.id}")
    return id if len(id) <= _MAX_ID else f"{id[: _MAX_ID - 13]}-{sha256(id.encode()).hexdigest()[:12]}"


def make_name(question: Question) -> str:
    """By what teachers find the question in a list: its id and how it begins."""
    prompt = make_line(question.prompt).translate(_NAMED)
    return f"{question.id} {textwrap.shorten(prompt, _MAX_PROMPT, placeholder='…')}"


def make_tags(question: Question) -> tuple[str, ...]:
    """The question's skill, level and type."""
    return tuple(filter(None, (make_slug(question.skill), f"level-{question.level}", question.type.value)))


def make_points(question: Question) -> tuple[str, ...]:
    """Per cent of the points for each option: '100', '33.33333', '-50'.

    All right options of a question with several get the same share, all wrong ones cost the same. More than ten wrong
    ones cost as much as ten, since Moodle knows no other equal shares: whoever chooses all still gets nothing.
    """
    is_shared = question.type is QuestionType.SEVERAL
    rights = [option.is_right for option in question.options].count(True) if is_shared else 1
    wrongs = max(share for share in _SHARES if share <= max(1, len(question.options) - rights))
    right, wrong = 100 / rights, -100 / wrongs if is_shared else 0.0
    return tuple(f"{round(right if option.is_right else wrong, 5):.7g}" for option in question.options)


def make_task(question: Question) -> tuple[str, str]:
    """HTML before and behind the place where one answers; the second part is empty unless that is a gap in a text."""
    prompt, gap = make_rich(question.prompt, question.language), question.gap
    if gap and question.type is QuestionType.CLOZE:
        opened, closed = _paragraph("\0", question.language).split("\0")
        return f"{prompt}{opened}{_flow(gap.before).lstrip()}", f"{_flow(gap.after).rstrip()}{closed}"
    if gap:
        ask = make_rich(words(question.language)["moodle_mark"], question.language)
        return prompt + ask + make_rich(make_line(gap.sentence), question.language), ""
    return prompt, ""


def make_spellings(question: Question) -> tuple[str, ...]:
    """What counts as right where one types, on one line each, without those that differ in capitals only."""
    if question.gap and question.type is QuestionType.MARK:
        right = (word.text for word in show_words(question.gap)[1] if word.is_right)
        return find_unlike((question.gap.words, *right))
    return find_unlike((question.answer, *question.accept))


def escape_wildcards(spelling: str) -> str:
    """A typed answer in which an asterisk stands for itself, not for any letters."""
    return spelling.replace("*", r"\*")


def make_feedback(option: Option, language: Language) -> str:
    """HTML for whoever chose the option; may be empty."""
    return make_rich(option.feedback, language)


def make_explanation(question: Question) -> str:
    """HTML to read after answering: the explanation, the evidence with its paragraph, whose words these are."""
    return "".join(make_rich(reason, question.language) for reason in make_reasons(question))


def make_model_answer(question: Question) -> str:
    """HTML of an open question's model answer, and by what to judge one's own."""
    answer, criteria = make_rich(question.answer, question.language), find_unlike(question.criteria)
    if not criteria:
        return answer
    label = make_rich(words(question.language)["package_criteria"], question.language)
    items = "".join(f"<li>{show(criterion)}</li>" for criterion in criteria)
    return f'{answer}{label}<ul lang="{question.language}">{items}</ul>'


def make_rich(text: str, language: Language) -> str:
    """HTML that shows `text` and does nothing: a paragraph for each, `<br>` where a line ends; may be empty."""
    lines = "\n".join(map(make_line, make_plain(text).split("\n")))
    paragraphs = filter(None, (paragraph.strip("\n") for paragraph in re.split("\n{2,}", lines)))
    return "".join(_paragraph(show(paragraph).replace("\n", "<br>"), language) for paragraph in paragraphs)


def show(text: str) -> str:
    """HTML that shows the characters of `text`, also to Moodle's filters."""
    escaped = html.escape(make_plain(text), quote=False).translate(_READ_BY_FILTERS)
    return escaped.replace("@@", "&#64;&#64;")


def _paragraph(html: str, language: Language) -> str:
    return f'<p lang="{language}">{html}</p>'


def _flow(text: str) -> str:
    """A part of a line as HTML, with single blanks, also at its ends."""
    return show(re.sub(r"\s+", " ", make_plain(text)))
