"""Texts that no newsroom would print: words at random, stretches of articles with characters lost, doubled, moved."""

from hypothesis import strategies as st

from quizgen.model import Language
from tests.annotated import LANGUAGES, read_articles

PIECES = st.sampled_from(
    [
        "laut",
        "sagte",
        "dass",
        "er",
        "sie",
        "habe",
        ",",
        ".",
        ":",
        ";",
        "„",
        "“",
        '"',
        "(",
        ")",
        "und",
        "der",
        "die",
        "Musk",
        "Putin",
        "soll",
        "haben",
        "zufolge",
        "nach",
        "Angaben",
        "so",
        "wie",
        "zu",
        "teilte",
        "mit",
        "wurde",
        "gesagt,",
        "said",
        "that",
        "according",
        "to",
        "denied",
        "he",
        "\n",
    ]
)

TEXTS = {language: [document["text"] for document in read_articles(language)] for language in LANGUAGES}


@st.composite
def mutated_articles(draw: st.DrawFn) -> tuple[str, Language]:
    """A stretch of an article with characters cut out, doubled, moved or put in."""
    language = draw(st.sampled_from(LANGUAGES))
    text = draw(st.sampled_from(TEXTS[language]))
    start = draw(st.integers(0, len(text) - 1))
    text = text[start : start + draw(st.integers(20, 600))]
    for _ in range(draw(st.integers(1, 6))):
        place, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        piece = draw(st.one_of(PIECES, st.text(max_size=3), st.just(text[place:end]), st.just("")))
        end = min(end, place + draw(st.integers(0, 40)))
        text = text[:place] + piece + text[end:]
    return text, language


random_texts = st.tuples(st.lists(PIECES, min_size=1, max_size=40).map(" ".join), st.sampled_from(LANGUAGES))
any_texts = st.one_of(random_texts, mutated_articles())
"""A text and its language."""
