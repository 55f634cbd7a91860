"""Numbers, shares and sums of an English clause, and the question for each: 'How many …', 'How much …'."""

from collections.abc import Iterator, Sequence

from quizgen.language.amount_words import read_amount_words
from quizgen.language.dates import is_year
from quizgen.language.en.clauses import MainClause, Words, first_clause, own_words, subject_alone, word
from quizgen.language.en.turns import ask_about, lower_first
from quizgen.language.en.verbs import is_verb
from quizgen.model import Token
from quizgen.questions.wording.en_dates import Run, is_calendar
from quizgen.questions.wording.en_facts import make_fact, with_front
from quizgen.questions.wording.phrase import Fact

_AMOUNTS = read_amount_words("en")

_LASTING = frozenset(["wait", "last", "take", "stay", "serve", "live"])

_PAYING = frozenset(["cost", "pay", "spend"])

_GIVING = frozenset("invest raise donate lose earn owe save collect contribute borrow receive provide allocate".split())

_BUYING = frozenset(["buy", "purchase", "acquire", "sell"])


def find_amounts(clause: MainClause, owner: Words) -> Iterator[Fact]:
    """The clause asked for its numbers; `owner` (', according to X,') is put behind the question phrase."""
    rest = with_front(clause, first_clause(clause.rest))
    if rest is None:
        return
    yield from _in_subject(clause, rest, owner)
    for i, token in enumerate(rest):
        if is_amount(token):
            facts = list(_in_rest(clause, rest, i, owner))
            if facts:
                yield facts[0]
                return


def is_amount(token: Token) -> bool:
    """A number that a question can ask for: 'twelve', '4,800'."""
    lower = token.text.lower()
    is_small = lower in _AMOUNTS.small
    return is_small or (token.tag == "CRD" and lower[0].isdigit() and not is_year(lower))


def _amount(tokens: Sequence[Token], i: int) -> Run:
    """'about | 1.8 billion', 'more than two': the number with its scale and what limits it."""
    start, end = i, i + 1
    if start and _is_sign(tokens[start - 1]):
        start -= 1
    start, _ = _AMOUNTS.limit_before(tokens, start)
    while end < len(tokens) and _AMOUNTS.is_scale(tokens[end].text.lower()):
        end += 1
    return Run(start, end)


def _is_sign(token: Token) -> bool:
    return _AMOUNTS.is_in("signs", token.text)


def _noun_end(tokens: Sequence[Token], start: int) -> int | None:
    """End of the counted noun with its adjectives: '15,000 | Starlink devices'; None if nothing is counted."""
    i = start
    while i < len(tokens) and tokens[i].tag in ("AJ0", "AJC", "AJS", "NN1", "NP0", "VVN", "VVG", "AV0"):
        i += 1
    if i >= len(tokens) or tokens[i].tag not in ("NN2", "NN0") or _AMOUNTS.is_in("time_units", tokens[i].lemma.lower()):
        return None
    if _AMOUNTS.is_currency(tokens[i]) or tokens[i].text.lower() in (
        "percent",
        "per",
        "cent",
        "times",
    ):
        return None
    while i + 1 < len(tokens) and tokens[i + 1].tag in ("NN1", "NN2"):  # 'two firearms licences'
        i += 1
    return i + 1


def _other_amounts(words: Sequence[Token]) -> bool:
    """Whether a second number would stay in the question: '14 voted in favour and 11 against'."""
    return any(
        (is_amount(token) or (token.tag == "CRD" and not is_year(token.text)))
        and not (i + 1 < len(words) and is_calendar(words[i + 1]))
        and not (i and is_calendar(words[i - 1]))
        for i, token in enumerate(words)
    )


def _in_subject(clause: MainClause, rest: Words, owner: Words) -> Iterator[Fact]:
    subject = clause.subject
    place = next((i for i, token in enumerate(subject) if is_amount(token)), None)
    if place is None or _is_sign(subject[place]):
        return
    run = _amount(subject, place)
    if run.start != 0 or _other_amounts(rest) or _other_amounts(subject[run.end :]):
        return
    after = _percent_end(subject, run.end)
    if after is not None:
        if after < len(subject) and subject[after].text == "of":
            question = [*own_words("What percentage"), *subject_alone(subject[after:])]
            yield from make_fact("percent", [*question, *owner, *clause.verbs, *rest], subject[:after])
        return
    if _noun_end(subject, run.end) is None:
        return
    question = [*own_words("How many"), *subject_alone(subject[run.end :])]
    yield from make_fact("number", [*question, *owner, *clause.verbs, *rest], subject[: run.end])


def _percent_end(tokens: Sequence[Token], i: int) -> int | None:
    words = [token.text.lower() for token in tokens[i : i + 2]]
    if words[:1] in (["percent"], ["%"]):
        return i + 1
    return i + 2 if words == ["per", "cent"] else None


def _in_rest(clause: MainClause, rest: Words, i: int, owner: Words) -> Iterator[Fact]:
    run = _amount(rest, i)
    left = [*rest[: run.start], *rest[run.end :]]
    if _other_amounts(left) or not _is_near(clause, rest, run.start):
        return
    percent = _percent_end(rest, run.end)
    money = _money_end(rest, run)
    if percent is not None:
        yield from _percentage(clause, rest, Run(run.start, percent), owner)
    elif money is not None:
        yield from _money(clause, rest, Run(run.start, money), owner)
    else:
        yield from _counted(clause, rest, run, owner)


def _is_near(clause: MainClause, rest: Sequence[Token], start: int) -> bool:
    """Whether no other verb or clause stands between the verb and the number."""
    between = rest[:start]
    return not any(is_verb(token) or token.tag in ("CJT", "CJS", "PNQ", "DTQ", "AVQ", "TO0") for token in between)


def _percentage(clause: MainClause, rest: Words, run: Run, owner: Words) -> Iterator[Fact]:
    """'reduced traffic by 70 percent' to 'By what percentage did … reduce traffic'."""
    if run.start and rest[run.start - 1].text.lower() == "by" and not _follows(rest, run.end, ("of",)):
        left = [*rest[: run.start - 1], *rest[run.end :]]
        question = own_words("By what percentage")
        yield from make_fact("percent", ask_about(question, clause, left, owner=owner), rest[run.start : run.end])
    elif run.start == 0 and _follows(rest, run.end, ("of",)) and clause.lemma != "be":
        end = _phrase_end(rest, run.end + 1)
        question = [*own_words("What percentage"), *rest[run.end : end]]
        yield from make_fact("percent", ask_about(question, clause, rest[end:], owner=owner), rest[: run.end])


def _follows(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> bool:
    return i < len(tokens) and tokens[i].text.lower() in words


def _phrase_end(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].tag[:2] in ("AT", "AJ", "NN", "NP", "DP", "PO"):
        i += 1
    return i


def _money_end(tokens: Sequence[Token], run: Run) -> int | None:
    if any(_is_sign(token) for token in tokens[run.start : run.end]):
        return run.end
    is_money = run.end < len(tokens) and _AMOUNTS.is_currency(tokens[run.end])
    return run.end + 1 if is_money else None


def _money(clause: MainClause, rest: Words, run: Run, owner: Words) -> Iterator[Fact]:
    amount = rest[run.start : run.end]
    before = rest[run.start - 1].text.lower() if run.start else ""
    left = [*rest[: run.start], *rest[run.end :]]
    if run.start == 0 and (clause.lemma in _PAYING or clause.lemma in _GIVING):
        if _follows(rest, run.end, ("in", "of", "worth")) and clause.lemma in _GIVING and rest[run.end].text == "of":
            return
        ask = own_words("How much") if clause.lemma in _PAYING else own_words("How much money")
        yield from make_fact("money", ask_about(ask, clause, left, owner=owner), amount)
    elif before == "for" and clause.lemma in _BUYING:
        gone = [*rest[: run.start - 1], *rest[run.end :]]
        ask = own_words("For how much")
        yield from make_fact("money", ask_about(ask, clause, gone, owner=owner), amount)
    elif before == "worth" and run.start > 1:
        yield from _worth(clause, rest, run, owner)


def _worth(clause: MainClause, rest: Words, run: Run, owner: Words) -> Iterator[Fact]:
    """'signed a contract worth 1.8 billion dollars' to 'How much was the contract worth that … signed'."""
    head = run.start - 1
    if rest[0].text.lower() not in ("a", "an") or any(token.tag in ("PRP", "PRF") for token in rest[:head]):
        return
    noun = rest[1:head]
    if not noun or noun[-1].tag != "NN1" or clause.is_passive:
        return
    question = [
        *own_words("How much"),
        *owner,
        *own_words("was the"),
        *noun,
        *own_words("worth that"),
    ]
    subject = lower_first(subject_alone(clause.subject))
    yield from make_fact("money", [*question, *subject, *clause.verbs, *rest[run.end :]], rest[run.start : run.end])


def _counted(clause: MainClause, rest: Words, run: Run, owner: Words) -> Iterator[Fact]:
    """'had collected 4,800 signatures' to 'How many signatures had … collected'."""
    if clause.lemma in _LASTING and run.start == 0 and _follows_unit(rest, run.end):
        left = rest[run.end + 1 :]
        answer = rest[: run.end + 1]
        yield from make_fact("number", ask_about(own_words("How long"), clause, left, owner=owner), answer)
        return
    end = _noun_end(rest, run.end)
    if end is None or clause.lemma == "be":
        return
    end = _with_attributes(rest, end)
    if end < len(rest) and rest[end].tag == "CJC":
        return
    noun = rest[run.end : end]
    value = rest[run.start : run.end]
    if run.start == 0:
        question = [*own_words("How many"), *noun]
        yield from make_fact("number", ask_about(question, clause, rest[end:], owner=owner), value)
    elif run.start == 1 and rest[0].tag == "PRP" and rest[0].text.lower() in ("on", "with", "from", "for", "in"):
        question = [word(rest[0].text.capitalize()), *own_words("how many"), *noun]
        yield from make_fact("number", ask_about(question, clause, rest[end:], owner=owner), value)


def _with_attributes(tokens: Sequence[Token], end: int) -> int:
    """'people | familiar with the project', 'members | of the board'."""
    if end < len(tokens) and tokens[end].tag in ("AJ0", "VVN", "VVG"):
        return len(tokens)
    return _phrase_end(tokens, end + 1) if end < len(tokens) and tokens[end].tag == "PRF" else end


def _follows_unit(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and _AMOUNTS.is_in("time_units", tokens[i].lemma.lower())
