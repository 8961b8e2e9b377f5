import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { graph } from "../../scripts/json-ld/graph.ts";
import type { PageKind, PageOf } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { article, places, publication } from "../support/publication.ts";
import { type GraphNode, wordsOf } from "../support/site-files.ts";

const FILE = "articles/2025/gauge.md";
const LEDE = "The gauge at St. Aldric is dry. The “ninth band”, they say, stayed wet until now.";

async function siteOf(body: string, frontMatter = ""): Promise<Site> {
  const result = await publication({ [FILE]: article(body, frontMatter) });
  if (!result.ready) throw new Error(places(result).join(", "));
  return result.ready.site;
}

function pageOf<K extends PageKind>(site: Site, kind: K): PageOf<K> {
  const page = site.pages.find((each): each is PageOf<K> => each.kind === kind);
  if (!page) throw new Error(`There is no page of the kind ${kind}.`);
  return page;
}

function htmlOf(site: Site, kind: PageKind = "article"): string {
  return /<main.*<\/main>/s.exec(renderPage(pageOf(site, kind), site))?.[0] ?? "";
}

function dataOf(site: Site): GraphNode {
  return graph(pageOf(site, "article"), site)?.["@graph"][0] as GraphNode;
}

function feedOf(site: Site): string {
  return String(files(site).find(({ path }) => path === "/feed.xml")?.content)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

async function problemsOf(body: string): Promise<readonly string[]> {
  return places(await publication({ [FILE]: article(body) })).map((place) => place.replace(/^.* /, ""));
}

describe("a pull quote repeats words of its article", () => {
  it.each([
    ["another case, and no stop", "THE GAUGE at st. Aldric is dry"],
    ["other quotation marks", "The 'ninth band', they say, stayed wet"],
    ["words left out", "The gauge … stayed wet until now"],
    ["marks around it", "“The gauge at St. Aldric is dry.”"],
  ])("with %s", async (_, words) => {
    expect(await problemsOf(`${LEDE}\n\n> [!PULL]\n> ${words}`)).toEqual([]);
  });

  it.each([
    ["words in another order", "stayed wet … The gauge", "pull-words-missing"],
    ["words of two paragraphs", "until now … The board meets", "pull-words-missing"],
    ["nothing but what somebody said", "ninth band", "pull-quotes-another"],
    ["an answer", "I open it", "pull-quotes-another"],
    ["nothing but an ellipsis", "…", "pull-words-missing"],
  ])("and never %s", async (_, words, code) => {
    const said = "> [!QA]\n> **Ada Lindgren:** Who opens the gate?\n>\n> **Hanne Veldt:** I open it.";
    const body = `${LEDE}\n\nThe board meets.\n\n${said}\n\n> [!PULL]\n> ${words}`;
    expect(await problemsOf(body)).toEqual([code]);
  });

  it("takes words that somebody says and the article says, too", async () => {
    expect(await problemsOf(`It is dry. “It is dry,” they say.\n\n> [!PULL]\n> It is dry`)).toEqual([]);
  });

  it("is seen on the page alone: not heard, fed, counted, mailed or marked up", async () => {
    const pull = "> [!PULL]\n> The gauge at St. Aldric is dry";
    const [site, plain] = [await siteOf(`${LEDE}\n\n${pull}`), await siteOf(LEDE)];
    expect(htmlOf(site)).toMatch(/<div class="pull"[^>]* aria-hidden="true"><p>The gauge at St\. Aldric is dry<\/p>/);
    expect(feedOf(site)).toBe(feedOf(plain));
    expect(dataOf(site)).toEqual(dataOf(plain));
  });
});

describe("a correction placed in the text", () => {
  const placed = "> [!CORRECTION] Clarification, March 7, 2025\n> It is *41* miles long.";
  const listed = "corrections:\n  - date: 2025-03-05\n    kind: correction\n    text: It is Tuesday.\n";

  it("counts like those of the front matter: under the headline, on the list, in the data", async () => {
    const site = await siteOf(`${LEDE}\n\n${placed}`, listed);
    const html = htmlOf(site);
    expect(html).toContain('<a href="#correction-1">Corrected <time datetime="2025-03-07">');
    expect(html).toMatch(/Updated <time datetime="2025-03-07">/);
    expect(html.match(/It is <em>41<\/em> miles long\./g)).toHaveLength(1);
    expect(html).toContain('<p id="correction-2"><strong>Correction</strong>');
    const list = wordsOf(htmlOf(site, "corrections"));
    expect(list).toContain("Clarification, March 7, 2025: It is 41 miles long.");
    expect(list.indexOf("It is 41 miles")).toBeLessThan(list.indexOf("It is Tuesday."));
    expect(dataOf(site)).toMatchObject({
      dateModified: "2025-03-07",
      correction: [
        { "@type": "CorrectionComment", url: expect.stringMatching(/#correction-1$/), datePublished: "2025-03-07" },
        { url: expect.stringMatching(/#correction-2$/), text: "It is Tuesday." },
      ],
    });
    expect(feedOf(site).match(/miles long/g)).toHaveLength(1);
  });

  it.each([
    ["in a box", "> [!CORRECTION] March 7, 2025\n> It is *41* miles long.", ""],
    ["in the front matter", LEDE, "corrections:\n  - date: 2025-03-07\n    text: It is 41 miles long.\n"],
  ])("is a correction where nobody says of what kind it is, %s", async (_, body, frontMatter) => {
    const site = await siteOf(`${LEDE}\n\n${body}`, frontMatter);
    expect(wordsOf(htmlOf(site, "corrections"))).toContain("Correction, March 7, 2025: It is 41 miles long.");
  });
});

describe("words about the article", () => {
  const note = "> [!NOTE]\n> The reporter knows the mayor.";

  it("are no reporting: neither summary nor dateline nor word count, and opinion may not follow them first", async () => {
    const update = "> [!UPDATE] March 6, 2025, 11:20\n> The board replied.";
    const method = "> [!METHOD]\n> We read the book.";
    const site = await siteOf(`${note}\n\n${update}\n\n${LEDE}\n\n${method}`, "dateline: St. Aldric");
    const { description, wordCount, backstory, dateModified } = dataOf(site);
    expect(description).toBe(LEDE);
    expect(wordCount).toBe(dataOf(await siteOf(LEDE)).wordCount);
    expect(backstory).toBe("We read the book.");
    expect(dateModified).toBe("2025-03-06T11:20:00-05:00");
    expect(htmlOf(site)).toContain("<p><strong>St. Aldric</strong> — The gauge");
    for (const before of [note, update, method, "> [!FACTS]\n> Ten bands.", "> [!TIMELINE]\n> - 1987: A flood."]) {
      expect(await problemsOf(`${before}\n\n> [!OPINION]\n> It is late.\n\n${LEDE}\n\n${LEDE}`)).toContain(
        "opinion-first",
      );
    }
  });

  it("are labelled and ended in words, on the page and in feeds", async () => {
    const site = await siteOf(`${LEDE}\n\n${note}`);
    for (const medium of [htmlOf(site), feedOf(site)]) {
      expect(wordsOf(medium)).toMatch(/Editor’s note\.?\s*The reporter knows the mayor\.\s*End of editor’s note/);
    }
  });
});

describe("a timeline", () => {
  it.each([
    ["1987: A flood.", "1987", "1987"],
    ["March 1988: A table.", "1988-03", "March 1988"],
    ["**1988-03** A table.", "1988-03", "March 1988"],
    ["**3 March 1988:** A table.", "1988-03-03", "March 3, 1988"],
    ["March 3, 1988 — a table.", "1988-03-03", "March 3, 1988"],
    ["3 March 1988 at 2:05 p.m.: a table.", "1988-03-03T14:05", "March 3, 1988 at 2:05 PM"],
    ["**1988**: *A* table.", "1988", "1988"],
  ])("reads %s", async (entry, iso, shown) => {
    const html = htmlOf(await siteOf(`${LEDE}\n\n> [!TIMELINE]\n> - ${entry}`));
    const [, datetime, words] =
      /<ol class="timeline__entries">.*?<time datetime="([^"]+)">([^<]+)<\/time>/s.exec(html) ?? [];
    expect([datetime, words?.replaceAll("\u202f", " ")]).toEqual([iso, shown]);
  });

  it.each([
    ["1914–1918: A war.", "1914 – 1918", ["1914", "1918"]],
    ["1914-1918: A war.", "1914 – 1918", ["1914", "1918"]],
    ["1914 – 1918: A war.", "1914 – 1918", ["1914", "1918"]],
    ["**1914 — 1918** A war.", "1914 – 1918", ["1914", "1918"]],
    ["1914 – 1918 – a war.", "1914 – 1918", ["1914", "1918"]],
    ["May 3–5, 2024: It met.", "May 3, 2024 – May 5, 2024", ["2024-05-03", "2024-05-05"]],
    ["3.–5. May 2024: It met.", "May 3, 2024 – May 5, 2024", ["2024-05-03", "2024-05-05"]],
    ["3–5 May 2024: It met.", "May 3, 2024 – May 5, 2024", ["2024-05-03", "2024-05-05"]],
    ["30 May – 2 June 2024: It met.", "May 30, 2024 – June 2, 2024", ["2024-05-30", "2024-06-02"]],
    ["May 30–June 2, 2024: It met.", "May 30, 2024 – June 2, 2024", ["2024-05-30", "2024-06-02"]],
    ["March–May 1988: It met.", "March 1988 – May 1988", ["1988-03", "1988-05"]],
    ["March 1988 – 1990: It met.", "March 1988 – 1990", ["1988-03", "1990"]],
    ["2024-05-03 – 2024-05-05: It met.", "May 3, 2024 – May 5, 2024", ["2024-05-03", "2024-05-05"]],
    ["c. 1988: A table.", "c. 1988", ["1988"]],
    ["**ca. 1988** A table.", "ca. 1988", ["1988"]],
    ["1980s: A weir.", "1980s", []],
    ["1987 – A flood: the first.", "1987", ["1987"]],
  ])("reads %s as it is meant", async (entry, shown, machines) => {
    const html = htmlOf(await siteOf(`${LEDE}\n\n> [!TIMELINE]\n> - ${entry}`));
    const [, date = ""] = /<p class="timeline__date">(.*?)<\/p>/s.exec(html) ?? [];
    expect(wordsOf(date)).toBe(shown);
    expect([...date.matchAll(/datetime="([^"]+)"/g)].map(([, machine]) => machine)).toEqual(machines);
  });

  it.each([
    "1914–18: A war.",
    "1918–1914: A war.",
    "May 5–3, 2024: It met.",
    "May 3–32, 2024: It met.",
    "c. spring: A table.",
  ])("refuses %s rather than guess", async (entry) => {
    expect(await problemsOf(`${LEDE}\n\n> [!TIMELINE]\n> - ${entry}`)).toHaveLength(1);
  });

  it("says in the data which time its spans cover", async () => {
    const site = await siteOf(`${LEDE}\n\n> [!TIMELINE]\n> - 1914–1918: A war.\n> - 1980s: A weir.`);
    expect(dataOf(site).hasPart).toMatchObject([{ temporalCoverage: "1914/1989" }]);
  });

  it("takes what is known only roughly where it stands", async () => {
    const entries = ["1985: a", "1980s: b", "c. 1984: c", "1987: d"].map((entry) => `> - ${entry}`).join("\n");
    expect(await problemsOf(`${LEDE}\n\n> [!TIMELINE]\n${entries}`)).toEqual([]);
  });

  it("says in the data which time it covers", async () => {
    const site = await siteOf(`${LEDE}\n\n> [!TIMELINE]\n> - March 1988: A table.\n> - 1987: A flood.`);
    expect(dataOf(site).hasPart).toMatchObject([{ "@type": "WebPageElement", temporalCoverage: "1987/1988-03" }]);
  });

  it("may run either way, and a month holds its days", async () => {
    const entries = ["March 4, 1988: b", "March 1988: a", "1987: c"].map((entry) => `> - ${entry}`).join("\n");
    expect(await problemsOf(`${LEDE}\n\n> [!TIMELINE]\n${entries}`)).toEqual([]);
  });
});

describe("questions and answers", () => {
  it("show the name of an author who is written by his id", async () => {
    const turns = ["**ada-lindgren, reporter:** Who?", "**Hanne Veldt:** I.", "**ADA-LINDGREN:** When?"];
    const box = [...turns, "**Veldt:** Now.", "asks: ada-lindgren"].join("\n\n").replaceAll(/^/gm, "> ");
    const site = await siteOf(`${LEDE}\n\n> [!QA]\n${box}`);
    const names = [...htmlOf(site).matchAll(/<strong>(.*?)<\/strong>/g)].map(([, name]) => name);
    expect(names).toEqual(["Ada Lindgren, reporter:", "Hanne Veldt:", "Ada Lindgren:", "Veldt:"]);
    expect(htmlOf(site).match(/qa__question/g)).toHaveLength(2);
  });

  it("say who asks and who answers, by a part of the name from the second time on", async () => {
    const site = await siteOf(
      [
        LEDE,
        "",
        "> [!QA]",
        "> **Ada Lindgren:** Who?",
        ">",
        "> **Hanne Veldt, gatekeeper, River Board:** I.",
        ">",
        "> > “You.”",
        "> >",
        "> > — Jonas Feld",
        ">",
        "> **Lindgren:** When?",
        ">",
        "> **Veldt:** Now.",
      ].join("\n"),
    );
    const [interview, quotation] = dataOf(site).hasPart as readonly GraphNode[];
    expect(interview).toMatchObject({
      "@type": "Conversation",
      hasPart: [
        { "@type": "Question", text: "Who?", author: { name: "Ada Lindgren" } },
        { "@type": "Answer", author: { name: "Hanne Veldt", jobTitle: "gatekeeper" } },
        { "@type": "Question", text: "When?" },
        { "@type": "Answer", text: "Now.", author: { "@id": expect.stringMatching(/#qa-1-speaker-2$/) } },
      ],
    });
    expect(quotation).toMatchObject({ "@type": "Quotation", spokenByCharacter: { name: "Jonas Feld" } });
    expect(wordsOf(htmlOf(site))).toContain("Veldt: Now.");
    expect(JSON.stringify(dataOf(site))).not.toMatch(/FAQPage|QAPage/);
  });
});
