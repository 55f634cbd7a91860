"""Banks that the programs have to cope with: all types, texts that look like markup, and the samples that we ship."""

from dataclasses import replace
from pathlib import Path

from quizgen.bank import read_bank
from quizgen.model import Bank, Gap, Option, Pair, QuestionType
from quizgen.shipped import QUESTION_BANKS
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
)

HOSTILE = """<b>&amp;* /:\\ @score "x" 'y' ]]> ${a} {{b}} %s Leser*innen\N{PILE OF POO}\uffff\x0b"""
ALL_TYPES = make_bank(
    make_question(accept=("Mayor Quill",)),
    make_choice(),
    make_several(),
    make_matching(),
    make_ordering(),
    make_cloze(),
    make_mark(),
    make_open(),
    make_choice(
        "q020",
        type=QuestionType.TRUE_FALSE,
        options=(Option("Yes, it says so.", True), Option("No, it does not.", False, "Look at paragraph 1.")),
        answer="Yes, it says so.",
    ),
    licence="CC BY-SA 4.0",
)
HOSTILE_TEXTS = make_bank(
    make_question("h-1", prompt=HOSTILE, answer=HOSTILE, accept=(f"{HOSTILE} 2",), explanation=HOSTILE),
    make_choice("h-2", prompt=HOSTILE, options=(Option(HOSTILE, False, HOSTILE), Option(f"{HOSTILE} 2", True))),
    make_several("h-3", prompt=HOSTILE, options=(Option(HOSTILE, False, HOSTILE), Option(f"{HOSTILE} 2", True))),
    make_matching("h-4", prompt=HOSTILE, pairs=(Pair(HOSTILE, f"{HOSTILE} 3"), Pair(f"{HOSTILE} 2", HOSTILE))),
    make_ordering("h-5", prompt=HOSTILE, order=(HOSTILE, f"{HOSTILE} 2", HOSTILE)),
    make_cloze("h-6", prompt=HOSTILE, gap=Gap(f"{HOSTILE} ", HOSTILE, f" {HOSTILE}"), answer=HOSTILE),
    make_mark("h-7", prompt=HOSTILE, gap=Gap("„<b>Leser*innen“ ", "haben (Freund*innen", "), & mehr.")),
    make_open("h-8", prompt=HOSTILE, answer=HOSTILE, criteria=(HOSTILE,)),
    id="hostile",
    title=HOSTILE,
    licence=HOSTILE,
)
SHIPPED = tuple(sorted(QUESTION_BANKS.glob("??/*.yaml")))


def read_shipped(file: Path) -> Bank:
    return replace(read_bank(file), publish="all")


def every_bank() -> tuple[Bank, ...]:
    return (ALL_TYPES, HOSTILE_TEXTS, *map(read_shipped, SHIPPED))
