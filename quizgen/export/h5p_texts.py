"""Which of our words stands in which field of an H5P library: buttons, labels, sentences that are read out.

A leaf is a key of `templates/interface/` without its `h5p_`. What stands behind `@` and `:` in these words is filled
in by H5P's player. Fields that only newer libraries know are here, too: older ones pass over them. This file refuses
to know any question.
"""

from collections.abc import Mapping
from typing import Any

from quizgen.interface import words
from quizgen.model import Language

Texts = Mapping[str, "str | Texts"]

_SPOKEN: Texts = {"a11yCheck": "spoken_check", "a11yShowSolution": "spoken_solution", "a11yRetry": "spoken_again"}
_CONFIRMED: Texts = {
    "confirmCheck": {
        "header": "finish_ask",
        "body": "finish_sure",
        "cancelLabel": "cancel",
        "confirmLabel": "finish",
    },
    "confirmRetry": {"header": "again_ask", "body": "again_sure", "cancelLabel": "cancel", "confirmLabel": "again"},
}

MULTI_CHOICE: Texts = {
    "UI": {
        "checkAnswerButton": "check",
        "submitAnswerButton": "submit",
        "showSolutionButton": "solution",
        "tryAgainButton": "again",
        "tipsLabel": "tip_show",
        "scoreBarLabel": "score",
        "tipAvailable": "tip",
        "feedbackAvailable": "feedback_there",
        "readFeedback": "feedback_read",
        "wrongAnswer": "wrong",
        "correctAnswer": "right",
        "shouldCheck": "missed",
        "shouldNotCheck": "mistaken",
        "noInput": "no_answer",
        **_SPOKEN,
    },
    **_CONFIRMED,
}
BLANKS: Texts = {
    "showSolutions": "solution",
    "tryAgain": "again",
    "checkAnswer": "check",
    "submitAnswer": "submit",
    "notFilledOut": "no_answer",
    "answerIsCorrect": "typed_right",
    "answerIsWrong": "typed_wrong",
    "answeredCorrectly": "right",
    "answeredIncorrectly": "wrong",
    "solutionLabel": "solution_is",
    "inputLabel": "gap",
    "inputHasTipLabel": "tip",
    "tipLabel": "tip_show",
    "scoreBarLabel": "score",
    "a11yCheckingModeHeader": "checked",
    **_SPOKEN,
    **_CONFIRMED,
}
MARK_THE_WORDS: Texts = {
    "checkAnswerButton": "check",
    "submitAnswerButton": "submit",
    "tryAgainButton": "again",
    "showSolutionButton": "solution",
    "correctAnswer": "right",
    "incorrectAnswer": "wrong",
    "missedAnswer": "missed",
    "displaySolutionDescription": "solution_shown",
    "scoreBarLabel": "score",
    "a11yFullTextLabel": "whole_text",
    "a11yClickableTextLabel": "words_to_mark",
    "a11ySolutionModeHeader": "solution_shown",
    "a11yCheckingHeader": "checked",
    **_SPOKEN,
}
DRAG_TEXT: Texts = {
    "checkAnswer": "check",
    "submitAnswer": "submit",
    "tryAgain": "again",
    "showSolution": "solution",
    "dropZoneIndex": "place",
    "empty": "place_empty",
    "contains": "place_filled",
    "ariaDraggableIndex": "card",
    "tipLabel": "tip_show",
    "correctText": "right",
    "incorrectText": "wrong",
    "resetDropTitle": "empty_ask",
    "resetDropDescription": "empty_sure",
    "grabbed": "card_taken",
    "cancelledDragging": "card_dropped",
    "correctAnswer": "solution_is",
    "feedbackHeader": "feedback",
    "scoreBarLabel": "score",
    **_SPOKEN,
}
ESSAY: Texts = {
    "placeholderText": "essay_here",
    "checkAnswer": "essay_check",
    "submitAnswer": "submit",
    "tryAgain": "essay_again",
    "showSolution": "essay_solution",
    "feedbackHeader": "feedback",
    "solutionTitle": "essay_solution_title",
    "remainingChars": "essay_left",
    "notEnoughChars": "essay_short",
    "messageSave": "essay_saved",
    "ariaYourResult": "score_spoken",
    "ariaNavigatedToSolution": "essay_solution_shown",
    "ariaCheck": "essay_check",
    "ariaShowSolution": "essay_solution",
    "ariaRetry": "essay_again",
}
QUESTION_SET: Texts = {
    "introPage": {"startButtonText": "start"},
    "texts": {
        "prevButton": "previous",
        "previous": "previous",
        "nextButton": "next",
        "next": "next",
        "finishButton": "finish",
        "submitButton": "submit",
        "textualProgress": "progress",
        "jumpToQuestion": "jump",
        "questionLabel": "question",
        "readSpeakerProgress": "progress",
        "unansweredText": "unanswered",
        "answeredText": "answered",
        "currentQuestionText": "current",
        "navigationLabel": "questions",
        "questionSetInstruction": "choose_question",
    },
    "endGame": {
        "noResultMessage": "finished",
        "message": "result",
        "amountCorrect": "result_score",
        "scoreBarLabel": "result_score",
        "scoreHeader": "points",
        "solutionButtonText": "solution",
        "retryButtonText": "again",
        "finishButtonText": "finish",
        "submitButtonText": "submit",
        "skipButtonText": "video_skip",
    },
}


def make_texts(texts: Texts, language: Language) -> dict[str, Any]:
    """The fields of `texts` with their words in `language`, nested alike."""
    own = words(language)
    return {
        field: own[f"h5p_{text}"] if isinstance(text, str) else make_texts(text, language)
        for field, text in texts.items()
    }
