import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { components } from "../../scripts/components/components.ts";
import { PLAIN_FRONT_MATTER } from "./arbitraries/front-matter.ts";
import { campaign, faultsOf, tell } from "./campaign.ts";
import { Desk, type Published, type Reading } from "./desk.ts";
import type { Manuscript } from "./draft.ts";
import { ofReadings, ofSites } from "./properties.ts";

const FOUND = new URL("found/", import.meta.url);

const story = (frontMatter: readonly string[], body: readonly string[]): Manuscript => ({
  drafts: [{ path: "articles/2025/story.md", frontMatter, body, lineEnd: "\n" }],
  settings: [],
  records: {},
  preview: false,
});

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

describe("whatever is handed in", () => {
  it("is told what is wrong with it, or is published as it must be", async () => {
    const { reach, finding } = await campaign({ seed: 20250214, runs: 40 });
    expect(finding && tell(finding)).toBeUndefined();
    // Else it would say nothing about what is published, or what is refused.
    expect(reach.manuscripts).toBe(40);
    expect(reach.published).toBeGreaterThan(30);
    expect(reach.codes.size).toBeGreaterThan(40);
    expect(reach.kinds.size).toBeGreaterThan(Object.keys(components).length / 3);
  }, 180_000);

  it.each(readdirSync(FOUND))("was mended where it was found: %s", async (name) => {
    const [, settings = "", body = ""] =
      /^---\n(.*?)\n---\n\n(.*)\n$/s.exec(readFileSync(new URL(name, FOUND), "utf8")) ?? [];
    expect(body).not.toBe("");
    expect(await faultsOf(story(settings.split("\n"), [body]), desk)).toEqual([]);
  });
});

/** Faults that could come of a mistake of ours, each planted into a site that has none, and who has to find them. */
const PLANTED: readonly (readonly [string, string, (published: Published) => Published])[] = [
  [
    "an element from the text",
    "the page holds no markup from the text",
    onPages("</main>", "<x-fuzz></x-fuzz></main>"),
  ],
  ["an attribute from the text", "the page holds no markup from the text", onPages("<main", '<main onfuzz="1"')],
  [
    "a script from the text",
    "the page holds no markup from the text",
    onPages("</main>", "<script>fuzz()</script></main>"),
  ],
  ["a comment from the text", "the page holds no markup from the text", onPages("</main>", "<!-- </main>")],
  [
    "an address that runs code",
    "the page holds no markup from the text",
    onPages('href="/labels/"', 'href="javascript:fuzz()"'),
  ],
  [
    "an element in the wrong place",
    "html-validate has nothing to say",
    onPages("</main>", "<p><h2>Water</h2></p></main>"),
  ],
  [
    "an id that stands twice",
    "html-validate has nothing to say",
    onPages("</main>", '<p id="quote-1">Water</p></main>'),
  ],
  [
    "a headline that is not the article’s",
    "the data parses, and agrees with the page",
    onPages('"headline":"The', '"headline":"A'),
  ],
  [
    "a reference to what is described nowhere",
    "the data parses, and agrees with the page",
    onPages('{"@id":"https://gazette.example/#organization"}', '{"@id":"https://gazette.example/#nobody"}'),
  ],
  ["data that is none", "nothing is thrown", onPages('"@context"', "@context")],
  [
    "a feed with loose signs",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles("<generator>", "<generator>&"),
  ],
  [
    "a feed with a control character",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles("<generator>", "<generator>\u0007"),
  ],
  [
    "a feed that is cut off",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles("</feed>", ""),
  ],
  [
    "markup in a feed",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles("&lt;p&gt;", "&lt;x-fuzz&gt;"),
  ],
  [
    "markup in a headline of a feed",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles("<title>", "<title>&lt;em&gt;"),
  ],
  [
    "markup in JSON",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles('"text":"', '"text":"\\u003cem>'),
  ],
  [
    "JSON that ends a script",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles('"text":"', '"text":"</script>'),
  ],
  [
    "a key that JSON should not have",
    "feeds, sitemaps and JSON are well-formed, without markup from the text",
    onFiles('{"$schema"', '{"span":1,"$schema"'),
  ],
  ["a dead link", "no link is dead", onPages("</main>", '<a href="/nowhere/">Water</a></main>')],
  [
    "other bytes the second time",
    "the same content gives the same bytes",
    rereadAs((html) => html.replace("dry", "wet")),
  ],
  [
    "a page that is gone the second time",
    "the same content gives the same bytes",
    (site) => ({ ...site, reread: async () => site.pages.slice(1) }),
  ],
  [
    "another meaning after fmt",
    "fmt keeps the page, and what it wrote once it never changes",
    rereadAs((html) => html.replace("dry", "wet")),
  ],
  [
    "an error after fmt",
    "fmt keeps the page, and what it wrote once it never changes",
    (site) => ({ ...site, reread: async () => undefined }),
  ],
];

function onPages(words: string, planted: string): (site: Published) => Published {
  return (site) => ({
    ...site,
    pages: site.pages.map(({ page, html }) => ({ page, html: html.replace(words, planted) })),
  });
}

function onFiles(words: string, planted: string): (site: Published) => Published {
  return (site) => ({
    ...site,
    files: site.files.map(({ path, content }) => ({
      path,
      content: typeof content === "string" ? content.replace(words, planted) : content,
    })),
  });
}

function rereadAs(change: (html: string) => string): (site: Published) => Published {
  return (site) => ({
    ...site,
    reread: async () => site.pages.map(({ page, html }) => ({ page, html: change(html) })),
  });
}

describe("what must be true is looked at", () => {
  // The dash is none of the canonical spelling, so that fmt has something to do.
  const BODY = ["The gauge at St. Aldric is dry.", "> “The water left.”\n>\n> -- Hanne Veldt, gatekeeper"];

  async function sound(): Promise<{ readonly published: Published; readonly reading: Reading }> {
    const { published, readings } = await desk.publish(story(PLAIN_FRONT_MATTER, BODY));
    const [reading] = readings;
    if (!published || !reading) throw new Error("The test's own article was refused.");
    return { published, reading };
  }

  async function found(published: Published): Promise<readonly string[]> {
    const names: string[] = [];
    for (const { name, faults } of ofSites) {
      try {
        if ((await faults(published)).length > 0) names.push(name);
      } catch {
        names.push("nothing is thrown");
      }
    }
    return names;
  }

  it("and nothing is found where nothing is wrong", async () => {
    expect(await found((await sound()).published)).toEqual([]);
  });

  it.each(PLANTED)("finds %s", async (_, name, plant) => {
    expect(await found(plant((await sound()).published))).toContain(name);
  });

  it.each([
    ["a place behind the end of a file", { line: 99, column: 1 }],
    ["a place behind the end of a line", { line: 2, column: 99 }],
    ["no place at all", { line: 0, column: 0 }],
  ])("finds a problem with %s", async (_, start) => {
    const { reading } = await sound();
    const file = "articles/2025/story.md";
    const problems = [
      {
        code: "body-empty" as const,
        severity: "error" as const,
        file,
        span: { start },
        what: "It is.",
        why: "",
        fix: "",
      },
    ];
    const faults = ofReadings.flatMap(({ faults }) =>
      faults({ ...reading, prepared: { ...reading.prepared, problems } }),
    );
    expect(faults.length).toBe(1);
  });
});
