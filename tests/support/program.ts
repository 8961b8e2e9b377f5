import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "./command.ts";

/** What a site is made by, but for the packages. */
const PROGRAM = ["scripts", "layouts", "eleventy.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies Broadsheet into a folder, where a test may change its code. */
export async function copyProgram(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of PROGRAM) await cp(join(PROJECT, name), join(folder, name), { recursive: true });
  await symlink(join(PROJECT, "node_modules"), join(folder, "node_modules"));
}
