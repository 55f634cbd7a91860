"""A form on a page as a browser has it: its fields with what is in them, to be sent with changes."""

from collections import defaultdict
from collections.abc import Mapping
from difflib import ndiff
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Typed = dict[str, list[str]]
"""The values of each field, by its name."""


class _Reader(HTMLParser):
    """Reads every form of a page, as HTML says."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, Typed]] = []
        self._field, self._text = "", ""
        self._options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.forms.append((told.get("action", ""), defaultdict(list)))
        elif tag == "input" and self.forms and "name" in told:
            if told.get("type") not in ("radio", "checkbox") or "checked" in told:
                self.forms[-1][1][told["name"]].append(told.get("value", ""))
        elif tag in ("textarea", "select"):
            self._field, self._text, self._options = told["name"], "", []
        elif tag == "option":
            self._options.append((told.get("value", ""), "selected" in told))

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.forms[-1][1][self._field].append(self._text.removeprefix("\n"))
        elif tag == "select":
            chosen = [value for value, is_selected in self._options if is_selected] or [self._options[0][0]]
            self.forms[-1][1][self._field].append(chosen[0])


def forms_of(page: str) -> list[tuple[str, Typed]]:
    """Each form's address and fields."""
    reader = _Reader()
    reader.feed(page)
    return [(action, dict(fields)) for action, fields in reader.forms]


def sheet_of(page: str) -> tuple[str, Typed]:
    """The form that is filled in on a page; it knows how the file was when it was opened."""
    (found,) = [form for form in forms_of(page) if "sign" in form[1]]
    return found


def send(client: FlaskClient, page: TestResponse, do: str = "save", **changes: str | list[str]) -> TestResponse:
    """Fill in the form of a page and press a button."""
    action, typed = sheet_of(page.text)
    return client.post(action or page.request.url, data={**typed, **_as_lists(changes), "do": [do]})


def _as_lists(changes: Mapping[str, str | list[str]]) -> Typed:
    return {name: value if isinstance(value, list) else [value] for name, value in changes.items()}


def changed_lines(old: str, new: str) -> list[str]:
    """The lines of either text that the other doesn't have."""
    return [line for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]
