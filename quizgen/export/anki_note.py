"""A question in, its note out: fields, tags, deck and the id by which Anki knows it again.

How the id is made is frozen: learners' collections hold it. It has the note type in it, because Anki never moves a
note to another one: a question that becomes another kind of card, or speaks another language, is a new note, and
the old one stays with whoever has it. This file refuses to know Anki's file.
"""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from functools import cache, partial
from hashlib import sha256
from typing import NamedTuple

from quizgen.export.anki_task import find_kind, make_task, show, show_each
from quizgen.export.anki_types import FIELDS, Kind, NoteType
from quizgen.export.text import make_plain, make_slug
from quizgen.interface import say_skill
from quizgen.model import Article, Bank, Language, Question


class Note(NamedTuple):
    """A note with one card."""

    note_type: NoteType
    guid: str
    """Anki's word for the id that stays the same in every collection."""
    deck: str
    """The deck's whole name; `::` stands between a deck and one below it."""
    fields: tuple[str, ...]
    """HTML, in the order of the note type's fields."""
    sort_field: str
    tags: tuple[str, ...]
    changed: int
    """Seconds since 1970; Anki takes an edited note over only if this is later than what the learner has."""


def make_notes(bank: Bank, changed: Mapping[str, int]) -> Iterator[Note]:
    """A note for each published question, in the bank's order; `changed` as for `Render`."""
    about = _about(bank.article, bank)
    empty: dict[Kind, dict[str, str]] = {kind: {**dict.fromkeys(FIELDS[kind], ""), **about} for kind in FIELDS}
    find_deck, find_tags = cache(partial(_name_deck, bank)), cache(partial(_tags, bank))  # few differ
    spelled: dict[str, str] = {}
    for question in bank.published:
        note_type = NoteType(find_kind(question), question.language)
        deck = find_deck(question.skill, question.language)
        values = empty[note_type.kind] | _fill(question, f"{bank.id}/{question.id}")
        yield Note(
            note_type,
            guid=_make_guid(bank.id, question.id, *note_type),
            # To Anki two names in one file that differ in case alone are a mistake, which it mends with a '_'.
            deck=spelled.setdefault(deck.casefold(), deck),
            fields=tuple(values.values()),
            sort_field=values["Id"],
            tags=find_tags(question.skill, question.level, question.language),
            changed=changed.get(question.id, 0),
        )


def _make_guid(*parts: str) -> str:
    return urlsafe_b64encode(sha256("\0".join(("quizgen/1", *parts)).encode()).digest()[:9]).decode()


def _fill(question: Question, id: str) -> dict[str, str]:
    """The fields of one question by name; those left out stay empty."""
    evidence, gap = question.evidence, question.gap
    is_seen_already = gap is not None and gap.sentence == evidence.text
    shown = show_each((question.prompt, question.explanation, question.source, evidence.text, id))
    return make_task(question) | {
        "Question": shown[0],
        "Explanation": shown[1],
        "Speaker": shown[2],
        "Evidence": "" if is_seen_already else shown[3],
        "Paragraph": str(evidence.paragraph or ""),
        "Id": shown[4],
    }


def _about(article: Article, bank: Bank) -> Mapping[str, str]:
    """The fields that all questions of a bank share."""
    return {
        "Article": show(article.title or bank.title),
        "Author": show(article.author),
        "Publisher": show(article.publisher),
        "Published": show(article.published),
        "Link": show(article.url) if re.match(r"https?://", article.url) else "",
        "Licence": show(article.licence),
    }


def _tags(bank: Bank, skill: str, level: int, language: Language) -> tuple[str, ...]:
    parts = {"bank": bank.id, "skill": skill, "level": str(level), "language": language}
    return tuple(f"quizgen::{name}::{slug}" for name, value in parts.items() if (slug := make_slug(value)))


def _name_deck(bank: Bank, skill: str, language: Language) -> str:
    """`quizgen::Title::Skill`; Anki knows decks by their names alone."""
    names = ("quizgen", _one_level(bank.title) or bank.id, _one_level(say_skill(skill, bank.skills, language)))
    return "::".join(filter(None, names))


def _one_level(name: str) -> str:
    # '::' would open a deck below, and Anki puts '_' for a straight quotation mark.
    return re.sub(r":{2,}", ":", " ".join(make_plain(name).split())).replace('"', "'").strip(": ")
