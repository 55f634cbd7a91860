"""Moodle's XML: questions with their answers, feedback and tags, categories, and what else a teacher exported.

Text goes in, items come out. This file refuses to know which questions make sense, and how XML is read.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from quizgen.imports.answers import (
    Answer,
    make_choice,
    make_matching,
    make_number,
    make_open,
    make_short,
    make_true_false,
)
from quizgen.imports.item import (
    MAX_ANSWERS,
    MAX_MARKUP,
    MAX_NAME,
    MAX_TITLE,
    Category,
    Draft,
    Item,
    Stem,
    add_notes,
    shorten,
)
from quizgen.imports.moodle_gaps import make_embedded, make_numbered
from quizgen.imports.plain import READERS, find_losses, read_html, read_plain
from quizgen.imports.xml_tree import Element, read_xml
from quizgen.model import Language, QuestionType
from quizgen.problems import Problem, Refused

_NAMELESS_CATEGORIES = frozenset(["", "top", "$course$", "$module$", "$system$", "$category$"])

_MAX_PARTS = 20 * MAX_ANSWERS
"""Elements of a question."""


def read_moodle_xml(text: str, language: Language) -> Iterator[Item]:
    """What stands in `text`, in its order. Errors: `Refused`, codes IMPORT-010 to IMPORT-013."""
    root = read_xml(text)
    if root.name != "quiz":
        raise Refused(Problem("IMPORT-013", "", root.line, root.column, {"name": shorten(root.name, MAX_NAME)}))
    for element in root.each("question"):
        yield _read_question(element, language)


def find_category_name(path: str) -> str:
    """The last part of '$course$/top/Unit 3/Rivers' that is a name; a doubled slash belongs to the name."""
    parts = path.replace("//", "\0").split("/")
    names = (part.replace("\0", "/").strip() for part in reversed(parts))
    return shorten(next((name for name in names if name.lower() not in _NAMELESS_CATEGORIES), ""), MAX_TITLE)


def _read_question(element: Element, language: Language) -> Item:
    type = element.attributes.get("type", "").strip().lower()
    if type == "category":
        name = find_category_name(read_plain(element.words("category", "text")))
        return Category(element.line, element.column, name)
    parts = list(element.walk())
    if len(parts) > _MAX_PARTS or any(len(part.text) > MAX_MARKUP for part in parts if part.name != "file"):
        name = read_plain(element.words("name", "text")[:100])
        return Stem(element.line, element.column, language, prompt="", name=name).too_long()
    source = _Source(element, _make_stem(element, language))
    if type not in TYPES:
        return source.stem.problem("IMPORT-101", type=shorten(type or "?", MAX_NAME))
    return add_notes(TYPES[type](source), _find_lost_parts(source))


def _make_stem(element: Element, language: Language) -> Stem:
    tags = element.child("tags")
    return Stem(
        element.line,
        element.column,
        language,
        prompt=_read(element.child("questiontext")),
        name=read_plain(element.words("name", "text")).replace("\n", " "),
        explanation=_read(element.child("generalfeedback")),
        tags=tuple(read_plain(tag.words("text")) for tag in tags.each("tag")) if tags else (),
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """A question's element and what all types have of it."""

    element: Element
    stem: Stem

    def answers(self, *, is_plain: bool = False) -> list[Answer]:
        """Its answers; `is_plain` where Moodle never reads them as markup."""
        return [
            Answer(
                read_plain(answer.words("text")) if is_plain else _read(answer),
                _number(answer.attributes.get("fraction", "")),
                _read(answer.child("feedback")),
            )
            for answer in self.element.each("answer")
        ]

    def is_set(self, name: str, *, otherwise: bool) -> bool:
        words = self.element.words(name).lower()
        return words in ("true", "1") if words else otherwise


def _read_multichoice(source: _Source) -> Draft | Problem:
    return make_choice(source.stem, source.answers(), is_single=source.is_set("single", otherwise=True))


def _read_multichoiceset(source: _Source) -> Draft | Problem:
    return make_choice(source.stem, source.answers(), is_single=False)


def _read_true_false(source: _Source) -> Draft | Problem:
    answers = {answer.text.lower(): answer for answer in source.answers()}
    if answers.keys() != {"true", "false"} or answers["true"].is_right == answers["false"].is_right:
        return source.stem.problem("IMPORT-104")
    true, false = answers["true"], answers["false"]
    return make_true_false(source.stem, is_true=true.is_right, if_true=true.feedback, if_false=false.feedback)


def _read_short(source: _Source) -> Draft | Problem:
    is_case_sensitive = source.is_set("usecase", otherwise=False)
    extra = [source.stem.problem("IMPORT-131")] if is_case_sensitive else []
    return make_short(source.stem, source.answers(is_plain=True), *extra)


def _read_numerical(source: _Source) -> Draft | Problem:
    tolerances = (answer.words("tolerance") for answer in source.element.each("answer"))
    extra = [source.stem.problem("IMPORT-132")] if any(map(_number, tolerances)) else []
    return make_number(source.stem, source.answers(is_plain=True), *extra)


def _read_matching(source: _Source) -> Draft | Problem:
    pairs = source.element.each("subquestion")
    return make_matching(source.stem, ((_read(pair), read_plain(pair.words("answer", "text"))) for pair in pairs))


def _read_ordering(source: _Source) -> Draft | Problem:
    """Moodle gives each text its place as its fraction; other programs rely on the order in the file."""
    answers = source.answers()
    order = tuple(answer.text for answer in sorted(answers, key=lambda answer: answer.points))
    return source.stem.draft(QuestionType.ORDERING, order=order)


def _read_essay(source: _Source) -> Draft | Problem:
    return make_open(source.stem, _read(source.element.child("graderinfo")))


def _read_cloze(source: _Source) -> Draft | Problem:
    text, read = _raw(source.element.child("questiontext"))
    return make_embedded(source.stem, text, read)


def _read_numbered(source: _Source) -> Draft | Problem:
    words = [read_html(box.words("text")) for box in source.element.children if box.name in ("dragbox", "selectoption")]
    text, read = _raw(source.element.child("questiontext"))
    return make_numbered(source.stem, text, words, read)


def _read_description(source: _Source) -> Draft | Problem:
    return source.stem.problem("IMPORT-102")


TYPES: Mapping[str, Callable[[_Source], Draft | Problem]] = {
    "multichoice": _read_multichoice,
    "multichoiceset": _read_multichoiceset,
    "truefalse": _read_true_false,
    "shortanswer": _read_short,
    "numerical": _read_numerical,
    "matching": _read_matching,
    "ordering": _read_ordering,
    "essay": _read_essay,
    "cloze": _read_cloze,
    "multianswer": _read_cloze,
    "ddwtos": _read_numbered,
    "gapselect": _read_numbered,
    "description": _read_description,
}
"""How to read a question, by Moodle's name of its type."""


def _find_lost_parts(source: _Source) -> Iterator[Problem]:
    """Pictures, files and the like, each kind once a question, at its first place; texts with no place of ours."""
    element, stem = source.element, source.stem
    seen: set[str] = set()
    for part in element.walk():
        codes = find_losses(part.words("text")) if part.name != "name" else frozenset()
        if part.name == "file" and "IMPORT-120" not in seen:
            codes = frozenset(["IMPORT-133"])
        for code in sorted(codes - seen):
            yield replace(stem.problem(code), line=part.line, column=part.column)
        seen |= codes
    if any(map(_read, element.each("hint"))):
        yield stem.problem("IMPORT-134")
    if _read(element.child("responsetemplate")):
        yield stem.problem("IMPORT-135")
    if any(_read(element.child(f"{result}feedback")) for result in ("correct", "partiallycorrect", "incorrect")):
        yield stem.problem("IMPORT-141")


def _read(element: Element | None) -> str:
    text, read = _raw(element)
    return read(text)


def _raw(element: Element | None) -> tuple[str, Callable[[str], str]]:
    """A text as it stands in the file, and the function that makes it plain; without a format it is HTML."""
    if element is None:
        return "", read_plain
    text = element.words("text") or element.text.strip()
    return text, READERS.get(element.attributes.get("format", ""), read_html)


def _number(text: str) -> float:
    """`text` as a number, 0 if it is none."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0.0
