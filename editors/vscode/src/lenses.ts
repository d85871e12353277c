// What the lenses above declarations do when they are clicked.

import * as vscode from "vscode";
import type { ClientCapabilities, Location, Position, Range, StaticFeature } from "vscode-languageclient/node";

/** The commands that lenses may call, told to the server so that it offers them. */
export const LENS_COMMANDS = ["priv.showPreview", "priv.showFindings", "priv.showReferences"];

/** Tells the server which commands there are. */
export const lensFeature: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.experimental = { ...capabilities.experimental, commands: LENS_COMMANDS };
  },
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};

/** Puts the cursor where the first finding is, and shows its message. */
export async function showFindings(uri: string, range: Range): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  const start = position(range.start);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, position(range.end)));
  await vscode.commands.executeCommand("editor.action.marker.next");
}

/** Shows places in the text, as the editor shows references. */
export async function showReferences(uri: string, at: Position, places: Location[]): Promise<void> {
  const locations = places.map(
    ({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(position(range.start), position(range.end))),
  );
  await vscode.commands.executeCommand("editor.action.showReferences", vscode.Uri.parse(uri), position(at), locations);
}

function position({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}
