"""What can go wrong with writing a bank as a file for another program."""

SENTENCES = {
    "EXPORT-001": {
        "en": 'There is no format "{name}". Choose one of these: {names}.',
        "de": "Ein Format „{name}“ gibt es nicht. Zur Wahl stehen: {names}.",
    },
    "EXPORT-002": {
        "en": 'Two questions have the id "{id}". Give one of them an id that no question had before.',
        "de": "Zwei Fragen haben die Kennung „{id}“. Eine davon braucht eine, die noch keine Frage hatte.",
    },
    "EXPORT-003": {
        "en": 'The question "{id}" has no text. Write one, or reject the question.',
        "de": "Die Frage „{id}“ hat keinen Text. Bitte einen schreiben oder die Frage verwerfen.",
    },
    "EXPORT-004": {
        "en": 'No question of the bank "{id}" is approved yet. Approve some (`quizgen approve`), or write '
        "`publish: all` at the top of the bank.",
        "de": "In der Sammlung „{id}“ ist noch keine Frage freigegeben. Bitte einige freigeben (`quizgen approve`) "
        "oder oben in die Sammlung `publish: all` schreiben.",
    },
    "EXPORT-005": {
        "en": 'The question "{id}" has no words to fill in or mark. Put them between double square brackets.',
        "de": "Die Frage „{id}“ hat keine Wörter zum Einsetzen oder Markieren. "
        "Bitte sie in doppelte eckige Klammern setzen.",
    },
    "EXPORT-006": {
        "en": "This is the bank itself. Name another file to write to.",
        "de": "Das ist die Fragensammlung selbst. Bitte eine andere Datei zum Schreiben nennen.",
    },
    "EXPORT-150": {
        "en": "Nothing can be kept in the folder {folder}, so the next export will take every question for edited. "
        "Copy the bank to a folder that can be written.",
        "de": "Im Ordner {folder} lässt sich nichts ablegen, darum gelten beim nächsten Export alle Fragen als "
        "bearbeitet. Bitte die Sammlung in einen Ordner mit Schreibrecht kopieren.",
    },
    "EXPORT-020": {
        "en": 'No question of the bank "{id}" fits the format {name}. Choose another format, or add questions of a '
        "type that it can hold.",
        "de": "Keine Frage der Sammlung „{id}“ passt in das Format {name}. Bitte ein anderes Format wählen oder Fragen "
        "ergänzen, deren Art hineinpasst.",
    },
    "EXPORT-141": {
        "en": "The question `{id}` was left out: it does not say what is right. Add that in the bank.",
        "de": "Die Frage `{id}` wurde weggelassen: Ihr fehlt, was richtig ist. Bitte in der Sammlung ergänzen.",
    },
    "EXPORT-142": {
        "en": "The question `{id}` was left out: in H5P an asterisk in front of a word marks it as right. "
        "Write the sentence without it.",
        "de": "Die Frage `{id}` wurde weggelassen: In H5P kennzeichnet ein Stern vor einem Wort dieses als richtig. "
        "Bitte den Satz ohne ihn schreiben.",
    },
}
