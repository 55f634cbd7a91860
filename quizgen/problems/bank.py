"""What can go wrong with a question bank."""

SENTENCES = {
    "BANK-001": {
        "en": "The file holds no question bank. It begins with `format: 1`; docs/bank-format.md shows how to go on.",
        "de": "Die Datei enthält keine Fragensammlung. Sie beginnt mit `format: 1`; wie es weitergeht, zeigt "
        "docs/bank-format.md.",
    },
    "BANK-002": {
        "en": "The bank has the format `{version}`, but this program reads format 1. "
        "Write `format: 1`, or use a newer quizgen.",
        "de": "Die Sammlung hat das Format `{version}`, dieses Programm liest Format 1. "
        "Bitte `format: 1` schreiben oder ein neueres quizgen nehmen.",
    },
    "BANK-003": {
        "en": "`{path}` can't be used as an article. Name a .txt or .md file in the bank's folder or in one beside it, "
        "seen from there: `../articles/pool.txt`.",
        "de": "`{path}` geht nicht als Artikel. Bitte eine Datei mit .txt oder .md im Ordner der Sammlung oder in "
        "einem Ordner daneben angeben, von dort aus gesehen: `../artikel/bad.txt`.",
    },
    "BANK-004": {
        "en": "There is no article file `{path}`. Put it there, or mend the name.",
        "de": "Die Artikeldatei `{path}` gibt es nicht. Bitte dorthin legen oder den Namen ändern.",
    },
    "BANK-005": {
        "en": "The article file `{path}` has no text. Write the paragraphs with an empty line between them.",
        "de": "In der Artikeldatei `{path}` steht kein Text. Bitte Absätze mit einer Leerzeile dazwischen schreiben.",
    },
    "BANK-006": {
        "en": "The article file `{path}` is no UTF-8 text of at most 5 MB. Save it as UTF-8, or shorten it.",
        "de": "Die Artikeldatei `{path}` ist kein UTF-8-Text von höchstens 5 MB. Bitte so speichern oder kürzen.",
    },
    "BANK-007": {
        "en": "The article file `{path}` can't be read ({reason}). Check the file and its permissions.",
        "de": "Die Artikeldatei `{path}` ist nicht lesbar ({reason}). Bitte Datei und Rechte prüfen.",
    },
    "BANK-010": {
        "en": "`{key}` is missing or empty. Write it with its content.",
        "de": "`{key}` fehlt oder ist leer. Bitte mit Inhalt angeben.",
    },
    "BANK-011": {
        "en": "`{word}` is not a key here: did you mean `{suggestion}`?",
        "de": "`{word}` gibt es hier nicht: War `{suggestion}` gemeint?",
    },
    "BANK-012": {
        "en": "`{word}` is not a key here. Delete it, or use one of these: {known}.",
        "de": "`{word}` gibt es hier nicht. Bitte löschen oder eines von diesen nehmen: {known}.",
    },
    "BANK-013": {
        "en": "A text is expected here, not a list and not further keys. "
        "If the text begins with a bracket or a dash or has a colon in it, put it into straight quotation marks.",
        "de": "Hier wird ein Text erwartet, keine Liste und keine weiteren Schlüssel. "
        "Beginnt der Text mit Klammer oder Strich oder enthält er einen Doppelpunkt, "
        "bitte in gerade Anführungszeichen setzen.",
    },
    "BANK-014": {
        "en": "`{key}` is a list. Begin each entry on a line of its own with `- `.",
        "de": "`{key}` ist eine Liste. Bitte jeden Eintrag in einer eigenen Zeile mit `- ` beginnen.",
    },
    "BANK-015": {
        "en": "Keys with their contents are expected here under `{key}`, as in `key: content` "
        "(for an option: `- right: yes`).",
        "de": "Hier werden unter `{key}` Schlüssel mit Inhalt erwartet, etwa `Schlüssel: Inhalt` "
        "(bei Antworten: `- right: ja`).",
    },
    "BANK-016": {
        "en": "`{word}` is not possible here: did you mean `{suggestion}`?",
        "de": "`{word}` ist hier nicht möglich: War `{suggestion}` gemeint?",
    },
    "BANK-017": {
        "en": "`{word}` is not possible here. Use one of these: {known}.",
        "de": "`{word}` ist hier nicht möglich. Bitte eines von diesen nehmen: {known}.",
    },
    "BANK-018": {
        "en": "An id has 3 to 64 small letters (a to z), digits and dashes, and no dash in front: `q001`.",
        "de": "Eine Kennung hat 3 bis 64 Kleinbuchstaben (a bis z), Ziffern und Striche, vorn keinen Strich: `q001`.",
    },
    "BANK-019": {
        "en": "`{key}` is a whole number from 1 on. Write it in digits.",
        "de": "`{key}` ist eine ganze Zahl ab 1. Bitte in Ziffern schreiben.",
    },
    "BANK-020": {
        "en": "The text is empty. Write one, or delete the entry.",
        "de": "Der Text ist leer. Bitte einen schreiben oder den Eintrag löschen.",
    },
    "BANK-021": {
        "en": "An option has either `right:` or `wrong:` with its text. Write one of the two.",
        "de": "Eine Antwortmöglichkeit hat entweder `right:` oder `wrong:` mit ihrem Text. "
        "Bitte eines von beiden schreiben.",
    },
    "BANK-022": {
        "en": "`text` needs one pair of double square brackets around the right words: `The pool closed [[in May]].`",
        "de": "`text` braucht ein Paar doppelter eckiger Klammern um die richtigen Wörter: "
        "`Das Bad schloss [[im Mai]].`",
    },
    "BANK-023": {
        "en": "`{key}` is only for {types}; a question of this type has {own}. Change the key or the type.",
        "de": "`{key}` gibt es nur bei {types}; eine Frage dieses Typs hat {own}. "
        "Bitte den Schlüssel oder den Typ ändern.",
    },
    "BANK-024": {
        "en": "The article has either `paragraphs` with its text or `path` with the file that has it. "
        "Write one of the two.",
        "de": "Der Artikel hat entweder `paragraphs` mit dem Text oder `path` mit der Datei, in der er steht. "
        "Bitte eines von beiden angeben.",
    },
    "BANK-025": {
        "en": "`{key}` begins with the day, year first; a comma and a name may follow: 2025-03-04, Kim Example.",
        "de": "`{key}` beginnt mit dem Tag, das Jahr zuerst; danach ein Komma und ein Name: 2025-03-04, Kim Beispiel.",
    },
    "BANK-026": {
        "en": "This is not what quizgen wrote here. Restore the line from an earlier version (`quizgen history`), "
        "or delete it.",
        "de": "Das hat quizgen hier nicht geschrieben. Bitte die Zeile aus einer früheren Fassung holen "
        "(`quizgen history`) oder löschen.",
    },
    "BANK-030": {
        "en": "The id `{id}` is already used in line {first_line}. Give this question an id that none had before.",
        "de": "Die Kennung `{id}` steht schon in Zeile {first_line}. Bitte eine nehmen, die noch keine Frage hatte.",
    },
    "BANK-031": {
        "en": "The question `{id}` has fewer than two options. Add a wrong one, or make it `type: short`.",
        "de": "Die Frage `{id}` hat weniger als zwei Antwortmöglichkeiten. "
        "Bitte eine falsche ergänzen oder `type: short` daraus machen.",
    },
    "BANK-032": {
        "en": "The question `{id}` has no right option. Mark one with `right:`.",
        "de": "Die Frage `{id}` hat keine richtige Antwort. Bitte eine mit `right:` kennzeichnen.",
    },
    "BANK-033": {
        "en": "This is a second right option in the question `{id}`. Leave one `right:`, write `wrong:` elsewhere.",
        "de": "Das ist schon die zweite richtige Antwort der Frage `{id}`. "
        "Bitte nur ein `right:` lassen, sonst `wrong:` schreiben.",
    },
    "BANK-034": {
        "en": '"{text}" stands in the question `{id}` twice. Delete or re-word one of the two.',
        "de": "„{text}“ steht in der Frage `{id}` doppelt. Bitte eines von beiden löschen oder ändern.",
    },
    "BANK-035": {
        "en": "A true-false question has two options, the question `{id}` has {count}. "
        "Leave two, or make it `type: choice`.",
        "de": "Eine Frage mit `true-false` hat zwei Antworten, die Frage `{id}` hat {count}. "
        "Bitte zwei lassen oder `type: choice` daraus machen.",
    },
    "BANK-036": {
        "en": "This text does not stand in paragraph {paragraph} of the article. Copy the sentence from there.",
        "de": "Dieser Text steht nicht im Absatz {paragraph} des Artikels. Bitte den Satz von dort kopieren.",
    },
    "BANK-037": {
        "en": "The evidence stands in paragraph {found}, not in paragraph {paragraph}. Write {found}.",
        "de": "Der Beleg steht im Absatz {found}, nicht im Absatz {paragraph}. Bitte {found} schreiben.",
    },
    "BANK-038": {
        "en": "There is no paragraph {paragraph}: the article has {count}. Write the number of the right one.",
        "de": "Einen Absatz {paragraph} gibt es nicht: Der Artikel hat {count}. Bitte die richtige Nummer schreiben.",
    },
    "BANK-039": {
        "en": "All options of the question `{id}` are right, which leaves nothing to choose. Add one with `wrong:`.",
        "de": "In der Frage `{id}` sind alle Antworten richtig, zu wählen gibt es nichts. "
        "Bitte eine mit `wrong:` ergänzen.",
    },
    "BANK-040": {
        "en": "The question `{id}` has fewer than two entries under `{key}`. Add one, or take another `type`.",
        "de": "Die Frage `{id}` hat unter `{key}` weniger als zwei Einträge. "
        "Bitte einen ergänzen oder einen anderen `type` nehmen.",
    },
    "BANK-041": {
        "en": 'All items of the question `{id}` belong to "{match}", which leaves nothing to match. '
        "Add a pair with another `match`.",
        "de": "In der Frage `{id}` gehört alles zu „{match}“, zuzuordnen gibt es nichts. "
        "Bitte ein Paar mit einem anderen `match` ergänzen.",
    },
    "BANK-042": {
        "en": "The double square brackets of the question `{id}` enclose the whole `text`. "
        "Put them around the right words only.",
        "de": "Die doppelten eckigen Klammern der Frage `{id}` umschließen den ganzen `text`. "
        "Bitte nur die richtigen Wörter einklammern.",
    },
    "BANK-044": {
        "en": "No skill is called `{skill}`. Use one of these: {known}; or name it at the top under `skills`.",
        "de": "Eine Fertigkeit `{skill}` gibt es nicht. Bitte eine von diesen nehmen: {known}; oder sie oben in der "
        "Sammlung unter `skills` nennen.",
    },
    "BANK-045": {
        "en": "This bank has no article that could hold the evidence. Add `article` with its paragraphs, "
        "or delete the evidence.",
        "de": "Diese Sammlung hat keinen Artikel, in dem der Beleg stehen könnte. Bitte `article` mit den Absätzen "
        "ergänzen oder den Beleg löschen.",
    },
    "BANK-046": {
        "en": 'In the question `{id}` there is no word to point at in "{words}". Put words between the brackets.',
        "de": "In der Frage `{id}` steht in „{words}“ kein Wort, auf das man zeigen könnte. "
        "Bitte Wörter zwischen die Klammern setzen.",
    },
    "BANK-101": {
        "en": "In the question `{id}` the right option is much longer than the others, which gives it away. "
        "Shorten it, or lengthen the others.",
        "de": "In der Frage `{id}` ist die richtige Antwort viel länger als die anderen; das verrät sie. "
        "Bitte kürzen oder die anderen verlängern.",
    },
    "BANK-102": {
        "en": 'The answer "{answer}" already stands in the question `{id}`. Ask without naming it.',
        "de": "Die Antwort „{answer}“ steht schon in der Frage `{id}`. Bitte fragen, ohne sie zu nennen.",
    },
    "BANK-103": {
        "en": 'In the question `{id}` the missing "{answer}" stands in the text beside the gap, too. '
        "Shorten the text, or leave out other words.",
        "de": "In der Frage `{id}` steht das Gesuchte, „{answer}“, auch neben der Lücke im Text. "
        "Bitte den Text kürzen oder andere Wörter weglassen.",
    },
    "BANK-104": {
        "en": 'The answer "{answer}" does not stand in the evidence. Choose the sentence that proves it, '
        "or add the article's words under `accept`.",
        "de": "Die Antwort „{answer}“ steht nicht im Beleg. Bitte den Satz wählen, der sie beweist, "
        "oder die Worte des Artikels unter `accept` ergänzen.",
    },
    "BANK-105": {
        "en": "The question `{id}` is asked in `{language}`, too, but its `{key}` is not there in it. Add it.",
        "de": "Die Frage `{id}` wird auch in `{language}` gestellt, aber `{key}` gibt es darin nicht. Bitte ergänzen.",
    },
    "BANK-106": {
        "en": "In all {count} choice questions the right option stands in place {place}, which pupils will notice. "
        "Move some.",
        "de": "In allen {count} Auswahlfragen steht die richtige Antwort an Stelle {place}; das fällt auf. "
        "Bitte einige umstellen.",
    },
    "BANK-107": {
        "en": 'The evidence has the wrong option "{wrong}", but not the right one "{answer}". '
        "Check the key, or choose the sentence that proves it.",
        "de": "Im Beleg steht die falsche Antwort „{wrong}“, nicht die richtige „{answer}“. "
        "Bitte die Lösung prüfen oder den Satz wählen, der sie beweist.",
    },
    "BANK-108": {
        "en": "The id `{id}` belonged to a question that was generated, and cards and results may still hang on it. "
        "Give your own question an id that none had before.",
        "de": "Die Kennung `{id}` gehörte zu einer erzeugten Frage; Karten und Ergebnisse können noch daran hängen. "
        "Bitte der eigenen Frage eine Kennung geben, die noch keine hatte.",
    },
}
