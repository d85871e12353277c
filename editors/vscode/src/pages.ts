// The notice and the data-flow map beside the text, drawn anew while it changes.

import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

import type { Client } from "./client";
import { type Choice, draw, type Page, type View } from "./draw";

const TYPE = "priv.page";
const TITLES: Record<View, string> = { preview: "Preview", graph: "Data-Flow Map" };

/** What a page remembers when the window is opened again. */
interface Remembered {
  view: View;
  uri: string;
  choice?: Choice;
}

/** What a page tells the extension. */
type Message = { type: "ready" } | { type: "choose"; choice: Choice };

/** All open pages. */
export class Pages implements vscode.Disposable {
  private readonly panels = new Map<View, Panel>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extension: vscode.Uri,
    private readonly client: Client,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => isPolicy(document) && this.refresh()),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor.document)),
      client.onDidChange(() => this.refresh()),
      vscode.window.registerWebviewPanelSerializer(TYPE, {
        deserializeWebviewPanel: async (panel, remembered: Remembered | undefined) => {
          if (remembered) {
            this.adopt(panel, remembered);
          } else {
            panel.dispose();
          }
        },
      }),
    ];
  }

  /** Shows a view of the policy around a file, or around the one in the active editor. */
  open(view: View, given?: unknown): void {
    const uri = this.policy(given);
    if (!uri) {
      void vscode.window.showInformationMessage("Open a .priv file first; the page shows what it says.");
      return;
    }
    const existing = this.panels.get(view);
    if (existing) {
      existing.show(uri);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(TYPE, TITLES[view], place, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [this.media],
    });
    this.adopt(panel, { view, uri: uri.toString() });
  }

  /** A button of the editor gives a URI, a lens gives its text, a key gives nothing. */
  private policy(given: unknown): vscode.Uri | undefined {
    if (typeof given === "string") {
      return vscode.Uri.parse(given);
    }
    const document = vscode.window.activeTextEditor?.document;
    return given instanceof vscode.Uri ? given : document && isPolicy(document) ? document.uri : undefined;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
    this.panels.forEach((panel) => panel.dispose());
  }

  private get media(): vscode.Uri {
    return vscode.Uri.joinPath(this.extension, "media");
  }

  private adopt(panel: vscode.WebviewPanel, remembered: Remembered): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.media] };
    panel.iconPath = vscode.Uri.joinPath(this.extension, "images", "icon.png");
    this.panels.get(remembered.view)?.dispose();
    this.panels.set(remembered.view, new Panel(panel, this.media, this.client, remembered));
    panel.onDidDispose(() => this.panels.delete(remembered.view));
  }

  private refresh(): void {
    this.panels.forEach((panel) => panel.refresh());
  }

  private follow(document: vscode.TextDocument): void {
    if (isPolicy(document)) {
      this.panels.forEach((panel) => panel.follow(document.uri));
    }
  }
}

function isPolicy(document: vscode.TextDocument): boolean {
  return document.languageId === "priv" && document.uri.scheme === "file";
}

/** One page. */
class Panel {
  private timer: NodeJS.Timeout | undefined;
  private drawing = 0;
  private ready = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    media: vscode.Uri,
    private readonly client: Client,
    private readonly shown: Remembered,
  ) {
    panel.webview.onDidReceiveMessage((message: Message) => this.receive(message));
    panel.onDidDispose(() => clearTimeout(this.timer));
    panel.webview.html = frame(panel.webview, media);
  }

  show(uri: vscode.Uri): void {
    this.panel.reveal(undefined, true);
    this.follow(uri);
  }

  /** Shows the policy of another file. */
  follow(uri: vscode.Uri): void {
    if (this.shown.uri !== uri.toString()) {
      this.shown.uri = uri.toString();
      void this.draw();
    }
  }

  /** Draws the page after a pause in typing. */
  refresh(): void {
    clearTimeout(this.timer);
    const delay = vscode.workspace.getConfiguration("priv").get<number>("preview.delay", 250);
    this.timer = setTimeout(() => void this.draw(), delay);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(message: Message): void {
    if (message.type === "ready") {
      this.ready = true;
    } else {
      this.shown.choice = message.choice;
    }
    void this.draw();
  }

  /** Draws the page; an answer that a later question has overtaken is dropped. */
  private async draw(): Promise<void> {
    if (!this.ready) {
      return;
    }
    const drawing = ++this.drawing;
    const page = await this.ask();
    if (drawing === this.drawing) {
      this.panel.title = page.title ? `${TITLES[this.shown.view]}: ${page.title}` : TITLES[this.shown.view];
      await this.panel.webview.postMessage({ ...page, state: this.shown });
    }
  }

  private async ask(): Promise<Page> {
    const running = this.client.running;
    if (!running) {
      return { trouble: "The language server is not running, so nothing can be shown." };
    }
    const { view, uri, choice } = this.shown;
    return draw(running, view, vscode.Uri.parse(uri), choice).catch((error: unknown) => ({
      trouble: error instanceof Error ? error.message : String(error),
    }));
  }
}

/** The empty page: no script but ours, no style but ours, nothing from the network. */
function frame(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = randomBytes(16).toString("base64");
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${file("page.css")}">
</head>
<body>
<div id="bar" hidden><label>Document <select id="documents"></select></label></div>
<div id="trouble" role="status" hidden></div>
<div id="page"></div>
<script nonce="${nonce}" src="${file("page.js")}"></script>
</body>
</html>`;
}
