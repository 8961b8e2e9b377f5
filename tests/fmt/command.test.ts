import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../support/command.ts";
import { article, BASE, contentFolder, type Files } from "../support/publication.ts";

const GAUGE = "articles/2025/gauge.md";
const WEIR = "articles/2025/weir.md";

const written = article(
  'The gauge is dry.\n\n:::opinion The editors\nRead it aloud. \n:::\n\n> "It is dry."\n> -- Jane Roe\n',
);
const canonical = article(
  "The gauge is dry.\n\n> [!OPINION] The editors\n> Read it aloud.\n\n> “It is dry.”\n>\n> — Jane Roe",
);
const wrong = article("The <b>weir</b> is open. \n\n:::opinion\nMend it.\n:::\n", "", "The weir is open");

async function newsroom(files: Files) {
  const folder = await contentFolder({ ...BASE, ...files });
  const text = (path: string) => readFile(join(folder, path), "utf8");
  const fmt = (...options: readonly string[]) => run(folder, "fmt", ["--input=.", ...options]);
  return { folder, text, fmt };
}

describe("fmt", () => {
  it("rewrites what is spelt otherwise, one line for each file, and then has nothing left to do", async () => {
    const { fmt, text } = await newsroom({ [GAUGE]: written });
    expect(await fmt()).toEqual({
      code: 0,
      out: `${GAUGE}: containers, attributions, dashes of attributions, quotation marks, trailing blanks, end of the file\nRewrote 1 of 3 texts.\n`,
      error: "",
    });
    expect(await text(GAUGE)).toBe(canonical);
    expect(await fmt()).toEqual({ code: 0, out: "Rewrote 0 of 3 texts.\n", error: "" });
  });

  it("writes nothing with --check, names what it would rewrite and ends with 1", async () => {
    const { fmt, text } = await newsroom({ [GAUGE]: written });
    const { code, out } = await fmt("--check", GAUGE);
    expect(code).toBe(1);
    expect(out).toContain(`${GAUGE}: would rewrite containers`);
    expect(await text(GAUGE)).toBe(written);
    await fmt(GAUGE);
    expect(await fmt("--check", GAUGE)).toEqual({ code: 0, out: "0 of 1 texts would be rewritten.\n", error: "" });
  });

  it("tells an error as check does, leaves that file as it is and rewrites the others", async () => {
    const { folder, fmt, text } = await newsroom({ [GAUGE]: written, [WEIR]: wrong });
    const checked = (await run(folder, "check", ["--input=."])).out;
    const { code, out } = await fmt();
    expect(code).toBe(1);
    expect(out).toContain(checked.slice(0, checked.lastIndexOf("\n1 error")));
    expect(out).toContain(`${WEIR}:7:5 error html-refused`);
    expect(await text(WEIR)).toBe(wrong);
    expect(await text(GAUGE)).toBe(canonical);
  });

  it("rewrites only the files and folders that are named", async () => {
    const { folder, fmt, text } = await newsroom({ [GAUGE]: written, [WEIR]: wrong, "articles/2024/old.md": written });
    expect(await run(join(folder, "articles/2025"), "fmt", ["--input=../..", "gauge.md"])).toMatchObject({ code: 0 });
    expect(await text(GAUGE)).toBe(canonical);
    expect(await text("articles/2024/old.md")).toBe(written);
    expect(await fmt("articles/2024")).toMatchObject({ code: 0 });
    expect(await text("articles/2024/old.md")).toBe(canonical);
  });

  it("refuses a name that is no text of the publication, before it writes anything", async () => {
    const { fmt, text } = await newsroom({ [GAUGE]: written });
    const { code, error } = await fmt(GAUGE, "nothing.md");
    expect(code).toBe(2);
    expect(error).toContain("“nothing.md” is no article, author or page");
    expect(await fmt("publication.yaml")).toMatchObject({ code: 2 });
    expect(await fmt("--fix")).toMatchObject({ code: 2 });
    expect(await text(GAUGE)).toBe(written);
  });

  it("rewrites nothing while the settings cannot be read: they say which quotation marks are right", async () => {
    const { fmt, text } = await newsroom({ [GAUGE]: written, "publication.yaml": "name: The Test Gazette\n" });
    const { code, out } = await fmt(GAUGE);
    expect(code).toBe(1);
    expect(out).toContain("publication.yaml:1:1 error");
    expect(await text(GAUGE)).toBe(written);
  });

  it("uses the quotation marks of the article's language", async () => {
    const { fmt, text } = await newsroom({
      [GAUGE]: article('Der Pegel ist leer.\n\n> "Leer."\n> -- Jane Roe', "lang: de"),
    });
    await fmt();
    expect(await text(GAUGE)).toContain("> „Leer.“\n>\n> — Jane Roe\n");
  });

  it("leaves an unfinished draft alone until it is named", async () => {
    const draft = article("The <b>weir</b> is open. ", "draft: true");
    const { fmt, text } = await newsroom({ [WEIR]: draft });
    expect(await fmt()).toMatchObject({ code: 0 });
    expect(await fmt(WEIR)).toMatchObject({ code: 1, out: expect.stringContaining(`${WEIR}:8:5 error html-refused`) });
    expect(await text(WEIR)).toBe(draft);
  });
});

describe("a rewritten file", () => {
  it("has the line ends of every other, and its front matter as it was", async () => {
    const head =
      "---\r\ntitle:   The gauge is dry  # for now\r\ndate: 2025-03-04T06:00\r\nauthors: [ada-lindgren]\r\n---\r\n";
    const { fmt, text } = await newsroom({
      [GAUGE]: `\ufeff${head}\r\nDry.\r\n\r\n\`\`\`\r\ncode  \r\n\`\`\``,
    });
    expect((await fmt()).out).toContain(`${GAUGE}: line ends`);
    expect(await text(GAUGE)).toBe(`${head.replaceAll("\r", "")}\nDry.\n\n\`\`\`\ncode  \n\`\`\`\n`);
  });

  it("is replaced whole: another file in its place, with the same mode, and nothing left beside it", async () => {
    const { folder, fmt } = await newsroom({ [GAUGE]: written });
    const path = join(folder, GAUGE);
    await chmod(path, 0o640);
    const before = await stat(path);
    await fmt();
    const after = await stat(path);
    expect(after.mode).toBe(before.mode);
    expect(after.ino).not.toBe(before.ino);
    expect(await readdir(join(folder, "articles/2025"))).toEqual(["gauge.md"]);
  });

  it("is not touched when it is as it should be", async () => {
    const { folder, fmt } = await newsroom({ [GAUGE]: canonical });
    const before = await stat(join(folder, GAUGE));
    await fmt();
    expect(await stat(join(folder, GAUGE))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it("stays where it is when a link leads to it, and is never one outside the content folder", async () => {
    const { folder, fmt, text } = await newsroom({
      "authors/jane-roe.md": "---\nname: Jane Roe\n---\n\nJane reads. \n",
    });
    await mkdir(join(folder, "pages"));
    await symlink(join(folder, "authors/jane-roe.md"), join(folder, "authors/jane.md"));
    await fmt();
    expect(await text("authors/jane-roe.md")).toBe("---\nname: Jane Roe\n---\n\nJane reads.\n");
    expect((await lstat(join(folder, "authors/jane.md"))).isSymbolicLink()).toBe(true);

    const elsewhere = await contentFolder({ "about.md": "---\ntitle: About\n---\n\nAbout us. \n" });
    await symlink(join(elsewhere, "about.md"), join(folder, "pages/about.md"));
    expect(await fmt()).toMatchObject({
      code: 1,
      out: expect.stringContaining("pages/about.md:1:1 error file-outside"),
    });
    expect(await readFile(join(elsewhere, "about.md"), "utf8")).toContain("About us. \n");
  });

  it("ends with one line end even where it has no body", async () => {
    const { folder, fmt, text } = await newsroom({});
    await writeFile(join(folder, "authors/newsroom.md"), "---\nname: Newsroom\nkind: desk\n---");
    await fmt();
    expect(await text("authors/newsroom.md")).toBe("---\nname: Newsroom\nkind: desk\n---\n");
  });
});
