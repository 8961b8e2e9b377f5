import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Span, spanAt } from "../problem/position.ts";
import { findControlCharacter, spelledControlCharacter } from "./control-characters.ts";
import type { SourceFault } from "./fault.ts";
import { Places } from "./places.ts";
import type { YamlData } from "./yaml-data.ts";

/** YAML with the place of everything in it. */
export interface Yaml {
  readonly data: YamlData;
  /** The place of a value, or of the nearest one above it that exists. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The place of a key's name. */
  keySpan(path: readonly PropertyKey[]): Span;
}

/** Of a text that could not be read. */
export const EMPTY_YAML: Yaml = { data: {}, spanOf: () => spanAt(1, 1), keySpan: () => spanAt(1, 1) };

export interface YamlResult {
  /** Undefined where the text is not YAML; the faults say why. */
  readonly yaml?: Yaml;
  readonly faults: readonly SourceFault[];
}

/** The most a mapping may nest: no file of ours has more than four levels. */
const DEEPEST = 12;

/**
 * Reads a mapping. Aliases, anchors, tags and complex keys are refused: they are ways to make a small file large or a
 * plain value something else.
 * @param firstLine the file's number of the text's first line
 */
export function parseYaml(text: string, firstLine = 1): YamlResult {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: "failsafe",
    // Else `!!binary` and the like would be read in spite of the schema.
    resolveKnownTags: false,
    // The parser compares every key with every other; `map` looks each up.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const reader = new Reader(text, counter, firstLine);
  const open = openNode(document);
  if (open && isScalar(open)) reader.add("yaml-quote-open", open);
  else if (open) reader.addOpenBracket(open);
  // Behind what is never closed everything is wrong.
  const faults = open ? [] : [...document.errors, ...document.warnings];
  for (const fault of faults) reader.faults.push(reader.faultOf(fault));
  if (document.errors.length > 0) return { faults: reader.faults };
  const root = document.contents;
  if (root === null) return { yaml: reader.yaml({}), faults: reader.faults };
  if (!isMap(root)) {
    reader.add("yaml-not-a-map", root);
    return { faults: reader.faults };
  }
  return { yaml: reader.yaml(reader.data(root, 0)), faults: reader.faults };
}

/** The value whose quotation mark or bracket is never closed; the parser tells of it where it gave up looking. */
function openNode(document: Document): Scalar | YAMLMap | YAMLSeq | undefined {
  const missing = document.errors.find(
    ({ code, message }) =>
      (code === "MISSING_CHAR" && /quote$/.test(message)) || (code === "BAD_INDENT" && message.startsWith("Flow ")),
  );
  if (!missing) return undefined;
  let open: Scalar | YAMLMap | YAMLSeq | undefined;
  const endsThere = ({ range }: Node) => range?.[1] === missing.pos[0];
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith("QUOTE") && endsThere(node)) open = node;
    },
    // Of brackets in brackets the innermost.
    Collection: (_, node) => {
      if (node.flow && endsThere(node)) open = node;
    },
  });
  return open;
}

/** Stands for a value that was refused, so that its absence is not one more problem. */
const REFUSED = "…";

class Reader {
  readonly faults: SourceFault[] = [];
  /**
   * Start and end of everything in the data, in its order, the name of a key before its value. Plain numbers, because a
   * whole archive is held at once; lines and columns are worked out when somebody asks.
   */
  private readonly ranges: number[] = [];
  private readonly text: string;
  private readonly counter: LineCounter;
  private readonly firstLine: number;

  constructor(text: string, counter: LineCounter, firstLine: number) {
    this.text = text;
    this.counter = counter;
    this.firstLine = firstLine;
  }

  yaml(data: YamlData): Yaml {
    const start = spanAt(this.firstLine, 1);
    const at = (place: number) => this.range(this.ranges[2 * place] ?? 0, this.ranges[2 * place + 1] ?? 1);
    const places = new Places(data);
    return {
      data,
      spanOf: (path) => {
        const way = places.on(path);
        const last = way.at(-1);
        return last ? at(last.value) : start;
      },
      keySpan: (path) => {
        const way = places.on(path);
        const key = way.length === path.length ? way.at(-1)?.key : undefined;
        return key === undefined ? start : at(key);
      },
    };
  }

  /** @param above where a missing value is missing */
  data(node: Node | null, depth: number, above?: Node["range"]): YamlData {
    this.place(node === null ? above : node.range);
    if (node === null) return "";
    if (isAlias(node)) {
      this.add("yaml-alias", node);
      return REFUSED;
    }
    if (node.anchor) this.faults.push({ code: "yaml-alias", span: this.anchorSpan(node.anchor, node) });
    if (depth > DEEPEST) {
      this.add("yaml-too-deep", node);
      return REFUSED;
    }
    if (isScalar(node)) {
      if (node.type === "PLAIN") this.refuseCut(node);
      const value = String(node.value ?? "");
      if (findControlCharacter(value)) this.faults.push(...spelledControlCharacter(value, this.span(node)));
      return value;
    }
    if (isSeq(node)) return node.items.map((item) => this.data(item as Node | null, depth + 1, node.range));
    if (isMap(node)) return this.map(node.items as Pair<Node, Node | null>[], depth);
    throw new Error("The YAML parser made a node that is neither scalar, list nor mapping.");
  }

  private map(pairs: readonly Pair<Node, Node | null>[], depth: number): YamlData {
    const written = new Map<string, { readonly key: Node; readonly value: Node | null }>();
    // Without a prototype no key, not even `__proto__`, means anything but itself.
    const data: { [key: string]: YamlData } = Object.create(null);
    for (const { key, value } of pairs) {
      if (!isScalar(key) || isAlias(key) || key.anchor) {
        this.add("yaml-key", key);
        continue;
      }
      const name = String(key.value ?? "");
      if (name in data) {
        this.add("yaml-duplicate-key", key);
        continue;
      }
      written.set(name, { key, value });
      data[name] = "";
    }
    // In the order that the data has, which is not that of the text where keys are numbers.
    for (const name of Object.keys(data)) {
      const { key, value = null } = written.get(name) ?? {};
      this.place(key?.range);
      data[name] = this.data(value, depth + 1, key?.range);
    }
    return data;
  }

  private place(range: Node["range"] | undefined): void {
    const [start, end] = range ?? [0, 1];
    this.ranges.push(start, end);
  }

  /** YAML takes ` #2` in running text for a comment; a comment that is meant as one has a blank behind its `#`. */
  private refuseCut(node: Node): void {
    const end = node.range?.[1] ?? 0;
    const comment = /[ \t]*(#\S.*)/y;
    comment.lastIndex = end;
    const cut = comment.exec(this.text)?.[1];
    if (cut === undefined) return;
    const span = this.range(comment.lastIndex - cut.length, comment.lastIndex);
    this.faults.push({ code: "yaml-cut", span, details: { cut } });
  }

  faultOf(error: YAMLError): SourceFault {
    const span = this.range(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1));
    if (error.code === "TAG_RESOLVE_FAILED") return { code: "yaml-tag", span };
    if (error.code === "BLOCK_AS_IMPLICIT_KEY") return { code: "yaml-colon", span };
    if (error.code === "TAB_AS_INDENT") return { code: "yaml-tab", span };
    return { code: "yaml-unreadable", span, details: { message: error.message.replace(/\.?$/, ".") } };
  }

  add(code: SourceFault["code"], node: Node): void {
    this.faults.push({ code, span: this.span(node) });
  }

  addOpenBracket(node: YAMLMap | YAMLSeq): void {
    const [start] = node.range ?? [0];
    const details = { open: this.text.slice(start, start + 1), end: isSeq(node) ? "]" : "}" };
    this.faults.push({ code: "yaml-bracket-open", span: this.range(start, start + 1), details });
  }

  private span(node: Node): Span {
    const [start, end] = node.range ?? [0, 1];
    return this.range(start, end);
  }

  /** An anchor stands before its value, which may be none. */
  private anchorSpan(anchor: string, node: Node): Span {
    const written = `&${anchor}`;
    const start = this.text.lastIndexOf(written, node.range?.[0]);
    return this.range(start, start + written.length);
  }

  /** At least one sign, unless the line ends there. */
  private range(start: number, end: number): Span {
    const from = this.counter.linePos(start);
    const to = this.counter.linePos(end);
    const span = { start: { line: from.line + this.firstLine - 1, column: from.col } };
    if (to.line !== from.line) return span;
    const lineEnd = this.text.indexOf("\n", start);
    const left = (lineEnd === -1 ? this.text.length : lineEnd) - start;
    const length = Math.min(Math.max(to.col - from.col, 1), left);
    return { ...span, end: { line: span.start.line, column: from.col + length } };
  }
}
