import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { type Builder, startBuilder } from "../support/builder.ts";
import {
  bytes,
  NOW_OPTION,
  newsroom as newsroomOf,
  PROJECT,
  parametersOf,
  run as runCommand,
} from "../support/command.ts";
import { article, BASE, type Files, NOW, photograph } from "../support/publication.ts";
import { siteFiles } from "../support/site-files.ts";

const GAUGE: Files = {
  ...BASE,
  "articles/2025/gauge.md": article(
    "The gauge at St. Aldric is dry.",
    "image:\n  src: gauge.jpg\n  alt: A dry river bed",
  ),
  "articles/2025/gauge.jpg": await photograph(),
};

/** Runs a command as an author does, who stands in `from`. */
const run = (from: string, command: string, ...options: readonly string[]) => runCommand(from, command, options);

const build = (folder: string, ...more: readonly string[]) =>
  run(folder, "build", "--input=.", "--output=../site", NOW_OPTION, ...more);

let builder: Builder;
beforeAll(() => {
  builder = startBuilder();
});
afterAll(() => builder.end());

/** The same, as far as it only has to be done before what is looked at. */
async function publish(folder: string): Promise<void> {
  const answer = await builder.build({ input: folder, output: join(folder, "../site"), now: NOW });
  expect(answer).toHaveProperty("pages", expect.any(Number));
}

const newsroom = (files = GAUGE) => newsroomOf(files);

describe("a build", () => {
  it("publishes, and says where", async () => {
    const { content, site } = await newsroom();
    const first = await build(content);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("Published 9 pages to ../site"), error: "" });
    expect(existsSync(join(site, "2025/03/04/gauge/index.html"))).toBe(true);
  });

  it("replaces the previous site whole: what is no more is gone", async () => {
    const { content, site } = await newsroom();
    await publish(content);
    await rename(join(content, "articles/2025/gauge.md"), join(content, "articles/2025/dry-gauge.md"));
    expect((await build(content)).code).toBe(0);
    const articles = siteFiles(site).filter((path) => path.startsWith("/2025/"));
    expect(new Set(articles.map((path) => dirname(path)))).toEqual(new Set(["/2025/03/04/dry-gauge"]));
  });

  it("leaves the previous site untouched when an article has a mistake, and says where", async () => {
    const { content, site, root } = await newsroom();
    await publish(content);
    const before = bytes(site);
    await writeFile(join(content, "articles/2025/gauge.md"), article("The <b>gauge</b> is dry."));
    const { code, error, out } = await build(content);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(error).toContain("articles/2025/gauge.md:7:5 error html-refused");
    expect(error).toContain("1 error in 1 file. Nothing was published; the previous site is untouched.");
    expect(error).not.toMatch(/\bat .*\.ts:\d+/);
    expect(bytes(site)).toEqual(before);
    expect(existsSync(join(root, "site.next"))).toBe(false);
    expect(existsSync(join(root, "site.lock"))).toBe(false);
  });

  it("clears away what a build that was killed left beside the site", async () => {
    const { content, site, root } = await newsroom();
    await publish(content);
    const before = bytes(site);
    await cp(site, `${site}.old`, { recursive: true });
    await mkdir(`${site}.next`);
    await writeFile(`${site}.next/.broadsheet.json`, "");
    await writeFile(`${site}.next/half.html`, "<p>Half a");
    await writeFile(`${site}.lock`, "999999999");
    await writeFile(join(content, "articles/2025/gauge.md"), article("The gauge is wet."));
    expect((await build(content)).code).toBe(0);
    expect(siteFiles(root).filter((path) => /^\/site\.(?:old|lock)|half/.test(path))).toEqual([]);
    expect(bytes(`${site}.next`)).toEqual(before);
  });

  it("has two trees that take turns: the one that is not shown is the site before", async () => {
    const { content, site } = await newsroom();
    const seen: ReadonlyMap<string, string>[] = [];
    for (const word of ["dry", "wet", "dry"]) {
      await writeFile(join(content, "articles/2025/gauge.md"), article(`The gauge is ${word}.`));
      const { code, out } = await build(content);
      expect(code).toBe(0);
      if (seen.length > 0) expect(out).toContain("site, 4 of them new, changed or gone, with");
      seen.push(bytes(site));
      if (seen.length > 1) expect(bytes(`${site}.next`)).toEqual(seen.at(-2));
    }
    expect((await build(content)).out).toMatch(/^Published 9 pages to \.\.\/site, all as before, with 1 warning/);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[2]).not.toEqual(seen[1]);
  });

  it("makes good what somebody has deleted from the site", async () => {
    const { content, site } = await newsroom();
    await publish(content);
    const before = bytes(site);
    await rm(join(site, "2025/03/04/gauge/index.json"));
    await rm(join(site, "authors"), { recursive: true });
    expect((await build(content)).code).toBe(0);
    expect(bytes(site)).toEqual(before);
  });

  it("tells the warnings about pages that it did not make again", async () => {
    const { content } = await newsroom({ ...GAUGE, "articles/2025/gauge.md": article("The gauge is dry.") });
    const first = await build(content);
    expect(first.error).toContain("data-recommended");
    expect((await build(content)).error).toBe(first.error);
  });

  it("refuses an output that holds other files", async () => {
    const { content, root } = await newsroom();
    await mkdir(join(root, "site"));
    await writeFile(join(root, "site/thesis.doc"), "years of work");
    const foreign = await build(content);
    expect(foreign).toMatchObject({
      code: 2,
      error: expect.stringContaining("holds files, such as thesis.doc, and no .broadsheet.json"),
    });
    expect(await readFile(join(root, "site/thesis.doc"), "utf8")).toBe("years of work");
  });

  it("does not advise to delete the folder that holds Broadsheet itself, or the author's own, when it refuses it", async () => {
    const { content, root } = await newsroom();
    await mkdir(join(root, "people/ada"), { recursive: true });
    vi.stubEnv("HOME", join(root, "people/ada"));
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    for (const output of [PROJECT, "../people"]) {
      const { code, error } = await run(content, "build", "--input=.", `--output=${output}`, NOW_OPTION);
      expect([code, error]).toEqual([2, expect.stringContaining("holds more than a site")]);
    }
  });

  it.runIf(process.platform === "linux")("says that a place takes no files, and what to do", async () => {
    const { content } = await newsroom();
    // Not even root may write there.
    const { code, error } = await run(content, "build", "--input=.", "--output=/proc/site", NOW_OPTION);
    expect(code).toBe(3);
    expect(error).toMatch(/^error: No file can be made in \/proc\. Choose another folder\.\n$/);
  });

  it.each(["site.old", "site.next"])("never clears away a folder %s that somebody else made", async (name) => {
    const { content, root } = await newsroom();
    await mkdir(join(root, name));
    await writeFile(join(root, name, "thesis.doc"), "years of work");
    expect(await build(content)).toMatchObject({ code: 2, error: expect.stringContaining("such as thesis.doc") });
    expect(await readFile(join(root, name, "thesis.doc"), "utf8")).toBe("years of work");
  });

  it("refuses to replace a site into which somebody has put files, names them, and changes nothing", async () => {
    const { content, site, root } = await newsroom();
    await publish(content);
    await mkdir(join(site, ".git"));
    await writeFile(join(site, ".git/HEAD"), "ref: refs/heads/main");
    await mkdir(join(site, ".well-known"));
    await writeFile(join(site, ".well-known/assetlinks.json"), "[]");
    await writeFile(join(site, "CNAME"), "news.example.org");
    await writeFile(join(site, "2025/note.txt"), "mine");
    const before = bytes(site);
    const refused = await build(content);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.error).toContain(
      "a build would take them away: .git/, .well-known/, 2025/note.txt and 1 more. Nothing",
    );
    expect(bytes(site)).toEqual(before);
    expect(siteFiles(root).filter((path) => path.startsWith("/site."))).toEqual([]);
    for (const added of [".git", ".well-known", "CNAME", "2025/note.txt"])
      await rm(join(site, added), { recursive: true });
    expect((await build(content)).code).toBe(0);
  });

  it.each([
    ["as the only other tree", ".next", []],
    ["beside a second tree", ".old", [".next"]],
  ])(
    "refuses to build over the site before, left by a crash %s, if somebody has put files into it",
    async (_, kept, others) => {
      const { content, site } = await newsroom();
      await publish(content);
      for (const tree of [".old", ...others]) await cp(site, `${site}${tree}`, { recursive: true });
      await writeFile(join(`${site}.old`, "CNAME"), "news.example.org");
      await writeFile(join(content, "articles/2025/gauge.md"), article("The gauge is wet."));
      expect(await build(content)).toMatchObject({ code: 2, error: expect.stringContaining("take them away: CNAME.") });
      expect(existsSync(join(`${site}${kept}`, "CNAME"))).toBe(true);
    },
  );

  it("does not mind folders that are empty, or what the Finder leaves where somebody has looked", async () => {
    const { content, site } = await newsroom();
    await publish(content);
    await writeFile(join(site, "2025/.DS_Store"), "");
    await mkdir(join(site, "empty/deep"), { recursive: true });
    expect((await build(content)).code).toBe(0);
  });

  it("refuses a place in another site, a site's second tree, the cache, and a link that leads nowhere", async () => {
    const { content, site, root } = await newsroom();
    await publish(content);
    await symlink(join(root, "nowhere"), join(root, "link"));
    const refused = [
      ["../site/part", "lies in another site"],
      ["../site.next", "is where the second tree"],
      ["../site.old", "is where the second tree"],
      [join(PROJECT, ".cache/site"), "lies in the cache"],
      ["../link", "leads nowhere"],
    ] as const;
    const before = bytes(site);
    for (const [output, reason] of refused) {
      const answer = await builder.build({ input: content, output: resolve(content, output), now: NOW });
      expect(answer).toEqual({ failure: expect.stringContaining(reason) });
    }
    expect(bytes(site)).toEqual(before);
  });

  it("tells of options that npm has kept for itself", async () => {
    const { content } = await newsroom();
    vi.stubEnv("npm_config_output", "public");
    vi.stubEnv("npm_lifecycle_event", "build");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { code, error } = await run(content, "build", "--input=.");
    expect([code, error]).toEqual([2, expect.stringContaining("npm run build -- --output=public")]);
  });

  it("takes a copied site for its own", async () => {
    const { content, site, root } = await newsroom();
    await publish(content);
    await cp(site, join(root, "copy"), { recursive: true });
    await rm(site, { recursive: true });
    expect((await run(content, "build", "--input=.", "--output=../copy", NOW_OPTION)).code).toBe(0);
  });
});

describe("the command line", () => {
  it.each([
    [["build", "--inptu=content"], "inptu"],
    [["biuld"], "There is no command “biuld”."],
    [["build", "--input=.", "--now=yesterday"], "--now yesterday is no time"],
    [["build", "--input=.", "--now=2025-02-30T00:00:00Z"], "--now 2025-02-30T00:00:00Z is no time"],
    [["build", "--output="], "value is missing"],
    [["build", "--input=.", "--output=a", "--output=b"], "--output is given more than once"],
    [["check", "--input=.", "--format=xml"], "--format is one of text, json, github"],
    [["dev", "--input=.", "--port=http"], "--port http is no port"],
    [["build", "content"], "“content” is not expected here"],
  ])("refuses %j with exit code 2 and a sentence", async ([command = "", ...options], sentence) => {
    const { content } = await newsroom();
    expect(await run(content, command, ...options)).toMatchObject({
      code: 2,
      error: expect.stringContaining(sentence),
    });
  });

  it.each(["build", "check", "fmt", "capture", "dev"])(
    "names the help of %s where it was called wrongly",
    async (command) => {
      const { content } = await newsroom();
      const { error } = await run(content, command, "--inptu=content");
      expect(error).toContain(`See npm run ${command} -- --help.`);
    },
  );

  it.each([
    ["build", "nowhere"],
    ["build", "publication.yaml"],
    ["check", "nowhere"],
    ["fmt", "nowhere"],
    ["capture", "nowhere"],
    ["dev", "nowhere"],
  ])("refuses to %s %s, which is no folder", async (command, input) => {
    const { content } = await newsroom();
    const refused = await run(content, command, `--input=${input}`);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.error).toMatch(new RegExp(`^error: There is no folder “${input}”\\. Name the one`));
  });

  it("checks without writing, in words, as JSON and for GitHub", async () => {
    const files = { ...GAUGE, "articles/2025/other.md": article("See [[this]].\n\n> Words of nobody.") };
    const { content, root } = await newsroom(files);
    const text = await run(content, "check", "--input=.", NOW_OPTION);
    expect(text).toMatchObject({ code: 1, error: "" });
    expect(text.out).toContain("articles/2025/other.md:7:5 error link-wiki");
    expect(text.out).toContain("1 error and 1 warning in 1 file.");
    const json = await run(content, "check", "--input=.", "--format=json", NOW_OPTION);
    expect(JSON.parse(json.out).problems).toMatchObject([
      { file: "articles/2025/other.md", line: 7, column: 5, severity: "error", code: "link-wiki" },
      { line: 9, column: 1, severity: "warning", code: "quote-without-attribution" },
    ]);
    const github = await run(content, "check", "--input=.", "--format=github", NOW_OPTION);
    expect(github.out.split("\n")[0]).toContain("::error file=articles/2025/other.md,line=7,col=5,title=link-wiki::");
    expect(siteFiles(root).every((path) => path.startsWith("/content/"))).toBe(true);
  });

  it("takes a folder's name as it was typed, also where it looks like a number", async () => {
    const { content, root } = await newsroom();
    expect((await run(content, "build", "--input=.", "--output=../2025.10", NOW_OPTION)).code).toBe(0);
    expect(existsSync(join(root, "2025.10/index.html"))).toBe(true);
  });

  it("does not mind that whoever reads its output stops before the end", async () => {
    const many = Array.from({ length: 400 }, (_, i) => [`articles/${i}.md`, article("The <b>gauge</b>.")] as const);
    const { content } = await newsroom({ ...BASE, ...Object.fromEntries(many) });
    const parameters = parametersOf("check", [`--input=${content}`]);
    const child = spawn("node", parameters, { cwd: PROJECT, stdio: ["ignore", "pipe", "pipe"] });
    let error = "";
    child.stderr.on("data", (data) => {
      error += data;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
    expect(error).toBe("");
  });

  it("takes the clock from SOURCE_DATE_EPOCH", async () => {
    const { content } = await newsroom();
    vi.stubEnv("SOURCE_DATE_EPOCH", "1735689600");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { out, code } = await run(content, "check", "--input=.");
    expect(code).toBe(0);
    expect(out).toContain("article-held-back");
  });
});

describe("the sample publication", () => {
  it("is built with the manifest that makes its folder ours", async () => {
    const manifest = JSON.parse(await readFile(join(inject("site"), ".broadsheet.json"), "utf8"));
    expect(Object.keys(manifest.articles)).toContain("/2025/02/14/interpol-memorandum/");
  });
});
