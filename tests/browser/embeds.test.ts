import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { twentyEmbeds } from "../support/embeds.ts";
import { article, BASE, NOW, writeAll } from "../support/publication.ts";
import { serve } from "../support/server.ts";
import { siteFiles } from "../support/site-files.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PROJECT = new URL("../..", import.meta.url).pathname;
const STORY = "/2025/03/04/gauge/";
const PLAIN = "/2025/03/04/plain/";

let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadsheet-embeds-"));
  const input = join(folder, "content");
  await writeAll(input, { ...BASE, ...(await twentyEmbeds()), "articles/2025/plain.md": article("No embed here.") });
  const options = [`--input=${input}`, `--output=${join(folder, "site")}`, `--now=${new Date(NOW).toISOString()}`];
  await promisify(execFile)("npm", ["run", "--silent", "build", "--", ...options], { cwd: PROJECT });
  [browser, site] = await Promise.all([launchChromium(), serve(join(folder, "site"))]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page, and what it asked others for and what its policy refused; nothing ever leaves this machine. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await context.route(
    (url) => url.origin !== site.url,
    (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  return { page, elsewhere, refused, close: () => context.close() };
}

/** To the end and back, so that everything that waits to be seen is loaded. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 500) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
}

describe("a page with twenty mixed embeds", () => {
  it("asks nobody else for anything and moves nothing, however far it is read", async () => {
    for (const width of [390, 1280]) {
      const { page, elsewhere, refused, close } = await open(STORY, { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        const sum = { value: 0 };
        Object.assign(window, { shifted: sum });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum.value += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await scroll(page);
      expect(await page.locator('[data-component="embed"]').count()).toBe(20);
      expect(await page.evaluate("window.shifted.value")).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(elsewhere).toEqual([]);
      expect(refused).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      await close();
    }
  });

  it("can be read whole without script: words, pictures, and a link in the place of each button", async () => {
    const { page, elsewhere, close } = await open(STORY, { javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    for (const words of ["The gauge at St. Aldric reads zero", "There is no shortage.", "It has been withdrawn."]) {
      expect(text).toContain(words);
    }
    expect(await page.locator("button:visible").count()).toBe(0);
    const link = page.getByRole("link", { name: "Play video: How a river gauge works" });
    expect(await link.getAttribute("href")).toBe("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    expect(await link.isVisible()).toBe(true);
    expect(elsewhere).toEqual([]);
    await close();
  });

  it.each([
    [
      "Play video: How a river gauge works",
      "https://www.youtube-nocookie.com",
      "Video on YouTube: How a river gauge works",
    ],
    ["Play audio: The river at night", "https://w.soundcloud.com", "Audio on SoundCloud: The river at night"],
    ["Show map: The lower valley", "https://www.openstreetmap.org", "Map on OpenStreetMap: The lower valley"],
    [
      "Show chart: Water levels since 1950",
      "https://datawrapper.dwcdn.net",
      "Chart on Datawrapper: Water levels since 1950",
    ],
  ])(
    "loads a player by a press of a key, from its own origin alone, and hands it the focus: %s",
    async (name, origin, title) => {
      const { page, elsewhere, refused, close } = await open(STORY);
      const button = page.getByRole("button", { name });
      expect(await button.innerText()).toMatch(/Loads from .+, which may set cookies\./);
      await button.focus();
      const asked = page.waitForRequest((request) => request.url().startsWith(`${origin}/`));
      await page.keyboard.press("Enter");
      await asked;
      await expect.poll(() => elsewhere.map((url) => new URL(url).origin)).toEqual([origin]);
      expect(refused).toEqual([]);
      const frame = page.locator("iframe");
      expect(await frame.getAttribute("title")).toBe(title);
      expect(await frame.getAttribute("sandbox")).toContain("allow-scripts");
      expect(await frame.getAttribute("referrerpolicy")).toBe("strict-origin");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
      await close();
    },
  );

  it("does not move what lies under a player when it is loaded into the room that was kept", async () => {
    const { page, close } = await open(STORY);
    const below = () =>
      page
        .getByRole("link", { name: "Watch on YouTube" })
        .evaluate((link) => link.getBoundingClientRect().top + scrollY);
    const before = await below();
    await page.getByRole("button", { name: "Play video: How a river gauge works" }).click();
    expect(await page.locator("iframe").count()).toBe(1);
    expect(await below()).toBe(before);
    await close();
  });

  it("may frame the players it has and nothing else, and says so before anything else", async () => {
    const { page, close } = await open(STORY);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    const frames = /frame-src ([^;]+)/.exec(policy ?? "")?.[1]?.split(" ");
    expect(frames).toContain("https://www.youtube-nocookie.com");
    expect(frames).not.toContain("https://www.instagram.com");
    const stopped = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
          const frame = document.createElement("iframe");
          frame.src = "https://evil.example/";
          document.body.append(frame);
        }),
    );
    expect(stopped).toBe("frame-src");
    await close();
  });

  it("has no barrier that axe can find, in light and in dark, before a press and after", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, close } = await open(STORY, { colorScheme });
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Show map: The lower valley" }).click();
      expect(await violations(page)).toEqual([]);
      await close();
    }
  });
});

describe("a page without players", () => {
  it("loads no script and may run none; its data block is no script and is left alone", async () => {
    const { page, refused, close } = await open(PLAIN);
    expect(await page.locator("script[src]").count()).toBe(0);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")).not.toMatch(
      /script-src|frame-src/,
    );
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? "")["@graph"]).not.toEqual([]);
    expect(refused).toEqual([]);
    await close();
  });
});

describe("the player script", () => {
  it("is one file of less than 2 kB", () => {
    const root = join(folder, "site");
    const scripts = siteFiles(root).filter((path) => path.endsWith(".js"));
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toMatch(/^\/assets\/player\.[0-9a-f]{12}\.js$/);
    expect(statSync(root + scripts[0]).size).toBeLessThan(2000);
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  // The loaded frame's own page is not ours, and here it is not even there.
  const result = (await page.evaluate(
    "axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as { violations: readonly { id: string; nodes: readonly { html: string }[] }[] };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
