"""The course as one page, on its own and in a module: words, command, browser, paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from quizgen.cli import main
from quizgen.interface import words
from quizgen.model import Language
from quizgen.module import Copy, find_style, render_course, render_module
from quizgen.module.lessons import find_lessons
from quizgen.module.markdown import render_markdown
from tests.module.fitness import breaches, overflow
from tests.module.samples import BANK, STUDY

LANGUAGES: tuple[Language, ...] = ("de", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_course_has_every_lesson_with_example_tip_and_self_check(language: Language) -> None:
    page = render_course(language)
    lessons = find_lessons(language)
    assert page.count('<section class="lesson"') == len(lessons)
    assert page.count("<details>") == 3 * len(lessons)
    assert page.count(words(language)["lessons_right"]) == len(lessons)
    assert page.count("<blockquote>") == len(lessons)
    assert all(f'href="#lesson-{lesson.id}"' in page and f'id="lesson-{lesson.id}"' in page for lesson in lessons)


def test_the_course_needs_no_other_file_and_no_script() -> None:
    for language in LANGUAGES:
        page = render_course(language)
        assert not re.search(r"<script|<link|<img|src=|style=|https?://|@import|url\(", page)


def test_the_key_names_the_letter_of_each_right_option() -> None:
    key = render_course("de").partition('class="lesson-key"')[2]
    solutions = re.findall(r'<p class="solution">([ABC]):', key)
    places = [next(i for i, one in enumerate(lesson.check.options) if one.is_right) for lesson in find_lessons("de")]
    assert solutions == ["ABC"[place] for place in places]


def test_the_module_shows_where_its_article_has_the_matter() -> None:
    page = render_module(BANK, STUDY)
    place = re.search(r'id="lesson-unnamed".*?<p class="lesson-place">(.*?)</p>', page, re.DOTALL)
    assert place
    assert 'href="#paragraph-2"' in place[1]
    assert "zwei Mitarbeiter der Verwaltung" in place[1]
    assert "lesson-backshift" not in page


def test_pupils_get_the_lessons_without_their_key() -> None:
    pupil, teacher = (render_module(BANK, STUDY, copy) for copy in (Copy.PUPIL, Copy.TEACHER))
    assert 'class="lessons"' in pupil
    assert 'class="lesson-key"' not in pupil
    assert 'class="lesson-place"' not in pupil, "places answer the tasks"
    assert 'class="lesson-key"' in teacher


def test_the_module_as_markdown_has_the_lessons_and_for_teachers_the_letters() -> None:
    pupil, teacher = (render_markdown(BANK, STUDY, copy) for copy in (Copy.PUPIL, Copy.TEACHER))
    for text in (pupil, teacher):
        assert "Wenn eine Quelle keinen Namen hat" in text
        assert "\n- C: Dass sie selbst in der Sitzung saß.\n" in text
    assert "1. Wenn eine Quelle keinen Namen hat **C: Dass sie selbst in der Sitzung saß.**" in teacher
    assert "**C: Dass sie selbst" not in pupil


def test_the_module_still_has_one_style_that_a_site_can_allow() -> None:
    page = render_module(BANK, STUDY)
    assert page.count("<style") == 1
    assert ".self-check" in find_style(page)


def test_the_command_writes_the_course_in_the_language_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "course.html"
    done = CliRunner().invoke(main, ["lessons", "--language", "en", "-o", str(file)])
    assert done.exit_code == 0, done.output
    assert file.read_text(encoding="utf-8") == render_course("en")
    assert str(file) in done.output


def test_the_command_speaks_the_language_of_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "kurs.html"
    CliRunner(env={"LANGUAGE": "de_DE"}).invoke(main, ["lessons", "-o", str(file)])
    assert file.read_text(encoding="utf-8") == render_course("de")


def test_a_folder_that_is_missing_is_told_in_one_line(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["lessons", "-o", str(tmp_path / "no" / "course.html")])
    assert done.exit_code == 2
    assert "OUTPUT-001" in done.output


@pytest.fixture(params=[(language, width) for language in LANGUAGES for width in (320, 1280)])
def course(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    language, width = request.param
    context = chromium.new_context(viewport={"width": width, "height": 800}, java_script_enabled=True)
    page = context.new_page()
    page.set_content(render_course(language))
    yield page
    context.close()


def test_the_course_fits_its_window_and_breaks_no_accessibility_rule(course: Page) -> None:
    assert overflow(course) <= 0
    assert breaches(course) == []
    course.emulate_media(color_scheme="dark")
    assert breaches(course) == []


def test_an_open_answer_breaks_no_accessibility_rule_either(course: Page) -> None:
    for summary in course.locator("#lesson-who-speaks summary").all():
        summary.click()
    assert course.locator("#lesson-who-speaks details[open] p").count() == 3
    assert overflow(course) <= 0
    assert breaches(course) == []


def test_an_answer_opens_by_keyboard_and_without_script(chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(render_course("de"))
    first = page.locator("#lesson-who-speaks details").first
    assert not first.locator("p").is_visible()
    first.locator("summary").press("Enter")
    assert first.locator("p").is_visible()
    context.close()


def test_on_paper_no_answer_stands_beside_its_question(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content(render_course("de"))
    page.locator("#lesson-who-speaks summary").first.click()
    page.emulate_media(media="print")
    assert not page.locator("#lesson-who-speaks details p").first.is_visible()
    assert page.locator("#lesson-who-speaks summary").first.is_visible()
    assert page.locator(".lesson-key .solution").first.is_visible()
    page.close()
