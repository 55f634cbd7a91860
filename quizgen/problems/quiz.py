"""What can go wrong with making questions."""

SENTENCES = {
    "QUIZ-001": {
        "en": "Nobody in this article says anything: no claim with a speaker was found. "
        "Take an article that quotes or reports people, in the language that was given.",
        "de": "In diesem Artikel sagt niemand etwas: Keine Aussage mit Urheber gefunden. "
        "Gebraucht wird ein Artikel, der Menschen zitiert oder wiedergibt, in der angegebenen Sprache.",
    },
    "QUIZ-002": {
        "en": "No question about this article is good enough to be asked. Take a longer article.",
        "de": "Keine Frage zu diesem Artikel ist gut genug. Gebraucht wird ein längerer Artikel.",
    },
    "QUIZ-003": {
        "en": "The bank is there already and may hold your edits. Renew it with --into, which keeps them, "
        "choose another folder, or replace it with --force.",
        "de": "Die Sammlung gibt es schon, vielleicht mit eigenen Änderungen. Bitte mit --into erneuern, "
        "dann bleiben sie, einen anderen Ordner wählen oder mit --force ersetzen.",
    },
    "QUIZ-004": {
        "en": "This line is no document with `id` and `text`: {reason}. Give one JSON object a line.",
        "de": "Diese Zeile ist kein Dokument mit `id` und `text`: {reason}. Gebraucht wird ein JSON-Objekt je Zeile.",
    },
    "QUIZ-005": {
        "en": "The folder does not exist. Create it, or name another one.",
        "de": "Den Ordner gibt es nicht. Bitte anlegen oder einen anderen nennen.",
    },
    "QUIZ-006": {
        "en": "This bank has no article, so there is nothing to ask about. Add `article` with its paragraphs.",
        "de": "Diese Sammlung hat keinen Artikel, nach dem gefragt werden könnte. "
        "Bitte `article` mit den Absätzen ergänzen.",
    },
    "QUIZ-007": {
        "en": "The article differs from the bank's in paragraph {paragraph}. Leave it out to ask about the bank's own, "
        "or change the paragraph in the bank first.",
        "de": "Der Artikel weicht im Absatz {paragraph} von dem der Sammlung ab. Bitte ihn weglassen, dann gilt der "
        "der Sammlung, oder erst den Absatz in der Sammlung ändern.",
    },
    "QUIZ-008": {
        "en": "This is a question bank, not an article. Generate it once more with `quizgen generate --into {file}`.",
        "de": "Das ist eine Fragensammlung, kein Artikel. Neu erzeugen: `quizgen generate --into {file}`.",
    },
}
