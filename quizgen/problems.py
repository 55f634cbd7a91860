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
    "EXPORT-021": {
        "en": "PDF files need a part of quizgen that is not installed here, or Pango is missing on this computer "
        "({reason}). Install it with `pip install 'quizgen[pdf]'` (on Debian and Ubuntu also `apt install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0`), or export as `print` and print to PDF in the browser.",
        "de": "Für PDF-Dateien fehlt ein Teil von quizgen, oder auf diesem Rechner fehlt Pango ({reason}). Bitte mit "
        "`pip install 'quizgen[pdf]'` nachholen (unter Debian und Ubuntu auch `apt install libpango-1.0-0 "
        "libpangoft2-1.0-0 libharfbuzz-subset0`) oder als `print` exportieren und im Browser als PDF drucken.",
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
        "en": "The question `{id}` was shortened to {most} characters. See whether it can still be understood: {text}",
        "de": "Die Frage `{id}` wurde auf {most} Zeichen gekürzt. Bitte prüfen, ob sie noch verständlich ist: {text}",
    },
    "EXPORT-124": {
        "en": "An option of the question `{id}` was shortened to {most} characters. See whether it still says "
        "the same: {text}",
        "de": "Eine Antwort der Frage `{id}` wurde auf {most} Zeichen gekürzt. Bitte prüfen, ob sie noch dasselbe "
        "sagt: {text}",
    },
    "EXPORT-125": {
        "en": "The question `{id}` has more than {most} options, so these were left out: {texts}",
        "de": "Die Frage `{id}` hat mehr als {most} Antworten; weggelassen wurden: {texts}",
    },
    "EXPORT-126": {
        "en": "No font on this computer has these signs, so they show as boxes: {signs}. Install one that has them "
        "(Noto fonts have most), or change them in the bank.",
        "de": "Keine Schrift auf diesem Rechner hat diese Zeichen, deshalb erscheinen Kästchen: {signs}. Bitte eine "
        "Schrift installieren, die sie hat (die Noto-Schriften haben die meisten), oder sie in der Sammlung ändern.",
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
    "OUTPUT-005": {
        "en": "Somebody saved this file while the command was at work, so nothing was written. Run it again.",
        "de": "Die Datei wurde inzwischen von jemand anderem gespeichert; es wurde nichts geschrieben. "
        "Bitte den Befehl wiederholen.",
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
    "BANK-027": {
        "en": "The questions stand in brackets here, so quizgen can't change one of them alone. "
        "Write each on lines of its own, beginning with `- `.",
        "de": "Die Fragen stehen hier in Klammern, deshalb lässt sich keine einzeln ändern. "
        "Bitte jede in eigene Zeilen schreiben, die erste mit `- ` am Anfang.",
    },
    "BANK-028": {
        "en": "The questions can't be changed here without touching other lines, so nothing was changed. "
        "Write every key of a question on a line of its own, or edit the file by hand.",
        "de": "Die Fragen lassen sich hier nicht ändern, ohne andere Zeilen zu berühren; es wurde nichts geändert. "
        "Bitte jeden Schlüssel einer Frage in eine eigene Zeile schreiben oder die Datei von Hand ändern.",
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
    "BANK-050": {
        "en": "There is no version {number} of this bank. These are kept: {known}.",
        "de": "Eine Fassung {number} dieser Sammlung gibt es nicht. Aufgehoben sind: {known}.",
    },
    "BANK-051": {
        "en": "No question has the id `{id}`. `quizgen show` lists them.",
        "de": "Keine Frage hat die Kennung `{id}`. `quizgen show` zählt sie auf.",
    },
    "BANK-052": {
        "en": "No question `{id}` is generated from the article today, so there is none to take.",
        "de": "Eine Frage `{id}` entsteht heute nicht aus dem Artikel; es gibt also keine zu übernehmen.",
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
    "BANK-053": {
        "en": "The bank says it was generated with `{options}`, which quizgen does not understand. "
        "Mend the line `options:` under `generated:`, or delete it.",
        "de": "Die Sammlung ist angeblich mit `{options}` entstanden; das versteht quizgen nicht. "
        "Bitte die Zeile `options:` unter `generated:` berichtigen oder löschen.",
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
