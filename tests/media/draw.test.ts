import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { drawCard, drawIcon, drawLogo, icoOf } from "../../scripts/media/draw.ts";
import { prepareTypeface } from "../../scripts/media/typeface.ts";
import { unpackWoff } from "../../scripts/media/woff.ts";

const CACHE = new URL("../../.cache/", import.meta.url).pathname;

beforeAll(() => prepareTypeface(CACHE));

/** How much of a part of a picture is not paper. */
async function ink(png: Buffer, part: { left: number; top: number; width: number; height: number }): Promise<number> {
  const { channels } = await sharp(await sharp(png).extract(part).toBuffer()).stats();
  return channels[0]?.stdev ?? 0;
}

describe("a drawn card", () => {
  it.each([
    ["The Northern Ledger", "Opinion", "World"],
    ["The Łódź & São Tomé <Gazette>", undefined, "Éire"],
    [
      "An Extraordinarily Long Name for a Newspaper of the Whole Coast and All Its Islands",
      "Sponsored",
      "Business and Economy",
    ],
  ])("of %s is as large as sharing services want, with words that stay inside", async (name, label, section) => {
    const png = await drawCard({ width: 1200, height: 630, name, label, section });
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(await ink(png, { left: 60, top: 100, width: 1080, height: 320 })).toBeGreaterThan(5);
    expect(await ink(png, { left: 0, top: 90, width: 50, height: 540 })).toBe(0);
    expect(await ink(png, { left: 1150, top: 90, width: 50, height: 540 })).toBe(0);
  });

  it("is the same bytes for the same words", async () => {
    const card = { width: 1200, height: 630, name: "The Gazette" };
    expect(await drawCard(card)).toEqual(await drawCard(card));
  });
});

describe("a drawn logo", () => {
  it("is large enough for search engines, and an icon made of it is one", async () => {
    const logo = await drawLogo("G", 512);
    expect(await sharp(logo).metadata()).toMatchObject({ width: 512, height: 512 });
    const icon = await drawIcon(logo, 32);
    const ico = icoOf(icon, 32);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt32LE(18)]).toEqual([1, 1, 32, 22]);
    expect(ico.subarray(22)).toEqual(icon);
  });
});

describe("the typeface", () => {
  const file = createRequire(import.meta.url).resolve(
    "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff",
  );

  it("is unpacked into a font with all its tables", () => {
    const woff = readFileSync(file);
    const font = unpackWoff(woff);
    expect(font.readUInt16BE(4)).toBe(woff.readUInt16BE(12));
    expect(font.length).toBeGreaterThan(woff.length);
    expect(() => unpackWoff(Buffer.from("nothing like it"))).toThrow("Not a WOFF 1 file.");
  });
});
