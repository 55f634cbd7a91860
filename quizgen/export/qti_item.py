"""A question in, a QTI 2.1 `assessmentItem` out: what is asked, what is right, what is shown afterwards.

Every item marks itself: all right is 1, anything else is 0; an open question has no score. Names of options and
feedback are those by which Canvas finds what belongs together. This file refuses to know files and packages.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml.builder import ElementMaker

from quizgen.export.reasons import make_reasons
from quizgen.export.text import find_unlike, make_line, make_plain
from quizgen.interface import words
from quizgen.model import Gap, Question, QuestionType
from quizgen.pointing import show_words
from quizgen.shuffle import shuffled_matches, shuffled_order

Element = Any
"""An element of lxml, which tells no types."""

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
LOCATION = {f"{{{INSTANCE}}}schemaLocation": f"{QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
E = ElementMaker(namespace=QTI, nsmap={None: QTI, "xsi": INSTANCE})


@dataclass(frozen=True, slots=True)
class _Task:
    """The parts of an item that differ by type; `marks` are the rules that set the score."""

    declaration: Element
    body: tuple[Element, ...]
    marks: tuple[Element, ...] = ()


def make_item(question: Question, identifier: str) -> Element:
    """The item of a question that has a task; `identifier` is a name as XML takes it: '_q012'."""
    task = _make_task(question)
    feedback = _make_feedback(question)
    outcomes = (make_outcome("SCORE", "0"), make_outcome("MAXSCORE", "1")) if task.marks else ()
    return E.assessmentItem(
        task.declaration,
        *outcomes,
        *(
            E.outcomeDeclaration(identifier=_switch(name), cardinality="single", baseType="identifier")
            for name in feedback
        ),
        E.itemBody(*show_paragraphs(question.prompt), *task.body),
        E.responseProcessing(*task.marks, *(_show(question, name) for name in feedback)),
        *(
            E.modalFeedback(*content, outcomeIdentifier=_switch(name), identifier=name, showHide="show")
            for name, content in feedback.items()
        ),
        LOCATION,
        {LANGUAGE: question.language},
        identifier=identifier,
        title=make_line(question.prompt),
        adaptive="false",
        timeDependent="false",
    )


def make_outcome(identifier: str, default: str) -> Element:
    """The declaration of a number that is computed from responses."""
    value = E.defaultValue(E.value(default))
    return E.outcomeDeclaration(value, identifier=identifier, cardinality="single", baseType="float")


def show_paragraphs(text: str) -> list[Element]:
    """A paragraph for each line of `text` that says something."""
    return [E.p(line) for line in map(make_line, make_plain(text).splitlines()) if line]


def _make_task(question: Question) -> _Task:
    match question:
        case Question(type=QuestionType.SHORT):
            return _typed(question, Gap("", question.answer, ""))
        case Question(type=QuestionType.CLOZE, gap=Gap() as gap):
            return _typed(question, gap)
        case Question(type=QuestionType.MARK, gap=Gap() as gap):
            return _pointed_at(gap)
        case Question(type=QuestionType.MATCHING):
            return _matched(question)
        case Question(type=QuestionType.ORDERING):
            return _ordered(question)
        case Question(type=QuestionType.OPEN):
            return _written(question)
        case _:
            return _chosen(question)


def _chosen(question: Question) -> _Task:
    is_several = question.type is QuestionType.SEVERAL
    right = [_option(number) for number, option in enumerate(question.options, 1) if option.is_right]
    choices = (
        E.simpleChoice(make_line(option.text), identifier=_option(number))
        for number, option in enumerate(question.options, 1)
    )
    return _Task(
        _declare("multiple" if is_several else "single", "identifier", right),
        # None is the sign for any number of choices.
        (_ask("choiceInteraction", choices, shuffle="false", maxChoices="0" if is_several else "1"),),
        (_mark_all(),),
    )


def _option(number: int) -> str:
    return f"RESPONSE_{number}"


def _typed(question: Question, gap: Gap) -> _Task:
    spellings = find_unlike((gap.words, question.answer, *question.accept))
    longest = max(map(len, spellings))
    # Rounded, so that the box does not count the letters out.
    box = _ask("textEntryInteraction", expectedLength=str(-(-longest // 10) * 10))
    return _Task(
        _declare("single", "string", spellings[:1], also_right=spellings),
        (E.p(_beside_gap(gap.before), box, _beside_gap(gap.after)),),
        (_mark_by_map(),),
    )


def _beside_gap(text: str) -> str:
    line = make_line(f"|{text}|")
    return line[1:-1]


def _pointed_at(gap: Gap) -> _Task:
    plain = Gap(*map(make_plain, (gap.before, gap.words, gap.after)))
    lead, found = show_words(plain)
    names = [f"word_{number}" for number, _ in enumerate(found, 1)]
    right = [name for name, word in zip(names, found, strict=True) if word.is_right]
    sentence = E.p(lead)
    for name, word in zip(names, found, strict=True):
        hottext = E.hottext(word.text, identifier=name)
        hottext.tail = word.behind
        sentence.append(hottext)
    return _Task(
        # Whoever points at one of the right words has found the place.
        _declare("single", "identifier", right[:1], also_right=right),
        (_ask("hottextInteraction", [sentence], maxChoices="1"),),
        (_mark_by_map(),),
    )


def _matched(question: Question) -> _Task:
    matches = {match: f"match_{number}" for number, match in enumerate(shuffled_matches(question), 1)}
    items = [(f"item_{number}", pair) for number, pair in enumerate(question.pairs, 1)]
    sets = (
        E.simpleMatchSet(*(_associable(name, pair.item, "1") for name, pair in items)),
        # None is the sign for any number of items.
        E.simpleMatchSet(*(_associable(name, match, "0") for match, name in matches.items())),
    )
    return _Task(
        _declare("multiple", "directedPair", [f"{name} {matches[pair.match]}" for name, pair in items]),
        (_ask("matchInteraction", sets, shuffle="false", maxAssociations=str(len(items))),),
        (_mark_all(),),
    )


def _associable(name: str, text: str, most: str) -> Element:
    return E.simpleAssociableChoice(make_line(text), identifier=name, matchMax=most)


def _ordered(question: Question) -> _Task:
    shown = {f"text_{number}": text for number, text in enumerate(shuffled_order(question), 1)}
    choices = [E.simpleChoice(make_line(text), identifier=name) for name, text in shown.items()]
    right = []
    for text in question.order:
        right.append(next(name for name in shown if shown[name] == text))
        del shown[right[-1]]
    return _Task(
        _declare("ordered", "identifier", right),
        (_ask("orderInteraction", choices, shuffle="false"),),
        (_mark_all(),),
    )


def _written(question: Question) -> _Task:
    rubric = E.rubricBlock(*_model_answer(question), view="scorer")
    return _Task(_declare("single", "string"), (_ask("extendedTextInteraction", expectedLines="6"), rubric))


def _model_answer(question: Question) -> list[Element]:
    own = words(question.language)
    answer = make_line(question.answer)
    criteria = [E.li(make_line(criterion)) for criterion in question.criteria]
    return [
        *([E.p(own["package_model_answer"].format(text=answer))] if answer or not criteria else []),
        *([E.p(own["package_criteria"]), E.ul(*criteria)] if criteria else []),
    ]


def _declare(cardinality: str, base_type: str, right: Iterable[str] = (), also_right: Iterable[str] = ()) -> Element:
    values = [E.value(value) for value in right]
    # Without capitals: "In June" is as right as "in June".
    entries = [E.mapEntry(mapKey=value, mappedValue="1", caseSensitive="false") for value in also_right]
    return E.responseDeclaration(
        *([E.correctResponse(*values)] if values else []),
        *([E.mapping(*entries, lowerBound="0", upperBound="1", defaultValue="0")] if entries else []),
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType=base_type,
    )


def _ask(kind: str, content: Iterable[Element] = (), **attributes: str) -> Element:
    return E(kind, *content, responseIdentifier="RESPONSE", **attributes)


def _mark_all() -> Element:
    is_right = E.match(E.variable(identifier="RESPONSE"), E.correct(identifier="RESPONSE"))
    return E.responseCondition(E.responseIf(is_right, _score("1")), E.responseElse(_score("0")))


def _score(value: str) -> Element:
    return E.setOutcomeValue(E.baseValue(value, baseType="float"), identifier="SCORE")


def _mark_by_map() -> Element:
    return E.setOutcomeValue(E.mapResponse(identifier="RESPONSE"), identifier="SCORE")


def _make_feedback(question: Question) -> dict[str, list[Element]]:
    """What is shown after an answer, by its name; feedback on an option bears the option's number."""
    named = {
        f"feedback_{number}_fb": [E.p(feedback)]
        for number, option in enumerate(question.options, 1)
        if (feedback := make_line(option.feedback))
    }
    if question.type is QuestionType.OPEN:
        named["solution_fb"] = _model_answer(question)
    if reasons := make_reasons(question):
        named["general_fb"] = [E.p(reason) for reason in reasons]
    return named


def _show(question: Question, name: str) -> Element:
    """The rule that shows the feedback `name`: behind its option, or behind any answer."""
    rule = E.setOutcomeValue(E.baseValue(name, baseType="identifier"), identifier=_switch(name))
    number = name.removeprefix("feedback_").removesuffix("_fb")
    if not number.isdigit():
        return rule
    option = E.baseValue(_option(int(number)), baseType="identifier")
    response = E.variable(identifier="RESPONSE")
    is_chosen = E.member(option, response) if question.type is QuestionType.SEVERAL else E.match(response, option)
    return E.responseCondition(E.responseIf(is_chosen, rule))


def _switch(name: str) -> str:
    # One for each feedback, as not every program can hold several values in one.
    return f"FEEDBACK_{name.removeprefix('feedback_').removesuffix('_fb')}"
