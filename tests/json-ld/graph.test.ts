import { describe, expect, it } from "vitest";
import { PAGE_LENGTH } from "../../scripts/site/lists.ts";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { recordFile } from "../support/embeds.ts";
import { RECORDINGS } from "../support/media.ts";
import { ADA, article, type Files, photograph, places, publication } from "../support/publication.ts";
import { type GraphNode, wordsOf } from "../support/site-files.ts";

/** One of each way in which a box says something in the data. */
const BOXES = `We check everything.

> [!KEYPOINTS] In short
> - We check
> - We say so

> “Nobody checked.”
>
> — Hanne Veldt

> [!POST] Ines on X
> It froze.
>
> url: https://x.com/ines/status/1

> [!METHOD]
> We asked the board.

> [!VIDEO] The weir
> ![The weir opens](../articles/2025/weir.mp4)
>
> poster: ../articles/2025/gauge.jpg
> silent: yes
`;

const withMedia = async (): Promise<Files> => ({ ...RECORDINGS, "articles/2025/gauge.jpg": await photograph() });

describe("what stands in a text that is no article", () => {
  it("hangs on the page of content/pages/ that shows it", async () => {
    const site = await siteOf({ ...(await withMedia()), "pages/how.md": `---\ntitle: How we work\n---\n\n${BOXES}` });
    const page = ofType(dataAt(site, "/how/"), "WebPage");
    expect(page).toMatchObject({
      "@id": "https://gazette.example/how/",
      abstract: "We check\nWe say so",
      citation: [{ "@type": "SocialMediaPosting", text: "It froze." }],
      hasPart: [
        { "@type": "Quotation", "@id": "https://gazette.example/how/#quote-1", isPartOf: { "@id": page["@id"] } },
        { "@type": "WebPageElement", name: "How we reported this", text: "We asked the board." },
        // A VideoObject would need the day since which it can be seen.
        { "@type": "MediaObject", name: "The weir", isPartOf: { "@id": page["@id"] } },
      ],
    });
  });

  it("hangs on the first page of the author whose biography it is", async () => {
    const site = await siteOf({ "authors/ada-lindgren.md": `${ADA}\n> “She reads all.”\n>\n> — Hanne Veldt\n` });
    expect(ofType(dataAt(site, "/authors/ada-lindgren/"), "ProfilePage")).toMatchObject({
      hasPart: [{ "@type": "Quotation", isPartOf: { "@id": "https://gazette.example/authors/ada-lindgren/" } }],
    });
  });

  it("holds a correction or an update as a box of the page, which no list of corrections names", async () => {
    const boxes = "> [!CORRECTION] March 5, 2025\n> It is 41 miles.\n\n> [!UPDATE] March 6, 2025\n> It is open.";
    const site = await siteOf({ "pages/how.md": `---\ntitle: How\n---\n\nWe check.\n\n${boxes}\n` });
    const page = ofType(dataAt(site, "/how/"), "WebPage");
    expect(page.hasPart).toMatchObject([
      { "@type": "WebPageElement", name: "Correction, March 5, 2025", text: "It is 41 miles." },
      { "@type": "WebPageElement", name: "Update", dateCreated: "2025-03-06" },
    ]);
    expect(page).not.toHaveProperty("correction");
    expect(site.pages.find(({ kind }) => kind === "corrections")).toMatchObject({ corrections: [] });
  });

  it("hangs on the article where it is one", async () => {
    const site = await siteOf({
      ...(await withMedia()),
      "articles/2025/gauge.md": article(BOXES.replaceAll("../articles/2025/", "")),
    });
    const report = ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle");
    expect(report).toMatchObject({
      backstory: "We asked the board.",
      hasPart: [{ "@type": "Quotation", isPartOf: { "@id": report["@id"] } }, { "@type": "VideoObject" }],
    });
    expect(ofType(dataAt(site, "/2025/03/04/gauge/"), "WebPage")).not.toHaveProperty("hasPart");
  });
});

describe("authors of ours", () => {
  const ASKS = "> [!QA]\n> **Tomás Okafor:** Who?\n>\n> **Hanne Veldt:** I.";
  const TOMAS = { "authors/tomas-okafor.md": "---\nname: Tomás Okafor\nrole: Editor\n---\n" };
  const DESK = {
    "@type": "Organization",
    "@id": "https://gazette.example/authors/newsroom/#organization",
    parentOrganization: { "@id": "https://gazette.example/#organization" },
  };

  it("have a node of their own where only a page names them", async () => {
    const site = await siteOf({
      ...TOMAS,
      "pages/how.md": `---\ntitle: How\n---\n\nWe check.\n\n> [!OPINION]\n> It is late.\n\n${ASKS}\n`,
    });
    const data = dataAt(site, "/how/");
    expect(data).toContainEqual(expect.objectContaining(DESK));
    // What he does is not said on the page, so it is not said in its data.
    expect(ofType(data, "Person")).toMatchObject({ name: "Tomás Okafor" });
    expect(ofType(data, "Person")).not.toHaveProperty("jobTitle");
  });

  it("have one where they only ask, and nobody has two", async () => {
    const body = `It is dry.\n\n${ASKS}\n\n> [!OPINION] Ada Lindgren\n> It is late.`;
    const site = await siteOf({ ...TOMAS, "articles/2025/gauge.md": article(body) });
    const people = dataAt(site, "/2025/03/04/gauge/").filter((node) => node["@type"] === "Person");
    expect(people.map(({ name }) => name)).toEqual(["Ada Lindgren", "Tomás Okafor"]);
  });

  it("are what their page is about", async () => {
    const data = dataAt(await siteOf({}), "/authors/ada-lindgren/");
    expect(ofType(data, "Person")["@id"]).toBe("https://gazette.example/authors/ada-lindgren/#person");
    expect(ofType(data, "ProfilePage").mainEntity).toEqual({ "@id": ofType(data, "Person")["@id"] });
    expect(ofType(data, "ProfilePage")).not.toHaveProperty("mentions");
  });

  it("have a page that holds the list of what they wrote", async () => {
    const data = dataAt(await siteOf({ "articles/2025/gauge.md": article("It is dry.") }), "/authors/ada-lindgren/");
    expect(ofType(data, "ProfilePage").mentions).toEqual({ "@id": ofType(data, "ItemList")["@id"] });
  });
});

describe("a list that goes on over pages", () => {
  it("counts on from page to page, and says on each how long the whole list is", async () => {
    const files = Array.from({ length: PAGE_LENGTH + 2 }, (_, index) => [
      `articles/2025/gauge-${index}.md`,
      article("It is dry."),
    ]);
    const site = await siteOf(Object.fromEntries(files));
    const list = ofType(dataAt(site, "/news/page/2/"), "ItemList");
    expect(list).toMatchObject({
      numberOfItems: PAGE_LENGTH + 2,
      itemListElement: [{ position: PAGE_LENGTH + 1 }, { position: PAGE_LENGTH + 2 }],
    });
  });
});

describe("who translated a quotation", () => {
  it.each([
    ["newsroom", "Newsroom", "Organization"],
    ["the newsroom", "Newsroom", "Organization"],
    ["The editors", "Newsroom", "Organization"],
    ["Ada Lindgren", "Ada Lindgren", "Person"],
    ["Jane Roe", "Jane Roe", "Person"],
  ])("is told as who that is: %s", async (written, name, type) => {
    const quote = `> [!QUOTE]\n> “Nothing.”\n>\n> — Hanne Veldt\n>\n> translated-by: ${written}`;
    const site = await siteOf({ "articles/2025/gauge.md": article(`Cold.\n\n${quote}`) });
    expect(wordsOf(htmlAt(site, "/2025/03/04/gauge/"))).toContain(`Translated by ${name}`);
    expect(ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle").hasPart).toMatchObject([
      { translator: { "@type": type, name } },
    ]);
  });

  it("is refused where it is the id of nobody", async () => {
    const quote = "> [!QUOTE]\n> “Nothing.”\n>\n> — Hanne Veldt\n>\n> translated-by: newsrom";
    const result = await publication({ "articles/2025/gauge.md": article(quote) });
    expect(places(result)).toEqual(["articles/2025/gauge.md:12:18 author-unknown"]);
  });
});

describe("the language of a post", () => {
  const post = (id: number, fields = "") =>
    `> [!POST] Ines on X\n> Es fror.\n>\n> url: https://x.com/ines/status/${id}${fields}`;

  it("is told where the author or the captured record says it, and is not taken from the article", async () => {
    const url = "https://x.com/ines/status/3";
    const facts = { type: "post", url, authorName: "Ines", text: "Es fror." } as const;
    const site = await siteOf({
      ...recordFile(facts),
      "articles/2025/gauge.md": article(`Cold.\n\n${post(1)}\n\n${post(2, "\n> lang: de")}\n\n${url}`),
    });
    const [unsaid, said, captured] = ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle")
      .citation as readonly GraphNode[];
    expect(said).toMatchObject({ inLanguage: "de" });
    expect(unsaid).not.toHaveProperty("inLanguage");
    expect(captured).not.toHaveProperty("inLanguage");
  });
});

describe("who is quoted twice", () => {
  const said = (words: string, speaker: string) => `> “${words}”\n>\n> — ${speaker}`;
  const speakersOf = async (body: string) => {
    const site = await siteOf({ "articles/2025/gauge.md": article(`Cold.\n\n${body}`) });
    const { hasPart } = ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle");
    return (hasPart as readonly { spokenByCharacter: object; creator: object }[]).map((quotation) => [
      quotation.spokenByCharacter,
      quotation.creator,
    ]);
  };

  it("is one person, the speaker of the first quotation", async () => {
    const speaker = "Hanne Veldt, gatekeeper, Weir Board";
    const [first, second] = await speakersOf(`${said("It left.", speaker)}\n\nBut:\n\n${said("It is back.", speaker)}`);
    expect(first).toMatchObject([
      { name: "Hanne Veldt" },
      { "@id": "https://gazette.example/2025/03/04/gauge/#quote-1-speaker" },
    ]);
    expect(second).toEqual(first);
  });

  it("is two where the role is another, for nobody knows", async () => {
    const [first, second] = await speakersOf(
      `${said("It left.", "Hanne Veldt, gatekeeper")}\n\nBut:\n\n${said("It is back.", "Hanne Veldt, singer")}`,
    );
    expect(second?.[1]).not.toEqual(first?.[1]);
  });

  it("is one person with who answers in an interview", async () => {
    const asked = "> [!QA]\n> **Newsroom:** Who?\n>\n> **Hanne Veldt:** I.";
    const site = await siteOf({
      "articles/2025/gauge.md": article(`Cold.\n\n${said("It left.", "Hanne Veldt")}\n\n${asked}`),
    });
    expect(JSON.stringify(dataAt(site, "/2025/03/04/gauge/"))).not.toContain("#qa-1-speaker");
  });
});

describe("what is cited twice", () => {
  const POST = "> [!POST] Ines (@ines) on X\n> It froze.\n>\n> url: https://x.com/ines/status/1";
  const SOURCES = `sources:
  - title: Ines on the frost
    url: https://x.com/ines/status/1
  - title: The board's minutes
    url: https://example.org/minutes
  - title: Minutes
    url: https://example.org/minutes
`;

  it("is one thing in the data: a post placed twice that is a source, too", async () => {
    const site = await siteOf({
      "articles/2025/gauge.md": article(`Cold.\n\n${POST}\n\nOnce more:\n\n${POST}`, SOURCES),
    });
    expect(ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle").citation).toMatchObject([
      {
        "@type": "SocialMediaPosting",
        "@id": "https://x.com/ines/status/1",
        text: "It froze.",
        name: "Ines on the frost",
      },
      { "@id": "https://example.org/minutes", name: "The board's minutes" },
    ]);
  });

  it("is one thing where a post links to what another box shows", async () => {
    const post = "> [!POST] Ines on X\n> It froze.\n>\n> link: https://example.org/minutes";
    const site = await siteOf({ "articles/2025/gauge.md": article(`Cold.\n\n${post}\n\n${post}`, SOURCES) });
    const [first] = ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle").citation as readonly GraphNode[];
    expect(first).toMatchObject({ sharedContent: { "@type": "WebPage", url: "https://example.org/minutes" } });
  });

  it("is told without an id where two boxes say different things of one file", async () => {
    const film = "> [!VIDEO] The weir\n> ![It opens](weir.mp4)\n>\n> poster: gauge.jpg\n> captions: weir.vtt";
    const site = await siteOf({
      ...(await withMedia()),
      "articles/2025/gauge.md": article(`It is open.\n\n${film}\n\nIn Spanish:\n\n${film}\n> captions-lang: es`),
    });
    expect(ofType(dataAt(site, "/2025/03/04/gauge/"), "NewsArticle").hasPart).toHaveLength(2);
  });
});
