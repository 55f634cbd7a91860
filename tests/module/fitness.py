"""What a page must hold in any browser: it fits its window, and it breaks no accessibility rule."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def breaches(page: Page) -> list[str]:
    """Accessibility rules (WCAG 2.2 A and AA) that the page breaks, each with its elements."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    return [f"{rule['id']}: {node['html']}" for rule in found.response["violations"] for node in rule["nodes"]]
