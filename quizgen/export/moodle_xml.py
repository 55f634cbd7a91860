"""A bank in, a Moodle XML file out: a category, and a question of Moodle's own types for each of ours.

Texts are HTML inside XML; what is typed or chosen from a menu is plain text. This file refuses to read a clock, and to
know what a text may do in Moodle.
"""

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

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
from quizgen.model import Bank, Question, QuestionType

_READ_IN_A_GAP = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\{}~#=%&<>\"'$@"})


def render(bank: Bank, changed: object = None) -> Export:
    """The `.xml` file of `bank`; Moodle keeps no times of its own here, so `changed` says nothing.

    Raises `Refused` if two questions share an id, a question has no text or lacks its gap, or none fits.
    """
    kept, left_out = choose_questions(bank, "Moodle XML", find_unfit)
    root = Element("quiz")
    root.append(_make_category(bank))
    root.extend(_make_question(bank, question) for question in kept)
    indent(root)
    content = tostring(root, encoding="utf-8", xml_declaration=True)
    return Export(content + b"\n", (*left_out, *(problem for question in kept for problem in find_changes(question))))


def _make_category(bank: Bank) -> Element:
    category = Element("question", type="category")
    _add_text(category, "category", make_category(bank))
    about = "".join(make_rich(line, bank.language) for line in make_about(bank))
    _add_text(category, "info", about, format="html")
    return category


def _make_question(bank: Bank, question: Question) -> Element:
    type, add_own = _TYPES[question.type]
    element = Element("question", type=type)
    before, after = make_task(question)
    _add_text(element, "name", make_name(question))
    _add_text(element, "questiontext", f"{before}{_make_gap(question) if after else ''}{after}", format="html")
    _add_text(element, "generalfeedback", make_explanation(question), format="html")
    if not after:  # A text with gaps counts its own points.
        SubElement(element, "defaultgrade").text = "1"
    SubElement(element, "penalty").text = "0.3333333"
    SubElement(element, "hidden").text = "0"
    SubElement(element, "idnumber").text = make_id(bank, question)
    add_own(element, question)
    tags = SubElement(element, "tags")
    for tag in make_tags(question):
        _add_text(tags, "tag", tag)
    return element


def _make_gap(question: Question) -> str:
    """The gap in its text, with what may be typed."""
    return "{1:SHORTANSWER:" + "~".join(_gap_answers(question)) + "}"


def _gap_answers(question: Question) -> Iterator[str]:
    for spelling in map(escape_wildcards, make_spellings(question)):
        # Moodle takes the backslash away from these two once the entities are gone.
        escaped = spelling.replace("}", r"\}").replace("#", r"\#")
        yield "=" + escaped.translate(_READ_IN_A_GAP)


def _add_choice(element: Element, question: Question) -> None:
    is_shuffled = question.type is not QuestionType.TRUE_FALSE
    SubElement(element, "single").text = str(question.type is not QuestionType.SEVERAL).lower()
    SubElement(element, "shuffleanswers").text = str(is_shuffled).lower()
    SubElement(element, "answernumbering").text = "abc"
    for option, points in zip(question.options, make_points(question), strict=True):
        answer = _add_text(element, "answer", make_rich(option.text, question.language), fraction=points, format="html")
        _add_text(answer, "feedback", make_feedback(option, question.language), format="html")


def _add_typed(element: Element, question: Question) -> None:
    SubElement(element, "usecase").text = "0"
    for spelling in make_spellings(question):
        answer = _add_text(element, "answer", escape_wildcards(spelling), fraction="100", format="moodle_auto_format")
        _add_text(answer, "feedback", "", format="html")


def _add_pairs(element: Element, question: Question) -> None:
    SubElement(element, "shuffleanswers").text = "true"
    for pair in question.pairs:
        item = _add_text(element, "subquestion", make_rich(pair.item, question.language), format="html")
        _add_text(item, "answer", make_line(pair.match))


def _add_order(element: Element, question: Question) -> None:
    settings = {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": str(len(question.order)),
        "gradingtype": "ABSOLUTE_POSITION",
        "showgrading": "SHOW",
        "numberingstyle": "none",
    }
    for name, value in settings.items():
        SubElement(element, name).text = value
    for place, text in enumerate(question.order, 1):
        _add_text(element, "answer", make_rich(text, question.language), fraction=str(place), format="html")


def _add_essay(element: Element, question: Question) -> None:
    SubElement(element, "responseformat").text = "editor"
    SubElement(element, "responserequired").text = "1"
    SubElement(element, "responsefieldlines").text = "15"
    SubElement(element, "attachments").text = "0"
    _add_text(element, "graderinfo", make_model_answer(question), format="html")


def _add_nothing(element: Element, question: Question) -> None:
    """A text with a gap holds its answers in itself."""


_TYPES: Mapping[QuestionType, tuple[str, Callable[[Element, Question], None]]] = {
    QuestionType.CHOICE: ("multichoice", _add_choice),
    QuestionType.TRUE_FALSE: ("multichoice", _add_choice),  # Moodle's own has no words for its two options
    QuestionType.SEVERAL: ("multichoice", _add_choice),
    QuestionType.MATCHING: ("matching", _add_pairs),
    QuestionType.ORDERING: ("ordering", _add_order),
    QuestionType.SHORT: ("shortanswer", _add_typed),
    QuestionType.CLOZE: ("cloze", _add_nothing),
    QuestionType.MARK: ("shortanswer", _add_typed),
    QuestionType.OPEN: ("essay", _add_essay),
}
"""Moodle's name for a type, and what adds to its element what other types don't have."""


def _add_text(parent: Element, name: str, text: str, **attributes: str) -> Element:
    """A new element with `text` in it, in the way that Moodle wraps all texts."""
    element = SubElement(parent, name, attributes)
    SubElement(element, "text").text = text
    return element
