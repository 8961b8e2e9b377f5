import { problem } from "../../problem/problem.ts";
import { isA, type Term, term } from "../../schema-org/vocabulary.ts";
import { type DataNode, isNode, type RenderedPage, typesOf, valuesOf } from "../data.ts";
import { type Rule, subject } from "./rule.ts";

/** Every type, property and value is one that schema.org defines, and none that it has replaced. */
export const vocabulary: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  return vocabularyFaults(rendered).map((fault) => problem("data-vocabulary", place, { page, fault }));
};

/** @returns a line for each fault, with the way to it */
export function vocabularyFaults({ nodes }: Pick<RenderedPage, "nodes">): readonly string[] {
  return nodes.flatMap(({ node, types, where }) => {
    if (types.length === 0) return [`${where}: a node without a type`];
    const unknown = types.filter((type) => !term(type)?.isType).map((type) => `${where}: no type ${type}`);
    const properties = Object.keys(node).filter((property) => !property.startsWith("@"));
    return [...unknown, ...properties.flatMap((property) => propertyFaults(property, node, types, where))];
  });
}

function propertyFaults(property: string, node: DataNode, types: readonly string[], where: string): readonly string[] {
  const found = term(property);
  if (!found || found.isType) return [`${where}.${property}: no property ${property}`];
  const fits = types.some((type) => found.domains.some((domain) => isA(type, domain)));
  return [
    ...(found.superseded ? [`${where}.${property}: superseded`] : []),
    ...(fits ? [] : [`${where}.${property}: not a property of ${types.join(", ")}`]),
    ...valuesOf(node, property).flatMap((value) => valueFaults(value, found, `${where}.${property}`)),
  ];
}

function valueFaults(value: unknown, { ranges }: Term, where: string): readonly string[] {
  // A reference says its type where it leads.
  const isReference = isNode(value) && Object.keys(value).length === 1 && "@id" in value;
  if (isReference || ranges.some((range) => fitsRange(value, range))) return [];
  return [`${where}: ${JSON.stringify(value).slice(0, 60)} is not ${ranges.join(" or ")}`];
}

function fitsRange(value: unknown, range: string): boolean {
  if (isNode(value)) return typesOf(value).some((type) => isA(type, range));
  if (typeof value === "boolean") return range === "Boolean";
  if (typeof value === "number") return ["Number", "Integer", "Float", "Text"].includes(range);
  return typeof value === "string" && fitsText(value, range);
}

function fitsText(text: string, range: string): boolean {
  switch (range) {
    case "Text":
    case "CssSelectorType":
    case "XPathType":
    case "PronounceableText":
      return true;
    case "Date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text);
    case "DateTime":
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
    case "Boolean":
    case "Time":
      return false;
    case "Duration":
      return /^P(?=\d|T)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/.test(text);
    case "Number":
    case "Integer":
    case "Float":
    case "QuantitativeValue":
    case "Distance":
      return /^\d+(?:\.\d+)?$/.test(text);
    default:
      // Whatever has an address can be named by it.
      return /^https?:\/\//i.test(text);
  }
}
