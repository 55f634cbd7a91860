"""Attributions are found at least as well as before: floors.yaml beside our own annotated articles."""

from collections.abc import Iterable
from typing import Any

import pytest
import yaml

from quizgen.shipped import ROOT
from tests.annotated import ARTICLES, LANGUAGES, read_articles
from tests.measure import count, read_jsonl, table

FLOORS = yaml.safe_load((ARTICLES / "floors.yaml").read_text(encoding="utf-8"))
DATA = ROOT.parent / "shared" / "data" / "attribution"


def assert_floors_hold(name: str, documents: Iterable[dict[str, Any]]) -> None:
    counts = count(documents)
    lines = "\n".join(table(counts))
    print(f"{name}\n{lines}")
    figures = counts.figures()
    assert {name: figures[name] for name, floor in FLOORS[name].items() if figures[name] < floor} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_articles(language: str) -> None:
    assert_floors_hold(language, read_articles(language))


@pytest.mark.parametrize("name", sorted(set(FLOORS) - set(LANGUAGES)))
def test_data_sets(name: str) -> None:
    path = DATA / f"{name}.jsonl"
    if not path.is_file():
        pytest.skip(f"the data are not beside this checkout (../shared/data/attribution/{name}.jsonl)")
    assert_floors_hold(name, read_jsonl(path))


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_twelve_articles_of_ordinary_length_with_many_attributions(language: str) -> None:
    documents = read_articles(language)
    assert len(documents) >= 12
    for document in documents:
        assert 150 <= len(document["text"].split()) <= 300, document["id"]
        assert len(document["attributions"]) >= 5, document["id"]
