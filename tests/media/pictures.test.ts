import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Picture, type PictureRef, pictureKey } from "../../scripts/components/picture.ts";
import { cropBox, RATIOS } from "../../scripts/media/crop.ts";
import { filesOf } from "../../scripts/media/derive.ts";
import { writePictures } from "../../scripts/media/encode.ts";
import { inspectPictures, isFault } from "../../scripts/media/inspect.ts";
import { contentFolder } from "../support/publication.ts";

const OF_ANOTHER =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
  'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Confidential Source</rdf:li>' +
  "</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";

/** A photograph with a position, a camera, its turn, and the names of two people. */
async function photograph(width = 800, height = 600, type: "jpeg" | "png" = "jpeg"): Promise<Buffer> {
  const channels = type === "png" ? 4 : 3;
  return sharp({ create: { width, height, channels, background: "#7a8c8480" } })
    .withMetadata({ orientation: 6 })
    .withXmp(OF_ANOTHER)
    .withExif({
      IFD0: { Artist: "Private Person", Make: "Camera Works" },
      IFD2: { BodySerialNumber: "4711-0815" },
      IFD3: { GPSLatitude: "52/1 30/1 0/1", GPSLatitudeRef: "N", GPSLongitude: "13/1 24/1 0/1", GPSLongitudeRef: "E" },
    })
    .toFormat(type)
    .toBuffer();
}

const REF = { path: "gauge.jpg", focus: { x: 0.5, y: 0.1 }, credit: "José Müller © 2025" };

async function made(bytes: Uint8Array, ref: PictureRef = REF) {
  const input = await contentFolder({ [ref.path]: bytes });
  const picture = (await inspectPictures(input, [ref])).get(pictureKey(ref));
  if (!picture || isFault(picture)) throw new Error("The picture was refused.");
  const folders = { input, cache: join(input, ".cache"), output: join(input, ".site") };
  await mkdir(folders.output);
  await writePictures([picture], folders);
  return { picture, folders };
}

const widths = (picture: Picture, type: string) =>
  picture.sources.find((source) => source.type === type)?.files.map(({ width }) => width);

describe("a picture of an article", () => {
  it("is turned upright, and never made larger than it is", async () => {
    const { picture } = await made(await photograph(800, 600));
    expect([picture.width, picture.height]).toEqual([600, 800]);
    expect(widths(picture, "image/avif")).toEqual([320, 600]);
  });

  it("becomes exactly the files that its pages name, at the sizes they say", async () => {
    const { picture, folders } = await made(await photograph());
    for (const { path, width, height, type } of filesOf(picture)) {
      const metadata = await sharp(join(folders.output, path)).metadata();
      expect([metadata.width, metadata.height], path).toEqual([width, height]);
      expect(metadata.format === "heif" ? "image/avif" : `image/${metadata.format}`).toBe(type);
    }
    const written = (await readdir(join(folders.output, "media"))).sort();
    expect(written).toEqual(
      filesOf(picture)
        .map(({ path }) => path.replace("/media/", ""))
        .sort(),
    );
  });

  it.each(["jpeg", "png"] as const)("loses where and by whom it was taken and with which camera: %s", async (type) => {
    const bytes = await photograph(800, 600, type);
    expect((await sharp(bytes).metadata()).xmp?.toString("utf8")).toContain("Confidential Source");
    const path = type === "jpeg" ? "gauge.jpg" : "gauge.png";
    for (const rights of [{}, { credit: "Ada" }]) {
      const { picture, folders } = await made(bytes, { path, ...rights });
      for (const file of filesOf(picture)) {
        const { exif, xmp, iptc } = await sharp(join(folders.output, file.path)).metadata();
        const said = [exif, xmp, iptc].map((part) => part?.toString("latin1")).join();
        expect(said, file.path).not.toMatch(/GPS|Private Person|Camera Works|4711|Confidential/);
      }
    }
  });

  it.each([
    [
      "https://creativecommons.org/licenses/by/4.0/",
      "<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>",
    ],
    ["CC BY & more", '<rdf:li xml:lang="x-default">CC BY &amp; more</rdf:li></rdf:Alt></xmpRights:UsageTerms>'],
  ])("carries creator, copyright, credit and licence in every file of every format: %s", async (licence, written) => {
    for (const [path, type] of [
      ["gauge.jpg", "jpeg"],
      ["gauge.png", "png"],
    ] as const) {
      const { picture, folders } = await made(await photograph(800, 600, type), {
        ...REF,
        path,
        licence,
        creator: "José Müller",
        copyright: "© 2025 José Müller",
      });
      const types = new Set<string>();
      for (const file of filesOf(picture)) {
        const xmp = (await sharp(join(folders.output, file.path)).metadata()).xmp?.toString("utf8");
        expect(xmp, file.path).toContain("<photoshop:Credit>José Müller © 2025</photoshop:Credit>");
        expect(xmp, file.path).toContain(written);
        expect(xmp, file.path).toContain("<dc:creator><rdf:Seq><rdf:li>José Müller</rdf:li></rdf:Seq></dc:creator>");
        expect(xmp, file.path).toContain(
          '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2025 José Müller</rdf:li>',
        );
        types.add(file.type);
      }
      expect([...types].sort()).toEqual([
        "image/avif",
        "image/jpeg",
        ...(type === "png" ? ["image/png"] : []),
        "image/webp",
      ]);
    }
  });

  it("keeps transparency, where JPEG could not", async () => {
    const bytes = await sharp({ create: { width: 700, height: 700, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    const { picture } = await made(bytes, { path: "logo.png" });
    expect(picture.sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp", "image/png"]);
  });

  it("is encoded once: a second build takes it from the cache", async () => {
    const { picture, folders } = await made(await photograph());
    const cached = join(folders.cache, "media");
    const before = await Promise.all(
      (await readdir(cached)).map(async (name) => (await stat(join(cached, name))).mtimeMs),
    );
    await writePictures([picture], folders);
    const after = await Promise.all(
      (await readdir(cached)).map(async (name) => (await stat(join(cached, name))).mtimeMs),
    );
    expect(after).toEqual(before);
  });

  it("is not put again where the preview shows it already", async () => {
    const { picture, folders } = await made(await photograph());
    const next = await contentFolder({});
    await writePictures([picture], { ...folders, output: next, has: () => true });
    expect(await readdir(join(next, "media"))).toEqual([]);
  });

  it("gets other names when bytes, focus, credit or licence change, and the same for the same", async () => {
    const input = await contentFolder({ "gauge.jpg": await photograph(), "other.jpg": await photograph(801, 600) });
    const refs = [REF, { ...REF, focus: { x: 0.9, y: 0.9 } }, { ...REF, credit: "Ada" }, { ...REF, licence: "CC0" }];
    const inspected = [...(await inspectPictures(input, refs)).values()] as Picture[];
    const crops = inspected.map(({ crops: { "16x9": crop } }) => crop.path);
    expect(new Set(crops).size).toBe(4);
    expect([...(await inspectPictures(input, refs)).values()]).toEqual(inspected);
  });
});

describe("a crop", () => {
  it.each([
    [1600, 900, "1x1", { x: 0.5, y: 0.5 }, { left: 350, top: 0, width: 900, height: 900 }],
    [1600, 900, "1x1", { x: 0, y: 0.5 }, { left: 0, top: 0, width: 900, height: 900 }],
    [1600, 900, "1x1", { x: 1, y: 1 }, { left: 700, top: 0, width: 900, height: 900 }],
    [900, 1600, "16x9", { x: 0.5, y: 0.25 }, { left: 0, top: 147, width: 900, height: 506 }],
    [1600, 900, "16x9", { x: 0.2, y: 0.2 }, { left: 0, top: 0, width: 1600, height: 900 }],
    [1, 1, "16x9", { x: 0.5, y: 0.5 }, { left: 0, top: 0, width: 1, height: 1 }],
  ] as const)("of %i × %i to %s lies around its focus", (width, height, crop, focus, box) => {
    expect(cropBox(width, height, RATIOS[crop], focus)).toEqual(box);
  });
});

describe("a file that is empty", () => {
  it("is refused by name, and hides nothing else", async () => {
    const input = await contentFolder({ "empty.jpg": new Uint8Array() });
    const found = (await inspectPictures(input, [{ path: "empty.jpg" }])).get(pictureKey({ path: "empty.jpg" }));
    expect(found).toMatchObject({ code: "picture-unreadable", details: { path: "empty.jpg" } });
  });
});
