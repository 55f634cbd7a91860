"""A response to one wording of a question in, the same response to another wording out.

Teachers edit banks while classes answer, and a bank may ask in two languages: the numbers in a response mean something
only with the question as it was asked. Within one language texts tell what belongs together, between two the place
does. This file refuses to know what is right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quizgen.model import Question, QuestionType
from quizgen.pointing import show_words
from quizgen.shuffle import shuffled_matches, shuffled_order
from quizgen.web.responses import MAX_TYPED, find_chosen
from quizgen.web.results.given import Given, Pupil


def carry_response(asked: Question, response: str, wanted: Question) -> str | None:
    """What was answered to `asked` as an answer to `wanted`; None where that has not the same to choose from."""
    if asked.type is not wanted.type:
        return None
    if asked == wanted or not response or asked.type in MAX_TYPED:
        return response
    numbers = _CARRY.get(asked.type, _carry_options)(asked, find_chosen(asked, response), wanted)
    return " ".join(map(str, numbers)) if numbers else None


def ask_anew(pupil: Pupil, questions: Mapping[str, Question]) -> Pupil:
    """The pupil as if asked these questions, by id; where an answer can't be carried over, the question stays."""
    asked, given = dict(pupil.asked), dict(pupil.given)
    for id in asked.keys() & questions.keys():
        before = given.get(id, Given())
        first, latest = (
            carry_response(asked[id], response, questions[id]) for response in (before.first, before.latest)
        )
        if first is not None and latest is not None:
            asked[id] = questions[id]
            given |= {id: replace(before, first=first, latest=latest)} if id in given else {}
    return replace(pupil, asked=asked, given=given)


def is_same_task(one: Question, other: Question) -> bool:
    """Whether both ask the same and are marked alike."""
    return _find_task(one) == _find_task(other)


def _find_task(question: Question) -> tuple[object, ...]:
    options = tuple((option.text, option.is_right) for option in question.options)
    words = (question.prompt, question.answer, question.accept, question.gap)
    return (question.type, *words, options, question.pairs, question.order)


def _carry_options(asked: Question, chosen: Sequence[int], wanted: Question) -> tuple[int, ...]:
    texts = [[option.text for option in question.options] for question in (asked, wanted)]
    there = _translate(asked, wanted, *texts)
    return tuple(sorted(texts[1].index(there[texts[0][number - 1]]) + 1 for number in chosen)) if there else ()


def _carry_word(asked: Question, chosen: Sequence[int], wanted: Question) -> tuple[int, ...]:
    sentences = [[word.text for word in show_words(q.gap)[1]] if q.gap else [] for q in (asked, wanted)]
    return tuple(chosen) if sentences[0] == sentences[1] else ()


def _carry_pairs(asked: Question, chosen: Sequence[int], wanted: Question) -> tuple[int, ...]:
    items = _translate(asked, wanted, [pair.item for pair in asked.pairs], [pair.item for pair in wanted.pairs])
    matches = _translate(asked, wanted, [pair.match for pair in asked.pairs], [pair.match for pair in wanted.pairs])
    here, there = shuffled_matches(asked), shuffled_matches(wanted)
    if not items or not matches or len(items) < max(len(asked.pairs), len(wanted.pairs)):
        return ()
    numbers = (there.index(matches[here[number - 1]]) + 1 if number else 0 for number in chosen)
    by_item = dict(zip((items[pair.item] for pair in asked.pairs), numbers, strict=True))
    return tuple(by_item[pair.item] for pair in wanted.pairs)


def _carry_order(asked: Question, chosen: Sequence[int], wanted: Question) -> tuple[int, ...]:
    there = _translate(asked, wanted, asked.order, wanted.order)
    if not there or len(there) < max(len(asked.order), len(wanted.order)):
        return ()
    by_text = dict(zip((there[text] for text in shuffled_order(asked)), chosen, strict=True))
    return tuple(by_text[text] for text in shuffled_order(wanted))


_CARRY = {
    QuestionType.MARK: _carry_word,
    QuestionType.MATCHING: _carry_pairs,
    QuestionType.ORDERING: _carry_order,
}


def _translate(asked: Question, wanted: Question, here: Sequence[str], there: Sequence[str]) -> Mapping[str, str]:
    """For each text of `asked` that of `wanted`; none where these are not the same texts."""
    told = set(zip(here, here if asked.language == wanted.language else there, strict=False))
    is_whole = {text for text, _ in told} == set(here) and {text for _, text in told} == set(there)
    return dict(told) if is_whole and len(told) == len(set(here)) else {}
