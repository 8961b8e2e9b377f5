import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { components } from "../../scripts/components/components.ts";
import { allExamples } from "../../scripts/guide/examples.ts";
import { type GuideFiles, isGuidePage, makeGuide } from "../../scripts/guide/guide.ts";
import { order } from "../../scripts/guide/order.ts";
import { fence } from "../../scripts/guide/page.ts";
import { parseMarkdown } from "../../scripts/source/markdown.ts";

const CONTENT = new URL("../../content", import.meta.url).pathname;
const REPAIR = "The examples have changed: npm run guide writes the guide anew.";

let guide: GuideFiles;

beforeAll(async () => {
  guide = await makeGuide(CONTENT);
});

function pageOf(kind: string): string {
  return guide.get(`pages/guide/${kind}.md`) ?? "";
}

describe("the author's guide", () => {
  it("in the sample publication is what the examples make of it", () => {
    const pages = readdirSync(CONTENT, { recursive: true, encoding: "utf8" }).filter(isGuidePage);
    expect(pages.sort(), REPAIR).toEqual([...guide.keys()].filter(isGuidePage).sort());
    for (const [path, text] of guide) expect(readFileSync(`${CONTENT}/${path}`, "utf8"), REPAIR).toBe(text);
  });

  it("leads to every kind of block, once", () => {
    const kinds = order.flatMap((group) => group.kinds);
    expect([...kinds].sort()).toEqual(Object.keys(components).sort());
    const index = guide.get("pages/guide.md");
    for (const kind of kinds) expect(index).toContain(`](guide/${kind}.md): `);
  });

  it("shows every example but the hidden ones, as its source", () => {
    for (const { kind, name, markdown, hidden } of allExamples()) {
      const sources = parseMarkdown(pageOf(kind)).blocks.flatMap((block) =>
        block.type === "code" ? [block.text] : [],
      );
      expect(sources.includes(markdown), `${kind}: ${name}`).toBe(!hidden);
    }
  });

  it("shows what is told of each mistake, with its place and the lines around it", () => {
    for (const { kind, refused } of allExamples()) {
      if (refused === undefined) continue;
      expect(pageOf(kind)).toMatch(
        new RegExp(`content/articles/2025/gauge\\.md:\\d+:\\d+ error ${refused}\\n(?:.*\\n)+?  > +\\d+ \\|`),
      );
    }
  });

  it("shows the data of each example with the ids that it has on the page", () => {
    expect(pageOf("quote")).toContain('"@id": "https://northern-ledger.example/guide/quote/#quote-6"');
    expect(pageOf("key-points")).toContain('"abstract": "One point\\nAnother, with a link"');
    expect(pageOf("video")).toMatch(
      /such as an article:\n\n```json\n\{\n {2}"hasPart": \[\n {4}\{\n {6}"@type": "VideoObject"/,
    );
    expect(pageOf("prose")).not.toContain("Search engines see");
  });

  it("fences a source with more marks than stand in it", () => {
    expect(fence("markdown", "````\n```\n````\n")).toBe("`````markdown\n````\n```\n````\n`````");
  });
});
