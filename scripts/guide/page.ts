import { type Example, type ExampleFile, isExample } from "./examples.ts";

/** What is known of an example only once it has been read. */
export interface Results {
  /** The message that an author gets. */
  message(example: Example): string;
  /** What search engines get of it, in Markdown; empty on pages whose examples give them nothing. */
  data(example: Example): string;
}

/** A piece of a page. Those that are functions hold no block of their own but code, and wait for the results. */
export type Piece = string | { readonly live: Example } | ((results: Results) => string);

const LINES =
  "The lines are counted as in an article with title, date and authors, and one paragraph before the example.";

/** The page of a kind: every example with its source, itself, and its data; at the end what is refused, and how. */
export function piecesOf({ sections }: ExampleFile): readonly Piece[] {
  const [first, ...rest] = sections;
  const shown = rest.map(({ title, parts }) => ({
    title,
    parts: parts.filter((part) => !isExample(part) || !part.hidden),
  }));
  const isRefused = ({ parts }: (typeof shown)[number]) => parts.some((part) => isExample(part) && part.refused);
  const refused = shown.filter(isRefused);
  return [
    ...(first?.parts.filter((part) => typeof part === "string") ?? []),
    ...shown
      .filter((section) => section.parts.length > 0 && !isRefused(section))
      .flatMap(({ title, parts }) => [
        `## ${title}`,
        ...parts.flatMap((part) => (isExample(part) ? piecesOfLive(part) : part)),
      ]),
    "## When something is wrong",
    `Nothing is published then, and this is what you are told. ${LINES}`,
    ...refused.flatMap(({ title, parts }) => [
      `### ${title}`,
      ...parts.flatMap((part): readonly Piece[] => (isExample(part) ? [source(part), messageOf(part)] : [part])),
    ]),
  ];
}

function piecesOfLive(example: Example): readonly Piece[] {
  const records = Object.entries(example.records).flatMap(([path, text]) => [`In \`${path}\`:`, fence("json", text)]);
  const written = ["### You write", ...records, ...(records.length > 0 ? ["In the article:"] : []), source(example)];
  if (example.warns) return [...written, "### You are told", messageOf(example)];
  if (example.frontMatter !== "") return [source(example)];
  return [...written, "### Readers see", { live: example }, dataOf(example)];
}

function source({ markdown }: Example): string {
  return fence("markdown", markdown);
}

function dataOf(example: Example): Piece {
  return (results) => {
    const data = results.data(example);
    return data === "" ? "" : `### Search engines see\n\n${data}`;
  };
}

function messageOf(example: Example): Piece {
  return (results) => fence("text", results.message(example));
}

/** A code block whose marks are longer than any within. */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((marks) => marks.length));
  const marks = "`".repeat(longest + 1);
  return `${marks}${language}\n${text.trimEnd()}\n${marks}`;
}

/** A file of `content/pages/`. */
export function pageFile(title: string, description: string, from: string, pieces: readonly string[]): string {
  const head = [
    "---",
    `# Written by npm run guide; change ${from} instead.`,
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    "---",
  ];
  return `${head.join("\n")}\n\n${pieces.join("\n\n")}\n`;
}

/** The first sentence of a kind's description: what it is, in one line of Markdown. */
export function summaryOf({ sections }: ExampleFile): string {
  const [text = ""] = sections[0]?.parts.filter((part) => typeof part === "string") ?? [];
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

export function titleOf({ sections }: ExampleFile): string {
  return sections[0]?.title ?? "";
}
