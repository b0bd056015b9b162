// Makes pages with the program and looks at each in a browser, on a phone and on a desk, in light
// and in dark: nothing that axe objects to, no sideways scrolling, no request, no error, no letter
// of a chart that is too small or cut off. Screenshots go to target/pages.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "../..");
const out = join(root, "target/pages");
const image = join(root, "target/resolve");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// In pixels of the screen; an x-height of about half of it is still read.
const SMALLEST_LETTERS = 11;

// What a list can hold at its worst. The link makes a match of a row, so its title is a link.
const HOSTILE = `title,author,link
</a></li></ol><script>document.title='x'</script>,"<img src=""https://evil.example/x.png"">",https://www.goodreads.com/book/show/1
"""Quoted"" & 'single' &lt; ]]> \`tick\`",Ampersand & Sons,
[brackets](https://evil.example),,https://www.goodreads.com/book/show/2
${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(6)},${"W".repeat(200)},https://www.goodreads.com/book/show/3
${"Wordless".repeat(30)},,
مئة عام من العزلة,غابرييل غارسيا ماركيز,https://www.goodreads.com/book/show/4
התפסן בשדה השיפון,ג'רום דייוויד סלינג'ר,
right-to-left \u202e override, \u202e and back,
百年の孤独,ガブリエル・ガルシア＝マルケス,https://www.goodreads.com/book/show/5
`;

function run(command, ...args) {
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

const program = (...args) => run(join(image, "bin/resolve"), ...args);

// Every title takes as long, so a picture tells the same each time.
const compare = (list, latency, file) =>
  program("compare", list, `--source=simulated=${latency}`, "--runs=3", "--warmup=0", "-q", "--chart=" + file);

function makePages() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const hostile = join(out, "hostile.csv");
  writeFileSync(hostile, HOSTILE);
  const page = (name) => join(out, name + ".html");
  program("data/books_5.csv", "--source=catalog", "-q", "-o", page("list"));
  program(hostile, "--source=catalog", "-q", "-o", page("list-hostile"), "--heading=<b>\"June\"</b> & [July]");
  compare("data/books_5.csv", "300ms", page("compare"));
  compare(hostile, "20ms", page("compare-hostile"));
  return ["list", "list-hostile", "compare", "compare-hostile"].map((name) => ({ name, file: page(name) }));
}

// What is wrong with a page as it is shown now, in words. Runs in the browser.
function wrongWithWidth() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} pixels on a screen of ${clientWidth}`] : [];
}

function wrongWithTables() {
  return [...document.querySelectorAll(".scroll")]
    .filter((table) => table.scrollWidth > table.clientWidth)
    .map((table) => `does not fit on a desk: ${table.getAttribute("aria-label")}`);
}

function wrongWithLetters(smallest) {
  const wrong = [];
  for (const text of document.querySelectorAll("svg text")) {
    const box = text.getBoundingClientRect();
    const frame = text.ownerSVGElement.getBoundingClientRect();
    if (frame.width === 0) continue;
    if (box.height < smallest) wrong.push(`letters of ${box.height.toFixed(1)} pixels: ${text.textContent}`);
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      wrong.push(`cut off: ${text.textContent}`);
  }
  return wrong;
}

async function wrongByAxe(page) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  if (passes.length === 0) return ["axe looked at nothing"];
  return violations.map((v) => `axe: ${v.id}: ${v.help}: ${v.nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
}

async function look(browser, { name, file }, width, colorScheme) {
  const wrong = [];
  const context = await browser.newContext({ viewport: { width, height: 420 }, colorScheme });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  page.on("request", (request) => request.url() === address || wrong.push(`asks for ${request.url()}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => { wrong.push(`asks: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(address);
  await page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  if (await page.evaluate(() => document.scripts.length > 0)) wrong.push("has a script");
  wrong.push(...(await page.evaluate(wrongWithWidth)));
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  wrong.push(...(await page.evaluate(wrongWithWidth)));
  if (width > 1000) wrong.push(...(await page.evaluate(wrongWithTables)));
  wrong.push(...(await page.evaluate(wrongWithLetters, SMALLEST_LETTERS)));
  wrong.push(...(await wrongByAxe(page)));
  await context.close();
  return [...new Set(wrong)];
}

const pages = makePages();
const browser = await chromium.launch({
  executablePath: process.env.BROWSER ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let looks = 0;
let failures = 0;
for (const page of pages) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const wrong = await look(browser, page, width, colorScheme);
      looks++;
      if (wrong.length > 0) failures++;
      console.log(`${wrong.length === 0 ? "good" : "BAD "}  ${page.name}.html, ${width} pixels, ${colorScheme}`);
      wrong.forEach((words) => console.log(`      ${words}`));
    }
  }
}
await browser.close();
console.log(failures === 0
  ? `All ${looks} looks at ${pages.length} pages are good: axe, width, letters, requests, console. Screenshots are in target/pages.`
  : `${failures} of ${looks} looks at ${pages.length} pages found something wrong.`);
process.exitCode = failures === 0 ? 0 : 1;
