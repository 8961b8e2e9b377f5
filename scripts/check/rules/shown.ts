import { isAddress } from "../../html/address.ts";
import { problem } from "../../problem/problem.ts";
import { isA } from "../../schema-org/vocabulary.ts";
import { isNode, valuesOf } from "../data.ts";
import { type Attribute, decoded } from "../elements.ts";
import { type Rule, subject } from "./rule.ts";

/** What the data says and readers are shown as the value of an attribute: a link, or a time as machines write it. */
const SHOWN: readonly { readonly type: string; readonly property: string; readonly attribute: Attribute }[] = [
  { type: "Article", property: "timeRequired", attribute: "datetime" },
  { type: "Article", property: "version", attribute: "value" },
  { type: "Article", property: "isBasedOn", attribute: "href" },
  { type: "Article", property: "translationOfWork", attribute: "href" },
  { type: "Article", property: "workTranslation", attribute: "href" },
  { type: "CreativeWork", property: "license", attribute: "href" },
  { type: "CreativeWork", property: "acquireLicensePage", attribute: "href" },
  { type: "CreativeWork", property: "usageInfo", attribute: "href" },
  { type: "CreativeWork", property: "publishingPrinciples", attribute: "href" },
  { type: "Person", property: "sameAs", attribute: "href" },
  { type: "Organization", property: "sameAs", attribute: "href" },
  { type: "ContactPoint", property: "url", attribute: "href" },
];

/** What readers are not told in words is on the page all the same. */
export const shown: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const home = site.publication.settings.url;
  const onPage = new Map<Attribute, ReadonlySet<string>>();
  return rendered.nodes.flatMap(({ node, types, where }) =>
    SHOWN.filter(({ type, property }) => property in node && types.some((own) => isA(own, type))).flatMap(
      ({ property, attribute }) =>
        valuesOf(node, property)
          .map((value) => String(isNode(value) ? (value.url ?? value["@id"]) : value))
          .filter((words) => !valuesOn(attribute).has(whole(words, home)))
          .map((words) => problem("data-unseen", place, { page, where: `${where}.${property}`, words })),
    ),
  );

  function valuesOn(attribute: Attribute): ReadonlySet<string> {
    const found =
      onPage.get(attribute) ??
      new Set(rendered.attributes.valuesOf(attribute).map((value) => whole(decoded(value), home)));
    onPage.set(attribute, found);
    return found;
  }
};

/** An address as browsers complete it; what is none as it is. */
function whole(value: string, home: string): string {
  return /^(?:\/|https?:)/.test(value) && isAddress(value, home) ? new URL(value, home).href : value;
}
