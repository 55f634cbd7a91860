from tests.module.chromium import chromium

__all__ = ["chromium"]
