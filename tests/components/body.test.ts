import { describe, expect, it } from "vitest";
import { renderFragment } from "../../scripts/html/render.ts";
import { jsonLdContext, renderContext } from "../../scripts/site/context.ts";
import { article, photograph, places, publication, WORK } from "../support/publication.ts";

const FILE = "articles/2025/gauge.md";
const LEDE =
  "The gauge at St. Aldric is dry, and the water has been gone since the eleventh of February, says the book.";

/** Problems of a text that stands behind the first paragraph, by the lines of that text. */
async function problemsOf(...lines: readonly string[]) {
  const files = { [FILE]: article(`${LEDE}\n\n${lines.join("\n")}`), "articles/2025/gauge.jpg": await photograph() };
  return places(await publication(files)).map((place) =>
    place.replace(/^.*?:(\d+):/, (_, line: string) => `${Number(line) - 8}:`),
  );
}

/** The one article's page, feed entry, text and data. */
async function published(...lines: readonly string[]) {
  const result = await publication({ [FILE]: article(`${LEDE}\n\n${lines.join("\n")}`) });
  const site = result.ready?.site;
  const [report] = site?.publication.articles ?? [];
  if (!site || !report) throw new Error(`Not published: ${places(result).join(", ")}`);
  const page = renderContext(site, report, "page");
  return {
    counts: report.counts,
    html: renderFragment(page.render(report.body)),
    feed: renderFragment(renderContext(site, report, "feed").render(report.body)),
    text: page.text(report.body),
    parts: jsonLdContext(site, report, WORK).parts(report.body),
  };
}

describe("ordinary text is left alone", () => {
  it.each([
    ["brackets that are meant", "He said it [sic] (in May) and [later] (see below)."],
    [
      "links of every kind",
      "[a](https://example.org/), [b][1], [1], <https://example.org/>.\n\n[1]: https://example.org/",
    ],
    ["an address with a space in angle brackets", "[a](<https://example.org/a%20b>)"],
    ["a backslash", "\\[a](b c) and \\*\\*gauge and \\{{ x }}"],
    ["marks in code", "`**a`, `[a] (https://b)`, `{{ x }}`, `TK`, `[embed]`.\n\n```\n{% x %} TK **a\n```"],
    ["stars and lines that are no marks", "2**3, a__b, s***, * * *, \\_\\_, 5 ** 6, **bold**, __bold__, _x_."],
    ["names", "TK Maxx, T. K., TKO, @TK, #TK and a-TK."],
    ["remarks", "Watch it [video], [caption], {x} and { { y } }."],
    ["two colons", "std::note, a :: b, ::1."],
  ])("%s", async (_, text) => {
    expect(await problemsOf(text)).toEqual([]);
  });

  it("also in a quotation", async () => {
    expect(await problemsOf("> [note] It left.", ">", "> — Hanne Veldt")).toEqual([]);
    expect(await problemsOf("> [NOTE] It left.", ">", "> — Hanne Veldt", "", "[NOTE]: https://example.org/")).toEqual(
      [],
    );
  });
});

describe("nothing is lost or printed that was meant otherwise", () => {
  it.each([
    [
      "an attribution that lazily goes on without its mark",
      ["> “It left.”", "— Hanne Veldt"],
      "2:1 quote-attribution-outside",
    ],
    ["HTML in an attribution", ["> “It left.”", ">", "> — Hanne <b>Veldt"], "3:11 html-refused"],
    ["a mark of ours in an attribution", ["> “It left.”", ">", "> — Hanne [!NOTE]"], "3:11 callout-stray"],
    [
      "a link that runs code in an attribution",
      ["> “It left.”", ">", "> — Hanne ([x](javascript:x))"],
      "3:12 link-scheme",
    ],
    ["a title where there is none", ["> [!FIGURE] The gauge", "> ![A gauge](gauge.jpg)"], "1:3 callout-title"],
    [
      "a second box within a box",
      ["> [!OPINION]", "> It is late.", ">", "> > [!QUOTE]", "> > x"],
      "4:5 callout-within",
    ],
    ["a second mark within a box", ["> [!OPINION]", "> It is late.", ">", "> [!NOTE] x"], "4:3 callout-stray"],
    [
      "a source that is told twice",
      ["> [!QUOTE]", "> x", ">", "> — Hanne ([a](/labels/))", ">", "> source: here"],
      "6:11 field-twice",
    ],
    ["opinion in a list", ["- > [!OPINION]", "  > It is late."], "1:5 callout-within"],
  ])("%s", async (_, lines, expected) => {
    expect(await problemsOf(...lines)).toEqual([expected]);
  });

  it.each([
    ["a last paragraph that only looks like fields", ["> [!POST] Ines", "> It froze.", ">", "> remember: bring ice"]],
    ["people talking", ["> — Is it wet?", ">", "> — It is not."]],
    [
      "a paragraph behind a quotation that begins with a dash",
      ["> It left.", "> — Hanne Veldt", "", "— Nobody saw it go."],
    ],
    ["a quotation of its own in a passage of opinion", ["> [!OPINION]", "> > “x”", "> >", "> > — Hanne Veldt"]],
    [
      "boxes within boxes that are spelled with colons",
      [":::opinion", ":::quote", "x", "", "— Hanne Veldt", ":::", ":::"],
    ],
  ])("an author's own way of writing stays: %s", async (_, lines) => {
    expect(await problemsOf(...lines)).toEqual([]);
  });
});

describe("what is in the page is in the data", () => {
  it("numbers each kind in the order of the page, nested ones too", async () => {
    const { html, counts, parts } = await published(
      "> [!OPINION]",
      "> It is late.",
      ">",
      "> > “One.”",
      "> >",
      "> > — Hanne Veldt",
      "",
      "> “Two.”",
      ">",
      "> — Jonas Feld",
    );
    expect(counts).toMatchObject({ opinion: 1, quote: 2 });
    expect([...html.matchAll(/data-component="([^"]+)" id="([^"]+)"/g)].map(([, , id]) => id)).toEqual([
      "opinion-1",
      "quote-1",
      "quote-2",
    ]);
    const ids = parts.flatMap((part) => ("node" in part ? [part.node["@id"].replace(/^.*#/, "")] : []));
    expect(ids).toEqual(["opinion-1", "quote-1", "quote-2"]);
  });

  it("keeps a quotation within a quotation as one of its own", async () => {
    const { parts } = await published(
      "> “She told us so.”",
      ">",
      "> > “Go.”",
      "> >",
      "> > — Hanne Veldt",
      ">",
      "> — Jonas Feld",
    );
    expect(parts.map((part) => "node" in part && part.node)).toMatchObject([
      { spokenByCharacter: { name: "Jonas Feld" } },
      { spokenByCharacter: { name: "Hanne Veldt" } },
    ]);
  });

  it("shows and marks up all that is known of a quotation", async () => {
    const { html, text, parts } = await published(
      "> [!QUOTE]",
      "> “I have nothing to add.”",
      ">",
      "> — Jonas Feld, mayor, Town of St. Aldric, 3 March 2025",
      ">",
      "> source: minutes of the council",
      "> place: St. Aldric",
      "> relation: testified",
      "> original: Ich habe nichts hinzuzufügen.",
      "> original-lang: de",
      "> translated-by: the newsroom",
    );
    const line = "Jonas Feld, mayor, Town of St. Aldric, testified, St. Aldric, March 3, 2025 (minutes of the council)";
    expect(html.replace(/<[^>]+>/g, "")).toContain(`${line}. Translated by Newsroom`);
    expect(html).toContain('<p lang="de">Ich habe nichts hinzuzufügen.</p>');
    expect(html).not.toMatch(/<cite|cite=|<figure/);
    expect(text).toContain(`— ${line}. Translated by Newsroom`);
    expect(parts).toMatchObject([
      {
        property: "hasPart",
        node: {
          text: "I have nothing to add.",
          dateCreated: "2025-03-03",
          locationCreated: { name: "St. Aldric" },
          isBasedOn: { "@type": "CreativeWork", name: "minutes of the council" },
          translationOfWork: { text: "Ich habe nichts hinzuzufügen.", inLanguage: "de" },
        },
      },
    ]);
  });

  it("never invents the address of a post, and shows the link that stood in it", async () => {
    const { html, text, parts } = await published(
      "> [!POST] Port of Hallam (@porthallam) on X, February 14, 2025",
      "> Boats leave at eight.",
      ">",
      "> link: https://t.co/aB3dE5fG7h",
      "> captured: manual",
    );
    expect(html).toContain('role="group" aria-label="Post on X by Port of Hallam"');
    expect(html).toContain("Transcribed by the editors; original not linked.");
    expect(html).toContain(">https://t.co/aB3dE5fG7h</a>");
    expect(html).toContain("End of post</p>");
    expect(text).toContain("https://t.co/aB3dE5fG7h");
    const [post] = parts.flatMap((part) => (part.property === "citation" ? [part.node] : []));
    expect(post).toMatchObject({
      "@id": expect.stringMatching(/^https:\/\/gazette\.example\/.*#embed-1$/),
      author: { alternateName: "@porthallam", url: "https://x.com/porthallam" },
      sharedContent: { url: "https://t.co/aB3dE5fG7h" },
      isPartOf: { "@type": "WebSite", name: "X" },
    });
    expect(post).not.toHaveProperty("url");
  });

  it("numbers the end of a post only where there are several", async () => {
    const { html } = await published("> [!POST] Ines on X", "> One.", "", "> [!POST] Jonas on X", "> Two.");
    expect(html).toContain("End of post 1</p>");
    expect(html).toContain("End of post 2</p>");
  });

  it("parts date, links and provenance of a post by blanks, also where no style sheet does", async () => {
    const { feed } = await published(
      "> [!POST] Ines on X, 9 February 2025",
      "> It froze.",
      ">",
      "> url: https://x.com/ines/1",
      "> archived: https://archive.example/1",
    );
    expect(feed.replace(/<[^>]+>/g, "")).toContain(
      "February 9, 2025 Original on X Archived copy Transcribed by the editors.",
    );
  });

  it("says first whose opinion a passage is, and last that it ends, on pages and in feeds", async () => {
    const { html, feed, parts } = await published("> [!OPINION] Ada Lindgren", "> It is late.");
    for (const [medium, link] of [
      [html, 'href="/labels/#opinion"'],
      [feed, 'href="https://gazette.example/labels/#opinion"'],
    ] as const) {
      const passage = medium.slice(medium.indexOf("Opinion:"));
      expect(
        passage
          .replace(/<[^>]+>/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      ).toMatch(
        /^Opinion: Ada Lindgren ?\.? This is Ada Lindgren’s view, not reporting\. What this label means It is late\. End of opinion/,
      );
      expect(medium).toContain(link);
    }
    expect(html).not.toMatch(/<aside|<blockquote/);
    expect(parts).toMatchObject([
      {
        node: {
          "@type": "WebPageElement",
          cssSelector: "#opinion-1",
          genre: { "@id": "http://cv.iptc.org/newscodes/genre/Opinion" },
          author: { "@type": "Person", name: "Ada Lindgren", url: "https://gazette.example/authors/ada-lindgren/" },
          text: "It is late.",
        },
      },
    ]);
  });

  it("gives every heading an id of its own, also where a number stands in its words", async () => {
    const { html } = await published("## Gate", "", "One.", "", "## Gate", "", "Two.", "", "## Gate 2", "", "Three.");
    const ids = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["h-gate", "h-gate-2", "h-gate-2-2"]);
  });

  it("keeps a link to a place on its page, and to a file of our own", async () => {
    const { html } = await published(
      "See [the gate](#h-gate) and [the feed](/feed.xml).",
      "",
      "## Gate",
      "",
      "It is shut.",
    );
    expect(html).toContain('href="#h-gate"');
    expect(html).toContain('href="/feed.xml"');
  });

  it("shows a heading that skips a level one below the last", async () => {
    const { html } = await published("## One", "", "#### Two", "", "## Three");
    expect([...html.matchAll(/<(h\d) id/g)].map(([, tag]) => tag)).toEqual(["h2", "h3", "h2"]);
  });
});
