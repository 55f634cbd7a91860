"""What can go wrong with comparing two articles."""

SENTENCES = {
    "COMPARE-001": {
        "en": "The articles are in different languages ({one} and {other}), so their statements can't be matched. "
        "Take two articles in one language.",
        "de": "Die Artikel stehen in verschiedenen Sprachen ({one} und {other}), ihre Aussagen lassen sich nicht "
        "zuordnen. Gebraucht werden zwei Artikel in einer Sprache.",
    },
    "COMPARE-002": {
        "en": "No statement was found that stands in both articles. Take two articles on the same event.",
        "de": "Es wurde keine Aussage gefunden, die in beiden Artikeln steht. "
        "Gebraucht werden zwei Artikel über dasselbe Ereignis.",
    },
    "COMPARE-003": {
        "en": "The articles do not differ enough for a question. Leave out --bank to get the page alone.",
        "de": "Die Artikel unterscheiden sich zu wenig für eine Frage. Ohne --bank entsteht nur die Seite.",
    },
    "COMPARE-004": {
        "en": "The bank is there already and may hold your edits. Name another file after --bank.",
        "de": "Die Sammlung gibt es schon, vielleicht mit eigenen Änderungen. "
        "Bitte hinter --bank eine andere Datei nennen.",
    },
    "COMPARE-005": {
        "en": "This is one of the two articles itself. Name another file to write to.",
        "de": "Das ist einer der beiden Artikel selbst. Bitte eine andere Datei zum Schreiben nennen.",
    },
}
