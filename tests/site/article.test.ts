import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { RECORDINGS } from "../support/media.ts";
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
    ...Object.fromEntries(Object.entries(RECORDINGS).map(([path, file]) => [path.replace("2025", "gauge"), file])),
  });
  const page = result.ready?.site.pages.find(({ kind }) => kind === "article");
  if (!result.ready || !page) throw new Error(places(result).join(", "));
  const { site } = result.ready;
  const feed = String(files(site).find(({ path }) => path === "/feed.xml")?.content);
  return { html: renderPage(page, site), feed: feed.replaceAll("&lt;", "<").replaceAll("&gt;", ">") };
}

it("sets the credit of a lead picture apart from its caption, in the page and in the feed", async () => {
  const { html, feed } = await rendered("The gauge is dry.", LEAD);
  const licence = 'License: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>';
  const words = `The gauge in February<br/><small>Ada Lindgren</small> · <small>${licence}</small></figcaption>`;
  expect(html).toContain(words);
  expect(feed).toContain(words);
});

/** An article in German, in which every word of the author stands beside an ö, and no word of the site does. */
const GERMAN = `Der Pegel ist trocken, schöne Aussicht.[^1]

[^1]: Seit Höhe null.

## Die Höhe

> [!KEYPOINTS]
> - Größe null

> [!OPINION] The editors
> Es wäre schön gewesen.

> [!NOTE]
> Eine Nötigung.

> [!UPDATE] March 6, 2025
> Es ist nötig.

> [!CORRECTION] March 5, 2025
> Es ist unnötig.

> „Das Wasser ist schön.“
>
> — Jörg Köhler, 4. März 2025 ([Größe](https://example.org/a))

> [!QUOTE]
> „Das Wässer ist höher.“
>
> — Jörg Köhler
>
> translated-by: Ada Lindgren
> relation: wrote

> [!POST] Jörg Köhler (@köhler) on X, March 9, 2025
> Schön.
>
> captured: manual

> [!FIGURE]
> ![Ein schöner Pegel](gauge.jpg)
>
> Ein schöner Pegel
>
> licence: Größe
> source: Größe

> [!TABLE] Größen
> | Höhe |
> |---|
> | Schön |
>
> source: Größe

> [!AUDIO] Schöne Töne
> ![Töne](call.mp3)
>
> ### Transcript
>
> Schön.
>
> duration: 2:05

> [!DOCUMENT] Schöne Größen
> [Größen](minutes.pdf)

> [!TIMELINE]
> - 1987: Schön.

> [!FACTS]
> Schön.

> [!METHOD]
> Schön.

> [!QA]
> **Jörg Köhler:** Schön?
>
> **Hanne Völz:** Schön.
`;

const SETTINGS_GERMAN = `lang: de
description: Größe und Höhe
corrections:
  - date: 2025-03-05
    kind: correction
    text: Die Größe war höher.
updates:
  - date: 2025-03-05
    note: Die Größe war höher.
sources:
  - title: Größe
    url: https://example.org/a
${LEAD.replaceAll("A striped gauge", "Größe").replace("The gauge in February", "Größe").replace("Ada Lindgren", "Jörg Köhler").replace("CC BY 4.0", "Größe")}`;

/** Every text of a page with the language that a screen reader takes it for. */
function spoken(html: string): readonly { readonly text: string; readonly lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node, lang: string): void => {
    if (node.nodeName === "script" || node.nodeName === "noscript") return;
    const own = "attrs" in node ? node.attrs.find(({ name }) => name === "lang")?.value : undefined;
    if ("value" in node && /\p{L}{2}/u.test(node.value)) found.push({ text: node.value.trim(), lang });
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, own ?? lang);
  };
  walk(parse(html), "");
  return found;
}

it("says of every word of a German article in an English publication in which language it is", async () => {
  const { html } = await rendered(GERMAN, SETTINGS_GERMAN);
  const main = /<article class="article".*<\/article>/s.exec(html)?.[0] ?? "";
  const texts = spoken(`<html lang="en-US">${main}</html>`).filter(({ text }) => !text.startsWith("@"));
  const wrong = texts.filter(
    ({ text, lang }) => text !== "The gauge is dry" && lang !== (text.includes("ö") ? "de" : "en-US"),
  );
  expect(wrong).toEqual([]);
  expect(texts.length).toBeGreaterThan(80);
});
