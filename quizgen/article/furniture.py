"""What stands around an article's text: captions, counters, buttons, adverts, source lines.

Paragraphs go in; out come those that are the article's own words, and what source lines and bylines tell
about it. A paragraph is furniture as a whole or not at all, so no word is ever cut out of prose. Refuses to
know about files and HTML.
"""

import re
from collections.abc import Sequence

from quizgen.article.prose import ends_sentence

_LONGEST = 400
"""Characters; a longer paragraph is prose, whatever it ends with."""

# A credit is names, agencies and what joins them: 'CNN', 'picture alliance/dpa', 'Anna Muster via AP'.
# It holds no other small word, and by that 'Foto: dpa' and 'Bild: Der Minister lacht' are told apart.
_CREDIT_WORD = (
    r"(?:[A-ZÄÖÜ©@][^\s,/|]*|\d{4}|(?:[\w-]+\.)+[a-z]{2,}"
    r"|dpa(?:-\w+)?|afp|epa|imago|images?|picture[ -]alliance|action|press|handout|archiv|privat|private|pool"
    r"|via|von|für|van|de|der|den|the|of|for|on|by|und|and)"
)
_CREDIT = rf"{_CREDIT_WORD}(?:[ ,/|]+{_CREDIT_WORD}){{0,7}}\.?"
_AGENCY = r"(?:dpa|AFP|AP|EPA|CNN|Reuters|REUTERS|Getty|imago|IMAGO|picture[ -]alliance)"
_PICTURE = (
    r"(?i:fotos?|photos?|photograph|bild(?:er|quelle|nachweis)?|images?|picture|grafik|graphic|illustration"
    r"|(?:photo |image )?credits?|(?:symbol|archiv)(?:bild|foto)) ?: ?"
)
_SOURCE = r"(?i:quellen?|sources?|originalartikel|original article) ?: ?"
_URL = r"https?://[^\s<>()]+"
_NAME = r"[A-ZÄÖÜ][\w.'’-]+(?: (?:(?:von|van|de|der|zu|al|bin) )*[A-ZÄÖÜ][\w.'’-]+){1,3}"
_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|xing|pinterest|reddit|flipboard|instagram|threads|bluesky"
    r"|youtube|tiktok|google news)"
)
_BUTTON = rf"(?:{_NETWORK}|teilen|share|tweet|twittern|drucken|print|e-?mail|mailen|merken|save|speichern)"


# Each kind's patterns, and for each the line it was written for. Named groups are what the line tells.
FURNITURE: dict[str, tuple[tuple[str, str], ...]] = {
    "table": ((r"\|.*\|", "| Der Präsident und der Unternehmer. Foto: CNN |"),),
    "caption": (
        (rf"{_PICTURE}{_CREDIT}", "Foto: dpa"),
        (rf".*[.!?…)“”\"|–—:] {_PICTURE}{_CREDIT}", "Ministerin Muster in Berlin. Foto: Ina Muster"),
        (rf".*\({_PICTURE}{_CREDIT}\)", "Das neue Werk an der Küste (Bild: picture alliance)"),
        (rf".* {_PICTURE}(?=.*\b{_AGENCY}\b){_CREDIT}", "Gipfel in Brüssel Foto: Max Muster/dpa"),
        (rf"(?:Photo|Photograph|Image) (?:by|courtesy of) {_CREDIT}", "Photo by Jane Doe/AP"),
        (rf".*[.!?…)“”\"|] © ?{_CREDIT}", "Ministerin Muster in Berlin. © dpa"),
        (r"Image (?:source|caption), .*", "Image source, Getty Images"),
    ),
    "copyright": (
        (rf"(?:©|\(c\)|Copyright ©|Copyright(?= \d)) ?{_CREDIT}", "© dpa"),
        (r".*(?i:alle rechte vorbehalten|all rights reserved)\.?", "Beispielblatt. All rights reserved."),
    ),
    "comments": (
        (r"(?i:kommentare?|comments?)(?: ?[:(] ?\d+\)?)?", "Kommentar (0)"),
        (r"(?i:\d+ (?:kommentare?|comments?))", "12 comments"),
        (r"(?i:(?:jetzt )?kommentieren|kommentar (?:schreiben|verfassen))", "Jetzt kommentieren"),
        (r"(?i:(?:leave|post|add) a comment)", "Leave a comment"),
    ),
    "share": (
        (rf"(?i:{_BUTTON}(?:[ |/·•,]+{_BUTTON})*)", "Facebook | Twitter | E-Mail"),
        (rf"(?i:(?:artikel )?(?:auf|bei|per|via) {_BUTTON} (?:teilen|senden))", "Auf Facebook teilen"),
        (r"(?i:(?:diesen )?(?:artikel|beitrag) (?:teilen|drucken|merken|anhören))", "Artikel drucken"),
        (rf"(?i:share (?:this(?: \w+)?|(?:on|via) {_BUTTON}))", "Share this article"),
        (r"(?i:link kopieren|copy (?:the )?link|listen to this article)", "Copy link"),
        (rf"(?i:(?:folgen sie uns|follow us) (?:auf|bei|on) {_NETWORK}\b.*)", "Follow us on Facebook"),
    ),
    "advert": ((r"(?i:anzeige|werbung|advertisement|advertorial|sponsored(?: content)?)", "Anzeige"),),
    "further reading": (
        (r"(?i:mehr zum thema|mehr dazu|read (?:more|also))(?: ?:.*)?", "Read more: What the vote means"),
        (r"(?i:see also|related(?: \w+)?|auch interessant|lesetipp) ?:.*", "Related: How they voted"),
        (r"(?i:weiterlesen|related (?:articles|stories))", "Related stories"),
        (r"Lesen Sie (?:auch|hier|dazu|mehr)\b.*", "Lesen Sie auch: Was der Beschluss bedeutet"),
        (r"Read more (?:about|on)\b.*", "Read more about the vote"),
    ),
    "newsletter": (
        (r"(?:Subscribe to|Sign up (?:for|to)|Abonnieren Sie) .*", "Subscribe to our newsletter"),
        (r"Melden Sie sich .*[Nn]ewsletter.*", "Melden Sie sich für unseren Newsletter an."),
        (r"(?i:(?:jetzt |newsletter )*abonnieren|subscribe(?: now)?)", "Newsletter abonnieren"),
    ),
    "source": (
        (rf"{_SOURCE}(?P<url>{_URL})(?: \(.*\))?", "Quelle: https://example.org/a (Abruf: 3. Mai)"),
        (rf"{_SOURCE}(?P<publisher>{_CREDIT}),? (?P<url>{_URL})", "Quelle: dpa, https://example.org/a"),
        (rf"{_SOURCE}(?P<publisher>{_CREDIT})", "Quelle: dpa"),
        (rf"(?P<url>{_URL})", "https://example.org/artikel-1.html"),
    ),
    "byline": ((rf"(?:Von|By|VON|BY) (?P<author>{_NAME}(?:(?:,| und| and) {_NAME})*)", "Von Anna Muster"),),
}

_PATTERNS = [re.compile(pattern) for patterns in FURNITURE.values() for pattern, _ in patterns]


def find_furniture(paragraph: str) -> re.Match[str] | None:
    """The match of the first kind of furniture that `paragraph` is as a whole; None for prose."""
    if len(paragraph) > _LONGEST:
        return None
    words = paragraph.strip("# ")  # buttons and counters may be marked as headings
    matches = (pattern.fullmatch(words) for pattern in _PATTERNS)
    return next(filter(None, matches), None)


def drop_furniture(paragraphs: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The paragraphs that are prose, and the `author`, `publisher` and `url` that the others name.

    Only what stands before or after all sentences speaks of the article; a source between is a picture's.
    """
    pairs = [(paragraph, find_furniture(paragraph)) for paragraph in paragraphs]
    sentences = [n for n, (paragraph, match) in enumerate(pairs) if not match and ends_sentence(paragraph)]
    found: dict[str, str] = {}
    for number, (_, match) in enumerate(pairs):
        if match and not (sentences and sentences[0] < number < sentences[-1]):
            found = {key: words for key, words in match.groupdict().items() if words} | found
    return [paragraph for paragraph, match in pairs if not match], found
