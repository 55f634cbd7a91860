"""What holds for every question, whatever sentences stand side by side and in whatever order.

`pytest tests/questions/test_properties.py --hypothesis-profile=thorough` tries 20,000 texts.
"""

from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.article import read_article
from quizgen.claims import find_claims, find_relations
from quizgen.model import Article, Language, Question, QuestionType
from quizgen.questions import Wish, make_questions
from quizgen.questions.alike import normalised
from quizgen.questions.rules import read_rules
from tests.articles import SAMPLES, make_analysis
from tests.passages import CASES, read_passages

LANGUAGES: tuple[Language, ...] = ("de", "en")
ALL_QUESTIONS = Wish(number=1000)
_SAID_TWICE = """\
Feuerwehrchef Karl Stein sagte, das Dach der Halle sei unter dem Schnee eingestürzt.
Der Vereinschef Jonas Reber sagte, die Stadt Lindenau habe das Gutachten eines Statikers im März erhalten.
Bürgermeisterin Ada Quill sagte, die Stadt Lindenau habe das Gutachten eines Statikers im März erhalten."""
"""Two sources with one statement: who can tell which of the two is meant?"""


@cache
def sentences_of(language: Language) -> tuple[str, ...]:
    """Every sentence of the test cases and of the sample articles."""
    cases = [case for path in sorted(CASES.glob(f"*/{language}/*.txt")) for case in read_passages(path)]
    passages = "\n".join(line.removeprefix("# ") for case in cases for line in case.paragraphs)
    articles = [read_article(str(path)).text for path in SAMPLES if path.parent.name == language]
    analysis = make_analysis("\n".join([passages, *articles]), language)
    text = analysis.article.text
    return tuple(dict.fromkeys(sentence.span.of(text) for sentence in analysis.sentences))


@st.composite
def mixed_articles(draw: st.DrawFn) -> tuple[str, Language]:
    """Sentences in random order, some of them in one paragraph."""
    language = draw(st.sampled_from(LANGUAGES))
    sentences = draw(st.lists(st.sampled_from(sentences_of(language)), min_size=1, max_size=14, unique=True))
    breaks = draw(st.lists(st.sampled_from("  \n"), min_size=len(sentences), max_size=len(sentences)))
    return "".join(sentence + gap for sentence, gap in zip(sentences, breaks, strict=True)).strip(), language


def ask(text: str, language: Language) -> tuple[Article, tuple[Question, ...]]:
    analysis = make_analysis(text, language)
    claims = find_claims(analysis)
    relations = find_relations(analysis, claims)
    return analysis.article, make_questions(analysis, claims, relations=relations, wish=ALL_QUESTIONS).questions


@given(mixed_articles())
@example((_SAID_TWICE, "de"))
def test_every_question_is_sound(text_and_language: tuple[str, Language]) -> None:
    article, questions = ask(*text_and_language)
    assert ask(*text_and_language) == (article, questions), "the same text gives the same questions"
    for question in questions:
        assert_evidence_is_the_articles(question, article)
        assert_options_differ(question)
        assert_as_many_are_right_as_the_type_says(question)
        assert_prompt_does_not_hold_the_answer(question)
        assert_gap_is_in_the_evidence(question)
        assert_pairs_can_be_told_apart(question)
        assert_order_can_be_told_apart(question)


def assert_evidence_is_the_articles(question: Question, article: Article) -> None:
    evidence = question.evidence
    assert evidence.text
    assert article.text[evidence.start : evidence.end] == evidence.text
    paragraph = article.paragraphs[evidence.paragraph - 1]
    assert paragraph.start <= evidence.start < paragraph.end


def assert_options_differ(question: Question) -> None:
    texts = [normalised(option.text) for option in question.options]
    assert all(texts)
    assert len(set(texts)) == len(texts), question


def assert_as_many_are_right_as_the_type_says(question: Question) -> None:
    rights = [option.text for option in question.options if option.is_right]
    wrongs = [option.text for option in question.options if not option.is_right]
    if question.type is QuestionType.CHOICE:
        assert rights == [question.answer], question
        assert len(wrongs) >= 2, question
    elif question.type is QuestionType.TRUE_FALSE:
        assert rights == [question.answer] and len(wrongs) == 1, question
    elif question.type is QuestionType.SEVERAL:
        assert rights and wrongs, question
    else:
        assert not question.options, question


def assert_prompt_does_not_hold_the_answer(question: Question) -> None:
    """Where a sentence is quoted in full, what is asked for may be in it."""
    is_typed_elsewhere = question.gap is not None or not question.answer
    if is_typed_elsewhere or "{sentence}" in rule_asks(question.language)[question.rule]:
        return
    assert f" {normalised(question.answer)} " not in f" {normalised(question.prompt)} ", question


@cache
def rule_asks(language: Language) -> dict[str, str]:
    return {rule.id: rule.ask for rule in read_rules(language)}


def assert_gap_is_in_the_evidence(question: Question) -> None:
    gap = question.gap
    assert (gap is not None) == (question.type in (QuestionType.CLOZE, QuestionType.MARK)), question
    if gap is None:
        return
    assert gap.words.strip() == gap.words == question.answer
    assert gap.words in question.evidence.text
    assert normalised(gap.before + gap.after), "words stay outside the gap"
    assert normalised(gap.sentence) in normalised(question.evidence.text)
    if question.type is QuestionType.CLOZE:
        assert gap.words not in gap.before + gap.after, question


def assert_pairs_can_be_told_apart(question: Question) -> None:
    assert bool(question.pairs) == (question.type is QuestionType.MATCHING)
    items = [normalised(pair.item) for pair in question.pairs]
    assert len(set(items)) == len(items), question
    assert not question.pairs or len({normalised(pair.match) for pair in question.pairs}) >= 2, question


def assert_order_can_be_told_apart(question: Question) -> None:
    assert bool(question.order) == (question.type is QuestionType.ORDERING)
    assert not question.order or len(set(map(normalised, question.order))) == len(question.order) >= 3, question
