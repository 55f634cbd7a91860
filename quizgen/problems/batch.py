"""What can go wrong with an archive: its corpus, its folder, its workers."""

SENTENCES = {
    "BATCH-001": {
        "en": "Another run is at work in this folder. Wait for its end, or name another folder.",
        "de": "In diesem Ordner arbeitet schon ein anderer Lauf. Bitte sein Ende abwarten "
        "oder einen anderen Ordner nennen.",
    },
    "BATCH-002": {
        "en": "The banks in this folder were begun with other options ({before}), now they are: {now}. "
        "Give the same ones, or name another folder.",
        "de": "Die Sammlungen in diesem Ordner wurden mit anderen Optionen begonnen ({before}), jetzt sind es: {now}. "
        "Bitte dieselben angeben oder einen anderen Ordner nennen.",
    },
    "BATCH-003": {
        "en": "A worker died over this article, and once more when it had it alone. The article was skipped; "
        "most likely it needs more memory than there is.",
        "de": "An diesem Artikel ist ein Arbeitsprozess gestorben, und noch einmal, als er ihn allein hatte. "
        "Der Artikel wurde ausgelassen; wohl braucht er mehr Speicher, als da ist.",
    },
    "BATCH-004": {
        "en": "Another bank has this name already: of an earlier text of this article, or edited by hand. "
        "It stays as it is. Renew it with `quizgen generate --into {bank}`, or take it out of the folder.",
        "de": "Eine andere Sammlung heißt schon so: Sie ist von einem früheren Text dieses Artikels oder von Hand "
        "geändert. Sie bleibt, wie sie ist. Bitte mit `quizgen generate --into {bank}` erneuern oder aus dem Ordner "
        "nehmen.",
    },
    "BATCH-005": {
        "en": "Something went wrong inside quizgen with this article ({reason}); it was skipped. "
        "Please report it, with the article.",
        "de": "Bei diesem Artikel ist in quizgen etwas schiefgegangen ({reason}); er wurde ausgelassen. "
        "Bitte melden, mit dem Artikel.",
    },
    "BATCH-006": {
        "en": "This is no corpus. Give a folder of articles, a file of documents that ends in .jsonl, or a file with "
        "the path of an article in each line; for single articles there is `quizgen generate`.",
        "de": "Das ist keine Artikelsammlung. Gebraucht wird ein Ordner mit Artikeln, eine Datei mit Dokumenten, "
        "die auf .jsonl endet, oder eine Datei mit dem Pfad eines Artikels in jeder Zeile; "
        "für einzelne Artikel gibt es `quizgen generate`.",
    },
    "BATCH-007": {
        "en": "“{article}” stood in this corpus before; only the first of them gets a bank. "
        "Give each document an `id` of its own.",
        "de": "„{article}“ stand in dieser Artikelsammlung schon einmal; nur das erste bekommt eine Fragensammlung. "
        "Bitte jedem Dokument eine eigene `id` geben.",
    },
    "BATCH-008": {
        "en": "This line of the run's own notes can't be read, so it is not known what was done. "
        "Take the line out, or name another folder.",
        "de": "Diese Zeile in den Notizen des Laufs ist nicht zu lesen, also ist nicht bekannt, was schon getan ist. "
        "Bitte die Zeile löschen oder einen anderen Ordner nennen.",
    },
    "BATCH-009": {
        "en": "For --dask something is missing. Install it: pip install 'quizgen[cluster]'.",
        "de": "Für --dask fehlt noch etwas. Bitte installieren: pip install 'quizgen[cluster]'.",
    },
    "BATCH-010": {
        "en": "No Dask scheduler answers at {address} ({reason}). "
        "Check the address, and that `dask scheduler` runs there.",
        "de": "Unter {address} antwortet kein Dask-Scheduler ({reason}). "
        "Bitte die Adresse prüfen und ob dort `dask scheduler` läuft.",
    },
    "BATCH-011": {
        "en": "The Dask cluster is gone ({reason}). What was made is in the folder; start again to go on from there.",
        "de": "Der Dask-Cluster ist nicht mehr da ({reason}). Was fertig ist, liegt im Ordner; "
        "ein neuer Start macht dort weiter.",
    },
    "BATCH-012": {
        "en": "The workers of the cluster can't do this work ({reason}). "
        "Install the same version of quizgen on each of them.",
        "de": "Die Arbeitsprozesse des Clusters können diese Arbeit nicht tun ({reason}). "
        "Bitte auf jedem dieselbe Version von quizgen installieren.",
    },
    "BATCH-013": {
        "en": "There is no article in this corpus. Articles end in {endings}; in a .jsonl file each line is one.",
        "de": "In dieser Artikelsammlung ist kein Artikel. Artikel enden auf {endings}; "
        "in einer .jsonl-Datei ist jede Zeile einer.",
    },
}
