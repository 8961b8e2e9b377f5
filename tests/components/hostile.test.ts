import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { copyMarks } from "../../scripts/components/copy-marks.ts";
import { parseBody } from "../../scripts/components/parse.ts";
import { renderFragment } from "../../scripts/html/render.ts";
import { jsonLdContext, renderContext } from "../../scripts/site/context.ts";
import type { Site } from "../../scripts/site/site.ts";
import { parseMarkdown } from "../../scripts/source/markdown.ts";
import { article, publication, WORK } from "../support/publication.ts";

/** Markup, and everything around it that could turn text into markup. */
const PIECES = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</p><p onclick=x>",
  "<style>",
  "<!--",
  "-->",
  "]]>",
  "</title>",
  "&lt;script&gt;",
  "\\<b>",
  "`<i>`",
  "[a](javascript:alert(1))",
  '[a](/labels/ "" onclick=x "")',
  '"',
  "'",
  "=",
  "<",
  ">",
  "&",
  "{{x}}",
  "\u0000",
  "\u2028",
  "\ud800",
  "\u202e",
  "\n\n",
  "\n",
  "> ",
  "- ",
  "| a | b |\n|---|---|\n| ",
  "[!OPINION] ",
  "[!KEYPOINTS] ",
  "[!QUOTE]\n> ",
  "[!POST] A (@a) on X\n> ",
  "> [!NOTE] ",
  ":::opinion\n",
  ":::\n",
  "— Jane Roe, <b>",
  "source: <i>",
  "[^1]",
  "[^1]: ",
  "^[",
  "]",
  "## ",
  "```<x>\n",
  "https://example.org/<b>",
  "*",
  "**",
  "~~",
  "words",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** What articles are made of; nothing else may come of an article. */
const ELEMENTS = new Set(
  "a blockquote br code del details div em h2 h3 h4 h5 h6 hr li ol p pre section small span strong summary sup table tbody td th thead time tr ul".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "aria-label aria-labelledby class data-component datetime dir href id lang role scope start tabindex title".split(
    " ",
  ),
);

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): readonly Element[] {
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] =>
    node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...walk(child)] : []));
  return walk(parseFragment(html));
}

/** A site to read texts against. */
async function surroundings() {
  const { ready } = await publication({ "articles/2025/gauge.md": article("The gauge is dry.") });
  const [report] = ready?.site.publication.articles ?? [];
  if (!ready || !report) throw new Error("The test's own publication was refused.");
  return { site: ready.site, path: report.path };
}

/** A text as an article's body, whatever is wrong with it. */
function bodyOf(source: string, site: Site) {
  const voices = [...site.publication.authors.values()];
  const { blocks } = parseMarkdown(`The gauge is dry.\n\n${source}`);
  return parseBody(blocks, {
    file: "articles/2025/gauge.md",
    lang: "en",
    strings: site.strings,
    coverage: undefined,
    latest: Date.parse("2025-04-01"),
    report: () => {},
    address: (href) => (/^(?:https:|\/|#)/.test(href) ? href : undefined),
    picture: () => undefined,
    asset: () => undefined,
    stored: () => undefined,
    changed: () => undefined,
    voice: (name) => voices.find((voice) => voice.name === name),
    editors: voices.find(({ id }) => id === "newsroom"),
    voices,
  });
}

describe("a megabyte of", () => {
  it.each(["[", "![a](", "[a] ", "**", "** a", "**a ", "a", "__a ", "TK", "TK ", "{{ ", "{% ", "[caption x=", " "])(
    "%j is looked through for marks",
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      for (const written of [text, text.replaceAll(piece[0] ?? "", (sign) => `\\${sign}`)]) {
        const lines = [{ text: written, start: { line: 1, column: 1 } }];
        expect(copyMarks({ inline: [{ type: "text", text }], lines }).length).toBeLessThan(1000);
      }
    },
  );
});

describe("an article is data", () => {
  it.each(["page", "feed"] as const)(
    "whatever is written, only the markup of our own components reaches a %s",
    async (medium) => {
      const { site, path } = await surroundings();
      fc.assert(
        fc.property(text, (source) => {
          const { body, counts } = bodyOf(source, site);
          const html = renderFragment(renderContext(site, { path, lang: "en", body, counts }, medium).render(body));
          const elements = elementsOf(html);
          for (const { tagName, attrs } of elements) {
            expect(ELEMENTS).toContain(tagName);
            for (const { name, value } of attrs) {
              expect(ATTRIBUTES).toContain(name);
              if (name === "href") expect(value).toMatch(/^(?:https:|\/|#)/);
            }
          }
          const ids = elements.flatMap(({ attrs }) =>
            attrs.filter(({ name }) => name === "id").map(({ value }) => value),
          );
          expect(ids).toEqual([...new Set(ids)]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it("and its text and data can be made of whatever is left of it", async () => {
    const { site, path } = await surroundings();
    fc.assert(
      fc.property(text, (source) => {
        const { body, counts } = bodyOf(source, site);
        const context = jsonLdContext(site, { path, lang: "en", body, counts }, WORK);
        expect(context.text(body)).toContain("The gauge is dry.");
        expect(JSON.stringify(context.parts(body))).not.toContain("undefined");
      }),
      { numRuns: 1000 },
    );
  });
});
