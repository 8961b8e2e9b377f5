import { h } from "preact";
import { describe, expect, it } from "vitest";
import type { Block } from "../../scripts/components/block.ts";
import { component, components } from "../../scripts/components/components.ts";
import { renderFragment } from "../../scripts/html/render.ts";
import { jsonLdContext, renderContext } from "../../scripts/site/context.ts";
import { dataFaults } from "../support/data.ts";
import { allExamples, type Example } from "../support/examples.ts";
import { htmlProblems } from "../support/html.ts";
import { RECORDINGS } from "../support/media.ts";
import { article, photograph, places, publication, WORK } from "../support/publication.ts";

const examples = allExamples();

/** The example as the second paragraph of a report. */
async function published({ markdown, frontMatter, files }: Example) {
  return publication({
    "articles/2025/gauge.md": article(`The gauge at St. Aldric is dry.\n\n${markdown}`, frontMatter),
    "articles/2025/gauge.jpg": await photograph(),
    ...RECORDINGS,
    ...files,
  });
}

async function blocksOf(example: Example) {
  const result = await published(example);
  const site = result.ready?.site;
  const [report] = site?.publication.articles ?? [];
  if (!site || !report) throw new Error(`Not published: ${places(result).join(", ")}`);
  return { site, report, blocks: report.body.slice(1), page: site.pages.find(({ kind }) => kind === "article") };
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
