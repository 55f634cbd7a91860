"""What can go wrong with teachers' accounts."""

SENTENCES = {
    "ACCOUNT-001": {
        "en": "A name is missing. Type the name with which this person will log in.",
        "de": "Ein Name fehlt. Bitte den Namen eingeben, mit dem sich die Person anmelden wird.",
    },
    "ACCOUNT-002": {
        "en": "There is an account “{name}” already. Choose another name.",
        "de": "Ein Konto „{name}“ gibt es schon. Bitte einen anderen Namen wählen.",
    },
    "ACCOUNT-003": {
        "en": "The password is too short. It needs at least {length} characters; a few words in a row are good.",
        "de": "Das Passwort ist zu kurz. Es braucht mindestens {length} Zeichen; "
        "gut sind ein paar Wörter hintereinander.",
    },
    "ACCOUNT-004": {
        "en": "This is the only account that runs the site. Let somebody else run it first.",
        "de": "Nur dieses Konto verwaltet die Website. Bitte zuerst jemand anderem die Verwaltung geben.",
    },
    "ACCOUNT-005": {
        "en": "There is no account “{name}”. See all of them: quizgen user list.",
        "de": "Ein Konto „{name}“ gibt es nicht. Alle Konten zeigt: quizgen user list.",
    },
    "ACCOUNT-006": {
        "en": "Name and password don't go together. Check both and try again.",
        "de": "Name und Passwort passen nicht zusammen. Bitte beides prüfen und noch einmal versuchen.",
    },
    "ACCOUNT-007": {
        "en": "This is not the code. It stands in the terminal where quizgen serve runs; a restart makes a new one.",
        "de": "Das ist nicht der Code. Er steht im Terminal, in dem quizgen serve läuft; "
        "ein Neustart macht einen neuen.",
    },
    "ACCOUNT-008": {
        "en": "This is not your present password. Check it and try again.",
        "de": "Das ist nicht Ihr jetziges Passwort. Bitte prüfen und noch einmal versuchen.",
    },
    "ACCOUNT-009": {
        "en": "This password is among the first that others would try. Take a few words in a row that nobody expects "
        "together.",
        "de": "Dieses Passwort ist eines der ersten, die andere ausprobieren würden. Gut sind ein paar Wörter "
        "hintereinander, die niemand zusammen erwartet.",
    },
}
