"""A question in, the H5P content that asks it out: a library with its parameters.

H5P takes texts as HTML and reads signs of its own in them (`*gap/other*`). Ours go in as character references where
they would mean something, so that `Leser*innen` stays what it is. This file refuses to know files and packages.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from quizgen.export import h5p_texts
from quizgen.export.h5p_texts import Texts, make_texts
from quizgen.export.reasons import make_reasons
from quizgen.export.text import find_unlike, make_html, make_line, make_plain
from quizgen.interface import words
from quizgen.model import Gap, Option, Question, QuestionType, Span
from quizgen.shuffle import shuffled_matches, shuffled_order

_AGAIN = {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True}
_UNCONFIRMED = {"confirmCheckDialog": False, "confirmRetryDialog": False}

# H5P wants a keyword; this one stands for any text, and nothing is marked by it.
_ANY_TEXT = {
    "keyword": "*",
    "options": {
        "points": 0,
        "occurrences": 1,
        "caseSensitive": False,
        "forgiveMistakes": False,
        "feedbackIncludedWord": "none",
        "feedbackMissedWord": "none",
    },
}

_MAX_CARD = 20
"""Characters of a card as HTML; of a longer one H5P shows the first 17 only, once it is in its place."""

# What the player itself takes off a word before it looks for the asterisks; more is not safe in all its versions.
_TOKEN = re.compile(r"""(?P<before>[\[({"«„“]*)(?P<word>\S*?)(?P<behind>[".,:;?!\])}»”]*)(?!\S)""")
_HAS_LETTERS = re.compile(r"\w")
_BEGINS_WITH_ASTERISK = re.compile(r"[^\w*]*\*")


@dataclass(frozen=True, slots=True)
class Task:
    """A library with its version ('H5P.Blanks 1.14'), its name for people, and what it is to show."""

    library: str
    kind: str
    params: dict[str, Any]


def make_task(question: Question) -> Task | None:
    """The content for a question that has a task; None for words to mark among which H5P would mark others."""
    match question:
        case Question(type=QuestionType.SHORT):
            return _blanks(question, Gap("", question.answer, ""))
        case Question(type=QuestionType.CLOZE, gap=Gap() as gap):
            return _blanks(question, gap)
        case Question(type=QuestionType.MARK, gap=Gap() as gap):
            return _mark_the_words(question, gap)
        case Question(type=QuestionType.MATCHING):
            return _match(question)
        case Question(type=QuestionType.ORDERING):
            return _order(question)
        case Question(type=QuestionType.OPEN):
            return _essay(question)
        case _:
            return _multi_choice(question)


def _multi_choice(question: Question) -> Task:
    # True-false too: H5P's own type for it has two fixed answers, and no feedback on each of them.
    is_several = question.type is QuestionType.SEVERAL
    params = {
        "question": show_paragraphs(question.prompt),
        "answers": [_answer(option) for option in question.options],
        "behaviour": {
            **_AGAIN,
            **_UNCONFIRMED,
            "type": "multi" if is_several else "single",
            # All right options must be found, as everywhere else.
            "singlePoint": True,
            "randomAnswers": False,
            "showSolutionsRequiresInput": True,
            "autoCheck": False,
            "passPercentage": 100,
            "showScorePoints": not is_several,
        },
    }
    return _task("H5P.MultiChoice 1.16", "Multiple Choice", question, params, h5p_texts.MULTI_CHOICE)


def _answer(option: Option) -> dict[str, Any]:
    return {
        "text": make_html(make_line(option.text)),
        "correct": option.is_right,
        "tipsAndFeedback": {
            "tip": "",
            "chosenFeedback": make_html(make_line(option.feedback)),
            "notChosenFeedback": "",
        },
    }


def _blanks(question: Question, gap: Gap) -> Task:
    spellings = find_unlike((gap.words, question.answer, *question.accept))
    params = {
        "text": show_paragraphs(question.prompt),
        "questions": [f"<p>{_literal(gap.before)}*{'/'.join(map(_secret, spellings))}*{_literal(gap.after)}</p>"],
        "behaviour": {
            **_AGAIN,
            **_UNCONFIRMED,
            "allowRetryIfCorrect": False,
            "autoCheck": False,
            "caseSensitive": False,
            "showSolutionsRequiresInput": True,
            "separateLines": False,
            # One wrong letter is a slip, one wrong digit another year.
            "acceptSpellingErrors": not any(sign.isdigit() for spelling in spellings for sign in spelling),
        },
    }
    return _task("H5P.Blanks 1.14", "Fill in the Blanks", question, params, h5p_texts.BLANKS)


def _mark_the_words(question: Question, gap: Gap) -> Task | None:
    marked = _mark(gap)
    if marked is None:
        return None
    params = {
        "taskDescription": show_paragraphs(question.prompt),
        "textField": f"<p>{make_html(marked)}</p>",
        "behaviour": {**_AGAIN, "showScorePoints": True},
    }
    return _task("H5P.MarkTheWords 1.11", "Mark the Words", question, params, h5p_texts.MARK_THE_WORDS)


def _mark(gap: Gap) -> str | None:
    """The sentence with asterisks around each word of the gap; None if H5P would take none or others for right."""
    before, meant, after = map(make_plain, (gap.before, gap.words, gap.after))
    place = Span(len(before), len(before + meant))
    tokens = [found for found in _TOKEN.finditer(before + meant + after) if found[0]]
    spoken = (found for found in tokens if _HAS_LETTERS.search(found["word"]))
    right = [found for found in spoken if Span(*found.span("word")).overlaps(place)]
    if not right or any(_BEGINS_WITH_ASTERISK.match(found["word"]) for found in tokens if found not in right):
        return None
    return " ".join(_mark_word(found) if found in right else found[0] for found in tokens)


def _mark_word(token: re.Match[str]) -> str:
    # Inside a word to mark the player drops single asterisks.
    return f"{token['before']}*{token['word'].replace('*', '**')}*{token['behind']}"


def _match(question: Question) -> Task:
    lines = ((pair.item, pair.match) for pair in question.pairs)
    matches = shuffled_matches(question)
    if all(len(_secret(match)) <= _MAX_CARD for match in matches):
        return _drag_text(question, lines)
    numbers = {match: str(number) for number, match in enumerate(matches, 1)}
    legend = "\n".join(f"{number}: {make_line(match)}" for match, number in numbers.items())
    hint = words(question.language)["h5p_number_matches"]
    return _drag_text(question, ((item, numbers[match]) for item, match in lines), f"{legend}\n{hint}")


def _order(question: Question) -> Task:
    # Numbers are dragged to the texts, as a card with a whole sentence could not be read in its place.
    places: dict[str, list[int]] = {}
    for place, text in enumerate(question.order, 1):
        places.setdefault(text, []).append(place)
    lines = ((text, str(places[text].pop(0))) for text in shuffled_order(question))
    return _drag_text(question, lines, words(question.language)["h5p_number_places"])


def _drag_text(question: Question, lines: Iterable[tuple[str, str]], hint: str = "") -> Task:
    """Texts, each with a place behind it and the card that belongs there."""
    params = {
        "taskDescription": show_paragraphs(f"{question.prompt}\n{hint}"),
        "textField": "\n".join(f"{_literal(make_line(text))} *{_secret(card)}*" for text, card in lines),
        "distractors": "",
        "behaviour": {**_AGAIN, "instantFeedback": False},
    }
    return _task("H5P.DragText 1.10", "Drag the Words", question, params, h5p_texts.DRAG_TEXT)


def _essay(question: Question) -> Task:
    criteria = "".join(f"<li>{make_html(make_line(criterion))}</li>" for criterion in question.criteria)
    label = make_html(words(question.language)["package_criteria"])
    shown = (make_line(question.answer), *make_reasons(question))
    params = {
        "taskDescription": show_paragraphs(question.prompt),
        "solution": {
            "introduction": f"<p>{label}</p><ul>{criteria}</ul>" if criteria else "",
            "sample": "".join(f"<p>{make_html(text)}</p>" for text in shown if text),
        },
        "keywords": [_ANY_TEXT],
        "behaviour": {
            "inputFieldSize": "10",
            "enableRetry": True,
            "ignoreScoring": True,
            "pointsHost": 0,
            "linebreakReplacement": " ",
        },
    }
    return _task("H5P.Essay 1.5", "Essay", question, params, h5p_texts.ESSAY, reasons=())


def _task(
    library: str,
    kind: str,
    question: Question,
    params: dict[str, Any],
    texts: Texts,
    reasons: tuple[str, ...] | None = None,
) -> Task:
    told = make_reasons(question) if reasons is None else reasons
    feedback = {"from": 0, "to": 100, "feedback": make_html(" ".join(told)).replace("@", "&#64;")}
    whole = {**params, **make_texts(texts, question.language), "overallFeedback": [feedback] if told else []}
    return Task(library, kind, {"media": {"disableImageZooming": False}, **whole})


def show_paragraphs(text: str) -> str:
    """HTML with a paragraph for each line of `text`."""
    return "".join(f"<p>{make_html(line.strip())}</p>" for line in make_plain(text).splitlines() if line.strip())


def _literal(text: str) -> str:
    """HTML that shows `text` beside a gap, with the blanks at its ends."""
    return make_html(re.sub(r"\s+", " ", make_plain(text))).replace("*", "&#42;")


def _secret(text: str) -> str:
    """HTML of what is between two asterisks, where H5P reads slashes, colons and backslashes itself."""
    return make_html(make_line(text)).translate({ord(sign): f"&#{ord(sign)};" for sign in "*/:\\"})
