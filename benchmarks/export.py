"""What writing an Anki deck costs: seconds, and how often as long as genanki alone needs for the same notes.

    python -m benchmarks.export

makes a bank of 10,000 questions of all types and exports it (questions become notes, notes a file on the disk). Then
genanki writes these very notes, whose fields, ids and tags it gets for nothing, with the same note types and decks.
Of several rounds the medians are printed; the ratio is taken round by round, so that a slow machine slows both
halves of it, and once more of the processor's seconds, which other programs on the machine disturb less. Peak memory
is that of a process which does nothing but make the bank, and of one which exports it as well.
"""

import gc
import multiprocessing
import resource
import tempfile
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

import genanki

from quizgen.export import export_bank
from quizgen.export.anki_note import Note, make_notes
from quizgen.export.anki_types import make_note_type
from quizgen.model import Bank, Evidence, Question
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
    make_true_false,
)

ROUNDS = 15
NOTES = 10_000
MAKERS = (
    make_question,
    make_choice,
    make_several,
    make_true_false,
    make_matching,
    make_ordering,
    make_cloze,
    make_mark,
    make_open,
)


def make_large_bank() -> Bank:
    """A bank of `NOTES` questions, all types in turn, with words of their own."""
    chance = Random(NOTES)
    vocabulary = ["".join(chance.choices("aäbdeefghiiklmnnoprsßtuvwz", k=chance.randint(2, 11))) for _ in range(5000)]

    def make_sentence(length: int) -> str:
        return " ".join(chance.choices(vocabulary, k=length))

    def make_one(number: int, make: Callable[..., Question]) -> Question:
        place = Evidence(make_sentence(18), number % 12 + 1, 0, 0)
        return make(f"q{number:05}", prompt=make_sentence(11), explanation=make_sentence(15), evidence=place)

    return make_bank(*(make_one(number, make) for number, make in enumerate(islice(cycle(MAKERS), NOTES), 1)))


def write_with_genanki(notes: Sequence[Note], path: Path) -> None:
    """The notes as genanki writes them, without anything of ours."""
    decks = {name: genanki.Deck(number, name) for number, name in enumerate({note.deck for note in notes}, 1)}
    for position, note in enumerate(notes, 1):
        decks[note.deck].add_note(
            genanki.Note(
                model=make_note_type(note.note_type),
                fields=list(note.fields),
                tags=list(note.tags),
                guid=note.guid,
                due=position,
            )
        )
    genanki.Package(list(decks.values())).write_to_file(path)


def measure_seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that one run takes by the clock, and of the processor."""
    gc.collect()
    start, busy = perf_counter(), process_time()
    work()
    return perf_counter() - start, process_time() - busy


def measure_memory(exports: bool) -> float:
    """Most megabytes that this process had, after making the bank and, if wanted, exporting it."""
    bank = make_large_bank()
    if exports:
        with tempfile.TemporaryDirectory() as folder:
            export_bank(bank, "anki", Path(folder) / "deck.apkg")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_memory_apart(exports: bool) -> float:
    """The same in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return float(pool.apply(measure_memory, (exports,)))


def main() -> None:
    """Print seconds, ratio, file size and memory."""
    before, after = measure_memory_apart(exports=False), measure_memory_apart(exports=True)
    bank = make_large_bank()
    changed = {question.id: 1_700_000_000 for question in bank.questions}
    notes = tuple(make_notes(bank, changed))
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder  # genanki leaves its temporary file behind
        ours, plain = Path(folder) / "ours.apkg", Path(folder) / "plain.apkg"
        rounds = [
            (
                measure_seconds(lambda: export_bank(bank, "anki", ours, changed)),
                measure_seconds(lambda: write_with_genanki(notes, plain)),
            )
            for _ in range(ROUNDS)
        ]
        megabytes = [path.stat().st_size / 1e6 for path in (ours, plain)]
        tempfile.tempdir = None
    seconds, busy = ([(one[kind], other[kind]) for one, other in rounds] for kind in (0, 1))
    ratios, busy_ratios = ([one / other for one, other in pairs] for pairs in (seconds, busy))
    print(
        f"{NOTES:,} notes: {median(one for one, _ in seconds):.2f} s and {megabytes[0]:.1f} MB, "
        f"genanki alone {median(other for _, other in seconds):.2f} s and {megabytes[1]:.1f} MB; "
        f"ratio {median(ratios):.2f}, of processor seconds {median(busy_ratios):.2f}"
    )
    print(f"peak memory: {after:.0f} MB, of which {before:.0f} MB are there before the export")


if __name__ == "__main__":
    main()
