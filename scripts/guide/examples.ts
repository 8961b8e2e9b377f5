import { readFileSync } from "node:fs";
import type { Block } from "../components/block.ts";
import { components } from "../components/components.ts";
import type { SourceBlock } from "../source/block.ts";
import { parseMarkdown } from "../source/markdown.ts";

/** One fenced example of a component's `<kind>.examples.md`. */
export interface Example {
  readonly kind: Block["kind"];
  /** The heading above it. */
  readonly name: string;
  readonly markdown: string;
  /** What the front matter of its article must say, from the YAML fence of its kind's file; such an article is no page. */
  readonly frontMatter: string;
  /** The records it shows, as files of the content folder, from the fences `json posts/x/1.json` right above it. */
  readonly records: { readonly [path: string]: string };
  /** For the tests alone: `markdown hidden`. */
  readonly hidden: boolean;
  /** The code of the error it must have, `markdown refused=<code>`; none for examples that are published. */
  readonly refused?: string;
  /** The code of the warning with which it is published: `markdown warns=<code>`. */
  readonly warns?: string;
}

/** A heading and what stands below it, in order. */
export interface Section {
  readonly level: number;
  readonly title: string;
  /** Texts are Markdown. */
  readonly parts: readonly (string | Example)[];
}

/** The file that describes a kind of block, for authors and for tests: from its title on. */
export interface ExampleFile {
  readonly kind: Block["kind"];
  /** Relative to the project. */
  readonly path: string;
  readonly sections: readonly Section[];
}

const PROJECT = new URL("../../", import.meta.url);

export function exampleFiles(): readonly ExampleFile[] {
  return Object.keys(components).map((name) => {
    const kind = name as Block["kind"];
    const path = `scripts/components/${kind}/${kind}.examples.md`;
    return { kind, path, sections: sectionsOf(kind, readFileSync(new URL(path, PROJECT), "utf8")) };
  });
}

export function allExamples(): readonly Example[] {
  return exampleFiles().flatMap(({ sections }) => sections.flatMap(({ parts }) => parts.filter(isExample)));
}

export function isExample(part: string | Example): part is Example {
  return typeof part !== "string";
}

function sectionsOf(kind: Block["kind"], text: string): readonly Section[] {
  const lines = text.split("\n");
  const sections: { level: number; title: string; parts: (string | Example)[] }[] = [];
  const { blocks } = parseMarkdown(text);
  const settings = blocks.find((block) => block.type === "code" && block.language === "yaml");
  const frontMatter = settings?.type === "code" ? settings.text : "";
  let records: { readonly [path: string]: string } = {};
  for (const block of blocks) {
    const written = lines.slice(block.span.start.line - 1, block.span.end?.line).join("\n");
    const section = sections.at(-1);
    if (block.type === "heading") {
      sections.push({ level: block.level, title: written.replace(/^#+ /, ""), parts: [] });
    } else if (block.type === "code" && block.language === "json" && block.info) {
      records = { ...records, [block.info]: block.text };
    } else if (block.type === "code" && block.language === "markdown") {
      section?.parts.push(exampleOf(block, { kind, name: section.title, frontMatter, records }));
      records = {};
    } else section?.parts.push(written);
  }
  return sections;
}

function exampleOf(
  { text, info = "" }: Extract<SourceBlock, { type: "code" }>,
  rest: Pick<Example, "kind" | "name" | "frontMatter" | "records">,
): Example {
  const [, word, code] = /^(refused|warns)=(.+)$/.exec(info) ?? [];
  return { ...rest, markdown: text, hidden: info === "hidden", ...(word ? { [word]: code } : {}) };
}
