import { readFile, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepare } from "../../scripts/check/prepare.ts";
import { publishedFiles, writeAssets } from "../../scripts/media/assets.ts";
import { sniff } from "../../scripts/media/sniff.ts";
import { parseWebVtt } from "../../scripts/source/web-vtt.ts";
import { CAPTIONS, MP4, mp3, pdf, RECORDINGS, WEBM, wav } from "../support/media.ts";
import { article, BASE, contentFolder, NOW, photograph, places, publication } from "../support/publication.ts";

const VIDEO = `The weir.

> [!VIDEO] The weir
> ![Water](weir.mp4)
>
> poster: gauge.jpg
> captions: weir.vtt`;

const files = async () => ({ ...RECORDINGS, "articles/2025/gauge.jpg": await photograph() });

const bytes = (text: string) => Buffer.from(text, "latin1");

describe("a file's kind", () => {
  it.each([
    ["a film in MP4", MP4, "video/mp4"],
    ["a film in WebM", WEBM, "video/webm"],
    ["sound in MP4, by its brand", bytes("\0\0\0\x18ftypM4A \0\0\0\0M4A mp42"), "audio/mp4"],
    ["MP3 without tags", mp3(), "audio/mpeg"],
    ["MP3 with tags", bytes("ID3\x04\0\0\0\0\0\0"), "audio/mpeg"],
    ["WAV", wav(), "audio/wav"],
    ["FLAC", bytes("fLaC\0\0\0\x22"), "audio/flac"],
    ["Opus in Ogg", bytes(`OggS\0\x02${"\0".repeat(20)}\x01\x13OpusHead\x01`), "audio/ogg"],
    ["a PDF", pdf(), "application/pdf"],
  ])("is told by its first bytes: %s", (_, head, type) => {
    expect(sniff(head).type).toBe(type);
  });

  it.each([
    ["a QuickTime movie", bytes("\0\0\0\x14ftypqt  \0\0\0\0qt  ")],
    ["an AVIF picture", bytes("\0\0\0\x1cftypavif\0\0\0\0avifmif1iso8")],
    ["a Matroska film", bytes("\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska")],
    ["a film in Ogg", bytes(`OggS\0\x02${"\0".repeat(20)}\x01\x2a\x80theora`)],
    ["an AVI film", bytes("RIFF\0\0\0\0AVI LIST")],
    ["a web page", bytes("<!doctype html><script>alert(1)</script>")],
    ["an office document", bytes("PK\x03\x04")],
    ["text", bytes("Hello.")],
    ["half a signature", bytes("Og")],
    ["nothing at all", bytes("")],
  ])("is refused: %s", (_, head) => {
    expect(sniff(head).type).toBeUndefined();
  });
});

describe("a file of an article", () => {
  it("is served with the bytes it has, under a name that changes with them", async () => {
    const input = await contentFolder({ ...BASE, ...(await files()), "articles/2025/gauge.md": article(VIDEO) });
    const { ready } = await prepare(input, { now: NOW, preview: false });
    const assets = [...(ready?.site.publication.assets.values() ?? [])];
    const output = join(input, ".site");
    await writeAssets(assets, { input, output });
    const served = publishedFiles(assets);
    expect(served.map(({ source }) => source).sort()).toEqual(["articles/2025/weir.mp4", "articles/2025/weir.vtt"]);
    for (const { path, source, size } of served) {
      expect(path).toMatch(/^\/media\/weir\.[0-9a-f]{12}\.(?:mp4|vtt)$/);
      const copy = await readFile(join(output, path));
      expect(copy.equals(await readFile(join(input, source)))).toBe(true);
      expect(copy.length).toBe(size);
    }
  });

  it("is not copied again to where it is already", async () => {
    const input = await contentFolder({ ...BASE, ...(await files()), "articles/2025/gauge.md": article(VIDEO) });
    const { ready } = await prepare(input, { now: NOW, preview: false });
    const assets = [...(ready?.site.publication.assets.values() ?? [])];
    const output = join(input, ".next");
    await writeAssets(assets, { input, output, has: () => true });
    await expect(stat(output)).rejects.toThrow("ENOENT");
  });

  it("must lie in the content folder: a link that leads out of it is refused", async () => {
    const text = article(VIDEO.replace("weir.mp4", "linked.mp4"));
    const input = await contentFolder({ ...BASE, ...(await files()), "articles/2025/gauge.md": text });
    const secret = await contentFolder({ "secret.mp4": MP4 });
    await symlink(join(secret, "secret.mp4"), join(input, "articles/2025/linked.mp4"));
    expect(places(await prepare(input, { now: NOW, preview: false }))).toEqual([
      "articles/2025/gauge.md:10:3 asset-outside",
    ]);
  });

  it("makes a link in its transcript a link of the site, which must lead somewhere", async () => {
    const text = VIDEO.replace("captions: weir.vtt", "silent: yes\n> transcript: /media/words.md");
    const result = await publication({
      ...(await files()),
      "articles/2025/gauge.md": article(text),
      "media/words.md": "See [our labels](/labels/) and [nothing](/nowhere/).",
    });
    expect(places(result)).toEqual(["media/words.md:1:32 link-dead"]);
  });
});

describe("captions", () => {
  it("are read with their speakers, entities and breaks", () => {
    expect(parseWebVtt(CAPTIONS)).toEqual({
      cues: [
        { voice: "Hanne Veldt", text: "The gate is open," },
        { voice: "Hanne Veldt", text: "and it stays open." },
        { voice: "Ada Lindgren", text: "Since when?" },
      ],
      faults: [],
    });
    const rich =
      "WEBVTT - weir\nKind: captions\n\nintro\n01:00:00.000 --> 01:00:01.000\n<i>Wet</i> &amp;\n<c.loud>dry &lt;1</c>\n";
    expect(parseWebVtt(rich)).toEqual({ cues: [{ text: "Wet & dry <1" }], faults: [] });
  });

  it.each([
    ["nothing", "WEBVTT\n", 1, 1],
    ["no first line", "00:01.000 --> 00:02.000\nWet.\n", 1, 1],
    ["no empty line after it", "WEBVTT\n00:01.000 --> 00:02.000\nWet.\n", 2, 1],
    ["words without a time", "WEBVTT\n\nWet.\n", 3, 1],
    ["a time without words", "WEBVTT\n\n00:01.000 --> 00:02.000\n", 3, 1],
    ["61 seconds", "WEBVTT\n\n00:61.000 --> 02:02.000\nWet.\n", 3, 1],
    ["a step back", "WEBVTT\n\n00:03.000 --> 00:04.000\nWet.\n\n00:01.000 --> 00:02.000\nDry.\n", 6, 1],
    ["no empty line between two", "WEBVTT\n\n00:01.000 --> 00:02.000\nWet.\n00:03.000 --> 00:04.000\nDry.\n", 5, 11],
    ["styles", "WEBVTT\n\nSTYLE\n::cue { background: url(https://example.org/x) }\n", 3, 1],
  ])("are refused at the line that is wrong: %s", (_, text, line, column) => {
    expect(parseWebVtt(text).faults.map(({ span }) => span.start)).toEqual([{ line, column }]);
  });
});
