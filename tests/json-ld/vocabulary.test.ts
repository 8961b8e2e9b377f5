import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { describe, expect, inject, it } from "vitest";
import { idProblems } from "../support/node-ids.ts";
import { builtPages, graphOf } from "../support/site-files.ts";
import { vocabularyProblems } from "../support/vocabulary.ts";

const page = {
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": ["NewsArticle", "OpinionNewsArticle"],
      "@id": "https://a.example/#article",
      headline: "The gauge is dry",
      datePublished: "2025-03-04T06:00:00-05:00",
      isAccessibleForFree: true,
      author: { "@type": "Person", "@id": "https://a.example/#ada", name: "Ada" },
      editor: { "@id": "https://a.example/#ada" },
    },
  ],
};

function broken(change: object) {
  return { "@context": "https://schema.org", "@graph": [{ ...page["@graph"][0], ...change }] };
}

describe("the check against schema.org's vocabulary", () => {
  it("finds nothing wrong with a right graph", () => {
    expect(vocabularyProblems(page)).toEqual([]);
  });

  it.each([
    ["a misspelt type", { "@type": "NewsArtikle" }, "no type NewsArtikle"],
    ["a misspelt property", { headLine: "The gauge" }, "no property headLine"],
    ["a property of another type", { jobTitle: "Reporter" }, "not a property of"],
    ["a date that is none", { datePublished: "yesterday" }, "is not Date or DateTime"],
    ["a node of the wrong type", { author: { "@type": "Place", name: "Here" } }, "is not Organization or Person"],
    ["a truth value as text", { isAccessibleForFree: "yes" }, "is not Boolean"],
    ["a reference to nothing", { editor: { "@id": "https://a.example/#nobody" } }, "nothing has the id"],
    ["a node without a type", { about: { name: "Rivers" } }, "without a type"],
    [
      "a property that was replaced",
      { publisher: { "@type": "Organization", name: "A", members: { "@id": "https://a.example/#ada" } } },
      "superseded",
    ],
  ])("finds %s", (_, change, message) => {
    expect(vocabularyProblems(broken(change)).join("\n")).toContain(message);
  });
});

/** What the processor takes and its types leave out. */
interface Processor {
  expand(graph: object, options: { readonly documentLoader: unknown; readonly safe: true }): Promise<readonly object[]>;
}

describe("a JSON-LD processor with schema.org's own context", () => {
  const context = JSON.parse(
    readFileSync(new URL("../data/schema-org/schemaorgcontext.jsonld", import.meta.url), "utf8"),
  );
  const documentLoader = async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: context });
  const expand = (graph: object) => (jsonld as unknown as Processor).expand(graph, { documentLoader, safe: true });

  it("drops nothing of any page of the sample publication", async () => {
    for (const { html } of builtPages(inject("site"))) {
      const graph = graphOf(html);
      if (graph) expect((await expand(graph)).length).toBe(graph["@graph"].length);
    }
  });

  it("reads nothing twice on any page of the sample publication", () => {
    for (const { html, path } of builtPages(inject("site"))) expect(idProblems(graphOf(html)), path).toEqual([]);
  });

  it("would drop a node whose id is no address", async () => {
    await expect(expand({ "@context": "https://schema.org", "@id": "not an id", name: "x" })).rejects.toThrow();
  });
});
