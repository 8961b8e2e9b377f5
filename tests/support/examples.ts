import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMarkdown } from "../../scripts/source/markdown.ts";

const FOLDER = new URL("../../scripts/components/", import.meta.url).pathname;

/** One fenced example of a component's `<kind>.examples.md`. */
export interface Example {
  readonly kind: string;
  /** The heading above it. */
  readonly name: string;
  readonly markdown: string;
  /** What the front matter of its article must say, from the YAML fence of the same guide. */
  readonly frontMatter: string;
  /** Files of the content folder that it needs, from the JSON fences of the same guide: `json posts/x/1.json`. */
  readonly files: { readonly [path: string]: string };
  /** The code of the problem it must have; none for examples that are published. */
  readonly refused?: string;
}

export function allExamples(): readonly Example[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => examplesOf(name));
}

function examplesOf(kind: string): readonly Example[] {
  const { blocks } = parseMarkdown(readFileSync(join(FOLDER, kind, `${kind}.examples.md`), "utf8"));
  const records = blocks.flatMap((block) =>
    block.type === "code" && block.language === "json" && block.info ? [[block.info, block.text] as const] : [],
  );
  const files = Object.fromEntries(records);
  const settings = blocks.find((block) => block.type === "code" && block.language === "yaml");
  const frontMatter = settings?.type === "code" ? settings.text : "";
  let name = "";
  return blocks.flatMap((block): readonly Example[] => {
    if (block.type === "heading") name = block.lines.map(({ text }) => text).join(" ");
    if (block.type !== "code" || block.language !== "markdown") return [];
    const refused = /^refused=(.+)$/.exec(block.info ?? "")?.[1];
    return [{ kind, name, markdown: block.text, frontMatter, files, ...(refused ? { refused } : {}) }];
  });
}
