import { expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { article, photograph, places, publication } from "../support/publication.ts";

const LEAD = `image:
  src: gauge.jpg
  alt: A striped gauge
  caption: The gauge in February
  credit: Ada Lindgren
  licence: CC BY 4.0
`;

/** The article's page and the feed of the publication, whose markup is text there. */
async function rendered(body: string, frontMatter = "") {
  const result = await publication({
    "articles/gauge/index.md": article(body, frontMatter),
    "articles/gauge/gauge.jpg": await photograph(),
  });
  const page = result.ready?.site.pages.find(({ kind }) => kind === "article");
  if (!result.ready || !page) throw new Error(places(result).join(", "));
  const { site } = result.ready;
  const feed = String(files(site).find(({ path }) => path === "/feed.xml")?.content);
  return { html: renderPage(page, site), feed: feed.replaceAll("&lt;", "<").replaceAll("&gt;", ">") };
}

it("sets the credit of a lead picture apart from its caption, in the page and in the feed", async () => {
  const { html, feed } = await rendered("The gauge is dry.", LEAD);
  const words =
    "The gauge in February<br/><small>Ada Lindgren</small> · <small>Licence: CC BY 4.0</small></figcaption>";
  expect(html).toContain(words);
  expect(feed).toContain(words);
});
