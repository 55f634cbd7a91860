"""What stands in the boxes of a source map: a source and its place in, lines of words out.

Every border has its word here too, so that nothing hangs on how a box is drawn. This file refuses to know sizes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizgen.interface import Words
from quizgen.model import Article
from quizgen.module.source_map import Branch, SourceMap
from quizgen.module.tables import SourceRow
from quizgen.module.text_width import TIE

_NAMES_TOLD = 3
"""In a box; the table has them all."""


class Border(StrEnum):
    """What the border of a box tells about its source."""

    ARTICLE = "article"
    NAMED = "named"
    UNNAMED = "unnamed"
    UNCLEAR = "unclear"
    """Nobody is named, or it stays open who is meant."""
    AGAIN = "again"
    """The source has its own box elsewhere."""


@dataclass(frozen=True, slots=True)
class BoxText:
    """The words of one box."""

    head: str
    lines: tuple[str, ...]
    border: Border


def tell_article(article: Article, source_map: SourceMap, told: Words) -> BoxText:
    """The box in which every way ends."""
    own_voice = told.many("maps_own_voice", source_map.own_voice) if source_map.own_voice else ""
    publisher = article.publisher
    return BoxText(told["maps_article"], tuple(filter(None, (publisher, own_voice))), Border.ARTICLE)


def tell_branch(branch: Branch, about: Sequence[str], told: Words) -> BoxText:
    """The box of a source where it stands for the first time."""
    row = branch.source
    lines = (
        _join([*_what_it_is(row, told), _named(row, told)]),
        _counts(branch, told),
        _about(about, told),
        *_denials(branch, told),
    )
    return BoxText(_head(row, told), tuple(filter(None, lines)), find_border(row))


def tell_again(branch: Branch, told: Words) -> BoxText:
    """The box of a source that stands in the map once more, as this way leads through it too."""
    lines = (told["maps_again"], _counts(branch, told), *_denials(branch, told))
    return BoxText(_head(branch.source, told), tuple(filter(None, lines)), Border.AGAIN)


def tell_continued(row: SourceRow, told: Words) -> BoxText:
    """The box of a source whose branches go on in the next column."""
    return BoxText(_head(row, told), (told["maps_continued"],), Border.AGAIN)


def find_border(row: SourceRow) -> Border:
    """How a source is named."""
    if row.source is None or not row.source.is_resolved:
        return Border.UNCLEAR
    return Border.NAMED if row.source.is_named else Border.UNNAMED


def name_number(row: SourceRow, told: Words) -> str:
    """'Q3', as in the table of sources."""
    return told["module_source_number"].format(number=row.number or "?")


def _head(row: SourceRow, told: Words) -> str:
    nameless = told["module_nobody" if row.source is None else "module_named_unclear"]
    return f"{name_number(row, told)} {(row.source.name if row.source else '') or nameless}"


def _what_it_is(row: SourceRow, told: Words) -> list[str]:
    if row.source is None:
        return []
    is_in_name = row.source.role.casefold() in row.source.name.casefold()
    return ["" if is_in_name else row.source.role, told[f"module_kind_{row.source.kind}"]]


def _named(row: SourceRow, told: Words) -> str:
    if row.source is None or (not row.source.is_resolved and not row.source.name):
        return ""  # the head says so
    status = "unclear" if not row.source.is_resolved else "yes" if row.source.is_named else "no"
    named = told[f"claims_named_{status}"]
    return named if status == "unclear" else named.replace(" ", TIE)


def _counts(branch: Branch, told: Words) -> str:
    own, others = len(branch.statements), branch.passed_on
    return _join(
        [
            told.many("maps_statements", own) if own else "",
            told["maps_passed_on"].format(count=others) if others else "",
        ]
    )


def _about(names: Sequence[str], told: Words) -> str:
    if not names:
        return ""
    more = len(names) - _NAMES_TOLD
    text = told["maps_about"].format(names=", ".join(names[:_NAMES_TOLD]))
    return f"{text} {told['maps_more'].format(count=more)}" if more > 0 else text


def _denials(branch: Branch, told: Words) -> tuple[str, ...]:
    sides = (("maps_denies", branch.denies), ("maps_denied_by", branch.denied_by))
    return tuple(
        told[key].format(sources=", ".join(name_number(row, told) for row in rows)) for key, rows in sides if rows
    )


def _join(texts: Sequence[str]) -> str:
    return " · ".join(filter(None, texts))
