import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../scripts/source/files.ts";
import { ADA, article, type Files, places, publication, SETTINGS } from "../support/publication.ts";

const FILE = "articles/2025/gauge.md";
const TEXT = article("The gauge at Sørvær is dry.");

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf16 = (text: string) => Buffer.from(text, "utf16le");

describe("a file in another encoding", () => {
  it.each([
    ["UTF-16, little end first", utf16(`\ufeff${TEXT}`)],
    ["UTF-16, big end first", swapped(utf16(`\ufeff${TEXT}`))],
    ["UTF-16, little end first, unmarked", utf16(TEXT)],
    ["UTF-16, big end first, unmarked", swapped(utf16(TEXT))],
  ])("is told as what it is, not as a text full of null characters: %s", async (_, bytes) => {
    const { problems } = await publication({ [FILE]: bytes });
    expect(places({ problems })).toEqual([`${FILE}:1:1 file-not-utf8`]);
    expect(problems[0]?.what).toContain("UTF-16");
  });

  const KINDS: readonly (readonly [string, string, (bytes: Buffer) => Files])[] = [
    ["the settings", "publication.yaml", (bytes) => ({ "publication.yaml": bytes })],
    ["an author", "authors/ada-lindgren.md", (bytes) => ({ "authors/ada-lindgren.md": bytes })],
    ["a page", "pages/about.md", (bytes) => ({ "pages/about.md": bytes })],
    ["a record", "posts/x/1.json", (bytes) => ({ "posts/x/1.json": bytes })],
    [
      "a transcript",
      "media/words.txt",
      (bytes) => ({
        [FILE]: article("Dry.\n\n> [!AUDIO] A\n> ![A call](/media/call.wav)\n>\n> transcript: /media/words.txt"),
        "media/call.wav": "RIFF",
        "media/words.txt": bytes,
      }),
    ],
  ];
  it.each(KINDS)("is refused by name, whichever file it is: %s", async (_, path, files) => {
    const told = places(await publication(files(Buffer.concat([utf16(SETTINGS), utf16(ADA)]))));
    expect(told).toContain(`${path}:1:1 file-not-utf8`);
  });

  it.each([
    ["half a letter", [0xc3], 7, 14],
    ["a byte that begins nothing", [0xff], 7, 14],
    ["a letter written longer than it need be", [0xc0, 0xaf], 7, 14],
    ["half of a pair, as old databases export it", [0xed, 0xa0, 0x80], 7, 14],
    ["both halves of a pair, each by itself", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], 7, 14],
    ["more than Unicode has", [0xf5, 0x80, 0x80, 0x80], 7, 14],
    ["a letter of Windows-1252", [0xe9, 0x20], 7, 14],
  ])("is refused at the byte that is wrong: %s", async (_, bytes, line, column) => {
    const [before, after] = article("The gauge is @ dry.").split("@");
    const text = Buffer.concat([Buffer.from(before ?? ""), Buffer.from(bytes), Buffer.from(after ?? "")]);
    expect(places(await publication({ [FILE]: text }))).toEqual([`${FILE}:${line}:${column} file-not-utf8`]);
  });
});

describe("a file in UTF-8", () => {
  it.each([
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
    ["with the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with the line ends of old Macs", (text: string) => text.replaceAll("\n", "\r")],
    ["with all of them", (text: string) => `\ufeff${text.replace("\n", "\r\n").replace(/\n(?=The)/, "\r")}`],
  ])("is read right %s, and its problems have their places", async (_, spelled) => {
    const text = article("The gauge is dry.\n\nSee [x](javascript:x).");
    const files = {
      "publication.yaml": spelled(SETTINGS),
      "authors/ada-lindgren.md": spelled(ADA),
      [FILE]: spelled(text),
    };
    expect(places(await publication(files))).toEqual([`${FILE}:9:5 link-scheme`]);
  });

  it.each([
    ["a control code", "\u0007", "U+0007"],
    ["a control code of Windows-1252 taken for Unicode", "\u0092", "U+0092"],
    ["what is no character", "\uffff", "U+FFFF"],
    ["a byte order mark the wrong way round", "\ufffe", "U+FFFE"],
    ["a turn of direction", "\u202e", "U+202E"],
    ["an isolated direction", "\u2067", "U+2067"],
  ])("holds nothing that readers cannot see and machines misread: %s", async (_, sign, code) => {
    const { problems } = await publication({ [FILE]: article(`The gauge${sign} is dry.`) });
    expect(places({ problems })).toEqual([`${FILE}:7:10 file-control-character`]);
    expect(problems[0]?.what).toContain(code);
  });

  it.each(["&#xD800;", "&#xDFFF;", "&#0;", "&#x110000;", "&#x92;", "&#x202e;", "&#xffff;", "&#65534;"])(
    "nor spells it out: %s",
    async (entity) => {
      const text = `Dry.\n\nThe ${entity} gauge, [${entity}](https://a.example/ "${entity}").`;
      expect(places(await publication({ [FILE]: article(text) }))).toContain(`${FILE}:9:1 file-control-character`);
    },
  );

  it("and what it says of a character that was lost is the author's to say", async () => {
    expect(places(await publication({ [FILE]: article("The file showed “\ufffd” for every letter.") }))).toEqual([]);
  });
});

describe("any bytes at all", () => {
  it("are a text without half characters, or refused at a place within them", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(0x0a, 0x0d, 0x41, 0xc3, 0xa9, 0xe2, 0x80, 0xae, 0xed, 0xa0, 0xf0, 0x9f, 0xff, 0xfe, 0xbb),
          {
            maxLength: 60,
          },
        )
        .map((each) => Uint8Array.from(each)),
    );
    fc.assert(
      fc.property(bytes, (each) => {
        const { text, faults } = decodeText(each);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain("\r");
        const again = Buffer.from(text).toString().replaceAll("\n", "");
        const whole = Buffer.from(each)
          .toString("utf8")
          .replace(/^\ufeff/, "")
          .replace(/[\r\n]/g, "");
        if (faults.every(({ code }) => code !== "file-not-utf8")) expect(again).toBe(whole);
        for (const { span } of faults) {
          expect(span.start.line).toBeLessThanOrEqual(each.length + 1);
          expect(span.start.column).toBeLessThanOrEqual(each.length + 1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
