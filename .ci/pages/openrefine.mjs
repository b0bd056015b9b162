// Makes the pictures of .github/docs/reconciliation.md: an OpenRefine that runs on this machine reconciles a
// small list with the image's service. `node openrefine.mjs http://127.0.0.1:3333`, after `npm ci`;
// BROWSER names the browser.

import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const refine = process.argv[2] ?? "http://127.0.0.1:3333";
const root = resolve(import.meta.dirname, "../..");
const picture = (name) => join(root, ".github/images", `reconcile-${name}.png`);

const LIST = `title,author
The Talented Mr Ripley,Highsmith
Ripley's game,
A Thousand Suns,
Never Let Me Go,Ishiguro
Invisible Women,
Beyond Interpretation,
`;

async function serve() {
  const service = spawn(join(root, "target/resolve/bin/resolve"), ["serve", "--source=catalog", "--port=0", "-q"]);
  for await (const address of createInterface({ input: service.stdout })) {
    return { service, address };
  }
  throw new Error("the service did not start");
}

async function project() {
  const { token } = await (await fetch(`${refine}/command/core/get-csrf-token`)).json();
  const form = new FormData();
  form.append("project-file", new Blob([LIST], { type: "text/csv" }), "books.csv");
  form.append("project-name", "books");
  form.append("format", "text/line-based/*sv");
  form.append("options", JSON.stringify({ separator: ",", headerLines: 1, encoding: "UTF-8" }));
  const url = `${refine}/command/core/create-project-from-upload?csrf_token=${token}`;
  const made = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  return made.headers.get("location");
}

async function chooseService(page, address) {
  await page.locator(".column-header-menu").nth(1).click();
  await page.locator(".menu-item", { hasText: "Reconcile" }).last().hover();
  await page.locator(".menu-item", { hasText: "Start reconciling" }).click();
  await page.getByText("Add standard service").first().click();
  await page.locator(".dialog-frame input[type=text], .dialog-frame input:not([type])").last().fill(address);
  await page.getByRole("button", { name: /Add service/i }).click();
  await page.getByText("Books by resolve").last().click();
  await page.getByRole("button", { name: /Next/i }).first().click();
  await page.locator("tr", { hasText: "author" }).locator("input").last().click();
  await page.keyboard.type("auth", { delay: 80 });
  await page.locator(".fbs-list li, .fbs-item").first().click();
}

const { service, address } = await serve();
const browser = await chromium.launch({
  executablePath: process.env.BROWSER ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 620 } });
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(await project());
  await page.waitForSelector(".data-table-header");
  await chooseService(page, address);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: picture("dialog") });
  await page.getByRole("button", { name: /Start reconciling/i }).click();
  const candidate = page.locator(".data-table-recon-topic").first();
  await candidate.waitFor();
  await page.locator(".data-table-header").hover();
  await page.screenshot({ path: picture("candidates"), clip: { x: 0, y: 0, width: 1000, height: 460 } });
  await candidate.hover();
  await page.frameLocator("iframe").locator("h1").waitFor();
  await page.screenshot({ path: picture("preview"), clip: { x: 300, y: 100, width: 700, height: 360 } });
} finally {
  await browser.close();
  service.kill();
}
