import { describe, expect, it } from "vitest";
import { stalePages } from "../../scripts/publish/stale.ts";
import { article, type Files, publication } from "../support/publication.ts";

const FILES: Files = {
  "articles/2025/gauge.md": article("The gauge is dry.", "section: water\n"),
  "articles/2025/ferry.md": article("The ferry waits.", "section: news\n", "The ferry waits"),
  "pages/about.md": "---\ntitle: About\n---\n\nAbout us.\n",
};

async function siteOf(change: Files = {}) {
  const { ready } = await publication({ ...FILES, ...change });
  if (!ready) throw new Error("The test's publication has an error.");
  return ready.site;
}

async function staleAfter(change: Files) {
  const before = stalePages(await siteOf());
  return stalePages(await siteOf(change), before.fingerprints);
}

describe("pages that must be written again", () => {
  it("are all of them at first, and none when nothing has changed", async () => {
    const site = await siteOf();
    const first = stalePages(site);
    expect(first.pages).toHaveLength(site.pages.length);
    expect((await staleAfter({})).pages).toEqual([]);
  });

  it("are the article alone when a later paragraph changes", async () => {
    const { pages } = await staleAfter({
      "articles/2025/gauge.md": article("The gauge is dry.\n\nStill.", "section: water\n"),
    });
    expect(pages.map(({ path }) => path)).toEqual(["/2025/03/04/gauge/"]);
  });

  it("are all that show a headline when it changes", async () => {
    const changed = article("The gauge is dry.", "section: water\n", "The gauge is wet");
    const { pages } = await staleAfter({ "articles/2025/gauge.md": changed });
    expect(pages.map(({ path }) => path).sort()).toEqual([
      "/",
      "/2025/03/04/gauge/",
      "/authors/ada-lindgren/",
      "/water/",
    ]);
  });

  it("are all pages when the footer changes, because every page has it", async () => {
    const { pages } = await staleAfter({ "pages/about.md": "---\ntitle: Who we are\n---\n\nAbout us.\n" });
    expect(pages.length).toBe((await siteOf()).pages.length);
  });

  it("names the pages that are no more", async () => {
    const before = stalePages(await siteOf());
    const { ready } = await publication({ "pages/about.md": FILES["pages/about.md"] ?? "" });
    if (!ready) throw new Error("The test's publication has an error.");
    expect(stalePages(ready.site, before.fingerprints).gone).toContain("/2025/03/04/gauge/");
  });
});
