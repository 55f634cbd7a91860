"""What can go wrong with a backup of the site."""

SENTENCES = {
    "BACKUP-001": {
        "en": "This is no backup of a quiz site. Choose a file that “quizgen backup” or the site's page wrote.",
        "de": "Das ist keine Sicherung einer Quizseite. Gebraucht wird eine Datei, "
        "die „quizgen backup“ oder die Seite „Sicherung“ geschrieben hat.",
    },
    "BACKUP-002": {
        "en": "The backup is damaged at “{member}”; nothing was restored. "
        "Copy the file once more, or take another one.",
        "de": "Die Sicherung ist bei „{member}“ beschädigt; nichts wurde zurückgespielt. "
        "Bitte die Datei noch einmal kopieren oder eine andere nehmen.",
    },
    "BACKUP-003": {
        "en": "A newer quizgen made this backup. Install that version, then restore it.",
        "de": "Diese Sicherung stammt von einem neueren quizgen. "
        "Bitte erst jene Version installieren, dann zurückspielen.",
    },
    "BACKUP-004": {
        "en": "There are answers, accounts or banks already, and the backup would take their place. "
        "With --force it does; what is there now is backed up first.",
        "de": "Es gibt schon Antworten, Konten oder Sammlungen, und die Sicherung träte an ihre Stelle. "
        "Mit --force tut sie das; was jetzt da ist, wird vorher gesichert.",
    },
    "BACKUP-005": {
        "en": "“{member}” doesn't belong into a backup, or is far too large; nothing was restored. "
        "Somebody changed this file: take another one.",
        "de": "„{member}“ gehört nicht in eine Sicherung oder ist viel zu groß; nichts wurde zurückgespielt. "
        "Die Datei hat jemand verändert: bitte eine andere nehmen.",
    },
    "BACKUP-006": {
        "en": "The row doesn't fit the tables ({reason}); nothing was restored. Take another backup.",
        "de": "Die Zeile passt nicht in die Tabellen ({reason}); nichts wurde zurückgespielt. "
        "Bitte eine andere Sicherung nehmen.",
    },
}
