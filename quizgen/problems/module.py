"""What can go wrong with the parts of a learning module that are data."""

SENTENCES = {
    "MODULE-001": {
        "en": "This task can't be read: {reason}. The tasks beside it show the keys and the slots.",
        "de": "Diese Aufgabe lässt sich nicht lesen: {reason}. Die Nachbarn zeigen Schlüssel und Platzhalter.",
    },
    "MODULE-002": {
        "en": "A module can be a file whose name ends in one of these: {endings}.",
        "de": "Ein Modul kann eine Datei sein, deren Name so endet: {endings}.",
    },
}
