"""Two hundred texts that make trouble somewhere, and a bank that has one of them in every place.

None is empty once control characters are gone: what an empty text does is each format's own test.
"""

from collections.abc import Iterator

from quizgen.model import Article, Bank, Evidence, Gap, Option, Pair, Question, QuestionType
from quizgen.model.article import join_paragraphs

MARKUP = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<a href='javascript:alert(1)'>click</a>",
    "<body onload=alert(1)>",
    "<style>*{display:none}</style>",
    "</style><b>out of the style</b>",
    "</title><b>out of the title</b>",
    "</textarea><b>out</b>",
    "</p></li></ol></main></body></html>after the end",
    "<b>unclosed",
    "unopened</b>",
    "<!-- comment -->",
    "<!-- open comment",
    "--> closed comment",
    "<!DOCTYPE html>",
    "<![CDATA[inside]]>",
    "]]> end of CDATA",
    "]]>]]&gt;<![CDATA[",
    "<?xml version='1.0'?>",
    "<?php echo 1; ?>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<template><b>hidden</b></template>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<object data=x></object><embed src=x>",
    "<audio src=x><video src=x>",
    "<table><tr><td>cell",
    "<p>paragraph</p><br><hr>",
    "a<b & c>d",
    "1 < 2 && 3 > 2",
    "<>",
    "<5",
    "<\u200bscript>",
    "\u003cscript\u003e",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
]
ENTITIES = [
    "&",
    "&amp;",
    "&amp;amp;lt;",
    "&lt;b&gt;",
    "&nbsp;",
    "&#60;script&#62;",
    "&#x3c;b&#x3e;",
    "&#0;x",
    "&#x110000;x",
    "&notanentity;",
    "&copy=1",
    "AT&T",
    "fish & chips &",
    "&quot;&apos;&#39;",
    "%3Cscript%3E",
]
QUOTATION = [
    '"',
    "'",
    "`",
    "''",
    '""',
    '"""',
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "`onmouseover=alert(1)`",
    "„deutsch“ ‚halb‘ »spitz«",
    "“english” ‘single’",
    "\\",
    "\\\\",
    "\\n is no line end",
    '\\"',
    "ends with a backslash\\",
    "C:\\temp\\new",
    "it's",
    "5\" disk, 6' tall",
    "'=already protected",
    "''+twice protected",
]
BRACES = [
    "{{ 7*7 }}",
    "{% raw %}",
    "{% for x in y %}",
    "{# comment #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "[[ 7*7 ]]",
    "[% if x %]",
    "{{config}}",
    "{",
    "}",
    "{{",
    "}}",
    "{{{triple}}}",
    "{0} {name} {}",
    "%s %d %(name)s %",
    "{{Question}} {{FrontSide}}",
    "{{c1::cloze}}",
    "{{c1::a}} }} {{c2::b::hint}}",
    "{{type:Text}}",
    "[sound:evil.mp3]",
    "[[type:Text]]",
    "[latex]x[/latex]",
    "[$]x[/$]",
    "\\(a^2\\) \\[b\\]",
    "$$x^2$$ $y$",
]
LEARNING_PLATFORMS = [
    "::title:: question {=right ~wrong}",
    "{=%50%half ~%-50%no #feedback}",
    "~wrong =right #note -> pair",
    "\\~ \\= \\# \\{ \\} \\:",
    "// comment of a file",
    "$CATEGORY: top/evil",
    "####general feedback",
    "{T} {F} {}",
    "{#3.14:0.01}",
    "{1:SHORTANSWER:=right}",
    "{1:MULTICHOICE:~a~=b}",
    "ANSWER: B",
    "A. an option",
    "A) an option",
    "@@PLUGINFILE@@/x.png",
    "*star and **stars**",
    "_x0041_ is no A",
    "tag:evil::sub",
]
CONFIGURATION = [
    "key: value",
    "- item",
    "# comment",
    "text # no comment",
    "? complex",
    "&anchor *alias",
    "!tag value",
    "!!python/object:os.system",
    "%YAML 1.2",
    "---",
    "...",
    "| literal",
    "> folded",
    "null",
    "no",
    "0123",
    "1e3",
    "12:30",
    "[a, b]",
    "{a: b}",
    "<<: *merge",
    "@reserved",
    "\\begin{document}\\input{/etc/passwd}\\end{document}",
    "\\textbf{x} 50\\% ~ ^ _ #",
]
FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "- a list item",
    "@SUM(1,1)",
    '=HYPERLINK("http://evil.example","click")',
    "=1,2;3",
    " =1+1",
    "\t=1+1",
    "\n=1+1",
    "#N/A",
    "#REF!",
    "1/2",
    "1-2-2024",
    "a,b;c\td|e",
    '"=1+1"',
    '";=1+1;"',
]
SCRIPTS_AND_SIGNS = [
    "مرحبا بالعالم",
    "שלום עולם",
    "\u202eright to left override",
    "\u2066isolated\u2069 and \u202aembedded\u202c",
    "abc\u200fdef\u200e",
    "zero\u200bwidth\u200cjoin\u200ders\ufeff here",
    "soft\u00adhyphen",
    "\u2060word\u2060joiner",
    "🙂",
    "👩‍👩‍👧‍👦 family",
    "🏳️‍🌈 🇩🇪",
    "e\u0301 a\u0308 o\u0302",
    "\u0338 begins with a mark",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "漢字とかな交じり文",
    "한국어 텍스트",
    "ﬁ ligature ﬂ",
    "𝔉𝔯𝔞𝔨𝔱𝔲𝔯",
    "ẞ ß ſ ı İ",
    "line\u2028separator\u2029paragraph",
    "not\u00a0breaking\u202fblanks\u3000wide",
    "noncharacter\ufffe\uffffhere",
    "replacement \ufffd",
    "private \ue000 use",
    "half\ud800surrogate",
    "＝１＋１ full width",
]
CONTROL = [
    "nul\x00byte",
    "bell\x07 and back\x08space",
    "escape\x1b[31mred",
    "unit\x1fseparator",
    "delete\x7f and \x85next line",
]
SHAPE = [
    "two\nlines",
    "an empty\n\nline",
    "dos\r\nlines and\rold mac",
    "tab\tbetween",
    "  blanks   around  ",
    "W" * 200,
    "Donaudampfschifffahrts" * 15,
    "many words " * 30,
]
HOSTILE = [
    *(MARKUP + ENTITIES + QUOTATION + BRACES),
    *(LEARNING_PLATFORMS + CONFIGURATION + FORMULAS),
    *(SCRIPTS_AND_SIGNS + CONTROL + SHAPE),
]


PLACES = (
    *("title", "licence", "head", "paragraph"),
    *("prompt", "option", "feedback", "answer", "accept", "item", "match", "order", "gap", "criterion"),
    *("explanation", "evidence", "source", "skill", "rule"),
)
"""Where a bank, its article (head, paragraph) and a question of any type have texts."""


def make_hostile_question(text: str, type: QuestionType, id: str = "q001") -> Question:
    """A question of this type with `text` in every place it has, and the name of the place behind it."""
    is_chosen = type in (QuestionType.CHOICE, QuestionType.TRUE_FALSE, QuestionType.SEVERAL)
    is_typed = type in (QuestionType.SHORT, QuestionType.CLOZE)
    has_gap = type in (QuestionType.CLOZE, QuestionType.MARK)
    gap = Gap(f"{text} gap1 ", f"{text} gap2", f" {text} gap3") if has_gap else None
    options = tuple(
        Option(f"{text} option{n}", is_right=n == 2 or (n == 3 and type is QuestionType.SEVERAL), feedback=feedback)
        for n, feedback in enumerate((f"{text} feedback1", f"{text} feedback2", f"{text} feedback3"), 1)
    )
    return Question(
        id=id,
        type=type,
        language="en",
        prompt=f"{text} prompt",
        answer=gap.words if gap else f"{text} answer" if is_typed or type is QuestionType.OPEN else "",
        explanation=f"{text} explanation",
        evidence=Evidence(f"{text} evidence", 1, 0, 1),
        skill=f"{text} skill",
        level=1,
        rule=f"{text} rule",
        options=options[: 2 if type is QuestionType.TRUE_FALSE else 3] if is_chosen else (),
        accept=(f"{text} accept1", f"{text} accept2") if is_typed else (),
        pairs=(
            (Pair(f"{text} item1", f"{text} match1"), Pair(f"{text} item2", f"{text} match2"))
            if type is QuestionType.MATCHING
            else ()
        ),
        order=(f"{text} order1", f"{text} order2", f"{text} order3") if type is QuestionType.ORDERING else (),
        gap=gap,
        criteria=(f"{text} criterion1", f"{text} criterion2") if type is QuestionType.OPEN else (),
        source=f"{text} source",
    )


def find_texts(question: Question) -> Iterator[str]:
    """Every text of a question, one for each place that is not empty."""
    yield from (question.prompt, question.explanation, question.source, question.skill, question.rule)
    yield from (question.evidence.text, question.answer, *question.accept, *question.order, *question.criteria)
    for option in question.options:
        yield from (option.text, option.feedback)
    for pair in question.pairs:
        yield from (pair.item, pair.match)
    if question.gap:
        yield from (question.gap.before, question.gap.words, question.gap.after)


def make_hostile_bank(text: str, *questions: Question) -> Bank:
    """A bank and an article with `text` in every place they have, and the name of the place behind it."""
    whole, paragraphs = join_paragraphs([f"{text} paragraph1", f"{text} paragraph2"])
    keys = ("title", "author", "publisher", "published", "url", "licence")
    article = Article(whole, paragraphs, "en", **{key: f"{text} head{n}" for n, key in enumerate(keys, 1)})
    title, licence = f"{text} title", f"{text} licence"
    return Bank("hostile-bank", title, "en", article, questions, licence, publish="all", skills={text: text})


def find_bank_texts(bank: Bank) -> Iterator[str]:
    """Every text of a bank and its article."""
    article = bank.article
    yield from (bank.title, bank.licence, *article.paragraph_texts)
    yield from (article.title, article.author, article.publisher, article.published, article.url, article.licence)
