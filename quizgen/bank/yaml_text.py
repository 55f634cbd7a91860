"""Dicts, lists, texts and numbers as YAML that people like to edit: block style, a text on one line.

Every text comes back as it was, from our reader and from any other. This file refuses to know banks.
"""

import json
import re
from collections.abc import Mapping, Sequence

Tree = int | str | Sequence["Tree"] | Mapping[str, "Tree"]

INDENT = 2

# Escaped between double quotation marks, never bare: control characters and what no editor shows.
_HIDDEN = "\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff"
_ONE_LINE = re.compile(f"[^{_HIDDEN}]*")
_SEVERAL_LINES = re.compile(f"[^{_HIDDEN}\\s](?:[^{_HIDDEN}]|\n)*(?<!\\s)")
# Bare is what begins with a letter or an opening mark, or with a number that words follow ('2.500 Geräte'),
# and has neither ': ' nor ' #' in it.
_BARE = re.compile(r"(?=[^\W\d_]|[„“”‚‘’»«…(]|\d.* [^\W\d_]{2})[^:#]*(?:(?::(?=\S)|(?<=\S)#)[^:#]*)*(?<!\s)")
_WORDS_WITH_A_MEANING = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}


def known(**entries: Tree) -> dict[str, Tree]:
    """The entries that have a text, a number or something in them."""
    return {key: value for key, value in entries.items() if value not in ("", (), [], {})}


def render_yaml(tree: Mapping[str, Tree] | Sequence[Tree], indent: int = 0) -> str:
    """Lines for a mapping or a list, `indent` blanks in, each with its line end. Keys are plain words."""
    margin = " " * indent
    if isinstance(tree, Mapping):
        return "".join(f"{margin}{key}:{_render_value(value, indent)}" for key, value in tree.items())
    return "".join(f"{margin}-{_render_item(item, indent)}" for item in tree)


def _render_value(value: Tree, indent: int) -> str:
    if isinstance(value, int | str):
        return f" {render_scalar(value, indent)}\n"
    return "\n" + render_yaml(value, indent + INDENT)


def _render_item(item: Tree, indent: int) -> str:
    if isinstance(item, int | str):
        return f" {render_scalar(item, indent)}\n"
    return " " + render_yaml(item, indent + INDENT).lstrip(" ")


def render_scalar(value: int | str, indent: int = 0) -> str:
    """A number, or a text as plainly as YAML allows; further lines stand `indent` + 2 blanks in."""
    if isinstance(value, int):
        return str(value)
    if "\n" in value and _SEVERAL_LINES.fullmatch(value):
        margin = " " * (indent + INDENT)
        return "\n".join(["|-", *(margin + line if line else "" for line in value.split("\n"))])
    if not _ONE_LINE.fullmatch(value):
        return re.sub(f"[{_HIDDEN}]", _escape, json.dumps(value, ensure_ascii=False))
    if _BARE.fullmatch(value) and value.casefold() not in _WORDS_WITH_A_MEANING:
        return value
    if "'" in value and not re.search(r'["\\]', value):
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _escape(hidden: re.Match[str]) -> str:
    return f"\\u{ord(hidden[0]):04x}"
