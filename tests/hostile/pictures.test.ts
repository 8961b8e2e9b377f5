import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Picture, pictureKey } from "../../scripts/components/picture.ts";
import { filesOf } from "../../scripts/media/derive.ts";
import { writePictures } from "../../scripts/media/encode.ts";
import { inspectPictures, isFault } from "../../scripts/media/inspect.ts";
import { article, contentFolder, places, publication, SETTINGS } from "../support/publication.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a8c84" } });
const jpeg = await plain(64, 48).jpeg().toBuffer();
const png = await plain(64, 48).png().toBuffer();

/** A part of a PNG: its length, name, content and check sum. https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A grey PNG of any size in hardly any bytes, as a decompression bomb is. */
function bomb(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const data = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows), { level: 9 });
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The same picture with a part before its data. */
function withChunk(name: string, content: Buffer): Buffer {
  const at = png.indexOf("IDAT") - 4;
  return Buffer.concat([png.subarray(0, at), chunk(name, content), png.subarray(at)]);
}

async function frames(): Promise<Buffer[]> {
  return Promise.all(
    ["#000", "#fff"].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
}
const animated = async () => sharp(await frames(), { join: { animated: true } });

const svg = (inner: string, before = "") =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48">${inner}</svg>`);
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ""};`.replace(`&a${i}`, i ? `&a${i - 1}` : "&a").repeat(10)}">`).join("")}]>`;

/** Files that are no picture to publish, each with its name and the problem that tells it. */
const REFUSED: readonly (readonly [string, string, Uint8Array, string])[] = [
  ["nothing at all", "a.jpg", new Uint8Array(), "picture-unreadable"],
  ["half a JPEG", "a.jpg", jpeg.subarray(0, jpeg.length - 40), "picture-unreadable"],
  ["half a PNG", "a.png", png.subarray(0, png.length - 30), "picture-unreadable"],
  ["a header and nothing else", "a.png", png.subarray(0, 33), "picture-unreadable"],
  ["a PNG under the name of a JPEG", "a.jpg", png, "picture-ending"],
  ["a JPEG under the name of a WebP", "a.webp", jpeg, "picture-ending"],
  ["a name without an ending", "a", jpeg, "picture-ending"],
  ["more pixels than memory has room for", "a.png", bomb(100_000, 100_000, 1), "picture-too-large"],
  ["more pixels than a number may count", "a.png", bomb(0x7fffffff, 0x7fffffff, 1), "picture-unreadable"],
  ["one pixel more than the limit", "a.png", bomb(10_001, 10_000, 1), "picture-too-large"],
  ["fewer rows than it says", "a.png", bomb(1_000, 1_000, 3), "picture-unreadable"],
  ["a strip that no format can hold", "a.png", bomb(1, 20_000), "picture-too-narrow"],
  ["an animated GIF", "a.gif", await (await animated()).gif().toBuffer(), "picture-animated"],
  ["an animated WebP", "a.webp", await (await animated()).webp().toBuffer(), "picture-animated"],
  ["an animated PNG", "a.png", withChunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), "picture-animated"],
  ["an SVG", "a.svg", svg(""), "picture-format"],
  ["an SVG under the name of a PNG", "a.png", svg(""), "picture-format"],
  ["an SVG with a script", "a.svg", svg("<script>alert(1)</script>"), "picture-format"],
  ["an SVG that loads from elsewhere", "a.svg", svg('<image href="https://evil.example/x.png"/>'), "picture-format"],
  [
    "an SVG that reads a file",
    "a.svg",
    svg("&x;", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "picture-format",
  ],
  ["an SVG that grows", "a.svg", svg("&a29;", `<?xml version="1.0"?>\n<!-- -->${LAUGHS}`), "picture-format"],
  // Known by its decoder alone, which must not be there.
  ["a compressed SVG", "a.png", gzipSync(svg("<script>alert(1)</script>")), "picture-unreadable"],
  ["an SVG behind a byte order mark", "a.svg", Buffer.concat([Buffer.from("\ufeff\n"), svg("")]), "picture-format"],
  ["a web page", "a.jpg", Buffer.from("<!doctype html><script>alert(1)</script>"), "picture-unreadable"],
  ["a PDF", "a.jpg", Buffer.from("%PDF-1.4\n"), "picture-unreadable"],
  ["a text", "a.jpg", Buffer.from("Not a picture."), "picture-unreadable"],
  ["a table", "a.png", Buffer.from("1,2\n3,4\n"), "picture-unreadable"],
  ["raw pixels", "a.png", Buffer.from("P6 8 8 255\n".padEnd(400, "a")), "picture-unreadable"],
];

describe("a file that is no picture to publish", () => {
  it.each(REFUSED)("is refused where it is named: %s", async (_, name, bytes, code) => {
    const text = article(`Dry.\n\n![Water](${name})`, `image: {src: ${name}, alt: Water}`);
    const result = await publication({ "articles/2025/gauge.md": text, [`articles/2025/${name}`]: bytes });
    expect(places(result)).toEqual([`articles/2025/gauge.md:5:14 ${code}`]);
    expect(result.problems[0]?.what).toContain(`articles/2025/${name}`);
    expect(result.ready).toBeUndefined();
  });

  it.each([
    ["jpeg", "jpg"],
    ["png", "png"],
    ["webp", "webp"],
    ["avif", "avif"],
    ["tiff", "tiff"],
  ] as const)("is refused wherever it was cut short, or becomes every file it promises: %s", async (type, ending) => {
    const noise = sharp(Buffer.from(Array.from({ length: 24 * 24 * 3 }, (_, i) => (i * 7919) % 251)), {
      raw: { width: 24, height: 24, channels: 3 },
    });
    const whole = await noise.toFormat(type).toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        const path = `a.${ending}`;
        const input = await contentFolder({ [path]: whole.subarray(0, length) });
        const found = (await inspectPictures(input, [{ path }])).get(pictureKey({ path }));
        if (!found || isFault(found)) {
          expect(found?.details.path).toBe(path);
          return;
        }
        const folders = { input, cache: join(input, ".cache"), output: join(input, ".site") };
        await mkdir(folders.output);
        await writePictures([found], folders);
      }),
      { numRuns: 12 },
    );
  });
});

async function made(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly picture: Picture; readonly files: readonly Buffer[] }> {
  const input = await contentFolder({ [name]: bytes });
  const picture = (await inspectPictures(input, [{ path: name }])).get(pictureKey({ path: name }));
  if (!picture || isFault(picture)) throw new Error(`The picture was refused: ${picture?.code}`);
  const folders = { input, cache: join(input, ".cache"), output: join(input, ".site") };
  await mkdir(folders.output);
  await writePictures([picture], folders);
  return {
    picture,
    files: await Promise.all(filesOf(picture).map(({ path }) => readFile(join(folders.output, path)))),
  };
}

describe("a picture that may be published", () => {
  it.each([
    ["a picture that is a web page as well", "a.jpg", Buffer.concat([jpeg, Buffer.from("<script>PAYLOAD</script>")])],
    ["a picture that is an archive as well", "a.jpg", Buffer.concat([jpeg, Buffer.from("PK\x03\x04PAYLOAD")])],
    [
      "a comment in a JPEG",
      "a.jpg",
      Buffer.concat([jpeg.subarray(0, 2), Buffer.from("\xff\xfe\x00\x12<?PAYLOAD?>.....", "latin1"), jpeg.subarray(2)]),
    ],
    ["a text in a PNG", "a.png", withChunk("tEXt", Buffer.from("Comment\0PAYLOAD", "latin1"))],
    ["a private part of a PNG", "a.png", withChunk("prVt", Buffer.from("PAYLOAD"))],
  ])("is made anew, and nothing of what else it holds is left: %s", async (_, name, bytes) => {
    const { files } = await made(name, bytes);
    for (const file of files) expect(file.includes("PAYLOAD")).toBe(false);
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "loses where it was taken, in whichever format: %s",
    async (type) => {
      const bytes = await plain(64, 48)
        .withExif({ IFD0: { Artist: "Private Person" }, IFD3: { GPSLatitude: "52/1 30/1 0/1", GPSLatitudeRef: "N" } })
        .toFormat(type)
        .toBuffer();
      expect(bytes.includes("Private Person")).toBe(true);
      const { files } = await made(`a.${type === "jpeg" ? "jpg" : type}`, bytes);
      for (const file of files) {
        expect((await sharp(file).metadata()).exif?.toString("latin1") ?? "").not.toMatch(/Private|GPS/);
        expect(file.includes("Private Person")).toBe(false);
      }
    },
  );

  it("is shown in the colours of screens, even where it was made for print", async () => {
    const print = await plain(64, 48).toColourspace("cmyk").jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe("cmyk");
    const { files } = await made("a.jpg", print);
    for (const file of files) expect(await sharp(file).metadata()).toMatchObject({ space: "srgb" });
  });

  it("is as large as the formats of the web can hold, however high it is", async () => {
    const { picture, files } = await made("a.png", bomb(100, 20_000));
    expect(picture.sources[1]?.files.map(({ width }) => width)).toEqual([81]);
    for (const file of files) expect((await sharp(file).metadata()).height).toBeLessThanOrEqual(16_383);
  });
});

describe("the largest picture that is read", () => {
  const files = {
    "articles/gauge.md": article("Dry.", "image: {src: a.png, alt: Water}"),
    "articles/a.png": bomb(2_000, 1_500),
  };
  const limited = (megapixels: string) =>
    publication({ ...files, "publication.yaml": `${SETTINGS}largestPicture: ${megapixels}\n` });

  it("has 100 megapixels where the newsroom says nothing", async () => {
    expect(places(await publication(files))).toEqual([]);
    const { problems } = await publication({ ...files, "articles/a.png": bomb(20_000, 6_000, 1) });
    expect(problems[0]?.what).toBe("articles/a.png has 120 megapixels; the limit is 100.");
    expect(problems[0]?.fix).toContain("largestPicture: 150");
  });

  it("is as large as the newsroom says", async () => {
    expect(places(await limited("3"))).toEqual([]);
    const { problems, ready } = await limited("2");
    expect(places({ problems })).toEqual(["articles/gauge.md:5:14 picture-too-large"]);
    expect(problems[0]?.what).toBe("articles/a.png has 3 megapixels; the limit is 2.");
    expect(ready).toBeUndefined();
  });

  it.each(["0", "-1", "1001", "99999999999999999999", "1e3", "0x10", "2.5", "many", "[100]", "150 MB"])(
    "is a number that a machine can hold: not %s",
    async (megapixels) => {
      expect(places(await limited(megapixels))).toEqual(["publication.yaml:11:17 value-wrong"]);
    },
  );
});
