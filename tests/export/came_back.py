"""What must come back of a question that was exported and imported again: all of it, but for what is listed here.

- Every format: white space becomes single blanks, characters are in their normal form (NFC), and signs that no file
  holds or that Unicode keeps for programs are gone. Ids count from q001 again; evidence, source, rule, status and
  skills of the bank's own don't come back; the language is the one that the import was told.
- Moodle XML and GIFT keep line ends, but no empty lines; typed answers, menus and sentences with a gap have one line.
  The explanation has evidence and source behind it. Typed answers that differ in capitals only are one. A sentence to
  mark became a typed answer, criteria the end of the model answer.
- GIFT has no ordering, and explains a free text by its model answer.
- Aiken keeps prompt and options of a choice, and nothing else.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.bank.content import find_faults
from quizgen.bank.make import NO_EVIDENCE
from quizgen.bank.shape import join_gap, split_gap
from quizgen.export.reasons import make_reasons
from quizgen.interface import words
from quizgen.model import SKILLS, Gap, Language, Option, Pair, Question, QuestionType, Status
from quizgen.pointing import show_words
from tests.export.samples import make_bank

_NO_FILE_HOLDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_KEPT_FOR_PROGRAMS = re.compile("[\ufeff\ufdd0-\ufdef]")
_LONGEST = 9_000


def expect(question: Question, format: str, language: Language) -> Question:
    """What the importer must make of `question`; its id is left as it is."""
    bare = replace(
        question,
        language=language,
        prompt=tidy(question.prompt),
        explanation="\n".join(filter(None, map(tidy, make_reasons(question)))),
        skill=question.skill if question.skill in SKILLS else "",
        **dict.fromkeys(("rule", "source", "reviewed_by", "reviewed_on"), ""),
        evidence=NO_EVIDENCE,
        status=Status.DRAFT,
        criteria=(),
    )
    return _of_aiken(bare) if format == "aiken" else _of_moodle(bare, question, format)


def _of_aiken(question: Question) -> Question:
    options = tuple(Option(line(option.text), option.is_right) for option in question.options)
    bare = replace(question, type=QuestionType.CHOICE, prompt=line(question.prompt), explanation="", skill="", level=1)
    return replace(bare, options=options, answer=_right_text(options))


def _right_text(options: Sequence[Option]) -> str:
    return "".join(option.text for option in options if option.is_right)


def _of_moodle(bare: Question, question: Question, format: str) -> Question:
    match question.type:
        case QuestionType.CHOICE | QuestionType.TRUE_FALSE | QuestionType.SEVERAL:
            is_single = question.type is not QuestionType.SEVERAL
            options = tuple(Option(tidy(each.text), each.is_right, tidy(each.feedback)) for each in question.options)
            return replace(bare, options=options, answer=_right_text(options) if is_single else "")
        case QuestionType.MATCHING:
            return replace(bare, pairs=tuple(Pair(tidy(pair.item), line(pair.match)) for pair in question.pairs))
        case QuestionType.ORDERING if format == "gift":
            pairs = tuple(Pair(tidy(text), str(place)) for place, text in enumerate(question.order, 1))
            return replace(bare, type=QuestionType.MATCHING, order=(), pairs=pairs)
        case QuestionType.ORDERING:
            return replace(bare, order=tuple(map(tidy, question.order)))
        case QuestionType.SHORT:
            return _typed(bare, (question.answer, *question.accept), format)
        case QuestionType.CLOZE:
            gap = question.gap
            assert gap
            typed = _typed(bare, (gap.words, *question.accept), format)
            return replace(typed, gap=Gap(_flow(gap.before).lstrip(), typed.answer, _flow(gap.after).rstrip()))
        case QuestionType.MARK:
            gap = question.gap
            assert gap
            prompt = "\n".join((bare.prompt, words(question.language)["moodle_mark"], line(gap.sentence)))
            right = (word.text for word in show_words(gap)[1] if word.is_right)
            return _typed(replace(bare, type=QuestionType.SHORT, prompt=prompt, gap=None), (gap.words, *right), format)
        case QuestionType.OPEN:
            label = words(question.language)["package_criteria"]
            criteria = [f"- {criterion}" for criterion in _unlike(question.criteria)]
            parts = [tidy(question.answer), *([label, *criteria] if criteria else [])]
            if format == "gift":
                return replace(bare, answer="\n".join(filter(None, (*parts, bare.explanation))), explanation="")
            return replace(bare, answer="\n".join(parts))


def _typed(question: Question, spellings: Iterable[str], format: str) -> Question:
    kept = [text for text in _unlike(spellings) if format != "gift" or is_gift(text)]
    return replace(question, answer=kept[0] if kept else "", accept=tuple(kept[1:]))


def is_gift(spelling: str) -> bool:
    """Whether GIFT can hold it as a typed answer."""
    return "->" not in spelling and not re.search(r"&&\d\d\d;", spelling)


def _unlike(texts: Iterable[str]) -> list[str]:
    different: dict[str, str] = {}
    for text in (_one_line(_in_a_file(text)) for text in texts):
        different.setdefault(text.casefold(), text)
    return list(dict.fromkeys(_KEPT_FOR_PROGRAMS.sub("", text) for text in different.values() if text))


def tidy(text: str) -> str:
    """A text with its line ends as it comes back."""
    lines = map(_one_line, _in_a_file(text).split("\n"))
    return _KEPT_FOR_PROGRAMS.sub("", "\n".join(filter(None, lines)))


def line(text: str) -> str:
    """A text of one line as it comes back."""
    return _KEPT_FOR_PROGRAMS.sub("", _one_line(_in_a_file(text)))


def _flow(text: str) -> str:
    return _KEPT_FOR_PROGRAMS.sub("", re.sub(r"\s+", " ", _in_a_file(text)))


def _in_a_file(text: str) -> str:
    return unicodedata.normalize("NFC", _NO_FILE_HOLDS.sub("", text))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def makes_sense(question: Question) -> bool:
    """Whether a bank can hold it: it still says something everywhere, and all its options are still different."""
    texts = [question.prompt, *(option.text for option in question.options), *question.order, *question.accept]
    texts += [text for pair in question.pairs for text in (pair.item, pair.match)]
    texts += [question.answer] if not (question.options or question.pairs or question.order) else []
    is_short = max(map(len, (*texts, question.explanation))) < _LONGEST
    gap, bank = question.gap, make_bank(question)
    if gap and split_gap(join_gap(gap.before, gap.words, gap.after)) != (gap.before, gap.words, gap.after):
        return False
    return all(texts) and is_short and not any(fault.code < "BANK-100" for fault in find_faults(question, bank))
