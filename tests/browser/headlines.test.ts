import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { article, BASE } from "../support/publication.ts";
import { served } from "../support/served.ts";

/** One word of 63 letters, in a headline of more than 200 signs. */
const COMPOUND = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
const LONG = `${COMPOUND} ${"tritt im Land zwischen den Meeren nach langem Streit außer Kraft, ".repeat(3)}heute`;

let browser: Browser;
let site: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  const files = {
    ...BASE,
    "articles/long.md": article("Das Gesetz ist alt.", "lang: de\n", LONG),
    "articles/short.md": article("The gauge is dry."),
  };
  [browser, site] = await Promise.all([launchChromium(), served(files)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Elements that are wider than their room, on the page as it is. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("h1, h2, h3")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
}

it.each(["/2025/03/04/long/", "/2025/03/04/short/", "/", "/news/", "/authors/ada-lindgren/"])(
  "a very long headline stays inside its column on %s, on phone, desk and paper",
  async (path) => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${width} pixels`).toEqual([]);
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 640, height: 900 });
    expect(await tooWide(page), "print").toEqual([]);
    await page.close();
  },
);

it("a very long headline is set smaller than others, and a phone shows where its story begins", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const size = async (path: string) => {
    await page.goto(site.url + path);
    return page.locator("h1").evaluate((headline) => Number.parseFloat(getComputedStyle(headline).fontSize));
  };
  const [short, long] = [await size("/2025/03/04/short/"), await size("/2025/03/04/long/")];
  expect(long).toBeLessThan(0.85 * short);
  const { bottom } = await page.locator("h1").evaluate((headline) => headline.getBoundingClientRect().toJSON());
  expect(bottom).toBeLessThan(2 * 640);
  await page.close();
});
