"""A question as it stands in the file, and its fields before and after, become the question as it must stand then.

What a field did not change stays as it was typed. Of a text in several languages only the one that the fields are in
is changed. This file refuses to know lines.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from quizgen.bank.fields import KEYS, Fields, make_tree
from quizgen.bank.yaml_text import known
from quizgen.model import Language
from quizgen.strict_yaml import FORBIDDEN_IN_VALUE

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c]")


def reword_question(there: Mapping[str, Any], old: Fields, new: Fields, language: Language) -> dict[str, Any]:
    """The question's keys with what differs between the fields `old`, in which `there` reads now, and `new`.

    A plain text serves all languages and goes on doing so. Who empties a text takes it away in all languages, unless
    it may be missing: an explanation stays in the others. New keys come in their usual places.
    """
    return in_usual_order(_reword_entries(there, _tidy(make_tree(old)), _tidy(make_tree(new)), language))


def word_question(keys: Mapping[str, str], fields: Fields, language: Language) -> dict[str, Any]:
    """A new question with these keys, `id` and `type` among them, and with what is in the fields."""
    return in_usual_order(_reword_entries(known(**keys), {}, _tidy(make_tree(fields)), language))


def reword_tree(there: Mapping[str, Any], old: Any, new: Any, language: Language) -> dict[str, Any]:
    """The same for keys that are no question's: `old` and `new` are views of `there` in this language."""
    return _reword_entries(there, _tidy(old), _tidy(new), language)


def in_usual_order(question: Mapping[str, Any]) -> dict[str, Any]:
    """A question's keys as `KEYS` has them."""
    return {key: question[key] for key in KEYS if key in question}


def _tidy(tree: Any) -> Any:
    """The tree as our reader would return it: texts alone, without white space at their ends; no empty entries.

    Characters that no bank may hold come along unseen when somebody pastes from a PDF file; they are dropped.
    """
    if isinstance(tree, Mapping):
        return known(**{key: _tidy(value) for key, value in tree.items()})
    if isinstance(tree, str | int):
        return FORBIDDEN_IN_VALUE.sub("", _LINE_ENDS.sub("\n", str(tree))).strip()
    return [_tidy(item) for item in tree]


def _reword(there: Any, old: Any, new: Any, language: Language) -> Any:
    """`there` with what differs between two views of it."""
    if old == new:
        return there
    if isinstance(new, list):
        return _reword_items(there or [], old or [], new, language)
    if isinstance(new, dict):
        return _reword_entries(there or {}, old or {}, new, language)
    return {**there, language: new} if isinstance(there, dict) and new else new


def _reword_entries(
    there: Mapping[str, Any], old: Mapping[str, Any], new: Mapping[str, Any], language: Language
) -> dict[str, Any]:
    there, old = _turn(there, new), _turn(old, new)
    reworded: dict[str, Any] = {}
    for key in (*there, *(key for key in new if key not in there)):
        if old.get(key) == new.get(key):
            reworded |= {key: there[key]} if key in there else {}
        elif key in new:
            reworded |= known(**{key: _reword(there.get(key), old.get(key), new[key], language)})
        elif key == "because":
            reworded |= _in_other_languages(there.get(key), language)
    return reworded


def _turn(option: Mapping[str, Any], new: Mapping[str, Any]) -> Mapping[str, Any]:
    """An option with its text under the other key if it becomes right or wrong; anything else as it is."""
    for key, other in (("right", "wrong"), ("wrong", "right")):
        if option.get(key) and other in new:
            rest = ((name, value) for name, value in option.items() if name not in (key, other))
            return {other: option[key], **dict(rest)}
    return option


def _in_other_languages(because: Any, language: Language) -> dict[str, Any]:
    texts = because.items() if isinstance(because, dict) else ()
    return known(because=known(**{spoken: text for spoken, text in texts if spoken != language}))


def _reword_items(there: Sequence[Any], old: Sequence[Any], new: Sequence[Any], language: Language) -> list[Any]:
    partners = _pair(old, new)
    return [
        _reword(there[partners[number]], old[partners[number]], item, language) if number in partners else item
        for number, item in enumerate(new)
        if item
    ]


def _pair(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """For the place of each new entry that of the old one which it is.

    First those whose first text stayed, then those that it moved with; what is left was re-worded in its place.
    """
    pairs: dict[int, int] = {}
    rules: tuple[Callable[[int, int], bool], ...] = (
        lambda place, before: place == before and _name(new[place]) == _name(old[before]),
        lambda place, before: _name(new[place]) == _name(old[before]),
        lambda place, before: place == before,
    )
    for is_same in rules:
        for place in range(len(new)):
            free = (before for before in range(len(old)) if before not in pairs.values())
            if place not in pairs and (found := [before for before in free if is_same(place, before)]):
                pairs[place] = found[0]
    return pairs


def _name(entry: Any) -> Any:
    """An entry's first text: that of an option, the item of a pair, or all there is."""
    return next(iter(entry.values()), "") if isinstance(entry, dict) else entry
