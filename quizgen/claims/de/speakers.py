"""Reads the German words for a speaker: name, role, kind, number, and the phrase in the nominative."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from quizgen.claims.mention import Mention
from quizgen.language.cues import read_cues
from quizgen.language.de.nominative import is_made_of_place, nominative
from quizgen.language.de.phrases import is_pronoun
from quizgen.language.de.subjects import find_subjects
from quizgen.language.de.verbs import CLAUSE_MARKS, QUOTATION_MARKS, clause_end, find_predicates, is_finite
from quizgen.language.lexicon import read_endings, read_lexicon, read_words
from quizgen.language.quotations import Unit
from quizgen.model import Analysis, SourceKind, Span, Token

_REMEMBERED_WORDS = 10_000
"""Of nouns and names, what kind of word they are: to look through all endings takes long."""
_LONGEST_TITLE = 5
_LONGEST_OWNER = 8
"""Words of a subject."""
_NOUNS = ("NN", "NNA", "NNI")
_APPOSITION = ["NE", "$,", "NN"]
_ATTRIBUTE_OPENERS = frozenset(["ART", "APPR", "APPRART", "PPOSAT", "PDAT"])
_AGE = re.compile(r"(\d+)-[jJ]ährigen?r?")
_GENDERS = {"der": "m", "die": "f", "das": "n", "eine": "f"}
_HE = frozenset(["er", "seine", "seiner", "seinen", "seinem"])
_SHE = frozenset(["sie", "ihrer", "ihren", "ihrem"])
_FEMININE = ("in", "ung", "heit", "keit", "schaft", "ion", "tät")
_SINGLE = frozenset(["der", "dem", "des", "ein", "einem", "eines"])
_ACCOUNTS = frozenset(["Angabe", "Information", "Erkenntnis", "Annahme", "Schätzung", "Einschätzung", "Darstellung"])
_PARTS_OF_TEXTS = frozenset(["Seite", "Kapitel", "Abschnitt", "Absatz", "Ziffer", "Punkt", "Anhang"])
_CLOSING = frozenset([",", ".", ";", ":", "–", "!", "?"])
_DATIVES = frozenset(["dem", "den", "einem", "einen", "diesem", "seinem", "ihrem"])
_PLURALS = frozenset(
    (
        "zwei drei vier fünf sechs einige einigen mehrere mehreren mehrerer viele vielen beide beiden andere "
        "anderen zahlreiche zahlreichen sie"
    ).split()
)

_TITLED = (SourceKind.MEDIUM, SourceKind.ORGANISATION)


def read_mention(tokens: Sequence[Token], *, is_oblique: bool, cue: Sequence[Token] = ()) -> Mention:
    """What `tokens`, the words for one speaker, tell; `is_oblique` for dative and genitive frames.

    `cue` tells whether 'sie' is one ('sie sagte') or several ('sie sagten').
    """
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    if (is_pronoun(tokens[0]) and len(tokens) <= 2) or _points_back(tokens):
        return _pronoun(tokens, span, cue)
    if is_oblique and _names_nobody(tokens):
        return Mention(span, "", kind=SourceKind.GROUP, is_definite=True)
    is_oblique = is_oblique or _has_oblique_article(tokens)
    core = _core(tokens)
    names = _quoted_name(core) or _names(core) or _names(_apposition(tokens, core))
    nouns = [token for token in core if token.tag in _NOUNS]
    kind = _kind(core, names, nouns)
    return Mention(
        span=span,
        description=nominative(core, is_oblique=is_oblique),
        names=names,
        role=_role(core, nouns, names, is_oblique=is_oblique),
        kind=kind,
        is_definite=core[0].tag in ("PPOSAT", "PDAT")
        or core[0].text.lower() in ("der", "die", "das", "dem", "den", "des", "dieser", "diese", "dieses"),
        is_plural=_is_plural(core, nouns),
        gender=_gender(core, nouns, is_oblique=is_oblique),
        has_attribute=len(core) > _head_end(core),
        has_age=bool(_age(core)),
        age=_age(core),
    )


def find_topics(unit: Unit) -> Iterator[Mention]:
    """Nobody: whom a German sentence is about is asked only of those who speak in it."""
    return iter(())


def find_named(analysis: Analysis) -> Iterator[Mention]:
    """Every place where somebody or something is called by name, with the words of the role in front."""
    for sentence in analysis.sentences:
        tokens = sentence.tokens
        for i, token in enumerate(tokens):
            if token.tag == "NE" and (i == 0 or tokens[i - 1].tag not in ("NE", "XY", "FM")):
                end = next((j for j in range(i, len(tokens)) if tokens[j].tag not in ("NE", "XY", "FM")), len(tokens))
                is_attribute = tokens[end - 1].text == tokens[end - 1].lemma + "s"  # 'die Äußerung Peskows'
                start = i if is_attribute else _phrase_start(tokens, i)
                mention = read_mention(tokens[start:end], is_oblique=tokens[start].text.lower() in _DATIVES)
                mention = mention._replace(age=mention.age or _age_beside(tokens, start, end))
                yield mention if mention.role else _with_role_behind(mention, tokens, end)


def _age(tokens: Sequence[Token]) -> str:
    """'38' of 'die 38-Jährige'."""
    return next((match[1] for token in tokens if (match := _AGE.fullmatch(token.text))), "")


def _age_beside(tokens: Sequence[Token], start: int, end: int) -> str:
    """'38' of 'Maria Lenz (38)', 'Maria Lenz, 38,', 'die 38 Jahre alte Lehrerin Maria Lenz'; not of 'Lenz (2019)'."""
    opens, number, closes = [*(token.text for token in tokens[end : end + 3]), "", "", ""][:3]
    if number.isdigit() and len(number) < 4 and (opens, closes) in (("(", ")"), (",", ","), (",", ".")):
        return number
    in_front = _age(tokens[max(0, start - 1) : start])  # 'die 38-jährige | Maria Lenz'
    words = [token.text for token in tokens[max(0, start - 3) : end]]
    triples = zip(words, words[1:], words[2:], strict=False)
    return in_front or next((a for a, b, c in triples if a.isdigit() and b == "Jahre" and c.startswith("alte")), "")


def _with_role_behind(mention: Mention, tokens: Sequence[Token], end: int) -> Mention:
    """'Sprecher' of 'Gerd Wilmsen, Sprecher der Initiative'; not of 'Gerd Wilmsen, Sprecher Lenz und Pfarrer Kurz'."""
    head = next((i for i in range(end + 1, len(tokens) - 1) if tokens[i].tag not in ("ART", "ADJ(A)")), 0)
    if mention.kind is not SourceKind.PERSON or len(mention.names) < 2 or not head or tokens[end].text != ",":
        return mention
    noun, behind = tokens[head], tokens[head + 1]
    closing = next((i for i in range(head, len(tokens)) if tokens[i].text in _CLOSING), len(tokens) - 1)
    inside = tokens[end + 1 : closing]
    is_definite = tokens[end + 1].text.lower() in ("der", "die")
    # 'sagte Gerd Wilmsen, der Bürgermeister habe …', 'Es kamen Gerd Wilmsen, die Bürgermeisterin und der Landrat.'
    is_other = any(token.tag == "KON" or is_finite(token) for token in inside) or (
        is_definite and tokens[closing].text != ","
    )
    if noun.tag != "NN" or behind.tag == "NE" or is_other or not _is_one_of(noun.lemma.lower(), SourceKind.ROLE):
        return mention
    gender = "f" if noun.text.endswith("in") else "" if noun.lemma.endswith("erson") else "m"
    return mention._replace(role=noun.lemma, gender=mention.gender or gender)


def _phrase_start(tokens: Sequence[Token], name: int) -> int:
    """Start of the role words in front of a name: 'der russische Präsident' Wladimir Putin."""
    start = name
    while start and (tokens[start - 1].tag in _NOUNS or (start < name and tokens[start - 1].tag in ("ADJ(A)", "ART"))):
        if start > 1 and tokens[start - 2].text == "Jahre":
            break  # 'die 38 Jahre alte | Lehrerin Maria Lenz'
        start -= 1
        if tokens[start].tag == "ART":
            break
    return start


def find_owner(tokens: Sequence[Token], speaker: Span) -> Span | None:
    """The subject of the clause if `speaker` is 'nach | eigenen Angaben'."""
    places = [i for i, token in enumerate(tokens) if speaker.covers(token.span)]
    if not places or tokens[places[0]].lemma != "eigen" or not _points_back([tokens[i] for i in places]):
        return None
    start = max((i + 1 for i in range(places[0]) if tokens[i].text in CLAUSE_MARKS), default=0)
    end = clause_end(tokens, places[-1] + 1)
    predicates = find_predicates(tokens)
    for predicate, subject in zip(predicates, find_subjects(tokens, predicates), strict=True):
        if subject is None or [token.tag for token in tokens[max(0, subject[0] - 2) : subject[0] + 1]] == _APPOSITION:
            continue  # 'Anna Berg, | Sprecherin der Initiative, | die nach eigenen Angaben …'
        if start <= predicate.finite < end and subject[1] - subject[0] <= _LONGEST_OWNER:
            return Span(tokens[subject[0]].span.start, tokens[subject[1] - 1].span.end)
    return None


def read_gender(token: Token) -> str:
    """'m' of 'er', 'ihm', 'ihn'; 'sie' may be several, and 'sein' may be a thing's."""
    return "m" if token.tag == "PPER" and token.text.lower() in ("er", "ihm", "ihn") else ""


def _pronoun(tokens: Sequence[Token], span: Span, cue: Sequence[Token]) -> Mention:
    word = tokens[0].text.lower()
    gender = "m" if word in _HE else "f" if word in _SHE else ""
    is_plural = any(is_finite(token) and token.text.endswith(("en", "ern", "eln", "sind")) for token in cue)
    return Mention(span, "", is_pronoun=True, is_plural=is_plural, gender="" if is_plural else gender)


def _points_back(tokens: Sequence[Token]) -> bool:
    """'(nach) seinen Worten', '(nach) eigenen Angaben': the owner stands elsewhere."""
    owned = tokens[0].tag == "PPOSAT" or tokens[0].lemma == "eigen"
    return owned and any(read_cues("de").names("nouns_after_nach", token.text) for token in tokens[1:])


def _has_oblique_article(tokens: Sequence[Token]) -> bool:
    """'(in) einer Pressemitteilung', '(von) dem Gutachter'; 'einer der Helfer' is somebody."""
    article = tokens[0].text.lower()
    return article in ("dem", "einem") or (
        article == "einer" and tokens[0].tag == "ART" and len(tokens) > 1 and tokens[1].tag in (*_NOUNS, "ADJ(A)")
    )


def _names_nobody(tokens: Sequence[Token]) -> bool:
    """'nach | ersten Angaben', 'neuesten Erkenntnissen zufolge', 'auf | Seite 17': whose they are is not told."""
    is_account = tokens[-1].lemma in _ACCOUNTS and all(token.tag in ("ADJ(A)", "NN") for token in tokens)
    return is_account or tokens[0].lemma in _PARTS_OF_TEXTS


def _core(tokens: Sequence[Token]) -> Sequence[Token]:
    """The phrase up to an apposition between commas: 'Ian Bremmer', not 'Ian Bremmer, Gründer der …'."""
    for i, token in enumerate(tokens):
        if token.text == "," and i and not _joins(tokens, i):
            return tokens[:i]
    return tokens


def _apposition(tokens: Sequence[Token], core: Sequence[Token]) -> Sequence[Token]:
    """'Ute Berger' of 'die Sprecherin der Bahn, Ute Berger'; empty if it does not begin with the name or a title."""
    rest = tokens[len(core) + 1 :]
    return rest if any(token.tag == "NE" for token in rest[:3]) else ()


def _joins(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i - 1].tag == "ADJ(A)" and tokens[i + 1].tag == "ADJ(A)"


def _names(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The first run of proper names; a name in a genitive attribute is not the speaker's."""
    run: list[str] = []
    titles = read_words("de", "sources", "titles")
    offices = read_words("de", "sources", "role")
    for i, token in enumerate(tokens):
        if not run and token.text.lower() in offices and i + 1 < len(tokens) and _is_name(tokens[i + 1]):
            continue  # 'der Vorsitzende Richter | Gernot Eibl'
        if _is_name(token) and token.text not in titles and token.text not in ("Die", "Der", "Das"):
            if not run and i and tokens[i - 1].lemma.lower().endswith(read_endings("de", "sources", "seated")):
                return ()  # 'das Landgericht | Brackstedt' has its name from its place
            run.append(token.lemma if token.tag == "NE" else token.text)
        elif run and _owns_next(tokens, i):
            run = []
        elif run or (i and token.tag in _ATTRIBUTE_OPENERS and any(t.tag in _NOUNS for t in tokens[:i])):
            break
    return () if run and _is_attribute(tokens, run) else tuple(run)


def _quoted_name(tokens: Sequence[Token]) -> tuple[str, ...]:
    """'Der Spiegel' of 'das Magazin „Der Spiegel“', 'Golem' of '„Golem“'; not the words of a person."""
    marks = [i for i, token in enumerate(tokens) if token.text in QUOTATION_MARKS]
    if len(marks) != 2 or not 1 < marks[1] - marks[0] <= _LONGEST_TITLE or marks[1] < len(tokens) - 1:
        return ()
    front = [token for token in tokens[: marks[0]] if token.tag != "ART"]
    inside = tokens[marks[0] + 1 : marks[1]]
    is_title = inside[0].text[0].isupper() and (not front or _is_one_of(front[-1].lemma.lower(), *_TITLED))
    if not is_title:
        return ()
    last = inside[-1]
    is_genitive = tokens[0].text.lower() == "des" and last.tag in _NOUNS and last.text == last.lemma + "s"
    return (*(token.text for token in inside[:-1]), last.lemma if is_genitive else last.text)


def _is_attribute(tokens: Sequence[Token], run: Sequence[str]) -> bool:
    """'der behandelnde Arzt Lahms': the name in the genitive is the patient's."""
    last = tokens[-1]
    is_genitive = last.tag == "NE" and last.text == last.lemma + "s" and list(run) == [last.lemma]
    return is_genitive and len(tokens) > 1 and tokens[0].tag == "ART" and tokens[0].text.lower() != "des"


def _is_name(token: Token) -> bool:
    """'Kolbe', 'EU', 'Heister-Neumann'; 'Norchem-Chef' is a role."""
    if token.tag not in ("NE", "XY", "FM"):
        return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()
    first, _, last = token.text.rpartition("-")
    return not first or last.endswith("mann") or not _is_one_of(last.lower(), SourceKind.ROLE)


def _owns_next(tokens: Sequence[Token], i: int) -> bool:
    """'Musks Firma', 'Hessens Regierungschef Karl Stein': the name in front of `i` owns the noun there."""
    owner, is_role = tokens[i - 1], i + 1 < len(tokens) and tokens[i + 1].tag == "NE"
    return tokens[i].tag in _NOUNS and owner.text.endswith("s") and (owner.text != owner.lemma or is_role)


def _head_end(tokens: Sequence[Token]) -> int:
    """End of the nouns and names at the head; what follows are attributes."""
    seen = False
    for i, token in enumerate(tokens):
        if token.tag in (*_NOUNS, "NE", "XY", "FM"):
            seen = True
        elif seen:
            return i
    return len(tokens)


def _role(tokens: Sequence[Token], nouns: list[Token], names: tuple[str, ...], *, is_oblique: bool) -> str:
    """Adjectives and nouns in the nominative: 'russischer Präsident'; for a name those in front of it."""
    named = next((i for i, token in enumerate(tokens) if token.tag in ("NE", "XY", "FM") and _is_name(token)), None)
    end = _head_end(tokens) if not names or named is None else named
    titles = read_words("de", "sources", "titles")
    words = [token for token in tokens[:end] if token.tag in (*_NOUNS, "ADJ(A)", "NE") and token.text not in titles]
    if all(token.tag != "ADJ(A)" for token in words):
        return " ".join([token.lemma for token in words])
    ending = _adjective_ending(tokens, nouns, is_oblique=is_oblique)
    article = tokens[0].text.lower()
    return " ".join(_adjective(token, ending, article) if token.tag == "ADJ(A)" else token.lemma for token in words)


def _adjective(token: Token, ending: str, article: str) -> str:
    """With its capitals: 'US-amerikanischer'; 'Berliner' never changes."""
    is_known = token.text[0].isupper() and token.text.endswith("er") and token.lemma.endswith("er")
    if is_known or is_made_of_place(token.text, article):
        return token.text
    return (token.text[:2] + token.lemma[2:] if token.text[:2].isupper() else token.lemma) + ending


def _adjective_ending(tokens: Sequence[Token], nouns: list[Token], *, is_oblique: bool) -> str:
    """'russischer Präsident', 'norwegische Studie', 'iranisches Außenministerium'."""
    if not nouns:
        return "er"
    article, word = tokens[0].text.lower(), nouns[0].lemma.lower()
    if word.endswith(read_endings("de", "sources", "neuter")) or article == "das":
        return "es"
    is_feminine = article in (("der", "einer") if is_oblique else ("die", "eine"))
    return "e" if is_feminine or word.endswith(_FEMININE) else "er"


def _kind(tokens: Sequence[Token], names: tuple[str, ...], nouns: list[Token]) -> SourceKind:
    noun = [token.lemma.lower() for token in nouns[:1]]
    head = noun + [name.lower() for name in names]
    if names and nouns and _is_one_of(noun[0], SourceKind.ROLE):
        return SourceKind.PERSON
    if len(names) > 1 and tokens[0].tag in _NOUNS and noun[0] in read_words("de", "sources", "members"):
        return SourceKind.PERSON  # 'Stadtrat Emil Lenz'
    if noun and _is_rather_role(noun[0]):
        return SourceKind.ROLE  # 'der Landrat'
    for kind in (SourceKind.MEDIUM, SourceKind.DOCUMENT, SourceKind.ORGANISATION):
        words = noun if kind is SourceKind.DOCUMENT else head  # 'Herr Papier' is none
        if any(_is_one_of(word, kind) for word in words):
            return kind
    if names:
        if len(names) == 1 and len(tokens) == 2 and tokens[0].tag == "ART":
            return SourceKind.ORGANISATION  # 'der Iran', 'die Telekom': a person has no article without a role
        is_person = len(names) > 1 and not all(name.isupper() for name in names)
        return SourceKind.PERSON if is_person or not _acronym(names) else SourceKind.ORGANISATION
    if nouns and nouns[0].lemma.lower().endswith(read_endings("de", "sources", "thing_endings")):
        return SourceKind.DOCUMENT  # 'die Messung der Feuerwehr ergab'
    is_single = tokens[0].text.lower() in ("ein", "eine", "einem", "einer", "eines", "der", "des", "dem")
    if nouns and (_is_plural(tokens, nouns) or (not is_single and _is_one_of(nouns[0].text.lower(), SourceKind.GROUP))):
        return SourceKind.GROUP
    if nouns and _is_one_of(nouns[0].lemma.lower(), SourceKind.ROLE):
        return SourceKind.ROLE
    if nouns and tokens[0] is nouns[0] and nouns[0].text.endswith("er") and _head_end(tokens) == 1:
        return SourceKind.GROUP  # 'Gutachter der Stadt erklärten'
    # a bare noun in the singular can only be a name: 'Quellbach Wohnbau kündigte an'
    return SourceKind.ORGANISATION if nouns and tokens[0].tag == "NN" else SourceKind.ROLE


def _acronym(names: tuple[str, ...]) -> bool:
    return len(names) == 1 and sum(letter.isupper() for letter in names[0]) > 1


@lru_cache(_REMEMBERED_WORDS)
def _is_one_of(word: str, *kinds: SourceKind) -> bool:
    """Whether `word` or its last part stands in a list of `kinds`; the shortest count whole: 'EU', 'ARD'."""
    return any(word in short or word.endswith(long) for short, long in map(_endings, kinds))


@lru_cache(_REMEMBERED_WORDS)
def _is_rather_role(word: str) -> bool:
    """'Landrat': the ending listed for persons is longer than 'Rat', that of a body."""
    role, *bodies = (
        max((len(ending) for ending in _endings(kind)[1] if word.endswith(ending)), default=0)
        for kind in (SourceKind.ROLE, SourceKind.ORGANISATION, SourceKind.MEDIUM, SourceKind.DOCUMENT)
    )
    return role > max(bodies) > 0


@cache
def _endings(kind: SourceKind) -> tuple[frozenset[str], tuple[str, ...]]:
    words = read_lexicon("de", "sources")[kind.value]
    whole = 3 if kind is SourceKind.MEDIUM else 2  # 'Leonhard' is not of the 'ARD'
    return frozenset(word for word in words if len(word) <= whole), tuple(word for word in words if len(word) > whole)


def _is_plural(tokens: Sequence[Token], nouns: list[Token]) -> bool:
    first = tokens[0].text.lower()
    if first == "die" and any(token.text.endswith("-Jährigen") for token in tokens[1:2]):
        return True
    if first in _PLURALS or any(token.tag == "CARD" and token.text != "1" for token in tokens[:2]):
        return True
    if not nouns or first in _DATIVES or first in ("das", "ein", "eine", "des", "eines"):
        return False
    return nouns[0].text != nouns[0].lemma and nouns[0].tag == "NN" and not nouns[0].text.endswith("s")


def _gender(tokens: Sequence[Token], nouns: list[Token], *, is_oblique: bool) -> str:
    """By a title, '-in', the article of a description, or the masculine noun of a role: 'Kremlsprecher Peskow'.

    'n' is a thing's: no 'er' or 'sie' means 'das Amt'.
    """
    article = tokens[0].text.lower()
    if not nouns:
        is_one = bool(_age(tokens)) and not is_oblique and not tokens[-1].text.endswith("en")  # 'die 38-Jährigen'
        return _GENDERS.get(article, "") if is_one else ""
    word = nouns[0].text
    if word in ("Herr", "Herrn"):
        return "m"
    if word == "Frau" or word.endswith("in"):
        return "f"
    if not is_oblique and article in _GENDERS and not any(token.tag == "NE" for token in tokens):
        return _GENDERS[article]
    is_role = _is_one_of(nouns[0].lemma.lower(), SourceKind.ROLE) and nouns[0].tag == "NN"
    is_single = article in _SINGLE or any(token.tag == "NE" for token in tokens)
    return "m" if is_role and is_single and not nouns[0].lemma.endswith("erson") else ""
