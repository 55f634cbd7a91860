"""Our GIFT files in gift-pegjs, the parser of several editors: it reads every text as we meant it."""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from quizgen.export import gift
from quizgen.model import Bank, Question, QuestionType
from tests.export.came_back import expect, makes_sense
from tests.export.consumers.banks import ALL_TYPES, every_bank
from tests.export.hostile import HOSTILE, make_hostile_bank, make_hostile_question

SCRIPT = Path(__file__).parent / "check_gift.mjs"
HIDDEN = {"&&092;": "\\", "&&058;": ":", "&&035;": "#", "&&061;": "=", "&&123;": "{", "&&125;": "}", "&&126;": "~"}
"""What the parser leaves in menus, where it forgets to put the escaped signs back."""
NAMES = {
    QuestionType.MATCHING: "Matching",
    QuestionType.ORDERING: "Matching",
    QuestionType.OPEN: "Essay",
    **dict.fromkeys((QuestionType.SHORT, QuestionType.CLOZE, QuestionType.MARK), "Short"),
}


def parse(npm_home: Path, tmp_path: Path, *contents: bytes) -> list[Any]:
    """What the parser makes of each file: a list of its questions, or an object that tells the error."""
    files = [tmp_path / f"{number}.gift" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    command = ["node", str(SCRIPT), str(npm_home), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    return list(json.loads(run.stdout))


def find_kept(bank: Bank) -> tuple[bytes, list[Question]]:
    export = gift.render(bank)
    left_out = {problem.details["id"] for problem in export.losses if problem.code in ("EXPORT-114", "EXPORT-141")}
    return export.content, [question for question in bank.published if question.id not in left_out]


class Shown(HTMLParser):
    """Reads what a page would show; any tag that is not ours is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in ("p", "br", "ul", "li"), tag
        self.pieces.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def show(html: str | None) -> str:
    shown = Shown()
    shown.feed(html or "")
    shown.close()
    lines = (" ".join(line.split()) for line in "".join(shown.pieces).split("\n"))
    return drop("\n".join(filter(None, lines)))


def drop(text: str) -> str:
    """Without the signs that came_back.py says are kept for programs."""
    return re.sub("[\ufeff\ufdd0-\ufdef]", "", text)


def find_texts(parsed: dict[str, Any]) -> Iterator[str]:
    """The texts of a parsed question, in the order of `find_meant`."""
    yield show(parsed["stem"]["text"])
    yield show((parsed["globalFeedback"] or {}).get("text"))
    for choice in parsed.get("choices", ()):
        is_typed = parsed["type"] == "Short"
        yield drop(choice["text"]["text"].replace(r"\*", "*")) if is_typed else show(choice["text"]["text"])
        yield show((choice["feedback"] or {}).get("text"))
    for pair in sorted(parsed.get("matchPairs", ()), key=lambda pair: pair["subanswer"]):
        yield show(pair["subquestion"]["text"])
        yield drop(re.sub(r"&&\d{3};", lambda sign: HIDDEN[sign[0]], pair["subanswer"]))


def find_meant(question: Question) -> Iterator[str]:
    came = expect(question, "gift", "en")
    yield f"{came.prompt}\n{came.gap.before}_____{came.gap.after}" if came.gap else came.prompt
    yield came.answer if came.type is QuestionType.OPEN else came.explanation
    for option in came.options:
        yield from (option.text, option.feedback)
    if came.type in (QuestionType.SHORT, QuestionType.CLOZE):
        yield from (text for spelling in (came.answer, *came.accept) for text in (spelling, ""))
    for pair in sorted(came.pairs, key=lambda pair: pair.match):
        yield from (pair.item, pair.match)


def check(parsed: Any, bank: Bank, kept: Sequence[Question]) -> None:
    assert "error" not in parsed, parsed
    category, *questions = parsed
    assert category["type"] == "Category"
    assert [each["id"] for each in questions] == [f"{bank.id}/{question.id}" for question in kept]
    for each, question in zip(questions, kept, strict=True):
        assert each["type"] == NAMES.get(question.type, "MC")
        assert each["title"].startswith(f"{question.id} ")
        assert each["tags"][-2:] == [f"level-{question.level}", question.type]
        # It puts a blank of its own on both sides of a gap.
        found = [re.sub(" *_____ *", "_____", text) for text in find_texts(each)]
        assert found == [re.sub(" *_____ *", "_____", text) for text in find_meant(question)]


def test_it_reads_every_bank_of_ours(npm_home: Path, tmp_path: Path) -> None:
    banks = every_bank()
    files = [find_kept(bank) for bank in banks]
    parsed = parse(npm_home, tmp_path, *(content for content, _ in files))
    for each, bank, (_, kept) in zip(parsed, banks, files, strict=True):
        assert "error" not in each, (bank.id, each)
        assert len(each) == 1 + len(kept)


def test_it_reads_hostile_texts_in_every_place(npm_home: Path, tmp_path: Path) -> None:
    questions = [
        make_hostile_question(text, type, f"{type}-{number}")
        for number, text in enumerate(HOSTILE)
        for type in QuestionType
    ]
    bank = make_hostile_bank("Harmless", *(each for each in questions if makes_sense(expect(each, "gift", "en"))))
    content, kept = find_kept(bank)
    assert len(kept) > 1_700
    [parsed] = parse(npm_home, tmp_path, content)
    check(parsed, bank, kept)


def test_it_reads_hostile_texts_of_the_bank(npm_home: Path, tmp_path: Path) -> None:
    banks = [make_hostile_bank(text, make_hostile_question("Harmless", QuestionType.CHOICE)) for text in HOSTILE]
    for parsed, bank in zip(
        parse(npm_home, tmp_path, *(gift.render(bank).content for bank in banks)), banks, strict=True
    ):
        check(parsed, bank, bank.questions)


def test_it_gives_points_to_right_options_only(npm_home: Path, tmp_path: Path) -> None:
    [parsed] = parse(npm_home, tmp_path, gift.render(ALL_TYPES).content)
    choice, several = (each for each in parsed if each.get("id") in ("lindenau-pool-en/q002", "lindenau-pool-en/q011"))
    assert [each["isCorrect"] for each in choice["choices"]] == [False, True, False]
    assert [each["weight"] for each in several["choices"]] == [50, -100, 50]


@pytest.mark.parametrize("damage", [(rb"\=", b"="), (b"}", b""), (b"{\n\t", b"{\n\n\t")], ids=["sign", "brace", "line"])
def test_it_sees_what_is_wrong(npm_home: Path, tmp_path: Path, damage: tuple[bytes, bytes]) -> None:
    [parsed] = parse(npm_home, tmp_path, gift.render(ALL_TYPES).content.replace(*damage))
    assert "error" in parsed
