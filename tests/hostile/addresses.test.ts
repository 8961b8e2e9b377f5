import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../layouts/views.tsx";
import { isError } from "../../scripts/problem/problem.ts";
import { resolveAddress } from "../../scripts/read/addresses.ts";
import { Findings } from "../../scripts/read/problems.ts";
import { elementsOf } from "../support/html.ts";
import { article, type Files, places, publication, SETTINGS } from "../support/publication.ts";
import { pageAt, siteOf } from "../support/site.ts";

/** Addresses that no reader may be sent to, each as it would be written between `<` and `>` in Markdown. */
const REFUSED = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript://example.org/%0aalert(1)",
  "java\tscript:alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;avascript&colon;alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "java%0Ascript:alert(1)",
  "java%0dscript:alert(1)",
  " javascript:alert(1)",
  "%20javascript:alert(1)",
  "javascript%3Aalert(1)",
  "\\javascript:alert(1)",
  "vbscript:msgbox(1)",
  "livescript:x",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "DATA:image/svg+xml,x",
  "file:///etc/passwd",
  "FILE://server/share",
  "blob:https://gazette.example/1",
  "filesystem:https://gazette.example/x",
  "view-source:https://gazette.example/",
  "about:blank",
  "ftp://example.org/",
  "ws://example.org/",
  "intent://x#Intent;end",
  "ms-word:ofe|u|https://evil.example/x",
  "//evil.example/",
  "///evil.example/",
  "/\\evil.example/",
  "\\\\evil.example\\share",
  "/&Tab;/evil.example/",
  "https:evil.example",
  "https:/evil.example",
  "https:\\\\evil.example",
  "https://gazette.example\\@evil.example/",
  "https://gazette.example@evil.example/",
  "https://gazette.example:pass@evil.example/",
  "https://gazette.example%2f@evil.example/",
  "https://%00evil.example/",
  "https://evil.example:99999/",
  "https://[::1/",
  "https://",
  "https://https://evil.example/",
  "http://127.0.0.1:8080/",
  "http://0x7f000001/",
  "http://2130706433/",
  "http://localhost./",
  "http://[::ffff:127.0.0.1]/",
  "mailto:",
  "mailto:a@b.example@evil.example",
  "tel:javascript",
  "../../../../etc/passwd",
  "%2e%2e/%2e%2e/publication.yaml",
  "..\\..\\secret",
  "/etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "gauge.md%00.html",
];

const QUOTATION = `> “It is dry.”
>
> — Jane Roe`;

/** Every place of a text where an address may stand, with the address in it. */
const PLACES: readonly (readonly [string, (address: string) => string])[] = [
  ["a link", (address) => `[a](<${address}>)`],
  ["the definition of a link", (address) => `[a][b]\n\n[b]: <${address}>`],
  ["a link within a heading", (address) => `W.\n\n## A [a](<${address}>)`],
  ["a link within a note", (address) => `W.^[See [a](<${address}>).]`],
  ["a link within a table", (address) => `| a |\n|---|\n| [a](<${address.replaceAll("|", "\\|")}>) |`],
  ["a link within a quotation", (address) => `> “[a](<${address}>)”\n>\n> — Jane Roe`],
  ["the source of a quotation", (address) => `${QUOTATION} ([a](<${address}>))`],
  ["an embed", (address) => `W.\n\n![](<${address}>)`],
  ["a picture", (address) => `W.\n\n![Water](<${address}>)`],
  ["a picture in a box", (address) => `W.\n\n> [!FIGURE]\n> ![Water](<${address}>)`],
  ["a film", (address) => `W.\n\n> [!VIDEO] A\n> ![Water](<${address}>)\n>\n> silent: yes`],
  ["a document", (address) => `W.\n\n> [!DOCUMENT] A\n> [a](<${address}>)`],
];

/** Every setting of an article or author that holds an address, with the address in it. */
const IN_FILES: readonly (readonly [string, (address: string, index: number) => Files])[] = [
  ...(
    [
      ["the source of an article", (address) => `sources: [{title: A, url: ${address}}]`],
      ["an original elsewhere", (address) => `translationOf: {url: ${address}, lang: de}`],
      ["a lead picture", (address) => `image: {src: ${address}, alt: Water}`],
    ] satisfies readonly (readonly [string, (address: string) => string])[]
  ).map(([name, line]): readonly [string, (address: string, index: number) => Files] => [
    name,
    (address, index) => ({ [`articles/a-${index}.md`]: article("W.", line(address), `A ${index}`) }),
  ]),
  [
    "a link of an author",
    (address, index) => ({ [`authors/a-${index}.md`]: `---\nname: A ${index}\nlinks: [${address}]\n---\n` }),
  ],
  [
    "a picture of an author",
    (address, index) => ({ [`authors/a-${index}.md`]: `---\nname: A ${index}\nimage: ${address}\n---\n` }),
  ],
  [
    "a link in a biography",
    (address, index) => ({ [`authors/a-${index}.md`]: biography(address, `name: A ${index}`) }),
  ],
  ["a link on a page", (address, index) => ({ [`pages/a-${index}.md`]: biography(address, `title: A ${index}`) })],
];

function biography(address: string, setting: string): string {
  return `---\n${setting}\n---\n\n[a](<${JSON.parse(address)}>)\n`;
}

/** As YAML writes it, and as it is behind its entities. */
function quoted(address: string): string {
  return JSON.stringify(
    address.replaceAll("&#106;", "j").replaceAll("&#x6A;", "j").replaceAll("&colon;", ":").replace(/&\w+;/g, "\t"),
  );
}

/** Codes of problems that say of an address, or of what it makes of its place, that it may not stand there. */
const REFUSAL =
  /(?:link-(?:scheme|unreadable|dead|local|without-scheme)|(?:picture|asset)-(?:outside|missing|unreadable|type)|value-wrong|file-control-character|html-refused|figure-without-picture|media-without-file)$/;

/** Each file must have a refusal of its own. */
async function expectRefusals(files: readonly Files[]): Promise<void> {
  const result = await publication(Object.assign({}, ...files));
  expect(result.ready).toBeUndefined();
  const told = places({ problems: result.problems.filter(isError) });
  for (const [index, file] of files.entries()) {
    const own = told.filter((line) => line.startsWith(`${Object.keys(file)[0]}:`));
    expect(own, REFUSED[index]).toContainEqual(expect.stringMatching(REFUSAL));
  }
}

describe("an address that leads out, runs something or is none", () => {
  it.each(PLACES)("is refused at its place in %s", async (_, text) => {
    await expectRefusals(
      REFUSED.map((address, index) => ({ [`articles/a-${index}.md`]: article(text(address), "", `A ${index}`) })),
    );
  });

  it.each(IN_FILES)("is refused at its place as %s", async (_, file) => {
    await expectRefusals(REFUSED.map((address, index) => file(quoted(address), index)));
  });

  it("is refused at its place in the settings: as an account elsewhere, and as another address of a topic", async () => {
    const accounts = REFUSED.map((address, index) => `  a${index}: ${quoted(address)}\n`);
    const topics = REFUSED.map((address, index) => `  - {id: t${index}, name: T, sameAs: [${quoted(address)}]}\n`);
    const settings = `${SETTINGS}social:\n${accounts.join("")}topics:\n${topics.join("")}`;
    const told = places(await publication({ "publication.yaml": settings }));
    const lines = told.filter((line) => line.endsWith("value-wrong")).map((line) => Number(line.split(":")[1]));
    const first = SETTINGS.split("\n").length + 1;
    const both = [...accounts, "", ...topics].flatMap((line, index) => (line === "" ? [] : [first + index]));
    expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(both);
  });

  it("is refused as the address of the publication, and as an alias", async () => {
    const aliases = REFUSED.filter((address) => address !== "/etc/passwd").map(quoted);
    for (const url of [
      "javascript:alert(1)",
      "http://gazette.example/",
      "https://a@gazette.example/",
      "//evil.example",
    ]) {
      const wrong = { "publication.yaml": SETTINGS.replace("https://gazette.example/", url) };
      expect(places(await publication(wrong)), url).toContain("publication.yaml:2:6 value-wrong");
    }
    const frontMatter = `aliases:\n${aliases.map((alias) => `  - ${alias}\n`).join("")}`;
    const told = places(await publication({ "articles/gauge.md": article("W.", frontMatter) }));
    expect(told).toEqual(aliases.map((_, index) => `articles/gauge.md:${index + 6}:5 alias-unusable`));
  });
});

describe("any address at all", () => {
  const PIECES = [
    ...":/\\?#@%&=.-_~+|<>[]{}\"'` \t\n\r\u0000\u0001\u007f\u00a0\u00ad\u2028\u202e\ufeff",
    "javascript",
    "data",
    "https",
    "http",
    "mailto",
    "tel",
    "//",
    "%0a",
    "%09",
    "%00",
    "%2f",
    "%2e",
    "%5c",
    "..",
    "evil.example",
    "gazette.example",
    "localhost",
    "1",
    "ı",
    "ſ",
    "：",
    "／",
    "。",
    "е",
  ];
  const address = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));

  it("leads to the web, to mail, to a telephone or to this site, whatever a browser makes of it, or is refused by name", () => {
    fc.assert(
      fc.property(address, (written) => {
        const findings = new Findings();
        const context = {
          addresses: { host: "gazette.example", files: new Map([["articles/gauge.md", { path: "/gauge/" }]]) },
          findings: findings.in("articles/other.md"),
        };
        const href = resolveAddress(written, { start: { line: 1, column: 1 } }, context);
        if (href === undefined) {
          expect(findings.problems.length).toBeGreaterThan(0);
          return;
        }
        const url = new URL(href, "https://gazette.example/other/");
        expect(url.protocol).toMatch(/^(?:https?|mailto|tel):$/);
        expect(url.username + url.password).toBe("");
        // What has no scheme is checked against the site's own pages, so it must not leave the site.
        if (!/^[a-z]+:/i.test(href)) expect(findings.links.length === 0 || url.host === "gazette.example").toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("an address that may be written", () => {
  it("stands on the page as data: nothing in it ends an attribute or changes where it leads", async () => {
    const odd = "https://a.example/?q=%22%3E%3Cscript%3E&a='b'&c=`d`&e=\"f";
    const site = await siteOf({
      "articles/2025/gauge.md": article(
        `[a](<${odd}>) [b](https://аррӏе.example/) [c](https://bücher.example/)`,
        `sources: [{title: A, url: ${JSON.stringify(odd)}}]`,
      ),
    });
    const page = renderPage(pageAt(site, "/2025/03/04/gauge/"), site);
    const links = elementsOf(page).filter(({ tagName }) => tagName === "a");
    const hosts = links.flatMap(({ attrs }) => {
      const href = attrs.find(({ name }) => name === "href")?.value ?? "";
      return href.startsWith("https:") ? [new URL(href).host] : [];
    });
    // What looks like somebody else's name is written as what it is.
    expect(hosts).toEqual(["a.example", "xn--80ak6aa92e.example", "xn--bcher-kva.example", "a.example"]);
    for (const { attrs } of links) for (const { name } of attrs) expect(name).toMatch(/^[a-z-]+$/);
  });
});
