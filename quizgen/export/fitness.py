"""Questions in, out whether other programs could make anything of them; nothing here knows a format."""

from collections import Counter
from collections.abc import Sequence

from quizgen.export.text import make_plain
from quizgen.model import Question, QuestionType
from quizgen.pointing import show_words
from quizgen.problems import Problem, Refused


def refuse_unfit(questions: Sequence[Question]) -> None:
    """Raises `Refused` if two questions share an id, or a question has no text or lacks its gap."""
    counts = Counter(question.id for question in questions)
    problems = [Problem("EXPORT-002", details={"id": id}) for id, count in counts.items() if count > 1]
    blank = [question.id for question in questions if not _says_something(question.prompt)]
    problems += [Problem("EXPORT-003", details={"id": id}) for id in blank]
    gapless = [question.id for question in questions if _lacks_gap(question)]
    problems += [Problem("EXPORT-005", details={"id": id}) for id in gapless]
    if problems:
        raise Refused(*problems)


def has_task(question: Question) -> bool:
    """Whether there is something to choose, match, order, type or point at, and what is right is known."""
    match question.type:
        case QuestionType.CHOICE | QuestionType.TRUE_FALSE:
            return [option.is_right for option in question.options].count(True) == 1
        case QuestionType.SEVERAL:
            return any(option.is_right for option in question.options)
        case QuestionType.MATCHING:
            return bool(question.pairs)
        case QuestionType.ORDERING:
            return bool(question.order)
        case QuestionType.SHORT:
            return _says_something(question.answer)
        case QuestionType.MARK:
            return question.gap is not None and any(word.is_right for word in show_words(question.gap)[1])
        case _:
            return True


def _lacks_gap(question: Question) -> bool:
    needs_gap = question.type in (QuestionType.CLOZE, QuestionType.MARK)
    return needs_gap and not (question.gap and _says_something(question.gap.words))


def _says_something(text: str) -> bool:
    return bool(make_plain(text).strip())
