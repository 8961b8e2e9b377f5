import matter from "gray-matter";
import { spanAt } from "../problem/position.ts";
import type { SourceFault } from "./fault.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

export interface FrontMatter {
  readonly yaml?: Yaml;
  readonly faults: readonly SourceFault[];
  /** The Markdown after the front matter. */
  readonly body: string;
  /** The file's number of the body's first line. */
  readonly bodyLine: number;
}

const refuse = {
  parse(): never {
    throw new Error("Front matter in another language than YAML was let through by the check of its fences.");
  },
};

/**
 * Engines for gray-matter. It would run `---js` as code by default, so every language but YAML is refused, and YAML is
 * only cut out here: the parser that knows positions reads it.
 */
const engines = {
  yaml: { parse: (raw: string) => ({ raw }) },
  js: refuse,
  javascript: refuse,
  json: refuse,
};

/**
 * Cuts a file into front matter and body and reads the front matter. The file begins with `---`.
 * @param example the lines that a file of this kind needs at least
 */
export function readFrontMatter(text: string, example = ""): FrontMatter {
  const fault = fenceFault(text.split("\n"), example);
  if (fault) return { faults: [fault], body: "", bodyLine: 1 };
  // An options object, even an equal one, keeps gray-matter from sharing one cached result between files.
  const cut = matter(text, { engines });
  const bodyLine = text.slice(0, text.length - cut.content.length).split("\n").length;
  // What gray-matter cuts begins with the rest of the first fence's line, so its lines are the file's lines.
  const { yaml, faults } = parseYaml(ownCopy(cut.matter), 1);
  return yaml ? { yaml, faults, body: cut.content, bodyLine } : { faults, body: cut.content, bodyLine };
}

/** The same text, without holding on to the one it was cut from: front matter is kept when all else is let go. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

/** gray-matter fails open on fences that are not exactly right, so they are checked first. */
function fenceFault(lines: readonly string[], example: string): SourceFault | undefined {
  const first = lines[0] ?? "";
  if (!first.startsWith("---")) {
    return { code: "front-matter-missing", span: spanAt(1, 1, Math.max(first.length, 1)), details: { example } };
  }
  const language = first.slice(3).trim();
  if (language !== "") {
    return { code: "front-matter-language", span: spanAt(1, 4, first.length - 3), details: { language } };
  }
  if (first !== "---") return { code: "front-matter-fence", span: spanAt(1, 4, first.length - 3) };
  for (const [index, line] of lines.entries()) {
    if (index === 0 || !line.startsWith("---")) continue;
    return line === "---" ? undefined : { code: "front-matter-fence", span: spanAt(index + 1, 1, line.length) };
  }
  return { code: "front-matter-open", span: spanAt(1, 1, 3) };
}
