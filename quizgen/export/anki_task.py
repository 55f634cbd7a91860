"""A question in, the fields of its card that set the task and solve it out, as HTML.

Learners have the kinds of notes that are told apart here: what is one kind today stays so for good. This
file refuses to know Anki's files and note types; only the gap is written in Anki's own way.
"""

from collections.abc import Iterable, Mapping

from quizgen.export.anki_types import Kind
from quizgen.export.text import make_each_html, make_html
from quizgen.interface import words
from quizgen.model import Gap, Option, Question, QuestionType
from quizgen.shuffle import shuffled_matches, shuffled_order

_KINDS: Mapping[QuestionType, Kind] = {
    QuestionType.CHOICE: "choice",
    QuestionType.TRUE_FALSE: "choice",
    QuestionType.SEVERAL: "choice",
    QuestionType.MATCHING: "choice",
    QuestionType.ORDERING: "choice",
    QuestionType.MARK: "choice",
    QuestionType.CLOZE: "cloze",
    QuestionType.SHORT: "type",
}


def find_kind(question: Question) -> Kind:
    """The kind of note: 'choice' with something to work on below the question, 'cloze' with a gap in a sentence,
    'type' with a box to type in, otherwise 'basic'."""
    return _KINDS.get(question.type, "basic")


def make_task(question: Question) -> dict[str, str]:
    """The fields beside the question that its kind of note has, by name."""
    match question:
        case Question(type=QuestionType.CHOICE | QuestionType.TRUE_FALSE | QuestionType.SEVERAL):
            return _choice(question)
        case Question(type=QuestionType.MATCHING):
            return _matching(question)
        case Question(type=QuestionType.ORDERING):
            return {
                "Options": _list("ul", "items", show_each(shuffled_order(question))),
                "Answer": _list("ol", "order", show_each(question.order)),
            }
        case Question(type=QuestionType.CLOZE, gap=Gap() as gap):
            text = (_literal(gap.before), "{{c1::", _literal(gap.words), "}}", _literal(gap.after))
            return {"Text": "".join(text), "Accepted": _accepted(question)}
        case Question(type=QuestionType.MARK, gap=Gap() as gap):
            return {"Options": _sentence(show(gap.sentence)), "Answer": _sentence(_marked(gap))}
        case Question(type=QuestionType.SHORT):
            # The answer alone: Anki compares it, letter by letter, with what was typed.
            return {"Answer": show(question.answer), "Accepted": _accepted(question)}
    return {"Answer": _model_answer(question)}


def show(text: str) -> str:
    """HTML that shows `text` and does nothing in Anki."""
    # A bracket could start a sound or an answer box.
    return make_html(text).replace("[", "&#91;")


def show_each(texts: Iterable[str]) -> list[str]:
    """The same for each text, and faster."""
    return [text.replace("[", "&#91;") for text in make_each_html(texts)]


def _literal(text: str) -> str:
    """HTML that shows `text` around and in a gap, where Anki reads colons, braces and backslashes itself."""
    return show(text).translate({ord(sign): f"&#{ord(sign)};" for sign in ":{}\\"})


def _choice(question: Question) -> dict[str, str]:
    card_words = words(question.language)
    hint = _label(card_words["anki_several"]) if question.type is QuestionType.SEVERAL else ""
    shown = show_each(option.text for option in question.options)
    solved = (_solved(*pair, card_words["anki_right"]) for pair in zip(shown, question.options, strict=True))
    return {"Options": hint + _list("ol", "options", shown), "Answer": _list("ol", "options", solved)}


def _matching(question: Question) -> dict[str, str]:
    matches = shuffled_matches(question)
    label = "anki_matches" if len(matches) == len(question.pairs) else "anki_matches_again"
    items = _list("ul", "items", show_each(pair.item for pair in question.pairs))
    solved = (f"{show(pair.item)} {_right(f'→ {pair.match}')}" for pair in question.pairs)
    return {
        "Options": items + _label(words(question.language)[label]) + _list("ul", "items", show_each(matches)),
        "Answer": _list("ul", "items", solved),
    }


def _marked(gap: Gap) -> str:
    return show(gap.before) + _right(gap.words) + show(gap.after)


def _model_answer(question: Question) -> str:
    card_words = words(question.language)
    html = ""
    if question.answer:
        html += _label(card_words["anki_model"]) + f'<p class="model">{show(question.answer)}</p>'
    if question.criteria:
        html += _label(card_words["anki_criteria"]) + _list("ul", "items", show_each(question.criteria))
    return html


def _accepted(question: Question) -> str:
    return show(" · ".join(question.accept))


def _solved(text: str, option: Option, right: str) -> str:
    # The tick and its word stand in the text: colour alone, or a mark made by CSS, does not reach everyone.
    if option.is_right:
        text = f'<b class="right">{text} <span class="tick">✓ {show(right)}</span></b>'
    return text + (f'<span class="feedback">{show(option.feedback)}</span>' if option.feedback else "")


def _right(text: str) -> str:
    return f'<b class="right">{show(text)}</b>'


def _label(text: str) -> str:
    return f'<p class="label">{show(text)}</p>'


def _sentence(html: str) -> str:
    return f'<p class="sentence">{html}</p>'


def _list(tag: str, name: str, items: Iterable[str]) -> str:
    return f'<{tag} class="{name}">' + "".join(f"<li>{item}</li>" for item in items) + f"</{tag}>"
