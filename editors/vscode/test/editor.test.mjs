// A person at work in VS Code: sees a finding, completes, mends, renames, and
// watches the notice change.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";

import { open } from "./session.mjs";

const POLICY = `organisation bakery "Crumb Ltd" {
  ours:     true
  country:  IE
  contacts: { mail: email("hello@crumb.example", for: [questions, rights]) }
}

subject guest "Guests"

data booking_data "Booking data" {
  elements: [full_name, phone]
  about:    gest
}

activity bookings "Table bookings" {
  purpose:    order
  subjects:   guest
  data:       booking_data
  source:     subject when "you book a table"
  basis:      contract("the booking", with: guest)
  provision:  contractual(otherwise: "no table")
  recipients: none
  retention:  3 months after visit then delete
}
`;

/** How long anything may take, in milliseconds; the machine may be busy. */
const PATIENCE = 60_000;

/** The line of POLICY that holds a text, from 1. */
const line = (text) => POLICY.split("\n").findIndex((one) => one.includes(text)) + 1;
/** The column right after a text in its line, from 1. */
const behind = (text) => POLICY.split("\n")[line(text) - 1].indexOf(text) + text.length + 1;
/** Waits until a question has an answer that counts. */
async function wait(question, what) {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await question();
    if (answer) {
      return answer;
    }
    await new Promise((resume) => setTimeout(resume, 200));
  }
  assert.fail(`waited in vain for ${what}`);
}

describe("VS Code", { timeout: 900_000 }, () => {
  const pictures = process.env.PICTURES;
  let session, page, vscode;

  before(async () => {
    session = await open({ files: { "policy.priv": POLICY } });
    ({ page, vscode } = session);
    page.setDefaultTimeout(PATIENCE);
    await vscode.file("policy.priv");
  });
  after(() => session?.close());
  afterEach(async (context) => {
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${context.name.replaceAll(" ", "-")}.png`) });
    }
  });

  test("a finding is underlined and says what is wrong", async () => {
    await page.locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
    await vscode.go(line("gest"), behind("gest") - 2);
    await vscode.command("Show or Focus Hover");
    const hover = page.locator(".monaco-hover:visible").first();
    await hover.filter({ hasText: "gest" }).waitFor();
    assert.match(await hover.innerText(), /no (subject|subject or organisation|declaration)[^\n]*`?gest/i);
  });

  test("a quick fix mends it", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    const menu = page.locator(".action-widget");
    await menu.filter({ hasText: "guest" }).waitFor();
    await page.keyboard.press("Enter");
    await wait(async () => (await vscode.text()).includes("about:    guest"), "the name that was meant");
    await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
  });

  test("a name is completed", async () => {
    await vscode.go(line("elements:"), behind("phone"));
    await vscode.type(", ema");
    await page.keyboard.press("Control+Space");
    const row = page.locator(".suggest-widget .monaco-list-row").filter({ hasText: /^email/ }).first();
    await row.waitFor();
    await page.keyboard.press("Tab");
    await wait(async () => (await vscode.text()).includes("phone, email"), "the completed name");
  });

  test("a name is renamed everywhere", async () => {
    await vscode.go(line("subject guest"), behind("subject guest") - 1);
    await page.keyboard.press("F2");
    const input = page.locator(".rename-box input");
    await input.waitFor();
    await input.fill("visitor");
    await page.keyboard.press("Enter");
    await wait(async () => {
      const text = await vscode.text();
      return text.includes("subject visitor") && text.includes("subjects:   visitor") && text.includes("with: visitor)");
    }, "the new name");
  });

  test("the notice stands beside the text and follows it", async () => {
    await vscode.command("Priv: Open Preview to the Side");
    const notice = await vscode.webview();
    await notice.locator("h1").waitFor();
    await notice.locator("#page").filter({ hasText: "3 months" }).first().waitFor();
    await vscode.go(line("retention:"), behind("retention:  3"));
    await vscode.type("0");
    await notice.locator("#page").filter({ hasText: "30 months" }).first().waitFor();
    assert.equal(await notice.locator("#trouble").isVisible(), false);
  });

  test("the data-flow map stands beside the text", async () => {
    await vscode.command("Priv: Open Data-Flow Map to the Side");
    const map = await vscode.webview();
    await map.locator("#page svg").waitFor();
  });
});

test("without the program, a message says what to do", { timeout: 300_000 }, async () => {
  const session = await open({ files: { "policy.priv": POLICY }, settings: { "priv.path": "no/such/priv" } });
  try {
    await session.vscode.file("policy.priv");
    const message = session.page.locator(".notification-toast").filter({ hasText: "no/such/priv" });
    await message.waitFor({ timeout: PATIENCE });
    assert.match(await message.innerText(), /The setting priv\.path says .*no\/such\/priv, but there is no such file/);
    assert.match(await message.innerText(), /Set priv\.path/);
  } finally {
    await session.close();
  }
});
