import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newsroom, run } from "./support/command.ts";
import { copyProgram } from "./support/program.ts";
import { article, BASE } from "./support/publication.ts";

/** A newsroom with a Broadsheet of its own. */
async function workshop() {
  const room = await newsroom({ ...BASE, "articles/gauge.md": article("The gauge at the weir is dry.") });
  // With everything in its name that means something in an address.
  const program = join(room.root, "news? 100%20 #1");
  await copyProgram(program);
  const translations = join(program, ".cache/program");
  return {
    ...room,
    program,
    translations,
    translated: () => (existsSync(translations) ? readdirSync(translations) : []),
    check: (from = program) => run(room.content, "check", ["--input=."], { program: from }),
  };
}

const DAY = 24 * 60 * 60;

describe("a command", () => {
  it("is translated when it runs for the first time, and then runs again as it is", async () => {
    const { check, translated, translations } = await workshop();
    expect(await check()).toMatchObject({ code: 0, error: "" });
    const [only = "", ...more] = translated();
    expect(more).toEqual([]);
    const { mtimeMs } = statSync(translations);
    const cli = join(translations, only, "scripts/cli.js");
    writeFileSync(cli, `process.stdout.write("As it was translated. ");\n${readFileSync(cli, "utf8")}`);
    expect((await check()).out).toMatch(/^As it was translated\. /);
    // Nothing was put there and taken away again.
    expect(statSync(translations).mtimeMs).toBe(mtimeMs);
  });

  it("is translated once more where the project was moved to another place", async () => {
    const { check, program, root, translated } = await workshop();
    await check();
    const elsewhere = join(root, "elsewhere");
    await rename(program, elsewhere);
    expect(await check(elsewhere)).toMatchObject({ code: 0, error: "" });
    expect(readdirSync(join(elsewhere, ".cache/program"))).toHaveLength(2);
    expect(translated()).toEqual([]);
  });

  it("can start many times at once, and nothing half done is left", async () => {
    const { check, translated } = await workshop();
    for (const ended of await Promise.all([check(), check(), check()]))
      expect(ended).toMatchObject({ code: 0, error: "" });
    expect(translated()).toHaveLength(1);
  });

  it("names the place of a mistake in its code, and leaves nothing half done", async () => {
    const { check, program, translated } = await workshop();
    writeFileSync(join(program, "layouts/footer.tsx"), "export const = 1;\n");
    const { code, error } = await check();
    expect(code).toBe(3);
    expect(error).toContain("could not be made ready");
    expect(error).toContain("layouts/footer.tsx:1:13");
    expect(translated()).toEqual([]);
  });

  it("says so where it may not keep what was translated", async () => {
    const { check, program } = await workshop();
    writeFileSync(join(program, ".cache"), "");
    const { code, error } = await check();
    expect(code).toBe(3);
    expect(error).toContain(join(program, ".cache", "program"));
  });

  it("keeps what earlier code was translated to for a day, for a preview that still loads from it", async () => {
    const { check, translated, translations } = await workshop();
    for (const [name, age] of [
      ["today", DAY / 2],
      ["long-ago", 2 * DAY],
    ] as const) {
      await mkdir(join(translations, name), { recursive: true });
      utimesSync(join(translations, name), Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    expect((await check()).code).toBe(0);
    expect(translated()).toHaveLength(2);
    expect(translated()).toContain("today");
  });
});
