"""What can go wrong with lessons."""

SENTENCES = {
    "LESSON-001": {
        "en": "Lessons are a list, each with keys such as `id:` and `text:`. Look at the lessons beside it.",
        "de": "Lektionen sind eine Liste, jede mit Schlüsseln wie `id:` und `text:`. Die Nachbarn zeigen, wie.",
    },
    "LESSON-002": {
        "en": "There is no key `{key}` here; did you mean `{known}`?",
        "de": "Den Schlüssel `{key}` gibt es hier nicht; gemeint ist vielleicht `{known}`?",
    },
    "LESSON-003": {
        "en": "`{key}:` is missing here. Add it.",
        "de": "Hier fehlt `{key}:`. Bitte ergänzen.",
    },
    "LESSON-004": {
        "en": "`{key}: {value}` is not known. Use one of: {known}.",
        "de": "`{key}: {value}` ist nicht bekannt. Möglich sind: {known}.",
    },
    "LESSON-005": {
        "en": "`{key}:` takes one text that is not empty.",
        "de": "`{key}:` braucht genau einen Text, der nicht leer ist.",
    },
    "LESSON-006": {
        "en": "`{key}:` takes a list with at least one entry.",
        "de": "`{key}:` braucht eine Liste mit mindestens einem Eintrag.",
    },
    "LESSON-007": {
        "en": "The id `{id}` is there twice. Give each lesson its own.",
        "de": "Die Kennung `{id}` gibt es zweimal. Jede Lektion braucht ihre eigene.",
    },
    "LESSON-008": {
        "en": "A lesson needs either `when:` with a condition or `always: yes`, not both.",
        "de": "Eine Lektion braucht entweder `when:` mit einer Bedingung oder `always: yes`, nicht beides.",
    },
    "LESSON-009": {
        "en": "A self-check needs three options, exactly one of them with `right: yes`.",
        "de": "Eine Selbstprüfung braucht drei Antworten, genau eine davon mit `right: yes`.",
    },
}
