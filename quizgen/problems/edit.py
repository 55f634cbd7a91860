"""What can go wrong with changing a bank line by line, generating it again, its earlier versions."""

SENTENCES = {
    "EDIT-001": {
        "en": "The questions stand in brackets here, so quizgen can't change one of them alone. "
        "Write each on lines of its own, beginning with `- `.",
        "de": "Die Fragen stehen hier in Klammern, deshalb lässt sich keine einzeln ändern. "
        "Bitte jede in eigene Zeilen schreiben, die erste mit `- ` am Anfang.",
    },
    "EDIT-002": {
        "en": "The questions can't be changed here without touching other lines, so nothing was changed. "
        "Write every key of a question on a line of its own, or edit the file by hand.",
        "de": "Die Fragen lassen sich hier nicht ändern, ohne andere Zeilen zu berühren; es wurde nichts geändert. "
        "Bitte jeden Schlüssel einer Frage in eine eigene Zeile schreiben oder die Datei von Hand ändern.",
    },
    "EDIT-003": {
        "en": "There is no version {number} of this bank. These are kept: {known}.",
        "de": "Eine Fassung {number} dieser Sammlung gibt es nicht. Aufgehoben sind: {known}.",
    },
    "EDIT-004": {
        "en": "No question has the id `{id}`. `quizgen show` lists them.",
        "de": "Keine Frage hat die Kennung `{id}`. `quizgen show` zählt sie auf.",
    },
    "EDIT-005": {
        "en": "No question `{id}` is generated from the article today, so there is none to take.",
        "de": "Eine Frage `{id}` entsteht heute nicht aus dem Artikel; es gibt also keine zu übernehmen.",
    },
    "EDIT-006": {
        "en": "The bank says it was generated with `{options}`, which quizgen does not understand. "
        "Mend the line `options:` under `generated:`, or delete it.",
        "de": "Die Sammlung ist angeblich mit `{options}` entstanden; das versteht quizgen nicht. "
        "Bitte die Zeile `options:` unter `generated:` berichtigen oder löschen.",
    },
}
