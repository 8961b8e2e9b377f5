import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { serve } from "../support/server.ts";
import { builtPages, siteFiles } from "../support/site-files.ts";

const folder = inject("site");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STORY = "/2025/02/14/interpol-memorandum/";
const paths = builtPages(folder).map(({ path }) => path);

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serve(folder)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Conditions {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
  /** For tests that put styles of their own into the page. */
  readonly bypassCSP?: boolean;
}

async function open(path: string, { width = 1280, ...more }: Conditions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...more });
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

async function close(page: Page): Promise<void> {
  await page.context().close();
}

const CONDITIONS = [
  { colorScheme: "light", width: 320 },
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
  { colorScheme: "dark", width: 1280 },
] as const;

describe("every page", () => {
  it.each(paths)(
    "%s has no barrier that axe can find and no sideways scroll, light and dark, narrow and wide",
    async (path) => {
      const page = await open(path);
      for (const { colorScheme, width } of CONDITIONS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page), `${colorScheme}, ${width} pixels`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${colorScheme}, ${width} pixels`).toBeLessThanOrEqual(0);
      }
      await close(page);
    },
  );
});

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const result = (await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as AxeResult;
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

describe("the checks themselves", () => {
  it("find a picture without words and grey text on grey", async () => {
    const page = await open("/404.html", { bypassCSP: true });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        '<main><img src="/favicon.ico"><p style="color:#999;background:#888">grey</p></main>',
      );
    });
    const found = (await violations(page)).join(" ");
    expect(found).toContain("image-alt");
    expect(found).toContain("color-contrast");
    await close(page);
  });
});

const TABS = 8;

describe("the story, for a reader", () => {
  it("asks nobody else for anything and sets no cookie", async () => {
    const context = await browser.newContext();
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    // Side by side, because on every page it is waited whether something more is asked for.
    const left = paths.values();
    const read = async () => {
      const page = await context.newPage();
      for (const path of left) await page.goto(site.url + path, { waitUntil: "networkidle" });
    };
    await Promise.all(Array.from({ length: TABS }, read));
    expect(asked.length).toBeGreaterThan(paths.length);
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it("is walked by keyboard: the skip link first, every stop visible", async () => {
    const page = await open(STORY);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThanOrEqual(
      0,
    );
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    const links = await page.locator("main a").count();
    for (let stop = 0; stop < links; stop++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(outline).toBeGreaterThanOrEqual(2);
    }
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await close(page);
  });

  it("reads right without its styles: every box says in words what it is and where it ends", async () => {
    const page = await open(STORY, { javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    await close(page);
    const bare = await browser.newPage();
    await bare.route("**/*.css", (route) => route.abort());
    await bare.goto(site.url + STORY);
    const plain = await bare.locator("main").innerText();
    await bare.close();
    for (const words of [
      "Opinion: the editors",
      "This is the editors’ view, not reporting.",
      "Post on X",
      "Jeffrey A. Grimming",
    ]) {
      expect(text).toContain(words);
      expect(plain).toContain(words);
    }
    expect(plain.match(/End of opinion/g)).toHaveLength(2);
    expect(plain).toContain("End of post");
  });

  it("tells a screen reader what is what: landmarks, headings in order, the post as a named group", async () => {
    const page = await open(STORY);
    const outline = await page.locator("body").ariaSnapshot();
    expect(outline).toContain("- banner:");
    expect(outline).toContain("- main:");
    expect(outline).toContain("- contentinfo:");
    expect(outline).toContain('group "Post on X by California Insider News"');
    expect(outline).toContain('heading "At a Glance" [level=2]');
    const levels = await page
      .locator("h1, h2, h3, h4")
      .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    await close(page);
  });

  it("keeps labels and frames in forced colours and in print", async () => {
    const context = await browser.newContext({ forcedColors: "active" });
    const page = await context.newPage();
    await page.goto(site.url + STORY);
    const frame = () =>
      page
        .locator(".opinion")
        .first()
        .evaluate((box) => Number.parseFloat(getComputedStyle(box).borderTopWidth));
    expect(await frame()).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    expect(await frame()).toBeGreaterThanOrEqual(2);
    expect(await page.locator(".opinion__label").first().isVisible()).toBe(true);
    expect(await page.locator(".article__address").isVisible()).toBe(true);
    expect(await page.locator(".masthead__sections").isVisible()).toBe(false);
    await context.close();
  });

  it("shows the whole lead picture in print", async () => {
    const page = await open(STORY, { width: 640 });
    await page.emulateMedia({ media: "print" });
    const shape = await page.locator(".lead img").evaluate((picture: HTMLImageElement) => ({
      shown: picture.clientWidth / picture.clientHeight,
      whole: Number(picture.getAttribute("width")) / Number(picture.getAttribute("height")),
    }));
    expect(shape.shown).toBeCloseTo(shape.whole, 1);
    await close(page);
  });

  it("holds at twice the size of text without scrolling sideways", async () => {
    const page = await open(STORY, { width: 640, bypassCSP: true });
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close(page);
  });

  it("is light: page and styles fit into the first round trip, fonts stay under 120 kB and block nothing", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const fonts = new Set<string>();
    page.on("request", (request) => request.resourceType() === "font" && fonts.add(new URL(request.url()).pathname));
    await page.goto(site.url + STORY, { waitUntil: "networkidle" });
    const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ""));
    const styles = sheets.map((href) => readFileSync(folder + new URL(href).pathname));
    expect(gzipSync(Buffer.concat([readFileSync(`${folder}${STORY}index.html`), ...styles])).length).toBeLessThan(
      14_600,
    );
    const sizes = [...fonts].map((path) => readFileSync(folder + path).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(120_000);
    expect(styles.join("").match(/@font-face(?:(?!font-display:\s*swap|local\()[^}])*}/g)).toBeNull();
    await context.close();
  });

  it("does not move while it loads", async () => {
    const page = await open(STORY, { width: 390 });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 600);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await close(page);
  });
});

describe("other ways in", () => {
  it("shows the 404 page at an address that is none", async () => {
    const page = await open("/nowhere/");
    expect(await page.locator("h1").innerText()).toBe("Page not found");
    await close(page);
  });

  it("has feeds and sitemaps that an XML parser accepts", async () => {
    const page = await open("/404.html");
    for (const path of siteFiles(folder).filter((file) => file.endsWith(".xml"))) {
      const text = readFileSync(folder + path, "utf8");
      const root = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, "application/xml").documentElement.nodeName,
        text,
      );
      expect(root, path).toMatch(/^(?:feed|urlset|sitemapindex)$/);
    }
    await close(page);
  });
});
