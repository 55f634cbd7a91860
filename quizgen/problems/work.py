"""What can go wrong with work that the quiz site has done beside it, besides what is wrong with article or bank."""

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
    "WORK-005": {
        "en": "There is not enough memory to make this; nothing was changed. Make it of fewer questions.",
        "de": "Dafür reicht der Speicher nicht; geändert wurde nichts. Bitte mit weniger Fragen versuchen.",
    },
    "WORK-006": {
        "en": "This was not done within {seconds} seconds, or something went wrong inside quizgen, and it was stopped; "
        "nothing was changed. Try again or with fewer questions, and tell the person who runs this site: "
        "its log may name the reason.",
        "de": "Das war nicht binnen {seconds} Sekunden zu schaffen, oder in quizgen ist etwas schiefgegangen, und es "
        "wurde abgebrochen; geändert wurde nichts. Bitte neu oder mit weniger Fragen versuchen und der Person "
        "Bescheid geben, die diese Seite betreibt: Das Protokoll nennt vielleicht den Grund.",
    },
    "WORK-007": {
        "en": "Files are being made for several others just now. Try again in a minute.",
        "de": "Gerade werden Dateien für mehrere andere gemacht. Bitte in einer Minute neu versuchen.",
    },
}
