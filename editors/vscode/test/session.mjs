// A real VS Code with the extension in it, and a real browser that looks at it.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { chromium } from "playwright-core";

const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.statusBar.visible": true,
  "chat.commandCenter.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "editor.minimap.enabled": false,
  "editor.fontSize": 13,
  "window.menuBarVisibility": "hidden",
  "extensions.ignoreRecommendations": true,
};

/** Opens VS Code on a copy of some files: `{ "name.priv": "text" }`, or a folder to copy. */
export async function open({ files = {}, folder, settings = {} }) {
  const home = mkdtempSync(join(tmpdir(), "priv-vscode-"));
  const workspace = join(home, "policy");
  mkdirSync(workspace);
  if (folder) {
    cpSync(folder, workspace, { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(workspace, name), text);
  }
  mkdirSync(join(home, "user", "User"), { recursive: true });
  writeFileSync(join(home, "user", "User", "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  const server = await serve(home, workspace);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(90_000);
  await page.goto(`${server.url}/?folder=${encodeURIComponent(workspace)}`);
  await page.waitForSelector(".monaco-workbench", { timeout: 90_000 });
  const close = async () => {
    await browser.close();
    server.process.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, workspace, close, vscode: new Workbench(page) };
}

async function serve(home, workspace) {
  const entry = join(process.env.CODE_SERVER, "out", "node", "entry.js");
  const place = ["--user-data-dir", join(home, "user"), "--extensions-dir", process.env.EXTENSIONS];
  const port = await freePort();
  const child = spawn(process.execPath, [entry, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...place,
    "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-getting-started-override",
    workspace], { stdio: process.env.VERBOSE ? "inherit" : "ignore", env: environment() });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 120; tries += 1) {
    if (await fetch(`${url}/healthz`).then((answer) => answer.ok, () => false)) {
      return { url, process: child };
    }
    await pause(250);
  }
  child.kill();
  throw new Error("VS Code did not start");
}

/** Without what would make code-server think that it runs inside a VS Code. */
function environment() {
  const { VSCODE_IPC_HOOK_CLI, ...rest } = process.env;
  return rest;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** What a person does in VS Code. */
class Workbench {
  constructor(page) {
    this.page = page;
  }

  /** Opens a file of the workspace by name. */
  async file(name) {
    await this.page.keyboard.press("Control+p");
    await this.page.locator(".quick-input-widget input").first().fill(name);
    const first = this.page.locator(".quick-input-list .monaco-list-row").first();
    await first.filter({ hasText: name }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Runs a command by its title. */
  async command(title) {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").first().fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row").first().filter({ hasText: title }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Puts the cursor at a line and column, both from 1. */
  async go(line, column = 1) {
    await this.page.keyboard.press("Control+g");
    await this.page.locator(".quick-input-widget input").first().fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Types like a person, key by key. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  /** The text of the lines on the screen. */
  async text() {
    const lines = await this.page.locator(".editor-group-container.active .view-lines .view-line").all();
    const read = await Promise.all(lines.map(async (line) => [await line.evaluate((one) => one.offsetTop), await line.innerText()]));
    return read.sort((a, b) => a[0] - b[0]).map(([, text]) => text.replaceAll("\u00a0", " ")).join("\n");
  }

  /** The frame in which a page beside the text is drawn. */
  async webview() {
    const outer = this.page.locator("iframe.webview.ready").last();
    await outer.waitFor({ timeout: 30_000 });
    return (await outer.contentFrame()).frameLocator("#active-frame");
  }
}
