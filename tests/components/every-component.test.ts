import { h } from "preact";
import { describe, expect, it } from "vitest";
import { squeezed } from "../../scripts/check/elements.ts";
import type { Block } from "../../scripts/components/block.ts";
import { component, components } from "../../scripts/components/components.ts";
import { rendition } from "../../scripts/feeds/rendition/rendition.ts";
import { articleSchema } from "../../scripts/feeds/rendition/schema.ts";
import { allExamples, type Example } from "../../scripts/guide/examples.ts";
import { renderFragment } from "../../scripts/html/render.ts";
import { jsonLdContext, renderContext } from "../../scripts/site/context.ts";
import { dataFaults } from "../support/data.ts";
import { htmlProblems } from "../support/html.ts";
import { EXAMPLE_FILES } from "../support/media.ts";
import { article, places, publication, WORK } from "../support/publication.ts";

const examples = allExamples();

/** The example as the second paragraph of a report. */
async function published({ markdown, frontMatter, records }: Example) {
  return publication({
    "articles/2025/gauge.md": article(`The gauge at St. Aldric is dry.\n\n${markdown}`, frontMatter),
    ...EXAMPLE_FILES,
    ...records,
  });
}

async function blocksOf(example: Example) {
  const result = await published(example);
  const site = result.ready?.site;
  const [report] = site?.publication.articles ?? [];
  if (!site || !report) throw new Error(`Not published: ${places(result).join(", ")}`);
  return { site, report, blocks: report.body.slice(1), page: site.pages.find(({ kind }) => kind === "article") };
}

/** Keys that the model has for our own use. */
const INTERNAL = ["span", "epoch", "hash", "record", "from", "slug", "biography", "capturedVia", "counts", "draft"];

/** Every key of a value, and every text in it. */
function leaves(value: unknown): { readonly keys: readonly string[]; readonly values: readonly string[] } {
  if (typeof value === "string") return { keys: [], values: [value] };
  if (typeof value !== "object" || value === null) return { keys: [], values: [] };
  const inner = Object.values(value).map(leaves);
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return { keys: [...own, ...inner.flatMap(({ keys }) => keys)], values: inner.flatMap(({ values }) => values) };
}

describe("every component", () => {
  it("has examples that show it, and one whose words are hostile", () => {
    for (const kind of Object.keys(components)) {
      const own = examples.filter((example) => example.kind === kind);
      expect(own.filter(({ refused }) => !refused).length, kind).toBeGreaterThan(1);
      expect(
        own.some(({ name }) => /hostile/i.test(name)),
        kind,
      ).toBe(true);
      expect(
        own.some(({ refused }) => refused),
        kind,
      ).toBe(true);
    }
  });

  describe.each(examples.filter(({ refused }) => !refused))("$kind: $name", (example) => {
    it("is read without an error, as the kind it shows", async () => {
      const { blocks } = await blocksOf(example);
      expect(blocks.map(({ kind }) => kind)).toContain(example.kind);
    });

    it("is valid HTML on its page, and carries its kind and id", async () => {
      const { site, report, blocks } = await blocksOf(example);
      const html = renderFragment(renderContext(site, report, "page").render(blocks));
      expect(await htmlProblems(documentOf(html))).toEqual([]);
      for (const block of blocks) {
        if (block.kind === "prose") continue;
        expect(html).toContain(`data-component="${block.kind}"`);
        expect(html).toContain(`id="${block.id}"`);
      }
      expect(html).not.toMatch(/<script|\son\w+="|javascript:/i);
    });

    it("is valid in feeds and mail, without script, frame or relative address", async () => {
      const { site, report, blocks } = await blocksOf(example);
      const html = renderFragment(renderContext(site, report, "feed").render(blocks));
      expect(await htmlProblems(documentOf(html))).toEqual([]);
      expect(html).not.toMatch(/<(?:script|iframe|object|form|style)\b/i);
      expect(html).not.toMatch(/(?:href|src)="\/(?!\/)/);
    });

    it("is told to programs in the words that readers get, and nothing of ours with it", async () => {
      const { site, blocks, page } = await blocksOf(example);
      if (page?.kind !== "article") throw new Error("The example is not published.");
      const written = rendition(page, site).content;
      const data = JSON.parse(String(written));
      expect(articleSchema.parse(data)).toEqual(data);
      const { keys, values } = leaves(data);
      expect(keys.filter((key) => INTERNAL.includes(key))).toEqual([]);
      expect(values.filter((value) => /\.md\b|^(?:articles|posts|media|authors)\/|^\//.test(value))).toEqual([]);
      const words = squeezed(values.join(" "));
      const context = { strings: site.strings, copy: (inner: readonly Block[]) => inner.map(copyOf).join("\n") };
      const copyOf = (block: Block): string => component(block).copy(block, context);
      for (const word of blocks.map(copyOf).join("\n").split(/\s+/)) expect(words).toContain(squeezed(word));
    });

    it("has a text, and says in the data what it is", async () => {
      const { site, report, blocks, page } = await blocksOf(example);
      expect(page && dataFaults(page, site)).toEqual([]);
      const context = jsonLdContext(site, report, WORK);
      for (const block of blocks) {
        // A pull quote repeats what stands elsewhere; everything else says something.
        if (block.kind === "pull") expect(textOf(block, context)).toBe("");
        else expect(textOf(block, context)).not.toBe("");
        for (const part of component(block).jsonLd(block, context)) {
          if (part.property === "abstract") expect(part.lines.join("")).not.toBe("");
          else if (part.property === "backstory") expect(part.node.text).not.toBe("");
          else expect(new URL(part.node["@id"]).protocol).toMatch(/^https?:$/);
        }
      }
    });
  });

  it.each(examples.filter(({ warns }) => warns))("warns of $kind: $name", async (example) => {
    const { problems } = await published(example);
    expect(problems.map(({ code }) => code)).toEqual([example.warns]);
  });

  it.each(examples.filter(({ refused }) => refused))("refuses $kind: $name", async (example) => {
    const { problems } = await published(example);
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([example.refused]);
    expect(problems[0]?.span?.start.line).toBeGreaterThan(7);
  });
});

function textOf(block: Block, context: Parameters<ReturnType<typeof component>["text"]>[1]): string {
  return component(block).text(block, context).trim();
}

function documentOf(fragment: string): string {
  const title = renderFragment(h("title", null, "Example"));
  return `<!doctype html>\n<html lang="en"><head>${title}</head><body><main><h1>Example</h1>${fragment}</main></body></html>\n`;
}
