import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article, BASE, writeAll } from "../support/publication.ts";

const PROJECT = new URL("../..", import.meta.url).pathname;
const PAGE = "/2025/03/04/gauge/";

let folder: string;
let port: number;
let preview: ChildProcess;
let output = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadsheet-preview-"));
  await writeAll(folder, { ...BASE, "articles/2025/gauge.md": article("The gauge is dry.", "draft: true\n") });
  port = await freePort();
  const parameters = ["--import", "tsx", "scripts/cli.ts", "dev", `--input=${folder}`, `--port=${port}`];
  preview = spawn("node", parameters, { cwd: PROJECT, env: { ...process.env, NO_COLOR: "1" } });
  preview.stdout?.on("data", (data) => {
    output += data;
  });
  preview.stderr?.on("data", (data) => {
    output += data;
  });
});

afterAll(async () => {
  preview.kill();
  await rm(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A page as a browser asks for it; empty while nobody answers. */
function shown(path: string): Promise<string> {
  return new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path, headers: { "sec-fetch-mode": "navigate" } }, (response) => {
      let text = "";
      response.on("data", (data) => {
        text += data;
      });
      response.on("end", () => resolve(text));
    }).on("error", () => resolve(""));
  });
}

/** Waits, as a person who looks at the browser would, until the page says so. */
async function until(path: string, test: (html: string) => boolean): Promise<string> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const html = await shown(path);
    if (test(html)) return html;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The preview did not come to it. It said:\n${output}`);
}

const write = (text: string) => writeFile(join(folder, "articles/2025/gauge.md"), text);

describe("the preview", () => {
  it("shows drafts, marked as such, with a script that reloads the page", async () => {
    const html = await until(PAGE, (page) => page.includes("The gauge is dry.") && output.includes("Wrote"));
    expect(html).toContain("Draft: not published");
    expect(html).toContain("reload-client.js");
  });

  it("shows an edit, and writes only the pages that show it", async () => {
    output = "";
    await write(article("The gauge is wet.\n\nAt last.", "draft: true\n"));
    await until(PAGE, (page) => page.includes("At last.") && output.includes("Wrote"));
    expect(output).toMatch(/Wrote [1-5] pages\./);
  });

  it("survives a mistake: the last good page stays, and the mistake stands on top of it", async () => {
    await write(article("The gauge is <b>wet</b>.", "draft: true\n"));
    const html = await until(PAGE, (page) => page.includes("html-refused"));
    expect(html).toContain("articles/2025/gauge.md:8:14");
    expect(html).toContain("At last.");
  });

  it("forgets the mistake when it is mended", async () => {
    await write(article("The gauge is damp.", "draft: true\n"));
    await until(PAGE, (page) => page.includes("damp") && !page.includes("html-refused"));
  });

  it("takes away the page of an article that is gone", async () => {
    await rm(join(folder, "articles/2025/gauge.md"));
    await until("/", (page) => page.includes("Nothing has been published"));
    await until(PAGE, (page) => !page.includes("damp"));
    await write(article("The gauge is back.", "draft: true\n"));
    await until(PAGE, (page) => page.includes("back"));
  });

  it("starts afresh when code changes, and goes on serving meanwhile", async () => {
    output = "";
    const layout = join(PROJECT, "layouts/footer.tsx");
    const before = await readFile(layout, "utf8");
    const now = new Date();
    await utimes(layout, now, now);
    await until(PAGE, (page) => page.includes("back") && /Wrote \d{1,2} pages\./.test(output));
    expect(await readFile(layout, "utf8")).toBe(before);
  });

  it("listens on this machine only", async () => {
    expect(await shown("/")).not.toBe("");
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    if (outside) await expect(fetch(`http://${outside.address}:${port}/`)).rejects.toThrow();
  });
});
