"""Plainly fictional articles whose claims are marked by hand.

In `MARKED`, `[1c|…]` is the content of claim 1, `[1w|…]` its word of saying, `[1m|…]` its source's mention;
marks may stand inside each other, and a claim may have several contents.
"""

import re
from dataclasses import dataclass, field, replace

from quizgen.model import (
    Article,
    Attribution,
    Bank,
    Claim,
    Evidence,
    Form,
    Gap,
    Option,
    Pair,
    Question,
    QuestionType,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    Span,
    Stance,
    Tone,
)
from quizgen.model.article import join_paragraphs
from quizgen.module import Study
from quizgen.module.reading_level import ReadingLevel

MARKED = [
    "[1w|Laut] dem [1m|Lindenauer Anzeiger] [1c|will der Stadtrat das Hallenbad im Juni schließen].",
    "Nach einem Bericht [2m|des Blattes] [2w|sagten] [2M|zwei Mitarbeiter der Verwaltung], [2c|das Dach sei "
    "schon 2021 als unsicher gemeldet worden]. [3m|Bürgermeisterin Ada Quill] [3w|bestritt], [3c|dass sie "
    "davon gewusst habe]. [4c|Sie habe den Brief erst im März gesehen].",
    "„[5c|Wir haben seit Jahren gewarnt]“, [5w|sagte] [5m|Jonas Feld, Vorsitzender des Schwimmvereins], "
    "„[5c|und niemand hat uns geantwortet].“ Die Sanierung [6w|soll] [6c|vier Millionen Euro kosten].",
    "[7m|Feld] [7w|behauptete], [7c|[8m|die Bürgermeisterin] habe [8w|zugesichert], [8c|das Bad bleibe "
    "offen]]. Der Rat tagt wieder am 12. Juni.",
]
_OPEN = re.compile(r"\[(\d+)([cmwM])\|")


@dataclass
class Places:
    """Where a claim's words are: `c` contents, `w` words of saying, `m` mention, `M` the inner mention."""

    spans: dict[tuple[int, str], list[Span]] = field(default_factory=dict)

    def of(self, number: int, part: str) -> tuple[Span, ...]:
        return tuple(self.spans.get((number, part), []))


def read_marked(paragraphs: list[str]) -> tuple[str, tuple[Span, ...], Places]:
    """The text without its brackets, its paragraphs, and where the marked words are."""
    clean, spans = join_paragraphs([re.sub(r"\[\d+[cmwM]\||\]", "", paragraph) for paragraph in paragraphs])
    places = Places()
    for paragraph, span in zip(paragraphs, spans, strict=True):
        position, place, opened = 0, span.start, []
        while position < len(paragraph):
            if match := _OPEN.match(paragraph, position):
                opened.append((int(match[1]), match[2], place))
                position = match.end()
                continue
            if paragraph[position] == "]":
                number, part, start = opened.pop()
                places.spans.setdefault((number, part), []).append(Span(start, place))
            else:
                place += 1
            position += 1
    return clean, spans, places


TEXT, PARAGRAPHS, PLACES = read_marked(MARKED)
ARTICLE = Article(
    text=TEXT,
    paragraphs=PARAGRAPHS,
    language="de",
    title="Lindenau streitet über sein Hallenbad",
    author="Mira Sand",
    publisher="Lindenauer Anzeiger",
    published="2024-03-06",
    url="https://anzeiger.example/hallenbad?seite=1&teil=2",
    licence="CC0",
)

PAPER = Source("Lindenauer Anzeiger", SourceKind.MEDIUM, is_named=True)
STAFF = Source("zwei Mitarbeiter der Verwaltung", SourceKind.GROUP, is_named=False, is_plural=True)
MAYOR = Source("Ada Quill", SourceKind.PERSON, is_named=True, role="Bürgermeisterin")
FELD = Source("Jonas Feld", SourceKind.PERSON, is_named=True, role="Vorsitzender des Schwimmvereins")


def link(
    number: int,
    source: Source | None,
    form: Form,
    stance: Stance,
    tone: Tone = Tone.NEUTRAL,
    via: Attribution | None = None,
    mention: str = "m",
) -> Attribution:
    mentions = PLACES.of(number, mention)
    return Attribution(
        source=source,
        mention=mentions[0] if mentions else None,
        cue=PLACES.of(number, "w"),
        content=PLACES.of(number, "c"),
        form=form,
        stance=stance,
        tone=tone,
        rule="test",
        via=via,
    )


def claim(attribution: Attribution) -> Claim:
    first, last = attribution.content[0], attribution.content[-1]
    return Claim(attribution.content, Span(first.start, last.end), attribution)


_REPORT = Attribution(PAPER, PLACES.of(2, "m")[0], (), (), Form.INDIRECT, Stance.SAYS, Tone.NEUTRAL, "test")
_PROMISE = link(7, FELD, Form.INDIRECT, Stance.SAYS, Tone.DISTANCING)
_OWN_VOICE = TEXT.index("Der Rat tagt")
CLAIMS = (
    claim(link(1, PAPER, Form.INDIRECT, Stance.ANNOUNCES)),
    claim(link(2, STAFF, Form.INDIRECT, Stance.SAYS, via=_REPORT, mention="M")),
    claim(link(3, MAYOR, Form.INDIRECT, Stance.DENIES)),
    claim(link(4, MAYOR, Form.CONTINUED, Stance.SAYS)),
    claim(link(5, FELD, Form.DIRECT, Stance.WARNS)),
    claim(link(6, None, Form.HEARSAY, Stance.PREDICTS)),
    claim(_PROMISE),
    claim(link(8, MAYOR, Form.INDIRECT, Stance.CONFIRMS, Tone.ENDORSING, via=_PROMISE)),
    Claim((Span(_OWN_VOICE, len(TEXT)),), Span(_OWN_VOICE, len(TEXT))),
)


def evidence(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(words, ARTICLE.paragraph_of(Span(start, start + 1)), start, start + len(words))


def make_question(id: str, type: QuestionType, prompt: str, answer: str, proof: str, level: int) -> Question:
    wrong = ("Jonas Feld", "der Stadtrat", "zwei Mitarbeiter der Verwaltung")
    options = (*(Option(name, False) for name in wrong[:2]), Option(answer, True), Option(wrong[2], False))
    return Question(
        id=id,
        type=type,
        language="de",
        prompt=prompt,
        answer=answer,
        explanation=f"Das Wort des Sprechens steht im Satz selbst ({id}).",
        evidence=evidence(proof),
        skill="who-says-what",
        level=level,
        rule="test",
        options=options if type is QuestionType.CHOICE else (),
    )


_SIMPLE = (
    make_question(
        "q001",
        QuestionType.CHOICE,
        "Wer bestritt, vom unsicheren Dach gewusst zu haben?",
        "Ada Quill",
        "Bürgermeisterin Ada Quill bestritt, dass sie davon gewusst habe.",
        1,
    ),
    make_question(
        "q002",
        QuestionType.TRUE_FALSE,
        "Steht im Artikel, dass das Bad im Mai schließt?",
        "Nein",
        "will der Stadtrat das Hallenbad im Juni schließen",
        1,
    ),
    make_question(
        "q003",
        QuestionType.SHORT,
        "Was soll die Sanierung kosten?",
        "vier Millionen Euro",
        "Die Sanierung soll vier Millionen Euro kosten.",
        1,
    ),
    make_question(
        "q004",
        QuestionType.OPEN,
        "Warum schreibt der Artikel „behauptete“ und nicht „sagte“?",
        "Das Wort hält Abstand: Der Artikel lässt offen, ob es stimmt.",
        "Feld behauptete, die Bürgermeisterin habe zugesichert, das Bad bleibe offen.",
        3,
    ),
)
_WARNED = "Wir haben seit Jahren gewarnt"
_CLOSES = "will der Stadtrat das Hallenbad im Juni schließen"
_PROMISED = "Feld behauptete, die Bürgermeisterin habe zugesichert"
SEVERAL = replace(
    make_question("q005", QuestionType.SEVERAL, "Wer kommt zu Wort?", "", _WARNED, 1),
    options=(Option("Ada Quill", True), Option("der Stadtrat", False), Option("Jonas Feld", True)),
)
MATCHING = replace(
    make_question("q006", QuestionType.MATCHING, "Wer sagt was?", "", _WARNED, 2),
    pairs=(
        Pair("Seit Jahren wurde gewarnt.", "Jonas Feld"),
        Pair("Der Brief kam erst im März an, und vorher war von dem Dach nie die Rede.", "Ada Quill"),
        Pair("Niemand hat geantwortet.", "Jonas Feld"),
        Pair("Das Dach galt schon 2021 als unsicher.", "zwei Mitarbeiter der Verwaltung"),
    ),
)
ORDERING = replace(
    make_question("q007", QuestionType.ORDERING, "Was geschah zuerst, was danach?", "", _WARNED, 2),
    order=(
        "Der Verein warnt.",
        "Das Dach wird als unsicher gemeldet.",
        "Die Bürgermeisterin sieht den Brief, der von dem unsicheren Dach des Hallenbads handelt.",
        "Das Bad schließt.",
    ),
)
CLOZE = replace(
    make_question("q008", QuestionType.CLOZE, "Wann soll das Bad schließen?", "im Juni", _CLOSES, 1),
    gap=Gap("Laut dem Lindenauer Anzeiger will der Stadtrat das Hallenbad ", "im Juni", " schließen."),
)
MARK = replace(
    make_question("q009", QuestionType.MARK, "Welches Wort hält Abstand?", "behauptete", _PROMISED, 2),
    gap=Gap("Jonas Feld ", "behauptete", ", dass das Bad offen bleibe."),
)
OPEN = replace(
    make_question(
        "q010",
        QuestionType.OPEN,
        "Wie gut ist belegt, dass das Dach schon 2021 als unsicher galt?",
        "Es sagen zwei Mitarbeiter ohne Namen, und auch das steht nur in einer Zeitung.\nEs fehlt der Brief selbst.",
        "das Dach sei schon 2021 als unsicher gemeldet worden",
        3,
    ),
    criteria=("Nennt, wer es sagt.", "Nennt, wer es weitergibt.", "Sagt, welcher Beleg fehlt."),
)
QUESTIONS = (*_SIMPLE, SEVERAL, MATCHING, ORDERING, CLOZE, MARK, OPEN)
BANK = Bank("hallenbad-de", "Wer wusste vom Dach?", "de", ARTICLE, QUESTIONS, licence="CC BY-SA 4.0", publish="all")
STUDY = Study(CLAIMS, (Relation(RelationKind.DENIES, CLAIMS[2], CLAIMS[1], ("Dach",)),), ReadingLevel(70, 7, 41, 55))
