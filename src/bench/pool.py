"""The same work in Python: a pool of threads, requests and bs4; beside the program in bench.py.

Arguments: list, address, workers, result, and --pandas to read and write the lists with it.
"""

import csv
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import local
from urllib.parse import parse_qs, urlparse

import requests
from bs4 import BeautifulSoup

path, address, workers, out = sys.argv[1:5]
threads = local()


def session():
    if not hasattr(threads, "session"):
        threads.session = requests.Session()
    return threads.session


def link(title):
    answer = session().post(address, data={"q": title + " goodreads"}, timeout=20)
    for found in BeautifulSoup(answer.text, "html.parser").select("a.result__a"):
        target = parse_qs(urlparse(found["href"]).query).get("uddg", [""])[0]
        if "goodreads.com" in target:
            return target
    return ""


if "--pandas" in sys.argv[5:]:
    import pandas

    titles = pandas.read_csv(path)["title"].tolist()
else:
    with open(path, newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]

with ThreadPoolExecutor(int(workers)) as pool:
    links = list(pool.map(link, titles))

if "--pandas" in sys.argv[5:]:
    pandas.DataFrame({"Title": titles, "Link": links}).to_csv(out, index=False)
else:
    with open(out, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Title", "Link"])
        writer.writerows(zip(titles, links))
