#!/usr/bin/env python3
"""Draws what bench.py has measured, as SVG in target/bench; run by it. Needs python3-matplotlib."""

import sys

try:
    import matplotlib
except ImportError:
    print("There are no charts: they need python3-matplotlib.")
    sys.exit()

matplotlib.use("svg")
import matplotlib.pyplot as plt
from matplotlib.ticker import FuncFormatter

from report import medians
from work import OUT, rows

COLOURS = {"virtual": "#2166ac", "threads": "#67a9cf", "go": "#7fbf7b", "python": "#f4a582",
           "catalogue": "#2166ac", "server": "#d6604d"}
NAMES = {"virtual": "resolve, virtual", "threads": "resolve, threads", "go": "Go", "python": "Python"}
# Letters stay letters, and the same figures give the same file.
plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "resolve", "font.size": 9,
                     "font.family": "sans-serif", "axes.spines.top": False, "axes.spines.right": False})


def save(figure, name):
    figure.tight_layout()
    figure.savefig(OUT / name, metadata={"Date": None})
    print(f"Drew {OUT / name}.")


def beside():
    """Bars for each of the whole runs, on a scale of its own."""
    runs = {**medians("start.csv", "Work", "Program"), **medians("long.csv", "Work", "Program")}
    # The help has no one beside it.
    works = [work for work in dict.fromkeys(work for work, _ in runs) if (work, "threads") in runs]
    if not works:
        return
    heights = [sum((work, who) in runs for who in NAMES) for work in works]
    figure, axes = plt.subplots(len(works), figsize=(7, 0.6 * len(works) + 0.25 * sum(heights)), squeeze=False,
                                gridspec_kw={"height_ratios": heights})
    for axis, work in zip(axes[:, 0], works):
        programs = [who for who in NAMES if (work, who) in runs]
        seconds = [runs[work, who].seconds for who in programs]
        bars = axis.barh([NAMES[who] for who in programs], seconds, color=[COLOURS[who] for who in programs])
        axis.bar_label(bars, [f"{value:.3g} s" for value in seconds], padding=3)
        axis.set_title(work, loc="left", fontsize=9, fontweight="bold")
        axis.invert_yaxis()
        axis.set_xlim(0, max(seconds) * 1.15)
        axis.set_xticks([])
        axis.spines["bottom"].set_visible(False)
    save(figure, "runs.svg")


def growth():
    """Time and memory over the length of the list, both on scales of powers of ten."""
    runs = medians("growth.csv", "Source", "Titles")
    if not runs:
        return
    figure, (time, memory) = plt.subplots(1, 2, figsize=(8, 3.5))
    for source in dict.fromkeys(source for source, _ in runs):
        counts = [int(count) for one, count in runs if one == source]
        of = [one for (name, _), one in runs.items() if name == source]
        time.plot(counts, [one.seconds for one in of], "o-", color=COLOURS[source], label=f"{source}, by the clock")
        time.plot(counts, [one.cpu for one in of], ".:", color=COLOURS[source], label=f"{source}, processors")
        memory.plot(counts, [one.peak for one in of], "o-", color=COLOURS[source], label=source)
    for axis, title in ((time, "seconds"), (memory, "most memory, MiB")):
        axis.set(xscale="log", yscale="log", xlabel="titles")
        axis.xaxis.set_major_formatter(FuncFormatter(lambda count, _: f"{count:,.0f}"))
        axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
        axis.set_title(title, loc="left", fontsize=9, fontweight="bold")
        axis.grid(alpha=0.3)
        axis.legend(frameon=False)
    memory.set_ylim(10, 10_000)
    save(figure, "growth.svg")


def memory():
    """What is held over time."""
    samples = rows("memory.csv")
    if not samples:
        return
    figure, axis = plt.subplots(figsize=(7, 2.8))
    seconds = [float(row["Seconds"]) for row in samples]
    for column, label, colour in (("Resident MiB", "all", "#2166ac"), ("Own MiB", "its own", "#67a9cf"),
                                  ("Files MiB", "pages of files, such as the index", "#bbbbbb")):
        axis.plot(seconds, [float(row[column]) for row in samples], color=colour, label=label)
    axis.set(xlabel="seconds", xlim=(0, None), ylim=(0, None))
    axis.set_title("resident size, MiB, with a heap of 128 MiB", loc="left", fontsize=9, fontweight="bold")
    axis.grid(alpha=0.3)
    axis.legend(frameon=False)
    save(figure, "memory.svg")


beside()
growth()
memory()
