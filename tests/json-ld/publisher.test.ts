import { describe, expect, it } from "vitest";
import { dataAt, htmlAt, ofType, siteOf } from "../support/data.ts";
import { SETTINGS } from "../support/publication.ts";
import { wordsOf } from "../support/site-files.ts";

const CONTACT = `contact:
  email: desk@gazette.example
  telephone: +1 212 555 0100
  page: write
social:
  mastodon: https://social.example/@gazette
  Our choir: https://choir.example
`;
const FILES = {
  "publication.yaml": `${SETTINGS}${CONTACT}`,
  "pages/write.md": "---\ntitle: Write to us\n---\n\nWe answer.\n",
};

describe("the publication", () => {
  it("says in the footer of every page how to reach it, and where else it is", async () => {
    const site = await siteOf(FILES);
    const html = htmlAt(site, "/corrections/");
    expect(wordsOf(html).replaceAll("\u00a0", " ")).toMatch(
      /Contact: desk@gazette\.example · \+1 212 555 0100 · Write to us\s*Follow us: Mastodon · Our choir/,
    );
    expect(html).toContain('href="tel:+12125550100"');
  });

  it("tells search engines the same", async () => {
    expect(ofType(dataAt(await siteOf(FILES), "/corrections/"), "NewsMediaOrganization")).toMatchObject({
      contactPoint: {
        "@type": "ContactPoint",
        email: "desk@gazette.example",
        telephone: "+1 212 555 0100",
        url: "https://gazette.example/write/",
      },
      sameAs: ["https://social.example/@gazette", "https://choir.example"],
    });
  });

  it("says nothing of it where there is nothing to say", async () => {
    const site = await siteOf({});
    expect(wordsOf(htmlAt(site, "/corrections/"))).not.toContain("Contact:");
    expect(ofType(dataAt(site, "/corrections/"), "NewsMediaOrganization")).not.toHaveProperty("contactPoint");
  });
});
