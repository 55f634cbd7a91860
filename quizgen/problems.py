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
        "de": "`{key}` steht hier ein zweites Mal, zuerst in Zeile {first_line}. "
        "Bitte eines löschen oder umbenennen.",
    },
    "YAML-015": {
        "en": "More than {depth} levels are nested here. Check the indentation and the brackets.",
        "de": "Hier sind mehr als {depth} Ebenen ineinander geschachtelt. "
        "Bitte Einrückung und Klammern prüfen.",
    },
    "YAML-016": {
        "en": "A second document begins with this `---`. Delete the line, or make it a file of its own.",
        "de": "Mit diesem `---` beginnt ein zweites Dokument. "
        "Bitte die Zeile löschen oder eine eigene Datei anlegen.",
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
        "de": "Das Anführungszeichen, das hier öffnet, wird nicht geschlossen. "
        "Bitte am Ende des Textes schließen.",
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
        "en": "The indentation does not fit the lines above. "
        "Let entries that belong together begin in one column.",
        "de": "Die Einrückung passt nicht zu den Zeilen darüber. "
        "Was zusammengehört, beginnt in derselben Spalte.",
    },
    "YAML-031": {
        "en": "Text follows behind a closing quotation mark or bracket. Put the whole text into single "
        "quotation marks and write every ' within it twice.",
        "de": "Hinter einem schließenden Anführungszeichen oder einer Klammer steht noch Text. Bitte den ganzen "
        "Text in einfache Anführungszeichen setzen und jedes ' darin doppelt schreiben.",
    },
    "YAML-040": {
        "en": "The file is not valid YAML from here on ({said}). Compare the line with its neighbours.",
        "de": "Ab hier ist die Datei kein gültiges YAML ({said}). "
        "Bitte die Zeile mit ihren Nachbarn vergleichen.",
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
