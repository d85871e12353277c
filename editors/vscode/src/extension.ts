// Wires the parts together.

import * as vscode from "vscode";

import { Client } from "./client";
import { Pages } from "./pages";
import { taskProvider } from "./tasks";

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = new Client(context);
  const pages = new Pages(context.extensionUri, client);
  const command = (name: string, run: () => unknown) => vscode.commands.registerCommand(name, run);
  context.subscriptions.push(
    client,
    pages,
    command("priv.showPreview", () => pages.open("preview")),
    command("priv.showGraph", () => pages.open("graph")),
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
