"""Each format's file read back by a parser that is not ours: what text is in it, and is it nothing but text?

A new format adds one function to `CONSUMERS`. It gets a file and the bank it was made of, and gives the texts that
stand in the file, without white space, joined or one by one. What must not be there (a tag, a formula, a link) it
asserts itself.
"""

import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pypdf
import tinyhtml5

from quizgen.bank import question_as_json
from quizgen.export import FORMATS
from quizgen.model import Bank, QuestionType
from tests.export.hostile import PLACES, make_hostile_bank, make_hostile_question

XHTML = "{http://www.w3.org/1999/xhtml}"


def squeeze(text: str) -> str:
    """`text` without white space, which lines on paper and HTML may change."""
    return "".join(text.split())


def read_table(content: bytes, separator: str) -> list[list[str]]:
    """The rows, the first one with the names of the columns; the apostrophe before formulas taken away."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), delimiter=separator, strict=True))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@]|[\t\r\n]", cell)], "a spreadsheet would see a formula"
    return [[re.sub(r"^'('*(?:\s*[=+\-@]|[\t\r\n]))", r"\1", cell) for cell in row] for row in rows]


def read_csv(content: bytes, bank: Bank) -> Iterator[str]:
    assert content.startswith(b"\xef\xbb\xbf")
    yield from (cell for row in read_table(content[3:], ",") for cell in row)


def read_tsv(content: bytes, bank: Bank) -> Iterator[str]:
    yield from (cell for row in read_table(content, "\t") for cell in row)


def read_json(content: bytes, bank: Bank) -> Iterator[str]:
    data = json.loads(content)
    assert data["questions"] == [question_as_json(question) for question in bank.published]
    assert data["article"]["paragraphs"] == list(bank.article.paragraph_texts)
    yield from _find_texts(data)


def _find_texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for inner in value.values() for text in _find_texts(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in _find_texts(inner))


def read_kahoot(content: bytes, bank: Bank) -> Iterator[str]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    yield from (cell.value for cell in cells if cell.data_type == "s")


def read_page(content: bytes, bank: Bank) -> Iterator[str]:
    """What a screen reader would read: all but boxes and numbers of lines."""
    page = tinyhtml5.parse(content.decode("utf-8"))
    assert find_tags(page) <= find_usual_tags(), "a text became a tag"
    body = page.find(f"{XHTML}body")
    assert body is not None
    yield "".join(_find_words(body))


def _find_words(tag: ElementTree.Element) -> Iterator[str]:
    if tag.get("aria-hidden") != "true":
        yield tag.text or ""
        for child in tag:
            yield from _find_words(child)
            yield child.tail or ""


def find_tags(page: ElementTree.Element) -> set[tuple[str, tuple[str, ...]]]:
    """Every tag of a page with its attributes' names."""
    return {(str(tag.tag), tuple(sorted(tag.keys()))) for tag in page.iter()}


@cache
def find_usual_tags() -> set[tuple[str, tuple[str, ...]]]:
    """The tags of sheets and keys about harmless texts."""
    banks = [
        make_hostile_bank(text, *(make_hostile_question(text, type) for type in QuestionType))
        for text in ("harmless", "harmless " * 50)
    ]
    pages = (FORMATS[name].render(bank).content for name in ("print", "print-key") for bank in banks)
    return {tag for page in pages for tag in find_tags(tinyhtml5.parse(page.decode("utf-8")))}


_LINE_NUMBER_PX = 12
"""9 points."""


def read_pdf(content: bytes, bank: Bank) -> Iterator[str]:
    """What can be extracted: letters of other scripts may stand in another order, so those are not looked for."""
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(reader.trailer["/Root"])
    assert not [page for page in reader.pages if "/Annots" in page]
    yield "".join(page.extract_text() for page in reader.pages)
    yield "".join(map(_read_without_numbers, reader.pages))


def _read_without_numbers(page: pypdf.PageObject) -> str:
    """The number of every fifth line, known by its small letters, may stand between two halves of a long word."""
    runs: list[str] = []

    def keep(text: str, _: object, __: object, ___: object, size: float) -> None:
        if not (size == _LINE_NUMBER_PX and text.strip().isdigit()):
            runs.append(text)

    page.extract_text(visitor_text=keep)
    return "".join(runs)


def read_anki(content: bytes, bank: Bank) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        collection = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(collection)
        notes = connection.execute("SELECT flds FROM notes").fetchall()
    finally:
        connection.close()
    assert len(notes) == len(bank.published)
    for field in (field for (fields,) in notes for field in fields.split("\x1f")):
        text = _read_html(field)
        yield text
        yield re.sub(r"\{\{c1::(.*?)\}\}", r"\1", text, flags=re.DOTALL)  # a gap, if the text has no such braces itself


@lru_cache(maxsize=10_000)
def _read_html(part: str) -> str:
    """The words of a part of a page that may have no tags but these; many parts are the same in every question."""
    if part.isprintable() and not re.search("[<&]", part):
        return part
    page = tinyhtml5.parse(f"<!doctype html><body>{part}".encode(), override_encoding="utf-8")
    tags = {str(tag.tag).removeprefix(XHTML) for tag in page.iter()}
    assert tags <= set("html head body p ol ul li b span div br strong em".split()), "a text became a tag"
    return "".join(page.itertext())


def _without_metadata(entries: dict[str, Any]) -> dict[str, Any]:
    """H5P keeps titles and licences there as plain text."""
    return {key: value for key, value in entries.items() if key != "metadata"}


def read_h5p(content: bytes, bank: Bank) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        yield from _find_texts(json.loads(archive.read("h5p.json")))
        content_file = json.loads(archive.read("content/content.json"), object_hook=_without_metadata)
    for text in _find_texts(content_file):
        words = _read_html(text)
        yield words
        yield re.sub(r"\*(.*?)\*", r"\1", words, flags=re.DOTALL)  # words to fill in
        # Words to point at, in which `**` is an asterisk.
        yield re.sub(r"\*((?:\*\*|[^*])+)\*", lambda word: word[1].replace("**", "*"), words)


def read_qti(content: bytes, bank: Bank) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        roots = [ElementTree.fromstring(archive.read(name)) for name in archive.namelist()]
    for root in roots:
        yield "".join(root.itertext())
        yield from (value for tag in root.iter() for value in tag.attrib.values())


def read_moodle_xml(content: bytes, bank: Bank) -> Iterator[str]:
    for tag in ElementTree.fromstring(content).iter():
        text = tag.findtext("text") or tag.text or ""
        words = _read_html(text) if tag.get("format") == "html" else text
        yield words
        yield re.sub(r"\\([*#}])", r"\1", words)  # what is typed


def read_gift(content: bytes, bank: Bank) -> Iterator[str]:
    """The words between the signs that have no backslash."""
    for line in content.decode("utf-8").split("\n"):
        if line.startswith(("//", "$CATEGORY:")):
            yield line
            continue
        for part in re.findall(r"(?:\\[~=#{}:\\]|[^~=#{}:\\])+", line):
            words = re.sub(r"\\([~=#{}:\\])", r"\1", part)
            marked, ends, behind = words.partition("</p> -> ")
            is_marked = '<p lang="' in words or words.endswith(("</p>", "</ul>"))
            yield _read_html(marked) if is_marked else words.replace(r"\*", "*")
            yield behind if ends else ""


def read_aiken(content: bytes, bank: Bank) -> Iterator[str]:
    *blocks, end = re.split(r"^ANSWER: [A-Z]\n", content.decode("utf-8"), flags=re.MULTILINE)
    assert end == ""
    for block in blocks:
        prompt, *options = block.strip().split("\n")
        assert "".join(option[:3] for option in options) == "A. B. C. D. E. F. "[: 3 * len(options)]
        yield from (prompt, *(option[3:] for option in options))


@dataclass(frozen=True)
class Consumer:
    """How to read a format back, and what it does not show on purpose."""

    read: Callable[[bytes, Bank], Iterable[str]]
    hides: frozenset[str] = frozenset()
    """Names of places, with or without a number: 'feedback', 'head5'."""


def hides(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SHEET = hides("feedback answer accept gap2 criterion explanation evidence source skill rule")
_KEY = hides("head1 head2 head3 head4 head5 paragraph skill rule")
CONSUMERS: Mapping[str, Consumer] = {
    "anki": Consumer(read_anki, hides("title licence paragraph head2 head5 accept skill rule")),
    "h5p": Consumer(read_h5p, hides("paragraph rule skill")),
    "qti": Consumer(read_qti, hides("paragraph rule skill")),
    "moodle-xml": Consumer(read_moodle_xml, hides("title paragraph rule skill")),
    "gift": Consumer(read_gift, hides("title paragraph rule skill")),
    "aiken": Consumer(read_aiken, frozenset(PLACES) - {"prompt", "option"}),
    "csv": Consumer(read_csv, hides("title paragraph rule")),
    "tsv": Consumer(read_tsv, hides("title paragraph rule")),
    "json": Consumer(read_json),
    "kahoot": Consumer(read_kahoot, frozenset(PLACES) - {"prompt", "option"}),
    "print": Consumer(read_page, _SHEET),
    "print-key": Consumer(read_page, _KEY),
    "pdf": Consumer(read_pdf, _SHEET),
    "pdf-key": Consumer(read_pdf, _KEY),
}
