"""No shortcut that lets a bank, an article or a form run as code or slip into a page unescaped."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizgen
from quizgen.shipped import TEMPLATES

ROOT = Path(quizgen.__file__).parent
CALLS = set("eval exec __import__ Markup unsafe_load full_load render_template_string".split())
CALLS_OF = {("", "compile"), ("yaml", "load"), ("yaml", "load_all"), ("os", "system"), ("os", "popen")}
"""Only with this before the dot: `re.compile` is another thing."""
IMPORTS = set("pickle marshal shelve markupsafe".split())
UNESCAPED = re.compile(r"\|\s*safe\b|\bautoescape\s+false", re.IGNORECASE)
INLINE = re.compile(r"""javascript:|<script(?![^>]*\bsrc=)|<style|\son\w+\s*=\s*["']|\sstyle\s*=""", re.IGNORECASE)


def find_forbidden(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and name of each such call, import or argument."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in CALLS or ("", name) in CALLS_OF:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(attr=name)) if name in CALLS:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=of), attr=name)) if (of, name) in CALLS_OF:
                yield node.lineno, f"{of}.{name}"
            case ast.Import(names=aliases):
                yield from ((node.lineno, alias.name) for alias in aliases if alias.name.split(".")[0] in IMPORTS)
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] in IMPORTS:
                yield node.lineno, module
            case ast.keyword(arg="shell", value=ast.Constant(value=True)):
                yield node.value.lineno, "shell=True"


def test_no_code_runs_what_it_was_given() -> None:
    assert [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sorted(ROOT.rglob("*.py"))
        for line, name in find_forbidden(ast.parse(path.read_text(encoding="utf-8")))
    ] == []


@pytest.mark.parametrize(("folder", "what"), [(TEMPLATES, UNESCAPED), (TEMPLATES / "web", INLINE)])
def test_no_template_leaves_out_escaping_and_no_page_has_scripts_or_styles_in_it(
    folder: Path, what: re.Pattern[str]
) -> None:
    pages = [path for path in sorted(folder.rglob("*")) if path.suffix in (".html", ".svg", ".j2", ".xml")]
    assert len(pages) > 10
    assert [f"{path}: {hit[0]}" for path in pages for hit in what.finditer(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "code",
    "eval(x);exec(x);builtins.eval(x);compile(x, '', 'eval');import pickle;from pickle import loads;yaml.load(x);"
    "yaml.unsafe_load(x);Markup(x);run(x, shell=True);os.system(x);from markupsafe import Markup".split(";"),
)
def test_each_of_them_is_seen(code: str) -> None:
    assert list(find_forbidden(ast.parse(code)))


@pytest.mark.parametrize("code", ["re.compile(x)", "db.execute(x)", "run(x, shell=False)", "strict_yaml.load(x)"])
def test_what_only_looks_alike_is_not(code: str) -> None:
    assert not list(find_forbidden(ast.parse(code)))


@pytest.mark.parametrize("page", ["<script>x</script>", '<p onclick="x">', '<p style="x">', '<a href="javascript:x">'])
def test_what_would_run_in_a_page_is_seen(page: str) -> None:
    assert INLINE.search(page)
