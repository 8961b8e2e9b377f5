/** Markup as our own renderer writes it: every element that is opened is closed, attributes stand in double quotes. */

/** Markup in which every `>` ends a tag: those in attributes are written as entities. */
export function withPlainTags(html: string): string {
  // Nearly no attribute holds one.
  if (!/="[^">]*>/.test(html)) return html;
  return html.replace(TAG, (tag) => tag.replace(/"[^"]*"/g, (value) => value.replaceAll(">", "&gt;")));
}

const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)+\s*\/?>/g;

/** An element of a page that an address can end in. */
export class Shown {
  readonly id: string;
  /** The kind of component that it is the root of; none on other elements. */
  readonly kind: string | undefined;
  private readonly page: string;
  private readonly name: string;
  private readonly start: number;
  private whole: string | undefined;

  constructor(page: string, tag: RegExpExecArray) {
    const [root, name = "", id = ""] = tag;
    this.id = id;
    this.kind = /\sdata-component="([^"]*)"/.exec(root)?.[1];
    this.page = page;
    this.name = name;
    this.start = tag.index;
  }

  /** With all that is in it. Of most elements nobody asks for it. */
  get html(): string {
    this.whole ??= this.page.slice(this.start, endOf(this.page, this.name, this.start));
    return this.whole;
  }
}

/** Every element of a page that an address can end in, by its id. */
export function elementsById(html: string): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  for (const tag of html.matchAll(/<([a-z][a-z0-9-]*)\b[^>]*\sid="([^"]*)"[^>]*>/g)) {
    const shown = new Shown(html, tag);
    found.set(shown.id, shown);
  }
  return found;
}

export type Attribute = "datetime" | "href" | "value";

/** What stands in the attributes of a page; the values of an attribute are gathered when they are first asked for. */
export class Attributes {
  private readonly html: string;
  private readonly found = new Map<Attribute, readonly string[]>();

  constructor(html: string) {
    this.html = html;
  }

  /** Each once, with its entities. */
  valuesOf(attribute: Attribute): readonly string[] {
    const found = this.found.get(attribute) ?? this.gather(attribute);
    this.found.set(attribute, found);
    return found;
  }

  private gather(attribute: Attribute): readonly string[] {
    const values = this.html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"));
    return [...new Set([...values].map(([, value = ""]) => value))];
  }
}

/** Where the element that begins at an index ends. */
function endOf(html: string, element: string, start: number): number {
  const tags = new RegExp(`<(/?)${element}\\b[^>]*>`, "g");
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === "" ? 1 : -1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

/** Our own renderer writes these entities and no others. */
const ENTITIES: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&amp;", "&"],
];

/** Markup's words with its entities read. */
export function decoded(markup: string): string {
  return ENTITIES.reduce((words, [entity, sign]) => words.replaceAll(entity, sign), markup);
}

/** Elements whose words nobody sees or hears, whatever the styles say. */
const UNSEEN =
  /<(script|style|template)\b.*?<\/\1>|<([a-z][a-z0-9-]*)\b[^>]*\shidden(?:=""|="hidden")?(?=[\s>])[^>]*>.*?<\/\2>/gs;

/** What a reader sees and hears of some markup: words and descriptions of pictures. */
export class Words {
  /** As they are written. */
  readonly text: string;
  private alike: string | undefined;

  constructor(html: string) {
    const seen = html
      .replace(UNSEEN, "")
      .replace(/<sup class="footnote-mark"[^>]*>.*?<\/sup>/gs, "")
      .replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, "$1")
      .replace(/<[^>]+>/g, "");
    this.text = decoded(seen);
  }

  /** As `squeezed` makes them. */
  get squeezed(): string {
    this.alike ??= squeezed(this.text);
    return this.alike;
  }

  /** Whether others are among them, however marks, blanks and capitals stand there. */
  hold(words: string): boolean {
    // Nearly all stand on the page as they stand in the data.
    return this.text.includes(words) || this.squeezed.includes(squeezed(words));
  }
}

/**
 * Letters and digits alone, in one case: marks, blanks and capitals may stand otherwise in the data, words may not. What is
 * beyond ASCII is asked for its kind, which takes longer than to see that a letter is one.
 */
export function squeezed(text: string): string {
  return text
    .replace(/[\u0080-\uffff]+/g, (run) => run.replace(/[^\p{L}\p{M}\p{N}]+/gu, ""))
    .replace(/[^A-Za-z0-9\u0080-\uffff]+/g, "")
    .toLowerCase();
}
