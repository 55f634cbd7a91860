"""What the engine costs from an article's text to its bank: words a second, cold start, memory, and what grows.

    python -m benchmarks.engine                       # all of it; twenty minutes on two cores
    python -m benchmarks.engine speed flat --articles 1000
    python -m benchmarks.engine long --words 100000

`speed` sets text to bank against bare tagging: the sentences of syntok and the tags of HanTa for the same text, both as
they come, without quizgen. `start` starts the command line. `flat` makes banks of 10, 100, … articles one after the
other in one process, `long` of single documents twice as long each time. All times are the processor's seconds, which
other programs on the machine disturb less; each measurement has a process of its own, so that none is warm from
another. Articles are made by `benchmarks/corpus.py`.
"""

import argparse
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import islice
from multiprocessing import get_context
from statistics import median
from time import perf_counter, process_time
from typing import TypeVar

from HanTa.HanoverTagger import HanoverTagger
from syntok import segmenter

from benchmarks.corpus import make_articles, make_document
from quizgen.article import read_article
from quizgen.bank import render_bank
from quizgen.model import Article, Language
from quizgen.pipeline import make_bank
from quizgen.problems import Refused
from quizgen.shipped import SAMPLE_ARTICLES

LANGUAGES: tuple[Language, ...] = ("de", "en")
MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
ONE, WARM = 2.0, 1.6
"""How often as long as bare tagging one article, and an article of a warm corpus, may take at most."""
PARAGRAPHS = 8
"""Of an article whose speed is taken, as many as the samples have; those of `flat` are half as long."""
WARM_ARTICLES = 60
FRESH = 9
"""Processes in which one article's bank is made, and as many in which it is tagged."""
COLD_STARTS = 3
_R = TypeVar("_R")


def apart(measure: Callable[..., _R], *arguments: object) -> _R:
    """The result of `measure` in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measure, *arguments).result()


def make_text(article: Article) -> str:
    """Text to bank, as `quizgen batch` does it for an article that was read."""
    try:
        return render_bank(make_bank(article, "measured"))
    except Refused:  # nobody says anything in it: the work is done all the same
        return ""


def tag_bare(article: Article, tagger: HanoverTagger) -> None:
    """Sentences and tags with the two libraries alone."""
    for paragraph in article.paragraph_texts:
        for part in segmenter.process(paragraph):
            for sentence in part:
                tagger.tag_sent([token.value for token in sentence])


def count_words(articles: Sequence[Article]) -> int:
    """Between blanks."""
    return sum(len(article.text.split()) for article in articles)


def seconds_of(work: Callable[[Article], object], articles: Sequence[Article]) -> list[float]:
    """The processor's seconds for each article."""
    times = []
    for article in articles:
        start = process_time()
        work(article)
        times.append(process_time() - start)
    return times


def measure_bank(before: Sequence[Article], articles: Sequence[Article]) -> list[float]:
    """Processor's seconds a bank, when the process has made those `before`."""
    seconds_of(make_text, before)
    return seconds_of(make_text, articles)


def measure_tagging(before: Sequence[Article], articles: Sequence[Article], language: Language) -> list[float]:
    """The same for bare tagging."""
    tagger = HanoverTagger(MODELS[language])
    seconds_of(lambda article: tag_bare(article, tagger), before)
    return seconds_of(lambda article: tag_bare(article, tagger), articles)


def compare_one(starter: Sequence[Article], sample: Article, language: Language) -> float:
    """The ratio of medians over fresh processes, in turns: a single one may take half as long again as the next."""
    banks, bares = [], []
    for _ in range(FRESH):
        banks += apart(measure_bank, starter, [sample])
        bares += apart(measure_tagging, starter, [sample], language)
    return median(banks) / median(bares)


def report_speed() -> None:
    """Words a second and the ratio to bare tagging, for one article and for a warm corpus."""
    for language in LANGUAGES:
        paths = sorted((SAMPLE_ARTICLES / language).glob("*.txt"))
        samples = [read_article(str(path)) for path in paths]
        starter = [samples[0]]  # models and lexicons are read by it: that is part of the cold start
        ratios = [compare_one(starter, sample, language) for sample in samples[1:]]
        print(f"{language}, one article: ratio to bare tagging {_list(ratios)} (at most {ONE})", flush=True)
        corpus = list(islice(make_articles(language, PARAGRAPHS), 2 * WARM_ARTICLES))
        before, articles = corpus[:WARM_ARTICLES], corpus[WARM_ARTICLES:]
        bank, bare = apart(measure_bank, before, articles), apart(measure_tagging, before, articles, language)
        words = count_words(articles)
        ratio = sum(bank) / sum(bare)
        print(
            f"{language}, warm corpus of {len(articles)} articles, {words:,} words: "
            f"{words / sum(bank):,.0f} words/s to the bank, {words / sum(bare):,.0f} bare tagging, "
            f"ratio {ratio:.2f} (at most {WARM}), {median(bank) * 1000:.0f} ms an article",
            flush=True,
        )


def report_start() -> None:
    """The command line from its start to its end."""
    sample = next(SAMPLE_ARTICLES.glob("de/*.txt"))
    for what, arguments in (("--version", ["--version"]), ("one article", ["claims", str(sample)])):
        walls, works = [], []
        for _ in range(COLD_STARTS):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
            subprocess.run([sys.executable, "-m", "quizgen", *arguments], check=True, stdout=subprocess.DEVNULL)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            walls.append(perf_counter() - start)
            works.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        print(f"cold start, {what}: {min(works):.2f} s of the processor, {min(walls):.2f} s by the clock (best of 3)")


def measure_flat(language: Language, most: int) -> None:
    """Prints at 10, 100, … articles what each took since the last line, and the peak memory."""
    articles = make_articles(language, PARAGRAPHS // 2)
    next(articles)  # the samples are read and tagged by it
    done = 0
    while done < most:
        number = min(9 * done or 10, most - done)
        seconds = sum(sum(seconds_of(make_text, [article])) for article in islice(articles, number))
        done += number
        print(
            f"{language}, {done:,} articles: {seconds / number * 1000:.1f} ms each, peak memory {peak_memory():.0f} MB",
            flush=True,
        )


def peak_memory() -> float:
    """Of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report_flat(most: int) -> None:
    """Cost and memory while the corpus grows."""
    for language in LANGUAGES:
        apart(measure_flat, language, most)


def measure_long(language: Language, words: int) -> tuple[int, float, float]:
    """Words, seconds and peak memory in MB of one long document."""
    make_text(next(make_articles(language, PARAGRAPHS)))
    document = make_document(words, language)
    (seconds,) = seconds_of(make_text, [document])
    return count_words([document]), seconds, peak_memory()


def report_long(most: int) -> None:
    """Documents of twice the length each time: the time a word shows whether the whole is linear."""
    for language in LANGUAGES:
        for words in (most // 8, most // 4, most // 2, most):
            count, seconds, megabytes = apart(measure_long, language, words)
            print(
                f"{language}, one document of {count:,} words: {seconds:.1f} s, "
                f"{seconds / count * 1000:.2f} ms a word, peak memory {megabytes:.0f} MB",
                flush=True,
            )


def _list(ratios: Sequence[float]) -> str:
    return " ".join(f"{ratio:.2f}" for ratio in ratios)


def main() -> None:
    """Print the figures that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine")
    parts = ("start", "speed", "flat", "long")
    parser.add_argument("parts", nargs="*", metavar=f"{{{','.join(parts)}}}")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=100_000)
    told = parser.parse_args()
    if unknown := set(told.parts) - set(parts):
        parser.error(f"no such part: {' '.join(unknown)}")
    print(f"{platform.python_version()}, {platform.system()} {platform.machine()}, {date.today().isoformat()}")
    wanted = told.parts or parts
    if "start" in wanted:
        report_start()
    if "speed" in wanted:
        report_speed()
    if "flat" in wanted:
        report_flat(told.articles)
    if "long" in wanted:
        report_long(told.words)


if __name__ == "__main__":
    main()
