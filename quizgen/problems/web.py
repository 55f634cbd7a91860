"""What can go wrong with the quiz site."""

SENTENCES = {
    "WEB-001": {
        "en": "Port {port} on {host} is in use already. Stop the other program or choose another port: --port {next}.",
        "de": "Port {port} auf {host} ist schon belegt. Bitte das andere Programm beenden "
        "oder einen anderen Port wählen: --port {next}.",
    },
    "WEB-002": {
        "en": "The site can't be served on {host}, port {port} ({reason}). Choose another host or port.",
        "de": "Die Seite lässt sich auf {host}, Port {port} nicht anbieten ({reason}). "
        "Bitte einen anderen Host oder Port wählen.",
    },
    "WEB-003": {
        "en": 'There is no folder "{folder}". Name the folder that holds the question banks.',
        "de": "Einen Ordner „{folder}“ gibt es nicht. Bitte den Ordner mit den Fragensammlungen angeben.",
    },
    "WEB-004": {
        "en": 'Another file has a bank with the id "{id}" too, and only that one is shown. '
        "Give one of the banks another id.",
        "de": "Auch eine andere Datei hat eine Sammlung mit der Kennung „{id}“, und nur diese wird gezeigt. "
        "Eine der beiden braucht eine andere Kennung.",
    },
}
