import fc from "fast-check";
import { expect, it } from "vitest";
import { squeezed, Words, withPlainTags } from "../../scripts/check/elements.ts";

/** Any code unit, and often what prose is made of and the halves of a letter (𝐀). */
const units = fc.oneof(
  fc.constantFrom("\ud835", "\udc00"),
  fc.constantFrom(..."aZ7 .,-’“”é水Σσ\n\0\u007f\u0080\u0301"),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
);
const text = fc.array(units, { maxLength: 30 }).map((all) => all.join(""));

it("Words are compared by their letters and digits, in whatever script", () => {
  fc.assert(
    fc.property(text, (words) => {
      const kept = [...words].filter((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign));
      expect(squeezed(words)).toBe(kept.join("").toLowerCase());
    }),
    { numRuns: 5000 },
  );
});

it("Words that stand on a page otherwise than in the data are found all the same", () => {
  const words = new Words(
    '<p>The <em>river’s</em> “end” &amp; mouth<img alt="A weir" src="/w.jpg"></p><p hidden>Not this.</p>',
  );
  for (const seen of ["The river’s", "the RIVERS end", "End – mouth: a weir", ""]) expect(words.hold(seen)).toBe(true);
  for (const unseen of ["the rivers mouth", "Not this."]) expect(words.hold(unseen)).toBe(false);
});

it.each([
  ['<p title="a > b" id="x">3 > 2</p>', '<p title="a &gt; b" id="x">3 > 2</p>'],
  ['<a href="?a=">="</a>', '<a href="?a=">="</a>'],
  ['<p id="x">a</p>', '<p id="x">a</p>'],
])("A tag ends where it ends, whatever its attributes hold: %s", (written, plain) => {
  expect(withPlainTags(written)).toBe(plain);
});
