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
    "EXPORT-020": {
        "en": 'No question of the bank "{id}" fits the format {name}. Choose another format, or add questions of a '
        "type that it can hold.",
        "de": "Keine Frage der Sammlung „{id}“ passt in das Format {name}. Bitte ein anderes Format wählen oder Fragen "
        "ergänzen, deren Art hineinpasst.",
    },
    "EXPORT-021": {
        "en": "PDF files need a part of quizgen that is not installed here, or Pango is missing on this computer "
        "({reason}). Install it with `pip install 'quizgen[pdf]'` (on Debian and Ubuntu also `apt install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0`), or export as `print` and print to PDF in the browser.",
        "de": "Für PDF-Dateien fehlt ein Teil von quizgen, oder auf diesem Rechner fehlt Pango ({reason}). Bitte mit "
        "`pip install 'quizgen[pdf]'` nachholen (unter Debian und Ubuntu auch `apt install libpango-1.0-0 "
        "libpangoft2-1.0-0 libharfbuzz-subset0`) oder als `print` exportieren und im Browser als PDF drucken.",
    },
    "EXPORT-110": {
        "en": "The question `{id}` was left out: Moodle can't share the points among {count} right options. "
        "Divide it into questions with ten right options at most.",
        "de": "Die Frage `{id}` wurde weggelassen: Auf {count} richtige Antworten kann Moodle die Punkte nicht "
        "verteilen. Bitte in Fragen mit höchstens zehn richtigen Antworten teilen.",
    },
    "EXPORT-111": {
        "en": "The question `{id}` became one whose words are typed: in Moodle nobody can mark words in a sentence. "
        "Nothing needs to be done.",
        "de": "Die Frage `{id}` wurde zu einer, deren Wörter getippt werden: In Moodle lassen sich in einem Satz keine "
        "Wörter markieren. Zu tun ist nichts.",
    },
    "EXPORT-112": {
        "en": "The question `{id}` became one that matches texts with their places: GIFT has no ordering. "
        "Take Moodle XML if you want to keep it.",
        "de": "Die Frage `{id}` wurde zu einer, die Texte ihren Plätzen zuordnet: GIFT kennt keine Reihenfolgen. "
        "Wer sie behalten will, nimmt Moodle-XML.",
    },
    "EXPORT-113": {
        "en": "The question `{id}` lost a spelling that counts as right: GIFT has signs of its own in “{text}”. "
        "Take Moodle XML if it matters.",
        "de": "Die Frage `{id}` hat eine Schreibweise verloren, die als richtig gilt: In „{text}“ stehen Zeichen, die "
        "GIFT selbst braucht. Wer sie behalten will, nimmt Moodle-XML.",
    },
    "EXPORT-114": {
        "en": "The question `{id}` was left out: GIFT has signs of its own in “{text}”. Take Moodle XML instead.",
        "de": "Die Frage `{id}` wurde weggelassen: In „{text}“ stehen Zeichen, die GIFT selbst braucht. "
        "Bitte Moodle-XML nehmen.",
    },
    "EXPORT-115": {
        "en": "The question `{id}` was left out: Aiken would not take “{text}” for the beginning of a question. "
        "Begin it with other words.",
        "de": "Die Frage `{id}` wurde weggelassen: In Aiken gälte „{text}“ nicht als Anfang einer Frage. "
        "Bitte mit anderen Wörtern anfangen.",
    },
    "EXPORT-116": {
        "en": "The question `{id}` was left out: Aiken has 26 letters for options, and it has {count} of them. "
        "Delete some.",
        "de": "Die Frage `{id}` wurde weggelassen: Aiken hat 26 Buchstaben für Antworten, sie hat {count} davon. "
        "Bitte einige löschen.",
    },
    "EXPORT-117": {
        "en": "{name} holds no explanations, no evidence and no feedback; these questions go without theirs: {ids}. "
        "Take another format if they matter.",
        "de": "In {name} gibt es keine Erklärungen, Belege und Rückmeldungen; diese Fragen sind ohne sie: {ids}. "
        "Wer sie behalten will, nimmt ein anderes Format.",
    },
    "EXPORT-121": {
        "en": "{name} can't hold the question `{id}` (`{type}`), so it was left out.",
        "de": "Die Frage `{id}` (`{type}`) passt nicht in das Format {name} und wurde weggelassen.",
    },
    "EXPORT-122": {
        "en": "The question `{id}` was left out: its text or an option is empty, two options are equal once shortened, "
        "or none is right. Shorten or mend them in the bank.",
        "de": "Die Frage `{id}` wurde weggelassen: Ihr Text oder eine Antwort ist leer, zwei Antworten sind gekürzt "
        "gleich, oder keine ist richtig. Bitte in der Sammlung kürzen oder berichtigen.",
    },
    "EXPORT-123": {
        "en": "The question `{id}` was shortened to {most} characters: {text} See whether it can still be understood.",
        "de": "Die Frage `{id}` wurde auf {most} Zeichen gekürzt: {text} Bitte prüfen, ob sie noch verständlich ist.",
    },
    "EXPORT-124": {
        "en": "An option of the question `{id}` was shortened to {most} characters: {text} See whether it still says "
        "the same.",
        "de": "Eine Antwort der Frage `{id}` wurde auf {most} Zeichen gekürzt: {text} Bitte prüfen, ob sie noch "
        "dasselbe sagt.",
    },
    "EXPORT-125": {
        "en": "The question `{id}` has more than {most} options. These were left out: {texts}. See whether it still "
        "makes sense.",
        "de": "Die Frage `{id}` hat mehr als {most} Antworten. Weggelassen wurden: {texts}. Bitte prüfen, ob sie noch "
        "sinnvoll ist.",
    },
    "EXPORT-126": {
        "en": "No font on this computer has these signs, so they show as boxes: {signs}. Install one that has them "
        "(Noto fonts have most), or change them in the bank.",
        "de": "Keine Schrift auf diesem Rechner hat diese Zeichen, deshalb erscheinen Kästchen: {signs}. Bitte eine "
        "Schrift installieren, die sie hat (die Noto-Schriften haben die meisten), oder sie in der Sammlung ändern.",
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
    "EXPORT-150": {
        "en": "Nothing can be kept in the folder {folder}, so the next export will take every question for edited. "
        "Copy the bank to a folder that can be written.",
        "de": "Im Ordner {folder} lässt sich nichts ablegen, darum gelten beim nächsten Export alle Fragen als "
        "bearbeitet. Bitte die Sammlung in einen Ordner mit Schreibrecht kopieren.",
    },
}
