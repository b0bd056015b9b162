#!/usr/bin/env python3
"""Makes mutants of packages, and says how many of them the tests of their package kill.

    python3 src/bench/mutants.py [PACKAGE...]

Without a package: polite, store and input. A mutant is the program with one condition, sum, call or
returned value changed, made by pitest. It is killed when a test fails; one that no test fails for
survives. A mutant that only makes a test wait (TIMED_OUT) counts neither way. Fuzz tests and properties
are left out, as they would take too long; so what they alone hold counts as surviving.

Needs nothing but a JDK 25, and ends with 1 when fewer than 80 % of a package's mutants are killed.
Survivors are marked in target/mutants/PACKAGE/index.html.
"""

import collections
import pathlib
import subprocess
import sys
import time
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PACKAGES = ["polite", "store", "input"]
LEAST = 80


def statuses(package):
    """How many mutants ended in which way."""
    done = subprocess.run(
        [ROOT / "mvnw", "-q", "-Pmutants", "-Dformat.skip", f"-Dmutants.package={package}", "process-test-classes"],
        cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}{done.stderr}")
    report = xml.etree.ElementTree.parse(ROOT / "target/mutants" / package / "mutations.xml")
    return collections.Counter(mutant.get("status") for mutant in report.getroot())


def main():
    low = False
    for package in sys.argv[1:] or PACKAGES:
        start = time.monotonic()
        ended = statuses(package)
        minutes = (time.monotonic() - start) / 60
        late = ended.pop("TIMED_OUT", 0)
        killed, mutants = ended["KILLED"], ended.total()
        share = 100 * killed / max(1, mutants)
        low = low or share < LEAST
        others = ", ".join(f"{count} {status}" for status, count in ended.most_common() if status != "KILLED")
        print(f"{package:8} {killed} of {mutants} killed ({share:.1f} %) in {minutes:.0f} min;"
              f" {others}; {late} time-outs left out", flush=True)
    return 1 if low else 0


sys.exit(main())
