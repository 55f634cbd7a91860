"""Pairs of made-up articles in files that a teacher can read, with what must come out: a title line, `=== A: title |
publisher | day` and its paragraphs, the same for B, and behind a third `===` what is found, a finding a line."""

from dataclasses import dataclass
from pathlib import Path

from quizgen.claims import Reading, find_claims
from quizgen.compare import Comparison, compare
from quizgen.language import analyse
from quizgen.model import Article, Claim, Language
from quizgen.model.article import join_paragraphs
from quizgen.problems import Refused

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


@dataclass(frozen=True)
class Case:
    """One file."""

    title: str
    articles: tuple[Article, Article]
    expected: list[str]


def read_case(path: Path) -> Case:
    language: Language = "de" if path.stem.endswith("-de") else "en"
    title, one, other, expected = path.read_text(encoding="utf-8").split("\n=== ")
    lines = [line for line in expected.split("\n")[1:] if line]
    return Case(title.strip(), (_make_article(one, language), _make_article(other, language)), lines)


def _make_article(block: str, language: Language) -> Article:
    head, _, body = block.partition("\n")
    title, publisher, published = head.partition(": ")[2].split(" | ")
    text, spans = join_paragraphs(body.split("\n"))
    return Article(text, spans, language, title, publisher=publisher, published=published)


def read_claims(article: Article) -> Reading:
    analysis = analyse(article)
    return Reading(analysis, find_claims(analysis))


def find_all(case: Case) -> list[str]:
    """What is found in the two articles of a case, in the words of the case files."""
    try:
        return list(tell(compare(*map(read_claims, case.articles))))
    except Refused as refused:
        return [f"refused: {problem.code}" for problem in refused.problems]


def tell(comparison: Comparison) -> list[str]:
    texts = [article.text for article in comparison.articles]

    def said(claim: Claim, side: int) -> str:
        return " … ".join(span.of(texts[side]) for span in claim.content)

    lines = []
    for shared in comparison.claims:
        parts = [said(shared.one, 0), said(shared.other, 1), ", ".join(shared.traits)]
        lines.append("both: " + " | ".join(filter(None, parts)))
    for pair in comparison.different:
        lines.append(f"differs: {pair.one.fact.words.of(texts[0])} | {pair.other.fact.words.of(texts[1])}")
    for pair in comparison.sources:
        if pair.one and pair.other:
            lines.append(f"source in both: {pair.one.name} | {pair.other.name}")
        else:
            only, letter = (pair.one, "A") if pair.one else (pair.other, "B")
            lines.append(f"source only in {letter}: {only.name if only else ''}")
    for side, letter in enumerate("AB"):
        lines += [f"only in {letter}: {said(claim, side)}" for claim in comparison.only[side]]
    return lines
