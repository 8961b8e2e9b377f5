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
  const faults: string[] = [];
  for (const { node, types, where } of nodes) {
    if (types.length === 0) {
      faults.push(`${where}: a node without a type`);
      continue;
    }
    for (const type of types) if (!term(type)?.isType) faults.push(`${where}: no type ${type}`);
    for (const property of Object.keys(node)) {
      if (property.startsWith("@")) continue;
      for (const fault of propertyFaults(property, node, types)) faults.push(`${where}.${property}: ${fault}`);
    }
  }
  return faults;
}

function propertyFaults(property: string, node: DataNode, types: readonly string[]): readonly string[] {
  const found = term(property);
  if (!found || found.isType) return [`no property ${property}`];
  const fits = types.some((type) => found.domains.some((domain) => isA(type, domain)));
  const wrong = valuesOf(node, property).filter((value) => !fitsTerm(value, found));
  if (fits && wrong.length === 0 && !found.superseded) return [];
  return [
    ...(found.superseded ? ["superseded"] : []),
    ...(fits ? [] : [`not a property of ${types.join(", ")}`]),
    ...wrong.map((value) => `${JSON.stringify(value).slice(0, 60)} is not ${found.ranges.join(" or ")}`),
  ];
}

function fitsTerm(value: unknown, { ranges }: Term): boolean {
  // A reference says its type where it leads.
  const isReference = isNode(value) && "@id" in value && Object.keys(value).length === 1;
  return isReference || ranges.some((range) => fitsRange(value, range));
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
