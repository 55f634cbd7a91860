"""`python docs/licences.py > docs/licences.md` renews the page of licences, from pyproject.toml and what is installed.

It wants the versions of requirements-ci.txt. The sentences about single licences stand here; the tables are read.
"""

import re
import sys
import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
EXTRAS = ("pdf", "postgresql", "server", "cluster", "test")

READ_BY_HAND = {
    "axe-playwright-python": "MIT",
    "locate": "MIT",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
}
"""Licences that stand in the package's licence file, while its metadata are silent, wrong or long."""
SHORT = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Zope Public License": "ZPL-2.1",
}
HEAD = """\
# Licences of what quizgen builds on

quizgen is under Apache-2.0. Nothing of these packages is in its own files: `pip` installs them beside it, each under
its own licence. A test reads the licences of all of them, what they bring along included: none that people who use or
pass on quizgen need may have only the GPL or AGPL. (`python docs/licences.py > docs/licences.md` renews this page.)

What the licences that ask for more than a notice mean here:

- **HanTa** (LGPL-3.0-or-later, the tagger), **frozendict** (LGPL-3.0, brought along by genanki) and **psycopg**
  (LGPL-3.0, only with the extra `postgresql`) are libraries that stay apart, unchanged and exchangeable. Who passes on
  quizgen together with them, in a container say, keeps their licence texts and lets people replace them; a pip
  installation does that. Who changes HanTa itself and passes it on must publish the change. The Apache licence of
  quizgen, and what people do with their banks, is not touched.
- **pyphen** (GPL, LGPL or MPL as one chooses) and **tld** (MPL, GPL or LGPL) are used under the LGPL or MPL: the same
  holds. **certifi** (MPL-2.0) as well, and **hypothesis**, **orjson** and **pathspec** in the tests: changed files of
  theirs stay under the MPL.
- **wordfreq**'s program is Apache-2.0, its word lists CC BY-SA 4.0: we read frequencies from them, and put none into
  what quizgen makes. Who passes the lists on names their source and keeps the licence.
- **anki** (AGPL-3.0) is no part of quizgen. Only the tests need it: Anki's own engine imports our decks there. No
  module of quizgen imports it, and nobody who installs quizgen gets it.
- The rest is under MIT, BSD, Apache-2.0, PSF, ZPL or the like: whoever passes it on keeps the notices.
"""


def find_licence(name: str) -> str:
    """As its metadata tell it, in few words."""
    if told := READ_BY_HAND.get(name):
        return told
    metadata = distribution(name).metadata
    classifiers = [line for line in metadata.get_all("Classifier", []) if line.startswith("License :: ")]
    names = [line.rpartition(" :: ")[2] for line in classifiers if not line.endswith(":: OSI Approved")]
    plain = metadata.get("License") or ""
    told = metadata.get("License-Expression") or " OR ".join(names) or (plain if len(plain) < 60 else "")
    return SHORT.get(told, told) or "unknown"


def is_strong(licence: str) -> bool:
    """Whether only the GPL or AGPL is offered."""
    offers = re.split(r"\s+OR\s+", licence.replace("(", "").replace(")", ""))
    return licence == "unknown" or all(re.search(r"(?<!L)GPL|Affero|(?<!Lesser )General Public", o) for o in offers)


def normalise(name: str) -> str:
    """One spelling for a package's name."""
    return re.sub("[-_.]+", "-", name).lower()


def read_requirements(extra: str = "") -> list[Requirement]:
    """What pyproject.toml asks for: always, or for one of its extras, itself left out."""
    project = tomllib.loads(PROJECT)["project"]
    told = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [wanted for wanted in map(Requirement, told) if wanted.name != "quizgen"]


def find_needed(wanted: list[Requirement]) -> dict[str, set[str]]:
    """Every package that these bring with them, and which of the others need it."""
    needed: dict[str, set[str]] = {}
    left = [(requirement, "") for requirement in wanted]
    while left:
        requirement, by = left.pop()
        name = normalise(requirement.name)
        is_new = name not in needed
        needed.setdefault(name, set()).update(filter(None, [by]))
        for extra in requirement.extras or ({""} if is_new else ()):
            left += [(inner, name) for inner in _inner(distribution(name), extra)]
    return needed


def _inner(package: Distribution, extra: str) -> list[Requirement]:
    requirements = [Requirement(line) for line in package.requires or ()]
    return [r for r in requirements if r.marker is None or r.marker.evaluate({"extra": extra})]


def read_reasons() -> dict[str, str]:
    """The comment behind each requirement in pyproject.toml."""
    found = re.findall(r'^ *"([\w.-]+)(?:\[\w+\])?[^"]*",\s*# (.*)$', PROJECT, re.MULTILINE)
    return {normalise(name): reason for name, reason in found}


def render_page() -> str:
    """The whole page."""
    reasons = read_reasons()
    base = find_needed(read_requirements())
    parts = [HEAD, _render_part("What everybody gets", read_requirements(), base, reasons)]
    for extra in EXTRAS:
        wanted = read_requirements(extra)
        needed = {name: by for name, by in find_needed(wanted).items() if name not in base}
        parts.append(_render_part(f"With the extra `{extra}`", wanted, needed, reasons))
    return "\n".join(parts)


def _render_part(title: str, wanted: list[Requirement], needed: dict[str, set[str]], reasons: dict[str, str]) -> str:
    direct = {normalise(requirement.name): requirement for requirement in wanted}
    lines = [f"## {title}\n", "| package | version | licence | why |", "|---|---|---|---|"]
    for name, requirement in sorted(direct.items()):
        lines.append(f"| {name} | {requirement.specifier} | {find_licence(name)} | {reasons.get(name, '')} |")
    if brought := sorted(needed.keys() - direct.keys()):
        lines += ["\nBrought along:\n", "| package | licence | by |", "|---|---|---|"]
        lines += [f"| {name} | {find_licence(name)} | {', '.join(sorted(needed[name]))} |" for name in brought]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(render_page())
