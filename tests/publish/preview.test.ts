import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { get, request } from "node:http";
import { createServer, type Socket } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parametersOf } from "../support/command.ts";
import { copyProgram } from "../support/program.ts";
import { article, BASE, writeAll } from "../support/publication.ts";

const PAGE = "/2025/03/04/gauge/";
const DRAFT = "draft: true\n";

/** A copy of the project, whose code the tests may change, with a content folder below a name that begins with a dot. */
let project: string;
let content: string;
let port: number;
let preview: ChildProcess;
let said = "";

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "broadsheet 100%20 #1?"));
  await copyProgram(project);
  content = join(project, ".newsroom/content");
  await mkdir(content, { recursive: true });
  await writeAll(content, { ...BASE, "articles/2025/gauge.md": article("The gauge is dry.", DRAFT) });
  port = await freePort();
  preview = start(port);
  const note = (data: Buffer) => {
    said += data;
  };
  preview.stdout?.on("data", note);
  preview.stderr?.on("data", note);
});

afterAll(async () => {
  preview.kill("SIGKILL");
  await rm(project, { recursive: true, force: true, maxRetries: 5 });
});

function start(on: number): ChildProcess {
  const parameters = parametersOf("dev", [`--input=${content}`, `--port=${on}`]);
  return spawn("node", parameters, { cwd: project, env: { ...process.env, NO_COLOR: "1", INIT_CWD: content } });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** A page as a browser asks for it; status 0 where nobody answers. */
function ask(path: string, more: { readonly [header: string]: string } = {}): Promise<Answered> {
  return new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path, headers: { "sec-fetch-mode": "navigate", ...more } }, (response) => {
      let text = "";
      response.on("data", (data) => {
        text += data;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    }).on("error", () => resolve({ status: 0, text: "" }));
  });
}

/** The connection over which a page that is open in a browser hears that it should reload. */
function openPage(
  more: { readonly [header: string]: string } = {},
): Promise<{ readonly heard: () => string; readonly socket: Socket }> {
  return new Promise((resolve, reject) => {
    const headers = {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": Buffer.from("sixteen bytes ok").toString("base64"),
      ...more,
    };
    request({ host: "127.0.0.1", port, headers })
      .on("upgrade", (_, socket) => {
        let heard = "";
        socket.on("data", (data) => {
          heard += data.toString("latin1");
        });
        resolve({ heard: () => heard, socket: socket as Socket });
      })
      .on("response", ({ statusCode }) => reject(new Error(`Refused with ${statusCode}.`)))
      .on("error", reject)
      .end();
  });
}

/** Waits, as a person who looks at the screen would, until it is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The preview did not come to it. It said:\n${said}`);
}

async function shown(path: string, test: (html: string) => boolean): Promise<string> {
  let html = "";
  await until(async () => {
    html = (await ask(path)).text;
    return test(html);
  });
  return html;
}

const write = (text: string) => writeFile(join(content, "articles/2025/gauge.md"), text);

describe("the preview", () => {
  it("says while the first pages are made that they are, and looks again by itself", async () => {
    const first = await shown(PAGE, (page) => page !== "");
    expect(first).toContain("The site is being made.");
    expect(first).toContain('<meta http-equiv="refresh" content="1">');
  });

  it("says where it is, and shows drafts, marked as such, with a script that reloads the page", async () => {
    await until(() => said.includes("Wrote"));
    expect(said).toContain(`Preview at http://localhost:${port}/`);
    const html = await shown(PAGE, (page) => page.includes("The gauge is dry."));
    expect(html).toContain("Draft: not published");
    expect(html).toContain("reload-client.js");
  });

  it("shows an edit, writes only the pages that show it, and has the browser reload", async () => {
    said = "";
    const { heard, socket } = await openPage();
    await write(article("The gauge is wet.\n\nAt last.", DRAFT));
    await shown(PAGE, (page) => page.includes("At last."));
    await until(() => heard().includes("eleventy.reload") && said.includes("Wrote"));
    expect(said).toMatch(/Wrote [1-5] pages\./);
    socket.destroy();
  });

  it("has the browser reload once for the page that was saved, and once more only where others show it", async () => {
    said = "";
    const { heard, socket } = await openPage();
    const reloads = () => heard().split("eleventy.reload").length - 1;
    await write(article("The gauge is wet.\n\nAt long last.", DRAFT));
    await shown(`${PAGE}index.html`, (page) => page.includes("At long last."));
    await until(() => said.includes("Wrote 1 page."));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reloads()).toBe(1);
    await write(article("The gauge is wet.\n\nAt long last.", DRAFT, "Rain after all"));
    await shown("/", (page) => page.includes("Rain after all"));
    await until(() => reloads() === 3);
    await write(article("The gauge is wet.\n\nAt last.", DRAFT));
    await until(() => reloads() === 5);
    socket.destroy();
  });

  it("finds no page at an address that is none", async () => {
    expect((await ask("/%zz/")).status).toBeGreaterThanOrEqual(400);
    expect((await ask(PAGE)).text).toContain("At last.");
  });

  it("leaves the browser alone when a save changed nothing", async () => {
    await until(() => said.endsWith("pages.\n"));
    said = "";
    const { heard, socket } = await openPage();
    await write(article("The gauge is wet.\n\nAt last.", DRAFT));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await writeFile(join(content, "media-list.txt"), "Not part of the site.");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(heard()).not.toContain("eleventy.reload");
    expect(said).toBe("");
    socket.destroy();
  });

  it("survives a mistake: the last good page stays, the mistake stands on top, and the page still reloads", async () => {
    await write(article("The gauge is <b>wet</b>.", DRAFT));
    const html = await shown(PAGE, (page) => page.includes("html-refused"));
    expect(html).toContain("articles/2025/gauge.md:8:14");
    expect(html).toContain("At last.");
    expect(html).toContain("reload-client.js");
    expect((await ask("/no/such/page/")).text).toMatch(/There is no page here yet\..*html-refused/s);
  });

  it("forgets the mistake when it is mended, and tells the browser", async () => {
    const { heard, socket } = await openPage();
    await write(article("The gauge is damp.", DRAFT));
    await shown(PAGE, (page) => page.includes("damp") && !page.includes("html-refused"));
    await until(() => heard().includes("eleventy.reload"));
    socket.destroy();
  });

  it("survives settings that nobody can read", async () => {
    const settings = await readFile(join(content, "publication.yaml"), "utf8");
    await writeFile(join(content, "publication.yaml"), "name: [\n");
    await shown("/", (page) => page.includes("yaml-"));
    await writeFile(join(content, "publication.yaml"), settings);
    await shown("/", (page) => page.includes("Gazette") && !page.includes("yaml-"));
  });

  it("waits for a content folder that is away for a while", async () => {
    await rename(content, `${content}.away`);
    await shown("/", (page) => page.includes("content-missing"));
    await rename(`${content}.away`, content);
    await shown("/", (page) => page.includes("Gazette") && !page.includes("content-missing"));
    await write(article("The gauge is here again.", DRAFT));
    await shown(PAGE, (page) => page.includes("here again"));
  });

  it("takes away the page of an article that is gone and what lies beside it, but nothing of anybody else", async () => {
    expect((await ask(`${PAGE}oembed.json`)).status).toBe(200);
    const output = join(project, ".cache/preview");
    const [folder = ""] = (await readdir(output)).filter((name) => /^[0-9a-f]+$/.test(name));
    // The two trees take turns.
    const places = [folder, `${folder}.next`].map((tree) => join(output, tree, PAGE, "CNAME"));
    await writeFile(places[0] ?? "", "news.example.org");
    await rm(join(content, "articles/2025/gauge.md"));
    await shown("/", (page) => page.includes("Nothing has been published"));
    await until(async () => (await ask(PAGE)).status === 404);
    await until(async () => (await ask(`${PAGE}oembed.json`)).status === 404);
    expect(places.filter((place) => existsSync(place))).toHaveLength(1);
    await write(article("The gauge is back.", DRAFT));
    await shown(PAGE, (page) => page.includes("back"));
  });

  it.each(["/%E0%A4%A", "/..%2f..%2fpackage.json", "//", "/%00"])("survives a request for %s", async (path) => {
    expect((await ask(path)).text).not.toContain("dependencies");
    expect((await ask("/")).status).toBe(200);
  });
});

describe("the preview, when its code changes", () => {
  const layout = () => join(project, "layouts/footer.tsx");

  it("shows a changed layout", async () => {
    const before = await readFile(layout(), "utf8");
    await writeFile(layout(), before.replace("<footer", '<footer title="Changed"'));
    await shown(PAGE, (page) => page.includes('title="Changed"'));
  });

  it("shows a changed style", async () => {
    const [, sheet] = /href="(\/assets\/site\.[^"]+)"/.exec((await ask(PAGE)).text) ?? [];
    const styles = join(project, "scripts/components/quote/quote.css");
    await writeFile(styles, `${await readFile(styles, "utf8")}\n.changed {\n  color: red;\n}\n`);
    const html = await shown(PAGE, (page) => page.includes("/assets/site.") && !page.includes(sheet ?? "site"));
    const [, changed = ""] = /href="(\/assets\/site\.[^"]+)"/.exec(html) ?? [];
    expect((await ask(changed)).text).toContain(".changed");
  });

  it.each([
    ["cannot be read", (code: string) => `${code}\nexport const = ;\n`, "footer.tsx"],
    [
      "throws",
      (code: string) => code.replace("return", 'throw new Error("The footer fell off."); return'),
      "layouts/footer.tsx:",
    ],
    ["ends its process", (code: string) => code.replace("return", "process.exit(7); return"), "without a word"],
  ])("survives a layout that %s: the last good page stays, with the reason on top", async (_, spoil, reason) => {
    const before = await readFile(layout(), "utf8");
    await writeFile(layout(), spoil(before));
    const html = await shown(PAGE, (page) => page.includes(reason));
    expect(html).toContain("The gauge is back.");
    await writeFile(layout(), before);
    await shown(PAGE, (page) => page.includes("back") && !page.includes(reason));
  });

  it("takes code and content that are saved together", async () => {
    const before = await readFile(layout(), "utf8");
    await Promise.all([
      writeFile(layout(), before.replace('title="Changed"', 'title="Once more"')),
      write(article("The gauge is full.", DRAFT)),
    ]);
    await shown(PAGE, (page) => page.includes('title="Once more"') && page.includes("full"));
  });
});

describe("the preview's process", () => {
  it("listens on this machine only", async () => {
    expect((await ask("/")).status).toBe(200);
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    if (outside) await expect(fetch(`http://${outside.address}:${port}/`)).rejects.toThrow();
  });

  it("answers under the names of this machine only, so that no foreign name can be led here to read drafts", async () => {
    // Another port may have been made to lead here, from a machine that is far away.
    for (const own of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, "localhost", "localhost:9999"]) {
      expect((await ask(PAGE, { host: own })).status, own).toBe(200);
      const { socket } = await openPage({ host: own, origin: `http://${own}` });
      socket.destroy();
    }
    for (const foreign of [
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `localhost@evil.example:${port}`,
    ]) {
      expect(await ask(PAGE, { host: foreign }), foreign).toMatchObject({ status: 403 });
      expect((await ask("/.11ty/reload-client.js", { host: foreign })).status, foreign).toBe(403);
      await expect(openPage({ host: foreign }), foreign).rejects.toThrow("Refused");
    }
  });

  it("lets no page of another site ask or listen", async () => {
    for (const origin of ["https://evil.example", "http://localhost:1", `https://127.0.0.1:${port}`, "null"]) {
      expect((await ask(PAGE, { origin })).status, origin).toBe(403);
      await expect(openPage({ origin }), origin).rejects.toThrow("Refused");
    }
  });

  it("refuses a second preview of the same content", async () => {
    const second = start(await freePort());
    let error = "";
    second.stderr?.on("data", (data) => {
      error += data;
    });
    expect(await new Promise((resolve) => second.on("close", resolve))).toBe(3);
    expect(error).toContain(`Another preview (process ${preview.pid})`);
  });

  it("ends at once on Ctrl+C, though a page is open, and leaves nothing behind", async () => {
    const { socket } = await openPage();
    socket.on("error", () => {});
    said = "";
    // "close" comes when the worker, which shares its output, has ended too.
    const ended = new Promise((resolve) => preview.on("close", resolve));
    preview.kill("SIGINT");
    expect(await ended).toBe(0);
    expect((await ask("/")).status).toBe(0);
    expect(said).toBe("");
  });
});
