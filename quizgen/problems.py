"""What went wrong, as a value: where it is, a stable code, and a sentence that says what to do.

Stages raise `Refused` with every problem they found; only the command line and the site turn it into words.
This file refuses to know about files, YAML or the terminal.
"""

from dataclasses import dataclass, field
from typing import Any

SENTENCES: dict[str, dict[str, str]] = {
    # One line a code; a code is never reused for another meaning. `{...}` are the details of the case.
    # Numbers from 100 on are warnings: the input can be used all the same.
    "ARTICLE-001": {
        "en": "The file is empty. Give a file that holds the article's text.",
        "de": "Die Datei ist leer. Gebraucht wird eine Datei mit dem Text des Artikels.",
    },
    "ARTICLE-002": {
        "en": "There is no such file. Check the path and the spelling.",
        "de": "Diese Datei gibt es nicht. Bitte Pfad und Schreibweise prüfen.",
    },
    "ARTICLE-003": {
        "en": "This is a folder. Name the file that holds the article's text.",
        "de": "Das ist ein Ordner. Gebraucht wird die Datei mit dem Text des Artikels.",
    },
    "ARTICLE-004": {
        "en": "The file can't be read ({reason}). Check who may read it, then try again.",
        "de": "Die Datei lässt sich nicht lesen ({reason}). Bitte die Leserechte prüfen.",
    },
    "ARTICLE-005": {
        "en": "This is larger than {megabytes} MB, far more than an article. Give the article alone.",
        "de": "Das sind über {megabytes} MB, weit mehr als ein Artikel. Gebraucht wird nur der Artikel.",
    },
    "ARTICLE-006": {
        "en": "This is not text; PDF, Word files and pictures can't be read. "
        "Copy the article's words into a plain text file (.txt).",
        "de": "Das ist kein Text; PDF, Word-Dateien und Bilder lassen sich nicht lesen. "
        "Bitte den Wortlaut des Artikels in eine einfache Textdatei (.txt) kopieren.",
    },
    "ARTICLE-007": {
        "en": "The characters are damaged here: this is neither sound UTF-8 nor UTF-16. "
        "Open the file in an editor and save it with the encoding UTF-8.",
        "de": "Hier sind Zeichen beschädigt: Das ist weder gültiges UTF-8 noch UTF-16. "
        "Bitte die Datei in einem Editor öffnen und mit der Kodierung UTF-8 speichern.",
    },
    "ARTICLE-008": {
        "en": "There is no sentence in it. Give an article's running text, with full stops.",
        "de": "Darin steht kein einziger Satz. Gebraucht wird der Fließtext eines Artikels, mit Satzzeichen.",
    },
    "ARTICLE-009": {
        "en": "The article seems to be in another language: {name_en} ({code}). "
        "Give one in German or English, or say which of the two it is in.",
        "de": "Der Artikel ist anscheinend in einer anderen Sprache: {name_de} ({code}). "
        "Gebraucht wird einer auf Deutsch oder Englisch, oder die Angabe, welche der beiden es ist.",
    },
    "ARTICLE-010": {
        "en": "The head that begins here has no end. Close it with a line `---`.",
        "de": "Der Kopf, der hier beginnt, hört nicht auf. Bitte mit einer Zeile `---` schließen.",
    },
    "ARTICLE-011": {
        "en": "The head that begins here needs lines such as `title: …`. Write it so, or delete the dashes.",
        "de": "Der Kopf, der hier beginnt, braucht Zeilen wie `title: …`. Bitte so schreiben oder die Striche löschen.",
    },
    "ARTICLE-012": {
        "en": "The head knows no `{key}`. Use one of these: {known}.",
        "de": "Im Kopf gibt es kein `{key}`. Zur Wahl stehen: {known}.",
    },
    "ARTICLE-013": {
        "en": "`{key}` has to be one line of text. Write it behind the colon, several names with commas.",
        "de": "`{key}` muss eine Zeile Text sein. Bitte hinter den Doppelpunkt schreiben, mehrere Namen mit Kommas.",
    },
    "ARTICLE-014": {
        "en": 'There is no date "{value}". Write it as 2024-10-25, or leave the line out.',
        "de": "Ein Datum „{value}“ gibt es nicht. Bitte so schreiben: 25.10.2024, oder die Zeile weglassen.",
    },
    "ARTICLE-015": {
        "en": 'The language "{value}" is not spoken here. Write `de` for German or `en` for English.',
        "de": "Die Sprache „{value}“ wird hier nicht gesprochen. "
        "Bitte `de` für Deutsch oder `en` für Englisch schreiben.",
    },
    "ARTICLE-016": {
        "en": '"{value}" is no web address. Write it whole, with https:// or http://, or leave the line out.',
        "de": "„{value}“ ist keine Webadresse. "
        "Bitte ganz schreiben, mit https:// oder http://, oder die Zeile weglassen.",
    },
    "ARTICLE-017": {
        "en": "The address leads to `{scheme}:`. Only addresses with http:// and https:// are read.",
        "de": "Die Adresse führt zu `{scheme}:`. Gelesen werden nur Adressen mit http:// und https://.",
    },
    "ARTICLE-018": {
        "en": "The address can't be reached ({reason}). Check the spelling and the connection, "
        "or save the page and give the file.",
        "de": "Die Adresse ist nicht zu erreichen ({reason}). Bitte Schreibweise und Verbindung prüfen "
        "oder die Seite speichern und die Datei angeben.",
    },
    "ARTICLE-019": {
        "en": "The page did not arrive within {seconds} seconds. Try again later, or save the page and give the file.",
        "de": "Die Seite kam nicht binnen {seconds} Sekunden an. Bitte später noch einmal versuchen "
        "oder die Seite speichern und die Datei angeben.",
    },
    "ARTICLE-020": {
        "en": "The server refused the page (status {status}). Open the address in a browser; "
        "if the article is there, save it and give the file.",
        "de": "Der Server gab die Seite nicht heraus (Status {status}). Bitte die Adresse im Browser öffnen; "
        "steht der Artikel dort, die Seite speichern und die Datei angeben.",
    },
    "ARTICLE-021": {
        "en": "The address holds no web page or text but `{kind}`. Give the address of the article itself.",
        "de": "Unter der Adresse liegt weder Webseite noch Text, sondern `{kind}`. "
        "Gebraucht wird die Adresse des Artikels selbst.",
    },
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
        "en": 'The bank "{id}" has no question that is not rejected. Approve one, then export again.',
        "de": "In der Sammlung „{id}“ sind alle Fragen verworfen. Bitte eine annehmen und neu exportieren.",
    },
    "EXPORT-005": {
        "en": 'The question "{id}" has no words to fill in or mark. Put them between double square brackets.',
        "de": "Die Frage „{id}“ hat keine Wörter zum Einsetzen oder Markieren. "
        "Bitte sie in doppelte eckige Klammern setzen.",
    },
    "WEB-001": {
        "en": "Port {port} on {host} is in use already. Stop the other program or choose another port: --port {next}.",
        "de": "Port {port} auf {host} ist schon belegt. Bitte das andere Programm beenden "
        "oder einen anderen Port wählen: --port {next}.",
    },
    "WEB-002": {
        "en": "The site can't be served on {host}, port {port} ({reason}). Choose another host or port.",
        "de": "Die Seite lässt sich auf {host}, Port {port} nicht anbieten ({reason}). "
        "Bitte einen anderen Host oder Port wählen.",
    },
    "WEB-003": {
        "en": 'There is no folder "{folder}". Name the folder that holds the question banks.',
        "de": "Einen Ordner „{folder}“ gibt es nicht. Bitte den Ordner mit den Fragensammlungen angeben.",
    },
    "WEB-004": {
        "en": 'Another file has a bank with the id "{id}" too, and only that one is shown. '
        "Give one of the banks another id.",
        "de": "Auch eine andere Datei hat eine Sammlung mit der Kennung „{id}“, und nur diese wird gezeigt. "
        "Eine der beiden braucht eine andere Kennung.",
    },
    "YAML-001": {
        "en": "There is no such file. Check the path and the spelling.",
        "de": "Diese Datei gibt es nicht. Bitte Pfad und Schreibweise prüfen.",
    },
    "YAML-002": {
        "en": "This is not a file but a folder or a device. Name a YAML file.",
        "de": "Das ist keine Datei, sondern ein Ordner oder ein Gerät. Gebraucht wird eine YAML-Datei.",
    },
    "YAML-003": {
        "en": "The file can't be read ({reason}). Check who may read it, then try again.",
        "de": "Die Datei lässt sich nicht lesen ({reason}). Bitte die Leserechte prüfen.",
    },
    "YAML-004": {
        "en": "The file is larger than {megabytes} MB. Split it into several files.",
        "de": "Die Datei ist größer als {megabytes} MB. Bitte auf mehrere Dateien verteilen.",
    },
    "YAML-005": {
        "en": "The file is not UTF-8 from here on. Save it with the encoding UTF-8.",
        "de": "Ab hier ist die Datei nicht in UTF-8. Bitte mit der Kodierung UTF-8 speichern.",
    },
    "YAML-006": {
        "en": "An invisible control character ({character}) stands here. Delete it.",
        "de": "Hier steht ein unsichtbares Steuerzeichen ({character}). Bitte löschen.",
    },
    "YAML-010": {
        "en": "`*{name}` refers to another place, which is not allowed here. Write the text out, "
        "or put it into quotation marks if the star belongs to it.",
        "de": "`*{name}` verweist auf eine andere Stelle; das ist hier nicht erlaubt. Bitte den Text "
        "ausschreiben oder, wenn der Stern dazugehört, in Anführungszeichen setzen.",
    },
    "YAML-011": {
        "en": "`&{name}` marks a place to refer to, which is not allowed here. Delete it, "
        "or put the text into quotation marks if the sign belongs to it.",
        "de": "`&{name}` markiert eine Stelle für Verweise; das ist hier nicht erlaubt. Bitte löschen "
        "oder, wenn das Zeichen dazugehört, den Text in Anführungszeichen setzen.",
    },
    "YAML-012": {
        "en": "`{tag}` is a type mark, which is not allowed here. Delete it, "
        "or put the text into quotation marks if the exclamation mark belongs to it.",
        "de": "`{tag}` ist eine Typangabe; das ist hier nicht erlaubt. Bitte löschen "
        "oder, wenn das Ausrufezeichen dazugehört, den Text in Anführungszeichen setzen.",
    },
    "YAML-013": {
        "en": "`<<` merges other entries in, which is not allowed here. Write the entries out.",
        "de": "`<<` mischt andere Einträge ein; das ist hier nicht erlaubt. Bitte die Einträge ausschreiben.",
    },
    "YAML-014": {
        "en": "`{key}` stands here a second time, first in line {first_line}. Delete or rename one of them.",
        "de": "`{key}` steht hier ein zweites Mal, zuerst in Zeile {first_line}. Bitte eines löschen oder umbenennen.",
    },
    "YAML-015": {
        "en": "More than {depth} levels are nested here. Check the indentation and the brackets.",
        "de": "Hier sind mehr als {depth} Ebenen ineinander geschachtelt. Bitte Einrückung und Klammern prüfen.",
    },
    "YAML-016": {
        "en": "A second document begins with this `---`. Delete the line, or make it a file of its own.",
        "de": "Mit diesem `---` beginnt ein zweites Dokument. Bitte die Zeile löschen oder eine eigene Datei anlegen.",
    },
    "YAML-017": {
        "en": "A key must be plain words. If the text begins with a bracket, put it into quotation marks.",
        "de": "Ein Schlüssel besteht aus einfachen Wörtern. Beginnt der Text mit einer Klammer, "
        "bitte in Anführungszeichen setzen.",
    },
    "YAML-020": {
        "en": "A colon followed by a blank stands inside a text here, or the line is indented too far. "
        "Put the whole text into quotation marks, or mend the indentation.",
        "de": "Hier steht ein Doppelpunkt mit Leerzeichen mitten im Text, oder die Zeile ist zu weit "
        "eingerückt. Bitte den ganzen Text in Anführungszeichen setzen oder die Einrückung richten.",
    },
    "YAML-021": {
        "en": "A list can't begin in the middle of a line. Begin a new line before the `-`, "
        "or put the text into quotation marks if the dash belongs to it.",
        "de": "Eine Liste kann nicht mitten in der Zeile beginnen. Bitte vor dem `-` eine neue Zeile "
        "anfangen oder, wenn der Strich zum Text gehört, den Text in Anführungszeichen setzen.",
    },
    "YAML-022": {
        "en": "A tab stands here. Indent with blanks only.",
        "de": "Hier steht ein Tabulator. Bitte nur mit Leerzeichen einrücken.",
    },
    "YAML-023": {
        "en": "A text can't begin with `{character}` here. Put it into quotation marks.",
        "de": "Ein Text kann hier nicht mit `{character}` beginnen. Bitte in Anführungszeichen setzen.",
    },
    "YAML-024": {
        "en": "The quotation mark that opens here is never closed. Close it at the end of the text.",
        "de": "Das Anführungszeichen, das hier öffnet, wird nicht geschlossen. Bitte am Ende des Textes schließen.",
    },
    "YAML-025": {
        "en": "The bracket that opens here is not closed, or a comma is missing behind it. "
        "If the bracket belongs to the text, put the text into quotation marks.",
        "de": "Die Klammer, die hier öffnet, wird nicht geschlossen, oder dahinter fehlt ein Komma. "
        "Gehört die Klammer zum Text, bitte den Text in Anführungszeichen setzen.",
    },
    "YAML-026": {
        "en": "A backslash between double quotation marks begins a special character, and this one is "
        "unknown. Write `\\\\`, or use single quotation marks.",
        "de": "Ein umgekehrter Schrägstrich in doppelten Anführungszeichen leitet ein Sonderzeichen ein, "
        "und dieses ist unbekannt. Bitte `\\\\` schreiben oder einfache Anführungszeichen nehmen.",
    },
    "YAML-027": {
        "en": "Behind `|` or `>` the line must end. Begin the text in the next line, indented, "
        "or put it into quotation marks if the sign belongs to it.",
        "de": "Hinter `|` oder `>` muss die Zeile enden. Bitte den Text in der nächsten Zeile eingerückt "
        "beginnen oder, wenn das Zeichen dazugehört, in Anführungszeichen setzen.",
    },
    "YAML-028": {
        "en": "This line is neither `key: text` nor the indented continuation of the line above. "
        "Indent it, or write the key and a colon in front.",
        "de": "Diese Zeile ist weder `Schlüssel: Text` noch die eingerückte Fortsetzung der Zeile darüber. "
        "Bitte einrücken oder Schlüssel und Doppelpunkt davorsetzen.",
    },
    "YAML-029": {
        "en": "A text or a list is expected here. If a text begins with a bracket or a comma, "
        "put it into quotation marks; if a bracket is still open above, close it.",
        "de": "Hier wird ein Text oder eine Liste erwartet. Beginnt ein Text mit Klammer oder Komma, bitte "
        "in Anführungszeichen setzen; ist darüber noch eine Klammer offen, bitte schließen.",
    },
    "YAML-030": {
        "en": "The indentation does not fit the lines above. Let entries that belong together begin in one column.",
        "de": "Die Einrückung passt nicht zu den Zeilen darüber. Was zusammengehört, beginnt in derselben Spalte.",
    },
    "YAML-031": {
        "en": "Text follows behind a closing quotation mark or bracket. Put the whole text into single "
        "quotation marks and write every ' within it twice.",
        "de": "Hinter einem schließenden Anführungszeichen oder einer Klammer steht noch Text. Bitte den "
        "ganzen Text in einfache Anführungszeichen setzen und jedes ' darin doppelt schreiben.",
    },
    "YAML-040": {
        "en": "The file is not valid YAML from here on ({said}). Compare the line with its neighbours.",
        "de": "Ab hier ist die Datei kein gültiges YAML ({said}). Bitte die Zeile mit ihren Nachbarn vergleichen.",
    },
    "OUTPUT-001": {
        "en": "The folder {folder} does not exist. Create it, or name another one.",
        "de": "Den Ordner {folder} gibt es nicht. Bitte anlegen oder einen anderen nennen.",
    },
    "OUTPUT-002": {
        "en": "A folder has this name. Name a file to write to.",
        "de": "So heißt schon ein Ordner. Gebraucht wird der Name einer Datei.",
    },
    "OUTPUT-003": {
        "en": "The file or its folder {folder} is read-only. Change the permissions, or name another folder.",
        "de": "Die Datei oder ihr Ordner {folder} ist schreibgeschützt. "
        "Bitte die Rechte ändern oder einen anderen Ordner nennen.",
    },
    "OUTPUT-004": {
        "en": "The file could not be written ({reason}); what stood there before is unchanged. "
        "Make room on the disk or name another folder, then try again.",
        "de": "Die Datei ließ sich nicht schreiben ({reason}); was vorher da war, ist unverändert. "
        "Bitte Platz schaffen oder einen anderen Ordner nennen und neu versuchen.",
    },
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
        "If the text begins with a bracket or a dash, put it into quotation marks.",
        "de": "Hier wird ein Text erwartet, keine Liste und keine weiteren Schlüssel. "
        "Beginnt der Text mit Klammer oder Strich, bitte in Anführungszeichen setzen.",
    },
    "BANK-014": {
        "en": "`{key}` is a list. Begin each entry on a line of its own with `- `.",
        "de": "`{key}` ist eine Liste. Bitte jeden Eintrag in einer eigenen Zeile mit `- ` beginnen.",
    },
    "BANK-015": {
        "en": "Keys with their contents are expected here under `{key}`, as in `key: content`.",
        "de": "Hier werden unter `{key}` Schlüssel mit Inhalt erwartet, etwa `Schlüssel: Inhalt`.",
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
        "en": "The bank is there already and may hold your edits. Choose another folder, or replace it with --force.",
        "de": "Die Fragenbank gibt es schon, vielleicht mit eigenen Änderungen. "
        "Bitte einen anderen Ordner wählen oder mit --force ersetzen.",
    },
    "QUIZ-004": {
        "en": "This line is no document with `id` and `text`: {reason}. Give one JSON object a line.",
        "de": "Diese Zeile ist kein Dokument mit `id` und `text`: {reason}. Gebraucht wird ein JSON-Objekt je Zeile.",
    },
    "QUIZ-005": {
        "en": "The folder does not exist. Create it, or name another one.",
        "de": "Den Ordner gibt es nicht. Bitte anlegen oder einen anderen nennen.",
    },
    "RULE-001": {
        "en": "A rule is a list entry with keys such as `id:` and `ask:`. Look at the rules beside it.",
        "de": "Eine Regel ist ein Listeneintrag mit Schlüsseln wie `id:` und `ask:`. Die Nachbarregeln zeigen, wie.",
    },
    "RULE-002": {
        "en": "There is no key `{key}` in a rule; did you mean `{known}`?",
        "de": "Den Schlüssel `{key}` gibt es in einer Regel nicht; gemeint ist vielleicht `{known}`?",
    },
    "RULE-003": {
        "en": "The rule lacks `{key}:`. Add it.",
        "de": "Der Regel fehlt `{key}:`. Bitte ergänzen.",
    },
    "RULE-004": {
        "en": "`{key}: {value}` is not known. Use one of: {known}.",
        "de": "`{key}: {value}` ist nicht bekannt. Möglich sind: {known}.",
    },
    "RULE-005": {
        "en": "There is no slot {{{slot}}}. Use one of: {known}.",
        "de": "Den Platzhalter {{{slot}}} gibt es nicht. Möglich sind: {known}.",
    },
    "RULE-006": {
        "en": "The id `{id}` is there twice. Give each rule its own.",
        "de": "Die Kennung `{id}` gibt es zweimal. Jede Regel braucht ihre eigene.",
    },
    "RULE-007": {
        "en": "`{key}:` takes one text. Write it on one line, in quotation marks.",
        "de": "`{key}:` braucht genau einen Text. Bitte in eine Zeile schreiben, in Anführungszeichen.",
    },
    "RULE-008": {
        "en": "The curly brackets in `{key}:` are not closed. Write a slot as {{name}}.",
        "de": "Die geschweiften Klammern in `{key}:` sind nicht geschlossen. Ein Platzhalter heißt {{name}}.",
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
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input.

    `line` and `column` count from 1; 0 means the problem has no line (a folder that is missing, say).
    """

    code: str
    file: str = ""
    line: int = 0
    column: int = 0
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        """Whether the input can be used all the same: `BANK-101` is a warning, `BANK-011` is not."""
        return int(self.code.rpartition("-")[2]) >= 100

    def sentence(self, language: str = "en") -> str:
        """What is wrong and what to do about it, in `language` (`de` or `en`)."""
        return SENTENCES[self.code][language].format(**self.details)

    def render(self, language: str = "en") -> str:
        """`file:line:column: CODE sentence`, the parts that are known."""
        place = [self.file] if self.file else []
        if self.line:
            place += [str(self.line), str(self.column or 1)]
        words = f"{self.code} {self.sentence(language)}"
        return ": ".join([":".join(place), words] if place else [words])


class Refused(Exception):
    """The input can't be used; `problems` holds every reason that was found."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(problem.render() for problem in problems))
        self.problems = problems
