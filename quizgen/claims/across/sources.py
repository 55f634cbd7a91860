"""Whether two articles mean the same person or body: two sources in, yes, perhaps or no out.

Only names tell. This file refuses to guess who somebody without a name might be.
"""

from quizgen.model import Source, SourceKind

_ARTICLES = frozenset("der die das den dem des ein eine the a an".split())
_LONGEST_JOINT = 3
"""Letters: 'von' and 'of' join no two names."""


def is_same_source(one: Source, other: Source) -> bool:
    """The same name; of a person also the surname alone, where both are called the same."""
    if not (_is_known(one) and _is_known(other)):
        return False
    names, others = _words(one.name), _words(other.name)
    if names == others:
        return bool(names)
    is_short = len(names) == 1 or len(others) == 1
    if not is_short or SourceKind.PERSON not in (one.kind, other.kind) or names[-1:] != others[-1:]:
        return False
    return bool(one.role) and one.role.lower().split()[-1] == other.role.lower().rpartition(" ")[2]


def may_be_same_source(one: Source, other: Source) -> bool:
    """Whether they share a word of their names: 'der Stadtrat' may be 'der Stadtrat von Kranichsfurt'."""
    shared = set(_words(one.name)) & set(_words(other.name))
    return any(len(word) > _LONGEST_JOINT for word in shared)


def _is_known(source: Source) -> bool:
    return source.is_named and source.is_resolved


def _words(name: str) -> list[str]:
    return [word for word in name.lower().split() if word not in _ARTICLES]
