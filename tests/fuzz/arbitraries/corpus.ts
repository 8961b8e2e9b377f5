import { readdirSync, readFileSync } from "node:fs";
import { recordText } from "../../../scripts/components/embed/record.ts";
import { allExamples } from "../../../scripts/guide/examples.ts";
import { type Facts, record, recordPath, TWENTY } from "../../support/embeds.ts";
import type { Files } from "../../support/publication.ts";

/** Pieces of Markdown that authors would write: what other articles are made from. */
export interface Piece {
  readonly markdown: string;
  readonly records: Files;
}

const ARTICLES = new URL("../../articles/", import.meta.url);

/** Every example of every component, the refused ones, too: a small change may let them in. */
const examples: readonly Piece[] = allExamples().map(({ markdown, records }) => ({
  markdown: markdown.trimEnd(),
  records,
}));

/** What stands in the articles of the tests, cut where a line is empty. */
const paragraphs: readonly Piece[] = readdirSync(ARTICLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(
    ({ name }) =>
      readFileSync(new URL(`${name}/index.md`, ARTICLES), "utf8")
        .split("\n---\n")[1]
        ?.split("\n\n") ?? [],
  )
  .map((markdown) => ({ markdown: markdown.trim(), records: {} }));

/** A post of every platform; their pictures do not lie here, so they are left out. */
const embeds: readonly Piece[] = TWENTY.map(({ media: _media, ...facts }) => ({
  markdown: facts.url,
  records: { [recordPath(facts.url)]: recordText(record(facts as Facts)) },
}));

export const corpus: readonly Piece[] = [...examples, ...paragraphs, ...embeds].filter(
  ({ markdown }) => markdown !== "",
);
