// Opens every page below a folder in Chromium and reports what axe finds, what
// scrolls sideways, and what a page asks the network for.

import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = process.argv[2];

/** Colours do not depend on the width, nor the order of headings on the colours: not every pair is opened. */
const views = [
  { width: 320, scheme: "light", open: true },
  { width: 768, scheme: "dark", open: false },
  { width: 1280, scheme: "dark", open: true },
];
/** Translations have the layout of the original, and other words. */
const translated = { fr: [views[0]], de: [views[2]] };

const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

const pages = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith(".html"))
  .sort();
const faults = [];
let looks = 0;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const page = await browser.newPage();
let asked = [];
page.on("request", (request) => asked.push(request.url()));

for (const path of pages) {
  const address = pathToFileURL(join(folder, path)).href;
  asked = [];
  await page.goto(address);
  await page.evaluate(axe);
  const language = path.match(/\.(fr|de)\./)?.[1];
  for (const view of translated[language] ?? views) {
    await look(path, view);
  }
  for (const url of asked.filter((url) => url !== address)) {
    faults.push(`${path}: asks for ${url}`);
  }
}
await browser.close();

console.log(`${pages.length} pages, ${looks} looks, ${faults.length} faults`);
if (pages.length === 0 || faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}

/** Asks axe about a page in one view, and whether it scrolls sideways. */
async function look(path, { width, scheme, open }) {
  looks += 1;
  const where = `${path} at ${width} px, ${scheme}, details ${open ? "open" : "closed"}`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const { violations, sideways } = await page.evaluate(
    async ([options, open]) => {
      for (const details of document.querySelectorAll("details")) details.open = open;
      const { violations } = await window.axe.run(document, options);
      const root = document.documentElement;
      return {
        violations: violations.map(({ id, help, nodes }) => ({
          id,
          help,
          count: nodes.length,
          first: nodes[0].html.slice(0, 200),
        })),
        sideways: root.scrollWidth - root.clientWidth,
      };
    },
    [options, open],
  );
  for (const { id, help, count, first } of violations) {
    faults.push(`${where}: ${id} (${help}), ${count} times, first ${first}`);
  }
  if (sideways > 0) faults.push(`${where}: scrolls sideways by ${sideways} px`);
}
