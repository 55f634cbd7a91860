"""What can go wrong with a job of the quiz site, beside what is wrong with its article or bank."""

SENTENCES = {
    "WORK-001": {
        "en": "This was not done within {seconds} seconds and was stopped; nothing was changed. "
        "Give a shorter article, or a part of it.",
        "de": "Das war nicht binnen {seconds} Sekunden zu schaffen und wurde abgebrochen; geändert wurde nichts. "
        "Bitte einen kürzeren Artikel nehmen oder einen Teil davon.",
    },
    "WORK-002": {
        "en": "There is not enough memory for this; nothing was changed. Give a shorter article, or a part of it.",
        "de": "Dafür reicht der Speicher nicht; geändert wurde nichts. "
        "Bitte einen kürzeren Artikel nehmen oder einen Teil davon.",
    },
    "WORK-003": {
        "en": "Something went wrong inside quizgen, and the work was stopped. Try again with another or a shorter "
        "article, and tell the person who runs this site: its log names the reason.",
        "de": "In quizgen ist etwas schiefgegangen, die Arbeit wurde abgebrochen. Bitte mit einem anderen oder "
        "kürzeren Artikel neu versuchen und der Person Bescheid geben, die diese Seite betreibt: "
        "Der Grund steht im Protokoll.",
    },
    "WORK-004": {
        "en": "The machine is too busy to begin with this ({reason}). Try again in a few minutes.",
        "de": "Der Rechner ist zu beschäftigt, um damit anzufangen ({reason}). Bitte in einigen Minuten neu versuchen.",
    },
}
