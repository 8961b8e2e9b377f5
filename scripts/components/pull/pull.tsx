import { problem } from "../../problem/problem.ts";
import type { SourceBlock, SourceCallout } from "../../source/block.ts";
import { boxOf, standsAlone } from "../box.tsx";
import type { Component, ParseContext } from "../component.ts";
import { inlineText } from "../inline.tsx";
import { findAttribution } from "../quote/attribution.ts";
import { withoutMarks } from "../quote/marks.ts";
import { findWords } from "./find-words.ts";

/** A sentence of the article's own, set large to draw readers in. It repeats words and adds none. */
export interface Pull {
  readonly kind: "pull";
  readonly id: string;
  readonly words: string;
}

export const pull: Component<Pull> = {
  syntax: { callouts: ["PULL"], recognises: () => false },
  parse,
  // Who listens to the page hears these words where they stand in the text; here they would interrupt it.
  html: (block) => (
    <div class="pull" data-component="pull" id={block.id} aria-hidden="true">
      <p>{block.words}</p>
    </div>
  ),
  // Without its style a pull quote reads as a stray sentence, so feeds and mail do without it.
  feedHtml: () => <></>,
  // The words stand in the article already: they are neither counted, searched nor mailed twice.
  text: () => "",
  copy: () => "",
  // They are no part of their own: the article they are from says them.
  jsonLd: () => [],
};

function parse(source: SourceBlock, context: ParseContext): Pull | undefined {
  const box = boxOf(source);
  standsAlone(box, context);
  if (box.title.text !== "") {
    context.report(problem("callout-title", context.place(box.nameSpan), { name: "PULL", title: box.title.text }));
  }
  const id = context.id("pull");
  const words = readWords(box, context);
  if (words === undefined) return undefined;
  context.whenRead((body) => {
    const found = findWords(words, body);
    const place = context.place(box.children[0]?.span ?? box.span);
    if (found === "another") context.report(problem("pull-quotes-another", place));
    if (found === "opinion") context.report(problem("pull-quotes-opinion", place));
    if (found === undefined) context.report(problem("pull-words-missing", place, { words }));
  });
  return { kind: "pull", id, words };
}

/** The one paragraph, without marks around it: a sign that belongs to quotations. */
function readWords(box: SourceCallout, context: ParseContext): string | undefined {
  const [paragraph, ...more] = box.children;
  const attribution = findAttribution(box.children);
  if (attribution) context.report(problem("pull-quotes-another", context.place(attribution.span)));
  else if (!paragraph) context.report(problem("callout-empty", context.place(box.nameSpan), { name: "PULL" }));
  else if (paragraph.type !== "paragraph" || more.length > 0) {
    const odd = paragraph.type === "paragraph" ? (more[0] ?? paragraph) : paragraph;
    context.report(problem("pull-not-a-paragraph", context.place(odd.span)));
  } else {
    const words = withoutMarks(inlineText(context.inline(paragraph)).trim());
    return words === "" ? undefined : words;
  }
  return undefined;
}
