"""Bytes become text: UTF-8, UTF-16 or Windows-1252, told apart by the bytes alone.

Refuses to know where the bytes come from, and to read anything but text.
"""

import codecs
import re

from quizgen.problems import Problem, Refused

# Files people mistake for text; some of them (PDF, RTF) hold hardly a byte that could not be text.
_SIGNATURES = (
    b"%PDF-",
    b"{\\rtf",
    b"PK\x03\x04",  # Word, LibreOffice, any zip
    b"\xd0\xcf\x11\xe0",  # Word before 2007
    b"\x89PNG",
    b"\xff\xd8\xff",  # JPEG
    b"GIF8",
    b"\x1f\x8b",  # gzip
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.05
"""Share of control characters above which it is no text; articles copied from PDF have a few."""
_ZEROS_OF_UTF16 = 0.4
"""Share of zero bytes in every second place: Latin letters in UTF-16 have them, nothing else we read has."""


def read_text(data: bytes, file: str) -> str:
    r"""The text in `data` with `\n` as its only line end; `file` names it in problems."""
    if data.startswith(_SIGNATURES):
        raise Refused(Problem("ARTICLE-006", file))
    text = _decode(data, file).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text or len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise Refused(Problem("ARTICLE-006", file))
    return text


def _decode(data: bytes, file: str) -> str:
    encoding = _encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise Refused(Problem("ARTICLE-007", file)) from None
        if encoding == "utf-8-sig" and _is_damaged_utf8(data):
            line = error.object.count(b"\n", 0, error.start) + 1
            raise Refused(Problem("ARTICLE-007", file, line)) from None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise Refused(Problem("ARTICLE-006", file)) from None


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) > _ZEROS_OF_UTF16 * len(data) / 2:
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8-sig"


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether `data` is marked as UTF-8 or is so for the most part, which Windows-1252 would garble."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken
    return data.startswith(codecs.BOM_UTF8) or sound > broken
