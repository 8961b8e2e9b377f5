import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { article, BASE, photograph } from "../support/publication.ts";
import { served } from "../support/served.ts";

const LEAD = "image:\n  src: /media/gauge.jpg\n  alt: A dry river bed\n";
const BODY = `The gauge at St. Aldric is dry.

- It was read.
- قرئ المقياس

> [!OPINION] The editors
> It should have been read every day.

> [!GALLERY] The river
> ![The gauge](/media/gauge.jpg)
> In February.
>
> ![The river bed](/media/gauge.jpg)
> In March.

> [!TIMELINE]
> - 1914–1918: Nobody reads the gauge.

> [!TABLE] The gauge, day by day
> | ${"Day of the month | ".repeat(5)}
> | ${"--- | ".repeat(5)}
> | ${"1,000,000 metres | ".repeat(5)}
`;

let browser: Browser;
let site: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  const files = { ...BASE, "media/gauge.jpg": await photograph(), "articles/gauge.md": article(BODY, LEAD) };
  [browser, site] = await Promise.all([launchChromium(), served(files)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Elements that lie beyond the left or right edge of the paper. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
}

it.each([794, 1200])("nothing is cut off at the edges of paper that is %i pixels wide", async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  await page.goto(`${site.url}/2025/03/04/gauge/`);
  await page.emulateMedia({ media: "print" });
  expect(await cutOff(page)).toEqual([]);
  // The mark of an item that runs the other way has no element of its own.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});
