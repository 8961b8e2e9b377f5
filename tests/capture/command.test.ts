import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { captureAll, checkAll } from "../../scripts/capture/command.ts";
import { contentHash, type EmbedRecord } from "../../scripts/components/embed/record.ts";
import { article, BASE, contentFolder, NOW, photograph } from "../support/publication.ts";
import { blueskyAnswer, mastodonAnswer, xAnswer } from "./answers.ts";
import { json, misbehave, platformNetwork } from "./server.ts";

const BLUESKY = "https://bsky.app/profile/ines.example.org/post/3lk";
const MASTODON = "https://social.example/@ines/113977000000000000";
const X = "https://x.com/porthallam/status/1890432100000000000";
const PAGE = "https://news.example/ice";

type Platforms = { readonly [host: string]: (path: string, response: ServerResponse) => unknown };

async function picture(response: ServerResponse): Promise<void> {
  response.writeHead(200, { "content-type": "image/jpeg" }).end(await photograph());
}

const healthy: Platforms = {
  "public.api.bsky.app": (_path, response) => json(response, blueskyAnswer),
  "cdn.bsky.app": (_path, response) => picture(response),
  "social.example": (_path, response) => json(response, mastodonAnswer),
  "files.social.example": (_path, response) => picture(response),
  "publish.x.com": (_path, response) => json(response, xAnswer),
  "t.co": (path, response) => {
    if (path === "/Zx9") response.writeHead(410).end();
    else response.writeHead(301, { location: "https://example.org/timetable" }).end();
  },
  "news.example": (_path, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<title>Ice on the river</title>");
  },
};

/** A content folder and the whole internet on this machine: a server that answers for every platform. */
async function newsroom(platforms: Platforms = {}) {
  const input = await contentFolder({ ...BASE, "articles/ice.md": article("The harbor is frozen.") });
  const origin = await misbehave((request, response) => {
    const answer = { ...healthy, ...platforms }[request.headers.host ?? ""];
    if (answer) answer(request.url ?? "/", response);
    else response.writeHead(404).end();
  });
  let said = "";
  const voice = {
    tell: (text: string) => {
      said += text;
    },
    progress: () => undefined,
    locate: (file: string) => file.slice(input.length + 1),
  };
  const network = platformNetwork(origin);
  const spoken = async (command: Promise<number>) => {
    said = "";
    return { code: await command, said };
  };
  return {
    input,
    origin,
    capture: (addresses: readonly string[], options: { readonly update?: boolean; readonly article?: string } = {}) =>
      spoken(captureAll(addresses, { input, network, now: NOW, update: false, ...options }, voice)),
    check: (addresses: readonly string[] = []) => spoken(checkAll(addresses, { input, network }, voice)),
    files: async () => (await readdir(join(input, "posts"), { recursive: true })).sort(),
    record: async (key: string): Promise<EmbedRecord> =>
      JSON.parse(await readFile(join(input, "posts", `${key}.json`), "utf8")) as EmbedRecord,
    text: () => readFile(join(input, "articles/ice.md"), "utf8"),
  };
}

const KEY = "bluesky/ines.example.org_3lk";

describe("capturing", () => {
  it("keeps a post with its pictures, where it came from, and a hash", async () => {
    const { capture, record, input } = await newsroom();
    const { code, said } = await capture([BLUESKY]);
    expect(said).toBe(`${BLUESKY} captured a post by Ines Harrow, 2025-02-09, 2 pictures as posts/${KEY}.json\n`);
    expect(code).toBe(0);
    const kept = await record(KEY);
    expect(kept).toMatchObject({
      authorHandle: "@ines.example.org",
      capturedAt: "2025-04-01T12:00:00Z",
      capturedVia: "api",
      platform: "bluesky",
      quoted: { authorName: "Hafen Hallam", text: "Der Hafen ist zu." },
      status: "live",
      url: BLUESKY,
    });
    expect(kept.hash).toBe(contentHash(kept));
    expect(Object.keys(kept)).toEqual(Object.keys(kept).sort());
    const [first] = kept.media ?? [];
    expect(first).toMatchObject({ alt: "Ice between two piers", width: 1600, height: 1200, kind: "picture" });
    const { exif, xmp, format } = await sharp(join(input, "posts/bluesky", first?.file ?? "")).metadata();
    expect([exif, xmp, format]).toEqual([undefined, undefined, "jpeg"]);
  });

  it("expands the short links of a post on X, and says which one could not be followed", async () => {
    const { capture, record } = await newsroom();
    const { code, said } = await capture([X]);
    expect(code).toBe(0);
    expect(said).toContain("note: X gives no pictures to programs");
    expect(said).toContain("note: The short link https://t.co/Zx9 could not be followed");
    expect((await record("x/1890432100000000000")).links).toContainEqual({
      shown: "https://t.co/aB3dE5fG7h",
      url: "https://example.org/timetable",
    });
  });

  it("tries every address and tells every failure", async () => {
    const { capture, files } = await newsroom({
      "publish.x.com": (_path, response) => json(response, { error: "gone" }, 404),
      "social.example": (_path, response) => response.writeHead(503).end(),
    });
    const { code, said } = await capture([X, MASTODON, PAGE, "https://www.instagram.com/p/Cabcdefghij/"]);
    expect(said).toContain(`${X} error post-gone:`);
    expect(said).toContain(`${MASTODON} error server-busy:`);
    expect(said).toContain(`${PAGE} captured a card “Ice on the river” as posts/web/`);
    expect(said).toContain("error needs-token: Instagram answers only those who have an access token of Meta.");
    expect(said).toContain("  > [!POST] Name (@handle) on Instagram, 14 February 2025");
    expect(code).toBe(1);
    expect((await files()).filter((file) => file.endsWith(".json"))).toHaveLength(1);
  });

  it("tells the network's fault from the post's, and what was typed wrongly from both", async () => {
    const { capture } = await newsroom({ "social.example": (_path, response) => response.writeHead(500).end() });
    expect((await capture([MASTODON])).code).toBe(3);
    expect((await capture(["http://news.example/"])).code).toBe(2);
    expect((await capture(["https://10.0.0.1/"])).said).toContain("error address-not-public:");
  });

  it("leaves nothing behind where a picture of a post cannot be had", async () => {
    const { capture, input } = await newsroom({ "cdn.bsky.app": (_path, response) => response.writeHead(500).end() });
    expect((await capture([BLUESKY])).code).toBe(3);
    expect(await readdir(input)).not.toContain("posts");
  });

  it("does without a picture that is none, and says so", async () => {
    const { capture, record } = await newsroom({
      "cdn.bsky.app": (_path, response) => {
        response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg xmlns='http://www.w3.org/2000/svg'/>");
      },
    });
    const { code, said } = await capture([BLUESKY]);
    expect(code).toBe(0);
    expect(said).toContain("note: A picture was not kept. The picture https://cdn.bsky.app/img/1.jpg cannot be kept");
    expect((await record(KEY)).media).toBeUndefined();
  });

  it("follows a short link and remembers it", async () => {
    const { capture, record } = await newsroom({
      "t.co": (_path, response) => response.writeHead(301, { location: BLUESKY }).end(),
    });
    expect((await capture(["https://t.co/aB3dE5fG7h"])).code).toBe(0);
    expect((await record(KEY)).aliases).toEqual(["https://t.co/aB3dE5fG7h"]);
  });
});

describe("a record that is there", () => {
  const changed = structuredClone(blueskyAnswer);
  changed.thread.post.record.text = "The harbor is free of ice.";
  changed.thread.post.record.facets = [];

  async function withRecord() {
    let answer: unknown = blueskyAnswer;
    let status = 200;
    const desk = await newsroom({ "public.api.bsky.app": (_path, response) => json(response, answer, status) });
    await desk.capture([BLUESKY]);
    return {
      ...desk,
      platformSays: (next: unknown, code = 200) => {
        answer = next;
        status = code;
      },
      edit: async (change: Partial<EmbedRecord>) => {
        const file = join(desk.input, "posts", `${KEY}.json`);
        await writeFile(file, JSON.stringify({ ...(await desk.record(KEY)), ...change }));
      },
    };
  }

  it("stays as it is without --update", async () => {
    const { capture, record, platformSays } = await withRecord();
    platformSays(changed);
    const { code, said } = await capture([BLUESKY]);
    expect(code).toBe(0);
    expect(said).toContain("was captured on 2025-04-01 and stays as it is");
    expect((await record(KEY)).text).toContain("Eiszeit");
  });

  it("is replaced with --update, which shows what changed and keeps archived copies and the newsroom's words", async () => {
    const { capture, record, platformSays, edit, files } = await withRecord();
    const archives = [{ at: "2025-02-10", url: "https://archive.example/1" }];
    await edit({ archives, lang: "de" });
    platformSays(changed);
    const { said } = await capture([BLUESKY], { update: true });
    expect(said).toContain(
      "the text: “Eiszeit ❄️ at the harbor: example.org/ice… First time in six years.” → “The harbor is free of ice.”",
    );
    expect(await record(KEY)).toMatchObject({ text: "The harbor is free of ice.", archives, lang: "de" });
    // Both pictures have the same bytes here, and so one file; nothing half-written lies about.
    expect((await files()).filter((file) => !file.endsWith(".json"))).toHaveLength(2);
  });

  it("is left untouched by --update where nothing changed", async () => {
    const { capture, input } = await withRecord();
    const file = join(input, "posts", `${KEY}.json`);
    const before = await readFile(file, "utf8");
    expect((await capture([BLUESKY], { update: true })).said).toContain("has not changed since 2025-04-01");
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it("is told and not written over where it is broken", async () => {
    const { capture, input } = await withRecord();
    const file = join(input, "posts", `${KEY}.json`);
    await writeFile(file, "{");
    const { code, said } = await capture([BLUESKY], { update: true });
    expect([code, said.includes("error record-broken:")]).toEqual([1, true]);
    expect(await readFile(file, "utf8")).toBe("{");
  });

  it.each([
    ["is the same", blueskyAnswer, 200, 0, "unchanged"],
    ["has changed", changed, 200, 1, "error post-changed: the text: “Eiszeit"],
    ["was deleted", { thread: { $type: "app.bsky.feed.defs#notFoundPost" } }, 200, 1, "error post-deleted:"],
    ["was deleted for good", {}, 410, 1, "error post-deleted:"],
    ["was suspended", {}, 403, 1, "error post-withheld:"],
    ["cannot be reached", {}, 500, 3, "error not-checked:"],
  ])("that %s is told by --check in one line, and not written", async (_what, answer, status, expected, words) => {
    const { check, platformSays, record } = await withRecord();
    const before = await record(KEY);
    platformSays(answer, status);
    const { code, said } = await check();
    expect(code).toBe(expected);
    expect(said).toMatch(new RegExp(`^posts/${KEY}\\.json:1:1 .*\\n$`));
    expect(said).toContain(words);
    expect(await record(KEY)).toEqual(before);
  });

  it("is not reported where it says itself that the post was deleted, and is where the post is back", async () => {
    const { check, platformSays, edit } = await withRecord();
    await edit({ status: "deleted" });
    platformSays({}, 404);
    expect((await check()).code).toBe(0);
    platformSays(blueskyAnswer);
    expect(await check()).toMatchObject({ code: 1, said: expect.stringContaining("error post-back:") });
  });
});

describe("--article", () => {
  it("puts the bare address at the end of the article, once, in whatever spelling it stands there", async () => {
    const { capture, input, text } = await newsroom();
    const file = join(input, "articles/ice.md");
    expect((await capture([`${BLUESKY}?ref=x`], { article: file })).said).toContain("The article embeds it now.");
    expect(await text()).toBe(`${article("The harbor is frozen.").trimEnd()}\n\n${BLUESKY}\n`);
    expect((await capture([BLUESKY], { article: file })).said).toContain("The article embeds it already.");
    expect((await text()).split(BLUESKY)).toHaveLength(2);
  });

  it("leaves the article alone where nothing was captured", async () => {
    const { capture, input, text } = await newsroom({
      "news.example": (_path, response) => response.writeHead(404).end(),
    });
    const before = await text();
    await capture([PAGE], { article: join(input, "articles/ice.md") });
    expect(await text()).toBe(before);
  });

  it.each(["articles/none.md", "publication.yaml", "../../etc/passwd.md"])(
    "refuses %s before anything is fetched",
    async (name) => {
      const { capture, input } = await newsroom();
      const { code, said } = await capture([PAGE], { article: join(input, name) });
      expect([code, said.startsWith("error article-unusable:")]).toEqual([2, true]);
      expect(await readdir(input)).not.toContain("posts");
    },
  );
});

describe("npm run capture", () => {
  async function run(parameters: readonly string[], environment: { readonly [name: string]: string } = {}) {
    const command = ["run", "--silent", "capture", "--", ...parameters];
    const options = { cwd: new URL("../..", import.meta.url).pathname, env: { ...process.env, ...environment } };
    return promisify(execFile)("npm", command, options).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  }

  it("captures under the switch for tests, and checks what it captured", async () => {
    const { input, origin, files } = await newsroom();
    const environment = { BROADSHEET_CAPTURE_ALLOW_LOOPBACK: origin };
    const done = await run([BLUESKY, `--input=${input}`], environment);
    expect([done.code, done.stdout]).toEqual([0, ""]);
    expect(done.stderr).toContain("captured a post by Ines Harrow");
    expect(await files()).toContain(`${KEY}.json`);
    const checked = await run(["--check", `--input=${input}`], environment);
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toContain("unchanged");
  });

  it.each([
    [[], {}],
    [["--check", "--update"], {}],
    [[BLUESKY], { BROADSHEET_CAPTURE_ALLOW_LOOPBACK: "http://10.0.0.1:80" }],
    [["https://127.0.0.1/"], {}],
  ])("called as %j in %j is wrong usage", async (parameters, environment) => {
    const { code, stderr } = await run(parameters, environment as { readonly [name: string]: string });
    expect([code, stderr.includes("error")]).toEqual([2, true]);
  });
});
