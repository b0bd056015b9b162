"""Open Library's dump, made up: its index beside one pipe over the same files, then typed titles.

dump.csv: the pipe and the index in turn. The files are in the page cache. typed.csv: a list of titles
with authors, half of them not in the dump. How many were right is printed.
"""

import os
import shlex
import shutil
import subprocess

from work import OUT, RESOLVE, ROOT, Table, median, run

DUMP = OUT / "dump"
REACHES = ("ids", "isbns")


def java(name, *arguments):
    libraries = ROOT / "target/resolve/lib"
    path = os.pathsep.join([f"{OUT}/classes", f"{ROOT}/target/classes", f"{libraries}/*"])
    subprocess.run([RESOLVE.parent.parent / "runtime/bin/java", "-Xmx1g", "-cp", path, name, *map(str, arguments)], check=True)


def dump(quick):
    editions = 300_000 if quick else 5_000_000
    subprocess.run([ROOT / "mvnw", "-q", "-Pbench", "-Dformat.skip", "process-classes"], check=True, cwd=ROOT)
    shutil.rmtree(DUMP, ignore_errors=True)
    java("club.resolve.bench.MakeDump", DUMP, editions)
    files = [DUMP / f"ol_dump_{kind}_2026-09-30.txt.gz" for kind in ("editions", "works", "authors")]
    pipe = f"zcat {' '.join(shlex.quote(str(file)) for file in files)} | grep -c goodreads"
    with Table("dump.csv", "Program", "Round", "Seconds", "CPU Seconds", "Peak MiB") as table:
        runs = {"pipe": [], **{reach: [] for reach in REACHES}}
        for i in range(3 if quick else 5):
            for what, done in runs.items():
                command = ["sh", "-c", pipe] if what == "pipe" else index(what)
                done.append(run(command, "" if what == "pipe" else "-Xmx1g"))
                table.row(what, i + 1, *done[-1])
    middle = {what: median(done) for what, done in runs.items()}
    for what, one in middle.items():
        room = "" if what == "pipe" else f" {megabytes(place(what)):8,.0f} MB on disk"
        print(f"{what:6} {one.seconds:8.1f} s {one.seconds / middle['pipe'].seconds:6.2f} times the pipe"
              f" {one.peak:7.0f} MiB{room}", flush=True)
    typed(editions, 2_000 if quick else 100_000)


def place(reach):
    return OUT / f"{reach}.index"


def index(reach):
    return [RESOLVE, "index", f"--open-library={DUMP}", f"--only={reach}", "-o", place(reach), "-q"]


def megabytes(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def typed(editions, count):
    path = OUT / "typed.csv"
    result = OUT / "typed-links.csv"
    # It may be that of a shorter list.
    result.unlink(missing_ok=True)
    java("club.resolve.eval.TypedTitles", "list", path, editions, count)
    done = run([RESOLVE, path, f"--source=catalog={place('isbns')}", "--no-cache", "-q", "-o", result], "-Xmx1g")
    print(f"{count:,} titles in {done.seconds:.1f} s, {count / done.seconds:,.0f} a second, {done.peak:.0f} MiB")
    java("club.resolve.eval.TypedTitles", "judge", result, editions)
