"""An article in, its tagged sentences out."""

from quizgen.language.de.mending import mend_tags
from quizgen.language.names import vote_names
from quizgen.language.sentences import find_sentences
from quizgen.language.tagger import tag_words
from quizgen.language.tokens import find_tokens
from quizgen.model import Analysis, Article, Sentence, Span, Token
from quizgen.progress import Tell, counted, tell_nobody


def analyse(article: Article, tell: Tell = tell_nobody) -> Analysis:
    """Words, tags, lemmas and sentences of every paragraph; spans point into `article.text`."""
    places = [
        (number, sentence)
        for number, paragraph in enumerate(article.paragraphs, 1)
        for sentence in find_sentences(article.text, find_tokens(article.text, paragraph, article.language))
    ]
    sentences = tuple(_tagged(article, sentence, number) for number, sentence in counted(places, "sentences", tell))
    return Analysis(article, vote_names(sentences, article.language))


def _tagged(article: Article, places: tuple[Span, ...], paragraph: int) -> Sentence:
    words = [place.of(article.text) for place in places]
    tagged = tag_words(words, article.language)
    tokens = tuple(
        Token(word, place, tag, lemma) for word, place, (tag, lemma) in zip(words, places, tagged, strict=True)
    )
    if article.language == "de":
        tokens = mend_tags(tokens)
    return Sentence(tokens, Span(places[0].start, places[-1].end), paragraph)
