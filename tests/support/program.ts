import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { CODE } from "../../scripts/program/code.js";
import { PROJECT } from "./command.ts";

/** Copies Broadsheet into a folder, where a test may change its code. */
export async function copyProgram(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of CODE) await cp(join(PROJECT, name), join(folder, name), { recursive: true });
  await symlink(join(PROJECT, "node_modules"), join(folder, "node_modules"));
}
