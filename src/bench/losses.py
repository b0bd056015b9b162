#!/usr/bin/env python3
"""Names what has lost a quarter of its speed over three runs, in the ratios that bench.py kept.

    python3 src/bench/losses.py RATIOS.csv...

One file for each run, in any order. A ratio is lost when each of its last three runs is a quarter or
more below the median of the runs before them: one slow run on a shared machine is no loss, and neither
is a ratio with fewer than two runs before the last three. Prints a line for each loss, and ends with 1
when there is one.
"""

import csv
import statistics
import sys
from typing import NamedTuple

LAST = 3
BEFORE = 2
LEFT = 0.75


class Loss(NamedTuple):
    """name: work and yardstick. before: the median of the earlier runs. now: that of the last three."""

    name: str
    before: float
    now: float


def losses(runs):
    """runs: for each run a dict from name to speed, the oldest first."""
    found = []
    for name in dict.fromkeys(name for run in runs for name in run):
        speeds = [run[name] for run in runs if name in run]
        earlier, last = speeds[:-LAST], speeds[-LAST:]
        if len(earlier) >= BEFORE and max(last) <= LEFT * statistics.median(earlier):
            found.append(Loss(name, statistics.median(earlier), statistics.median(last)))
    return found


def read(paths):
    """The runs of these files, the oldest first; a run that measured nothing is left out."""
    runs = {}
    for path in paths:
        with open(path, newline="") as file:
            for row in csv.DictReader(file):
                name = f"{row['Work']}, beside {row['Yardstick']}"
                runs.setdefault((row["Time"], row["Commit"]), {})[name] = float(row["Speed"])
    return [runs[key] for key in sorted(runs)]


def main(paths):
    runs = read(paths)
    found = losses(runs)
    for loss in found:
        print(f"Slower: {loss.name}: {loss.before:.2f} before, {loss.now:.2f} in the last {LAST} runs.")
    if not found:
        print(f"No ratio of {len(runs)} runs has lost a quarter.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
