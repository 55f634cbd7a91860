"""What can go wrong with reading others' question banks."""

SENTENCES = {
    "IMPORT-001": {
        "en": "There is no such file. Check the path and the spelling.",
        "de": "Diese Datei gibt es nicht. Bitte Pfad und Schreibweise prüfen.",
    },
    "IMPORT-002": {
        "en": "This is a folder. Name the file that holds the questions.",
        "de": "Das ist ein Ordner. Gebraucht wird die Datei mit den Fragen.",
    },
    "IMPORT-003": {
        "en": "The file can't be read ({reason}). Check who may read it, then try again.",
        "de": "Die Datei lässt sich nicht lesen ({reason}). Bitte die Leserechte prüfen.",
    },
    "IMPORT-004": {
        "en": "The file is larger than {megabytes} MB. Export fewer questions at a time, or without pictures.",
        "de": "Die Datei hat über {megabytes} MB. Bitte weniger Fragen auf einmal exportieren oder ohne Bilder.",
    },
    "IMPORT-005": {
        "en": "The file is empty. Export the questions again.",
        "de": "Die Datei ist leer. Bitte die Fragen neu exportieren.",
    },
    "IMPORT-006": {
        "en": "This is not text; Excel, Word and PDF files can't be read. Save a spreadsheet as CSV, "
        "and export questions from Moodle as Moodle XML or GIFT.",
        "de": "Das ist kein Text; Excel-, Word- und PDF-Dateien lassen sich nicht lesen. Bitte eine Tabelle als CSV "
        "speichern und Fragen aus Moodle als Moodle-XML oder GIFT exportieren.",
    },
    "IMPORT-007": {
        "en": "The characters are damaged here: this is neither sound UTF-8 nor UTF-16. "
        "Save the file again with the encoding UTF-8.",
        "de": "Hier sind Zeichen beschädigt: Das ist weder gültiges UTF-8 noch UTF-16. "
        "Bitte die Datei noch einmal mit der Kodierung UTF-8 speichern.",
    },
    "IMPORT-008": {
        "en": "There is no format `{name}`. Use one of these: {names}.",
        "de": "Das Format `{name}` gibt es nicht. Bitte eines von diesen nehmen: {names}.",
    },
    "IMPORT-009": {
        "en": "The file doesn't show which format it has. Say it with --from, one of: {names}.",
        "de": "Welches Format die Datei hat, ist nicht zu erkennen. Bitte mit --from angeben, möglich sind: {names}.",
    },
    "IMPORT-010": {
        "en": "The XML is broken here ({said}). Export the questions again, or mend the line.",
        "de": "Hier ist das XML beschädigt ({said}). Bitte die Fragen neu exportieren oder die Zeile reparieren.",
    },
    "IMPORT-011": {
        "en": "The file has a document type (<!DOCTYPE …>), which Moodle never writes and which can do harm. "
        "Delete it if you trust the file.",
        "de": "Die Datei hat einen Dokumenttyp (<!DOCTYPE …>), den Moodle nie schreibt und der schaden kann. "
        "Bitte löschen, wenn die Datei vertrauenswürdig ist.",
    },
    "IMPORT-012": {
        "en": "The XML is nested too deeply or has too many elements. Export fewer questions at a time.",
        "de": "Das XML ist zu tief verschachtelt oder hat zu viele Elemente. "
        "Bitte weniger Fragen auf einmal exportieren.",
    },
    "IMPORT-013": {
        "en": "This is XML, but not Moodle's: it begins with <{name}> and not with <quiz>. "
        "Export the questions as Moodle XML.",
        "de": "Das ist XML, aber nicht das von Moodle: Es beginnt mit <{name}> und nicht mit <quiz>. "
        "Bitte die Fragen als Moodle-XML exportieren.",
    },
    "IMPORT-014": {
        "en": "No question of this file can be taken over. If there are no reasons below, check the format.",
        "de": "Keine Frage dieser Datei lässt sich übernehmen. Stehen darunter keine Gründe, bitte das Format prüfen.",
    },
    "IMPORT-015": {
        "en": "The file has more than {most} questions. Divide it.",
        "de": "Die Datei hat mehr als {most} Fragen. Bitte aufteilen.",
    },
    "IMPORT-016": {
        "en": "The first line must name the columns, at least `question` and `right`. docs/importing.md shows how.",
        "de": "Die erste Zeile muss die Spalten nennen, mindestens `Frage` und `richtig`. "
        "Wie das geht, zeigt docs/importing.md.",
    },
    "IMPORT-017": {
        "en": "The file has more than {most} lines. Divide it.",
        "de": "Die Datei hat mehr als {most} Zeilen. Bitte aufteilen.",
    },
    "IMPORT-101": {
        "en": "“{question}” was left out: there is no type of question here like Moodle's `{type}`. "
        "Ask it in another way.",
        "de": "„{question}“ fehlt: Einen Fragetyp wie `{type}` aus Moodle gibt es hier nicht. Bitte anders fragen.",
    },
    "IMPORT-102": {
        "en": "“{question}” was left out: it is a text without a question. Put what pupils need into the questions.",
        "de": "„{question}“ fehlt: Das ist ein Text ohne Frage. Bitte in die Fragen schreiben, was daraus nötig ist.",
    },
    "IMPORT-103": {
        "en": "“{question}” was left out: the question has no words. Write some.",
        "de": "„{question}“ fehlt: Die Frage hat keinen Text. Bitte einen schreiben.",
    },
    "IMPORT-104": {
        "en": "“{question}” was left out: no answer is marked as right. Mark one.",
        "de": "„{question}“ fehlt: Keine Antwort ist als richtig gekennzeichnet. Bitte eine kennzeichnen.",
    },
    "IMPORT-105": {
        "en": "“{question}” was left out: “{text}” stands in it twice. Delete or re-word one of the two.",
        "de": "„{question}“ fehlt: „{text}“ steht darin doppelt. Bitte eines von beiden löschen oder ändern.",
    },
    "IMPORT-106": {
        "en": "“{question}” was left out: one of its answers has no words, perhaps only a picture. Write some.",
        "de": "„{question}“ fehlt: Eine Antwort darin hat keinen Text, vielleicht nur ein Bild. "
        "Bitte einen Text schreiben.",
    },
    "IMPORT-107": {
        "en": "“{question}” was left out: it has {count} gaps, and a question here has one. "
        "Make a question of each gap.",
        "de": "„{question}“ fehlt: Darin sind {count} Lücken, hier hat eine Frage nur eine. "
        "Bitte aus jeder Lücke eine eigene Frage machen.",
    },
    "IMPORT-108": {
        "en": "“{question}” was left out: a free text needs a model answer. In Moodle, write one under "
        "“Information for graders”, in GIFT behind ####.",
        "de": "„{question}“ fehlt: Ein Freitext braucht eine Musterantwort. In Moodle gehört sie unter "
        "„Informationen für Bewerter“, in GIFT hinter ####.",
    },
    "IMPORT-109": {
        "en": "“{question}” was left out: its right answers have the wildcard *. Write out what counts as right.",
        "de": "„{question}“ fehlt: In den richtigen Antworten steht der Platzhalter *. "
        "Bitte ausschreiben, was als richtig gilt.",
    },
    "IMPORT-110": {
        "en": "“{question}” was left out: a range of numbers is right, but an answer here is one number. Name one.",
        "de": "„{question}“ fehlt: Richtig ist ein Bereich von Zahlen, hier ist die Antwort eine einzige Zahl. "
        "Bitte eine nennen.",
    },
    "IMPORT-111": {
        "en": "“{question}” was left out: it has fewer than two options, pairs or entries. Add one.",
        "de": "„{question}“ fehlt: Darin stehen weniger als zwei Antworten, Paare oder Einträge. Bitte etwas ergänzen.",
    },
    "IMPORT-112": {
        "en": "“{question}” was left out: all its answers are right, which leaves nothing to choose. Add a wrong one.",
        "de": "„{question}“ fehlt: Alle Antworten darin sind richtig, zu wählen gibt es nichts. "
        "Bitte eine falsche ergänzen.",
    },
    "IMPORT-113": {
        "en": "“{question}” was left out: everything in it belongs to “{match}”, which leaves nothing to match. "
        "Add a pair with another match.",
        "de": "„{question}“ fehlt: Darin gehört alles zu „{match}“, zuzuordnen gibt es nichts. "
        "Bitte ein anderes Paar ergänzen.",
    },
    "IMPORT-114": {
        "en": "“{question}” was left out: there are no words beside the gap. Write the sentence around it.",
        "de": "„{question}“ fehlt: Neben der Lücke steht kein Wort. Bitte den Satz darum herum schreiben.",
    },
    "IMPORT-115": {
        "en": "“{question}” was left out: it is too long. A text may have {characters} characters, "
        "a question {answers} answers. Shorten it.",
        "de": "„{question}“ fehlt: Zu lang. Ein Text darf {characters} Zeichen haben, "
        "eine Frage {answers} Antworten. Bitte kürzen.",
    },
    "IMPORT-116": {
        "en": "“{question}” was left out: its text has double square brackets, which mark the gap here. Take others.",
        "de": "„{question}“ fehlt: Im Text stehen doppelte eckige Klammern, die hier die Lücke bezeichnen. "
        "Bitte andere nehmen.",
    },
    "IMPORT-120": {
        "en": "“{question}” has a picture, which is not taken over; its description stands in square brackets. "
        "Check whether the question works without it.",
        "de": "„{question}“ hat ein Bild, das nicht übernommen wird; seine Beschreibung steht in eckigen Klammern. "
        "Bitte prüfen, ob die Frage ohne das Bild geht.",
    },
    "IMPORT-121": {
        "en": "“{question}” has sound, a film or the like, which is not taken over. "
        "Check whether the question works without it.",
        "de": "„{question}“ hat Ton, einen Film oder Ähnliches, das nicht übernommen wird. "
        "Bitte prüfen, ob die Frage ohne das geht.",
    },
    "IMPORT-122": {
        "en": "“{question}” has a table, whose rows became lines of text. Check whether they can be read.",
        "de": "„{question}“ hat eine Tabelle; ihre Reihen wurden zu Textzeilen. Bitte prüfen, ob sie lesbar sind.",
    },
    "IMPORT-123": {
        "en": "“{question}” has a formula, which stays as it was typed. Write it in plain signs.",
        "de": "„{question}“ hat eine Formel, die so stehen bleibt, wie sie getippt wurde. "
        "Bitte mit einfachen Zeichen schreiben.",
    },
    "IMPORT-124": {
        "en": "“{question}”: an answer here is right or wrong; wrong is now what got some of the points ({texts}). "
        "Check whether that is fair.",
        "de": "„{question}“: Hier ist eine Antwort richtig oder falsch; was einen Teil der Punkte bekam ({texts}), "
        "ist jetzt falsch. Bitte prüfen, ob das gerecht ist.",
    },
    "IMPORT-125": {
        "en": "“{question}”: one of its right answers was enough, now all must be found. "
        "Check whether it should stay so.",
        "de": "„{question}“: Eine der richtigen Antworten genügte, jetzt müssen alle gefunden werden. "
        "Bitte prüfen, ob es so bleiben soll.",
    },
    "IMPORT-126": {
        "en": "“{question}”: matches to which nothing belongs can't be taken over ({texts}). "
        "Check whether it is too easy without them.",
        "de": "„{question}“: Was zu nichts gehört ({texts}), lässt sich beim Zuordnen nicht übernehmen. "
        "Bitte prüfen, ob es ohne das zu leicht ist.",
    },
    "IMPORT-127": {
        "en": "“{question}”: the general feedback became the model answer. Check whether it is one.",
        "de": "„{question}“: Das allgemeine Feedback wurde zur Musterantwort. Bitte prüfen, ob es eine ist.",
    },
    "IMPORT-128": {
        "en": "“{question}”: answers with the wildcard * can't be taken over ({texts}). "
        "Write out what else counts as right under `accept`.",
        "de": "„{question}“: Antworten mit dem Platzhalter * lassen sich nicht übernehmen ({texts}). "
        "Bitte unter `accept` ausschreiben, was noch als richtig gilt.",
    },
    "IMPORT-129": {
        "en": "“{question}”: feedback on single typed answers can't be taken over ({texts}). "
        "Put what matters into `because`.",
        "de": "„{question}“: Rückmeldungen zu einzelnen getippten Antworten lassen sich nicht übernehmen ({texts}). "
        "Bitte Wichtiges unter `because` schreiben.",
    },
    "IMPORT-130": {
        "en": "“{question}”: words are typed into a gap here, so the wrong ones to choose from are gone ({texts}). "
        "Check whether one can find the right one.",
        "de": "„{question}“: In eine Lücke wird hier getippt, die falschen Wörter zur Auswahl sind weg ({texts}). "
        "Bitte prüfen, ob das richtige zu finden ist.",
    },
    "IMPORT-131": {
        "en": "“{question}”: capital letters counted, here they don't. Ask in another way if they matter.",
        "de": "„{question}“: Groß- und Kleinschreibung zählte, hier zählt sie nicht. "
        "Bitte anders fragen, wenn es darauf ankommt.",
    },
    "IMPORT-132": {
        "en": "“{question}”: numbers near the right one counted, too, here only the number itself does. "
        "Write others under `accept`.",
        "de": "„{question}“: Auch Zahlen in der Nähe galten, hier gilt nur die Zahl selbst. "
        "Bitte andere unter `accept` schreiben.",
    },
    "IMPORT-133": {
        "en": "“{question}” has a file, which is not taken over. Check whether the question works without it.",
        "de": "„{question}“ hat eine Datei, die nicht übernommen wird. Bitte prüfen, ob die Frage ohne sie geht.",
    },
    "IMPORT-134": {
        "en": "“{question}” has hints for a second try, which are not taken over. Put what matters into `because`.",
        "de": "„{question}“ hat Hinweise für weitere Versuche, die nicht übernommen werden. "
        "Bitte Wichtiges unter `because` schreiben.",
    },
    "IMPORT-135": {
        "en": "“{question}” has a template for the answer, which is not taken over. Put what matters into `ask`.",
        "de": "„{question}“ hat eine Vorlage für die Antwort, die nicht übernommen wird. "
        "Bitte Wichtiges unter `ask` schreiben.",
    },
    "IMPORT-140": {
        "en": "Tags are taken over only where they name a skill of ours; these are not: {names}. "
        "Nothing needs to be done.",
        "de": "Schlagwörter werden nur übernommen, wenn sie eine unserer Fähigkeiten nennen; diese nicht: {names}. "
        "Zu tun ist nichts.",
    },
    "IMPORT-141": {
        "en": "Feedback on the whole question, such as “Well done”, is not taken over ({count}: {names}). "
        "Put what matters into `because`.",
        "de": "Rückmeldungen zur ganzen Frage wie „Gut gemacht“ werden nicht übernommen ({count}: {names}). "
        "Bitte Wichtiges unter `because` schreiben.",
    },
    "IMPORT-142": {
        "en": "The category “{name}” begins here; its questions stand in one bank with those of “{first}”. "
        "Export the categories one by one to keep them apart.",
        "de": "Hier beginnt die Kategorie „{name}“; ihre Fragen stehen mit denen von „{first}“ in einer Sammlung. "
        "Wer sie trennen will, exportiert die Kategorien einzeln.",
    },
    "IMPORT-150": {
        "en": "“{question}” was left out: the line with the answer is missing. Write one such as `ANSWER: B`.",
        "de": "„{question}“ fehlt: Es gibt keine Zeile mit der Antwort. Bitte eine wie `ANSWER: B` schreiben.",
    },
    "IMPORT-151": {
        "en": "“{question}” was left out: it has no options. Write each on a line that begins like `A.` or `A)`.",
        "de": "„{question}“ fehlt: Es gibt keine Antworten. Bitte jede in eine Zeile schreiben, die wie `A.` oder "
        "`A)` beginnt.",
    },
    "IMPORT-152": {
        "en": "“{question}” was left out: the letters of its options are out of order ({letters}). "
        "Give each its own, from A on.",
        "de": "„{question}“ fehlt: Die Buchstaben der Antworten sind durcheinander ({letters}). "
        "Bitte jeder einen eigenen geben, von A an.",
    },
    "IMPORT-153": {
        "en": "“{question}” was left out: the answer `{answer}` is none of its options ({letters}). Name one of them.",
        "de": "„{question}“ fehlt: Die Antwort `{answer}` ist keine der Möglichkeiten ({letters}). "
        "Bitte eine davon nennen.",
    },
    "IMPORT-160": {
        "en": "“{question}” was left out: a brace is opened and not closed, or the reverse. "
        "Write the answers as {{…}}, and a brace in a text as \\{{ or \\}}.",
        "de": "„{question}“ fehlt: Eine geschweifte Klammer ist offen oder zu viel. "
        "Bitte die Antworten als {{…}} schreiben und eine Klammer im Text als \\{{ oder \\}}.",
    },
    "IMPORT-161": {
        "en": "“{question}” was left out: it has several pairs of braces. Separate questions by an empty line, "
        "and make a question of each gap.",
        "de": "„{question}“ fehlt: Darin sind mehrere Paare geschweifter Klammern. Bitte Fragen durch eine Leerzeile "
        "trennen und aus jeder Lücke eine eigene Frage machen.",
    },
    "IMPORT-162": {
        "en": "“{question}” was left out: `{part}` can't be understood in its braces. Begin a right answer with =, "
        "a wrong one with ~, and write these signs in a text as \\= and \\~.",
        "de": "„{question}“ fehlt: `{part}` ist in den geschweiften Klammern nicht zu verstehen. Bitte eine richtige "
        "Antwort mit = beginnen, eine falsche mit ~, und diese Zeichen im Text als \\= und \\~ schreiben.",
    },
    "IMPORT-170": {
        "en": "These columns are not known and not taken over: {names}. docs/importing.md lists those that are.",
        "de": "Diese Spalten sind unbekannt und werden nicht übernommen: {names}. "
        "Die bekannten nennt docs/importing.md.",
    },
    "IMPORT-171": {
        "en": "The row that begins here was left out: its quotation marks can't be understood, or a cell is too long. "
        'Put a cell with quotation marks between ", and write each within it twice.',
        "de": "Die Zeile, die hier beginnt, fehlt: Ihre Anführungszeichen sind nicht zu verstehen, oder eine Zelle ist "
        'zu lang. Bitte eine Zelle mit Anführungszeichen zwischen " setzen und jedes darin doppelt schreiben.',
    },
    "IMPORT-172": {
        "en": "“{question}” was left out: the row has more cells than the first line has columns. "
        "Put a cell that has the separating sign in it into quotation marks.",
        "de": "„{question}“ fehlt: Die Zeile hat mehr Zellen, als die erste Spalten nennt. "
        "Bitte eine Zelle, in der das Trennzeichen steht, in Anführungszeichen setzen.",
    },
    "IMPORT-173": {
        "en": "“{question}” was left out: a table can't hold the type `{name}`. Use one of these: {known}.",
        "de": "„{question}“ fehlt: Den Typ `{name}` gibt es in einer Tabelle nicht. Bitte einen von diesen nehmen: "
        "{known}.",
    },
    "IMPORT-174": {
        "en": "“{question}” was left out: whether it is true or false must stand under `right`, not `{right}`. "
        "Write true or false.",
        "de": "„{question}“ fehlt: Unter `richtig` muss stehen, ob es wahr oder falsch ist, nicht `{right}`. "
        "Bitte wahr oder falsch schreiben.",
    },
    "IMPORT-175": {
        "en": "“{question}” was left out: a gap needs one pair of double square brackets around the missing words, "
        "as in `It closed [[in May]].`",
        "de": "„{question}“ fehlt: Eine Lücke braucht ein Paar doppelter eckiger Klammern um die fehlenden Wörter, "
        "etwa `Es schloss [[im Mai]].` Bitte ergänzen.",
    },
    "IMPORT-176": {
        "en": "“{question}”: its type has no place for these cells: {texts}. Take another type if you need them.",
        "de": "„{question}“: Für diese Zellen hat der Fragetyp keinen Platz: {texts}. "
        "Wer sie braucht, nimmt einen anderen Typ.",
    },
}
