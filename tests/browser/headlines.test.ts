import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { prepare } from "../../scripts/check/prepare.ts";
import { launchChromium } from "../support/chromium.ts";
import { article, BASE, NOW, writeAll } from "../support/publication.ts";
import { serve } from "../support/server.ts";

/** One word of 63 letters, in a headline of more than 200 signs. */
const COMPOUND = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
const LONG = `${COMPOUND} ${"tritt im Land zwischen den Meeren nach langem Streit außer Kraft, ".repeat(3)}heute`;

let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
  await writeAll(folder, {
    ...BASE,
    "articles/long.md": article("Das Gesetz ist alt.", "lang: de\n", LONG),
    "articles/short.md": article("The gauge is dry."),
  });
  const { ready } = await prepare(folder, { now: NOW, preview: false });
  if (!ready) throw new Error("The test's publication has errors.");
  const pages = ready.site.pages.map((page) => [`${page.path}/index.html`, renderPage(page, ready.site)]);
  const output = join(folder, ".site");
  await writeAll(output, Object.fromEntries([...ready.files.map(({ path, content }) => [path, content]), ...pages]));
  [browser, site] = await Promise.all([launchChromium(), serve(output)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
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
