import { describe, expect, it } from "vitest";
import { article, places, publication } from "../support/publication.ts";

const GONE = "https://gazette.example/2019/gone/";

describe("an address of our own site in front matter", () => {
  it.each([
    ["the original of a translation", `translationOf:\n  url: ${GONE}\n  lang: fr`, 6],
    ["a licence", `licence: ${GONE}`, 5],
  ])("is refused with its place when nothing is there: %s", async (_, frontMatter, line) => {
    const found = await publication({ "articles/gauge.md": article("The gauge is dry.", frontMatter) });
    expect(places(found)).toContainEqual(
      expect.stringMatching(new RegExp(`^articles/gauge\\.md:${line}:\\d+ link-dead$`)),
    );
    const there = await publication({
      "articles/gauge.md": article("The gauge is dry.", frontMatter),
      "articles/first.md": article("It was wet.", "aliases: [/2019/gone/]", "It was wet"),
    });
    expect(places(there).filter((place) => place.endsWith("link-dead"))).toEqual([]);
  });
});
