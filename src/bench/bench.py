#!/usr/bin/env python3
"""Measures the program: whole runs beside others that do the same work, growth, memory, inner parts.

    ./mvnw -q package -DskipTests && python3 src/bench/bench.py [--only=PART,...] [--quick]

start   Five titles, beside Python's requests, bs4 and pandas.
long    Lists of 1,000 and 10,000 titles, beside search.go (net/http, x/net/html) and pool.py
        (requests, bs4), in turn. Searched for on a server on this machine: nginx with its echo
        module, a page of ten results and some 10 KB.
growth  100 to 1,000,000 titles: time, processors and memory, with a catalogue of a million books made
        up; 10,000 of them beside search.go, which asks the server.
dump    Open Library's dump of 5 million editions, made up: its index beside zcat | grep of the same files,
        and 100,000 typed titles, of which it is known where they should lead. Takes 6 GB of disk.
memory  A million titles with a heap of 128 MiB: titles a second, allocation, memory held over time.
day     A day's run made short: 200,000 titles, of a server that does one request in twenty wrong: memory,
        threads and open files over time.
jmh     Parsing, deciding, reading and writing, one by one: with the first compiler alone, as the
        program is shipped, and with both. Some three minutes.

Without --only all of them, which takes about an hour. --quick takes some four minutes, and without
--only the first four: shorter lists, smaller catalogues, fewer rounds. Its ratios are true to about a
fifth, and are kept for each push by .github/workflows/bench.yml; losses.py compares those.

Each part prints what it measures and writes it to target/bench: start.csv, long.csv, growth.csv and
dump.csv (every single run), memory.csv and million.csv, day.csv, jmh.csv; machine.json says when and on
what. At the end ratios.csv, table.md and the chart of .github/docs/performance.md, performance.svg, are
made of all that is there, also from earlier times. Nothing but this machine is asked.

Debian has what is needed: nginx libnginx-mod-http-echo golang-go golang-golang-x-net-dev
python3-requests python3-bs4 python3-pandas.
"""

import argparse
import subprocess
import sys

import beside
import chart
import day
import dump
import growth
import ratios
import report
from work import OUT, RESOLVE, ROOT, rows


def jmh(quick):
    subprocess.run(
        [ROOT / "mvnw", "-q", "-Pbench", "-Dformat.skip", f"-Dbench.pace={'quick' if quick else 'full'}",
         "process-classes", "exec:exec@jmh"],
        check=True, cwd=ROOT)
    for row in rows("jmh.csv"):
        print(f"{row['Part']:18} {row['Compiler']:10} {float(row['Nanoseconds']) / 1000:10.2f} µs"
              f" {int(row['Bytes']):9,} bytes")


PARTS = {
    "start": beside.start,
    "long": beside.long,
    "growth": growth.growth,
    "dump": dump.dump,
    "memory": growth.memory,
    "day": day.day,
    "jmh": jmh,
}
WITH_RATIOS = list(PARTS)[:4]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="PART,...")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    parts = options.only.split(",") if options.only else WITH_RATIOS if options.quick else list(PARTS)
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        parser.error(f"--only knows {', '.join(PARTS)}, but not {', '.join(unknown)}")
    if not RESOLVE.exists():
        sys.exit("The program is not there: ./mvnw -q package -DskipTests makes it.")
    OUT.mkdir(parents=True, exist_ok=True)
    print(report.sentence(report.machine()))
    for part in parts:
        print(f"\n{part}")
        PARTS[part](options.quick)
        report.record(part, options.quick)
    measured = ratios.ratios()
    report.markdown(ratios.markdown(measured))
    made = [OUT / "table.md", ratios.keep(measured), chart.save(measured, report.days())]
    print(f"\n{ratios.markdown(measured)}\n\nMade {', '.join(map(str, made))}.")


main()
