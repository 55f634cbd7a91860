"""What is unsafe about how a site is to be served."""

SENTENCES = {
    "DEPLOY-001": {
        "en": "Debugging is on, which shows visitors the inside of the program. Unset FLASK_DEBUG.",
        "de": "Die Fehlersuche ist an und zeigt Besuchern das Innere des Programms. Bitte FLASK_DEBUG entfernen.",
    },
    "DEPLOY-002": {
        "en": "On {host} the site speaks plain http, so others on the way can read passwords. "
        "Serve it on 127.0.0.1 behind a web server with https, and add --proxies 1.",
        "de": "Auf {host} spricht die Seite unverschlüsseltes http, und andere auf dem Weg können Passwörter mitlesen. "
        "Bitte auf 127.0.0.1 hinter einem Webserver mit https anbieten, mit --proxies 1.",
    },
    "DEPLOY-003": {
        "en": "The site answers to every name that a request gives it. Say by which it is reached: "
        "--trusted-host quiz.example.org.",
        "de": "Die Seite hört auf jeden Namen, den eine Anfrage ihr gibt. Bitte sagen, unter welchem sie zu erreichen "
        "ist: --trusted-host quiz.example.org.",
    },
    "DEPLOY-004": {
        "en": "The folder {folder} can't be written to, so teachers can't edit banks. "
        "Give the site's own user the right to write there.",
        "de": "In den Ordner {folder} darf nicht geschrieben werden, also können Lehrkräfte nichts bearbeiten. "
        "Bitte dem Benutzer, unter dem die Seite läuft, dort das Schreiben erlauben.",
    },
    "DEPLOY-101": {
        "en": "Whoever reaches {host} past the web server can pretend any address. "
        "Serve on 127.0.0.1, or let only the web server through.",
        "de": "Wer {host} am Webserver vorbei erreicht, kann jede Adresse vortäuschen. "
        "Bitte auf 127.0.0.1 anbieten oder nur den Webserver durchlassen.",
    },
    "DEPLOY-102": {
        "en": "SQLite {sqlite} can damage a file that two programs write to at once (mended in 3.51.3). "
        "quizgen lets only one in; don't open quizgen.db with others while the site runs.",
        "de": "SQLite {sqlite} kann eine Datei beschädigen, in die zwei Programme zugleich schreiben (behoben in "
        "3.51.3). quizgen lässt nur eines zu; bitte quizgen.db nicht mit anderen öffnen, solange die Seite läuft.",
    },
}
