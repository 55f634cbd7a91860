"""What can go wrong with the site's store: answers, accounts, classes."""

SENTENCES = {
    "STORE-001": {
        "en": "The address of the database is none that can be used. "
        "Write it like sqlite:///quizgen.db or postgresql://user:password@host/name.",
        "de": "Die Adresse der Datenbank ist nicht zu gebrauchen. "
        "Bitte so schreiben: sqlite:///quizgen.db oder postgresql://user:passwort@host/name.",
    },
    "STORE-002": {
        "en": "The database {address} can't be opened ({reason}). "
        "Check the address, that it runs, and that you may write there.",
        "de": "Die Datenbank {address} lässt sich nicht öffnen ({reason}). "
        "Bitte prüfen, ob die Adresse stimmt, ob sie läuft und ob dort geschrieben werden darf.",
    },
    "STORE-003": {
        "en": "Another program has this database open, most likely the running site. "
        "Stop it first, or do the same on the site's own pages.",
        "de": "Ein anderes Programm hat diese Datenbank offen, wohl die laufende Seite. "
        "Bitte erst beenden, oder dasselbe auf den Seiten der Website tun.",
    },
    "STORE-004": {
        "en": "For PostgreSQL a driver is missing. Install it: pip install 'quizgen[postgresql]'.",
        "de": "Für PostgreSQL fehlt ein Treiber. Bitte installieren: pip install 'quizgen[postgresql]'.",
    },
    "STORE-005": {
        "en": "The database was last used by a newer quizgen (tables {found}). "
        "Install that version, or restore a backup.",
        "de": "Die Datenbank wurde zuletzt von einem neueren quizgen benutzt (Tabellen {found}). "
        "Bitte diese Version installieren oder eine Sicherung zurückspielen.",
    },
    "STORE-006": {
        "en": "There is no database {address}. "
        "Name the folder that the site serves, or the address it was started with.",
        "de": "Eine Datenbank {address} gibt es nicht. "
        "Bitte den Ordner angeben, den die Website anbietet, oder die Adresse, mit der sie gestartet wurde.",
    },
}
