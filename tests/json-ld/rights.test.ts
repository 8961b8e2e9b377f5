import { describe, expect, it } from "vitest";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { RECORDINGS } from "../support/media.ts";
import { article, type Files, photograph, SETTINGS } from "../support/publication.ts";
import { type GraphNode, wordsOf } from "../support/site-files.ts";

const GAUGE = "/2025/03/04/gauge/";

async function published(body: string, frontMatter = "", more: Files = {}) {
  const site = await siteOf({
    ...RECORDINGS,
    "articles/2025/gauge.md": article(body, frontMatter),
    "articles/2025/gauge.jpg": await photograph(),
    "publication.yaml": `${SETTINGS}policies:\n  usage: reuse\n`,
    "pages/reuse.md": "---\ntitle: Use our work\n---\n\nAsk us.\n",
    ...more,
  });
  return { html: htmlAt(site, GAUGE), data: ofType(dataAt(site, GAUGE), "NewsArticle") };
}

const lead = (lines: string) => `image:\n  src: gauge.jpg\n  alt: A dry river bed\n${lines}`;
const partsOf = ({ hasPart }: GraphNode) => hasPart as readonly GraphNode[];

describe("whose a picture is", () => {
  it("is said under it and in the data: who made it, whose right it is, where to ask", async () => {
    const { html, data } = await published("Dry.", lead("  creator: ada-lindgren\n  copyright: © 2025 Ada Lindgren\n"));
    expect(wordsOf(html)).toContain("Ada Lindgren · © 2025 Ada Lindgren");
    expect(html).toContain('<small><a href="/authors/ada-lindgren/">Ada Lindgren</a></small>');
    const [image] = data.image as readonly GraphNode[];
    expect(image).toMatchObject({
      creator: { "@type": "Person", "@id": "https://gazette.example/authors/ada-lindgren/#person" },
      creditText: "Ada Lindgren",
      copyrightNotice: "© 2025 Ada Lindgren",
      acquireLicensePage: "https://gazette.example/reuse/",
    });
  });

  it("is not said twice where the credit names who made it", async () => {
    const { html } = await published("Dry.", lead("  creator: ada-lindgren\n  credit: Photograph by Ada Lindgren\n"));
    expect(html).toMatch(/<figcaption[^>]*>\s*<small>Photograph by Ada Lindgren<\/small>/);
  });

  it("is somebody else's where he has no page here, and then not ours to license", async () => {
    const { data } = await published("Dry.", lead("  creator: Jane Roe\n  credit: Example Agency\n"));
    const [image] = data.image as readonly GraphNode[];
    expect(image).toMatchObject({
      creator: { "@type": "Person", name: "Jane Roe" },
      creditText: "Jane Roe · Example Agency",
    });
    expect(image).not.toHaveProperty("acquireLicensePage");
  });

  it("needs no asking where it has a licence", async () => {
    const { data } = await published("Dry.", lead("  creator: ada-lindgren\n  licence: CC BY 4.0\n"));
    const [image] = data.image as readonly GraphNode[];
    expect(image).toMatchObject({ license: "https://creativecommons.org/licenses/by/4.0/" });
    expect(image).not.toHaveProperty("acquireLicensePage");
  });
});

describe("whose a recording is", () => {
  const film = "> [!VIDEO] The weir\n> ![It opens](weir.mp4)\n>\n> poster: gauge.jpg\n> silent: yes";
  const call = "> [!AUDIO] The call\n> ![A call](call.mp3)\n>\n> transcript: call.transcript.md";

  it.each([
    ["VideoObject", film],
    ["AudioObject", call],
  ])("is said in the same words: %s", async (type, box) => {
    const { html, data } = await published(`Dry.\n\n${box}\n> creator: newsroom\n> copyright: © 2025 Newsroom`);
    expect(wordsOf(html)).toContain("Newsroom · © 2025 Newsroom");
    expect(partsOf(data)).toMatchObject([
      {
        "@type": type,
        creator: { "@type": "Organization", name: "Newsroom" },
        copyrightNotice: "© 2025 Newsroom",
        acquireLicensePage: "https://gazette.example/reuse/",
      },
    ]);
  });
});
