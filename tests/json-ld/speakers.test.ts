import { expect, it } from "vitest";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { article } from "../support/publication.ts";
import type { GraphNode } from "../support/site-files.ts";

const PATH = "/2025/03/04/gauge/";

async function said(attribution: string) {
  const site = await siteOf({ "articles/2025/gauge.md": article(`Dry.\n\n> “It left.”\n>\n> — ${attribution}`) });
  const [quotation] = ofType(dataAt(site, PATH), "NewsArticle").hasPart as readonly GraphNode[];
  return { html: htmlAt(site, PATH), speaker: quotation?.spokenByCharacter };
}

it("prints an age as it was written and tells no search engine that it is a job", async () => {
  const { html, speaker } = await said("Farida Begum, 43");
  expect(html).toContain("<strong>Farida Begum</strong>, 43");
  expect(speaker).toMatchObject({ "@type": "Person", name: "Farida Begum" });
  expect(speaker).not.toHaveProperty("jobTitle");
});

it("prints how and to whom somebody spoke, and keeps role and organisation apart from it", async () => {
  const { html, speaker } = await said("Hanne Veldt, gatekeeper, River Lodge, to the BBC");
  expect(html).toContain("</strong>, gatekeeper, River Lodge, to the BBC");
  expect(speaker).toMatchObject({
    jobTitle: "gatekeeper",
    affiliation: { "@type": "Organization", name: "River Lodge" },
  });
});

it.each([
  ["River Board", "Organization"],
  ["Hallam Port Authority", "Organization"],
  ["Ministry of Water", "Organization"],
  ["Weir & Sons Ltd.", "Organization"],
  ["Hanne Veldt", "Person"],
  ["Polly Councilman", "Person"],
])("takes %s for the type %s, quoted and posting", async (name, type) => {
  const { speaker } = await said(name);
  expect(speaker).toMatchObject({ "@type": type, name });
  const site = await siteOf({ "articles/2025/gauge.md": article(`Dry.\n\n> [!POST] ${name} on X\n> It left.`) });
  const { citation } = ofType(dataAt(site, PATH), "NewsArticle");
  expect([citation].flat()).toMatchObject([{ author: { "@type": type, name } }]);
});

it("claims no language for words in the marks of another one, until it is named", async () => {
  const quoted = async (fields: string) => {
    const text = `Dry.\n\n> [!QUOTE]\n> « Personne n’est venu. »\n>\n> — Hanne Veldt${fields}`;
    const site = await siteOf({ "articles/2025/gauge.md": article(text) });
    const [quotation] = ofType(dataAt(site, PATH), "NewsArticle").hasPart as readonly GraphNode[];
    return { html: htmlAt(site, PATH), language: quotation?.inLanguage };
  };
  const untold = await quoted("");
  expect(untold.language).toBeUndefined();
  expect(untold.html).toContain('lang="und"');
  expect(untold.html).toContain("“Personne n’est venu.”");
  const told = await quoted("\n>\n> lang: fr");
  expect(told.language).toBe("fr");
  expect(told.html).toContain("«\u202fPersonne n’est venu.\u202f»");
});
