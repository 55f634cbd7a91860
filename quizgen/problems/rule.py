"""What can go wrong with question rules."""

SENTENCES = {
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
}
