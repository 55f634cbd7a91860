"""Banks of every kind, with texts that are hostile to YAML."""

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from quizgen.model import SKILLS, Article, Bank, Evidence, Gap, ModulePlan, Option, Pair, Question, QuestionType, Status
from quizgen.model.article import join_paragraphs
from quizgen.shipped import QUESTION_BANKS

# What is slow here says more about the machine than about the program.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

HOSTILE = [
    ": ",
    "a: b",
    "#",
    "a # b",
    "- a",
    "-",
    "no",
    "NO",
    "Yes",
    "true",
    "null",
    "~",
    "01067",
    "12:30",
    "1e3",
]
HOSTILE += [
    "0x1F",
    "2024-10-25",
    "2001-12-14 21:59:43 Z",
    "3.10",
    ".inf",
    "=",
    "<<",
    "---",
    "...",
    "'",
    '"',
    "it's",
]
HOSTILE += [
    "„Nein“, sagte sie: „Nie!“",
    '"a" b',
    "'a' b",
    "a 'b' \"c\"",
    "\\n",
    "a\\",
    "a\tb",
    "a\n\nb",
    "a\n  b",
    "x:",
]
HOSTILE += [
    "# a\nb",
    "a\n- b",
    "a\n---\nb",
    "a \nb",
    "a\n \nb",
    "[a]",
    "{a}",
    "a, b",
    "&a",
    "*a",
    "!a",
    "|",
    ">-",
    "%a",
]
HOSTILE += [
    "@a",
    "`a`",
    "? a",
    "😀",
    "e\u0301",
    "a\u2028b",
    "a\u0085b",
    "a\ufeffb",
    "a\u00a0b",
    "a\r\nb",
    "a\rb",
    "9",
]
HOSTILE += [
    "2.500 Geräte",
    "25 Millionen Euro: viel",
    "1 e3",
    "1 000",
    "(a)",
    "…",
    "ä",
    "y",
    "Off",
    "a" * 500,
]

anything = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
printable = anything | st.sampled_from(HOSTILE) | st.lists(st.sampled_from(HOSTILE)).map(" ".join)
notes = printable.map(str.strip)
texts = notes.filter(bool)
letters_and_signs = st.characters(categories=["L", "N", "P", "Zs", "So"])
names = st.text(letters_and_signs, max_size=12).map(lambda name: " ".join(name.split()))
ids = st.from_regex(r"\A[a-z0-9][a-z0-9-]{2,63}\Z")
languages = st.sampled_from(["de", "en"])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text, paragraphs = join_paragraphs(draw(st.lists(texts, min_size=1, max_size=4)))
    head = {key: draw(notes) for key in ("title", "author", "publisher", "published", "url", "licence")}
    return Article(text, paragraphs, draw(languages), **head)


@st.composite
def evidence(draw: st.DrawFn, article: Article) -> Evidence:
    """Words of a paragraph at their first place in it, or none."""
    number = draw(st.integers(1, len(article.paragraphs)))
    paragraph = article.paragraphs[number - 1]
    words = article.paragraph_texts[number - 1]
    cut = draw(st.integers(0, len(words) - 1))
    text = words[cut : draw(st.integers(cut + 1, len(words)))].strip()
    if not text:
        return Evidence("", 0, 0, 0)
    start = article.text.index(text, paragraph.start)
    return Evidence(text, number, start, start + len(text))


def different_texts(most: int) -> st.SearchStrategy[list[str]]:
    """Two texts or more that differ in more than case and white space."""
    return st.lists(texts, min_size=2, max_size=most, unique_by=lambda text: " ".join(text.split()).casefold())


@st.composite
def options(draw: st.DrawFn, most: int, most_right: int = 1) -> tuple[Option, ...]:
    words = draw(different_texts(most))
    last_right = draw(st.integers(1, min(most_right, len(words) - 1)))
    choices = [Option(text, number < last_right, draw(notes)) for number, text in enumerate(words)]
    return tuple(draw(st.permutations(choices)))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Pair, ...]:
    """Items for two matches or more."""
    items = draw(different_texts(5))
    first, second, *_ = matches = draw(different_texts(3))
    chosen = [first, second, *(draw(st.sampled_from(matches)) for _ in items[2:])]
    return tuple(Pair(item, match) for item, match in zip(items, chosen, strict=True))


# In a gap's text double brackets are the gap's.
bracketless = printable.map(lambda text: text.replace("[", "(").replace("]", ")"))
gaps = st.builds(
    Gap, bracketless.map(str.lstrip), bracketless.map(str.strip).filter(bool), bracketless.map(str.rstrip)
).filter(lambda gap: re.search(r"\w", gap.before + gap.after))


@st.composite
def contents(draw: st.DrawFn, type: QuestionType) -> dict[str, Any]:
    """What a question of this type has and others don't, by the names of the model."""
    spellings = st.lists(texts, max_size=3).map(tuple)
    match type:
        case QuestionType.CHOICE | QuestionType.TRUE_FALSE:
            choices = draw(options(2 if type is QuestionType.TRUE_FALSE else 5))
            return {"options": choices, "answer": next(option.text for option in choices if option.is_right)}
        case QuestionType.SEVERAL:
            return {"options": draw(options(5, most_right=4)), "answer": ""}
        case QuestionType.MATCHING:
            return {"pairs": draw(pairs()), "answer": ""}
        case QuestionType.ORDERING:
            return {"order": tuple(draw(different_texts(5))), "answer": ""}
        case QuestionType.SHORT:
            return {"answer": draw(texts), "accept": draw(spellings)}
        case QuestionType.CLOZE:
            gap = draw(gaps)
            return {"gap": gap, "answer": gap.words, "accept": draw(spellings)}
        case QuestionType.MARK:
            gap = draw(gaps.filter(lambda gap: re.search(r"\w", gap.words)))
            return {"gap": gap, "answer": gap.words}
        case QuestionType.OPEN:
            return {"answer": draw(texts), "criteria": draw(spellings)}


@st.composite
def questions(draw: st.DrawFn, id: str, article: Article, skills: Collection[str]) -> Question:
    type = draw(st.sampled_from(QuestionType))
    reviewed_on = draw(st.sampled_from(["", "2025-03-04"]))
    return Question(
        id=id,
        type=type,
        language=draw(languages),
        prompt=draw(texts),
        explanation=draw(notes),
        evidence=draw(evidence(article)),
        skill=draw(st.sampled_from(["", *SKILLS, *skills])),
        level=draw(st.integers(1, 3)),
        rule=draw(notes),
        source=draw(notes),
        status=draw(st.sampled_from(Status)),
        reviewed_on=reviewed_on,
        reviewed_by=draw(names) if reviewed_on else "",
        **draw(contents(type)),
    )


plans = st.builds(
    ModulePlan,
    subject=notes,
    grades=notes,
    minutes=st.sampled_from([None, 45, 90]),
    meanings=st.dictionaries(texts, notes, max_size=3),
    careful=notes,
)


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    article = draw(articles())
    all_ids = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    skills = draw(st.dictionaries(ids, texts, max_size=2))
    return Bank(
        id=draw(ids),
        title=draw(texts),
        language=article.language,
        article=article,
        questions=tuple(draw(questions(id, article, skills)) for id in all_ids),
        licence=draw(notes),
        publish=draw(st.sampled_from(["approved", "all"])),
        skills=skills,
        module=draw(plans),
    )


SHIPPED = sorted(QUESTION_BANKS.glob("??/*.yaml"))


@st.composite
def commented_banks(draw: st.DrawFn) -> str:
    """A shipped bank as it looks after a year: few questions are left, comments and empty lines at many places."""
    questions, _, notes_of_it = draw(st.sampled_from(SHIPPED)).read_text(encoding="utf-8").partition("\n# Written")
    head, *blocks = questions.split("\n  - id: ")
    first = draw(st.integers(0, len(blocks) - 6))
    lines = ("\n  - id: ".join([head, *blocks[first : first + 6]]) + "\n# Written" + notes_of_it).splitlines()
    for place in draw(st.sets(st.integers(1, len(lines) - 1), max_size=40)):
        lines[place] += "  # hm, 'so': -"  # every text of these banks stands on one line
    for place in sorted(draw(st.sets(st.integers(1, len(lines)), max_size=40)), reverse=True):
        line = lines[place - 1]
        margin = " " * (len(line) - len(line.lstrip()))
        note = draw(st.sampled_from(["# too easy", "#", "# status: draft", "  # deeper", ""]))
        lines.insert(place, margin + note if note else "")
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from(["", "\ufeff"])) + line_end.join(lines) + draw(st.sampled_from(["", line_end]))


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that are gone and those that are new; a last line without an end counts as one with."""
    one, other = (text.splitlines(keepends=True) for text in (before, after))
    for lines in (one, other):
        lines[-1] = lines[-1].rstrip("\r\n")
    codes = [code for code in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if code[0] != "equal"]
    return [line for _, a, b, _, _ in codes for line in one[a:b]], [line for *_, c, d in codes for line in other[c:d]]
