import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { allExamples } from "../../scripts/guide/examples.ts";
import { graph } from "../../scripts/json-ld/graph.ts";
import type { ArticlePage } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { dataFaults } from "../support/data.ts";
import { htmlProblems } from "../support/html.ts";
import { EXAMPLE_FILES, RECORDINGS } from "../support/media.ts";
import { article, type Files, photograph, places, publication } from "../support/publication.ts";
import { type GraphNode, wordsOf } from "../support/site-files.ts";

const FILE = "articles/2025/gauge.md";
const ONGOING = "type: live\ncoverage:\n  start: 2025-03-10T06:00";
const OVER = `${ONGOING}\n  end: 2025-03-11T18:00`;
const SUMMARY = "The ice in the harbor of Port Hallam is breaking up.";

interface Live {
  readonly site: Site;
  readonly page: ArticlePage;
  readonly html: string;
}

async function live(body: string, settings = OVER, more: Files = {}): Promise<Live> {
  const result = await publication({ [FILE]: article(`${SUMMARY}\n\n${body}`, settings), ...more });
  const page = result.ready?.site.pages.find((each): each is ArticlePage => each.kind === "article");
  if (!result.ready || !page) throw new Error(places(result).join(", "));
  return { site: result.ready.site, page, html: renderPage(page, result.ready.site) };
}

function entry(title: string, words = "Floes drift past the mole.", fields = ""): string {
  return `:::entry ${title}\n${words}${fields && `\n\n${fields}`}\n:::`;
}

/** Each entry as its id, its moment and its headline, in the order of the page. */
function entriesOf({ html }: Live): readonly string[] {
  const roots = html.matchAll(
    /data-component="entry" id="(entry-\d+)".*?datetime="([^"]+)".*?<h2[^>]*>([^<]*)<\/h2>/gs,
  );
  return [...roots].map(([, id, date, headline]) => `${id} ${date} ${headline}`);
}

function dataOf({ page, site }: Live): GraphNode {
  expect(dataFaults(page, site)).toEqual([]);
  return JSON.parse(JSON.stringify(graph(page, site)?.["@graph"][0]));
}

function feedOf({ site }: Live): string {
  const feed = files(site).find(({ path }) => path === "/feed.xml");
  return String(feed?.content).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

async function problemsOf(body: string, settings = OVER): Promise<readonly string[]> {
  const result = await publication({ [FILE]: article(`${SUMMARY}\n\n${body}`, settings) });
  return places(result).map((place) => place.replace(/^[^:]*:/, ""));
}

const MOVES = entry("March 10, 2025, 6:10 a.m.: The ice moves");
const TUG = entry("March 10, 2025, 9:30 a.m.: The tug leaves");
const OPEN = entry("March 11, 2025, 7:05 a.m.: The channel is open");

describe("the entries of a live article", () => {
  const SHOWN = [
    "entry-3 2025-03-11T07:05:00-04:00 The channel is open",
    "entry-2 2025-03-10T09:30:00-04:00 The tug leaves",
    "entry-1 2025-03-10T06:10:00-04:00 The ice moves",
  ];

  it.each([
    ["newest first", [OPEN, TUG, MOVES]],
    ["oldest first", [MOVES, TUG, OPEN]],
  ])("may be written %s, and are read newest first", async (_, written) => {
    expect(entriesOf(await live(written.join("\n\n")))).toEqual(SHOWN);
  });

  it("keep their addresses, and those of what stands in them, when a newer one is added", async () => {
    const quoted = "The tug is back.\n\n> “Slowly.”\n>\n> — Ines Harrow";
    const back = entry("March 10, 2025, 4:00 p.m.: The tug is back", quoted);
    const before = await live([back, MOVES].join("\n\n"));
    const after = await live([entry("March 11, 2025, 7:05 a.m.: Open", quoted), back, MOVES].join("\n\n"));
    expect(entriesOf(after).slice(1)).toEqual(entriesOf(before));
    const quotation = ({ html }: Live) => /id="entry-2".*?data-component="quote" id="([^"]+)"/s.exec(html)?.[1];
    expect([quotation(before), quotation(after)]).toEqual(["quote-1", "quote-1"]);
  });

  it.each([
    ["March 10, 2025, 6:10 a.m.: The ice moves"],
    ["10 March 2025 at 6:10 a.m. — The ice moves"],
    ["2025-03-10T06:10 - The ice moves"],
    ["2025-03-10T10:10Z: The ice moves"],
    ["The ice moves, Monday, March 10, 2025, 6:10 a.m."],
    ["The ice moves, 2025-03-10 06:10"],
  ])("read their time and headline from “%s”", async (title) => {
    const [, date = "", headline] = /^entry-1 (\S+) (.*)$/.exec(entriesOf(await live(entry(title)))[0] ?? "") ?? [];
    expect([Date.parse(date), headline]).toEqual([Date.parse("2025-03-10T10:10Z"), "The ice moves"]);
  });

  it("keep a colon, a dash and a time in their headlines", async () => {
    const titles = ["6:10 a.m.: Closed since 5:00: what we know", "6:20 a.m. — Ferry – not at 8:00 but at 9:00"];
    const day = `${ONGOING}\n  end: 2025-03-10T18:00`;
    expect(
      entriesOf(await live(titles.map((title) => entry(title)).join("\n\n"), day)).map((each) => each.slice(34)),
    ).toEqual(["Ferry – not at 8:00 but at 9:00", "Closed since 5:00: what we know"]);
  });
});

describe("a time without a day", () => {
  const NOON = entry("12:15 p.m.: Noon");
  const at = async (entries: readonly string[], settings: string) =>
    entriesOf(await live(entries.join("\n\n"), settings))
      .find((each) => each.endsWith("Noon"))
      ?.split(" ")[1];

  it.each([
    ["between two entries of one day", [TUG, NOON, entry("March 10, 2025, 4:00 p.m.: Dusk")], OVER],
    ["in coverage of one day", [NOON], `${ONGOING}\n  end: 2025-03-10T18:00`],
    ["before the first entry of the day on which the coverage began", [NOON, entry("2025-03-10T16:00: Dusk")], OVER],
    ["as the newest while the coverage goes on", [NOON, MOVES], ONGOING],
  ])("is of the only day there is: %s", async (_, entries, settings) => {
    expect(await at(entries, settings)).toBe("2025-03-10T12:15:00-04:00");
  });

  it.each([
    ["between entries of two days", [TUG, NOON, OPEN]],
    ["as the newest of coverage that ended on a later day", [MOVES, NOON]],
    ["alone in coverage of two days", [NOON]],
  ])("is refused where it may be of two: %s", async (_, entries) => {
    expect((await problemsOf(entries.join("\n\n"))).map((problem) => problem.replace(/^.* /, ""))).toEqual([
      "entry-day-unclear",
    ]);
  });

  it("after midnight is not the morning before", async () => {
    const body = [entry("12:30 a.m.: Night"), entry("March 10, 2025, 11:50 p.m.: Late"), MOVES].join("\n\n");
    expect(await problemsOf(body, ONGOING)).toEqual(["12:10 entry-day-unclear"]);
  });
});

describe("a live article", () => {
  it("says in the data what it covers, and each entry as a posting of its own", async () => {
    const shown = "![Floes at the mole](gauge.jpg)\n\nIt began at six.\n\n> “I heard it.”\n>\n> — Ines Harrow";
    const written = await live(
      [OPEN, entry("March 10, 2025, 6:10 a.m.: The ice moves", shown, "by: newsroom")].join("\n\n"),
      OVER,
      {
        "articles/2025/gauge.jpg": await photograph(),
      },
    );
    const data = dataOf(written);
    expect(data).toMatchObject({
      "@type": ["LiveBlogPosting", "NewsArticle"],
      coverageStartTime: "2025-03-10T06:00:00-04:00",
      coverageEndTime: "2025-03-11T18:00:00-04:00",
      dateModified: "2025-03-11T07:05:00-04:00",
      description: SUMMARY,
      liveBlogUpdate: [
        {
          "@type": "BlogPosting",
          "@id": "https://gazette.example/2025/03/04/gauge/#entry-2",
          url: "https://gazette.example/2025/03/04/gauge/#entry-2",
          headline: "The channel is open",
          datePublished: "2025-03-11T07:05:00-04:00",
          author: [{ name: "Ada Lindgren" }],
          articleBody: "Floes drift past the mole.",
          isPartOf: { "@id": "https://gazette.example/2025/03/04/gauge/#article" },
        },
        {
          author: [{ name: "Newsroom" }],
          image: [{ "@type": "ImageObject", "@id": "https://gazette.example/2025/03/04/gauge/#figure-1" }],
          articleBody: expect.stringContaining("“I heard it.”"),
        },
      ],
      hasPart: [{ "@type": "ImageObject" }, { "@type": "Quotation" }],
    });
  });

  it("dates a film in an entry by the entry", async () => {
    const film = "> [!VIDEO] The weir\n> ![The weir opens](weir.mp4)\n>\n> poster: gauge.jpg\n> silent: yes";
    const files = { ...RECORDINGS, "articles/2025/gauge.jpg": await photograph() };
    const written = await live(entry("March 10, 2025, 6:10 a.m.: The ice moves", `Look.\n\n${film}`), OVER, files);
    expect(dataOf(written).hasPart).toMatchObject([
      { "@type": "VideoObject", uploadDate: "2025-03-10T06:10:00-04:00" },
    ]);
  });

  it("is summed up by its own key points alone, not by those of one entry", async () => {
    const moves = entry("March 10, 2025, 6:10 a.m.: The ice moves", "Look.\n\n> [!KEYPOINTS]\n> - It moves");
    const late = dataOf(await live(moves));
    expect(late).not.toHaveProperty("abstract");
    expect(late.speakable).toEqual({ "@type": "SpeakableSpecification", cssSelector: ["h1"] });
    expect(late.liveBlogUpdate).toMatchObject([{ abstract: "It moves" }]);
    const whole = dataOf(await live(`> [!KEYPOINTS]\n> - It broke up\n\n${moves}`));
    expect([whole.abstract, whole.speakable]).toMatchObject(["It broke up", { cssSelector: ["h1", "#key-points-1"] }]);
  });

  it("is called live while its coverage goes on by the build's clock, and afterwards is not", async () => {
    const kicker = ({ html }: Live) => wordsOf(/<p class="kicker">.*?<\/p>/s.exec(html)?.[0] ?? "");
    const [over, ongoing] = [await live(MOVES), await live(MOVES, ONGOING)];
    const announced = await live(MOVES, `${ONGOING}\n  end: 2025-04-02T18:00`);
    expect([over, ongoing, announced].map(kicker)).toEqual(["News Live coverage ended", "News Live", "News Live"]);
    expect(wordsOf(over.html)).toMatch(/Live from March 10, 2025 at 6:00 AM EDT until March 11, 2025 at 6:00 PM EDT/u);
    expect(wordsOf(ongoing.html)).toContain("Live since March 10, 2025");
    expect(dataOf(ongoing)).not.toHaveProperty("coverageEndTime");
    expect(dataOf(announced).coverageEndTime).toBe("2025-04-02T18:00:00-04:00");
  });

  it("lists its key moments above the entries, and marks them in words", async () => {
    const written = await live(
      [OPEN, entry("March 10, 2025, 6:10 a.m.: The ice moves", "It does.", "key: yes")].join("\n\n"),
    );
    const list = /<nav class="key-moments".*?<\/nav>/s.exec(written.html)?.[0] ?? "";
    expect(list.match(/href="[^"]*"/g)).toEqual(['href="#entry-1"']);
    expect(written.html.indexOf(list)).toBeLessThan(written.html.indexOf('data-component="entry"'));
    expect(
      wordsOf(/<article class="live-entry"[^>]* id="entry-1".*?<\/article>/s.exec(written.html)?.[0] ?? ""),
    ).toContain("Key moment");
    expect((await live(OPEN)).html).not.toContain("key-moments");
  });

  it("is one entry of a feed, which the newest of its own entries dates", async () => {
    const feed = feedOf(await live([OPEN, MOVES].join("\n\n")));
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain("<updated>2025-03-11T07:05:00-04:00</updated>");
    expect(feed.indexOf("The channel is open")).toBeLessThan(feed.indexOf("The ice moves"));
  });

  it("counts corrections in its entries, and never takes itself back in one", async () => {
    const corrected = entry(
      "March 10, 2025, 6:10 a.m.: The ice moves",
      "It does.\n\n> [!CORRECTION] March 12, 2025\n> At six.",
    );
    expect(dataOf(await live(corrected))).toMatchObject({
      dateModified: "2025-03-12",
      correction: [{ "@type": "CorrectionComment", text: "At six." }],
    });
    const retracted = corrected.replace("It does.\n\n", "").replace("CORRECTION]", "CORRECTION] Retraction,");
    expect(await problemsOf(retracted)).toEqual(["14:3 correction-retraction-late"]);
  });

  it("tells everything in its entries that is wrong, in one run", async () => {
    const wrong = entry("The ice moves", "[x](javascript:x)");
    expect(await problemsOf([wrong, MOVES].join("\n\n"))).toEqual(["13:10 entry-without-time", "14:1 link-scheme"]);
    expect(await problemsOf(MOVES, "type: live\ncoverage:\n  start: 2025-03-10")).toEqual(["7:10 value-wrong"]);
    expect(await problemsOf(MOVES, OVER.replace("live", "liev"))).toEqual(["5:7 type-unknown"]);
  });
});

describe("an entry holds whatever an article may hold", () => {
  const inArticle = allExamples().filter(({ refused, kind }) => !refused && kind !== "entry");

  it.each(inArticle)("$kind: $name", async ({ markdown, records }) => {
    const body = `:::entry March 10, 2025, 6:10 a.m.: The ice moves\nThe gauge at St. Aldric is dry.\n\n${markdown}\n:::`;
    const written = await live(body, OVER, { ...EXAMPLE_FILES, ...records });
    expect(await htmlProblems(written.html)).toEqual([]);
    expect(dataFaults(written.page, written.site)).toEqual([]);
  });
});
