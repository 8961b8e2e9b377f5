import { describe, expect, it } from "vitest";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { article, type Files, SETTINGS } from "../support/publication.ts";
import { wordsOf } from "../support/site-files.ts";

const GAUGE = "/2025/03/04/gauge/";
const TOMAS = { "authors/tomas-okafor.md": "---\nname: Tomás Okafor\nrole: Editor\n---\n" };

/** What readers and search engines get of an article with these lines in its front matter. */
async function published(frontMatter: string, more: Files = {}) {
  const site = await siteOf({ "articles/2025/gauge.md": article("It is dry.", frontMatter), ...more });
  const html = htmlAt(site, GAUGE);
  const type = frontMatter.includes("sponsored") ? "AdvertiserContentArticle" : "NewsArticle";
  return { site, html, words: wordsOf(html), data: ofType(dataAt(site, GAUGE), type) };
}

describe("who else worked on an article", () => {
  it("is named behind the byline and in the data", async () => {
    const { words, data } = await published("editor: tomas-okafor\ncontributors: [newsroom]", TOMAS);
    expect(words).toMatch(/By Ada Lindgren\s*With reporting by Newsroom\s*Edited by Tomás Okafor/);
    expect(data).toMatchObject({
      editor: [{ "@type": "Person", name: "Tomás Okafor", url: "https://gazette.example/authors/tomas-okafor/" }],
      contributor: [{ "@type": "Organization", name: "Newsroom" }],
    });
  });

  it("may be a desk that edited, which schema.org knows as a contributor alone", async () => {
    const { words, data } = await published("editor: [newsroom]\ncontributors: [newsroom]");
    expect(words).toContain("Edited by Newsroom");
    expect(data).not.toHaveProperty("editor");
    expect(data.contributor).toMatchObject([{ name: "Newsroom" }]);
  });
});

describe("what others may do with an article", () => {
  const USAGE = {
    "publication.yaml": `${SETTINGS}licence: CC BY-ND 4.0\npolicies:\n  usage: reuse\n`,
    "pages/reuse.md": "---\ntitle: Use our work\n---\n\nPrint it whole.\n",
  };

  it("is what the publication allows, in the footer and in the data", async () => {
    const { words, html, data } = await published("", USAGE);
    expect(words).toMatch(/© 2025 The Test Gazette · License: CC BY-ND 4\.0 · Use our work/);
    expect(html).toContain('<a href="https://creativecommons.org/licenses/by-nd/4.0/" rel="license">');
    expect(data).toMatchObject({
      license: "https://creativecommons.org/licenses/by-nd/4.0/",
      usageInfo: "https://gazette.example/reuse/",
      copyrightNotice: "© 2025 The Test Gazette",
      copyrightYear: 2025,
    });
  });

  it("is what the article itself says, where it says it", async () => {
    const { words, data } = await published("licence: All rights reserved", USAGE);
    expect(words).toContain("License: All rights reserved");
    // A name without an address is nothing that machines could follow.
    expect(data).not.toHaveProperty("license");
  });

  it("is not claimed for what somebody paid for, but what that article says itself is told", async () => {
    const { words, data } = await published("type: sponsored\nsponsor: Hallam Ferries", USAGE);
    expect(words).not.toMatch(/©|License/);
    for (const claim of ["copyrightHolder", "copyrightYear", "copyrightNotice", "license"]) {
      expect(data).not.toHaveProperty(claim);
    }
    const own = await published("type: sponsored\nsponsor: Hallam Ferries\nlicence: CC BY 4.0", USAGE);
    expect(own.words).toContain("License: CC BY 4.0");
  });

  it("has the year in which the article appeared, whatever the newest is", async () => {
    const newer = { "articles/2025/old.md": article("Dry.").replace("2025-03-04", "2019-03-04") };
    const { site } = await published("", newer);
    expect(wordsOf(htmlAt(site, "/2019/03/04/old/"))).toContain("© 2019 The Test Gazette");
    expect(wordsOf(htmlAt(site, "/"))).toContain("© 2025 The Test Gazette");
  });

  it.each([
    ["CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["cc by-nc-sa 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"],
    ["https://example.org/terms", "https://example.org/terms"],
  ])("is known by its address: %s", async (licence, address) => {
    expect((await published(`licence: ${licence}`)).data.license).toBe(address);
  });
});

describe("an article that is not free", () => {
  const OPINION = "It is dry.\n\n> [!OPINION] Ada Lindgren\n> It is late.";

  it("says so of the text, which a host may withhold, and of no part the opposite", async () => {
    const site = await siteOf({ "articles/2025/gauge.md": article(OPINION, "isAccessibleForFree: false") });
    const data = ofType(dataAt(site, GAUGE), "NewsArticle");
    expect(data).toMatchObject({
      isAccessibleForFree: false,
      hasPart: [{ cssSelector: "#opinion-1" }, { cssSelector: ".article__body", isAccessibleForFree: false }],
    });
    expect(JSON.stringify(data)).not.toContain('"isAccessibleForFree":true');
    expect(htmlAt(site, GAUGE)).toContain('class="article__body"');
  });

  it("does not hold a part to withhold where it is free", async () => {
    expect((await published("")).data).not.toHaveProperty("hasPart");
  });
});

describe("the newsroom's principles", () => {
  const ETHICS = {
    "publication.yaml": `${SETTINGS}policies:\n  ethics: ethics\n`,
    "pages/ethics.md": "---\ntitle: How we work\n---\n\nWe check.\n",
  };

  it("bind what the newsroom made, and nothing that was paid for", async () => {
    const { data } = await published("", ETHICS);
    expect(data.publishingPrinciples).toBe("https://gazette.example/ethics/");
    const paid = article("Dry.", "type: sponsored\nsponsor: The Port of Hallam");
    const sponsored = await siteOf({ ...ETHICS, "articles/2025/gauge.md": paid });
    expect(ofType(dataAt(sponsored, GAUGE), "AdvertiserContentArticle")).not.toHaveProperty("publishingPrinciples");
  });
});

describe("what an article is about", () => {
  const WEIR = "  - id: weir\n    name: The weir\n    sameAs: [https://example.org/weir]\n";
  const TOPICS = {
    "publication.yaml": `${SETTINGS}topics:\n${WEIR}  - id: board\n    name: The board\n    sameAs: [https://example.org/board]\n`,
  };

  it("is its first tag; it mentions the others", async () => {
    const { data } = await published("tags: [Weir, Rain, Board]", TOPICS);
    expect(data).toMatchObject({
      about: [{ name: "The weir", url: "https://gazette.example/topics/weir/", sameAs: ["https://example.org/weir"] }],
      mentions: [{ name: "The board" }],
      keywords: ["The weir", "Rain", "The board"],
    });
  });

  it("is not what happens to be described, where the first tag is not", async () => {
    const { data } = await published("tags: [Rain, Board]", TOPICS);
    expect(data).not.toHaveProperty("about");
    expect(data.mentions).toMatchObject([{ name: "The board" }]);
  });
});

describe("the version of an article", () => {
  const update = (date: string) => `  - date: ${date}\n    note: Adds a reply.\n`;
  const correction = (date: string) => `  - date: ${date}\n    kind: correction\n    text: It is 41.\n`;

  it.each([
    [2, "one update", `updates:\n${update("2025-03-05T06:00")}`],
    [2, "an update and its own date once more", `updated: 2025-03-05\nupdates:\n${update("2025-03-05T06:00")}`],
    [3, "an update and a correction", `updates:\n${update("2025-03-05")}corrections:\n${correction("2025-03-06")}`],
    [3, "two changes of one day", `updates:\n${update("2025-03-05T06:00")}${update("2025-03-05T07:00")}`],
    [2, "a date alone", "updated: 2025-03-05T06:00"],
  ])("is %i after %s", async (version, _, frontMatter) => {
    const { words, data } = await published(frontMatter);
    expect(data.version).toBe(version);
    expect(words).toContain(`(version ${version})`);
  });

  it("is not worth a word before the first change", async () => {
    const { words, data } = await published("");
    expect(words).not.toContain("version");
    expect(data).not.toHaveProperty("version");
  });
});

describe("the sources of an article", () => {
  const SOURCES = `sources:
  - title: The gate table of 1988
    url: https://example.org/table
    basis: true
  - title: The board's minutes
    url: https://example.org/minutes
`;

  it("are all cited, and those it is made from are marked for readers and search engines", async () => {
    const { words, data } = await published(SOURCES);
    expect(words).toMatch(/Sources\s*Based on The gate table of 1988\s*The board's minutes/);
    expect(data).toMatchObject({
      citation: [
        { "@id": "https://example.org/table", name: "The gate table of 1988" },
        { name: "The board's minutes" },
      ],
      isBasedOn: [{ "@id": "https://example.org/table" }],
    });
  });

  it("may hold one twice, which is one basis", async () => {
    const { data } = await published(
      `${SOURCES}  - title: Table\n    url: https://example.org/table\n    basis: true\n`,
    );
    expect(data.isBasedOn).toEqual([{ "@id": "https://example.org/table" }]);
  });
});
