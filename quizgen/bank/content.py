"""Whether a question makes sense: a question and its bank go in, faults come out, none is raised.

This file refuses to know about files and lines: a fault names its key, `check.py` finds the line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from quizgen.bank.make import find_words
from quizgen.model import SKILLS, Article, Bank, Evidence, Gap, Question, QuestionType
from quizgen.strict_yaml import KeyPath

# When the right option is this much longer than every wrong one, a learner can pick it without reading.
LENGTH_RATIO = 1.5
LENGTH_EXCESS_CHARACTERS = 20
_STEM, _ENDING = 4, 2
"""Characters of a word that endings leave alone at least, and those they take at most."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Fault(NamedTuple):
    """A problem's code, the path of the key inside the question, and the details of the sentence."""

    code: str
    path: KeyPath
    details: dict[str, Any]


def find_faults(question: Question, bank: Bank) -> Iterator[Fault]:
    """Everything about a `question` of the bank that is wrong or, with codes from 100 on, worth a second look."""
    match question.type:
        case QuestionType.CHOICE | QuestionType.TRUE_FALSE | QuestionType.SEVERAL:
            yield from _find_wrong_count(question)
            yield from _find_equal("options", [option.text for option in question.options])
        case QuestionType.MATCHING:
            yield from _find_nothing_to_match(question)
            yield from _find_equal("pairs", [pair.item for pair in question.pairs])
        case QuestionType.ORDERING:
            yield from _find_too_few("order", question.order)
            yield from _find_equal("order", question.order)
        case QuestionType.CLOZE | QuestionType.MARK if question.gap:
            yield from _find_nothing_beside(question.gap)
            yield from _find_no_word(question)
    yield from _find_unknown_skill(question.skill, (*SKILLS, *bank.skills))
    if question.evidence.text:
        yield from _find_missing_evidence(question.evidence, bank.article)
    if question.evidence.end:
        yield from _find_answer_elsewhere(question)
    if question.type is QuestionType.CHOICE:
        yield from _find_long_answer(question)
    if question.type in (QuestionType.CHOICE, QuestionType.SHORT, QuestionType.CLOZE, QuestionType.MARK):
        yield from _find_answer_in_prompt(question)
    if question.type is QuestionType.CLOZE and question.gap:
        yield from _find_answer_beside(question.gap)


def _find_wrong_count(question: Question) -> Iterator[Fault]:
    count = len(question.options)
    if question.type is QuestionType.TRUE_FALSE and count != 2:
        yield Fault("BANK-035", ("options",), {"count": count})
    elif count < 2:
        yield Fault("BANK-031", ("options",), {})
    rights = [number for number, option in enumerate(question.options) if option.is_right]
    if not rights:
        yield Fault("BANK-032", ("options",), {})
    if question.type is not QuestionType.SEVERAL:
        yield from (Fault("BANK-033", ("options", number), {}) for number in rights[1:])
    elif count == len(rights) > 1:
        yield Fault("BANK-039", ("options",), {})


def _find_nothing_to_match(question: Question) -> Iterator[Fault]:
    yield from _find_too_few("pairs", question.pairs)
    if len(question.pairs) > 1 and len({_normalised(pair.match) for pair in question.pairs}) == 1:
        yield Fault("BANK-041", ("pairs",), {"match": question.pairs[0].match})


def _find_too_few(key: str, entries: Sequence[object]) -> Iterator[Fault]:
    if len(entries) < 2:
        yield Fault("BANK-040", (key,), {"key": key})


def _find_nothing_beside(gap: Gap) -> Iterator[Fault]:
    if not re.search(r"\w", gap.before + gap.after):
        yield Fault("BANK-042", ("text",), {})


def _find_no_word(question: Question) -> Iterator[Fault]:
    words = question.gap.words if question.gap else ""
    if question.type is QuestionType.MARK and not re.search(r"\w", words):
        yield Fault("BANK-046", ("text",), {"words": words})


def _find_equal(key: str, texts: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, text in enumerate(texts):
        if _normalised(text) in seen:
            yield Fault("BANK-034", (key, number), {"text": text})
        seen.add(_normalised(text))


def _find_unknown_skill(skill: str, known: Sequence[str]) -> Iterator[Fault]:
    if not skill or skill in known:
        return
    if likely := get_close_matches(skill, known, n=1):
        yield Fault("BANK-016", ("skill",), {"word": skill, "suggestion": likely[0]})
    else:
        yield Fault("BANK-044", ("skill",), {"skill": skill, "known": ", ".join(known)})


def _find_missing_evidence(evidence: Evidence, article: Article) -> Iterator[Fault]:
    if evidence.end:
        return
    count = len(article.paragraphs)
    number = evidence.paragraph
    if not count:
        yield Fault("BANK-045", ("evidence",), {})
        return
    elsewhere = (other for other in range(1, count + 1) if find_words(evidence.text, article, other))
    if found := next(elsewhere, 0):
        yield Fault("BANK-037", ("evidence", "paragraph"), {"paragraph": number, "found": found})
    elif number > count:
        yield Fault("BANK-038", ("evidence", "paragraph"), {"paragraph": number, "count": count})
    else:
        yield Fault("BANK-036", ("evidence", "text"), {"paragraph": number})


def _find_answer_elsewhere(question: Question) -> Iterator[Fault]:
    """A typed answer that the evidence doesn't have, or a choice whose wrong option it has instead of the right one."""
    shown = question.evidence.text
    if any(_shares_a_word(text, shown) for text in (question.answer, *question.accept)):
        return
    wrong = next((o.text for o in question.options if not o.is_right and _stands_in(o.text, shown)), "")
    if question.type in (QuestionType.SHORT, QuestionType.CLOZE, QuestionType.MARK):
        yield Fault("BANK-104", ("evidence",), {"answer": question.answer})
    elif question.type is QuestionType.CHOICE and wrong:
        yield Fault("BANK-107", ("evidence",), {"answer": question.answer, "wrong": wrong})


def _shares_a_word(answer: str, evidence: str) -> bool:
    """Whether a word of the answer stands in the evidence, its ending left aside: 'Behörde' in 'den Behörden'.

    An answer with numbers needs one of them, whole: '1.500' does not stand in '1.200 Menschen'.
    """
    if _stands_in(answer, evidence):
        return True
    if numbers := _NUMBER.findall(answer):
        return not set(numbers).isdisjoint(_NUMBER.findall(evidence))
    starts = [word[: max(_STEM, len(word) - _ENDING)] for word in re.findall(r"\w{4,}", _normalised(answer))]
    return any(re.search(rf"(?<!\w){re.escape(start)}", _normalised(evidence)) for start in starts)


def _find_long_answer(question: Question) -> Iterator[Fault]:
    longest = max((len(option.text) for option in question.options if not option.is_right), default=0)
    length = len(question.answer)
    if length >= longest * LENGTH_RATIO and length >= longest + LENGTH_EXCESS_CHARACTERS:
        yield Fault("BANK-101", ("options",), {})


def _find_answer_in_prompt(question: Question) -> Iterator[Fault]:
    prompt = question.prompt
    # Where the prompt names wrong options too, as in "Musk or Putin?", it gives nothing away.
    names_others = any(_stands_in(option.text, prompt) for option in question.options if not option.is_right)
    if _stands_in(question.answer, prompt) and not names_others:
        yield Fault("BANK-102", ("ask",), {"answer": question.answer})


def _find_answer_beside(gap: Gap) -> Iterator[Fault]:
    if _stands_in(gap.words, gap.before) or _stands_in(gap.words, gap.after):
        yield Fault("BANK-103", ("text",), {"answer": gap.words})


def _stands_in(words: str, prompt: str) -> bool:
    """Whether `prompt` has `words` as whole words, in whatever case."""
    return bool(words and re.search(rf"(?<!\w){re.escape(_normalised(words))}(?!\w)", _normalised(prompt)))


def _normalised(text: str) -> str:
    return " ".join(text.split()).casefold()
