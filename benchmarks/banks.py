"""How long a bank takes to check: damaged ones, bombs, large ones.

    python -m benchmarks.banks [NUMBER]

checks NUMBER damaged banks (10,000 if none is given) and counts what came of them, then a merge bomb and an alias
bomb as they stand in reports on YAML parsers, and a bank of 2,000 questions. Milliseconds of this machine: compare
them with the first line, the largest bank that ships, whose check is the unit.
"""

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

from quizgen.bank import check_bank
from quizgen.shipped import QUESTION_BANKS
from tests.bank.damage import damage

LEVELS = 9
MERGE_BOMB = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, LEVELS)
)
ALIAS_BOMB = 'a0: &a0 ["lol"]\n' + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, LEVELS))


def time_check(path: Path) -> tuple[float, int]:
    """Milliseconds for one check, and the number of problems it found."""
    start = perf_counter()
    found = len(check_bank(path))
    return (perf_counter() - start) * 1000, found


def main() -> None:
    """Print a line for each kind of file."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    shipped = max(QUESTION_BANKS.glob("??/*.yaml"), key=lambda path: path.stat().st_size)
    unit = median(time_check(shipped)[0] for _ in range(20))
    print(f"{shipped.name} as it ships: {unit:.0f} ms (median of 20)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        times, outcomes = [], Counter[str]()
        for seed in range(number):
            path.write_bytes(damage(random.Random(seed)))
            milliseconds, found = time_check(path)
            times.append(milliseconds)
            outcomes["sound" if not found else "with problems"] += 1
        times.sort()
        print(
            f"{number:,} damaged banks: {dict(outcomes)}, median {median(times):.0f} ms, "
            f"99 % within {times[len(times) * 99 // 100]:.0f} ms, longest {times[-1]:.0f} ms"
        )
        for name, bomb in (("merge", MERGE_BOMB), ("alias", ALIAS_BOMB)):
            path.write_text(bomb)
            milliseconds, found = time_check(path)
            print(f"{name} bomb of {len(bomb)} bytes: refused with {found} problems in {milliseconds:.1f} ms")
        head, _, rest = shipped.read_text(encoding="utf-8").partition("  - id: q001")
        body = rest.partition("\n# Written")[0]
        question = "  - id: q001" + body.partition("\n  - id:")[0]
        path.write_text(head + "\n".join(question.replace("q001", f"q{n:04}") for n in range(2000)), encoding="utf-8")
        milliseconds, found = time_check(path)
        print(f"2,000 questions, {path.stat().st_size / 1e6:.1f} MB: {milliseconds:,.0f} ms")


if __name__ == "__main__":
    main()
