"""Anki's own engine with an empty collection of its own for every test."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.engine.learner import Learner

if TYPE_CHECKING:
    from anki.collection import Collection

if "CI" in os.environ:
    import anki.collection  # noqa: F401  - there the engine must be installed, and its absence be an error


@pytest.fixture
def collection(tmp_path: Path) -> "Iterator[Collection]":
    engine = pytest.importorskip(
        "anki.collection", reason="Anki's engine is not installed (pip install anki): no deck was imported."
    )
    collection = engine.Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


@pytest.fixture
def learner(collection: "Collection", tmp_path: Path) -> Learner:
    return Learner(collection, tmp_path / "deck.apkg")
