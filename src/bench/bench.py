#!/usr/bin/env python3
"""Times whole runs of the program beside others that do the same work, in turn.

    ./mvnw -q package -DskipTests && python3 src/bench/bench.py [--quick]

All search for titles on a server on this machine (nginx with its echo module, a page of ten results
and some 10 KB) and write a CSV of title and link. Beside the program run search.go (net/http,
x/net/html) and pool.py (requests, bs4). Prints a table of medians and writes every single run to
target/bench/runs.csv. Debian has what is needed: nginx libnginx-mod-http-echo golang-go
golang-golang-x-net-dev python3-requests python3-bs4 python3-pandas. --quick leaves out the run of
100 seconds. Nothing but this machine is asked.
"""

import csv
import os
import pathlib
import resource
import socket
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUT = ROOT / "target/bench"
RESOLVE = ROOT / "target/resolve/bin/resolve"
ECHO = "/usr/lib/nginx/modules/ngx_http_echo_module.so"
# Debian's own, for which its packages are.
PYTHON = "/usr/bin/python3"


def page():
    snippet = "Words of a <b>snippet</b> about a book and those who read it. " * 5
    rows = "".join(
        '<div class="result results_links results_links_deep web-result">'
        '<div class="links_main links_deep result__body"><h2 class="result__title">'
        '<a rel="nofollow" class="result__a" href="//duckduckgo.com/l/?uddg='
        f'https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F{1000 + i}.Some_Book&amp;rut={"ab" * 24}">'
        f"A Title of Some Kind {i} by Some Writer | Goodreads</a></h2>"
        f'<a class="result__snippet" href="x">{snippet}</a></div></div>'
        for i in range(10)
    )
    return (
        '<!DOCTYPE html><html><head><title>Search</title><meta charset="utf-8"></head><body>'
        f'<div id="links" class="results">{rows}</div></body></html>'
    )


class Server:
    """One address for each latency, in milliseconds."""

    def __init__(self, latencies):
        self.ports = {latency: free_port() for latency in latencies}
        text = page()
        # A word of nginx's configuration has at most 4 KB.
        pieces = " ".join(f"echo -n '{text[i:i + 3500]}';" for i in range(0, len(text), 3500))
        servers = "\n".join(
            f"server {{ listen 127.0.0.1:{port} backlog=4096; default_type text/html;"
            f" location / {{ {f'echo_sleep {latency / 1000};' if latency else ''} {pieces} }}"
            " location = /robots.txt { return 404; } }"
            for latency, port in self.ports.items()
        )
        self.conf = OUT / "nginx.conf"
        self.conf.write_text(
            f"worker_processes 1; daemon on; pid {OUT}/nginx.pid; error_log {OUT}/nginx.log;\n"
            f"load_module {ECHO};\nevents {{ worker_connections 4096; }}\n"
            "http { access_log off; keepalive_requests 10000000; keepalive_timeout 600;"
            f" client_body_temp_path {OUT}/body; postpone_output 0;\n{servers}\n}}\n"
        )

    def __enter__(self):
        subprocess.run(["nginx", "-c", self.conf], check=True)
        return self

    def __exit__(self, *_):
        subprocess.run(["nginx", "-c", self.conf, "-s", "quit"], check=True, stderr=subprocess.DEVNULL)

    def address(self, latency):
        return f"http://127.0.0.1:{self.ports[latency]}/html/"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def titles(count):
    path = OUT / f"titles-{count}.csv"
    path.write_text("title\n" + "".join(f"Quite a Title {i}\n" for i in range(count)))
    return path


def resolve(path, address, workers, mode):
    return [
        RESOLVE, path, f"--source=duckduckgo={address}", f"--mode={mode}", f"--workers={workers}",
        f"--cache={OUT}/answers.db", "--refresh", "-q", "-o", OUT / "links.csv",
    ]


def contenders(path, address, workers, python):
    others = {"go": [OUT / "search", path, address, str(workers), OUT / "go.csv"]}
    if python:
        others["python"] = [PYTHON, HERE / "pool.py", path, address, str(workers), OUT / "python.csv"]
    return {
        "virtual": resolve(path, address, workers, "virtual"),
        "threads": resolve(path, address, workers, "threads"),
        **others,
    }


def run(command):
    """Seconds by the clock, and seconds of processors."""
    for leftover in OUT.glob("answers.db*"):
        leftover.unlink()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    elapsed = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {done.returncode}: {done.stderr.decode()}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return elapsed, cpu


def compare(name, commands, rounds, writer):
    """In turn, so that a machine that gets slower is unfair to none; the first round warms up."""
    times = {who: [] for who in commands}
    for i in range(rounds + 1):
        for who, command in commands.items():
            measured = run(command)
            if i > 0:
                times[who].append(measured)
                writer.writerow([name, who, i, f"{measured[0]:.3f}", f"{measured[1]:.3f}"])
    for who, runs in times.items():
        seconds = statistics.median(elapsed for elapsed, _ in runs)
        cpu = statistics.median(cpu for _, cpu in runs)
        first = statistics.median(elapsed for elapsed, _ in times[list(times)[-1]])
        print(f"{name:32} {who:8} {seconds:9.3f} s {cpu:8.2f} s CPU {seconds / first:6.2f}", flush=True)


def main():
    quick = "--quick" in sys.argv[1:]
    OUT.mkdir(parents=True, exist_ok=True)
    go = dict(os.environ, GOPATH="/usr/share/gocode", GO111MODULE="off")
    subprocess.run(["go", "build", "-o", OUT / "search", HERE / "search.go"], check=True, env=go)
    with Server([0, 200, 500]) as server, open(OUT / "runs.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Work", "Program", "Round", "Seconds", "CPU Seconds"])
        print("medians; the last column is the time over that of the last program of each work")
        five = ROOT / "data/books_5.csv"
        seed = [PYTHON, HERE / "pool.py", five, server.address(0), "5", OUT / "python.csv", "--pandas"]
        compare("five titles, no latency",
                {"virtual": resolve(five, server.address(0), 5, "virtual"), "python": seed}, 15, writer)
        compare("--help", {"virtual": [RESOLVE, "--help"]}, 15, writer)
        for count, latency, workers, rounds in [
            (1_000, 200, 50, 5), (1_000, 500, 50, 3), (10_000, 500, 50, 1), (10_000, 0, 64, 5)
        ]:
            if quick and count * latency / workers > 50_000:
                continue
            python = count * latency / workers <= 50_000
            commands = contenders(titles(count), server.address(latency), workers, python)
            order = {who: commands[who] for who in ["virtual", "threads", "python", "go"] if who in commands}
            compare(f"{count} titles, {latency} ms, {workers} workers", order, rounds, writer)
    print(f"Every single run is in {OUT / 'runs.csv'}.")


main()
