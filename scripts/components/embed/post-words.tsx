import type { ComponentChildren, VNode } from "preact";

interface Link {
  readonly shown: string;
  readonly url: string;
}

/** A post's plain text as paragraphs and lines; the words that were links lead where they led. */
export function PostWords({ text, links = [] }: { text: string; links?: readonly Link[] | undefined }): VNode {
  return (
    <>
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p>{paragraph.split("\n").map((line, index) => [index > 0 && <br />, ...linked(line, links)])}</p>
        ))}
    </>
  );
}

/** The first link that stands in a line, what is before it, and the same of the rest. */
function linked(line: string, links: readonly Link[]): readonly ComponentChildren[] {
  const nodes: ComponentChildren[] = [];
  let rest = line;
  for (;;) {
    const first = links
      .map((link) => ({ link, at: rest.indexOf(link.shown) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.link.shown.length - a.link.shown.length)[0];
    if (!first) return [...nodes, rest];
    const { link, at } = first;
    nodes.push(rest.slice(0, at), <a href={link.url}>{link.shown}</a>);
    rest = rest.slice(at + link.shown.length);
  }
}
