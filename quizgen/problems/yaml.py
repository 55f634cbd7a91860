"""What can go wrong with the YAML of banks, rules and heads of articles."""

SENTENCES = {
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
        "Put the whole text between straight quotation marks (' or \"; “ and „ do not count), or mend the indentation.",
        "de": "Hier steht ein Doppelpunkt mit Leerzeichen mitten im Text, oder die Zeile ist zu weit "
        "eingerückt. Bitte den ganzen Text zwischen gerade Anführungszeichen setzen (' oder \"; „ und “ zählen nicht) "
        "oder die Einrückung richten.",
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
        "Indent it, or write the key, a colon and a blank in front.",
        "de": "Diese Zeile ist weder `Schlüssel: Text` noch die eingerückte Fortsetzung der Zeile darüber. "
        "Bitte einrücken oder Schlüssel, Doppelpunkt und Leerzeichen davorsetzen.",
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
}
