import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestCode } from "../scripts/program/code.js";
import { newsroom, run } from "./support/command.ts";
import { copyProgram } from "./support/program.ts";
import { article, BASE } from "./support/publication.ts";

/** A newsroom with a Broadsheet of its own. */
async function workshop() {
  const room = await newsroom({ ...BASE, "articles/gauge.md": article("The gauge at the weir is dry.") });
  // With everything in its name that means something in an address.
  const program = join(room.root, "news? 100%20 #1 $&");
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
    expect(await check()).toMatchObject({ code: 0, error: "" });
    // Nothing was put there, or there and taken away again.
    expect(statSync(translations).mtimeMs).toBe(mtimeMs);
    expect(translated()).toEqual([only]);
  });

  it.each([
    ["cut short", (path: string) => truncateSync(path)],
    ["lost", (path: string) => rmSync(path)],
    ["another", (path: string) => writeFileSync(path, "process.exitCode = 0;")],
  ])("is translated again where the disk has left a part of it %s", async (_, damage) => {
    const { check, translated, translations } = await workshop();
    const good = await check();
    const [only = ""] = translated();
    damage(join(translations, only, "scripts/cli.js"));
    expect(await check()).toEqual(good);
    expect(translated()).toEqual([only]);
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
    expect(error).toContain("its code has a mistake");
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

  it("keeps a few translations of earlier code, for what still loads from them, and no more", async () => {
    const { check, translated, translations } = await workshop();
    const early = Array.from({ length: 12 }, (_, age) => `${100 + age}-days-old`);
    for (const name of early) {
      await mkdir(join(translations, name), { recursive: true });
      const time = Date.now() / 1000 - Number.parseInt(name, 10) * DAY;
      utimesSync(join(translations, name), time, time);
    }
    expect((await check()).code).toBe(0);
    expect(translated()).toHaveLength(8);
    expect(early.filter((name) => translated().includes(name))).toEqual(early.slice(0, 7));
  });

  it("runs where what was made earlier lies on another disk", async () => {
    const { check, program, root } = await workshop();
    await mkdir(join(root, "disk"));
    await symlink(join(root, "disk"), join(program, ".cache"));
    expect(await check()).toMatchObject({ code: 0, error: "" });
    expect(readdirSync(join(root, "disk/program"))).toHaveLength(1);
  });

  it("does not mind what an editor puts down for a moment, and minds how code is to be read", async () => {
    const { check, program, translated } = await workshop();
    await check();
    writeFileSync(join(program, "layouts/.footer.tsx.swp"), "export const = 1;");
    await check();
    expect(translated()).toHaveLength(1);
    const settings = readFileSync(join(program, "tsconfig.json"), "utf8");
    writeFileSync(join(program, "tsconfig.json"), settings.replace("es2024", "es2023"));
    await check();
    expect(translated()).toHaveLength(2);
  });

  it("says what it made was made by the code that ran, though other code was saved meanwhile", async () => {
    const { build, program, site, translated, translations } = await workshop();
    await build([], { program });
    const [ran = ""] = translated();
    await rm(site, { recursive: true });
    const layout = join(program, "layouts/footer.tsx");
    writeFileSync(layout, readFileSync(layout, "utf8").replace('class="footer"', 'class="footer footer--new"'));
    // As a build that had begun before.
    const begun = await build([], { program, entry: [join(translations, ran, "scripts/cli.js")] });
    expect(begun.code, begun.error).toBe(0);
    expect(readFileSync(join(site, "index.html"), "utf8")).not.toContain("footer--new");
    await build([], { program });
    expect(readFileSync(join(site, "index.html"), "utf8")).toContain("footer--new");
  });
});

describe("what the code is known by", () => {
  it("changes for what shows articles with a layout, and for what reads them, too, with all else", async () => {
    const { program } = await workshop();
    const { code } = digestCode(program);
    expect(digestCode(program).code).toEqual(code);
    appendFileSync(join(program, "layouts/footer.tsx"), "// Another.\n");
    const shown = digestCode(program).code;
    expect(shown.reading).toBe(code.reading);
    expect(shown.making).not.toBe(code.making);
    appendFileSync(join(program, "scripts/article/summary.ts"), "// Another.\n");
    const read = digestCode(program).code;
    expect(read.reading).not.toBe(shown.reading);
    expect(read.making).not.toBe(shown.making);
  });
});
