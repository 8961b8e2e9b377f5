import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { Random } from "./random.ts";
import { headline, personName, sentence, sentences } from "./words.ts";

const SECTIONS = 20;
const AUTHORS = 200;
const TAGS = 2000;
const PICTURES = 4;
/** Articles that appear on one day; the newest on the day before the build's clock. */
const PER_DAY = 40;
const NEWEST = Date.parse("2026-10-31T18:00:00Z");

/** The clock of every build of it. */
export const CLOCK = "2026-11-01T12:00:00Z";

/** Writes a publication with so many articles, every time the same. */
export async function writeNewsroom(folder: string, articles: number): Promise<void> {
  const random = new Random(1);
  await write(folder, "publication.yaml", settings());
  for (let number = 1; number <= AUTHORS; number++) {
    const text = `---\nname: ${personName(random)} ${number}\nrole: Reporter\n---\n\n${sentences(random, 3)}\n`;
    await write(folder, `authors/author-${number}.md`, text);
  }
  for (let number = 1; number <= PICTURES; number++)
    await write(folder, `media/river-${number}.jpg`, await photograph(random));
  for (let number = 1; number <= articles; number++) {
    await write(folder, articlePath(number), article(new Random(number + 7919), number));
  }
}

/** Articles lie in a folder a year, as newsrooms keep them. Number 1 is the newest. */
export function articlePath(number: number): string {
  return `articles/${new Date(publishedAt(number)).getUTCFullYear()}/report-${number}.md`;
}

function publishedAt(number: number): number {
  return NEWEST - Math.floor(((number - 1) * 86_400_000) / PER_DAY);
}

function settings(): string {
  const sections = Array.from(
    { length: SECTIONS },
    (_, index) => `  - id: section-${index + 1}\n    name: Section ${index + 1}`,
  );
  return `name: The Bench Gazette
url: https://bench.example/
language: en-US
timezone: UTC
editors: author-1
sections:
${sections.join("\n")}
`;
}

/** Broad stripes and some grain: as hard to encode as a photograph, and every time the same. */
async function photograph(random: Random): Promise<Buffer> {
  const [width, height] = [1280, 960];
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index++) pixels[index] = ((index >> 9) % 200) + random.between(0, 40);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}

function article(random: Random, number: number): string {
  const date = new Date(publishedAt(number)).toISOString().slice(0, 16);
  const tags = [...new Set(Array.from({ length: random.between(1, 5) }, () => `tag ${random.between(1, TAGS)}`))];
  const authors = [
    ...new Set(Array.from({ length: random.between(1, 2) }, () => `author-${random.between(1, AUTHORS)}`)),
  ];
  const title = `${headline(random)}, report ${number}`;
  const front = [
    `title: ${title}`,
    `date: ${date}Z`,
    `authors: [${authors.join(", ")}]`,
    `section: section-${random.between(1, SECTIONS)}`,
    `tags: [${tags.join(", ")}]`,
    `image:\n  src: /media/river-${random.between(1, PICTURES)}.jpg\n  alt: The river below the weir\n  credit: The Bench Gazette`,
    ...(random.chance(0.5) ? [`description: ${sentence(random)}`] : []),
    ...(random.chance(0.05)
      ? [`corrections:\n  - date: ${date}Z\n    kind: correction\n    text: ${sentence(random)}`]
      : []),
  ];
  return `---\n${front.join("\n")}\n---\n\n${body(random, date.slice(0, 10)).join("\n\n")}\n`;
}

function body(random: Random, day: string): readonly string[] {
  const paragraphs = Array.from({ length: random.between(3, 30) }, (_, index) => paragraph(random, index));
  const notes: string[] = [];
  const blocks = paragraphs.flatMap((text, index) => {
    const place = index + 1;
    if (random.chance(0.05)) {
      notes.push(`[^n${place}]: ${sentence(random)}`);
      return [`${text}[^n${place}]`];
    }
    if (random.chance(0.12)) return [text, quotation(random)];
    if (random.chance(0.03)) return [text, post(random, day)];
    if (random.chance(0.03)) return [text, opinion(random)];
    if (random.chance(0.03)) return [text, table(random)];
    if (random.chance(0.06)) return [text, `## ${headline(random)}`, paragraph(random, 0)];
    if (random.chance(0.04)) return [text, `- ${sentence(random)}\n- ${sentence(random)}\n- ${sentence(random)}`];
    return [text];
  });
  const points = random.chance(0.3) ? [`> [!KEYPOINTS]\n> - ${sentence(random)}\n> - ${sentence(random)}`] : [];
  return [...blocks.slice(0, 1), ...points, ...blocks.slice(1), ...notes];
}

function paragraph(random: Random, index: number): string {
  const text = sentences(random, random.between(2, 6));
  if (index % 5 === 1)
    return `${text} The figures are [on record](https://example.org/record/${random.between(1, 999)}).`;
  return index % 4 === 2 ? `${text} It was *not* the first time, and **not** the last.` : text;
}

function quotation(random: Random): string {
  return `> “${sentence(random)}”\n>\n> — ${personName(random)}, surveyor, Hallam River Trust`;
}

function post(random: Random, day: string): string {
  return `> [!POST] ${personName(random)} (@river${random.between(1, 99)}) on X, ${day}\n> ${sentence(random)}`;
}

function opinion(random: Random): string {
  return `> [!OPINION] The editors\n> ${sentences(random, 2)}`;
}

function table(random: Random): string {
  const rows = Array.from(
    { length: 4 },
    (_, index) => `| 202${index} | ${random.between(1, 900)} | ${random.between(1, 99)} % |`,
  );
  return `| Year | Days | Share |\n|---|--:|--:|\n${rows.join("\n")}`;
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
