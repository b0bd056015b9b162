"""How cost grows with the list, and what a million titles cost, from a catalogue on this machine."""

import itertools
import os
import re
import subprocess
import sys
import time

from beside import COLUMNS, compare, go
from work import HERE, OUT, RESOLVE, Server, Table, resolve, run, titles

JAR = RESOLVE.parent.parent / "lib/resolve.jar"


class Catalogue:
    """Books made up, their index, and titles half of which it has."""

    def __init__(self, books):
        self.list = OUT / f"asked-{books}.csv"
        self.index = OUT / f"catalogue-{books}.index"
        table = OUT / f"catalogue-{books}.csv"
        books_py = HERE / "books.py"
        if older(table, books_py):
            # In a process of its own, see run.
            subprocess.run([sys.executable, books_py, str(books), str(books), table, self.list], check=True)
        if older(self.index, JAR) or older(self.index, table):
            made = run([RESOLVE, "index", table, "-o", self.index, "-q"])
            print(f"Indexed {books:,} books in {made.seconds:.1f} s, {made.peak:.0f} MiB at most.", flush=True)

    def titles(self, count):
        """The list down to this title."""
        path = OUT / f"asked-first-{count}.csv"
        with open(self.list) as whole, open(path, "w") as file:
            file.writelines(itertools.islice(whole, count + 1))
        return path


def older(made, source):
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def growth(quick):
    """Ten times as many titles, again and again; 10,000 of them in turn with Go, which asks the server."""
    most = 5 if quick else 6
    catalogue = Catalogue(100_000 if quick else 1_000_000)
    with Server([0]) as server, Table("growth.csv", "Titles", *COLUMNS[1:]) as table:
        for power in range(2, most + 1):
            count = 10**power
            commands = {"virtual": resolve(catalogue.titles(count), f"catalog={catalogue.index}")}
            if count == 10_000:
                commands["go"] = go(titles(count), server.address(0), 64)
            compare(table, count, 5 if count <= 10_000 else 1, commands)


def memory(quick):
    """A million titles with a heap of 128 MiB, and the memory that is held meanwhile.

    memory.csv: what the process holds, once a second: all of its memory, its own, and pages of files,
    which the system takes back when it needs room; threads and open files. million.csv: the run as a
    whole.
    """
    books = 100_000 if quick else 1_000_000
    catalogue = Catalogue(books)
    log = OUT / "gc.log"
    with Table("memory.csv", *Watch.COLUMNS) as table:
        watch = Watch(table)
        # -Xlog stands behind the launcher's -Xlog:disable, and wins.
        done = run(resolve(catalogue.list, f"catalog={catalogue.index}"), f"-Xmx128m -Xlog:gc:file={log}", watch)
    heap = Heap(log.read_text())
    (tenth, own_at_tenth), (end, own_at_end) = (
        (watch.at("Resident MiB", share), watch.at("Own MiB", share)) for share in (0.1, 1))
    columns = {
        "Titles": books,
        **dict(zip(["Seconds", "CPU Seconds", "Peak MiB"], done)),
        "Titles per Second": books / done.seconds,
        "Allocated Bytes per Title": heap.allocated * 2**20 / books,
        "Heap in Use MiB": heap.in_use,
        "Collections": heap.collections,
        "Collecting Seconds": heap.seconds,
        "Resident at a Tenth MiB": tenth,
        "Resident at the End MiB": end,
        "Own at a Tenth MiB": own_at_tenth,
        "Own at the End MiB": own_at_end,
    }
    with Table("million.csv", *columns) as table:
        table.row(*columns.values())
    for name, value in columns.items():
        print(f"{name:28} {value:12,.1f}")
    print(f"{'At the end / at a tenth':28} {end / tenth:12.2f}, of its own {own_at_end / own_at_tenth:.2f}", flush=True)


class Watch:
    """Looks once a second at what a process holds, as Linux tells."""

    COLUMNS = ["Seconds", "Resident MiB", "Own MiB", "Files MiB", "Threads", "Open Files"]

    def __init__(self, table):
        self.table = table
        self.samples = []

    def __call__(self, pid, ended):
        start = time.monotonic()
        while not ended.wait(1):
            try:
                with open(f"/proc/{pid}/status") as file:
                    status = dict(re.findall(r"(\w+):\s+(\d+)", file.read()))
                files = len(os.listdir(f"/proc/{pid}/fd"))
            except OSError:
                return
            # A process that has ended, but was not waited for, holds nothing.
            if "VmRSS" in status:
                held = [int(status[name]) / 1024 for name in ("VmRSS", "RssAnon", "RssFile")]
                sample = [time.monotonic() - start, *held, int(status["Threads"]), files]
                self.samples.append(dict(zip(self.COLUMNS, sample)))
                self.table.row(*sample)

    def at(self, name, share):
        """The value of a column after this share of the run."""
        return self.samples[max(0, round(share * len(self.samples)) - 1)][name]

    def most(self, name):
        return max(sample[name] for sample in self.samples)


class Heap:
    """The tale of Java's log of its collections, in MiB: each line has the heap before and after.

    The memory allocated is the growth of the heap from one collection to the next; that after the
    last one is left out, less than the heap has room for.
    """

    def __init__(self, log):
        pauses = re.findall(r"Pause .* (\d+)M->(\d+)M\(\d+M\) ([0-9.]+)ms", log)
        self.collections = len(pauses)
        self.seconds = sum(float(pause) for _, _, pause in pauses) / 1000
        # The rest may hold garbage that has grown old, so this is not less than what is in use.
        self.in_use = max((int(after) for _, after, _ in pauses), default=0)
        self.allocated = 0
        left = 0
        for before, after, _ in pauses:
            self.allocated += int(before) - left
            left = int(after)
