import fc from "fast-check";
import sharp from "sharp";
import { ADA, type Files, NEWSROOM, NOW } from "./publication.ts";

const HOUR = 60 * 60 * 1000;

/** An article as its authors think of it. */
interface Story {
  readonly title: string;
  /** As it is written, in the zone of the publication. */
  readonly date: string;
  readonly section: string;
  readonly type?: "live";
  /** Each change makes it another text. */
  readonly body: number;
  readonly tags?: readonly string[];
  readonly picture?: string;
  /** Each adds a correction. */
  readonly corrections?: number;
  /** Another article that it links to. */
  readonly link?: string;
  /** Where it was before. */
  readonly alias?: string;
  readonly translationOf?: string;
  readonly opinion?: boolean;
}

/** A publication at one moment. */
export interface Newspaper {
  readonly name: string;
  readonly sections: readonly string[];
  /** By the names of their files. */
  readonly stories: ReadonlyMap<string, Story>;
  /** How often Ada's life was written anew. */
  readonly life: number;
  /** Colours by the names of picture files. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Markup in it, which is refused. */
  readonly mistake: boolean;
  readonly now: number;
}

const TAGS = ["drought", "rain", "ice"];
const COLOURS = ["#7a8c84", "#8c3a32", "#324a8c"];

/** Six articles that know of each other, two of which are to change with the clock alone. */
export const FIRST: Newspaper = {
  name: "The Test Gazette",
  sections: ["news", "water"],
  stories: new Map<string, Story>([
    ["gauge", { title: "The gauge is dry", date: "2025-03-04T06:00", section: "water", body: 0, picture: "river" }],
    ["ferry", { title: "The ferry waits", date: "2025-03-30T06:00", section: "news", body: 0, link: "gauge" }],
    ["pegel", { title: "Der Pegel", date: "2025-03-31T06:00", section: "water", body: 0, translationOf: "gauge" }],
    ["fill", { title: "Fill it", date: "2025-03-05T06:00", section: "news", body: 0, opinion: true, tags: ["rain"] }],
    ["ice", { title: "The ice", date: "2025-03-31T09:00", section: "news", body: 0, type: "live" }],
    ["later", { title: "Rain comes", date: "2025-04-01T18:00", section: "water", body: 0, tags: ["rain"] }],
  ]),
  life: 0,
  pictures: new Map([["river", COLOURS[0] ?? ""]]),
  mistake: false,
  now: NOW,
};

/** Something that a newsroom does to its publication. */
export interface Deed {
  readonly what: keyof typeof DEEDS;
  /** Says which of many it is done to, and how. */
  readonly which: number;
}

type Do = (paper: Newspaper, which: number) => Newspaper;

const DEEDS = {
  "edit a body": toStory((story) => ({ ...story, body: story.body + 1 })),
  "edit a headline": toStory((story) => ({ ...story, title: other(story.title) })),
  "move to another day": toStory((story) => ({ ...story, date: other(story.date, "-04T", "-06T") })),
  "move to another section": toStory((story, { sections }, which) => ({ ...story, section: pick(sections, which) })),
  tag: toStory((story, _, which) => ({ ...story, tags: TAGS.slice(which % 3, 1 + (which % 4)) })),
  correct: toStory((story) => ({ ...story, corrections: (story.corrections ?? 0) + 1 })),
  link: toStory((story, { stories }, which) => {
    const published = [...stories.keys()].filter((name) => name !== "later");
    return { ...story, link: pick(published, which >> 3) };
  }),
  illustrate: toStory((story, { pictures }, which) => ({ ...story, picture: pick([...pictures.keys()], which >> 3) })),
  "turn into a translation": toStory((story, { stories }) =>
    story.translationOf === undefined && stories.has("gauge") && story.title !== "The gauge is dry"
      ? { ...story, translationOf: "gauge" }
      : without(story, "translationOf"),
  ),
  "voice the editors": toStory((story) => ({ ...story, opinion: !story.opinion })),
  "add an article": (paper, which) =>
    withStories(paper, (stories) =>
      stories.set(`new-${which % 4}`, {
        title: `New ${which % 4}`,
        date: `2025-03-0${1 + (which % 9)}T06:00`,
        section: pick(paper.sections, which),
        body: which,
      }),
    ),
  "remove an article": (paper, which) =>
    withStories(paper, (stories) => {
      const gone = pick([...stories.keys()], which);
      const named = [...stories.values()].some(({ link, translationOf }) => link === gone || translationOf === gone);
      if (stories.size > 2 && !named) stories.delete(gone);
    }),
  "rename an article": (paper, which) => renamed(paper, pick([...paper.stories.keys()], which), which % 2 === 1),
  "edit an author": (paper) => ({ ...paper, life: paper.life + 1 }),
  "add or remove a section": (paper) => {
    const used = [...paper.stories.values()].some(({ section }) => section === "sport");
    const rest = paper.sections.filter((id) => id !== "sport");
    return { ...paper, sections: used || rest.length === paper.sections.length ? [...rest, "sport"] : rest };
  },
  "change the name": (paper) => ({ ...paper, name: other(paper.name) }),
  "add a picture": (paper, which) => withPicture(paper, `picture-${which % 2}`, pick(COLOURS, which)),
  "replace a picture": (paper, which) =>
    withPicture(paper, pick([...paper.pictures.keys()], which >> 3), pick(COLOURS, which)),
  "let time pass": (paper, which) => ({ ...paper, now: paper.now + (1 + (which % 40)) * HOUR }),
  "make a mistake, or mend it": (paper) => ({ ...paper, mistake: !paper.mistake }),
  /** Done to the site, by whoever looks after the disk. */
  "lose a file of the site": (paper) => paper,
  "lose a file of the other tree": (paper) => paper,
} as const satisfies { readonly [what: string]: Do };

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({ what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])), which: fc.nat(1000) }),
  { minLength: 1, maxLength: 6 },
);

export function done({ what, which }: Deed, paper: Newspaper): Newspaper {
  return DEEDS[what](paper, which);
}

function toStory(change: (story: Story, paper: Newspaper, which: number) => Story): Do {
  return (paper, which) =>
    withStories(paper, (stories) => {
      const name = pick([...stories.keys()], which);
      const story = stories.get(name);
      if (story) stories.set(name, change(story, paper, which));
    });
}

function withStories(paper: Newspaper, change: (stories: Map<string, Story>) => void): Newspaper {
  const stories = new Map(paper.stories);
  change(stories);
  return { ...paper, stories };
}

function withPicture(paper: Newspaper, name: string, colour: string): Newspaper {
  return { ...paper, pictures: new Map([...paper.pictures, [name, colour]]) };
}

/** Whoever names it, names it by its new name; whoever renames it back makes an article of what led to it. */
function renamed(paper: Newspaper, name: string, leavesAlias: boolean): Newspaper {
  const now = name.endsWith("-again") ? name.slice(0, -"-again".length) : `${name}-again`;
  const follow = (to: string | undefined) => (to === name ? now : to);
  return withStories(paper, (stories) => {
    for (const [key, story] of [...stories]) {
      const { link, translationOf } = story;
      const before = `/${story.date.slice(0, 10).replaceAll("-", "/")}/${name}/`;
      const moved = leavesAlias ? { ...story, alias: before } : without(story, "alias");
      const kept = key === name ? moved : story;
      stories.delete(key);
      stories.set(key === name ? now : key, {
        ...kept,
        ...(link === undefined ? {} : { link: follow(link) ?? link }),
        ...(translationOf === undefined ? {} : { translationOf: follow(translationOf) ?? translationOf }),
      });
    }
  });
}

const drawn = new Map<string, Promise<Buffer>>();

function picture(colour: string): Promise<Buffer> {
  const found =
    drawn.get(colour) ??
    sharp({ create: { width: 480, height: 320, channels: 3, background: colour } })
      .jpeg()
      .toBuffer();
  drawn.set(colour, found);
  return found;
}

/** The content folder of a publication. */
export async function filesOf({ name, sections, stories, life, pictures, mistake }: Newspaper): Promise<Files> {
  const rows = sections.map((id) => `  - id: ${id}\n    name: ${id.toUpperCase()}\n`).join("");
  const drawings = [...pictures].map(async ([file, colour]) => [`media/${file}.jpg`, await picture(colour)] as const);
  return {
    "publication.yaml": `name: ${name}\nurl: https://gazette.example/\nlanguage: en-US\ntimezone: America/New_York\neditors: newsroom\nsections:\n${rows}`,
    "authors/newsroom.md": NEWSROOM,
    "authors/ada-lindgren.md": `${ADA}${"\nShe goes on.\n".repeat(life)}`,
    "pages/about.md": mistake
      ? "---\ntitle: About\n---\n\nAbout <b>us</b>.\n"
      : "---\ntitle: About\n---\n\nAbout us.\n",
    ...Object.fromEntries([...stories].map(([slug, story]) => [`articles/${slug}.md`, written(story)])),
    ...Object.fromEntries(await Promise.all(drawings)),
  };
}

function written(story: Story): string {
  const {
    title,
    date,
    section,
    type,
    body,
    tags,
    picture,
    corrections = 0,
    link,
    alias,
    translationOf,
    opinion,
  } = story;
  const front = [
    `title: ${title}`,
    `date: ${date}`,
    "authors: [ada-lindgren]",
    `section: ${section}`,
    ...(type ? [`type: ${type}`, "coverage:", "  start: 2025-03-31T09:00", "  end: 2025-04-01T20:00"] : []),
    ...(tags ? [`tags: [${tags.join(", ")}]`] : []),
    ...(picture === undefined ? [] : ["image:", `  src: /media/${picture}.jpg`, "  alt: A dry river bed"]),
    ...(alias === undefined ? [] : [`aliases: [${alias}]`]),
    ...(translationOf === undefined ? [] : ["lang: de", `translationOf: /articles/${translationOf}.md`]),
    ...(corrections > 0 ? ["corrections:"] : []),
    ...Array.from({ length: corrections }, (_, number) => [
      `  - date: 2025-04-01T0${number % 7}:30`,
      "    kind: correction",
      `    text: Correction ${number}.`,
    ]).flat(),
  ];
  const parts = [
    `Text ${body} of it.`,
    ...(link === undefined ? [] : [`See [another](/articles/${link}.md).`]),
    ...(opinion ? ["> [!OPINION] The editors\n> Fill the gauge."] : []),
    ...(type ? ["> [!ENTRY] 2025-03-31T10:00: The ice moves\n> It does."] : []),
  ];
  return `---\n${front.join("\n")}\n---\n\n${parts.join("\n\n")}\n`;
}

function other(text: string, from = "The", to = "A"): string {
  return text.includes(from) ? text.replace(from, to) : text.replace(to, from);
}

function pick<T>(values: readonly T[], which: number): T {
  const found = values[which % values.length];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}
