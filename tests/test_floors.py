"""Imports point down only, and every outside library has one owner."""

import ast
from collections.abc import Iterator
from pathlib import Path

import quizgen

ROOT = Path(quizgen.__file__).parent

FLOORS = [
    "problems model shipped progress memory once",
    "strict_yaml output shuffle letters names pointing job calls article_lines paper",
    "interface language",
    "article claims questions bank",
    "export imports module claims_table",
    "compare",
    "pipeline web",
    "batch",
    "cli __main__",
]
FLOOR_OF = {name: floor for floor, names in enumerate(FLOORS) for name in names.split()}

OWNERS = {
    "urllib": {"article", "cli", "names", "web"},
    "babel": {"interface", "web"},
    "jinja2": {"export", "module", "web"},
    "werkzeug": {"web"},
    "HanTa": {"language"},
    "syntok": {"language"},
    "trafilatura": {"article"},
    "requests": {"article"},
    "requests_hardened": {"article"},
    "urllib3": {"article"},
    "py3langid": {"article"},
    "yaml": {"strict_yaml", "bank"},
    "pydantic": {"bank", "module"},
    "genanki": {"export"},
    "lxml": {"export"},
    "openpyxl": {"export"},
    "weasyprint": {"paper"},
    "pyphen": {"module"},
    "wordfreq": {"module"},
    "flask": {"web"},
    "sqlalchemy": {"web"},
    "alembic": {"web"},
    "filelock": {"batch", "web"},
    "distributed": {"batch"},
    "ifaddr": {"web"},
    "segno": {"web"},
    "fsrs": {"web"},
    "waitress": {"web"},
    "click": {"cli"},
    "rich": {"cli", "claims_table"},
}


def imports(path: Path, root: Path = ROOT) -> Iterator[tuple[int, str]]:
    """Line and full name of every module that a file imports, relative imports resolved."""
    package = ["quizgen", *path.relative_to(root).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "quizgen" else [module]
            yield from ((node.lineno, name) for name in names)


def part_of(path: Path, root: Path = ROOT) -> str:
    return path.relative_to(root).parts[0].removesuffix(".py")


def breaches(root: Path = ROOT) -> Iterator[str]:
    for path in sorted(root.rglob("*.py")):
        part = part_of(path, root)
        if part == "__init__":
            continue
        for line, name in imports(path, root):
            where = f"{path.relative_to(root)}:{line}: {part} may not import"
            if name.startswith("quizgen."):
                other = name.split(".")[1]
                is_down = FLOOR_OF.get(other, -1) < FLOOR_OF[part]
                if other in FLOOR_OF and other != part and not is_down and part != "__main__":
                    yield f"{where} {other}"
            elif part not in OWNERS.get(name.split(".")[0], {part}):
                yield f"{where} {name}"


def test_every_part_has_a_floor() -> None:
    parts = {part_of(path) for path in ROOT.rglob("*.py")} - {"__init__"}
    assert parts == set(FLOOR_OF)


def test_imports_only_go_down() -> None:
    assert list(breaches()) == []


def test_the_reader_sees_every_kind_of_import() -> None:
    assert "dataclasses" in {name for _, name in imports(ROOT / "problems" / "__init__.py")}
    assert {"quizgen.claims", "quizgen.model"} <= {name for _, name in imports(ROOT / "pipeline.py")}


def test_breaches_are_named_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "find.py").write_text(
        "import re\nfrom quizgen.bank import read_bank\nfrom ..export import FORMATS\nimport flask\n", encoding="utf-8"
    )
    assert list(breaches(tmp_path)) == [
        "claims/find.py:2: claims may not import bank",
        "claims/find.py:3: claims may not import export",
        "claims/find.py:4: claims may not import flask",
    ]
