"""A plainly fictional article and questions about it, built by hand."""

from dataclasses import replace
from typing import Any

from quizgen.model import Article, Bank, Evidence, Gap, Language, Option, Pair, Question, QuestionType
from quizgen.model.article import join_paragraphs

TEXT, PARAGRAPHS = join_paragraphs(
    [
        "The town of Lindenau will close its indoor pool in June. The council decided so on Tuesday.",
        "Mayor Ada Quill said the roof was no longer safe. The swimming club denied that it had been warned.",
    ]
)
ARTICLE = Article(
    text=TEXT,
    paragraphs=PARAGRAPHS,
    language="en",
    title="Lindenau closes its pool",
    publisher="Lindenau Courier",
    published="2024-03-06",
    url="https://courier.example/pool?id=1&page=2",
    licence="CC0",
)


def evidence(words: str) -> Evidence:
    """The place of `words` in the article."""
    start = TEXT.index(words)
    paragraph = next(n for n, span in enumerate(PARAGRAPHS, 1) if span.start <= start < span.end)
    return Evidence(words, paragraph, start, start + len(words))


def make_question(id: str = "q001", language: Language = "en", **changes: Any) -> Question:
    question = Question(
        id=id,
        type=QuestionType.SHORT,
        language=language,
        prompt=f"Who said the roof was no longer safe? ({id})",
        answer="Ada Quill",
        explanation="The sentence names the mayor.",
        evidence=evidence("Mayor Ada Quill said the roof was no longer safe."),
        skill="who-says-what",
        level=1,
        rule="en.said.who",
        source="Ada Quill",
    )
    return replace(question, **changes)


def make_choice(id: str = "q002", **changes: Any) -> Question:
    question = make_question(
        id,
        type=QuestionType.CHOICE,
        prompt="Who denied a warning?",
        answer="the swimming club",
        evidence=evidence("The swimming club denied that it had been warned."),
        source="the swimming club",
        options=(
            Option("the mayor", is_right=False, feedback="She speaks of the roof."),
            Option("the swimming club", is_right=True),
            Option("the council", is_right=False),
        ),
    )
    return replace(question, **changes)


def make_several(id: str = "q011", **changes: Any) -> Question:
    options = (
        Option("the mayor", is_right=True),
        Option("the caretaker", is_right=False, feedback="He does not appear."),
        Option("the swimming club", is_right=True),
    )
    question = make_question(id, type=QuestionType.SEVERAL, prompt="Who speaks?", answer="", options=options)
    return replace(question, **changes)


def make_true_false(id: str = "q010", **changes: Any) -> Question:
    question = make_question(
        id,
        type=QuestionType.TRUE_FALSE,
        prompt="Does the article report this? “The pool closes in May.”",
        answer="no",
        options=(Option("yes", is_right=False, feedback="It closes in June."), Option("no", is_right=True)),
    )
    return replace(question, **changes)


def make_matching(id: str = "q012", **changes: Any) -> Question:
    pairs = (
        Pair("The roof is not safe.", "the mayor"),
        Pair("We were never warned.", "the swimming club"),
        Pair("The pool will close.", "the council"),
    )
    question = make_question(id, type=QuestionType.MATCHING, prompt="Who says what?", answer="", pairs=pairs)
    return replace(question, **changes)


def make_ordering(id: str = "q013", **changes: Any) -> Question:
    order = ("The roof leaks.", "The council meets.", "The pool closes.")
    question = make_question(id, type=QuestionType.ORDERING, prompt="What came first?", answer="", order=order)
    return replace(question, **changes)


def make_cloze(id: str = "q014", **changes: Any) -> Question:
    gap = Gap("The town of Lindenau will close its indoor pool ", "in June", ".")
    question = make_question(id, type=QuestionType.CLOZE, prompt="When does it close?", answer="in June", gap=gap)
    return replace(question, **changes)


def make_mark(id: str = "q015", **changes: Any) -> Question:
    gap = Gap("The swimming club ", "denied", " that it had been warned.")
    question = make_question(id, type=QuestionType.MARK, prompt="Which word objects?", answer="denied", gap=gap)
    return replace(question, **changes)


def make_open(id: str = "q016", **changes: Any) -> Question:
    question = make_question(
        id,
        type=QuestionType.OPEN,
        prompt="How sure are we that the roof was unsafe?",
        answer="Only the mayor says so.",
        criteria=("Names the mayor.", "Tells claim and fact apart.", "Says what could prove it."),
    )
    return replace(question, **changes)


def make_bank(*questions: Question, **changes: Any) -> Bank:
    bank = Bank("lindenau-pool-en", "Lindenau closes its pool", "en", ARTICLE, questions, publish="all")
    return replace(bank, **changes)
