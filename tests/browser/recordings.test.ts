import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { prepare } from "../../scripts/check/prepare.ts";
import { writeAssets } from "../../scripts/media/assets.ts";
import { writePictures } from "../../scripts/media/encode.ts";
import { launchChromium } from "../support/chromium.ts";
import { RECORDINGS } from "../support/media.ts";
import { article, BASE, NOW, photograph, writeAll } from "../support/publication.ts";
import { serve } from "../support/server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATH = "/2025/03/04/gauge/";

const columns = Array.from({ length: 12 }, (_, month) => `Month ${month + 1}`);
const row = (cells: readonly string[]) => `> | ${cells.join(" | ")} |`;

const TEXT = `The weir at St. Aldric can be heard from the road.

> [!VIDEO] The weir at night
> ![Water runs over a low weir](weir.webm)
>
> poster: gauge.jpg
> captions: weir.vtt

> [!AUDIO] The call
> ![A telephone call](call.wav)
>
> transcript: call.transcript.md

> [!TABLE] Days without water, by month
${row(["Gauge", ...columns])}
${row(["---", ...columns.map(() => "--:")])}
${row(["St. Aldric", ...columns.map(() => "1,203")])}
>
> row-headers: yes

> [!GALLERY] The weir
> ![A weir](gauge.jpg)
>
> ![A weir again](gauge.jpg)

> [!DOCUMENT] The minutes
> [Minutes](minutes.pdf)
`;

let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadsheet-"));
  const files = { ...BASE, ...RECORDINGS, "articles/2025/gauge.jpg": await photograph() };
  await writeAll(folder, { ...files, "articles/2025/gauge.md": article(TEXT) });
  const { ready } = await prepare(folder, { now: NOW, preview: false });
  if (!ready) throw new Error("The test's publication has errors.");
  const output = join(folder, ".site");
  const page = ready.site.pages.find(({ path }) => path === PATH);
  if (!page) throw new Error("The article has no page.");
  const written = [...ready.design, { path: `${PATH}index.html`, content: renderPage(page, ready.site) }];
  await writeAll(output, Object.fromEntries(written.map(({ path, content }) => [path, content])));
  await writePictures(ready.site.publication.pictures.values(), {
    input: folder,
    cache: join(folder, ".cache"),
    output,
  });
  await writeAssets(ready.site.publication.assets.values(), { input: folder, output });
  [browser, site] = await Promise.all([launchChromium(), serve(output)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(width: number, more: object = {}): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...more });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url + PATH, { waitUntil: "networkidle" });
  return { page, asked };
}

describe("a page with recordings, pictures, a table and a document", () => {
  it("loads nothing of a recording before it is played, and plays without a script", async () => {
    const { page, asked } = await open(1280);
    expect(asked.filter((path) => /\.(?:webm|wav|vtt|pdf)$/.test(path))).toEqual([]);
    const played = await page.evaluate(async () => {
      const film = document.querySelector("video");
      if (!film) return undefined;
      const ended = new Promise((resolve) => film.addEventListener("ended", () => resolve(true)));
      film.muted = true;
      await film.play();
      return { ended: await ended, width: film.videoWidth };
    });
    expect(played).toEqual({ ended: true, width: 160 });
    await page.context().close();
  });

  it("has captions that the browser reads as we do", async () => {
    const { page } = await open(1280);
    const cues = await page.evaluate(async () => {
      const track = document.querySelector("track");
      if (!track) return [];
      const loaded = new Promise((resolve) => track.addEventListener("load", resolve));
      track.track.mode = "showing";
      await loaded;
      return [...(track.track.cues ?? [])].map((cue) => (cue as VTTCue).text);
    });
    expect(cues).toHaveLength(2);
    expect(cues[0]).toBe("<v Hanne Veldt>The gate is open,");
    await page.context().close();
  });

  it("opens a transcript by keyboard, without a script", async () => {
    const { page } = await open(390, { javaScriptEnabled: false });
    const words = page.locator("#audio-1-transcript p").first();
    expect(await words.isVisible()).toBe(false);
    await page.locator("#audio-1-transcript summary").press("Enter");
    expect(await words.innerText()).toBe("Ada Lindgren: Is it wet?");
    await page.context().close();
  });

  it("scrolls a wide table within itself, by keyboard too, with its caption in view", async () => {
    const { page } = await open(390);
    const frame = page.locator("#table-1 .table");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await frame.focus();
    for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(60);
    const caption = await page.locator("#table-1 caption span").boundingBox();
    expect(caption?.x).toBeGreaterThanOrEqual(0);
    expect((caption?.x ?? 0) + (caption?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it("has no barrier that axe can find, and keeps every place free for what comes", async () => {
    for (const conditions of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
      const { page } = await open(390, conditions);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate("axe.run()")) as { violations: readonly { id: string }[] };
      expect(violations.map(({ id }) => id)).toEqual([]);
      const unsized = await page.evaluate(
        () => [...document.querySelectorAll("img, video")].filter((element) => !element.getAttribute("width")).length,
      );
      expect(unsized).toBe(0);
      await page.context().close();
    }
  });
});
