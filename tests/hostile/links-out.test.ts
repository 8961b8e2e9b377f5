import { execFile } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { prepare } from "../../scripts/check/prepare.ts";
import { check } from "../support/check.ts";
import { MP4, pdf, TRANSCRIPT, wav } from "../support/media.ts";
import {
  ADA,
  article,
  BASE,
  contentFolder,
  type Files,
  NOW,
  photograph,
  places,
  SETTINGS,
} from "../support/publication.ts";

const FILE = "articles/2025/gauge.md";
const LEDE = "The gauge is dry.\n\n";

/** What lies outside, and would be published if a link to it were followed. */
const SECRETS: Files = {
  "publication.yaml": SETTINGS,
  "text.md": article("Secret."),
  "author.md": ADA,
  "words.txt": "Secret.",
  "words.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nSecret.\n",
  "post.json": "{}",
  "film.mp4": MP4,
  "call.wav": wav(),
  "report.pdf": pdf(),
  "picture.jpg": await photograph(),
};

const AUDIO = `${LEDE}> [!AUDIO] A\n> ![A call](call.wav)\n>\n> transcript: call.transcript.md`;
const VIDEO = `${LEDE}> [!VIDEO] A\n> ![A film](film.mp4)\n>\n> poster: gauge.jpg`;
const INSIDE: Files = {
  "articles/2025/call.wav": wav(),
  "articles/2025/film.mp4": MP4,
  "articles/2025/call.transcript.md": TRANSCRIPT,
  "articles/2025/gauge.jpg": await photograph(),
};

/** Each way in: what is linked to, where the link lies, who names it, and the refusal. */
const WAYS: readonly (readonly [string, string, string, string | undefined, string])[] = [
  ["the settings", "publication.yaml", "publication.yaml", undefined, "publication.yaml:1:1 file-outside"],
  ["an article", "text.md", "articles/2025/secret.md", undefined, "articles/2025/secret.md:1:1 file-outside"],
  ["an author", "author.md", "authors/secret.md", undefined, "authors/secret.md:1:1 file-outside"],
  ["a page", "text.md", "pages/secret.md", undefined, "pages/secret.md:1:1 file-outside"],
  ["a record", "post.json", "posts/x/1.json", undefined, "posts/x/1.json:1:1 file-outside"],
  [
    "a picture",
    "picture.jpg",
    "articles/2025/secret.jpg",
    `${LEDE}![Water](secret.jpg)`,
    `${FILE}:9:1 picture-outside`,
  ],
  [
    "a film",
    "film.mp4",
    "articles/2025/secret.mp4",
    VIDEO.replace("film.mp4", "secret.mp4"),
    `${FILE}:10:3 asset-outside`,
  ],
  [
    "a recording",
    "call.wav",
    "media/secret.wav",
    AUDIO.replace("call.wav", "/media/secret.wav"),
    `${FILE}:10:3 asset-outside`,
  ],
  [
    "a document",
    "report.pdf",
    "media/s.pdf",
    `${LEDE}> [!DOCUMENT] A\n> [a](/media/s.pdf)`,
    `${FILE}:10:3 asset-outside`,
  ],
  ["captions", "words.vtt", "articles/2025/s.vtt", `${VIDEO}\n> captions: s.vtt`, `${FILE}:13:13 asset-outside`],
  [
    "a transcript",
    "words.txt",
    "media/s.txt",
    AUDIO.replace("call.transcript.md", "/media/s.txt"),
    `${FILE}:12:15 asset-outside`,
  ],
];

/** What a link may lead to that is no file of the content folder. */
const TARGETS: readonly (readonly [string, (secret: string, link: string) => string])[] = [
  ["out of the content folder", (secret) => secret],
  ["nowhere", (secret) => `${secret}.gone`],
  ["to itself", (_, link) => link],
];

async function linked(path: string, target: string, text: string | undefined): Promise<string> {
  const files = { ...BASE, ...INSIDE, [FILE]: article(text ?? "The gauge is dry.") };
  const folder = await contentFolder(Object.fromEntries(Object.entries(files).filter(([name]) => name !== path)));
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await symlink(target, join(folder, path));
  return folder;
}

describe.each(TARGETS)("a link that leads %s", (_, target) => {
  it.each(WAYS)("is refused by name as %s", async (_, secret, path, text, at) => {
    const outside = await contentFolder(SECRETS);
    const folder = await linked(path, target(join(outside, secret), path.split("/").at(-1) ?? ""), text);
    const result = await prepare(folder, { now: NOW, preview: false });
    expect(places(result)).toContain(at);
    expect(result.ready).toBeUndefined();
    expect([...result.sources.values()].join()).not.toContain("Secret");
  });
});

it("a link into a folder beside it whose name begins the same is refused as well", async () => {
  const within = Object.entries(BASE).map(([path, text]) => [`content/${path}`, text] as const);
  const root = await contentFolder({ ...Object.fromEntries(within), "content-old/text.md": article("Secret.") });
  await mkdir(join(root, "content/articles"));
  await symlink("../../content-old/text.md", join(root, "content/articles/secret.md"));
  const result = await prepare(join(root, "content"), { now: NOW, preview: false });
  expect(places(result)).toEqual(["articles/secret.md:1:1 file-outside"]);
});

describe("a link within the content folder", () => {
  it("is what it leads to", async () => {
    const folder = await linked("articles/2025/same.jpg", "gauge.jpg", `${LEDE}![Water](same.jpg)`);
    expect(places(await prepare(folder, { now: NOW, preview: false }))).toEqual([]);
  });

  it("that leads to no file is refused, and nothing waits for it", async () => {
    const folder = await linked("articles/2025/secret.md", "pipe", undefined);
    await promisify(execFile)("mkfifo", [join(folder, "articles/2025/pipe")]);
    const { errors } = await check(folder);
    expect(errors).toEqual(["2025/secret.md:1:1 file-outside"]);
  });
});
