"""A pupil's hour: into a class by its code, practice, a test, another phone, and all of it deleted again."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Come, SchoolOf
from tests.browser.visitor import Visitor
from tests.browser.ways import Way, every_way

TOTAL = {"de": 3, "en": 5}
RIGHT = {"de": ("Bürgermeisterin Ada Bruck", "September 2022"), "en": ("Mayor Ada Brook", "September 2022")}
WRONG = {"de": "Zwei Beschäftigte", "en": "Two members of staff"}


@pytest.mark.holds("school-size")
@every_way
def test_a_pupil_works_in_a_class(way: Way, school_of: SchoolOf, come: Come) -> None:
    school = school_of(way.database)
    pupil = come(school.address, way)
    resume_code = join(pupil, school.classes[f"practice in {way.language}"].code)
    answer_with_a_hint_and_a_second_try(pupil)
    type_with_a_bad_connection(pupil)
    other_phone = come(school.address, way)
    resume(other_phone, resume_code)
    finish_practice(other_phone)
    take_the_test(other_phone, school.classes[f"test in {way.language}"].code)
    take_all_along(other_phone)
    delete_all(other_phone, pupil)


def join(pupil: Visitor, code: str) -> str:
    """From the front page to the first question, under one of the names; the resume code to note down."""
    pupil.page.goto("/")
    pupil.fill("pupil_code", code.lower())
    pupil.press("pupil_join")
    expect(pupil.page.locator("h1")).to_have_text(pupil.say("pupil_join_title"))
    pupil.press(pupil.page.locator("button[name=alias]").nth(1))
    resume_code = pupil.page.locator("#resume-code").inner_text()
    pupil.press("pupil_noted")
    expect(pupil.page.locator(".count")).to_have_text(pupil.say("web_number", number=1, total=TOTAL[pupil.language]))
    return resume_code


def answer_with_a_hint_and_a_second_try(pupil: Visitor) -> None:
    for key in ("pupil_hint", "pupil_hint_more"):
        pupil.press(key)
    expect(pupil.page.locator("#hints blockquote")).to_be_visible()
    pupil.choose(option(pupil, WRONG[pupil.language]))
    pupil.press("web_check")
    expect(pupil.page.locator("#feedback")).to_contain_text(pupil.say("web_verdict_wrong"))
    expect(pupil.page.locator("mark").first).to_be_visible()
    pupil.press("web_again")
    pupil.choose(option(pupil, RIGHT[pupil.language][0]))
    pupil.press("web_check")
    expect(pupil.page.locator("#feedback")).to_contain_text(pupil.say("web_verdict_right"))
    pupil.press("web_next")


def type_with_a_bad_connection(pupil: Visitor) -> None:
    """Nothing that was typed is lost: not by a reload, not without a network."""
    field, text = pupil.page.locator("#response"), RIGHT[pupil.language][1]
    pupil.fill(field, text[:9])
    if pupil.has_scripts:
        expect(pupil.page.locator("#draft")).not_to_be_empty()
        pupil.page.reload()
        expect(field).to_have_value(text[:9])
        pupil.page.context.set_offline(True)
        pupil.fill(field, text)
        pupil.touch("web_check")
        expect(pupil.page.locator("#offline")).to_have_text(pupil.say("pupil_offline"))
        pupil.page.context.set_offline(False)
        expect(pupil.page.locator("#offline")).to_be_hidden()
        pupil.page.reload()
        expect(field).to_have_value(text)
    else:
        pupil.fill(field, text)
    pupil.press("web_check")
    expect(pupil.page.locator("#feedback")).to_contain_text(pupil.say("web_verdict_right"))


def resume(pupil: Visitor, code: str) -> None:
    """On another phone, where nobody is known."""
    pupil.page.goto("/")
    pupil.press("pupil_have_resume")
    pupil.fill("pupil_resume_code", code.lower())
    pupil.press("pupil_resume")
    quiz = pupil.page.get_by_role("listitem").filter(
        has_text=pupil.say("web_answered", answered=2, total=TOTAL[pupil.language])
    )
    pupil.press(quiz.get_by_role("link").first)
    expect(pupil.page.locator(".count")).to_have_text(pupil.say("web_number", number=3, total=TOTAL[pupil.language]))


def finish_practice(pupil: Visitor) -> None:
    """The rest; then all from the beginning."""
    for _ in range(3, TOTAL[pupil.language]):
        answer(pupil, "web_check")
        pupil.press("web_next")
    answer(pupil, "web_send")
    pupil.press("web_see_result")
    expect(pupil.page.locator(".review > li")).to_have_count(TOTAL[pupil.language])
    expect(pupil.page.locator(".review > li.right").first).to_be_visible()
    pupil.press("web_start_again")
    expect(pupil.page.locator(".count")).to_have_text(pupil.say("web_number", number=1, total=TOTAL[pupil.language]))


def take_the_test(pupil: Visitor, code: str) -> None:
    """Nothing is told before the end; what is missing is asked about; then everything is told."""
    total = TOTAL[pupil.language]
    pupil.page.goto("/")
    pupil.fill("pupil_code", code)
    pupil.press("pupil_join")
    pupil.press(pupil.page.locator("main form button"))  # go on under the name that is known
    for number in range(1, total):
        expect(pupil.page.locator(".count")).to_have_text(pupil.say("web_number", number=number, total=total))
        answer(pupil, "pupil_save")
        assert pupil.say("web_verdict_right") not in pupil.page.content()
        expect(pupil.page.locator(".kept")).to_contain_text(str(number))
    pupil.press("pupil_overview")
    pupil.press("pupil_hand_in")
    expect(pupil.page.locator(".lead")).to_contain_text(pupil.many("web_unanswered", 1))
    pupil.press("pupil_hand_in")
    expect(pupil.page.locator("h1")).to_have_text(pupil.say("web_result_title"))
    expect(pupil.page.locator(".review > li")).to_have_count(total)
    expect(pupil.page.locator(".review > li dl").first).to_be_visible()


def take_all_along(pupil: Visitor) -> None:
    """Both quizzes and what is to be repeated are among the pupil’s data, and what was typed is in the file."""
    pupil.press("pupil_me")
    expect(pupil.page.locator(".mine li")).to_have_count(3)
    name, content = pupil.download("pupil_me_download")
    assert name.endswith(".json") and RIGHT[pupil.language][1] in content.decode()


def delete_all(pupil: Visitor, first_phone: Visitor) -> None:
    """Not before it is said twice; then nobody is known, on no phone."""
    pupil.press("pupil_me_delete")
    pupil.press("pupil_me_keep")
    pupil.press("pupil_me_delete")
    pupil.press("pupil_me_delete")
    expect(pupil.page.locator(".lead")).to_have_text(pupil.say("pupil_me_nobody"))
    first_phone.page.reload()
    expect(first_phone.page.locator("h1")).to_have_text(first_phone.say("pupil_join_title"))


def answer(pupil: Visitor, send: str) -> None:
    """Any answer will do."""
    if pupil.page.get_by_role("radio").count():
        pupil.choose(pupil.page.get_by_role("radio").nth(1))
    else:
        pupil.fill(pupil.page.locator("#response"), RIGHT[pupil.language][1])
    pupil.press(send)


def option(pupil: Visitor, text: str) -> Locator:
    return pupil.page.get_by_role("radio", name=text, exact=True)
