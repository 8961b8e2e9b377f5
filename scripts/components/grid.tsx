import type { VNode } from "preact";
import type { Alignment, SourceTable } from "../source/block.ts";
import type { Paragraph } from "./asset.ts";
import type { ParseContext, RenderContext } from "./component.ts";
import { InlineNodes, inlineText } from "./inline.tsx";

/** The cells of a table. */
export interface Grid {
  readonly align: readonly Alignment[];
  readonly head: readonly Paragraph[];
  readonly rows: readonly (readonly Paragraph[])[];
}

export function readGrid({ align, head, rows }: SourceTable, context: ParseContext): Grid {
  return {
    align,
    head: head.map((cell) => context.inline(cell)),
    rows: rows.map((row) => row.map((cell) => context.inline(cell))),
  };
}

interface Props {
  readonly grid: Grid;
  readonly caption?: string;
  /** The first cell of each row names the row. */
  readonly rowHeaders?: boolean;
  readonly context: RenderContext;
}

export function GridTable({ grid: { align, head, rows }, caption, rowHeaders = false, context }: Props): VNode {
  const cell = (words: Paragraph, column: number, scope?: "col" | "row") => {
    const side = align[column] ? `align-${align[column]}` : undefined;
    const content = <InlineNodes of={words} context={context} />;
    // A corner above row headers names nothing.
    if (scope === undefined || words.length === 0) return <td class={side}>{content}</td>;
    return (
      <th scope={scope} class={side}>
        {content}
      </th>
    );
  };
  return (
    <table>
      {caption !== undefined && (
        <caption>
          <span>{caption}</span>
        </caption>
      )}
      <thead>
        <tr>{head.map((words, column) => cell(words, column, "col"))}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>{row.map((words, column) => cell(words, column, rowHeaders && column === 0 ? "row" : undefined))}</tr>
        ))}
      </tbody>
    </table>
  );
}

interface FrameProps extends Props {
  readonly label: string | undefined;
}

/** A table in a frame of its own that scrolls when the page is too narrow for it. */
export function ScrollingTable({ label, ...props }: FrameProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, so the keyboard must reach it
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="table" role="group" tabIndex={0} aria-label={label}>
      <GridTable {...props} />
    </div>
  );
}

/** The words of the cells, for counting. */
export function gridCopy({ head, rows }: Grid): string {
  return [head, ...rows].flat().map(inlineText).join("\n");
}

/** A line for each row. */
export function gridText({ head, rows }: Grid): string {
  return [head, ...rows].map((row) => row.map(inlineText).join(" | ")).join("\n");
}
