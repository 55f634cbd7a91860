import pytest

from quizgen.article.decode import read_text
from quizgen.problems import Refused

TEXT = "Der Präsident sagte: „Größe zählt nicht“ – für 5 € im Café.\nEnde.\n"


def code_of(data: bytes) -> tuple[str, int]:
    with pytest.raises(Refused) as refused:
        read_text(data, "a.txt")
    (problem,) = refused.value.problems
    return problem.code, problem.line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encoding_is_told_by_the_bytes(encoding: str) -> None:
    assert read_text(TEXT.encode(encoding), "a.txt") == TEXT


def test_big_endian_utf16_is_told_by_its_byte_order_mark() -> None:
    assert read_text(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a.txt") == TEXT


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_become_one_kind(line_end: str) -> None:
    assert read_text(TEXT.replace("\n", line_end).encode(), "a.txt") == TEXT


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"%PDF-1.7\nplain words only",
        b"PK\x03\x04word/document.xml",
        b"{\\rtf1\\ansi Der Rat stimmte zu.}",
        b"\xff\xd8\xff\xe0JFIF",
        b"Der Rat\x00 stimmte zu.",
        b"\x01\x02\x03\x04 Rat",
        b"\x81\x8d\x8f Rat",
        b"\x00\xd8" * 50 + b"a\x00" * 50 + b"\x00",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert code_of(data) == ("ARTICLE-006", 0)


def test_damaged_utf8_is_refused_with_its_line_instead_of_garbled() -> None:
    assert code_of((TEXT * 2).encode() + b"Gr\xc3") == ("ARTICLE-007", 5)


def test_mark_of_utf8_is_believed() -> None:
    assert code_of(b"\xef\xbb\xbfRat\n\xe4") == ("ARTICLE-007", 2)


def test_utf16_cut_in_the_middle_of_a_character_is_refused() -> None:
    assert code_of(TEXT.encode("utf-16")[:-1]) == ("ARTICLE-007", 0)
