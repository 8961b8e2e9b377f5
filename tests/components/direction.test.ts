import { expect, it } from "vitest";
import { renderFragment } from "../../scripts/html/render.ts";
import { renderContext } from "../../scripts/site/context.ts";
import { article, places, publication } from "../support/publication.ts";

const ARABIC = "لا ماء عند المقياس منذ الحادي عشر من فبراير.";
const ENGLISH = "There is no water at the gauge.";

/** The text of an article on its page and in feeds. */
async function shown(body: string, settings = ""): Promise<readonly string[]> {
  const result = await publication({ "articles/2025/gauge.md": article(body, settings) });
  const [report] = result.ready?.site.publication.articles ?? [];
  if (!result.ready || !report) throw new Error(`Not published: ${places(result).join(", ")}`);
  const { site } = result.ready;
  return (["page", "feed"] as const).map((medium) =>
    renderFragment(renderContext(site, report, medium).render(report.body)),
  );
}

it.each([
  ["a paragraph", ARABIC, `<p dir="rtl">${ARABIC}</p>`],
  ["a paragraph that begins with a number and a mark", `**1987**: ${ARABIC}`, '<p dir="rtl"><strong>1987'],
  ["a heading", `## ${ARABIC}`, /<h2 id="[^"]+" dir="rtl">/],
  ["an item of a list", `- ${ENGLISH}\n- ${ARABIC}`, `<li>${ENGLISH}</li><li dir="rtl">${ARABIC}</li>`],
  ["an item of paragraphs", `- ${ARABIC}\n\n- ${ENGLISH}`, `<li dir="rtl"><p dir="rtl">${ARABIC}</p></li>`],
  ["a quotation", `> «${ARABIC}»\n>\n> — Hanne Veldt`, /<blockquote[^>]* dir="rtl"><p dir="rtl">/],
  ["a key point", `> [!KEYPOINTS]\n> - ${ARABIC}`, `<li dir="rtl">${ARABIC}</li>`],
  ["a footnote", `Dry.[^1]\n\n[^1]: ${ARABIC}`, /<p dir="rtl">لا/],
])("%s in Arabic runs from right to left in an English article", async (_, markdown, expected) => {
  for (const html of await shown(`${ENGLISH}\n\n${markdown}`)) expect(html).toMatch(expected);
});

it("English words run from left to right in an Arabic article", async () => {
  for (const html of await shown(`${ARABIC}\n\n${ENGLISH}`, "lang: ar\n")) {
    expect(html).toContain(`<p>${ARABIC}</p><p dir="ltr">${ENGLISH}</p>`);
  }
});

it.each([
  ["English that begins with an Arabic word", "النهر is what the river is called, and the gauge stands in it.", ""],
  ["Arabic that begins with an English name", `Reuters: ${ARABIC}`, "lang: ar\n"],
  ["numbers and marks alone", "1987 – 2025: 3 %", ""],
  ["an article that says its own direction", ARABIC, "dir: rtl\n"],
])("nothing is turned, and no attribute spent, for %s", async (_, markdown, settings) => {
  for (const html of await shown(markdown, settings)) expect(html).not.toContain("dir=");
});
