import { writeFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf } from "../../layouts/template.ts";
import { prepare } from "../../scripts/check/prepare.ts";
import { files } from "../../scripts/feeds/files.ts";
import { assetPath } from "../../scripts/media/assets.ts";
import { baseName } from "../../scripts/media/derive.ts";
import {
  article,
  BASE,
  contentFolder,
  type Files,
  NOW,
  photograph,
  places,
  publication,
  SETTINGS,
} from "../support/publication.ts";
import { siteOf } from "../support/site.ts";

const TEXT = article("The gauge is dry.");
const AUTHOR = "---\nname: Another\n---\n";
const PAGE = "---\ntitle: A page\n---\n\nWords.\n";

describe("a name that makes no address", () => {
  const NAMES = [
    "two words",
    "%2e%2e",
    "%2e%2e%2fsecret",
    "a..b",
    "a%00b",
    "a#b",
    "a?b",
    "a&b",
    'a"b',
    "a<script>",
    "a'b",
    "a\\b",
    "a:b",
    "a|b",
    "a*b",
    "a{{b}}",
    "a\u202eb",
    "a\nb",
    "-gauge",
    "gauge-",
    "a--b",
    "a_b",
    "CON",
    "Gauge",
    "cafe\u0301",
    "~",
    "a".repeat(101),
  ];

  it.each([
    ["an article", (name: string) => `articles/2025/${name}.md`, TEXT],
    ["the folder of an article", (name: string) => `articles/${name}/index.md`, TEXT],
    ["a page", (name: string) => `pages/${name}.md`, PAGE],
    ["the folder of a page", (name: string) => `pages/${name}/about.md`, PAGE],
    ["an author", (name: string) => `authors/${name}.md`, AUTHOR],
  ] as const)("is refused, and told with the file: %s", async (_, path, text) => {
    const result = await publication(Object.fromEntries(NAMES.map((name) => [path(name), text])));
    const told = places(result);
    for (const name of NAMES) expect(told).toContain(`${path(name)}:1:1 slug-unusable`);
    expect(result.ready).toBeUndefined();
  });

  it("is refused in the front matter and the settings, where no disk has refused it before", async () => {
    // Each letter is three bytes, and file systems know names of 255.
    const long = "水".repeat(100);
    for (const slug of [...NAMES.filter((name) => !name.includes("\u202e")), long]) {
      const written = JSON.stringify(slug);
      const told = places(
        await publication({
          "publication.yaml": `${SETTINGS}  - {id: ${written}, name: Another}\ntopics: [{id: ${written}, name: T}]\n`,
          "articles/gauge.md": article("Dry.", `slug: ${written}`),
        }),
      );
      expect(
        told.filter((line) => /:(?:11:10|12:15|5:7) (?:value-wrong|file-control-character)$/.test(line)),
        slug,
      ).toHaveLength(3);
    }
    const tags = article("Dry.", `tags: [${"a".repeat(101)}, ${long}, "!?"]`);
    expect(places(await publication({ "articles/gauge.md": tags }))).toEqual([
      "articles/gauge.md:5:8 value-wrong",
      "articles/gauge.md:5:111 value-wrong",
      "articles/gauge.md:5:213 value-wrong",
    ]);
  });

  it("is refused as an alias, whatever it would do to the folder of the site", async () => {
    const aliases = [
      "/../secret/",
      "/a/../../secret/",
      "/./a/",
      "/.broadsheet.json/",
      "/.git/hooks/",
      "/a/.htaccess/",
      "//evil.example/",
      "/a\\..\\b/",
      "/a%2fb/",
      "/C:/windows/",
      '/a"b/',
      "/a<b>/",
      "/a|b/",
      "/a*b/",
      "/a b/",
      `/${"a".repeat(256)}/`,
      `/${"水".repeat(90)}/`,
      `/${"a/".repeat(2_500)}`,
    ];
    const frontMatter = `aliases:\n${aliases.map((alias) => `  - ${JSON.stringify(alias)}\n`).join("")}`;
    const told = places(await publication({ "articles/gauge.md": article("Dry.", frontMatter) }));
    expect(told).toEqual(aliases.map((_, index) => `articles/gauge.md:${index + 6}:5 alias-unusable`));
  });

  it("is told where the disk has one that is no text", async () => {
    const folder = await contentFolder({ ...BASE, "articles/gauge.md": TEXT });
    const name = Buffer.concat([Buffer.from(join(folder, "articles/caf")), Buffer.from([0xe9]), Buffer.from(".md")]);
    await writeFile(name, article("Lost.")).catch(() => undefined);
    const { problems } = await prepare(folder, { now: NOW, preview: false });
    // A Mac writes no such name.
    if (process.platform === "linux") expect(places({ problems })).toEqual(["articles/caf\ufffd.md:1:1 file-unnamed"]);
  });
});

describe("a name that another has already", () => {
  it.each([
    ["an alias at the page of another article", "/2025/03/04/weir/", "address-taken"],
    ["an alias in other letters", "/2025/03/04/WEIR/", "address-taken"],
    ["an alias in letters composed otherwise", "/caf\u00e9/", "address-taken"],
    ["an alias at the file of its own page", "/2025/03/04/gauge/index.html/", "address-taken"],
    ["an alias below the file of a page", "/index.html/old/", "address-taken"],
    ["an alias at a feed", "/feed.xml", "address-taken"],
    ["an alias below a feed", "/feed.xml/old/", "address-taken"],
    ["an alias below robots.txt", "/Robots.TXT/old/", "address-taken"],
    ["an alias at the headers", "/_headers/", "address-taken"],
    ["an alias among pictures", "/media/old/", "address-taken"],
    ["an alias among pictures, in other letters", "/Media/old/", "address-taken"],
    ["an alias among styles", "/assets/", "address-taken"],
    ["an alias at the page for what is missing", "/404.html/", "address-taken"],
  ])("is refused: %s", async (_, alias, code) => {
    const result = await publication({
      "articles/gauge.md": article("Dry.", `aliases: ["${alias}"]`),
      "articles/weir.md": article("Dry.", 'aliases: ["/cafe\u0301/"]', "The weir"),
    });
    expect(places(result)).toEqual([expect.stringMatching(new RegExp(`^articles/(?:gauge|weir).md:5:11 ${code}$`))]);
  });

  it.each(["media", "assets"])(
    "is refused where hosts are asked to keep what lies there for good: %s",
    async (name) => {
      const section = { "publication.yaml": `${SETTINGS}  - {id: ${name}, name: Another}\n` };
      expect(places(await publication(section))).toEqual(["publication.yaml:1:1 address-taken"]);
      expect(places(await publication({ [`pages/${name}.md`]: PAGE }))).toEqual([`pages/${name}.md:1:1 address-taken`]);
      const below = { "publication.yaml": `${SETTINGS}permalink: /${name}/slug/\n`, "articles/gauge.md": TEXT };
      expect(places(await publication(below))).toEqual(["articles/gauge.md:1:1 address-taken"]);
    },
  );

  it.each(["labels", "corrections", "news", "topics", "authors", "page", "feed", "schema", "con", "nul", "aux"])(
    "is a page of its own, or refused: %s",
    async (name) => {
      const result = await publication({ [`pages/${name}.md`]: PAGE });
      const isOurs = ["labels", "corrections", "news"].includes(name);
      const told = places(result);
      expect(told.every((line) => line.endsWith("address-taken"))).toBe(true);
      expect(told.length > 0).toBe(isOurs);
    },
  );

  it("is no matter for pictures: twins in case or composition become files of their own", async () => {
    const photo = await photograph();
    const other = Buffer.concat([photo, Buffer.from([0])]);
    const twins: Files = {
      "articles/Gauge.jpg": photo,
      "articles/gauge.JPG": other,
      "articles/caf\u00e9.jpg": photo,
      "articles/cafe\u0301.jpg": other,
    };
    const text = Object.keys(twins).map((path) => `![Water](${path.split("/")[1]})`);
    const site = await siteOf({ ...twins, "articles/gauge.md": article(`Dry.\n\n${text.join("\n\n")}`) });
    const files = [...site.publication.pictures.values()].map(({ fallback }) => fallback.path.toLowerCase());
    expect(files).toHaveLength(4);
    expect(new Set(files).size).toBe(4);
  });
});

describe("any name at all", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          "..",
          ".",
          "/",
          "\\",
          "%2e",
          "%2f",
          "a",
          "A",
          "é",
          "水",
          " ",
          '"',
          "<",
          "#",
          "?",
          "\u0000",
          "\u202e",
          "-",
          "_",
          ".jpg",
          ".mp4",
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join("")),
  );

  it("of a picture or recording becomes one plain name in the folder of pictures", () => {
    fc.assert(
      fc.property(name, (source) => {
        expect(baseName(source)).toMatch(/^[a-z0-9-]{1,60}$/);
        const path = assetPath(`a${source.replaceAll("/", "")}.mp4`, "0123456789ab");
        expect(path).toMatch(/^\/media\/[a-z0-9-]{1,60}\.0123456789ab\.mp4$/);
      }),
      { numRuns: 2000 },
    );
  });

  it("that an article, a tag or an alias may have leads to a file within the site", async () => {
    const alias = name.map((each) => `/${each}/`);
    await fc.assert(
      fc.asyncProperty(name, alias, async (tag, old) => {
        const frontMatter = `tags: [${JSON.stringify(tag)}]\naliases: [${JSON.stringify(old)}]`;
        const { ready, problems } = await publication({ "articles/gauge.md": article("Dry.", frontMatter) });
        if (!ready) {
          expect(problems.every(({ file }) => file === "articles/gauge.md")).toBe(true);
          return;
        }
        for (const { path } of [...ready.site.pages, ...files(ready.site), ...ready.design]) {
          const file = fileOf(path);
          expect(normalize(join("/site", file))).toBe(`/site${file}`);
          for (const part of file.split("/")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
        }
      }),
      { numRuns: 60 },
    );
  });
});
