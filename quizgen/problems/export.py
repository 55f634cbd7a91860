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
    "EXPORT-020": {
        "en": 'No question of the bank "{id}" fits the format {name}. Choose another format, or add questions of a '
        "type that it can hold.",
        "de": "Keine Frage der Sammlung „{id}“ passt in das Format {name}. Bitte ein anderes Format wählen oder Fragen "
        "ergänzen, deren Art hineinpasst.",
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
    "EXPORT-120": {
        "en": "The question `{id}` was left out: Aiken holds only questions with one right option among several. "
        "Take Moodle XML or GIFT instead.",
        "de": "Die Frage `{id}` wurde weggelassen: In Aiken gibt es nur Fragen mit einer richtigen Antwort unter "
        "mehreren. Bitte Moodle-XML oder GIFT nehmen.",
    },
    "EXPORT-121": {
        "en": "The question `{id}` was left out: Aiken would not take “{text}” for the beginning of a question. "
        "Begin it with other words.",
        "de": "Die Frage `{id}` wurde weggelassen: In Aiken gälte „{text}“ nicht als Anfang einer Frage. "
        "Bitte mit anderen Wörtern anfangen.",
    },
    "EXPORT-122": {
        "en": "The question `{id}` was left out: Aiken has 26 letters for options, and it has {count} of them. "
        "Delete some.",
        "de": "Die Frage `{id}` wurde weggelassen: Aiken hat 26 Buchstaben für Antworten, sie hat {count} davon. "
        "Bitte einige löschen.",
    },
    "EXPORT-123": {
        "en": "Aiken holds no explanations, no evidence and no feedback; these questions go without theirs: {ids}. "
        "Take Moodle XML or GIFT if they matter.",
        "de": "In Aiken gibt es keine Erklärungen, Belege und Rückmeldungen; diese Fragen sind ohne sie: {ids}. "
        "Wer sie behalten will, nimmt Moodle-XML oder GIFT.",
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
