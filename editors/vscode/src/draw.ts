// Asks the server for a page; the only place that knows its commands.

import type { Uri } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What can be shown beside the text. */
export type View = "preview" | "graph";

/** A document of the policy, in one of its languages. */
export interface Choice {
  name: string;
  language: string;
}

/** A page to show, or why there is none. */
export interface Page {
  title?: string;
  /** A whole HTML page that loads nothing. */
  html?: string;
  /** The documents to choose from, and the one that is shown. */
  documents?: (Choice & { title: string })[];
  chosen?: Choice;
  /** Said above the page, or in its place. */
  trouble?: string;
}

/** What the server answers. */
interface Answer extends Choice {
  html: string;
  title: string;
  document: string;
  documents?: (Choice & { title: string })[];
}

const COMMANDS: Record<View, string> = { preview: "priv.preview", graph: "priv.graph" };

/** Draws a view of the policy around a file, as it stands in the editor. */
export async function draw(client: LanguageClient, view: View, uri: Uri, choice?: Choice): Promise<Page> {
  const command = COMMANDS[view];
  const offered = client.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
  if (!offered.includes(command)) {
    return { trouble: "This version of priv cannot draw it; a newer one can." };
  }
  const wanted = { uri: uri.toString(), document: choice?.name, language: choice?.language };
  const answer: Answer | null = await client.sendRequest("workspace/executeCommand", { command, arguments: [wanted] });
  if (!answer) {
    return { trouble: "This policy has nothing to show yet." };
  }
  const { html, title, documents, document: name, language } = answer;
  return { html, title, documents, chosen: { name, language } };
}
