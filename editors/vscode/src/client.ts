// The language client: one server for all windows of this editor window.

import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/node";

import { lensFeature } from "./lenses";
import { findProgram, NoProgram, type Program } from "./server";

const SELECTOR = [
  { language: "priv", scheme: "file" },
  { pattern: "**/priv.toml", scheme: "file" },
];

/** The settings that are the server's; the others are the editor's own. */
function ofServer(settings: Record<string, unknown> | null): Record<string, unknown> | null {
  const names = ["asOf", "set", "inlayHints", "codeLens"];
  const stated = Object.entries(settings ?? {}).filter(([name, value]) => names.includes(name) && value !== "");
  return settings && Object.fromEntries(stated);
}

/** Starts, restarts and stops the server, and says how it is. */
export class Client implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel("Priv", { log: true });
  private readonly status = vscode.languages.createLanguageStatusItem("priv.server", SELECTOR);
  private readonly changed = new vscode.EventEmitter<void>();
  private client: LanguageClient | undefined;

  /** Fires when the server has started or stopped. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.status.name = "Priv";
    this.status.command = { title: "Show log", command: "priv.showLog" };
  }

  /** The running client. */
  get running(): LanguageClient | undefined {
    return this.client?.state === State.Running ? this.client : undefined;
  }

  async start(): Promise<void> {
    try {
      await this.launch(await findProgram(this.context));
    } catch (error) {
      await this.complain(error);
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  showLog(): void {
    this.log.show();
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.log.dispose();
    this.status.dispose();
    this.changed.dispose();
  }

  private async launch(program: Program): Promise<void> {
    this.log.info(`Starting ${program.command} lsp, version ${program.version}.`);
    const watcher = vscode.workspace.createFileSystemWatcher("**/{*.priv,priv.toml}");
    const server = { command: program.command, args: ["lsp"] };
    this.client = new LanguageClient("priv", "Priv", server, {
      documentSelector: SELECTOR,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { fileEvents: watcher },
      middleware: {
        workspace: {
          configuration: async (asked, token, next) => {
            const settings = await next(asked, token);
            return Array.isArray(settings) ? settings.map(ofServer) : settings;
          },
        },
      },
    });
    this.client.registerFeature(lensFeature);
    await this.client.start();
    this.status.text = `priv ${program.version}`;
    this.status.detail = program.command;
    this.status.severity = vscode.LanguageStatusSeverity.Information;
    await this.tell(true);
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose().catch((error: unknown) => this.log.warn(String(error)));
    await this.tell(false);
  }

  private async tell(running: boolean): Promise<void> {
    await vscode.commands.executeCommand("setContext", "priv.running", running);
    this.changed.fire();
  }

  private async complain(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    this.log.error(message);
    this.status.text = "priv is not running";
    this.status.detail = message;
    this.status.severity = vscode.LanguageStatusSeverity.Error;
    const choices = error instanceof NoProgram ? ["Set priv.path", "How to Install"] : ["Show Log"];
    switch (await vscode.window.showErrorMessage(message, ...choices)) {
      case "Set priv.path":
        await vscode.commands.executeCommand("workbench.action.openSettings", "priv.path");
        break;
      case "How to Install":
        await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${this.context.extension.id}#start`);
        break;
      case "Show Log":
        this.showLog();
        break;
    }
  }
}
