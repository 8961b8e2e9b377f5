import { describe, expect, it } from "vitest";
import { readRendered } from "../../scripts/check/data.ts";
import { expansionProblems } from "../../scripts/check/expansion.ts";

function pageWith(node: object) {
  const data = JSON.stringify({ "@context": "https://schema.org", "@graph": [node] });
  const html = `<body><script type="application/ld+json">${data}</script></body>`;
  return readRendered({ kind: "labels", path: "/labels/" }, html);
}

describe("a JSON-LD processor with schema.org's own context", () => {
  it("takes in what has an address and known terms", async () => {
    const page = pageWith({ "@type": "WebPage", "@id": "https://gazette.example/labels/", name: "Labels" });
    expect(await expansionProblems(page)).toEqual([]);
  });

  it.each([
    ["whose id is no address", { "@type": "WebPage", "@id": "not an id", name: "Labels" }],
    [
      "that has a keyword of no meaning",
      { "@type": "WebPage", "@id": "https://gazette.example/labels/", "@nmae": "x" },
    ],
  ])("would drop a node %s", async (_, node) => {
    expect(await expansionProblems(pageWith(node))).toMatchObject([{ code: "data-dropped" }]);
  });
});
