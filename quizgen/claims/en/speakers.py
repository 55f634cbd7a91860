"""Reads the English words for a speaker: name, role, kind, number, gender."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.claims.mention import THING, Mention
from quizgen.language.en.proper_names import (
    Part,
    bodies,
    find_runs,
    first_names,
    has_inner_capital,
    is_proper_adjective,
    is_title,
    keeps_capital,
    read_endings,
    read_part,
    read_words,
)
from quizgen.language.en.verbs import is_finite
from quizgen.model import Analysis, SourceKind, Span, Token

Tokens = Sequence[Token]

_NOUNS = ("NN0", "NN1", "NN2", "UNC")
_LONGEST_NAME = 5
"""Words; longer runs of capitals are headlines."""
_APART = frozenset([",", "(", ")"])
_PRONOUNS = ("PNP", "DPS", "PNX")
_GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_SURNAME = re.compile(r"(Ma?c|D[ei]|L[ae]|Van|Fitz|[OD]['’])[A-Z]")
"""How surnames with a capital inside begin: 'McNeil', 'DeLuca', 'O'Hara'."""
_OWN_DETERMINERS = frozenset(["the", "its", "his", "her", "their"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_PLURALS = frozenset("several some many few most both these those people police staff two three four five six".split())


def read_mention(tokens: Tokens, *, is_oblique: bool, cue: Tokens = ()) -> Mention:
    """What `tokens`, the words for one speaker, tell.

    English has no cases, so `is_oblique` changes nothing; 'they' tells its number without the verb in `cue`.
    """
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    if tokens[0].tag in _PRONOUNS and len(tokens) == 1:
        gender = THING if tokens[0].text.lower() == "it" else read_gender(tokens[0])
        return Mention(span, "", is_pronoun=True, gender=gender)
    parts = _parts(tokens)
    named = next((part for part in parts if part.names), None)
    if named is None or (named is not parts[0] and not _can_be_named(parts[0], named)):
        return _description(parts[0], span)
    return _named(named, parts, span)


def find_owner(tokens: Tokens, speaker: Span) -> Span | None:
    """Nobody: 'by his own account' is read as 'his'."""
    return None


def read_gender(token: Token) -> str:
    """'m' of 'he', 'f' of 'her'."""
    return _GENDERS.get(token.text.lower(), "") if token.tag in _PRONOUNS else ""


def _parts(tokens: Tokens) -> list[Part]:
    """What stands between the commas: 'its chair' and 'Tamsin Ferrow'; adjectives stay together, brackets go."""
    if _APART.isdisjoint([token.text for token in tokens]):
        return [read_part(tokens)]
    parts: list[list[Token]] = [[]]
    depth = 0
    for i, token in enumerate(tokens):
        depth += (token.text == "(") - (tokens[i - 1].text == ")" if i else 0)
        if depth > 0:
            continue
        is_list = 0 < i < len(tokens) - 1 and tokens[i - 1].tag == "AJ0" and tokens[i + 1].tag in ("AJ0", "NN1", "NN2")
        if token.text == "," and not is_list:
            parts.append([])
        else:
            parts[-1].append(token)
    return [read_part(part) for part in parts if part]


def _can_be_named(first: Part, named: Part) -> bool:
    """'its chair, Tamsin Ferrow'; in 'a spokesman for the firm, Fizzard' the name is the firm's."""
    has_attribute = first.head_end < len(first.tokens)
    is_body = named.names[-1].lower() in bodies() or len(named.names) == 1
    return not (has_attribute and is_body) and not (_is_person(first) and is_body)


def _is_person(part: Part) -> bool:
    return _head(part).lower() in read_words("role")


def _is_several(part: Part) -> bool:
    """'the ship's managers'; not 'one of the officials'."""
    return _is_person(part) and _noun(part).tag == "NN2" and all(token.tag != "PRF" for token in part.tokens)


def _named(named: Part, parts: list[Part], span: Span) -> Mention:
    names = named.names
    has_attribute = named.head_end < len(named.tokens)
    others = (_role(part) for part in parts if part is not named and not (has_attribute and not _is_person(part)))
    role = _role_in_front(named) or next(filter(None, others), "")  # 'Ann Berg of the Calder Forum, | a think tank'
    if any(is_title(token.text) for token in named.tokens) and not bodies().isdisjoint(role.lower().split()[-1:]):
        role = ""  # 'asked about the report, | Mr Berg said'
    kind = _named_kind(names, role)
    if not _gender_of_name(names) and any(part is not named and _is_several(part) for part in parts):
        kind = SourceKind.ORGANISATION  # 'the ship's managers, Oriel Maritime'
    if kind is SourceKind.PERSON and names[0] == "the":
        names = names[1:]
    is_torn = len(names[-1]) == 1 or (len(names) > _LONGEST_NAME and not set(names) & {"of", "for", "&"})
    is_several = any(token.tag == "CJC" and token.text != "&" for token in named.tokens[: named.head_end + 1])
    if is_torn or is_several:
        return Mention(span, "", is_plural=True)  # 'Putin and Musk', 'Musk and his son': two sources in one answer
    # 'the newspaper' may be any of the media in the article: only its name tells which
    return Mention(
        span=span,
        description=" ".join(names),
        names=names,
        role="" if kind is SourceKind.MEDIUM else role or ("" if kind is SourceKind.PERSON else _inner_role(names)),
        kind=kind,
        is_definite=True,
        gender=_gender([word for part in parts for word in _own_words(part)]) or _gender_of_name(names),
    )


def _role_in_front(part: Part) -> str:
    """'Kremlin spokesman', 'news agency', 'President': what stands in front of the name, determiners left out."""
    return _role_in(part.tokens[: part.name_place[0]]) if part.name_place else ""


def _role(part: Part) -> str:
    """The description's nouns up to its head: 'spokesman' of 'a spokesman for the council'."""
    return _role_in(part.tokens[: part.head_end])


def _role_in(words: Tokens) -> str:
    """The words that name a role, without whose it is: 'company' of 'Musk's company'; empty without a noun."""
    owned = [i for i, token in enumerate(words) if token.tag == "POS" or token.text in ("'", "’")]
    ending = next((i for i, token in enumerate(words) if token.tag in ("PRF", "PRP")), len(words))
    inner = words[owned[-1] + 1 if owned else 0 : ending]
    told = [t for t in inner if t.tag in (*_NOUNS, "NP0", "AJ0", "ORD") and not is_title(t.text)]
    is_medium = told[-1:] and told[-1].text.lower() in read_words("medium")  # 'the daily De Nieuwe Stem'
    if not told or (told[-1].tag == "AJ0" and not is_medium) or not _can_speak(_plain(told[-1]).lower(), 2):
        return ""
    attributes = (token.text if token.tag == "NN2" else _plain(token) for token in told[:-1])  # 'Rovers manager'
    return " ".join([*attributes, _plain(told[-1])])


def _own_words(part: Part) -> Iterator[str]:
    """What says who somebody is: 'lawyer' and 'mr' of 'the woman's lawyer, Mr King'."""
    name = range(*part.name_place) if part.name_place else ()
    for i, token in enumerate(part.tokens[: part.head_end]):
        if token.tag in ("PRP", "PRF") or (i in name and not is_title(token.text)):
            return
        if i + 1 == len(part.tokens) or part.tokens[i + 1].tag != "POS":
            yield token.text.lower().rstrip(".")


def _gender_of_name(names: tuple[str, ...]) -> str:
    """'f' of 'Ann Berg'; a surname alone tells nothing: 'Thomas said'."""
    first = names[0] if len(names) > 1 else ""
    return "m" if first in read_words("male_names") else "f" if first in read_words("female_names") else ""


def _inner_role(names: tuple[str, ...]) -> str:
    """'the institute' is the 'Calderby Institute for Youth Health', 'the council' the 'Calder District Council'."""
    head = itertools.takewhile(lambda name: name not in ("of", "for"), names)
    return next((name.lower() for name in reversed([*head]) if name.lower() in bodies()), "")


def _plain(token: Token) -> str:
    if token.tag == "NN2":
        return token.lemma
    is_name = token.tag == "NP0" or token.text[1:] != token.text[1:].lower() or is_proper_adjective(token)
    return token.text if is_name and token.text.lower() not in read_words("role") else token.text.lower()


def _named_kind(names: tuple[str, ...], role: str) -> SourceKind:
    said = role.split()[-1].lower() if role else ""
    if said in read_words("role"):
        return SourceKind.PERSON
    nouns = {said, names[-1].lower(), *(name.lower() for name in names[:-2])}
    for kind in (SourceKind.MEDIUM, SourceKind.DOCUMENT, SourceKind.ORGANISATION):
        if not nouns.isdisjoint(read_words(kind.value)):
            return kind
    is_acronym = len(names[-1]) > 1 and names[-1].isupper() and len(names) <= 2
    is_acronym = is_acronym or (len(names[0]) > 2 and names[0].isupper() and names[0].isalpha())  # 'NHS Calder'
    is_joined = has_inner_capital(names[-1]) and not _SURNAME.match(names[-1]) and "-" not in names[-1]
    if is_acronym or is_joined or names[0] == "the" or any(name in ("of", "for", "&") for name in names):
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def _description(part: Part, span: Span) -> Mention:
    tokens = part.tokens
    head = _head(part)
    first = tokens[0].text.lower()
    is_owned = any(token.tag == "POS" for token in tokens)
    is_number = tokens[0].tag == "CRD" and first != "one"
    is_plural = first in _PLURALS or is_number or _noun(part).tag == "NN2" or _is_joined(part)
    return Mention(
        span=span,
        description=_described(tokens) if _can_speak(head.lower(), len(tokens)) and not _is_bare(part) else "",
        role=_role(part),
        kind=_kind(head.lower(), is_plural),
        is_definite=first in _DEFINITE or tokens[0].tag == "DPS" or is_owned,
        is_plural=is_plural,
        gender=_gender([head.lower()]),
        has_attribute=part.head_end < len(tokens) or is_owned or _is_named_document(part),
        has_age=any("year-old" in token.text for token in tokens),
    )


def _is_named_document(part: Part) -> bool:
    """'the Calder study': a name tells it from others."""
    is_document = _head(part).lower() in read_words("document")
    return is_document and any(token.text[0].isupper() for token in part.tokens[1 : part.head_end - 1])


def _is_joined(part: Part) -> bool:
    """'she and her husband', 'the mayor and the clerk': two determiners, two persons."""
    joints = [i for i, token in enumerate(part.tokens[: part.head_end + 1]) if token.text.lower() == "and"]
    return any(token.tag in ("AT0", "DPS") for i in joints for token in part.tokens[i + 1 : i + 2])


def _is_bare(part: Part) -> bool:
    """'misogynist', 'DNC chair': a single person without an article is named or described by other words."""
    is_determined = part.tokens[0].tag in ("AT0", "DT0", "CRD", "DPS") or any(t.tag == "POS" for t in part.tokens)
    return _noun(part).tag == "NN1" and not is_determined and _is_person(part)


def _can_speak(head: str, words: int) -> bool:
    """Whether the noun is one of persons, bodies or texts: 'footprints suggest' names no source.

    A single unknown word with a capital may as well be a name that the tagger took for a noun.
    """
    last = head.rpartition("-")[2]
    is_person = last.endswith(read_endings("person_endings")) and last not in read_words("things")
    return last in bodies() or last in _people() or (is_person and words > 1)


@cache
def _people() -> frozenset[str]:
    """Nouns of one person or of several."""
    return read_words("group") | read_words("role")


def _described(tokens: Tokens) -> str:
    """The words as they stand inside a sentence; empty where they point at something else: 'his lawyer'."""
    first = tokens[0]
    words = [token.text for token in tokens]
    if first.tag == "DPS" or first.tag == "PNP":
        return ""
    if not keeps_capital(tokens):
        words[0] = words[0][0].lower() + words[0][1:]
    gaps = [" " * (after.span.start > token.span.end) for token, after in itertools.pairwise(tokens)]
    return "".join(text + gap for text, gap in zip(words, [*gaps, ""], strict=True))


def _noun(part: Part) -> Token:
    nouns = [token for token in part.tokens[: part.head_end] if token.tag in _NOUNS or token.tag == "NP0"]
    return nouns[-1] if nouns else part.tokens[part.head_end - 1]


def _head(part: Part) -> str:
    noun = _noun(part)
    return noun.lemma if noun.tag == "NN2" else noun.text


def _kind(head: str, is_plural: bool) -> SourceKind:
    last = head.rpartition("-")[2]
    if is_plural and last in _people():
        return SourceKind.GROUP
    for kind in (SourceKind.ROLE, SourceKind.MEDIUM, SourceKind.DOCUMENT, SourceKind.ORGANISATION):
        if head in read_words(kind.value) or last in read_words(kind.value):
            return kind
    return SourceKind.GROUP if is_plural or head in read_words("group") else SourceKind.ROLE


def _gender(words: Sequence[str]) -> str:
    if not read_words("male").isdisjoint(words):
        return "m"
    return "" if read_words("female").isdisjoint(words) else "f"


def find_named(analysis: Analysis) -> Iterator[Mention]:
    """Every place where somebody or something is called by name, with the words of the role in front or behind."""
    for sentence in analysis.sentences:
        tokens = sentence.tokens
        yield from _of_couples(tokens)
        for run in find_runs(tokens):
            if run[1] - run[0] > 1 and tokens[run[0]].tag in ("VVG", "VVB", "VVI"):
                run = run[0] + 1, run[1]  # 'Impeaching Trump': the verb opens the sentence
            if _is_attributive(tokens, run[1]) or _is_half(tokens, run):
                continue
            end = _with_apposition(tokens, run[1])
            is_owner = end > run[1] and tokens[run[0] - 1].tag == "PRF"  # 'the lab of | Ann Berg, the chemist'
            start = run[0] if is_owner else _phrase_start(tokens, run[0])
            mention = read_mention(tokens[start:end], is_oblique=False)
            is_open = mention.kind is SourceKind.PERSON and not (mention.role or mention.gender)
            if is_open and _is_thing(tokens[run[1] :]):
                mention = mention._replace(kind=SourceKind.ORGANISATION)
            if mention.names and not mention.is_plural:
                yield mention


def _is_thing(behind: Tokens) -> bool:
    """'Harrow Lane | , which makes the drug': no person, unless 'Ann Berg | , which surprised many' says so."""
    return [token.text for token in behind[:2]] == [",", "which"]


def _of_couples(tokens: Tokens) -> Iterator[Mention]:
    """'Julian | and Petra Marchbank': he bears her name."""
    for i in [i for i, token in enumerate(tokens[:-2]) if i and token.text == "and"]:
        first, other, surname = tokens[i - 1], tokens[i + 1], tokens[i + 2]
        is_couple = first.text in first_names() and other.text in first_names()
        if is_couple and surname.tag in ("NP0", "NN1", "NN2") and surname.text[0].isupper():
            names = (first.text, surname.text)
            yield Mention(first.span, " ".join(names), names, is_definite=True, gender=_gender_of_name(names))


def _is_attributive(tokens: Tokens, end: int) -> bool:
    """'Kremlin | spokesman': the name only describes the noun behind it."""
    return end < len(tokens) and tokens[end].tag in (*_NOUNS, "AJ0") and tokens[end].text[0].islower()


def _is_half(tokens: Tokens, run: tuple[int, int]) -> bool:
    """'the Population and | Households Office': the name begins in front of 'and'."""
    start = run[0]
    is_joined = start > 2 and tokens[start - 1].text == "and" and tokens[start - 2].text[0].isupper()
    is_determined = is_joined and tokens[start - 3].tag == "AT0" and tokens[start - 2].tag in ("NN1", "NN2")
    return is_determined and tokens[run[1] - 1].text.lower() in bodies()


def _phrase_start(tokens: Tokens, name: int) -> int:
    """Start of the role words in front of a name: 'the town treasurer, | Owen Stallard'."""
    if name < 2 or tokens[name - 1].text != ",":
        return _noun_phrase_start(tokens, name)
    start = _noun_phrase_start(tokens, name - 1)
    is_attribute = start > 0 and tokens[start - 1].tag == "PRP"  # 'an analyst hired by | the state, Ann Berg'
    if tokens[name - 2].tag in _NOUNS and not is_attribute and tokens[start].text.lower() in _OWN_DETERMINERS:
        return start
    marks = [i for i in range(name - 1) if tokens[i].tag == "PUN" or tokens[i].tag == "CJC"]
    start = marks[-1] + 1 if marks else 0
    return start if _tells_person(tokens[start : name - 1]) else name


def _tells_person(words: Tokens) -> bool:
    """'an analyst hired by the state', 'Quillon’s director of transport'; not 'at the director’s request'."""
    is_determined = words[:1] and (words[0].tag in ("AT0", "DPS") or any(t.tag == "POS" for t in words[1:3]))
    return bool(is_determined) and not any(map(is_finite, words)) and _is_person(read_part(words))


def _noun_phrase_start(tokens: Tokens, end: int) -> int:
    """Start of the noun phrase in front of `end`; `end` itself if there is none."""
    inside = (*_NOUNS, "NP0", "AJ0", "AT0", "DPS", "POS", "PRF")
    start = end
    while start and (tokens[start - 1].tag in inside or tokens[start - 1].text in ("'", "’")):
        start -= 1
        if tokens[start].tag in ("AT0", "DPS") and (not start or tokens[start - 1].tag != "PRF"):
            break
    while start < end and tokens[start].tag in ("POS", "PRF", "PUN"):
        start += 1
    return start


def _with_apposition(tokens: Tokens, end: int) -> int:
    """'John Kirby | , a spokesman for the council,', 'Fizzard | , the Danish company | that makes it'."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].tag not in ("AT0", "DPS", "NN1"):
        return end
    closing = next((i for i in range(end + 1, min(end + 14, len(tokens))) if _closes_apposition(tokens[i])), end)
    inside = tokens[end + 1 : closing]
    is_list = closing + 1 < len(tokens) and tokens[closing + 1].tag == "CJC"
    is_told = any(token.tag in (*_NOUNS, "NP0") and _can_speak(token.text.lower(), 2) for token in inside[:5])
    has_verb = any(token.tag[:2] in ("VV", "VB", "VH") for token in inside)
    return closing if is_told and not is_list and not has_verb else end


def _closes_apposition(token: Token) -> bool:
    return token.text in (",", ".") or token.tag in ("PNQ", "DTQ", "CJT")
