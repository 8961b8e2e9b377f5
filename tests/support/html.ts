import { HtmlValidate } from "html-validate";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

/**
 * The rules for whole pages. Off are only: style of writing (`void-style`, `long-title`, trailing blanks), and rules
 * that contradict what accessibility asks here.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Preact writes `<br/>`, which HTML reads as `<br>`.
    "void-style": "off",
    "doctype-style": "off",
    // The length of a headline is the author's.
    "long-title": "off",
    "no-trailing-whitespace": "off",
    // A post is a group with a name; a fieldset is for forms.
    "prefer-native-element": "off",
    // Ids are words of headings in any script, and many scripts have combining marks; HTML forbids blanks alone.
    // https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
    "valid-id": ["error", { relaxed: true }],
    // The design has no inline styles and no inline scripts.
    "no-inline-style": "error",
    // Assets carry the hash of their bytes in their names, on our own server.
    "require-sri": "off",
  },
});

/** What is wrong with a page, one line each; empty for a valid one. */
export async function htmlProblems(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, as a browser reads it. */
export function elementsOf(html: string): readonly Element[] {
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] =>
    node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...walk(child)] : []));
  return walk(parse(html));
}
