import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { providers } from "../../scripts/components/embed/providers/providers.ts";
import { files } from "../../scripts/feeds/files.ts";
import { pagePolicy, sitePolicy } from "../../scripts/site/content-security-policy.ts";
import type { Site } from "../../scripts/site/site.ts";
import { caddyAnswers } from "../support/caddy.ts";
import { twentyEmbeds } from "../support/embeds.ts";
import { headersAt } from "../support/headers-file.ts";
import { nginxAnswers } from "../support/nginx.ts";
import { article, SETTINGS } from "../support/publication.ts";
import { siteOf } from "../support/site.ts";
import { siteFiles } from "../support/site-files.ts";

const SERVER_FILES = ["/_headers", "/.server/nginx.conf", "/.server/Caddyfile"];
const folder = inject("site");
const addresses = siteFiles(folder);
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const [hosts = "", nginxFile = "", caddyFile = ""] = SERVER_FILES.map(read);
const published = new Set(addresses);
const nginx = nginxAnswers(nginxFile, published);
const caddy = caddyAnswers(caddyFile, published);

/** Not of the site: for servers, and for the next build. */
const UNPUBLISHED = [...SERVER_FILES, "/.broadsheet.json"];
const served = addresses.filter((path) => !UNPUBLISHED.includes(path)).map((path) => path.replace(/index\.html$/, ""));
const sample = (ending: string) => served.find((path) => path.endsWith(ending)) ?? "";

const lowered = (headers: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function serverFilesOf(site: Site): readonly unknown[] {
  const found = new Map(files(site).map(({ path, content }) => [path, content]));
  return SERVER_FILES.map((path) => found.get(path));
}

describe("what hosts, nginx and Caddy are told", () => {
  it("is the same for every file of the site", () => {
    expect(served.length).toBeGreaterThan(100);
    for (const path of served) {
      const { "content-type": type, ...headers } = nginx(path).headers;
      expect(headers, path).toEqual({ "cache-control": "no-cache", ...lowered(headersAt(hosts, path)) });
      expect(caddy(path), path).toEqual({ status: 200, headers: { "content-type": type, ...headers } });
    }
  });

  it("shows the 404 page, which is asked for again, where there is nothing and where nothing is to be seen", () => {
    const missing = ["/nowhere/", "/nowhere.pdf", "/nowhere.json", "/media/none.jpg", "/assets/", "/.well-known/none"];
    expect(UNPUBLISHED.filter((path) => !published.has(path))).toEqual([]);
    for (const path of [...missing, ...UNPUBLISHED, "/.git/config", "/about/.htaccess"]) {
      expect(nginx(path), path).toEqual({ ...nginx("/404.html"), status: 404 });
      expect(caddy(path), path).toEqual({ ...caddy("/404.html"), status: 404 });
    }
    expect(nginx("/404.html").headers["cache-control"]).toBe("no-cache");
  });

  it("lets everybody read what programs look for under /.well-known/", () => {
    const path = "/.well-known/tdmrep.json";
    for (const answers of [nginxAnswers(nginxFile, new Set([path])), caddyAnswers(caddyFile, new Set([path]))]) {
      expect(answers(path)).toMatchObject({ status: 200, headers: { "access-control-allow-origin": "*" } });
    }
  });

  it("names the type of every kind of file, in UTF-8 where it is text", () => {
    for (const path of served) expect(nginx(path).headers["content-type"], path).not.toBe("");
    const types = [".json", "/feed.xml", ".txt", ".vtt", ".avif", "/"].map((end) => nginx(sample(end)).headers);
    expect(types.map((headers) => headers["content-type"])).toEqual([
      "application/json; charset=utf-8",
      "application/xml; charset=utf-8",
      "text/plain; charset=utf-8",
      "text/vtt; charset=utf-8",
      "image/avif",
      "text/html; charset=utf-8",
    ]);
  });

  it("is not touched by anything that is written in the publication", async () => {
    const plain = await siteOf({});
    const breaking = 'X-Evil: 1\\n\\n/*\\n  X-Evil: \\"; } $uri {file}';
    const hostile = await siteOf({
      ...(await twentyEmbeds()),
      "publication.yaml": SETTINGS.replace("The Test Gazette", `"${breaking}"`),
      "articles/2025/evil.md": article("X-Evil: 1", `description: "${breaking}"\ntags: ["${breaking}"]\n`),
    });
    expect(hostile.publication.settings.name).toContain("X-Evil: 1");
    expect(serverFilesOf(hostile)).toEqual(serverFilesOf(plain));
    // Nor could it be: what would end a value in one of the three stands in none.
    for (const [, value] of hosts.matchAll(/^ {2}[\w-]+: (.*)$/gm)) expect(value).toMatch(/^[\w '*:;,=()./-]+$/);
  });

  it("is where the README sends those who run a server", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    expect(readme).toContain("  root /srv/ledger;\n  include /srv/ledger/.server/nginx.conf;\n");
    expect(readme).toContain("  root * /srv/ledger\n  import /srv/ledger/.server/Caddyfile\n");
  });

  it("changes with what is refused, so that nobody is told otherwise", async () => {
    const site = await siteOf({ "publication.yaml": `${SETTINGS}crawlers:\n  ai-training: refuse\n` });
    for (const file of serverFilesOf(site)) expect(file).toMatch(/tdm-reservation:? "?1/);
  });
});

describe("headers of every address", () => {
  it("say what a page cannot say of itself, and keep for good what has its hash in its name", () => {
    expect(headersAt(hosts, "/about/")).toEqual({
      "Content-Security-Policy": sitePolicy(),
      "Strict-Transport-Security": "max-age=31536000",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": expect.stringContaining("camera=(), "),
      "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Frame-Options": "SAMEORIGIN",
      "X-Robots-Tag": "max-image-preview:large",
    });
    const kept = served.filter((path) => nginx(path).headers["cache-control"]?.includes("immutable"));
    expect(kept.filter((path) => !/\.[0-9a-f]{12}\.\w+$/.test(path))).toEqual([]);
    expect(kept).toContain(sample(".woff2"));
    expect(headersAt(hosts, "/feed.xml")["Cache-Control"]).toBeUndefined();
  });

  it("keep out of search what is for programs, and let apps of other sites read it", () => {
    for (const path of [sample("/index.json"), sample("/oembed.json"), "/feed.xml", "/sitemap.xml"]) {
      expect(headersAt(hosts, path), path).toMatchObject({
        "X-Robots-Tag": "max-image-preview:large, noindex",
        "Access-Control-Allow-Origin": "*",
      });
    }
    expect(headersAt(hosts, "/about/")["X-Robots-Tag"]).toBe("max-image-preview:large");
  });

  it("stay within what Cloudflare reads: 100 rules, one star in each, 2,000 characters a line", async () => {
    const site = await siteOf({ "publication.yaml": `${SETTINGS}crawlers:\n  ai-training: refuse\n` });
    const lines = String(serverFilesOf(site)[0]).split("\n");
    const rules = lines.filter((line) => line.startsWith("/"));
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const rule of rules) expect(rule.split("*")).toHaveLength(2);
    for (const line of lines) expect(line.length).toBeLessThan(2000);
  });

  it("leave to players whatever a provider is given", () => {
    const closed = headersAt(hosts, "/")["Permissions-Policy"] ?? "";
    const given = providers.flatMap(({ player }) => player?.allow ?? []);
    expect(given).toContain("fullscreen");
    expect(given.filter((feature) => closed.includes(`${feature}=`))).toEqual([]);
  });
});

describe("the policy of a page", () => {
  const sources = (policy: string) =>
    new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]));

  it("allows nothing that the header does not allow, whichever player it has", async () => {
    const site = await siteOf(await twentyEmbeds());
    const header = sources(sitePolicy());
    for (const page of site.pages) {
      for (const [directive, allowed] of sources(pagePolicy(page, site))) {
        expect(header.get(directive), `${page.path} ${directive}`).toEqual(expect.arrayContaining(allowed));
      }
    }
    const players = providers.flatMap(({ player }) => player?.origin ?? []);
    expect(header.get("frame-src")?.toSorted()).toEqual([...new Set(players)].toSorted());
  });
});
