"""Without Chromium the browser tests say that they didn't run; in CI that is a failure."""

import os
import subprocess
import sys

import pytest

ONE_TEST = "tests/browser/test_keyboard.py::test_the_skip_link_leads_past_the_header"


@pytest.mark.parametrize(
    ("ci", "status", "sentence"),
    [("", 0, "there is no Chromium on this machine"), ("true", 1, "apt install chromium")],
)
def test_without_chromium_tests_are_skipped_but_fail_in_ci(
    request: pytest.FixtureRequest, ci: str, status: int, sentence: str
) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", ONE_TEST],
        cwd=request.config.rootpath,
        env=os.environ | {"PATH": "", "CI": ci},
        capture_output=True,
        text=True,
    )
    assert run.returncode == status, run.stdout
    assert sentence in run.stdout
