import { describe, expect, it } from "vitest";
import { check } from "../../scripts/check/check.ts";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { article, BASE, contentFolder, NOW, photograph } from "../support/publication.ts";
import { wordsOf } from "../support/site-files.ts";

const ADA = `---
name: Ada Lindgren
role: Reporter
email: ada@gazette.example
topics: [Rivers, Dams]
links: [https://social.example/@ada]
image: /media/ada.jpg
---

Ada Lindgren reads gauges. She swims.

Before that she sailed.
`;
const PAGE = "/authors/ada-lindgren/";
const PROFILES = [PAGE, "/authors/newsroom/"];

async function site() {
  return siteOf({
    "authors/ada-lindgren.md": ADA,
    "media/ada.jpg": await photograph(),
    "articles/2025/gauge.md": article("It is dry.", "tags: [Rivers]"),
  });
}

describe("an author's page", () => {
  it("shows what he covers, with the way to what was written on it", async () => {
    const html = htmlAt(await site(), PAGE);
    expect(wordsOf(html)).toContain("Covers: Rivers, Dams");
    expect(html).toContain('<a href="/topics/rivers/">Rivers</a>, Dams');
  });

  it("shows his picture, which is described", async () => {
    expect(htmlAt(await site(), PAGE)).toMatch(/<img [^>]*ada-[^>]*alt="Ada Lindgren"/);
  });

  it("tells search engines all that it shows", async () => {
    expect(ofType(dataAt(await site(), PAGE), "Person")).toMatchObject({
      name: "Ada Lindgren",
      jobTitle: "Reporter",
      worksFor: { "@id": "https://gazette.example/#organization" },
      description: "Ada Lindgren reads gauges. She swims.",
      email: "ada@gazette.example",
      sameAs: ["https://social.example/@ada"],
      image: expect.stringMatching(/^https:\/\/gazette\.example\/media\/ada-1x1-/),
      knowsAbout: [{ "@type": "Thing", name: "Rivers", url: "https://gazette.example/topics/rivers/" }, "Dams"],
    });
  });

  it.each([
    ["a person with a role and a biography", "role: Reporter\n---\n\nShe reads gauges.\n"],
    ["a person with a role", "role: Reporter\n---\n"],
    ["a person with a biography", "---\n\nShe reads gauges.\n"],
    ["a desk with a role", "kind: desk\nrole: Reports\n---\n"],
    ["a desk with a biography", "kind: desk\n---\n\nWe read gauges.\n"],
  ])("asks for no description of %s, on his page or on any other", async (_, more) => {
    const articles = Array.from({ length: 40 }, (__, i) => [`articles/${i}.md`, article("It is dry.")] as const);
    const folder = await contentFolder({
      ...BASE,
      ...Object.fromEntries(articles),
      "authors/newsroom.md": "---\nname: Newsroom\nkind: desk\nrole: All of us\n---\n",
      "authors/ada-lindgren.md": `---\nname: Ada Lindgren\n${more}`,
    });
    const { reports } = await check(folder, NOW);
    expect(reports.map(({ path }) => path)).toContain(`${PAGE}page/2/`);
    for (const { path, missing } of reports) {
      const ofOthers = missing.filter(({ node }) => node !== "NewsMediaOrganization");
      const ofPeople = ofOthers
        .map(({ property }) => property)
        .filter((property) => /description|mainEntity/.test(property));
      expect(ofPeople, path).toEqual(PROFILES.includes(path) ? ["mainEntity.image", "mainEntity.sameAs"] : []);
    }
  });

  it("is where all that stands: his articles say who he is and what he does", async () => {
    const person = ofType(dataAt(await site(), "/2025/03/04/gauge/"), "Person");
    expect(Object.keys(person).sort()).toEqual(["@id", "@type", "jobTitle", "name", "url", "worksFor"]);
  });
});
