"""Things that the parts of bench.py share: places, a measured run, the server, the result files."""

import csv
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUT = ROOT / "target/bench"
RESOLVE = ROOT / "target/resolve/bin/resolve"
ECHO = "/usr/lib/nginx/modules/ngx_http_echo_module.so"
# Debian's own, for which its packages are.
PYTHON = "/usr/bin/python3"
RESULT = OUT / "links.csv"


class Run(NamedTuple):
    """Seconds by the clock, seconds of processors, and the most memory it ever held, in MiB."""

    seconds: float
    cpu: float
    peak: float


def run(command, java="", watch=None, code=0):
    """Runs a program that knows nothing of earlier runs, nor of whoever sits at this machine.

    java: further options for Java. watch: called in a thread of its own with the id of the process
    and an event that is set at its end. code: the exit code of a run that went well.
    """
    with tempfile.TemporaryDirectory(dir=OUT) as home, tempfile.TemporaryFile() as errors:
        foreign = ("RESOLVE_", "HTTP_PROXY", "HTTPS_PROXY")
        env = {name: value for name, value in os.environ.items() if not name.upper().startswith(foreign)}
        env.update(XDG_CACHE_HOME=home, XDG_CONFIG_HOME=home, RESOLVE_JAVA_OPTS=java)
        ended = threading.Event()
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=env)
        if watch:
            threading.Thread(target=watch, args=(process.pid, ended)).start()
        # A process begins with the size of the one that starts it, so this program must stay small.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        ended.set()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != code:
            errors.seek(0)
            sys.exit(f"{' '.join(map(str, command))}\nended with {process.returncode}: {errors.read().decode()}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def resolve(path, source, *more):
    return [RESOLVE, path, f"--source={source}", "-q", "--overwrite", "-o", RESULT, *more]


def resolve_online(path, address, workers, mode="virtual"):
    return resolve(path, f"duckduckgo={address}", f"--mode={mode}", f"--workers={workers}")


def median(runs):
    return Run(*map(statistics.median, zip(*runs)))


class Table:
    """A CSV in target/bench, written line by line, so that what is measured is not lost."""

    def __init__(self, name, *columns):
        self.file = open(OUT / name, "w", newline="")
        self.writer = csv.writer(self.file)
        self.writer.writerow(columns)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def row(self, *cells):
        self.writer.writerow([f"{cell:.3f}" if isinstance(cell, float) else cell for cell in cells])
        self.file.flush()


def rows(name):
    """The lines of a CSV in target/bench; none where it was not measured."""
    if not (OUT / name).exists():
        return []
    with open(OUT / name, newline="") as file:
        return list(csv.DictReader(file))


def page():
    snippet = "Words of a <b>snippet</b> about a book and those who read it. " * 5
    results = "".join(
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
        f'<div id="links" class="results">{results}</div></body></html>'
    )


class Server:
    """nginx with one address for each latency, in milliseconds.

    faults: each in the words of nginx, in place of the page for one request in a hundred.
    """

    def __init__(self, latencies, faults=()):
        self.ports = {latency: free_port() for latency in latencies}
        text = page()
        # A word of nginx's configuration has at most 4 KB.
        pieces = " ".join(f"echo -n '{text[i:i + 3500]}';" for i in range(0, len(text), 3500))
        shares = "".join(f"1% /fault{i}; " for i in range(len(faults)))
        places = " ".join(f"location = /fault{i} {{ internal; {fault} }}" for i, fault in enumerate(faults))
        broken = "if ($fault) { rewrite ^ $fault last; }" if faults else ""
        servers = "\n".join(
            f"server {{ listen 127.0.0.1:{port} backlog=4096; default_type text/html;"
            f" {places} location / {{ {broken} {f'echo_sleep {latency / 1000};' if latency else ''} {pieces} }}"
            " location = /robots.txt { return 404; } }"
            for latency, port in self.ports.items()
        )
        self.conf = OUT / "nginx.conf"
        self.conf.write_text(
            f"worker_processes 1; daemon on; pid {OUT}/nginx.pid; error_log {OUT}/nginx.log;\n"
            f"load_module {ECHO};\nevents {{ worker_connections 4096; }}\n"
            "http { access_log off; keepalive_requests 10000000; keepalive_timeout 600;"
            f" client_body_temp_path {OUT}/body; proxy_temp_path {OUT}/proxy; fastcgi_temp_path {OUT}/fastcgi;"
            f" uwsgi_temp_path {OUT}/uwsgi; scgi_temp_path {OUT}/scgi; postpone_output 0;\n"
            f"split_clients $request_id $fault {{ {shares}* ''; }}\n{servers}\n}}\n"
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
    """A list for the server, which gives the same page for each title."""
    path = OUT / f"titles-{count}.csv"
    with open(path, "w") as file:
        file.write("title\n")
        file.writelines(f"Quite a Title {i}\n" for i in range(count))
    return path
