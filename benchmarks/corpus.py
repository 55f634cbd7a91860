"""Articles for measurements: those that ship, their paragraphs in another order and their people under other names.

The words are those of real prose, the names are new to the tagger, as in every new article. The same number gives the
same article on every machine.
"""

from calendar import month_name
from collections.abc import Iterator
from functools import cache
from itertools import count
from random import Random

from quizgen.article import read_article
from quizgen.language import analyse
from quizgen.model import Article, Language
from quizgen.model.article import join_paragraphs
from quizgen.shipped import SAMPLE_ARTICLES

_BEGINNINGS = "Bar Cor Dal Fen Gar Hol Ker Lan Mar Nor Pel Ros Sal Tor Vel Wes".split()
_MIDDLES = "a e i o u en ar el".split()
_ENDS = "din berg ford lin mann ner sen ski tal vik ton dt".split()
_NAME_TAGS = ("NE", "NP0")


@cache
def _samples(language: Language) -> tuple[tuple[Article, tuple[str, ...]], ...]:
    """The articles of a language, each with the names in it."""
    paths = sorted((SAMPLE_ARTICLES / language).glob("*.txt"))
    return tuple((article, _find_names(article)) for article in map(read_article, map(str, paths)))


def _find_names(article: Article) -> tuple[str, ...]:
    tokens = (token for sentence in analyse(article).sentences for token in sentence.tokens)
    names = {token.text for token in tokens if token.tag in _NAME_TAGS and token.text[:1].isupper()}
    return tuple(sorted(name for name in names - {*month_name} if name.isalpha() and len(name) > 3))


def make_article(number: int, language: Language, paragraphs: int) -> Article:
    """An article of so many paragraphs of one or more of the samples."""
    random = Random(f"{number} {language}")
    texts: list[str] = []
    while len(texts) < paragraphs:
        article, names = random.choice(_samples(language))
        told = [_rename(text, names, random) for text in article.paragraph_texts]
        texts += random.sample(told, len(told))
    text, spans = join_paragraphs(texts[:paragraphs])
    return Article(text, spans, language)


def _rename(text: str, names: tuple[str, ...], random: Random) -> str:
    for name in names:
        if name in text:
            text = text.replace(name, "".join(map(random.choice, (_BEGINNINGS, _MIDDLES, _ENDS))))
    return text


def make_articles(language: Language, paragraphs: int, start: int = 0) -> Iterator[Article]:
    """One after the other, without an end."""
    return (make_article(number, language, paragraphs) for number in count(start))


def make_document(words: int, language: Language) -> Article:
    """One article of at least so many words, and of few more."""
    texts: list[str] = []
    length = 0
    for article in make_articles(language, 5):
        texts += article.paragraph_texts
        length += len(article.text.split())
        if length >= words:
            break
    text, spans = join_paragraphs(texts)
    return Article(text, spans, language)
