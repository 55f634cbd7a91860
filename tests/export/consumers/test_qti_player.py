"""Our QTI packages in Citolab's programs: a converter makes QTI 3 of them, a player asks and marks it in Chromium."""

import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page

from quizgen.export import qti
from quizgen.model import Bank, Question, QuestionType
from tests.export.consumers.banks import ALL_TYPES, HOSTILE_TEXTS, SHIPPED, read_shipped

CONVERTER = "node_modules/@citolab/qti-convert/dist/qti-convert-pkg.mjs"
PLAYER = """<!doctype html><html lang="en"><title>Player</title>
<script type="module" src="/node_modules/@citolab/qti-components/cdn/index.js"></script>
<qti-item><item-container item-url="{item}"></item-container></qti-item>"""
FIND_ITEM = """() => {
  const within = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.localName === "qti-assessment-item") return each;
      const found = each.shadowRoot && within(each.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  window.item = within(document);
  return item !== null && item.variables.length > 0;
}"""
MARK = """() => {
  item.processResponse();
  return new Promise((done) => setTimeout(() => done({
    score: item.getOutcome("SCORE")?.value ?? null,
    shown: [...item.querySelectorAll("qti-modal-feedback")]
      .filter((each) => each.showStatus === "on").map((each) => each.textContent.replace(/\\s+/g, " ").trim()),
  }), 100));
}"""

Open = Callable[[Question], Page]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def convert(npm_home: Path, bank: Bank, folder: Path) -> Path:
    """The package of `bank` as QTI 3, unpacked."""
    package = folder / "package.zip"
    package.write_bytes(qti.render(bank).content)
    run = subprocess.run(
        ["node", str(npm_home / CONVERTER), str(package)], capture_output=True, text=True, timeout=120, cwd=folder
    )
    assert run.returncode == 0, run.stderr
    unpacked = folder / "qti3"
    with zipfile.ZipFile(folder / "package-qti3.zip") as archive:
        archive.extractall(unpacked)
    return unpacked


@pytest.fixture(scope="module")
def open_item(npm_home: Path, chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """Opens the item of a question of ALL_TYPES in the player."""
    site = convert(npm_home, ALL_TYPES, tmp_path_factory.mktemp("qti"))
    (site / "node_modules").symlink_to(npm_home / "node_modules")
    for question in ALL_TYPES.questions:
        (site / f"{question.id}.html").write_text(PLAYER.format(item=f"items/_{question.id}.xml"), encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page()

    def open_in_player(question: Question) -> Page:
        page.goto(f"http://127.0.0.1:{server.server_port}/{question.id}.html")
        page.wait_for_function(FIND_ITEM)
        return page

    yield open_in_player
    page.close()
    server.shutdown()
    server.server_close()


def respond(page: Page, question: Question, is_right: bool) -> None:
    """Answer as a pupil does, by what is to be read on the page."""
    match question.type:
        case QuestionType.CHOICE | QuestionType.TRUE_FALSE:
            option = next(option for option in question.options if option.is_right == is_right)
            page.get_by_text(option.text, exact=True).click()
        case QuestionType.SEVERAL:
            for option in question.options:
                if option.is_right == is_right:
                    page.get_by_text(option.text, exact=True).click()
        case QuestionType.SHORT | QuestionType.CLOZE:
            type_in(page, question.answer.upper() if is_right else "nobody")
        case QuestionType.MARK:
            page.get_by_text("denied" if is_right else "swimming", exact=True).click()
        case QuestionType.OPEN:
            page.locator("qti-extended-text-interaction textarea").fill("Only the mayor says so." if is_right else "?")
        case QuestionType.MATCHING:
            matches = [pair.match for pair in question.pairs]
            items = [pair.item for pair in question.pairs]
            dragged = [
                f"{find_name(page, item)} {find_name(page, match)}" for item, match in zip(items, matches, strict=True)
            ]
            wrong = [f"{find_name(page, item)} {find_name(page, matches[0])}" for item in items]
            page.evaluate("value => item.updateResponseVariable('RESPONSE', value)", dragged if is_right else wrong)
        case QuestionType.ORDERING:
            order = [find_name(page, text) for text in question.order]
            page.evaluate("value => item.updateResponseVariable('RESPONSE', value)", order if is_right else order[::-1])


def type_in(page: Page, text: str) -> None:
    page.locator("qti-text-entry-interaction input").press_sequentially(text)
    page.keyboard.press("Tab")


def find_name(page: Page, text: str) -> str:
    return str(
        page.get_by_text(text, exact=True).first.evaluate(
            "each => each.closest('[identifier]').getAttribute('identifier')"
        )
    )


MARKED = [question for question in ALL_TYPES.questions if question.type is not QuestionType.OPEN]


@pytest.mark.parametrize("question", MARKED, ids=lambda question: question.type.value)
def test_the_player_marks_right_and_wrong_answers_and_shows_why(open_item: Open, question: Question) -> None:
    for is_right in (True, False):
        page = open_item(question)
        respond(page, question, is_right)
        marked = page.evaluate(MARK)
        assert float(marked["score"]) == is_right
        chosen = [option.feedback for option in question.options if option.is_right == is_right and option.feedback]
        reasons = f"{question.explanation} Paragraph {question.evidence.paragraph}: ‘{question.evidence.text}’"
        assert marked["shown"] == [*chosen, f"{reasons} Who says so: {question.source}"]


def test_other_spellings_are_right_too(open_item: Open) -> None:
    page = open_item(ALL_TYPES.questions[0])
    type_in(page, "mayor quill")
    assert float(page.evaluate(MARK)["score"]) == 1


def test_an_open_question_is_never_marked_and_shows_a_model_answer(open_item: Open) -> None:
    [question] = [question for question in ALL_TYPES.questions if question.type is QuestionType.OPEN]
    page = open_item(question)
    respond(page, question, is_right=True)
    marked = page.evaluate(MARK)
    assert marked["score"] is None
    assert "Model answer: Only the mayor says so." in marked["shown"][0]
    assert "Tells claim and fact apart." in marked["shown"][0]


@pytest.mark.parametrize(
    "bank", [HOSTILE_TEXTS, read_shipped(SHIPPED[0]), read_shipped(SHIPPED[-1])], ids=lambda bank: bank.id
)
def test_the_converter_keeps_every_item_and_its_words(npm_home: Path, tmp_path: Path, bank: Bank) -> None:
    site = convert(npm_home, bank, tmp_path)
    with zipfile.ZipFile(tmp_path / "package.zip") as package:
        names = [name for name in package.namelist() if name.startswith("items/")]
        assert len(names) == len(bank.published)
        for name in names:
            ours, theirs = etree.fromstring(package.read(name)), etree.parse(site / name).getroot()
            assert read_words(theirs) == read_words(ours)


def read_words(root: etree._Element) -> list[str]:
    body = next(
        each for each in root.iter() if etree.QName(each).localname.lower().replace("-", "").endswith("itembody")
    )
    return " ".join(body.itertext()).split()
