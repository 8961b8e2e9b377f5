import { describe, expect, it } from "vitest";
import type { Embed } from "../../scripts/components/embed/block.ts";
import { contentHash, recordText } from "../../scripts/components/embed/record.ts";
import { renderFragment } from "../../scripts/html/render.ts";
import { graph } from "../../scripts/json-ld/graph.ts";
import { renderContext } from "../../scripts/site/context.ts";
import { dataFaults } from "../support/data.ts";
import { record, recordFile, recordPath, TWENTY, twentyEmbeds } from "../support/embeds.ts";
import { htmlProblems } from "../support/html.ts";
import { article, type Files, places, publication } from "../support/publication.ts";

const URL_ = "https://x.com/porthallam/status/1890123456789012345";
const POST = { type: "post", url: URL_, authorName: "Port of Hallam", text: "Boats leave at eight." } as const;
const PATH = recordPath(URL_);

async function read(text: string, files: Files) {
  const result = await publication({ "articles/2025/gauge.md": article(`The gauge is dry.\n\n${text}`), ...files });
  const [report] = result.ready?.site.publication.articles ?? [];
  const embeds = (report?.body ?? []).filter((block): block is Embed => block.kind === "embed");
  const site = result.ready?.site;
  const html = site && report ? renderFragment(renderContext(site, report, "page").render(report.body)) : "";
  return { result, embeds, html };
}

describe("a captured record", () => {
  it("is shown wherever its address stands alone, in any spelling", async () => {
    const spellings = [URL_, "https://twitter.com/somebody/status/1890123456789012345?s=20", `![](${URL_})`];
    for (const spelling of spellings) {
      const { embeds, result } = await read(spelling, recordFile(POST));
      expect(embeds).toMatchObject([{ from: "record", type: "post", platform: "X" }]);
      expect(result.problems).toEqual([]);
    }
  });

  it("is found by the short link that was followed when it was captured", async () => {
    const facts = { ...POST, aliases: ["https://vm.tiktok.com/ZMabc1234/"] };
    const { embeds } = await read("https://vm.tiktok.com/ZMabc1234/", recordFile(facts));
    expect(embeds).toMatchObject([{ from: "record", record: { id: "1890123456789012345" } }]);
  });

  it("leaves an address in a sentence, in brackets or in a list the link that it is", async () => {
    const text = `See ${URL_} there.\n\n<${URL_}>\n\n- ${URL_}\n\n[words](${URL_})`;
    expect((await read(text, recordFile(POST))).embeds).toEqual([]);
  });

  it("stays as captured: hash and text do not depend on the order of keys, nor on what editors add", () => {
    const whole = record(POST);
    const turned = Object.fromEntries(Object.entries(whole).reverse()) as typeof whole;
    expect(recordText(turned)).toBe(recordText(whole));
    expect(contentHash(turned)).toBe(whole.hash);
    expect(contentHash({ ...whole, ...{ lang: "de", status: "deleted" } })).toBe(whole.hash);
    expect(contentHash({ ...whole, text: "Boats leave at nine." })).not.toBe(whole.hash);
  });

  it.each([
    ["a post without an author", { ...POST, authorName: undefined }, "key-missing"],
    ["a post without words and pictures", { ...POST, text: " " }, "value-wrong"],
    ["a video without a title", { type: "video", url: "https://vimeo.com/76979871" }, "key-missing"],
    ["a day that is in no calendar", { ...POST, postedAt: "2025-02-30" }, "value-wrong"],
    ["a time without a zone", { ...POST, postedAt: "2025-02-14T09:00" }, "value-wrong"],
    ["an address that could run code", { ...POST, authorUrl: "javascript:alert(1)" }, "value-wrong"],
    ["a language that is none", { ...POST, lang: "not a language" }, "value-wrong"],
    ["a key that nobody knows", { ...POST, autorName: "Port" }, "key-unknown"],
    ["a picture from elsewhere", withPicture("../../media/quay.jpg"), "record-file-missing"],
  ] as const)("is refused with %s", async (_, facts, code) => {
    const path = recordPath(facts.url);
    const { result } = await read("More.", { [path]: recordText(record(facts as typeof POST)) });
    const found = result.problems.map((problem) => `${problem.file} ${problem.code}`);
    expect(found).toEqual([`${path} ${code}`]);
  });

  it("is refused where a key stands twice, or where it is not JSON at all", async () => {
    const twice = recordText(record(POST)).replace("{", '{\n  "text": "Other words.",');
    for (const text of [twice, "type: post", "[]", "", '{"a":', "null"]) {
      const { result } = await read("More.", { [PATH]: text });
      expect(places(result), text).toHaveLength(1);
      expect(result.ready).toBeUndefined();
    }
  });

  it("names the line of what is wrong, and the key that was meant", async () => {
    const text = recordText(record(POST)).replace('"authorName"', '"autorName"');
    const { result } = await read("More.", { [PATH]: text });
    expect(places(result)).toContain(`${PATH}:2:3 key-unknown`);
    expect(result.problems.map(({ what }) => what).join(" ")).toContain("authorName");
  });
});

function withPicture(file: string) {
  return { ...POST, media: [{ file, kind: "picture", width: 1, height: 1 }] };
}

describe("what has become of a post", () => {
  it("that is gone is told, and its words stay", async () => {
    const { html } = await read(URL_, recordFile({ ...POST, status: "deleted", statusAt: "2025-03-02" }));
    expect(html).toContain("Boats leave at eight.");
    expect(html).toContain("No longer available on X, as seen on March 2, 2025.");
  });

  it("that was withdrawn leaves the fact and nothing else, nor anything in the data", async () => {
    const { html, result } = await read(URL_, recordFile({ ...POST, status: "withdrawn" }));
    expect(html).toContain("Here stood a post on X. It has been withdrawn.");
    expect(html).not.toContain("Boats");
    expect(html).not.toContain("Port of Hallam");
    const site = result.ready?.site;
    const page = site?.pages.find(({ kind }) => kind === "article");
    expect(JSON.stringify(site && page && graph(page, site))).not.toMatch(/Boats|Port of Hallam|1890123456789012345/);
  });
});

describe("twenty mixed embeds", () => {
  it("are read without an error, each as its type; only what nobody captured is warned about", async () => {
    const result = await publication(await twentyEmbeds());
    expect(result.problems.map(({ code }) => code)).toEqual(["embed-not-captured", "embed-not-captured"]);
    const [report] = result.ready?.site.publication.articles ?? [];
    const embeds = report?.body.filter(({ kind }) => kind === "embed") as readonly Embed[];
    expect(embeds.map(({ type }) => type)).toEqual([...TWENTY.map(({ type }) => type), "card", "card"]);
  });

  it("are valid HTML on the page and in feeds, and the words of schema.org in the data", async () => {
    const { ready } = await publication(await twentyEmbeds());
    const site = ready?.site;
    const page = site?.pages.find(({ kind }) => kind === "article");
    if (!site || page?.kind !== "article") throw new Error("Nothing was published.");
    for (const medium of ["page", "feed"] as const) {
      const html = renderFragment(renderContext(site, page.article, medium).render(page.article.body));
      const document = `<!doctype html>\n<html lang="en"><head><title>T</title></head><body><main><h1>T</h1>${html}</main></body></html>\n`;
      expect(await htmlProblems(document)).toEqual([]);
      expect(html).not.toMatch(/<(?:script|iframe)\b|\sstyle=/i);
    }
    const data = JSON.parse(JSON.stringify(graph(page, site)));
    expect(dataFaults(page, site)).toEqual([]);
    const cited = data["@graph"][0].citation as readonly { "@type": string; "@id": string }[];
    // One was withdrawn.
    expect(cited).toHaveLength(19);
    const types = cited.map((node) => node["@type"]);
    expect(types.filter((type) => type === "VideoObject")).toHaveLength(1);
    expect(types.filter((type) => type === "AudioObject")).toHaveLength(2);
    for (const node of cited) expect(new URL(node["@id"]).protocol).toBe("https:");
  });

  it("copy none of a draft's pictures into the site", async () => {
    const files = await twentyEmbeds();
    const draft = String(files["articles/2025/gauge.md"]).replace("---\n\n", "draft: true\n---\n\n");
    const { ready } = await publication({ ...files, "articles/2025/gauge.md": draft });
    expect(ready?.site.publication.pictures.size).toBe(0);
  });
});
