// Finds the `priv` program.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";

/** A program that answered. */
export interface Program {
  command: string;
  version: string;
}

/** Every program that was tried, and why it won't do. */
export class NoProgram extends Error {}

/** The program of the setting, else the bundled one, else the one on the `PATH`. */
export async function findProgram(context: vscode.ExtensionContext): Promise<Program> {
  const setting = configuredPath();
  if (setting) {
    return answer(setting).catch((error: unknown) => {
      throw new NoProgram(`The setting priv.path says ${setting}, but ${reason(error)}.`);
    });
  }
  const bundled = context.asAbsolutePath(path.join("server", executable()));
  if (existsSync(bundled)) {
    return answer(bundled);
  }
  return answer(executable()).catch((error: unknown) => {
    throw new NoProgram(`Priv found no program to ask about your policy: on the PATH, ${reason(error)}.`);
  });
}

function configuredPath(): string {
  const setting = vscode.workspace.getConfiguration("priv").get<string>("path", "").trim();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  const expanded = setting.replace(/^~(?=\/|\\|$)/, homedir()).replaceAll("${workspaceFolder}", folder);
  const relative = /[\\/]/.test(expanded) && !path.isAbsolute(expanded);
  return relative ? path.join(folder, expanded) : expanded;
}

function executable(): string {
  return process.platform === "win32" ? "priv.exe" : "priv";
}

/** Asks the program for its version, which no other program answers that way. */
async function answer(command: string): Promise<Program> {
  const { stdout } = await promisify(execFile)(command, ["--version"], { timeout: 10_000 });
  const version = /^priv (\S+)/.exec(stdout)?.[1];
  if (!version) {
    throw new Error("it is another program");
  }
  return { command, version };
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EACCES":
      return "it may not be run";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
