import fc from "fast-check";
import type { Files } from "../../support/publication.ts";
import { block } from "./blocks.ts";
import { corpus, type Piece } from "./corpus.ts";
import { mutations } from "./mutations.ts";
import { marked, word } from "./words.ts";

export interface Body {
  readonly pieces: readonly string[];
  readonly records: Files;
}

/** A record as it is, or with words of it replaced by whatever breaks out of things. */
const written: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...corpus) },
  { weight: 4, arbitrary: block.map((markdown): Piece => ({ markdown, records: {} })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...corpus), fc.constantFrom(...corpus), fc.nat(20))
      .map(([one, other, place]): Piece => {
        const lines = one.markdown.split("\n");
        return {
          markdown: lines.toSpliced(place % (lines.length + 1), 0, ...other.markdown.split("\n")).join("\n"),
          records: { ...one.records, ...other.records },
        };
      }),
  },
);

const piece: fc.Arbitrary<Piece> = fc
  .tuple(written, mutations)
  .map(([{ markdown, records }, change]) => ({ markdown: change(markdown), records }));

/** A text about anything; mostly it begins with a paragraph of reporting. */
export const body: fc.Arbitrary<Body> = fc
  .tuple(
    fc.option(fc.constant("The gauge at St. Aldric is dry."), { freq: 9 }),
    fc.array(piece, { minLength: 1, maxLength: 7 }),
  )
  .map(([first, pieces]) => bodyOf([...(first ? [first] : []), ...pieces.map(({ markdown }) => markdown)], pieces));

const BEGIN = Date.parse("2025-03-10T08:00Z");

/** A summary and entries, the newest first, each with whatever articles hold. */
export const liveBody: fc.Arbitrary<Body> = fc
  .array(fc.tuple(marked, fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean(), word), {
    minLength: 1,
    maxLength: 4,
  })
  .map((entries) => {
    const blocks = entries.map(([headline, pieces, isBox, first], index) => {
      const time = new Date(BEGIN - index * 3_600_000).toISOString().slice(0, 16);
      const text = [`It was ${first}.`, ...pieces.map(({ markdown }) => markdown)].join("\n\n");
      if (!isBox) return `:::entry ${time}: ${headline}\n${text}\n:::`;
      return `> [!ENTRY] ${time}: ${headline}\n${text.replace(/^/gm, "> ")}`;
    });
    return bodyOf(
      ["The ice broke up on Monday.", ...blocks],
      entries.flatMap(([, pieces]) => pieces),
    );
  });

function bodyOf(pieces: readonly string[], written: readonly Piece[]): Body {
  return { pieces, records: Object.assign({}, ...written.map(({ records }) => records)) };
}
