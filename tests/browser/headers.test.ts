import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { headersAt } from "../support/headers-file.ts";
import { serve } from "../support/server.ts";
import { builtPages, siteFiles } from "../support/site-files.ts";

const folder = inject("site");
const rules = readFileSync(join(folder, "_headers"), "utf8");
const pages = builtPages(folder);
const withPlayer = pages.filter(({ html }) => html.includes("data-player=")).map(({ path }) => path);

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serve(folder, (path) => headersAt(rules, path))]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page, what the browser complains of, and what it asks others for; nothing ever leaves this machine. */
async function open(path: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await context.exposeBinding("violated", (_, directive: string) => complaints.push(directive));
  await context.addInitScript(() => {
    const tell = (window as unknown as { violated(directive: string): void }).violated;
    addEventListener("securitypolicyviolation", (event) => tell(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  await context.route(
    (url) => url.origin !== site.url,
    (route) => {
      elsewhere.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Player</title>" });
    },
  );
  const response = await page.goto(site.url + path);
  return { page, response, complaints, elsewhere, close: () => context.close() };
}

/** Pictures wait to be seen; here all are asked for, and what never came is told. */
async function missingPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
    return pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ currentSrc, src }) => currentSrc || src);
  });
}

describe("under the headers of the built site", () => {
  it.each(pages.map(({ path }) => path))("%s loads whole, and the browser complains of nothing", async (path) => {
    const { page, response, complaints, elsewhere, close } = await open(path);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
    expect(await missingPictures(page)).toEqual([]);
    const looks = await page.evaluate(async () => {
      await document.fonts.ready;
      const fonts = [...document.fonts].filter(({ status }) => status === "loaded").length;
      return {
        fonts,
        rules: document.styleSheets[0]?.cssRules.length ?? 0,
        family: getComputedStyle(document.body).fontFamily,
      };
    });
    expect(looks.rules).toBeGreaterThan(50);
    expect(looks.fonts).toBeGreaterThan(0);
    expect(looks.family).toContain("Source Serif 4");
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await close();
  });

  it("a feed is a list of headlines to whoever follows its link", async () => {
    const { page, complaints, close } = await open("/feed.xml");
    const titles = page.locator("entry > title");
    expect(await titles.count()).toBeGreaterThan(3);
    expect(await titles.first().evaluate((title) => getComputedStyle(title).display)).toBe("block");
    expect(await page.locator("entry > content").first().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it("films and recordings of our own are loaded, with their captions", async () => {
    const path = pages.find(({ html }) => html.includes("<track"))?.path ?? "";
    const { page, complaints, close } = await open(path);
    const loaded = await page.evaluate(async () => {
      const video = document.querySelector("video:has(track)") as HTMLVideoElement;
      const [track] = video.textTracks;
      if (track) track.mode = "showing";
      video.preload = "metadata";
      video.load();
      const element = video.querySelector("track");
      await new Promise((resolve) => {
        element?.addEventListener("load", resolve, { once: true });
        element?.addEventListener("error", resolve, { once: true });
      });
      return { cues: track?.cues?.length ?? 0, refused: video.error?.message };
    });
    expect(loaded.cues).toBeGreaterThan(0);
    expect(loaded.refused).toBeUndefined();
    expect(complaints).toEqual([]);
    await close();
  });

  it("a player is loaded from its provider after the press, and may fill the screen", async () => {
    expect(withPlayer.length).toBeGreaterThan(0);
    for (const path of withPlayer) {
      const { page, complaints, elsewhere, close } = await open(path);
      const button = page.locator("button[data-player]").first();
      const address = new URL((await button.getAttribute("data-player")) ?? "");
      const allow = (await button.getAttribute("data-allow"))?.split("; ").filter(Boolean) ?? [];
      const asked = page.waitForRequest((request) => request.url().startsWith(`${address.origin}/`));
      await button.click();
      await asked;
      await expect.poll(() => page.frames().map((frame) => frame.url())).toContain(address.href);
      expect(elsewhere.map((url) => new URL(url).origin)).toEqual([address.origin]);
      const inside = page.frames().find((frame) => frame.url() === address.href);
      const features = await inside?.evaluate(
        "(document.featurePolicy ?? document.permissionsPolicy).allowedFeatures()",
      );
      expect(features).toEqual(expect.arrayContaining(allow));
      expect(features).not.toContain("camera");
      // That two of its attributes say the same is no mistake: some browsers know one of them only.
      expect(complaints.filter((text) => !text.includes("'allowfullscreen'"))).toEqual([]);
      await close();
    }
  });
});

describe("what somebody smuggled into a page", () => {
  const INTRUDERS = [
    ["script-src-elem", "<script>window.ran = true</script>"],
    ["script-src-attr", '<svg onload="window.ran = true"></svg>'],
    ["img-src", '<img src="https://evil.example/pixel.gif">'],
    ["frame-src", '<iframe src="https://evil.example/"></iframe>'],
    ["style-src-elem", "<style>body { display: none }</style>"],
    ["style-src-elem", '<link rel="stylesheet" href="https://evil.example/x.css">'],
    ["script-src-elem", '<script src="https://evil.example/x.js"></script>'],
    ["font-src", '<link rel="preload" as="font" crossorigin href="https://evil.example/x.woff2">'],
    ["object-src", '<object data="https://evil.example/x.swf"></object>'],
    ["base-uri", '<base href="https://evil.example/">'],
  ] as const;

  /** The headers alone: the page's own policy is taken out, so that what is seen is what the server's does. */
  async function smuggle(markup: string) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const elsewhere: string[] = [];
    await context.route(
      (url) => url.origin !== site.url,
      (route) => {
        elsewhere.push(route.request().url());
        return route.fulfill({ body: "" });
      },
    );
    await context.route(`${site.url}/about/`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
      const told = "<script src='/told.js'></script>";
      await route.fulfill({
        response,
        body: html.replace("<head>", `<head>${told}`).replace("</main>", `${markup}</main>`),
      });
    });
    await context.route(`${site.url}/told.js`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: "window.stopped = []; addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));",
      }),
    );
    await page.goto(`${site.url}/about/`, { waitUntil: "networkidle" });
    const stopped = await page.evaluate<readonly string[]>("stopped");
    const ran = await page.evaluate("window.ran === true");
    const isShown = await page.locator("body").isVisible();
    await context.close();
    return { stopped, ran, isShown, elsewhere };
  }

  it.each(INTRUDERS)("is stopped by %s: %s", async (directive, markup) => {
    const { stopped, ran, isShown, elsewhere } = await smuggle(markup);
    expect(stopped).toContain(directive);
    expect(ran).toBe(false);
    expect(isShown).toBe(true);
    expect(elsewhere).toEqual([]);
  });

  it("is not stopped where it is our own", async () => {
    const picture = siteFiles(folder).find((path) => path.endsWith(".jpg"));
    expect(await smuggle(`<img src="${picture}" alt="">`)).toMatchObject({ stopped: [], elsewhere: [] });
  });

  it("cannot show our pages in a frame on another site", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "broadsheet-frame-"));
    onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
    const bare = await serve(folder);
    const address = "/about/";
    const frames = [site, bare].map(({ url }) => `<iframe src="${url}${address}"></iframe>`);
    await writeFile(join(elsewhere, "index.html"), frames.join(""));
    const other = await serve(elsewhere);
    const page = await browser.newPage();
    await page.goto(`${other.url}/`);
    // Without the headers the same page would be shown.
    expect(page.frames().map((frame) => frame.url())).toEqual([
      `${other.url}/`,
      "chrome-error://chromewebdata/",
      `${bare.url}${address}`,
    ]);
    await page.close();
    await Promise.all([bare.close(), other.close()]);
  });
});
