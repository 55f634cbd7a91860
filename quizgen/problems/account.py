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
}
