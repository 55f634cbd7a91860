import io
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.article import read_article, read_article_bytes
from quizgen.model import Article
from quizgen.problems import Refused
from quizgen.shipped import ROOT, SAMPLE_ARTICLES

from .cases import FOLDER

REAL_ARTICLE = ROOT.parent / "shared" / "articles" / "000_ecf8a1360776e99d.txt"
PROSE = "Der Stadtrat stimmte am Dienstag zu.\nDie Kosten sind nach Angaben der Stadt nicht bekannt."
FRENCH = "Le maire a dit mardi que la ville ne paierait pas. L'opposition conteste le calendrier."


def code_of(source: str) -> str:
    with pytest.raises(Refused) as refused:
        read_article(source)
    (problem,) = refused.value.problems
    assert problem.file == source
    assert problem.sentence("de") and problem.sentence("en")
    return problem.code


def written(folder: Path, data: bytes, name: str = "a.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def check_places(article: Article) -> None:
    assert article.paragraphs
    assert all(text.strip() == text != "" for text in article.paragraph_texts)
    assert article.text == "\n\n".join(article.paragraph_texts)


@pytest.mark.skipif(not REAL_ARTICLE.exists(), reason="the real article is not beside this checkout")
def test_real_article_keeps_its_sixteen_paragraphs_and_nothing_around_them() -> None:
    article = read_article(str(REAL_ARTICLE))
    check_places(article)
    assert (article.language, len(article.paragraphs), article.title) == ("de", 16, "")
    assert article.publisher == "congthuong.vn"
    assert article.url.startswith("https://congthuong.vn/bi-mat-") and article.url.endswith("-354683.html")
    assert "in die Weltpolitik eingemischt. Er hat" in article.text
    assert article.text.endswith("ihn zu überzeugen.“")
    for word in ("Foto:", "Quelle:", "Kommentar", "|"):
        assert word not in article.text


@pytest.mark.parametrize("path", sorted(SAMPLE_ARTICLES.glob("*/*.txt")), ids=lambda path: path.stem)
def test_shipped_article_keeps_every_word(path: Path) -> None:
    article = read_article(str(path))
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert article.text == body.strip()
    assert article.language == path.parent.name
    assert all((article.title, article.author, article.publisher, article.published, article.licence))


def test_page_becomes_an_article_without_its_surroundings() -> None:
    article = read_article(str(FOLDER / "page.html"))
    check_places(article)
    assert (article.title, article.published, article.language) == (
        "Stadtrat stimmt für Radweg",
        "2024-10-25",
        "de",
    )
    assert len(article.paragraphs) == 6
    assert "Lesen Sie auch" not in article.text and article.title not in article.text


def test_page_is_known_by_its_first_words_whatever_its_name() -> None:
    assert read_article_bytes((FOLDER / "page.html").read_bytes(), "seite.txt").title


def test_markdown_is_known_by_its_name() -> None:
    assert read_article_bytes(b"Er sagte *nichts* dazu.", "a.md").text == "Er sagte nichts dazu."
    assert read_article_bytes(b"Er sagte *nichts* dazu.", "a.txt").text == "Er sagte *nichts* dazu."


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    assert len(read_article("-").paragraphs) == 2


def test_standard_input_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open("rb") as endless:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
        assert code_of("-") == "ARTICLE-005"


def test_language_given_beats_head_beats_words() -> None:
    assert read_article_bytes(PROSE.encode(), "a.txt").language == "de"
    with_head = f"---\nlanguage: en\n---\n{PROSE}".encode()
    assert read_article_bytes(with_head, "a.txt").language == "en"
    assert read_article_bytes(with_head, "a.txt", language="de").language == "de"


def test_language_of_a_page_beats_its_words() -> None:
    paragraph = "<p>Der Stadtrat stimmte am Dienstag zu.</p>"
    page = f"<html lang='en'><body><article>{paragraph * 2}</article></body></html>"
    assert read_article_bytes(page.encode(), "a.html").language == "en"
    no_language = page.replace("'en'", "'x-default'")
    assert read_article_bytes(no_language.encode(), "a.html").language == "de"


def test_french_article_is_refused_with_the_languages_name() -> None:
    with pytest.raises(Refused) as refused:
        read_article_bytes(FRENCH.encode(), "a.txt")
    (problem,) = refused.value.problems
    assert problem.code == "ARTICLE-009"
    assert "Französisch (fr)" in problem.sentence("de") and "French (fr)" in problem.sentence("en")


def test_head_beats_source_line_and_host_names_the_publisher() -> None:
    source = f"{PROSE}\nQuelle: https://www.example.org/a"
    article = read_article_bytes(source.encode(), "a.txt")
    assert (article.url, article.publisher) == ("https://www.example.org/a", "example.org")
    head = "---\npublisher: Beispielblatt\nurl: https://example.com/b\n---\n"
    article = read_article_bytes((head + source).encode(), "a.txt")
    assert (article.url, article.publisher) == ("https://example.com/b", "Beispielblatt")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", "\ufeff\n".encode()])
def test_blank_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert code_of(written(tmp_path, data)) == "ARTICLE-001"


@pytest.mark.parametrize("name", ["missing.txt", "a\0b.txt", "a.txt/b.txt"])
def test_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    written(tmp_path, b"")
    assert code_of(str(tmp_path / name)) == "ARTICLE-002"


def test_folder_is_refused(tmp_path: Path) -> None:
    assert code_of(str(tmp_path)) == "ARTICLE-003"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_locked_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, PROSE.encode())
    Path(path).chmod(stat.S_IWUSR)
    assert code_of(path) == "ARTICLE-004"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="only Linux has a file that always fails")
def test_file_that_fails_while_it_is_read_is_refused() -> None:
    assert code_of("/proc/self/mem") == "ARTICLE-004"


def test_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    assert code_of(str(tmp_path / ("a" * 5000))) == "ARTICLE-004"


def test_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = tmp_path / "a.txt"
    with huge.open("wb") as stream:
        stream.truncate(50_000_000)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", fail)
    assert code_of(str(huge)) == "ARTICLE-005"


def test_device_without_end_is_refused() -> None:
    assert code_of("/dev/zero") == "ARTICLE-005"


def test_picture_is_refused(tmp_path: Path) -> None:
    assert code_of(written(tmp_path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")) == "ARTICLE-006"


@pytest.mark.parametrize(
    "text",
    [
        "1;2;3\n4;5;6",
        "---\ntitle: Nur ein Kopf\n---\n",
        "Start\nSport\nWetter",
        "Foto: dpa\nTeilen\nKommentar (0)",
        "https://example.org/a",
        "<html><body><nav>Start</nav></body></html>",
        "!!! ??? ...",
    ],
)
def test_text_without_a_sentence_is_refused(tmp_path: Path, text: str) -> None:
    assert code_of(written(tmp_path, text.encode())) == "ARTICLE-008"


PIECES = (
    "---\n", "title: ", "Der Rat stimmte zu. ", "Quelle: ", "https://a.b", "https://[", "# ", "\n", "\n\n",
    "Foto: dpa", "<html>", "<p>", "</p>", "<article>", "<![", "<script type='application/ld+json'>", "&#0;",
    "{", "- ", "**", "| ", "ä", "\u00a0", "\u200b", "\x85", "\u2028", "\ufeff", "\x0c", " .",
    "Von Anna Muster",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8)).map("".join)
VISIBLE = st.characters(exclude_categories=("Cc", "Cs"))
PROSE_AND_MORE = st.lists(st.sampled_from(PIECES) | st.text(VISIBLE, max_size=8)).map(
    lambda pieces: f"{PROSE}\n\n{''.join(pieces)}".encode()
)
ENCODED = st.builds(
    lambda text, encoding: text.encode(encoding, errors="ignore"),
    TEXTS,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]),
)


@settings(deadline=None)  # the first example loads the detector
@given(st.binary() | ENCODED, st.sampled_from(["a.txt", "a.md", "a.html"]), st.sampled_from([None, "de"]))
def test_any_bytes_are_an_article_or_refused(data: bytes, name: str, language: str | None) -> None:
    try:
        check_places(read_article_bytes(data, name, language=language))  # type: ignore[arg-type]
    except Refused as refused:
        assert all(problem.render("de") and problem.render("en") for problem in refused.problems)


@settings(deadline=None)  # the first example loads the detector
@given(PROSE_AND_MORE)
def test_any_text_after_a_sentence_is_read(data: bytes) -> None:
    check_places(read_article_bytes(data, "a.txt", language="de"))


@settings(deadline=None)  # the first example loads the detector
@given(PROSE_AND_MORE)
def test_what_was_read_can_be_read_again_unchanged(data: bytes) -> None:
    once = read_article_bytes(data, "a.txt", language="de")
    again = read_article_bytes(once.text.encode(), "a.txt", language="de")
    assert again.text == once.text
