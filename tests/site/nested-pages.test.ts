import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { graph } from "../../scripts/json-ld/graph.ts";
import { places, publication, SETTINGS } from "../support/publication.ts";

const page = (title: string, text = `${title}.`) => `---\ntitle: ${title}\n---\n\n${text}\n`;

/** A publication of these pages, its addresses, and what stands on and in one of them. */
async function withPages(files: { readonly [path: string]: string }) {
  const result = await publication(files);
  const { site } = result.ready ?? {};
  const paths = site?.publication.pages.map(({ path }) => path).sort();
  const show = (path: string) => {
    const found = site?.pages.find((each) => each.path === path);
    if (!site || !found) throw new Error(`There is no page ${path}: ${places(result).join(", ")}`);
    return { html: renderPage(found, site), nodes: graph(found, site)?.["@graph"] ?? [] };
  };
  return { problems: places(result), paths, show };
}

describe("pages in folders", () => {
  it("lie at the address that their folders say, an index at its folder's", async () => {
    const { paths } = await withPages({
      "pages/about.md": page("About"),
      "pages/guide/index.md": page("Guide"),
      "pages/guide/boxes/quote.md": page("Quotation"),
    });
    expect(paths).toEqual(["/about/", "/guide/", "/guide/boxes/quote/"]);
  });

  it("show the way through the pages above them, to readers and to search engines", async () => {
    const { show } = await withPages({
      "pages/guide.md": page("Guide"),
      "pages/guide/boxes/quote.md": page("Quotation"),
    });
    const { html, nodes } = show("/guide/boxes/quote/");
    expect(html).toContain('<p class="kicker"><a href="/guide/">Guide</a></p>');
    expect(nodes).toContainEqual(
      expect.objectContaining({
        "@type": "BreadcrumbList",
        itemListElement: [
          expect.objectContaining({ name: "The Test Gazette" }),
          { "@type": "ListItem", position: 2, name: "Guide", item: "https://gazette.example/guide/" },
          { "@type": "ListItem", position: 3, name: "Quotation" },
        ],
      }),
    );
  });

  it("stand at the foot of every page only where no other page leads to them", async () => {
    const { show } = await withPages({
      "pages/guide.md": page("Guide"),
      "pages/guide/quote.md": page("Quotation"),
      "pages/legal/terms.md": page("Terms"),
    });
    const footer = /<footer.*<\/footer>/s.exec(show("/guide/").html)?.[0];
    expect(footer).toContain('href="/guide/"');
    expect(footer).toContain('href="/legal/terms/"');
    expect(footer).not.toContain('href="/guide/quote/"');
  });

  it("link to each other by their files", async () => {
    const { show } = await withPages({
      "pages/guide.md": page("Guide", "See [quotations](guide/quote.md)."),
      "pages/guide/quote.md": page("Quotation", "Back to [the guide](../guide.md)."),
    });
    expect(show("/guide/").html).toContain('<a href="/guide/quote/">quotations</a>');
    expect(show("/guide/quote/").html).toContain('<a href="/guide/">the guide</a>');
  });

  it("may hold a policy, named by the path below pages/", async () => {
    const { problems } = await withPages({
      "publication.yaml": `${SETTINGS}policies:\n  ethics: about/standards\n  corrections: about/corections\n`,
      "pages/about/standards.md": page("Standards"),
    });
    expect(problems).toEqual(["publication.yaml:13:16 policy-without-page"]);
  });

  it("are refused where two have one address, and where a folder cannot be part of one", async () => {
    const { problems } = await withPages({
      "pages/guide.md": page("Guide"),
      "pages/guide/index.md": page("Guide"),
      "pages/index.md": page("Front"),
    });
    expect(problems).toEqual(["pages/guide/index.md:1:1 address-taken", "pages/index.md:1:1 address-taken"]);
    const { problems: unusable } = await withPages({ "pages/Our Guide/quote.md": page("Quotation") });
    expect(unusable).toEqual(["pages/Our Guide/quote.md:1:1 slug-unusable"]);
  });
});
