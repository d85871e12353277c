// Wires the parts together.

import * as vscode from "vscode";

import { Client } from "./client";
import { showFindings, showReferences } from "./lenses";
import { Pages } from "./pages";
import { taskProvider } from "./tasks";

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = new Client(context);
  const pages = new Pages(context.extensionUri, client);
  const command = vscode.commands.registerCommand;
  context.subscriptions.push(
    client,
    pages,
    command("priv.showPreview", (uri?: unknown) => pages.open("preview", uri)),
    command("priv.showGraph", (uri?: unknown) => pages.open("graph", uri)),
    command("priv.showFindings", showFindings),
    command("priv.showReferences", showReferences),
    command("priv.restart", () => client.restart()),
    command("priv.showLog", () => client.showLog()),
    vscode.tasks.registerTaskProvider("priv", taskProvider(context)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("priv.path")) {
        void client.restart();
      }
    }),
  );
  await client.start();
}
