"""How quick the program is beside a yardstick that ran in turn with it: 2 is twice as quick.

Machines differ, and so do hours of one machine. A ratio of runs in turn holds on all of them.
"""

import datetime
import subprocess
from typing import NamedTuple

from report import PROGRAMS, medians, table
from work import OUT, ROOT, Table

FILE = "ratios.csv"


class Ratio(NamedTuple):
    """part: the part of bench.py that measured it. speed: above 1 the program is quicker than the yardstick."""

    part: str
    work: str
    yardstick: str
    speed: float


def ratios():
    """The ratios of all runs in target/bench."""
    return [*beside("start"), *beside("long"), *growth(), *index()]


def beside(part):
    runs = medians(f"{part}.csv", "Work", "Program")
    return [
        Ratio(part, work, PROGRAMS[who], one.seconds / runs[work, "virtual"].seconds)
        for (work, who), one in runs.items() if who in ("go", "python")
    ]


def growth():
    """One title of the longest list beside one of a list of a hundredth, and Go with a server that needs no time."""
    runs = medians("growth.csv", "Program", "Titles")
    ours = {int(titles): one.seconds for (who, titles), one in runs.items() if who == "virtual"}
    if not ours:
        return []
    most = max(ours)
    longest = Ratio("growth", f"one title of {most:,}", f"one of {most // 100:,}", ours[most // 100] * 100 / ours[most])
    return [longest, *(Ratio("growth", f"{int(titles):,} titles", "Go, of the server", one.seconds / ours[int(titles)])
                       for (who, titles), one in runs.items() if who == "go")]


def index():
    runs = {what: one.seconds for (what,), one in medians("dump.csv", "Program").items()}
    return [
        Ratio("dump", f"index --only={reach}", "zcat and grep", runs["pipe"] / seconds)
        for reach, seconds in runs.items() if reach != "pipe"
    ]


def markdown(measured):
    lines = [[one.work, one.yardstick, f"{one.speed:.2f}"] for one in measured]
    return table(["work", "yardstick", "times as quick"], lines) if lines else ""


def keep(measured):
    """Writes the ratios to target/bench/ratios.csv, each with the time and the commit."""
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    said = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    with Table(FILE, "Time", "Commit", "Part", "Work", "Yardstick", "Speed") as kept:
        for one in measured:
            kept.row(now, said.stdout.strip(), *one)
    return OUT / FILE
