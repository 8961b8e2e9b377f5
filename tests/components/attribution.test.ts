import { describe, expect, it } from "vitest";
import { findAttribution, readAttribution } from "../../scripts/components/quote/attribution.ts";
import { parseMarkdown } from "../../scripts/source/markdown.ts";

/** What an attribution says, each date as its day. */
function read(line: string, lang = "en") {
  const [paragraph] = parseMarkdown(line).blocks;
  if (paragraph?.type !== "paragraph") throw new Error(`Not a paragraph: ${line}`);
  const { date, dateWords, misplaced, noDay, ...rest } = readAttribution(paragraph.inline, lang);
  const impossible = noDay && [noDay.impossible, noDay.weekday];
  return { ...rest, ...(impossible ? { impossible } : {}), ...(date ? { date: date.iso } : {}) };
}

/** The line a blockquote's attribution stands on; undefined where it has none. */
function found(...lines: readonly string[]) {
  const [quotation] = parseMarkdown(lines.map((line) => `> ${line}`).join("\n")).blocks;
  if (quotation?.type !== "blockquote") throw new Error("Not a blockquote.");
  return findAttribution(quotation.children)?.line.lines.map(({ text }) => text.trim());
}

describe("an attribution is read from the right", () => {
  it.each([
    ["— Hanne Veldt", { name: "Hanne Veldt" }],
    ["— Hanne Veldt, gatekeeper", { name: "Hanne Veldt", role: "gatekeeper" }],
    [
      "— Hanne Veldt, gatekeeper, River Board",
      { name: "Hanne Veldt", role: "gatekeeper", organisation: "River Board" },
    ],
    [
      "— Hanne Veldt, director, policy and research, River Board",
      { name: "Hanne Veldt", role: "director, policy and research", organisation: "River Board" },
    ],
    ["— Hanne Veldt, 14 February 2025", { name: "Hanne Veldt", date: "2025-02-14" }],
    ["— Hanne Veldt, gatekeeper, February 14, 2025", { name: "Hanne Veldt", role: "gatekeeper", date: "2025-02-14" }],
    ["— Hanne Veldt, gatekeeper, 2025-02-14", { name: "Hanne Veldt", role: "gatekeeper", date: "2025-02-14" }],
    [
      "— Hanne Veldt, gatekeeper, River Board, Feb. 14, 2025 ([minutes](https://example.org/m))",
      {
        name: "Hanne Veldt",
        role: "gatekeeper",
        organisation: "River Board",
        date: "2025-02-14",
        link: { href: "https://example.org/m", text: "minutes" },
      },
    ],
    [
      "— Hanne Veldt ([minutes](https://example.org/m)).",
      { name: "Hanne Veldt", link: { href: "https://example.org/m", text: "minutes" } },
    ],
    ["— Jonas Feld, Jr.", { name: "Jonas Feld, Jr." }],
    ["— Jonas Feld, Sr, mayor", { name: "Jonas Feld, Sr", role: "mayor" }],
    [
      "— Jonas Feld, Jr., mayor, Town of St. Aldric",
      { name: "Jonas Feld, Jr.", role: "mayor", organisation: "Town of St. Aldric" },
    ],
    ["— **Hanne Veldt**, *gatekeeper*", { name: "Hanne Veldt", role: "gatekeeper" }],
    ["— Hanne Veldt, 30 February 2025", { name: "Hanne Veldt", impossible: ["30 February 2025", undefined] }],
    [
      "— Hanne Veldt, gatekeeper, Friday, February 14, 2025",
      { name: "Hanne Veldt", role: "gatekeeper", date: "2025-02-14" },
    ],
    ["— Hanne Veldt, on 14 February 2025", { name: "Hanne Veldt", date: "2025-02-14" }],
    [
      "— Hanne Veldt, Monday 14 February 2025",
      { name: "Hanne Veldt", impossible: ["Monday 14 February 2025", "Friday"] },
    ],
    ["— Hanne Veldt, 14 February 2025 at 6 a.m.", { name: "Hanne Veldt", date: "2025-02-14", time: "at 6 a.m." }],
    ["— Hanne Veldt, Friday Club, 14 February 2025", { name: "Hanne Veldt", role: "Friday Club", date: "2025-02-14" }],
    ["— Farida Begum, 43", { name: "Farida Begum", described: "43" }],
    ["— Farida Begum, 43, baker", { name: "Farida Begum", role: "baker", described: "43, baker" }],
    ["— Farida Begum, who lives on the bund", { name: "Farida Begum", described: "who lives on the bund" }],
    [
      "— Hanne Veldt, gatekeeper, River Board, in a letter, 14 February 2025",
      {
        name: "Hanne Veldt",
        role: "gatekeeper",
        organisation: "River Board",
        described: "gatekeeper, River Board, in a letter",
        date: "2025-02-14",
      },
    ],
    [
      "— Hanne Veldt, gatekeeper, to the BBC",
      { name: "Hanne Veldt", role: "gatekeeper", described: "gatekeeper, to the BBC" },
    ],
    ["— Hanne Veldt, at-large member", { name: "Hanne Veldt", role: "at-large member" }],
    ["— Hanne Veldt, On Track Ltd", { name: "Hanne Veldt", role: "On Track Ltd" }],
    ["— May Winter, mayor", { name: "May Winter", role: "mayor" }],
    ["— , gatekeeper", { name: "", role: "gatekeeper" }],
    ["— 14 February 2025", { name: "", date: "2025-02-14" }],
    ["—", { name: "" }],
  ])("%s", (line, attribution) => {
    expect(read(line)).toEqual(attribution);
  });

  it.each(["—", "–", "―", "--"])("takes %s for its dash", (dash) => {
    expect(read(`${dash} Hanne Veldt, gatekeeper`)).toEqual({ name: "Hanne Veldt", role: "gatekeeper" });
    expect(read(`${dash}Hanne Veldt`)).toEqual({ name: "Hanne Veldt" });
  });

  it.each([
    ["de", "— Hanne Veldt, 14. Februar 2025"],
    ["fr", "— Hanne Veldt, 14 février 2025"],
    ["es", "— Hanne Veldt, 14 de febrero de 2025"],
    ["ru", "— Hanne Veldt, 14 февраля 2025"],
    ["fr", "— Hanne Veldt, 14 February 2025"],
  ])("knows the months of %s: %s", (lang, line) => {
    expect(read(line, lang)).toEqual({ name: "Hanne Veldt", date: "2025-02-14" });
  });
});

it("knows circumstances in the text's own language", () => {
  expect(read("— Hanne Veldt, Schleusenwärterin, in einem Brief", "de")).toEqual({
    name: "Hanne Veldt",
    role: "Schleusenwärterin",
    described: "Schleusenwärterin, in einem Brief",
  });
  expect(read("— Hanne Veldt, auf dem Damm", "en")).toEqual({ name: "Hanne Veldt", role: "auf dem Damm" });
});

describe("where an attribution stands", () => {
  it.each([
    ["the last paragraph, after another", ["The water left.", "", "— Hanne Veldt"], ["— Hanne Veldt"]],
    ["the last line, after a sentence", ["The water left.", "— Hanne Veldt"], ["— Hanne Veldt"]],
    ["the last line, after a closing mark", ["“The water left”", "— Hanne Veldt"], ["— Hanne Veldt"]],
    [
      "a paragraph that is wrapped",
      ["The water left.", "", "— Hanne Veldt, gatekeeper,", "River Board"],
      ["— Hanne Veldt, gatekeeper,", "River Board"],
    ],
  ])("%s", (_, lines, attribution) => {
    expect(found(...lines)).toEqual(attribution);
  });

  it.each([
    ["a thought that was wrapped before its dash", ["The water left", "— Nobody saw it."]],
    ["a thought that goes on in lower case", ["The water left.", "— and nobody saw it."]],
    ["people talking", ["— Is it wet?", "", "— It is not."]],
    ["a single line that begins with a dash", ["— Hanne Veldt"]],
    ["a rule", ["The water left.", "", "---"]],
    ["no dash at all", ["The water left."]],
  ])("is not found in %s", (_, lines) => {
    expect(found(...lines)).toBeUndefined();
  });
});
