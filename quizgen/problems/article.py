"""What can go wrong with reading an article."""

SENTENCES = {
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
    "ARTICLE-022": {
        "en": "No page is to be had from this address. Open it in a browser; if the article is there, "
        "copy its words and paste them here.",
        "de": "Von dieser Adresse ist keine Seite zu bekommen. Bitte im Browser öffnen; steht der Artikel dort, "
        "den Wortlaut kopieren und hier einfügen.",
    },
}
