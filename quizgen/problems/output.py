"""What can go wrong with writing a file."""

SENTENCES = {
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
}
