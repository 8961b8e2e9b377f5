import { describe, expect, it } from "vitest";
import { inlineText } from "../../scripts/components/inline.tsx";
import { normaliseMarks, withoutMarks } from "../../scripts/components/quote/marks.ts";
import { parseMarkdown } from "../../scripts/source/markdown.ts";

/** Paragraphs with the marks of a language around them; undefined where theirs do not match. */
function set(lang: string, ...paragraphs: readonly string[]) {
  const runs = paragraphs.map((text) => {
    const [paragraph] = parseMarkdown(text).blocks;
    return paragraph?.type === "paragraph" ? paragraph.inline : [];
  });
  const set = normaliseMarks(runs, lang);
  return set.unbalanced ? undefined : set.paragraphs.map(inlineText);
}

describe("the marks around a quotation", () => {
  it.each([
    ["en", ["“One.”"]],
    ["de", ["„One.“"]],
    ["de-CH", ["«One.»"]],
    ["fr", ["«\u202fOne.\u202f»"]],
    ["es", ["«One.»"]],
    ["it", ["«One.»"]],
    ["nl", ["“One.”"]],
    ["sv", ["”One.”"]],
    ["pl", ["„One.”"]],
    ["pt", ["“One.”"]],
    ["ja", ["「One.」"]],
  ])("are those of %s", (lang, expected) => {
    for (const written of ['"One."', "“One.”", "„One.“", "«One.»", "« One. »"]) {
      expect(set(lang, written)).toEqual(expected);
    }
  });

  it("open every paragraph and close the last", () => {
    const expected = ["“One.", "“Two.", "“Three.”"];
    expect(set("en", "“One.", "“Two.", "“Three.”")).toEqual(expected);
    expect(set("en", "“One.”", "“Two.”", "“Three.”")).toEqual(expected);
    expect(set("en", '"One.', "Two.", 'Three."')).toEqual(undefined);
    expect(set("en", '"One.', "Two.", '"Three."')).toEqual(expected);
  });

  it("are not put where the author wrote none", () => {
    expect(set("en", "One.", "Two.")).toEqual(["One.", "Two."]);
  });

  it("leave marks within the words alone", () => {
    expect(set("en", "“He said «go» to us.”")).toEqual(["“He said «go» to us.”"]);
    expect(set("en", "“Go” is what he said.")).toEqual(["“Go” is what he said."]);
    expect(set("en", '“A 6" pipe broke.”')).toEqual(['“A 6" pipe broke.”']);
  });

  it("are set inside emphasis too", () => {
    expect(set("de", '*"One* two."')).toEqual(["„One two.“"]);
  });

  it.each([["“One."], ["One.”"], ["“One “two."]])("are left as they are where they do not match: %s", (text) => {
    expect(set("en", text)).toBeUndefined();
  });

  it("are not part of the words in the data", () => {
    expect(["“One.”", "„One.“", "«\u202fOne.\u202f»", "“One."].map(withoutMarks)).toEqual(Array(4).fill("One."));
    expect(withoutMarks("“Go” is what he said.")).toBe("“Go” is what he said.");
  });
});
