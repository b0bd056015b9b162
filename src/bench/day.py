"""A day's run made short: 200,000 titles, asked of a server that does one request in twenty wrong.

day.csv: what the process holds, once a second: memory, threads and open files. What is printed of a
tenth of the run and of its end should be the same.
"""

import collections
import csv

from growth import Watch
from work import RESULT, Server, Table, resolve_online, run, titles

# A share of a hundredth each: in place of the page.
FAULTS = [
    "return 500;",
    "return 404;",
    # Closes the connection without a word.
    "return 444;",
    "return 200 'Not the page that was asked for.';",
    # Longer than the program waits.
    "echo_sleep 2; echo late;",
]


def day(quick):
    count = 20_000 if quick else 200_000
    with Server([0], FAULTS) as server, Table("day.csv", *Watch.COLUMNS) as table:
        watch = Watch(table)
        command = resolve_online(titles(count), server.address(0), 64)
        # Rows that failed make the exit code 3.
        done = run([*command, "--timeout=1s", "--retries=1"], "-Xmx128m", watch, code=3)
    with open(RESULT, newline="") as file:
        statuses = collections.Counter(row["Status"] for row in csv.DictReader(file))
    print(f"{count:,} titles in {done.seconds:.0f} s, {done.peak:.0f} MiB at most; "
          + ", ".join(f"{number:,} {status}" for status, number in statuses.most_common()))
    print(f"{'':14} {'a tenth':>9} {'half':>9} {'the end':>9} {'most':>9}")
    for name in Watch.COLUMNS[1:]:
        print(f"{name:14} {watch.at(name, 0.1):9.0f} {watch.at(name, 0.5):9.0f} {watch.at(name, 1):9.0f}"
              f" {watch.most(name):9.0f}", flush=True)
