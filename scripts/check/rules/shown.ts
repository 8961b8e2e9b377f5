import { problem } from "../../problem/problem.ts";
import { isA } from "../../schema-org/vocabulary.ts";
import { isNode, type RenderedPage, valuesOf } from "../data.ts";
import { decoded } from "../elements.ts";
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
type Attribute = "datetime" | "href" | "value";

/** What readers are not told in words is on the page all the same. */
export const shown: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const values = new Attributes(rendered, site.publication.settings.url);
  return rendered.nodes.flatMap(({ node, types, where }) =>
    SHOWN.filter(({ type, property }) => property in node && types.some((own) => isA(own, type))).flatMap(
      ({ property, attribute }) =>
        valuesOf(node, property)
          .map((value) => String(isNode(value) ? (value.url ?? value["@id"]) : value))
          .filter((words) => !values.hold(attribute, words))
          .map((words) => problem("data-unseen", place, { page, where: `${where}.${property}`, words })),
    ),
  );
};

/** The values of the attributes of a page; those of an attribute are gathered when it is first asked for. */
class Attributes {
  private readonly body: string;
  private readonly home: string;
  private readonly found = new Map<Attribute, ReadonlySet<string>>();

  constructor({ body }: RenderedPage, home: string) {
    this.body = body;
    this.home = home;
  }

  /** Whether an attribute has a value, or leads to the same address. */
  hold(attribute: Attribute, value: string): boolean {
    const known = this.found.get(attribute) ?? this.valuesOn(attribute);
    this.found.set(attribute, known);
    return known.has(whole(value, this.home));
  }

  private valuesOn(attribute: Attribute): ReadonlySet<string> {
    const found = this.body.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"));
    const written = new Set([...found].map(([, value = ""]) => value));
    return new Set([...written].map((value) => whole(decoded(value), this.home)));
  }
}

/** An address as browsers complete it; what is none as it is. */
function whole(value: string, home: string): string {
  return /^(?:\/|https?:)/.test(value) && URL.canParse(value, home) ? new URL(value, home).href : value;
}
