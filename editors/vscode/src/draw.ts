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

/** What the server answers to `priv.preview` and `priv.graph`. */
interface Drawn {
  language: string;
  html: string;
  title: string;
  document: string;
  documents: (Choice & { title: string })[];
}

/** Draws a view of the policy around a file, as it stands in the editor. */
export async function draw(client: LanguageClient, view: View, uri: Uri, choice?: Choice): Promise<Page> {
  const wanted = { uri: uri.toString(), document: choice?.name, language: choice?.language };
  const answer = await ask<Drawn>(client, `priv.${view}`, wanted);
  if (!answer) {
    return { trouble: EMPTY[view] };
  }
  const { html, title, documents, document: name, language } = answer;
  return { html, title, documents, chosen: { name, language } };
}

/** What is said where there is nothing to show yet. */
const EMPTY: Record<View, string> = {
  preview: "This policy has no document to show yet.",
  graph: "No data moves yet: an activity needs `data`, and a `source`, `systems` or `recipients`.",
};

async function ask<T>(client: LanguageClient, command: string, argument: object): Promise<T | null> {
  const offered = client.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
  if (!offered.includes(command)) {
    throw new Error("This version of priv cannot draw it; a newer one can.");
  }
  return client.sendRequest<T | null>("workspace/executeCommand", { command, arguments: [argument] });
}
