import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { NOW_OPTION, PROJECT, parametersOf } from "../support/command.ts";
import { recordFile } from "../support/embeds.ts";
import { article, BASE, type Files, writeAll } from "../support/publication.ts";
import { siteFiles } from "../support/site-files.ts";

/** Ends an attribute, an element and a script, begins one, and is a template of other tools. */
const HOSTILE = `"'><script>alert(1)</script>&<!--{{ x }}]]>`;
/** As many letters and signs between them, so that all addresses made of it are the same. */
const PLAIN = HOSTILE.replace(/[^a-z0-9]/g, " ");

/** A publication that says the same words in every place where its authors may write what they like. */
async function saying(words: string): Promise<Files> {
  const yaml = `'A ${words.replaceAll("'", "''")} b'`;
  // In Markdown a backslash makes each sign mean itself.
  const text = `A ${words.replace(/[^\w\s]/g, "\\$&")} b`;
  const title = `A ${words} b`;
  const code = `\`A ${words} b\``;
  return {
    ...BASE,
    "publication.yaml": `name: ${yaml}
url: https://gazette.example/
language: en-US
timezone: America/New_York
editors: newsroom
description: ${yaml}
licence: ${yaml}
sections:
  - id: news
    name: ${yaml}
    description: ${yaml}
topics:
  - id: rivers
    name: ${yaml}
    description: ${yaml}
policies:
  ethics: standards
contact:
  email: desk@gazette.example
social:
  ${yaml}: https://social.example/gazette
`,
    "authors/newsroom.md": `---\nname: 'Desk ${words.replaceAll("'", "''")}'\nkind: desk\n---\n\n${text}\n`,
    "authors/ada-lindgren.md": `---\nname: ${yaml}\nrole: ${yaml}\ntopics: [${yaml}]\n---\n\n${text} [${text}](https://a.example/ "${text}")\n`,
    "pages/standards.md": `---\ntitle: ${yaml}\ndescription: ${yaml}\n---\n\n## ${text}\n\n${text}\n`,
    "articles/2025/gauge.jpg": await sharp({ create: { width: 40, height: 30, channels: 3, background: "#7a8c84" } })
      .jpeg()
      .toBuffer(),
    "articles/2025/gauge.md": `---
title: ${yaml}
date: 2025-03-04T06:00
authors: [ada-lindgren]
editor: newsroom
description: ${yaml}
dateline: ${yaml}
tags: [rivers, ${yaml}]
image:
  src: gauge.jpg
  alt: ${yaml}
  caption: ${yaml}
  creator: ${yaml}
  credit: ${yaml}
  copyright: ${yaml}
  licence: ${yaml}
sources:
  - title: ${yaml}
    url: https://a.example/?a=%22%3E%3Cscript%3E&b='c'
corrections:
  - date: 2025-03-05
    text: ${yaml}
updates:
  - date: 2025-03-05
    note: ${yaml}
aliases: ["/old/it's&so/"]
---

${text} ${code}[^1] ^[${text}] *${text}* **${text}** ~~${text}~~ [${text}](https://a.example/?q="><script> "${text}") <https://b.example/?a=%22&b='c'>

## ${text}

- ${text}

| ${text} | b |
|---|---|
| ${text} | c |

\`\`\`js ${words.replaceAll("`", "")}
${words}
\`\`\`

![${text}](gauge.jpg "${text}")

> “${text.replace(/["'\\]+/, "")}”
>
> — Jane Roe ${text}, role ${text}, March 3, 2025 ([${text}](https://a.example/))

> [!KEYPOINTS] ${title}
> - ${text}
> - ${text}

> [!OPINION] ada-lindgren
> ${text}

> [!POST] Jane Roe (@janeroe) on X, March 3, 2025
> ${text}
>
> captured: manual

https://x.com/janeroe/status/1896543210987654321

> [!FIGURE]
> ![${text}](gauge.jpg)
>
> ${text}
>
> creator: ${title}
> credit: ${title}
> copyright: ${title}
> licence: ${title}

> [!NOTE] ${title}
> ${text}

> [!FACTS] ${title}
> ${text}

> [!METHOD]
> ${text}

> [!UPDATE] March 6, 2025, 11:20
> ${text}

> [!CORRECTION] Clarification, March 5, 2025
> ${text}

> [!TIMELINE] ${title}
> - 1988: ${text}
> - 1989: ${text}

> [!QA] ${title}
> **Jane Roe, ${text}:** ${text}
>
> **John Doe:** ${text}

> [!TABLE] ${title}
> | ${text} |
> |---|
> | ${text} |
>
> note: ${title}

[^1]: ${text}
`,
    "articles/2025/paid.md": article(text, `type: sponsored\nsponsor: ${yaml}`, yaml),
    "articles/2025/taken-back.md": article(
      text,
      `corrections:\n  - date: 2025-03-05\n    kind: retraction\n    text: ${yaml}`,
      yaml,
    ),
    ...recordFile({
      type: "post",
      url: "https://x.com/janeroe/status/1896543210987654321",
      authorName: title,
      authorHandle: "@janeroe",
      text: title,
      postedAt: "2025-03-02",
      links: [],
    }),
  };
}

async function built(words: string): Promise<{ readonly root: string; readonly site: string }> {
  const root = await mkdtemp(join(tmpdir(), "broadsheet-"));
  await writeAll(join(root, "content"), await saying(words));
  const site = join(root, "site");
  const command = parametersOf("build", [`--input=${join(root, "content")}`, `--output=${site}`, NOW_OPTION]);
  await promisify(execFile)("node", command, { cwd: PROJECT, maxBuffer: 100_000_000 }).catch((error) => {
    throw new Error(`The build ended with ${error.code ?? error.signal}.\n${error.stdout}\n${error.stderr}`);
  });
  return { root, site };
}

/** A name with the hash in it taken out: it is that of other words. */
const nameless = (path: string) => path.replace(/\.?[0-9a-f]{12}\./, ".");

type Node = DefaultTreeAdapterTypes.Node;

/** The elements of a document with the names of their attributes, each in its place; what they say does not count. */
function shape(node: Node): readonly string[] {
  const own = "tagName" in node ? [`<${node.tagName} ${node.attrs.map(({ name }) => name).join(" ")}>`] : [];
  const marks = node.nodeName === "#comment" ? ["<!-- -->"] : [];
  const inner = "childNodes" in node ? node.childNodes.flatMap(shape) : [];
  return [...own, ...marks, ...inner, ...("tagName" in node ? [`</${node.tagName}>`] : [])];
}

function elements(node: Node): readonly DefaultTreeAdapterTypes.Element[] {
  const inner = "childNodes" in node ? node.childNodes.flatMap(elements) : [];
  return "tagName" in node ? [node, ...inner] : inner;
}

/** The keys of data, each in its place, and the kinds of its values. */
function keys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keys);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keys(inner)]));
}

describe("a publication whose every word could be markup", () => {
  let hostile = { root: "", site: "" };
  let plain = { root: "", site: "" };
  beforeAll(async () => {
    [hostile, plain] = await Promise.all([built(HOSTILE), built(PLAIN)]);
  });
  afterAll(() => Promise.all([hostile, plain].map(({ root }) => rm(root, { recursive: true, force: true }))));

  const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
  /** Every file of a kind in both sites, side by side. */
  const both = (ending: string) =>
    siteFiles(hostile.site)
      .filter((path) => path.endsWith(ending))
      .map((path) => [path, read(hostile.site, path), read(plain.site, path)] as const);

  it("becomes the files that harmless words become, and none outside the output", () => {
    const names = (site: string) => siteFiles(site).map(nameless).sort();
    expect(names(hostile.site)).toEqual(names(plain.site));
    expect(readdirSync(hostile.root).sort()).toEqual(["content", "site"]);
  });

  it("has the pages that harmless words have, element for element and attribute for attribute", () => {
    const pages = both(".html");
    expect(pages.length).toBeGreaterThan(10);
    for (const [path, page, other] of pages) expect(shape(parse(page)), path).toEqual(shape(parse(other)));
    const story = pages.find(([path]) => path === "/2025/03/04/gauge/index.html")?.[1] ?? "";
    expect(story.split("alert(1)").length).toBeGreaterThan(60);
  });

  it("runs nothing of it and loads nothing by it", () => {
    for (const [path, page] of both(".html")) {
      for (const { tagName, attrs, childNodes } of elements(parse(page))) {
        const of = new Map(attrs.map(({ name, value }) => [name, value]));
        if (tagName === "script" && !of.get("src")?.startsWith("/assets/")) {
          expect(of.get("type"), path).toBe("application/ld+json");
          for (const text of childNodes) if ("value" in text) JSON.parse(text.value);
        }
        for (const name of ["src", "srcset", "poster"]) expect(of.get(name) ?? "/", path).toMatch(/^\//);
        for (const name of ["href", "action"]) expect(of.get(name) ?? "/", path).toMatch(/^(?:https:|\/|#|mailto:)/);
      }
    }
  });

  it("has data and articles for apps with the keys that harmless words have", () => {
    const data = both(".json").filter(([path]) => path !== "/.broadsheet.json");
    expect(data.length).toBeGreaterThan(5);
    for (const [path, text, other] of data) expect(keys(JSON.parse(text)), path).toEqual(keys(JSON.parse(other)));
  });

  it("adds no line to headers and robots", () => {
    for (const path of ["_headers", "robots.txt"]) expect(read(hostile.site, path)).toBe(read(plain.site, path));
  });

  describe("in feeds and sitemaps", () => {
    let chromium: Browser | undefined;
    beforeAll(async () => {
      chromium = await launchChromium();
    });
    afterAll(() => chromium?.close());

    it("is well-formed XML of the same elements, and the texts of its entries have the same markup", async () => {
      const page = await (chromium as Browser).newPage();
      const parts = (xml: string) =>
        page.evaluate((text) => {
          const tree = new DOMParser().parseFromString(text, "application/xml");
          const all = [...tree.querySelectorAll("*")];
          return {
            elements: all.map((each) => `${each.nodeName} ${[...each.attributes].map(({ name }) => name).join(" ")}`),
            contents: all.filter(({ nodeName }) => nodeName === "content").map(({ textContent }) => textContent ?? ""),
          };
        }, xml);
      const documents = both(".xml");
      expect(documents.length).toBeGreaterThan(5);
      for (const [path, text, other] of documents) {
        const [found, expected] = [await parts(text), await parts(other)];
        expect(found.elements, path).not.toContain(expect.stringContaining("parsererror"));
        expect(found.elements.join("\n"), path).not.toContain("parsererror");
        expect(found.elements, path).toEqual(expected.elements);
        const markup = (html: string) => shape(parseFragment(html));
        expect(found.contents.map(markup), path).toEqual(expected.contents.map(markup));
      }
    });
  });
});
