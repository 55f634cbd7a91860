"""Where a reported clause or object ends: before the article takes the word again."""

from quizgen.claims.en.clauses import Opening, begins_clause, is_finite_at
from quizgen.language.cues import read_cues
from quizgen.language.en.phrases import is_occasion
from quizgen.language.en.subjects import Parsed, Subjects, phrase_end
from quizgen.language.en.verbs import DASHES, Kind, Predicate, is_adverb, is_finite
from quizgen.language.quotations import QUOTATION

_LONGEST = 300
"""Content is searched so many words far."""
_LONGEST_PREDICATE = 8
_LONGEST_INSERTION = 20
_CLOSING = frozenset([".", "!", "?", ";", ":", ",", *DASHES])
_SUBORDINATE = frozenset(["after", "when", "while", "although", "though", "because", "if"])
# Behind an object these begin a clause of the article's own.
_OBJECT_ENDS = frozenset(["after", "when", "while", "although", "though", "if", "before"])
# Behind a name these tell where and when: 'praised Smith at a rally'.
_CIRCUMSTANTIAL = frozenset(["at", "in", "on", "during", "until", "after", "before", "over"])
# Behind quoted words the article goes on with these by itself.
_ASIDES = frozenset(["while", "before", "after", "although", "though"])
_COMMENTS = _ASIDES | {"which", "who", "as", "despite", "when", "with"}
_PAST = frozenset(["VVD", "VVN"])


def find_end(parsed: Parsed, predicate: Predicate, opening: Opening, subjects: Subjects) -> int:
    """Position behind the last word of the content that begins with `opening`."""
    start = opening.start
    if opening.kind == "quotation" and parsed.tag(start) != QUOTATION:
        return past_joined(parsed, parsed.quotation_ends[start])
    if parsed.tag(start) == QUOTATION and opening.kind in ("quotation", "colon"):
        last = past_joined(parsed, start + 1)
        if opening.kind == "colon" or not _goes_on(parsed, last):
            return last
        opening = Opening(last - 1, "quotation")
    is_gap = opening.kind == "gap"
    end = _clause_end(parsed, predicate, opening, is_gap or _is_inserted(parsed, predicate, subjects))
    subject = subjects.get(predicate.head)
    is_what = subject is not None and parsed.word(subject[0] - 1) == "what"
    if is_gap or is_what or _is_restrictive(parsed, predicate):
        end = min(end, relative_end(parsed, opening))
    return trimmed_end(parsed, start, end)


def past_joined(parsed: Parsed, end: int) -> int:
    """Behind the last of several quotations: '“…” and “…”', '“…,” and to “…”', '“…,” “…” and “…”'."""
    following = end + (parsed.word(end) == ",")
    if parsed.tag(following) == "CJC":
        following += 1
        following += parsed.tag(following) in ("TO0", "CJT")
    next_end = parsed.quotation_ends.get(following)
    return end if next_end is None else past_joined(parsed, next_end)


def _goes_on(parsed: Parsed, end: int) -> bool:
    """Whether the clause goes on behind its quoted words: 'said “the next president” | should go', '“…” | of it'."""
    if parsed.tokens[end - 1].lemma or end >= len(parsed.tokens):
        return False
    phrase = parsed.phrase_from.get(end + 1)
    is_tied = parsed.tag(end) == "PRP" and phrase is not None and not is_occasion(parsed.tokens, phrase)
    return (
        is_tied
        or parsed.tag(end) in ("PRF", "CJT", "PNQ", "DTQ")
        or parsed.word(end) in ("where", "because")
        or (parsed.tag(end) == "PNP" and parsed.tag(end + 1) in ("VM0", "VBD", "VBZ", "VHD"))
        or is_finite_at(parsed, end)
    )


def trimmed_end(parsed: Parsed, start: int, end: int) -> int:
    """`end` without the marks that close a sentence or clause."""
    while end > start and parsed.word(end - 1) in _CLOSING:
        end -= 1
    return end


def _clause_end(parsed: Parsed, predicate: Predicate, opening: Opening, is_inserted: bool) -> int:
    start = opening.start
    is_object = opening.kind in ("infinitive", "object")
    is_fronted = _is_fronted(parsed, predicate)

    def ends_at(place: int, following: int) -> bool:
        """Whether a comma or dash at `place` ends the content."""
        if is_object and _goes_on_quoted(parsed, opening, place):
            return False
        is_main = is_fronted and begins_clause(parsed, following)
        return is_inserted or is_main or _ends_at_comma(parsed, following, is_object)

    limit = min(start + _LONGEST, len(parsed.tokens))
    depth = 0
    i = start
    while i < limit:
        place, i = i, parsed.quotation_ends.get(i, i + 1)
        if place == start and i == start + 1 and parsed.tag(start) != QUOTATION:
            continue
        word = parsed.word(place)
        depth += (word == "(") - (word == ")")
        if depth < 0 or (depth == 0 and word in (".", "!", ";")):
            return place
        if depth:
            continue
        if place in parsed.quotation_ends:
            i = past_joined(parsed, i)
            if (parsed.has_comma_inside(i) and ends_at(place, i)) or _is_aside(parsed, i):
                return i
        elif place == start + 1 and opening.kind == "that":
            continue  # 'that, | according to the police, | …'
        elif word == "," or parsed.is_dash(place):
            if ends_at(place, place + 1):
                return place
        elif (
            _takes_up_cue(parsed, place)
            or (parsed.tag(place) == "CJC" and _joins_cue(parsed, place, predicate))
            or (is_object and _ends_object_at(parsed, opening, place, predicate))
        ):
            return place
    return limit


def _is_aside(parsed: Parsed, i: int) -> bool:
    """Whether the article comments on quoted words that end at `i`: '“…,” | referring to the vote', '“…” | (a pun)'.

    While more quoted words follow in the sentence, the speaker still has the word.
    """
    is_marked = parsed.has_comma_inside(i) or parsed.word(i) == "," or parsed.is_dash(i)
    following = i + (parsed.word(i) == "," or parsed.is_dash(i))
    if not is_marked:
        is_while = parsed.word(i) == "as" and begins_clause(parsed, i + 1)  # '“glad to be here” | as he faces the vote'
        is_aside = parsed.word(i) == "(" or is_while or (parsed.word(i) in _ASIDES and parsed.tag(i) in ("CJS", "PRP"))
    elif following in parsed.phrase_from:
        is_aside = not _has_verb(parsed, following)
    else:
        is_aside = parsed.is_dash(i) or parsed.word(following) in _COMMENTS or parsed.tag(following) == "VVG"
    return is_aside and not _is_quoted_again(parsed, following)


def _is_quoted_again(parsed: Parsed, start: int) -> bool:
    """Whether a quotation stands between `start` and the end of the sentence."""
    for i in range(start, min(start + _LONGEST, len(parsed.tokens))):
        if i in parsed.quotation_ends:
            return True
        if parsed.word(i) in (".", ";"):
            return False
    return False


def _goes_on_quoted(parsed: Parsed, opening: Opening, place: int) -> bool:
    """'called it a “mistake,” | made by “loud voices”': an object with quoted words on both sides of `place`.

    Not where somebody says something in between: 'called it a “mistake,” and said …'.
    """
    if not any(opening.start <= start <= place for start in parsed.quotation_ends):
        return False
    following = next((start for start in parsed.quotation_ends if start > place), None)
    if following is None or any(parsed.word(i) in (".", ";", ":") for i in range(place + 1, following)):
        return False
    between = parsed.predicates_in(place + 1, following + 1)
    cues = read_cues("en")
    return not any(other.lemma in cues.verbs or other.lemma in cues.act_verbs for other in between)


def _ends_object_at(parsed: Parsed, opening: Opening, place: int, predicate: Predicate) -> bool:
    """Whether the article takes the word again without a mark: 'praised Smith | at a rally', '… | and left'."""
    word, tag = parsed.word(place), parsed.tag(place)
    is_condition = opening.kind == "infinitive" and word == "if"  # 'promised to resign | if the dam breaks'
    if word == ":" or (tag == "CJS" and word in _OBJECT_ENDS and not is_condition):
        return word == ":" or not _goes_on_quoted(parsed, opening, place)
    if opening.kind != "object":
        return False
    if tag == "CJC":
        verb = _past_adverbs(parsed, place + 1)
        is_plain = not any(is_finite(token) for token in parsed.tokens[opening.start : place])
        return is_plain and (
            (predicate.kind is Kind.FINITE and verb < len(parsed.tokens) and is_finite(parsed.tokens[verb]))
            or _begins_clause(parsed, place + 1)
            or (predicate.kind is Kind.PARTICIPLE and parsed.tag(verb) == "VVG" and parsed.tag(opening.start) != "VVG")
        )
    phrase = parsed.phrase_from.get(place + 1)
    if phrase is None or word not in _CIRCUMSTANTIAL:
        return False
    is_name = parsed.tag(place - 1) in ("NP0", "PNP")
    return (is_name or is_occasion(parsed.tokens, phrase)) and not _is_named_at(parsed, phrase[1])


def _is_named_at(parsed: Parsed, i: int) -> bool:
    """'called the vote on Sunday | “a farce”', 'described her in a letter | as a friend': the name is still to come.

    Not 'praised her at a rally | as the crowd cheered', '… | as well'.
    """
    if i in parsed.quotation_ends:
        return True
    i += parsed.word(i) == ","
    return parsed.word(i) == "as" and parsed.word(i + 1) != "well" and not begins_clause(parsed, i + 1)


def _ends_at_comma(parsed: Parsed, following: int, is_object: bool) -> bool:
    """Whether the content ends at a comma or dash in front of `following`; not 'a calm, | patient man'."""
    if parsed.word(following - 1) == "," and following - 1 in parsed.inside_phrases:
        return False
    return _article_goes_on(parsed, following) or (is_object and _ends_object(parsed, following))


def _is_fronted(parsed: Parsed, predicate: Predicate) -> bool:
    """'Holding signs | calling | the mayor “a thief,” they marched': the main clause is still to come."""
    if predicate.kind is not Kind.PARTICIPLE:
        return False
    for i in range(predicate.first - 1, -1, -1):
        if parsed.word(i) in (".", ";", ":", "!", "?") or is_finite(parsed.tokens[i]) or parsed.tag(i) == QUOTATION:
            return parsed.word(i) in (".", "!", "?")
    return True


def _article_goes_on(parsed: Parsed, i: int) -> bool:
    """Behind a comma: 'said X', 'X said', 'adding that', 'according to X', 'but said'."""
    if parsed.word(i) == "according" or _is_comment(parsed, i):
        return True
    is_contrast = parsed.word(i) in ("while", "whereas")  # 'about 600 had come, | while the organisers spoke of 1,500'
    if parsed.tag(i) == "CJC" or is_contrast:
        i += 1
    is_bare = parsed.word(i - 1) == ","
    i = _past_adverbs(parsed, i)
    if _is_cue(parsed, i, ("VVG", "VVD", "VVZ")):
        return parsed.tag(i) == "VVG" or not is_bare or not _closes_apposition(parsed, i - 1)
    phrase = parsed.phrase_from.get(i)
    if phrase is None:
        return False
    verb = _past_adverbs(parsed, phrase_end(parsed, phrase))
    is_frame = is_contrast or (
        verb < len(parsed.tokens) and parsed.tokens[verb].lemma in read_cues("en").lists["inserted"]
    )
    return is_frame and _is_cue(parsed, verb, ("VVD", "VVZ", "VVB"))


def _is_comment(parsed: Parsed, i: int) -> bool:
    """'said the harbour would close, | a claim her deputy disputes': the article calls by a noun what was said.

    Not '…, a sum he called “a joke”', where the speaker goes on.
    """
    phrase = parsed.phrase_from.get(i)
    if phrase is None or parsed.tag(i) != "AT0" or parsed.word(phrase[1] - 1) not in read_cues("en").lists["comments"]:
        return False
    return parsed.tag(phrase[1]) != "PNP" and not is_finite_at(parsed, phrase[1])


def _closes_apposition(parsed: Parsed, comma: int) -> bool:
    """'said that her rival, Ann Berg |, wants more': the verb behind the comma has its subject before the name."""
    name = parsed.phrase_to.get(comma)
    if name is None or parsed.tag(comma - 1) != "NP0":
        return False
    return parsed.word(name[0] - 1) == "," and name[0] - 1 in parsed.phrase_to


def _past_adverbs(parsed: Parsed, i: int) -> int:
    while i < len(parsed.tokens) and is_adverb(parsed.tokens[i]):
        i += 1
    return i


def _is_cue(parsed: Parsed, i: int, tags: tuple[str, ...]) -> bool:
    cues = read_cues("en")
    return parsed.tag(i) in tags and (parsed.tokens[i].lemma in cues.verbs or parsed.tokens[i].lemma in cues.acts)


def _takes_up_cue(parsed: Parsed, place: int) -> bool:
    """'said the wall held | before adding that …', '… | while calling it “a ruin”': the speaker says something else."""
    return parsed.word(place) in ("before", "after", "while") and _is_cue(parsed, place + 1, ("VVG",))


def _joins_cue(parsed: Parsed, conjunction: int, predicate: Predicate) -> bool:
    """'… and denied that', '… and calling it', '… but would not say': another verb of saying in the same form."""
    i = _past_adverbs(parsed, conjunction + 1)
    form = parsed.tag(predicate.head)
    if predicate.kind is Kind.PARTICIPLE and _begins_attendant(parsed, i):
        return True
    if _is_cue(parsed, i, ("VVD", "VVZ", "VVB", "VVG", "VVN")):
        is_main = predicate.kind is Kind.PARTICIPLE and parsed.tag(i) in ("VVD", "VVZ")  # 'saying it held | and called'
        return is_main or parsed.tag(i) == form or {parsed.tag(i), form} <= _PAST
    second = next((other for other in parsed.predicates_in(i, i + _LONGEST_PREDICATE) if other.first == i), None)
    return (
        second is not None
        and predicate.kind is second.kind is Kind.FINITE
        and second.is_negated
        and second.lemma in read_cues("en").verbs
    )


def _begins_attendant(parsed: Parsed, i: int) -> bool:
    """'Lowe saying he was “glad” and | Berg calling it a “start”': the next speaker with a participle."""
    phrase = parsed.phrase_from.get(i)
    return phrase is not None and _is_cue(parsed, _past_adverbs(parsed, phrase[1]), ("VVG",))


def _begins_clause(parsed: Parsed, i: int) -> bool:
    """'… | and Smith says', '… | and Smith calling'."""
    phrase = parsed.phrase_from.get(i)
    if phrase is None:
        return False
    verb = _past_adverbs(parsed, phrase[1])
    return verb < len(parsed.tokens) and (is_finite(parsed.tokens[verb]) or _is_cue(parsed, verb, ("VVG",)))


def _goes_on_behind(parsed: Parsed, start: int) -> bool:
    """'accused Smith, | the mayor, of fraud': the verb's preposition stands behind the insertion."""
    is_relative = parsed.tag(start) in ("PNQ", "DTQ")  # 'praised Smith, | who had left, as “a friend”'
    for i in range(start, min(start + _LONGEST_INSERTION, len(parsed.tokens))):
        if parsed.word(i) == "," and (parsed.word(i + 1) in ("of", "as") or not is_relative):
            return parsed.word(i + 1) in ("of", "as")
        if (is_finite(parsed.tokens[i]) and not is_relative) or parsed.word(i) in _CLOSING:
            return False
    return False


def _ends_object(parsed: Parsed, following: int) -> bool:
    """Whether the object ends at the comma; 'taxes, roads and schools', 'Smith, a senator' go on."""
    if parsed.word(following - 1) in DASHES:
        return True
    is_resumed = parsed.word(following) in ("of", "as") and (
        parsed.tag(following) in ("PRF", "PRP") or _is_named_at(parsed, following)
    )
    if parsed.word(following) == "including" or is_resumed or _goes_on_behind(parsed, following):
        return False
    if parsed.tag(following) == "CJC":
        if parsed.tag(following + 1) in ("TO0", QUOTATION):
            return False
        return following + 1 not in parsed.phrase_from or _has_verb(parsed, following + 1)
    return following not in parsed.phrase_from or _has_verb(parsed, following)


def _has_verb(parsed: Parsed, start: int) -> bool:
    """Whether a finite verb stands between `start` and the next mark."""
    for i in range(start, min(start + 25, len(parsed.tokens))):
        if is_finite(parsed.tokens[i]):
            return True
        if parsed.word(i) in _CLOSING:
            return False
    return False


def _is_inserted(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> bool:
    """Whether a comma will close the verb's clause: 'Smith, who said that …, left', 'After X said …, he'."""
    if parsed.tag(predicate.first - 1) in ("PNQ", "DTQ"):
        return True
    subject = subjects.get(predicate.head)
    opener = subject[0] - 1 if subject else predicate.first - 1
    return parsed.tag(opener) in ("CJS", "AVQ") and parsed.word(opener) in _SUBORDINATE


def _is_restrictive(parsed: Parsed, predicate: Predicate) -> bool:
    """'officials who said …' without a comma: the main verb is still to come."""
    opener = predicate.first - 1
    return parsed.tag(opener) in ("PNQ", "DTQ") and parsed.word(opener - 1) != ","


def relative_end(parsed: Parsed, opening: Opening) -> int:
    """Where the main clause takes up its verb again: 'who said that it was wrong | have left'."""
    allowed = 0 if opening.kind in ("object", "infinitive", "quotation") else 1
    place = opening.start
    for predicate in parsed.predicates_in(opening.start, opening.start + _LONGEST):
        if predicate.first < opening.start or predicate.kind is not Kind.FINITE:
            continue
        between = [token.tag for token in parsed.tokens[place : predicate.first]]
        allowed += sum(tag in ("CJT", "CJS", "CJC", "PNQ", "DTQ", "AVQ") for tag in between)
        allowed -= 1 + (between[:1] == ["CJT"])
        if allowed < 0:
            return predicate.first
        place = predicate.head + 1
    return len(parsed.tokens)
