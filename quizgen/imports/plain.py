"""Text as other programs write it becomes plain text: HTML, Moodle's own mixture, Markdown.

In goes markup, out come words with line ends, and the codes of what plain text can't hold. This file refuses
to know questions. Everything here takes time in proportion to the text.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quizgen.article.paragraphs import remove_markup
from quizgen.imports.item import MAX_CHARACTERS

MARK = "\ufdef"
"""Stands in a text for its gap while the markup around is read; `drop_hidden` leaves none in a file."""
_CELL_END = "\ufdee"
"""Stands for the end of a table's cell likewise, so that a stroke in a text stays one."""

_HIDDEN = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
_HIDDEN_IN_TEXT = re.compile(f"[{_HIDDEN}]")
_HIDDEN_IN_FILE = re.compile(f"[{_HIDDEN}\ufdd0-\ufdef]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_MANY_EMPTY_LINES = re.compile("\n{3,}")
_FORMULA = re.compile(r"\\\(|\\\[|\$\$|<math\b")
_TAG = re.compile(r"""<!--|-->|</?([A-Za-z][A-Za-z0-9:]*+)((?:"[^"<]*+"|'[^'<]*+'|[^'"<>])*+)>""")
_ATTRIBUTE = re.compile(r"""\b(alt|href)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)

_LINES = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_WITHIN_LINES = frozenset(
    "a abbr acronym b bdi bdo big cite code col colgroup data del dfn em font i ins kbd label legend mark nolink q s "
    "samp small span strike strong time tt u var wbr".split()
)
_MEDIA = frozenset("audio canvas embed iframe map object svg video".split())
_UNSEEN = frozenset("head script style template title".split())
_KNOWN = (
    _LINES | _WITHIN_LINES | _MEDIA | _UNSEEN | {"br", "img", "li", "math", "source", "sub", "sup", "td", "th", "track"}
)

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SHIFTED: Mapping[str, tuple[dict[int, int], str]] = {"sup": (_RAISED, "^"), "sub": (_LOWERED, "_")}


def drop_hidden(text: str) -> str:
    """`text` without control characters, half surrogates and what Unicode keeps for programs; line ends stay."""
    return _HIDDEN_IN_FILE.sub("", text)


def read_plain(text: str) -> str:
    r"""`text` with `\n` as its only line end, no white space at the ends of lines, at most one line empty."""
    lines = _LINE_ENDS.sub("\n", _HIDDEN_IN_TEXT.sub("", text)).split("\n")
    return _MANY_EMPTY_LINES.sub("\n\n", "\n".join(map(str.rstrip, lines))).strip()


def read_markdown(text: str) -> str:
    """Markdown without its marks."""
    # Beyond the limit the text isn't taken over anyway, and removing the marks would take long.
    return read_plain(remove_markup(text) if len(text) <= MAX_CHARACTERS else text)


def read_html(text: str) -> str:
    """What a browser would show of `text`, whose own line ends are mere white space."""
    return _Page(" ").read(text)


def read_moodle(text: str) -> str:
    """Plain text in which tags and entities work, too, and line ends count."""
    return _Page("\n").read(text)


READERS: Mapping[str, Callable[[str], str]] = {
    "html": read_html,
    "moodle": read_moodle,
    "moodle_auto_format": read_moodle,
    "markdown": read_markdown,
    "plain": read_plain,
    "plain_text": read_plain,
}
"""How to read a text, by the name that Moodle gives its format."""


def find_losses(text: str) -> frozenset[str]:
    """The codes of what `text` has and plain text can't hold: pictures, other media, tables, formulas."""
    names = {tag[1].lower() for tag in _TAG.finditer(text) if tag[1]}
    losses = {"IMPORT-120": {"img"}, "IMPORT-121": _MEDIA, "IMPORT-122": {"table"}}
    found = {code for code, tags in losses.items() if names & tags}
    return frozenset(found | {"IMPORT-123"} if _FORMULA.search(text) else found)


@dataclass(slots=True)
class _Page:
    """Reads one text; what is written so far stands in `pieces`."""

    line_end: str
    pieces: list[str] = field(default_factory=list)
    unseen_until: str = ""
    address: str = ""
    shifted_from: dict[str, int] = field(default_factory=dict)

    def read(self, text: str) -> str:
        end = 0
        for tag in _TAG.finditer(text):
            self._write(text[end : tag.start()])
            self._read_tag(tag)
            end = tag.end()
        self._write(text[end:])
        lines = (" ".join(line.split()).removesuffix(f" {_CELL_END}") for line in "".join(self.pieces).split("\n"))
        return read_plain("\n".join(filter(None, lines)).replace(_CELL_END, "|"))

    def _write(self, text: str) -> None:
        if not self.unseen_until:
            self.pieces.append(html.unescape(_LINE_ENDS.sub("\n", text).replace("\n", self.line_end)))

    def _read_tag(self, tag: re.Match[str]) -> None:
        name = (tag[1] or tag[0]).lower()
        is_end = tag[0].startswith("</")
        if self.unseen_until:
            if (("/" if is_end else "") + name) == self.unseen_until:
                self.unseen_until = ""
        elif name == "<!--":
            self.unseen_until = "-->"
        elif name == "-->" or not _is_tag(name, tag[2]):
            self._write(tag[0])
        elif name in _UNSEEN:
            self.unseen_until = "" if is_end else f"/{name}"
        elif name in _SHIFTED:
            self._shift(name, is_end=is_end)
        elif name == "a":
            self._link(tag[2], is_end=is_end)
        elif name == "img":
            self.pieces.append(f"[{alt}]" if (alt := html.unescape(_attribute(tag[2], "alt")).strip()) else "")
        elif name in ("td", "th"):
            self.pieces.append(f" {_CELL_END} " if is_end else "")
        elif name == "li":
            self.pieces.append("\n" if is_end else "\n- ")
        elif name == "br" or name in _LINES:
            self.pieces.append("\n")

    def _shift(self, name: str, *, is_end: bool) -> None:
        """H<sub>2</sub>O is H₂O; what has no such sign is written m^(k)."""
        if not is_end:
            self.shifted_from[name] = len(self.pieces)
        elif name in self.shifted_from:
            start = self.shifted_from.pop(name)
            words = "".join(self.pieces[start:]).strip()
            signs, mark = _SHIFTED[name]
            shifted = words.translate(signs)
            is_whole = all(ord(sign) in signs for sign in words)
            self.pieces[start:] = [shifted if is_whole else f"{mark}({words})"]

    def _link(self, attributes: str, *, is_end: bool) -> None:
        if not is_end:
            self.address = html.unescape(_attribute(attributes, "href"))
        elif self.address.startswith(("http://", "https://")) and self.address not in "".join(self.pieces[-1:]):
            self.pieces.append(f" ({self.address})")
        if is_end:
            self.address = ""


def _is_tag(name: str, attributes: str) -> bool:
    """Whether it is one of HTML's tags, not something like 'a<b and c>d'."""
    if ":" in name:
        return True
    return name in _KNOWN and (len(name) > 1 or not attributes.strip(" \t\n/") or "=" in attributes)


def _attribute(attributes: str, name: str) -> str:
    values = (found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(attributes) if found[1].lower() == name)
    return next(values, "")
