import type { VNode } from "preact";
import type { Paragraph } from "./asset.ts";
import type { RenderContext } from "./component.ts";
import { InlineNodes } from "./inline.tsx";
import { Joined, type Rights, rightsNotes } from "./rights.tsx";

interface Props {
  readonly of: readonly Paragraph[];
  /** Whose the picture is; on a line of its own, or it would read on from the caption. */
  readonly rights?: Rights;
  readonly context: RenderContext;
}

/** The words under a picture. */
export function Caption({ of, rights = {}, context }: Props): VNode | null {
  const notes = rightsNotes(rights, context);
  const lines = [
    ...of.map((paragraph) => <InlineNodes of={paragraph} context={context} />),
    ...(notes.length > 0 ? [<Joined parts={notes} />] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <figcaption class="figure__caption">
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </figcaption>
  );
}

/** A caption that is plain text, as in front matter. */
export function plainCaption(text: string | undefined): readonly Paragraph[] {
  return text === undefined ? [] : [[{ type: "text", text }]];
}
