"""Tables in Markdown of all that was measured, and the machines it was measured on."""

import datetime
import itertools
import json
import os
import pathlib
import platform
import re
import subprocess

from work import OUT, PYTHON, RESOLVE, Run, median, rows

MACHINE = OUT / "machine.json"
PROGRAMS = {"virtual": "virtual", "threads": "threads", "go": "Go", "python": "Python"}


def record(part, quick):
    """Writes down when a part was measured, on what, and whether in haste."""
    known = json.loads(MACHINE.read_text()) if MACHINE.exists() else {}
    known[part] = {**machine(), "quick": quick}
    MACHINE.write_text(json.dumps(known, indent=2) + "\n")


def machine():
    return {
        "date": datetime.date.today().isoformat(),
        "cores": os.cpu_count(),
        "cpu": first(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text()),
        "memory": f"{int(first(r'MemTotal: *([0-9]+)', pathlib.Path('/proc/meminfo').read_text())) / 2**20:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "jdk": first(r"Environment (\S+)", said(RESOLVE.parent.parent / "runtime/bin/java", "--version")),
        "program": first(r"(.*)", said(RESOLVE, "--version")),
        "go": first(r"go(\d\S*)", said("go", "version")),
        "python": first(r"Python (\S+)", said(PYTHON, "--version")),
    }


def first(pattern, text):
    found = re.search(pattern, text)
    return found.group(1) if found else ""


def said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except FileNotFoundError:
        return ""


def sentence(on):
    return (f"{on['date']}: {on['cpu']}, {on['cores']} cores, {on['memory']}, {on['system']}; {on['program']},"
            f" Java {on['jdk']}, Go {on['go']}, Python {on['python']}")


def markdown(ratios):
    """All that is in target/bench, whenever it was measured, behind the table of its ratios."""
    tables = [table for table in [ratios, beside(), growth(), million(), inner()] if table]
    (OUT / "table.md").write_text("\n\n".join([*tables, days()]) + "\n")


def days():
    """When and on what each part was measured."""
    days = {}
    for part, on in json.loads(MACHINE.read_text()).items():
        days.setdefault(sentence(on), []).append(part + " by --quick" * on["quick"])
    return "\n".join(f"Measured ({', '.join(parts)}) on {day}." for day, parts in days.items())


def table(header, lines):
    marks = "|".join(["---"] + ["---:"] * (len(header) - 1))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [header, *lines]).replace("\n", f"\n|{marks}|\n", 1)


def medians(file, *keys):
    """By the keys, in the order of the file."""
    groups = {}
    for row in rows(file):
        run = Run(float(row["Seconds"]), float(row["CPU Seconds"]), float(row["Peak MiB"]))
        groups.setdefault(tuple(row[key] for key in keys), []).append(run)
    return {key: median(runs) for key, runs in groups.items()}


def beside():
    runs = {**medians("start.csv", "Work", "Program"), **medians("long.csv", "Work", "Program")}
    lines = []
    for work in dict.fromkeys(work for work, _ in runs):
        seconds = {who: runs[work, who].seconds for who in PROGRAMS if (work, who) in runs}
        lines.append([work, *(f"{seconds[who]:.3f} s" if who in seconds else "" for who in PROGRAMS)])
    return table(["whole run, median", *PROGRAMS.values()], lines) if lines else ""


def growth():
    lines = [
        [f"{int(titles):,} titles, {PROGRAMS[who]}", f"{one.seconds:.2f} s", f"{one.cpu:.2f} s", f"{one.peak:.0f} MiB",
         f"{int(titles) / one.seconds:,.0f}", *(f"{value / int(titles) * 1e6:,.0f} µs" for value in one[:2])]
        for (who, titles), one in medians("growth.csv", "Program", "Titles").items()
    ]
    header = ["growth", "time", "processors", "most memory", "titles/s", "time each", "processors each"]
    return table(header, lines) if lines else ""


def million():
    lines = []
    for row in rows("million.csv"):
        number = {name: float(value) for name, value in row.items()}
        tenth, end = number["Resident at a Tenth MiB"], number["Resident at the End MiB"]
        lines += [
            ["titles/s", f"{number['Titles per Second']:,.0f}"],
            ["allocated for each title", f"{number['Allocated Bytes per Title'] / 1000:,.1f} kB"],
            ["heap in use after a collection, at most", f"{number['Heap in Use MiB']:.0f} MiB"],
            ["time for collections", f"{number['Collecting Seconds'] / number['Seconds']:.1%}"],
            ["resident size after a tenth of the run", f"{tenth:.0f} MiB"],
            ["resident size at the end", f"{end:.0f} MiB, {end / tenth:.2f} times that"],
        ]
        header = [f"{number['Titles']:,.0f} titles, -Xmx128m", ""]
    return table(header, lines) if lines else ""


def inner():
    parts = itertools.groupby(sorted(rows("jmh.csv"), key=lambda row: row["Part"]), key=lambda row: row["Part"])
    lines = []
    for part, compilers in parts:
        by = {row["Compiler"]: row for row in compilers}
        lines.append([f"`{part}`", *(microseconds(by[compiler]) for compiler in ("C1", "C1 and C2")),
                      f"{float(by['C1']['Bytes']) / 1000:.1f} kB"])
    return table(["inner part", "C1, as shipped", "C1 and C2", "allocated"], lines) if lines else ""


def microseconds(row):
    error = f" ± {float(row['Error']) / 1000:.2f}" if row["Error"] else ""
    return f"{float(row['Nanoseconds']) / 1000:.2f}{error} µs"
