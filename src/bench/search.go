// The same work in Go, beside the program in bench.py: list, address, workers, result.
package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
)

func attr(n *html.Node, k string) string {
	for _, a := range n.Attr {
		if a.Key == k {
			return a.Val
		}
	}
	return ""
}

func find(n *html.Node, f func(*html.Node) bool) *html.Node {
	if f(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if r := find(c, f); r != nil {
			return r
		}
	}
	return nil
}

func link(c *http.Client, addr, title string) (string, error) {
	resp, err := c.PostForm(addr, url.Values{"q": {title + " goodreads"}})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	doc, err := html.Parse(resp.Body)
	if err != nil {
		return "", err
	}
	io.Copy(io.Discard, resp.Body)
	a := find(doc, func(n *html.Node) bool {
		return n.Type == html.ElementNode && n.Data == "a" && attr(n, "class") == "result__a" && strings.Contains(attr(n, "href"), "goodreads.com")
	})
	if a == nil {
		return "", nil
	}
	u, err := url.Parse(attr(a, "href"))
	if err != nil {
		return "", err
	}
	return u.Query().Get("uddg"), nil
}

func main() {
	file, addr, out := os.Args[1], os.Args[2], os.Args[4]
	workers, _ := strconv.Atoi(os.Args[3])
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(bufio.NewReader(f)).ReadAll()
	if err != nil {
		panic(err)
	}
	rows = rows[1:]
	links := make([]string, len(rows))
	secs := make([]float64, len(rows))
	c := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: workers, MaxIdleConns: workers}}
	jobs := make(chan int)
	var wg sync.WaitGroup
	for i := 0; i < workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				t := time.Now()
				l, err := link(c, addr, rows[j][0])
				if err != nil {
					l = "error: " + err.Error()
				}
				links[j] = l
				secs[j] = time.Since(t).Seconds()
			}
		}()
	}
	for j := range rows {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	o, err := os.Create(out)
	if err != nil {
		panic(err)
	}
	w := csv.NewWriter(o)
	w.Write([]string{"Title", "Link", "Seconds"})
	for j := range rows {
		w.Write([]string{rows[j][0], links[j], fmt.Sprintf("%.3f", secs[j])})
	}
	w.Flush()
	o.Close()
}
