// Tasks: `priv check` and `priv build` for each package of the workspace.

import * as path from "node:path";
import * as vscode from "vscode";

import { findProgram } from "./server";

interface Definition extends vscode.TaskDefinition {
  command: "check" | "build";
  path?: string;
  arguments?: string[];
}

/** Offers a check and a build for each folder with a `priv.toml`, or else for each workspace folder. */
export function taskProvider(context: vscode.ExtensionContext): vscode.TaskProvider {
  return {
    async provideTasks() {
      const program = await programOrName(context);
      const tasks: vscode.Task[] = [];
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        for (const inner of await packages(folder)) {
          tasks.push(task({ type: "priv", command: "check", path: inner }, folder, program));
          tasks.push(task({ type: "priv", command: "build", path: inner }, folder, program));
        }
      }
      return tasks;
    },
    async resolveTask(given) {
      const definition = given.definition as Definition;
      const scope = given.scope;
      const folder = typeof scope === "object" ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && task(definition, folder, await programOrName(context));
    },
  };
}

async function programOrName(context: vscode.ExtensionContext): Promise<string> {
  return findProgram(context).then(
    (program) => program.command,
    () => "priv",
  );
}

/** Paths of the packages in a folder, seen from it. */
async function packages(folder: vscode.WorkspaceFolder): Promise<string[]> {
  const manifests = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, "**/priv.toml"),
    "**/{node_modules,target,out}/**",
    50,
  );
  const folders = manifests.map((manifest) => path.relative(folder.uri.fsPath, path.dirname(manifest.fsPath)));
  return folders.length > 0 ? folders.map((inner) => inner || ".").sort() : ["."];
}

function task(definition: Definition, folder: vscode.WorkspaceFolder, program: string): vscode.Task {
  const inner = definition.path ?? ".";
  const name = inner === "." ? definition.command : `${definition.command} ${inner}`;
  const build = definition.command === "build" ? ["--out", path.join(inner, "out")] : [];
  const parts = [definition.command, inner, ...build, ...(definition.arguments ?? [])];
  const run = new vscode.ProcessExecution(program, parts, { cwd: folder.uri.fsPath });
  const task = new vscode.Task(definition, folder, name, "priv", run, ["$priv"]);
  task.group = definition.command === "build" ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
  task.detail = `priv ${parts.join(" ")}`;
  return task;
}
