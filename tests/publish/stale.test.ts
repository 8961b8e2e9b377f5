import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { files } from "../../scripts/feeds/files.ts";
import { pageFiles } from "../../scripts/feeds/page-files.ts";
import { Fingerprints } from "../../scripts/publish/fingerprint.ts";
import { changedPages, EMPTY, type Manifest } from "../../scripts/publish/output/manifest.ts";
import { manifestOf } from "../../scripts/publish/stale.ts";
import type { Page } from "../../scripts/site/page.ts";
import type { Site } from "../../scripts/site/site.ts";
import { CAPTIONS, MP4, pdf } from "../support/media.ts";
import { article, type Files, NEWSROOM, places, publication, SETTINGS } from "../support/publication.ts";

const FILES: Files = {
  "articles/2025/gauge.md": article("The gauge is dry.", "section: water\n"),
  "articles/2025/ferry.md": article("The ferry waits.", "section: news\n", "The ferry waits"),
  "pages/about.md": "---\ntitle: About\n---\n\nAbout us.\n",
};

async function siteOf(change: Files = {}) {
  const prepared = await publication({ ...FILES, ...change });
  if (!prepared.ready) throw new Error(`The test's publication has errors: ${places(prepared).join(", ")}`);
  return prepared.ready.site;
}

const CODE = "the code";

const wanted = (site: Site) => manifestOf(site, files(site), new Fingerprints(site, CODE));

/** Addresses of the pages that a tree lacks or has otherwise. */
const stalePages = (site: Site, there: Manifest = EMPTY) => changedPages(there, wanted(site));

/** An article that is in the section on water. */
const newer = (date: string) => article("News.", "section: water\n", "New").replace("2025-03-04", date);

async function staleAfter(change: Files) {
  return stalePages(await siteOf(change), wanted(await siteOf()));
}

describe("pages that must be written again", () => {
  it("are all of them at first, and none when nothing has changed", async () => {
    const site = await siteOf();
    expect(stalePages(site)).toHaveLength(site.pages.length);
    expect(await staleAfter({})).toEqual([]);
  });

  it.each<readonly [string, (site: Site) => readonly [Site, string]]>([
    ["the code that makes them", (site) => [site, "the code of before"]],
    ["the style sheet", (site) => [{ ...site, assets: { ...site.assets, stylesheet: "/assets/old.css" } }, CODE]],
    ["that they were for the preview", (site) => [{ ...site, isPreview: true }, CODE]],
  ])("are all of them, and all feeds, when this is another: %s", async (_, earlier) => {
    const site = await siteOf();
    const [was, code] = earlier(site);
    const before = manifestOf(was, files(was), new Fingerprints(was, code));
    expect(stalePages(site, before)).toHaveLength(site.pages.length);
    const feeds = [...before.files].filter(([path]) => path.endsWith("feed.xml"));
    expect(feeds).not.toEqual([]);
    for (const [path, fingerprint] of feeds) expect(wanted(site).files.get(path)).not.toBe(fingerprint);
  });

  it("are those alone that show it when a newer article is published", async () => {
    const pages = await staleAfter({ "articles/2025/new.md": newer("2025-03-05") });
    expect([...pages].sort()).toEqual([
      "/",
      "/2025/03/04/gauge/",
      "/2025/03/05/new/",
      "/authors/ada-lindgren/",
      "/water/",
    ]);
  });

  it("are all of a list when it has a page more", async () => {
    const many = Array.from({ length: 39 }, (_, number) => [
      `articles/2025/ferry-${number}.md`,
      article("It waits.", "section: news\n", `Ferry ${number}`),
    ]);
    const [before, after] = [
      await siteOf(Object.fromEntries(many)),
      await siteOf(
        Object.fromEntries([
          ...many,
          ["articles/2025/old.md", article("It waited.", "section: news\n", "Zero").replace("03-04", "03-01")],
        ]),
      ),
    ];
    const pages = stalePages(after, wanted(before)).filter((path) => path.startsWith("/news/"));
    expect(pages.sort()).toEqual(["/news/", "/news/page/2/", "/news/page/3/"]);
  });

  it("are all of them when the first article of a new year is, because every page says of when its text is", async () => {
    const lastYear = Object.entries(FILES).map(([path, text]) => [path, String(text).replace("2025-", "2024-")]);
    const files = Object.fromEntries(lastYear);
    const [before, after] = [
      await siteOf(files),
      await siteOf({ ...files, "articles/2025/new.md": newer("2025-01-01") }),
    ];
    expect(stalePages(after, wanted(before))).toHaveLength(after.pages.length);
  });

  it("are the article alone when a later paragraph changes", async () => {
    const pages = await staleAfter({
      "articles/2025/gauge.md": article("The gauge is dry.\n\nStill.", "section: water\n"),
    });
    expect(pages).toEqual(["/2025/03/04/gauge/"]);
  });

  it("are all that show a headline when it changes", async () => {
    const changed = article("The gauge is dry.", "section: water\n", "The gauge is wet");
    const pages = await staleAfter({ "articles/2025/gauge.md": changed });
    expect([...pages].sort()).toEqual(["/", "/2025/03/04/gauge/", "/authors/ada-lindgren/", "/water/"]);
  });

  it("are all pages when the footer changes, because every page has it", async () => {
    const pages = await staleAfter({ "pages/about.md": "---\ntitle: Who we are\n---\n\nAbout us.\n" });
    expect(pages.length).toBe((await siteOf()).pages.length);
  });
});

function photograph(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

const GREY = await photograph("#7a8c84");
const RED = await photograph("#8c3a32");

const OPINION = `The gauge has been dry for three days, and nobody has come to look at it since.

> [!OPINION] The editors
> Fill the gauge.`;
const TRAIN = `The train is late.

![The gauge.](/media/gauge.jpg)

> [!VIDEO] The train
> ![A train](/media/train.mp4)
>
> poster: /media/still.jpg
> captions: /media/train.vtt
> transcript: /media/train.txt

> [!DOCUMENT] The timetable
> [The timetable](/media/timetable.pdf)`;
const LEAD =
  "section: water\ntags: [drought]\naliases: [/old/gauge/]\nimage:\n  src: /media/lead.jpg\n  alt: A lead.\n";
const OF_ADA = (more: string, biography: string) =>
  `---\nname: Ada Lindgren\nrole: Reporter\nimage: /media/ada.jpg\n${more}---\n\n${biography}\n`;
const ASKER = "---\nname: Tomás Okafor\n---\n\nHe asks.\n\n> [!OPINION] The editors\n> He asks well.\n";
const TALK = "They talk.\n\n> [!QA]\n> **Tomás Okafor:** Who?\n>\n> **Hanne Veldt:** I.";
const ABOUT =
  "---\ntitle: About\n---\n\nAbout us.\n\n> [!OPINION] The editors\n> We are good.\n\n![Us.](/media/us.jpg)\n";

const BEN = "---\nname: Ben Osei\n---\n\nHe edits.\n";
const MIRA = "---\nname: Mira Sand\n---\n\nShe helps.\n";
const LIVE = "section: news\ndescription: It holds.\ntype: live\ncoverage:\n  start: 2025-03-04T06:00\n";
const ENTRY = "It holds.\n\n> [!ENTRY] It holds, 2025-03-04T07:00\n> It does.\n>\n> by: mira-sand";
const MENDED = "corrections:\n  - date: 2025-03-06T06:00\n    text: It froze.\n";
const COVERS = "topics: [Floods]\n";
const PEGEL = "section: news\ntranslationOf: gauge.md\n";
const PUBLICATION = `${SETTINGS}logo: /media/logo.jpg\npolicies:\n  ethics: about\n`;
const DESK = NEWSROOM.replace("kind: desk\n", "kind: desk\nimage: /media/desk.jpg\n");
const BIOGRAPHY = "Ada reads gauges.\n\n![Ada at work.](/media/work.jpg)";

/** A publication in which every kind of page shows something of every other. */
const RICH: Files = {
  "publication.yaml": PUBLICATION,
  "authors/newsroom.md": DESK,
  "authors/ada-lindgren.md": OF_ADA(COVERS, BIOGRAPHY),
  "authors/tomas-okafor.md": ASKER,
  "authors/ben-osei.md": BEN,
  "authors/mira-sand.md": MIRA,
  "articles/2025/talk.md": article(TALK, "section: water\n", "They talk"),
  "articles/2025/gauge.md": article(OPINION, LEAD),
  "articles/2025/pegel.md": article("Er ist trocken.", `${PEGEL}lang: de\n`, "Der Pegel"),
  "articles/2025/zoo.md": article(
    "The zoo is shut.",
    "editor: ben-osei\ncontributors: [mira-sand]\n",
    "The zoo is shut",
  ),
  "articles/2025/ferry.md": article("The ferry waits.", "section: water\n", "The ferry waits"),
  "articles/2025/ice.md": article("It melts.", MENDED, "The ice melts"),
  "articles/2025/weir.md": article(ENTRY, LIVE, "The weir"),
  "articles/2025/train.md": article(TRAIN, "type: opinion\n", "The train is late"),
  "pages/about.md": ABOUT,
  "media/train.mp4": MP4,
  "media/train.vtt": CAPTIONS,
  "media/train.txt": "It is late.",
  "media/timetable.pdf": pdf(),
  ...Object.fromEntries(
    ["still", "gauge", "lead", "ada", "desk", "work", "us", "logo"].map((name) => [`media/${name}.jpg`, GREY]),
  ),
};

const CHANGES: readonly (readonly [what: string, change: Files])[] = [
  ["a film", { "media/train.mp4": Buffer.concat([MP4, Buffer.from("\0\0\0\x08free", "latin1")]) }],
  ["its captions", { "media/train.vtt": CAPTIONS.replace("Since when?", "Since yesterday?") }],
  ["its transcript", { "media/train.txt": "It is late again." }],
  ["a document", { "media/timetable.pdf": Buffer.concat([pdf(), Buffer.from("%")]) }],
  ...["still", "gauge", "lead", "ada", "desk", "work", "us", "logo"].map(
    (name) => [`the picture ${name}.jpg`, { [`media/${name}.jpg`]: RED }] as const,
  ),
  ["an author's name", { "authors/ada-lindgren.md": OF_ADA(COVERS, BIOGRAPHY).replace("Lindgren", "Lind") }],
  ["an author's role", { "authors/ada-lindgren.md": OF_ADA(`${COVERS}email: ada@gazette.example\n`, BIOGRAPHY) }],
  ["the role of one who asks", { "authors/tomas-okafor.md": ASKER.replace("---\n\n", "role: Editor\n---\n\n") }],
  ["an author's biography", { "authors/ada-lindgren.md": OF_ADA(COVERS, BIOGRAPHY.replace("gauges", "on")) }],
  ["the name of one who edited", { "authors/ben-osei.md": BEN.replace("Osei", "Ose") }],
  ["the name of one who contributed", { "authors/mira-sand.md": MIRA.replace("Sand", "Sands") }],
  ["the editors' name", { "authors/newsroom.md": DESK.replace("Newsroom", "The desk") }],
  ["a body", { "articles/2025/ferry.md": article("The ferry sails.", "section: water\n", "The ferry waits") }],
  [
    "an hour",
    {
      "articles/2025/ferry.md": article("The ferry waits.", "section: water\n", "The ferry waits").replace(
        "T06",
        "T07",
      ),
    },
  ],
  ["a standfirst", { "articles/2025/ferry.md": article("It waits.", "description: It waits.\n", "The ferry waits") }],
  ["a headline", { "articles/2025/gauge.md": article(OPINION, LEAD, "The gauge is wet") }],
  ["an address", { "articles/2025/gauge.md": article(OPINION, `${LEAD}slug: gauges\n`) }],
  ["a type", { "articles/2025/gauge.md": article(OPINION, `${LEAD}type: analysis\n`) }],
  ["a section", { "articles/2025/gauge.md": article(OPINION, LEAD.replace("water", "news")) }],
  ["a topic", { "articles/2025/gauge.md": article(OPINION, LEAD.replace("drought", "rain")) }],
  ["how a topic is written", { "articles/2025/gauge.md": article(OPINION, LEAD.replace("drought", "Drought")) }],
  [
    "how most others write a topic",
    Object.fromEntries(
      ["rain", "hail"].map((name) => [
        `articles/2025/${name}.md`,
        article("It falls.", "section: news\ntags: [Drought]\n", name),
      ]),
    ),
  ],
  [
    "that there is something on what an author covers",
    { "articles/2025/gauge.md": article(OPINION, LEAD.replace("drought", "drought, Floods")) },
  ],
  [
    "a translation more",
    { "articles/2025/jauge.md": article("Elle est vide.", `${PEGEL}lang: fr\n`, "La jauge est vide") },
  ],
  [
    "the language of a translation",
    { "articles/2025/pegel.md": article("Er ist trocken.", `${PEGEL}lang: de-AT\n`, "Der Pegel") },
  ],
  [
    "who translated",
    { "articles/2025/pegel.md": article("Er ist trocken.", `${PEGEL}translators: [Jo Berg]\nlang: de\n`, "Der Pegel") },
  ],
  ["the language of an original", { "articles/2025/gauge.md": article(OPINION, `${LEAD}lang: en-GB\n`) }],
  ["an alternative text", { "articles/2025/gauge.md": article(OPINION, LEAD.replace("A lead", "The lead")) }],
  ["a focus", { "articles/2025/gauge.md": article(OPINION, `${LEAD}  focus: 20% 30%\n`) }],
  [
    "a language",
    { "articles/2025/ferry.md": article("The ferry waits.", "section: water\nlang: de\n", "The ferry waits") },
  ],
  [
    "a correction",
    {
      "articles/2025/train.md": article(
        "The train is late.",
        "type: opinion\ncorrections:\n  - date: 2025-03-06T06:00\n    kind: correction\n    text: It was on time.\n",
        "The train is late",
      ),
    },
  ],
  [
    "the words of a correction",
    { "articles/2025/ice.md": article("It melts.", MENDED.replace("froze", "thawed"), "The ice melts") },
  ],
  ["the headline of what was corrected", { "articles/2025/ice.md": article("It melts.", MENDED, "The ice is gone") }],
  [
    "a retraction",
    {
      "articles/2025/gauge.md": article(
        OPINION,
        `${LEAD}corrections:\n  - date: 2025-03-06T06:00\n    kind: retraction\n    text: It was wet.\n`,
      ),
    },
  ],
  ["a newer article", { "articles/2025/new.md": article("News.", "section: water\n", "News").replace("-04T", "-05T") }],
  ["a page", { "pages/about.md": ABOUT.replace("About us", "All about us") }],
  ["a page more", { "pages/contact.md": "---\ntitle: Contact\n---\n\nWrite to us.\n" }],
  ["the name", { "publication.yaml": PUBLICATION.replace("Test", "Daily") }],
  ["the zone", { "publication.yaml": PUBLICATION.replace("New_York", "Chicago") }],
  ["the address", { "publication.yaml": PUBLICATION.replace("gazette.example", "daily.example") }],
  ["what crawlers may do", { "publication.yaml": `${PUBLICATION}crawlers:\n  ai-training: refuse\n` }],
  ["a section's name", { "publication.yaml": PUBLICATION.replace("name: Water", "name: Rivers") }],
  [
    "a topic's name",
    { "publication.yaml": `${PUBLICATION}topics:\n  - id: drought\n    name: The drought\n    sameAs: []\n` },
  ],
];

/** The page with the files beside it, which are written when it is. */
function written(page: Page, site: Site): string {
  return [renderPage(page, site), ...pageFiles(page, site).map(({ content }) => content)].join("\n");
}

/** What a site comes to, and what a tree of it would say of itself. */
async function made(change: Files = {}) {
  const site = await siteOf({ ...RICH, ...change });
  return {
    site,
    pages: new Map(site.pages.map((page) => [page.path, written(page, site)])),
    files: new Map(files(site).map(({ path, content }) => [path, String(content)])),
    manifest: wanted(site),
  };
}

describe("a page that would come out differently, a file beside it, or one for machines", () => {
  let unchanged: ReturnType<typeof made> | undefined;

  it.each(CHANGES)("is never kept when this changes: %s", async (_, change) => {
    unchanged ??= made();
    const [before, after] = [await unchanged, await made(change)];
    const different = [...after.pages].flatMap(([path, page]) => (before.pages.get(path) === page ? [] : [path]));
    expect(different).not.toEqual([]);
    const stale = new Set(stalePages(after.site, before.manifest));
    expect(different.filter((path) => !stale.has(path))).toEqual([]);
    for (const [path, content] of after.files) {
      const [then, now] = [before, after].map(({ manifest }) => manifest.files.get(path));
      if (before.files.get(path) !== content) expect(now, path).not.toBe(then);
    }
  });

  it("nor is the icon that browsers ask for by one name, when the logo is another", async () => {
    const icons = [await made(), await made({ "media/logo.jpg": RED })].map(({ manifest }) =>
      manifest.files.get("/favicon.ico"),
    );
    expect(icons[0]).toBeDefined();
    expect(icons[0]).not.toBe(icons[1]);
  });
});
