import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenLink } from "../../scripts/article/model.ts";
import { fmt } from "../../scripts/fmt/fmt.ts";
import { formatFile } from "../../scripts/fmt/format-file.ts";
import { allExamples } from "../../scripts/guide/examples.ts";
import { isError, type Problem } from "../../scripts/problem/problem.ts";
import { readBody, type Surroundings } from "../../scripts/read/body.ts";
import { FileFindings } from "../../scripts/read/problems.ts";
import { read } from "../../scripts/read/read.ts";
import { EXAMPLE_FILES } from "../support/media.ts";
import { article, BASE, contentFolder, type Files, NOW, photograph } from "../support/publication.ts";
import { debris, document } from "./spellings.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = "articles/2025/gauge.md";

/** What the bodies of a small publication are read against. */
async function surroundings(): Promise<Surroundings> {
  const { around } = await read(await contentFolder(BASE), { now: NOW, preview: false });
  if (!around) throw new Error("There is no content folder.");
  return around;
}

/** Everything a body says, places aside; undefined where it has an error. */
function said(body: string, around: Surroundings): unknown {
  let failed = false;
  const links: WrittenLink[] = [];
  const report = (found: Problem) => {
    failed ||= isError(found);
  };
  const findings = new FileFindings(FILE, report, links, new Set());
  const model = readBody({ file: FILE, body: () => body, bodyLine: 1, findings }, "en-US", around);
  return failed ? undefined : placeless({ ...model, links });
}

function placeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (key === "span" ? undefined : each)));
}

const HEAD = "---\ntitle: The  gauge   \n---\n\n";

/** The file's text after fmt, without its front matter. */
function formatted(body: string, around: Surroundings): string {
  const bytes = Buffer.from(HEAD + body);
  const text = Buffer.from(formatFile(bytes, FILE, around)?.bytes ?? bytes).toString();
  expect(text.startsWith(HEAD.trimEnd())).toBe(true);
  return text.slice(HEAD.length);
}

/** What a content folder says, and what fmt did to it. */
async function formatFolder(folder: string) {
  const options = { input: folder, named: [], dry: false, now: NOW, onChange: () => {} };
  const model = async () => {
    const { publication, problems } = await read(folder, { now: NOW, preview: true });
    if (!publication || problems.some(isError))
      throw new Error(problems.map(({ file, code }) => `${file} ${code}`).join("\n"));
    const { articles, pages, authors } = publication;
    return placeless({ articles, pages, authors: [...authors] });
  };
  const before = await model();
  const first = await fmt(options);
  const second = await fmt(options);
  return { before, after: await model(), first, second };
}

const examples = allExamples();

describe("fmt keeps the meaning, and what it wrote once it never changes again", () => {
  it("in every example of the guide", async () => {
    const shown = examples.filter(({ refused }) => !refused);
    const files = shown.map(({ markdown, frontMatter }, index) => [
      `articles/2025/example-${index}.md`,
      article(`The gauge at St. Aldric is dry.\n\n${markdown}`, frontMatter),
    ]);
    const folder = await contentFolder({
      ...BASE,
      ...(Object.fromEntries(files) as Files),
      ...EXAMPLE_FILES,
    });
    const { before, after, first, second } = await formatFolder(folder);
    expect(after).toEqual(before);
    // At least the container of the guide is no canonical spelling.
    expect(first.changed).toBeGreaterThan(0);
    expect(second.changed).toBe(0);
  });

  it("in the sample publication, which is in shape already", async () => {
    const folder = await contentFolder({});
    await cp(join(PROJECT, "content"), folder, { recursive: true });
    const { before, after, first } = await formatFolder(folder);
    expect(first.changed).toBe(0);
    expect(after).toEqual(before);
  });

  it("in every whole article of the tests", async () => {
    const names = ["labelled-report", "paid-content", "right-to-left", "signed-opinion"];
    const files = names.map(async (name) => [
      `articles/${name}.md`,
      await readFile(join(PROJECT, "tests/articles", name, "index.md"), "utf8"),
    ]);
    const folder = await contentFolder({ ...BASE, ...(Object.fromEntries(await Promise.all(files)) as Files) });
    const { before, after, second } = await formatFolder(folder);
    expect(after).toEqual(before);
    expect(second.changed).toBe(0);
  });

  it.each(["„Das Tor ist offen.“", "« La porte est ouverte. »"])(
    "where the marks say that the words are in another language: %s",
    async (words) => {
      const body = `It is dry.\n\n> ${words}\n>\n> — Jane Roe\n`;
      expect(formatted(body, await surroundings())).toBe(body);
    },
  );

  it("in any document, and finds the one canonical spelling of it", async () => {
    const around = await surroundings();
    fc.assert(
      fc.property(document, ({ written, canonical }) => {
        const meaning = said(written, around);
        expect(meaning).toBeDefined();
        expect(formatted(written, around)).toBe(canonical);
        expect(said(canonical, around)).toEqual(meaning);
        expect(formatted(canonical, around)).toBe(canonical);
      }),
      { numRuns: 150 },
    );
  });

  it("in any text at all", async () => {
    const around = await surroundings();
    fc.assert(
      fc.property(debris, (text) => {
        const body = text.replace(/\r\n?/g, "\n");
        const once = formatted(body, around);
        const meaning = said(body, around);
        if (meaning === undefined) expect(once).toBe(body);
        else expect(said(once, around)).toEqual(meaning);
        expect(formatted(once, around)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

it("leaves every example that is refused as it is", async () => {
  const refused = examples.filter(({ refused }) => refused);
  const files = Object.fromEntries(
    refused.map(({ markdown }, index) => [
      `articles/2025/example-${index}.md`,
      article(`The gauge at St. Aldric is dry. \n\n${markdown}`, "", `Example ${index}`),
    ]),
  );
  const folder = await contentFolder({ ...BASE, ...files, "articles/2025/gauge.jpg": await photograph() });
  const { changed, problems } = await fmt({ input: folder, named: [], dry: false, now: NOW, onChange: () => {} });
  expect(changed).toBe(0);
  expect(new Set(problems.filter(isError).map(({ file }) => file)).size).toBe(refused.length);
  for (const [path, text] of Object.entries(files)) expect(await readFile(join(folder, path), "utf8")).toBe(text);
});
