"""What the site and its worker tell each other arrives as it was sent, whatever is in it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizgen.job import (
    Failed,
    Job,
    Linked,
    Made,
    NewBank,
    Pasted,
    Progress,
    RenewBank,
    Said,
    Studied,
    StudyArticle,
    ToldProblem,
    Uploaded,
    read_job,
    read_said,
    render_job,
    render_said,
)

PATHS = st.text("äx-.␤ ", min_size=1).map(lambda name: Path("/banks") / name)
NUMBERS = st.integers(1, 10**6)
ARTICLES = st.one_of(
    st.builds(Pasted, st.text(), st.text()),
    st.builds(Uploaded, st.text(), st.binary()),
    st.builds(Linked, st.text()),
)
JOBS = st.one_of(
    st.builds(NewBank, PATHS, ARTICLES, st.text(), st.sampled_from(["de", "en", None]), st.lists(st.text()).map(tuple)),
    st.builds(RenewBank, PATHS, st.text(), st.lists(st.text()).map(tuple)),
    st.builds(StudyArticle, st.text()),
)
TOLD = st.builds(ToldProblem, st.text(), st.text(), NUMBERS, NUMBERS, st.text(), st.text())
SAID = st.one_of(
    st.builds(Progress, st.text()),
    st.builds(Progress, st.text(), NUMBERS, NUMBERS),
    st.builds(Made, PATHS, st.text(), NUMBERS),
    st.builds(Studied, st.text()),
    st.builds(Failed, st.lists(TOLD).map(tuple)),
)


@given(JOBS)
def test_a_job_arrives_as_one_line(job: Job) -> None:
    line = render_job(job)
    assert read_job(line) == job
    assert line.count(b"\n") == 1 and line.isascii()


@given(SAID)
def test_what_the_worker_says_arrives_as_one_line(said: Said) -> None:
    line = render_said(said)
    assert read_said(line) == said
    assert line.count(b"\n") == 1 and line.isascii()


def test_a_problem_is_told_in_both_languages() -> None:
    told = ToldProblem("X-001", "a.txt", 1, 2, "Kaputt.", "Broken.")
    assert (told.sentence("de"), told.sentence("en")) == ("Kaputt.", "Broken.")
