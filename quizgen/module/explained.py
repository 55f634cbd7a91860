"""The words that are explained before reading: the teacher's own, and those that were found in the article."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import Bank
from quizgen.module.study import Study
from quizgen.module.vocabulary import Why


@dataclass(frozen=True, slots=True)
class Explained:
    """A word, with a meaning once the teacher has written one."""

    word: str
    meaning: str
    why: Why | None
    """None for a word of the teacher's choice."""
    paragraph: int
    """Where it stands first, from 1; 0 where that is not known."""


def make_explained(bank: Bank, study: Study) -> tuple[Explained, ...]:
    """Found words in the order of the text, then what else the teacher explains."""
    return tuple(_make(bank, study))


def _make(bank: Bank, study: Study) -> Iterator[Explained]:
    meanings = dict(bank.module.meanings)
    for hard in study.hard_words:
        yield Explained(hard.word, meanings.pop(hard.word, ""), hard.why, bank.article.paragraph_of(hard.span))
    for word, meaning in meanings.items():
        yield Explained(word, meaning, None, _find_paragraph(bank, word))


def _find_paragraph(bank: Bank, word: str) -> int:
    texts = enumerate(bank.article.paragraph_texts, 1)
    return next((number for number, text in texts if word.casefold() in text.casefold()), 0)
