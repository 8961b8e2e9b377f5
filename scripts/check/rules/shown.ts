import { problem } from "../../problem/problem.ts";
import { isA } from "../../schema-org/vocabulary.ts";
import { decoded, type RenderedPage, valuesOf } from "../data.ts";
import { type Rule, subject } from "./rule.ts";

/** What the data says and readers are shown as the value of an attribute: a link, or a time as machines write it. */
const SHOWN: readonly { readonly type: string; readonly property: string; readonly attribute: Attribute }[] = [
  { type: "Article", property: "timeRequired", attribute: "datetime" },
];
type Attribute = "datetime";

/** What readers are not told in words is on the page all the same. */
export const shown: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  const values = { datetime: valuesOn(rendered, "datetime") };
  return rendered.nodes.flatMap(({ node, types, where }) =>
    SHOWN.filter(({ type }) => types.some((own) => isA(own, type))).flatMap(({ property, attribute }) =>
      valuesOf(node, property)
        .map(String)
        .filter((words) => !values[attribute].has(words))
        .map((words) => problem("data-unseen", place, { page, where: `${where}.${property}`, words })),
    ),
  );
};

function valuesOn({ html }: RenderedPage, attribute: Attribute): ReadonlySet<string> {
  const body = html.slice(html.indexOf("<body"));
  const found = body.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"));
  return new Set([...found].map(([, value = ""]) => decoded(value)));
}
