import pytest

from quizgen.article.page import find_page_paragraphs, read_page_head

from .cases import FOLDER

PAGE = (FOLDER / "page.html").read_text(encoding="utf-8")
ADDRESS = "https://beispielblatt.example/lokal/radweg-1.html?teilen=1"


def page(head: str, body: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def json_ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def test_page_says_what_trafilatura_loses() -> None:
    assert read_page_head(PAGE, ADDRESS) == {
        "title": "Stadtrat stimmt für Radweg",
        "author": "Anna Muster, Max Muster",
        "publisher": "Beispielblatt & Söhne",
        "published": "2024-10-25",
        "url": "https://beispielblatt.example/lokal/radweg-1.html",
        "language": "de-DE",
    }


def test_page_gives_its_paragraphs_without_caption_comments_and_menus() -> None:
    text = find_page_paragraphs(PAGE)
    assert text[1].startswith("Der Stadtrat hat") and text[1].endswith("2,4 Millionen Euro.")
    assert "Sie erwarte mehr Radfahrer." in text[2]
    assert text[3:6] == ["Kritik von Anwohnern", "Der Bau beginnt im März.", "Er dauert ein Jahr."]
    for word in ("So soll der neue Radweg", "Zeit", "Wetter", "©"):
        assert not any(word in paragraph for paragraph in text)


def test_meta_elements_speak_where_there_is_no_json() -> None:
    head = page(
        '<meta name="author" content="Jane Doe"><meta property="og:site_name" content="The Example Times">'
        '<meta property="article:published_time" content="2024-10-25T08:00:00Z">'
        '<meta property="og:locale" content="en_GB"><meta property="og:url" content="https://example.org/a">'
        '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"><title>Council votes</title>'
    )
    assert read_page_head(head, "") == {
        "title": "Council votes",
        "author": "Jane Doe",
        "publisher": "The Example Times",
        "published": "2024-10-25",
        "url": "https://example.org/a",
        "language": "en_GB",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_date_that_is_none_gives_way_to_the_next_one() -> None:
    head = '<meta name="date" content="gestern">'
    assert read_page_head(page(head, '<time datetime="2024-10-25">heute</time>'), "") == {"published": "2024-10-25"}


def test_address_of_another_scheme_is_not_taken() -> None:
    assert read_page_head(page('<link rel="canonical" href="javascript:alert(1)">'), "") == {}


@pytest.mark.parametrize(
    "broken",
    [
        json_ld('{"@type": "NewsArticle", "headline": '),
        json_ld("[" * 100_000),
        json_ld('{"a":' * 900 + "1" + "}" * 900),
        json_ld('{"@type": "NewsArticle", "headline": 3, "author": [null, {"name": {"name": 1}}]}'),
        json_ld('{"@type": "NewsArticle", "headline": "\\ud800"}'),
        '<meta content="x"><meta name="date"><link><time><title></title>',
        json_ld('{"@type": "NewsArticle", "author":' + '{"name":' * 900 + '""' + "}" * 901),
        '<link rel="canonical" href="http://[">',
        "<![if foo]><!foo",
        "<script>",
    ],
)
def test_broken_statements_say_nothing_and_stop_nothing(broken: str) -> None:
    assert read_page_head(page(broken), "") == {}


def test_page_without_an_article_has_no_paragraphs() -> None:
    assert find_page_paragraphs("<html><body></body></html>") == []
