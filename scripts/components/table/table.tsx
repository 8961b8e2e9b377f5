import type { VNode } from "preact";
import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import type { Part, TableNode } from "../../schema-org/part.ts";
import type { SourceBlock } from "../../source/block.ts";
import { reportFieldInRow } from "../almost-fields.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { takeFields } from "../fields.ts";
import { type Grid, GridTable, gridCopy, gridText, readGrid, ScrollingTable } from "../grid.tsx";
import { Joined, RIGHTS_FIELDS, type Rights, readRights, rightsData, rightsNotes, rightsText } from "../rights.tsx";

/** Figures with a caption that says what they count, and where they come from. */
export interface Table extends Rights, Grid {
  readonly kind: "table";
  readonly id: string;
  readonly caption: string;
  /** The first cell of each row names the row. */
  readonly rowHeaders: boolean;
  /** How to read the figures. */
  readonly note?: string;
}

const FIELDS = ["note", "row-headers", ...RIGHTS_FIELDS] as const;

export const table: Component<Table> = {
  syntax: { callouts: ["TABLE"], recognises: () => false },
  parse,
  html: (block, context) => (
    <div class="captioned-table" data-component="table" id={block.id}>
      <ScrollingTable
        grid={block}
        label={block.caption}
        caption={block.caption}
        rowHeaders={block.rowHeaders}
        context={context}
      />
      <Notes block={block} context={context} />
    </div>
  ),
  feedHtml: (block, context) => (
    <div>
      <GridTable grid={block} caption={block.caption} rowHeaders={block.rowHeaders} context={context} />
      <Notes block={block} context={context} />
    </div>
  ),
  text: (block, context) => [block.caption, gridText(block), notesText(block, context)].filter(Boolean).join("\n\n"),
  copy: (block) => [block.caption, gridCopy(block), block.note].join("\n"),
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): Table | undefined {
  if (source.type !== "callout") throw new Error("A table with a caption is a named box.");
  const { title, nameSpan } = source;
  const { body, fields } = takeFields(source, FIELDS, context);
  const id = context.id("table");
  if (title.text === "") context.report(problem("table-without-caption", context.place(nameSpan)));
  const headers = fields["row-headers"];
  if (headers && headers.value !== "yes") {
    context.report(problem("field-wrong", context.place(headers.span), { field: "row-headers", expected: "yes" }));
  }
  const rights = readRights(fields, context);
  const [grid, ...more] = body;
  if (grid?.type !== "table" || more.length > 0) {
    const other = grid?.type === "table" ? more[0] : grid;
    context.report(problem("table-not-a-table", context.place(other?.span ?? nameSpan)));
    return undefined;
  }
  reportFieldInRow(grid, FIELDS, context);
  const cells = readGrid(grid, context);
  if (title.text === "") return undefined;
  return {
    kind: "table",
    id,
    caption: title.text,
    ...cells,
    rowHeaders: headers !== undefined,
    ...(fields.note ? { note: fields.note.value } : {}),
    ...rights,
  };
}

interface Props {
  readonly block: Table;
  readonly context: RenderContext;
}

function Notes({ block, context }: Props): VNode | null {
  const notes = [...(block.note ? [block.note] : []), ...rightsNotes(block, context)];
  if (notes.length === 0) return null;
  return (
    <p class="captioned-table__notes">
      <Joined parts={notes} />
    </p>
  );
}

function notesText(block: Table, context: TextContext): string {
  return [block.note, rightsText(block, context)].filter(Boolean).join(" ");
}

function jsonLd(block: Table, context: JsonLdContext): readonly Part[] {
  const id = ids.block(context.pageUrl, block.id);
  const node: TableNode = {
    "@type": "Table",
    "@id": id,
    url: id,
    cssSelector: `#${block.id}`,
    name: block.caption,
    ...(block.note ? { description: block.note } : {}),
    ...rightsData(block, context),
    inLanguage: context.lang,
    isPartOf: { "@id": context.workId },
  };
  return [{ property: "hasPart", node }];
}
