import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSchema } from "../../scripts/article/schema/article.ts";
import { rightKeys } from "../../scripts/read/right-keys.ts";
import { readFrontMatter } from "../../scripts/source/front-matter.ts";
import { check } from "../support/check.ts";
import { article, BASE, contentFolder, places, publication, SETTINGS } from "../support/publication.ts";

const FILE = "articles/2025/gauge.md";
/** The line and column of whatever follows the three settings that every article has. */
const AT = `${FILE}:5:`;

async function problemsOf(frontMatter: string): Promise<readonly string[]> {
  return places(await publication({ [FILE]: article("The gauge is dry.", frontMatter) }));
}

describe("front matter is plain text, and whatever else YAML can be is refused at its place", () => {
  it.each([
    ["bytes", "description: !!binary aGVsbG8=", "14 yaml-tag"],
    ["a set", "tags: !!set {a, b}", "7 yaml-tag"],
    ["an ordered mapping", "image: !!omap [a: b]", "8 yaml-tag"],
    ["a time", "updated: !!timestamp 2025-03-05", "10 yaml-tag"],
    ["a function", 'description: !!js/function "() => 1"', "14 yaml-tag"],
    ["a module", "description: !!js/undefined x", "14 yaml-tag"],
    ["an object of another language", "description: !!python/object/apply:os.system [ls]", "14 yaml-tag"],
    ["a tag of one's own", "description: !mine x", "14 yaml-tag"],
    ["a merge of what an anchor names", "image: &a {src: gauge.jpg}\n<<: *a", "8 yaml-alias"],
    ["what an anchor names, once more", "tags: [&a dry, *a]", "16 yaml-alias"],
    ["a key that merges", "<<: {title: Another}", "1 key-unknown"],
    ["the prototype of everything", "__proto__: {title: Another}", "1 key-unknown"],
    ["the prototype of a picture", "image: {__proto__: {src: gauge.jpg}, src: gauge.jpg, alt: Water}", "9 key-unknown"],
    ["a constructor", "constructor: {prototype: {title: Another}}", "1 key-unknown"],
    ["a method of every object", "toString: x", "1 key-unknown"],
    ["a list as a key", "? [a]\n: b", "3 yaml-key"],
    ["a list for a line of text", "description: [one, two]", "14 value-wrong"],
    ["a mapping for a list", "tags: {a: b}", "7 value-wrong"],
    ["a word for a list", "aliases: /old/", "10 value-wrong"],
    ["a list for a mapping", "image: [gauge.jpg]", "8 value-wrong"],
    ["a number for a flag", "draft: 1", "8 value-wrong"],
    ["more digits than a number has", `updated: ${"9".repeat(400)}`, "10 date-impossible"],
    ["half a character", 'description: "The \\ud800 gauge"', "14 file-control-character"],
    ["a null character", 'description: "The \\0 gauge"', "14 file-control-character"],
    ["a control code of another alphabet", 'description: "The gauge\\x92s end"', "14 file-control-character"],
    ["what is no character", 'description: "The \\uffff gauge"', "14 file-control-character"],
    ["a turn of direction", 'description: "The \\u202e gauge"', "14 file-control-character"],
    ["lists in lists", `description: ${"[".repeat(30)}${"]".repeat(30)}`, "26 yaml-too-deep"],
    ["a key that stands twice, far apart", `description: One\n${"# x\n".repeat(99)}description: Two`, undefined],
  ])("%s", async (_, frontMatter, at) => {
    expect(await problemsOf(frontMatter)).toContain(at === undefined ? `${FILE}:105:1 yaml-duplicate-key` : AT + at);
  });

  it("so that nothing of it reaches an object that is not its own", async () => {
    await problemsOf("__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("and the one key that would be left out without a word is refused where any key may stand", async () => {
    const settings = `${SETTINGS}social:\n  Bluesky: https://bsky.example/\n  __proto__: https://evil.example/\n`;
    expect(places(await publication({ "publication.yaml": settings }))).toEqual(["publication.yaml:12:3 value-wrong"]);
  });
});

describe("what is left of front matter where some of it is wrong", () => {
  it("keeps what is right, and ends a list before its first wrong entry", () => {
    const data = {
      title: "The gauge",
      tags: ["dry", ["wet"], "odd"],
      image: { src: "gauge.jpg", credt: "Ada" },
      corrections: [{ date: "2025-03-05", text: "One." }, { date: "2025-03-05" }, { text: "Three." }, {}],
      constructor: "x",
      coverage: { end: "2025-03-05" },
    };
    expect(rightKeys(articleSchema, data)).toEqual({
      title: "The gauge",
      tags: ["dry"],
      image: { src: "gauge.jpg" },
      corrections: [{ date: "2025-03-05", text: "One.", kind: "correction" }],
    });
  });

  it("is what a schema accepts, whatever was written", () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom("", "a", "2025-03-05", "true", "https://a.example/", "1"),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom("src", "alt", "text", "date", "kind", "url", "title", "__proto__", "constructor", "x"),
          tie("value"),
          { maxKeys: 4 },
        ),
      ),
    })).value;
    const known = fc.constantFrom(...Object.keys(articleSchema.shape), "__proto__", "constructor", "x");
    fc.assert(
      fc.property(fc.dictionary(known, value, { maxKeys: 8 }), (data) => {
        const right = rightKeys(articleSchema, data);
        for (const key of Object.keys(right)) expect(Object.keys(articleSchema.shape)).toContain(key);
        expect(Object.getPrototypeOf(right)).toBe(Object.prototype);
      }),
      { numRuns: 500 },
    );
  });
});

describe("any front matter at all", () => {
  const PIECES = [
    ..."-:?,[]{}#&*!|>'\"%@` \n\t",
    "a: ",
    "\n  ",
    "\n- ",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!!binary ",
    "|\n",
    ">-\n",
    '"\\u0000"',
    "\\ud800",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "__proto__",
    "é",
    "\u2028",
    "\ufeff",
    "null",
    "~",
  ];
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

  it("is read or refused within the file, and holds nothing but text, lists and mappings", () => {
    fc.assert(
      fc.property(text, (settings) => {
        const source = `---\n${settings}\n---\n\nThe gauge is dry.\n`;
        const { yaml, faults } = readFrontMatter(source);
        const lines = source.split("\n").length;
        for (const { span } of faults) {
          expect(span.start.line).toBeGreaterThanOrEqual(1);
          expect(span.start.line).toBeLessThanOrEqual(lines);
          expect(span.start.column).toBeGreaterThanOrEqual(1);
        }
        expect(yaml !== undefined || faults.length > 0).toBe(true);
        expect(JSON.stringify(yaml?.data ?? "")).not.toMatch(/(?:^|[:[,])(?:null|true|false|-?\d)/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("front matter that grows", () => {
  const keys = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));

  it("is told in full and at its places, and costs no more than its length", async () => {
    const folder = await contentFolder({
      ...BASE,
      "articles/keys.md": article("Dry.", keys(10_000, (i) => `k${i}: v`).join("\n")),
      "articles/tagged.md": article("Dry.", keys(1_000, (i) => `k${i}: !!binary v`).join("\n")),
      "articles/three.md": article("Dry.", `corrections:\n${"  - date: 2025-03-05\n".repeat(3)}`),
      "articles/list.md": article("Dry.", `corrections:\n${"  - {date: x}\n".repeat(4_000)}`),
      "articles/blanks.md": article("Dry.", `description: "a${" ".repeat(400_000)}b"\nlang: xx-nowhere-at-all`),
      "articles/deep.md": article("Dry.", `image: ${"[".repeat(20_000)}`),
      "articles/mappings.md": article("Dry.", `image: ${"{a: ".repeat(20_000)}x${"}".repeat(20_000)}`),
      "articles/bomb.md": article("Dry.", keys(60, (i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`).join("\n")),
      "articles/long.md": article("Dry.", `slug: ${"a".repeat(1_000_000)}`),
    });
    const { code, errors, error } = await check(folder);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    const of = (name: string) => errors.filter((line) => line.startsWith(`articles/${name}.md:`));
    expect(of("keys")).toHaveLength(10_000);
    expect(of("keys").at(-1)).toBe("articles/keys.md:10004:1 key-unknown");
    expect(of("tagged").filter((line) => line.endsWith("yaml-tag"))).toHaveLength(1_000);
    expect(of("three")).toEqual([6, 7, 8].map((line) => `articles/three.md:${line}:5 key-missing`));
    expect(of("list")).toHaveLength(4_000);
    for (const name of ["blanks", "deep", "mappings", "bomb", "long"]) expect(of(name), name).not.toEqual([]);
  });
});
