"""Whole runs beside a Go program and Python's pool that do the same work, in turn."""

import os
import subprocess

from work import HERE, OUT, PYTHON, ROOT, Server, Table, median, resolve_online, run, titles

PROGRAMS = ["virtual", "threads", "python", "go"]
COLUMNS = ["Work", "Program", "Round", "Seconds", "CPU Seconds", "Peak MiB"]


def start(quick):
    """Short runs: what the start costs."""
    rounds = 7 if quick else 15
    five = ROOT / "data/books_5.csv"
    with Server([0]) as server, Table("start.csv", *COLUMNS) as table:
        address = server.address(0)
        compare(table, "five titles, no latency", rounds, {
            "virtual": resolve_online(five, address, 5),
            "threads": resolve_online(five, address, 5, "threads"),
            "python": [*pool(five, address, 5), "--pandas"],
        })


def long(quick):
    """Long runs. Python is left out where it would wait as the others do, or takes half a minute in a quick round."""
    works = [
        (1_000, 200, 50, 5, PROGRAMS),
        (1_000, 500, 50, 3, PROGRAMS),
        (10_000, 500, 50, 1, ["virtual", "threads", "go"]),
        (10_000, 0, 64, 5, PROGRAMS),
    ]
    if quick:
        works = [(1_000, 200, 50, 3, ["virtual", "python", "go"]), (10_000, 0, 64, 3, ["virtual", "go"])]
    with Server([0, 200, 500]) as server, Table("long.csv", *COLUMNS) as table:
        for count, latency, workers, rounds, programs in works:
            path, address = titles(count), server.address(latency)
            commands = {
                "virtual": resolve_online(path, address, workers),
                "threads": resolve_online(path, address, workers, "threads"),
                "python": pool(path, address, workers),
                "go": go(path, address, workers),
            }
            work = f"{count:,} titles, {latency} ms, {workers} workers"
            compare(table, work, rounds, {who: commands[who] for who in programs})


def pool(path, address, workers):
    return [PYTHON, HERE / "pool.py", path, address, str(workers), OUT / "python.csv"]


def go(path, address, workers):
    env = dict(os.environ, GOPATH="/usr/share/gocode", GO111MODULE="off")
    subprocess.run(["go", "build", "-o", OUT / "search", HERE / "search.go"], check=True, env=env)
    return [OUT / "search", path, address, str(workers), OUT / "go.csv"]


def compare(table, name, rounds, commands):
    """In turn, so that a machine that gets slower is unfair to none; where there are several
    rounds, one before them warms up."""
    runs = {who: [] for who in commands}
    warm = 1 if rounds > 1 else 0
    for i in range(rounds + warm):
        for who, command in commands.items():
            measured = run(command)
            if i >= warm:
                runs[who].append(measured)
                table.row(name, who, i - warm + 1, *measured)
    last = median(runs[list(runs)[-1]]).seconds
    for who in runs:
        middle = median(runs[who])
        print(f"{name!s:32} {who:8} {middle.seconds:9.3f} s {middle.cpu:8.2f} s CPU {middle.peak:6.0f} MiB"
              f" {middle.seconds / last:6.2f}", flush=True)
