"""How fast claims are found: words a second, and the share of the tagging time that finding them adds.

    python -m benchmarks.claims [DOCUMENTS.jsonl …]

reads our own annotated articles, or the documents of the files. The first reading is timed by itself: there the
tagger meets new words, as it does in every new article. Then come five rounds in which it knows them all and only
repeats itself; their figures are medians, and the ratio is taken round by round, so that a slow machine slows both
halves of it.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from quizgen.claims import find_claims
from quizgen.claims.jsonl import make_article
from quizgen.language import analyse
from quizgen.model import Article
from tests.annotated import LANGUAGES, read_articles
from tests.measure import read_jsonl

ROUNDS = 5
WORDS = 40_000
"""A corpus is read over and over until it has so many words: short rounds say little."""


def time_round(articles: Sequence[Article]) -> tuple[float, float]:
    """Seconds for tagging all articles, and for finding their claims."""
    gc.collect()
    start = perf_counter()
    analyses = [analyse(article) for article in articles]
    tagged = perf_counter()
    for analysis in analyses:
        find_claims(analysis)
    return tagged - start, perf_counter() - tagged


def report(name: str, articles: Sequence[Article]) -> str:
    """One line: words, words a second for tagging and for both, and the ratios of the two times."""
    words = sum(len(article.text.split()) for article in articles)
    copies = max(1, WORDS // words)
    corpus = [article for _ in range(copies) for article in articles]
    time_round(articles[:1])  # lexicons are read
    first_tagged, first_found = time_round(articles)
    rounds = [time_round(corpus) for _ in range(ROUNDS)]
    tagging = median(tagged for tagged, _ in rounds)
    both = median(tagged + found for tagged, found in rounds)
    ratio = median(found / tagged for tagged, found in rounds)
    total = words * copies
    return (
        f"{name}: {total:,} words, tagging {total / tagging:,.0f} words/s, "
        f"with claims {total / both:,.0f} words/s, claims cost {ratio:.2f} of tagging "
        f"({first_found / first_tagged:.2f} at the first reading)"
    )


def main() -> None:
    """Print a line for each language, or for each file named on the command line."""
    for path in map(Path, sys.argv[1:]):
        print(report(path.name, [make_article(document) for document in read_jsonl(path)]))
    if len(sys.argv) == 1:
        for language in LANGUAGES:
            print(report(language, [make_article(document) for document in read_articles(language)]))


if __name__ == "__main__":
    main()
