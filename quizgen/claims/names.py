"""Which names of the article are places, and who or what the others are."""

from collections.abc import Iterator, Sequence
from types import ModuleType

from quizgen.claims.sources import Names
from quizgen.language.amount_words import read_amount_words
from quizgen.language.de import proper_names as de_names
from quizgen.language.en import proper_names as en_names
from quizgen.language.lexicon import read_words
from quizgen.language.names import name_words
from quizgen.model import Language, Name, Place, Source, SourceKind, Span, Token

_READERS: dict[str, ModuleType] = {"de": de_names, "en": en_names}
_BODIES = (SourceKind.ORGANISATION, SourceKind.MEDIUM, SourceKind.DOCUMENT)


class Atlas:
    """Tells places from persons and bodies by the words of the language and by how the article uses a name."""

    def __init__(self, language: Language) -> None:
        self._behind, self._nouns, self._known, self._kinds, self._owned = (
            read_words(language, "places", key) for key in ("behind", "nouns", "known", "kinds", "owned_tags")
        )
        self._places: set[str] = set()

    def is_place(
        self, words: Sequence[str], tokens: Sequence[Token], place: tuple[int, int], who: Source | None
    ) -> bool:
        """Whether the name `words`, which stands at `place`, is a place's: 'Kiew', 'in Fizzleham', 'Mill Lane'.

        A name that was used as a place's once is one from there on.
        """
        name = " ".join(words)
        if name in self._known or name in self._places:
            return True
        if self._is_called_place(tokens, place[0]):
            self._places.add(name)
            return True
        if who is not None and (who.role or who.kind in _BODIES):
            return False
        is_place = (len(words) > 1 and words[-1] in self._nouns) or self._stands_like_place(words, tokens, place)
        if is_place:
            self._places.add(name)
        return is_place

    def _is_called_place(self, tokens: Sequence[Token], start: int) -> bool:
        """'die Hauptstadt | Kiew', 'the town of | Fizzleham'."""
        before = start - 1 if start and tokens[start - 1].text != "of" else start - 2
        return before >= 0 and tokens[before].lemma in self._kinds

    def _stands_like_place(self, words: Sequence[str], tokens: Sequence[Token], place: tuple[int, int]) -> bool:
        """'in Fizzleham'; not 'in Weber's view', 'in Hamas custody', 'in Musks Firma'."""
        start, end = place
        is_behind = start > 0 and tokens[start - 1].text.lower() in self._behind
        is_genitive = tokens[end - 1].text != words[-1]
        is_owner = is_genitive or (end < len(tokens) and tokens[end].tag in self._owned)
        return is_behind and not is_owner and not words[-1].isupper()


class NameReader:
    """Reads the names of one article; `names` are those whose owners are known."""

    def __init__(self, language: Language, names: Names) -> None:
        self._names = names
        self._atlas = Atlas(language)
        self._amounts = read_amount_words(language)
        self._titles = read_words(language, "sources", "titles")
        self._bodies = {kind: read_words(language, "sources", kind.value) for kind in _BODIES}
        self._find = _READERS[language].find_names

    def find(self, tokens: Sequence[Token], taken: frozenset[int]) -> Iterator[Name | Place]:
        """Every name among `tokens`; positions in `taken` belong to dates."""
        for start, end in self._find(tokens):
            if start not in taken and not self._amounts.is_unit_or_label(tokens, end - 1):
                yield from self._read(tokens, start, end)

    def _read(self, tokens: Sequence[Token], start: int, end: int) -> Iterator[Name | Place]:
        words = name_words(tokens[start:end])
        who = self._owner(words, has_article=start > 0 and tokens[start - 1].text.lower() == "the")
        if who is None and len(words) > 1 and all(self._names.find((word,)) for word in words):
            for i in range(start, end):  # 'dass Putin Musk bat': two names that meet
                yield from self._read(tokens, i, i + 1)
            return
        span = Span(tokens[start].span.start, tokens[end - 1].span.end)
        if self._atlas.is_place(words, tokens, (start, end), who):
            yield Place(span, " ".join(words))
        else:
            has_title = start > 0 and tokens[start - 1].text in self._titles
            kind = SourceKind.PERSON if has_title else self._kind(words, who)
            yield Name(span, who.name if who else " ".join(words), kind)

    def _owner(self, words: tuple[str, ...], *, has_article: bool) -> Source | None:
        return self._names.find(words) or (self._names.find(("the", *words)) if has_article else None)

    def _kind(self, words: tuple[str, ...], who: Source | None) -> SourceKind | None:
        """A single word without a role or title may be anything's."""
        if who is None:
            return next((kind for kind in _BODIES if words[-1].lower() in self._bodies[kind]), None)
        is_bare = who.kind is SourceKind.PERSON and not who.role and " " not in who.name
        return None if is_bare else who.kind
