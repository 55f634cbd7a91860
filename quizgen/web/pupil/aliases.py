"""Names that are nobody's: an adjective and an animal, from `templates/aliases/`.

Only such a name can be taken, so that no pupil writes a real one into it.
"""

from functools import cache
from secrets import SystemRandom
from typing import get_args

from quizgen.model import Language
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file

OFFERED = 3
_CHANCE = SystemRandom()


@cache
def find_all_aliases(language: Language) -> tuple[str, ...]:
    """Every name of a language: 'Blue Otter'."""
    data = read_yaml_file(TEMPLATES / "aliases" / f"{language}.yaml").data
    adjectives = data["adjectives"].split()
    return tuple(
        f"{adjective}{group['ending']} {animal}"
        for group in data["animals"]
        for animal in group["names"].split()
        for adjective in adjectives
    )


def choose_aliases(language: Language, taken: frozenset[str]) -> tuple[str, ...]:
    """A few at random that nobody in the class has; fewer when they run out."""
    free = [alias for alias in find_all_aliases(language) if alias not in taken]
    return tuple(_CHANCE.sample(free, min(OFFERED, len(free))))


def is_alias(name: str) -> bool:
    """Whether it is one of our names, in any language."""
    return any(name in find_all_aliases(language) for language in get_args(Language))
