"""How much memory a process beside the quiz site may take. This file refuses to know what it does with it."""

from contextlib import suppress

MOST_MEMORY = 1_000_000_000
"""Bytes of address space; an article of 1,000 words takes a third of it."""


def limit_memory() -> None:
    """From now on this process gets no more than `MOST_MEMORY`, where the system can refuse it."""
    with suppress(ImportError, OSError, ValueError):  # Windows has no such module, macOS no such limit
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
