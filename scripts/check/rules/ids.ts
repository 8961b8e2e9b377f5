import { isAddress } from "../../html/address.ts";
import { problem } from "../../problem/problem.ts";
import { type DataNode, isNode, type RenderedPage } from "../data.ts";
import { type Rule, subject } from "./rule.ts";

/**
 * Each id is an absolute address and stands for one thing; whatever is only referred to is described on the same page,
 * because search engines do not look for it elsewhere.
 */
export const ids: Rule = (rendered, site) => {
  const { place, page } = subject(rendered);
  const home = site.publication.settings.url;
  const described = new Map<string, DataNode>();
  const faults: { id: string; fault: string }[] = [];
  for (const { node, where } of rendered.nodes) {
    for (const id of repeated(node)) faults.push({ id, fault: `stands twice in a list of ${where}` });
    const id = node["@id"];
    if (typeof id !== "string") continue;
    if (!id.startsWith(home) && !isAddress(id)) faults.push({ id, fault: `of ${where} is no absolute address` });
    const other = described.get(id);
    const property = other && conflict(other, node);
    if (property) faults.push({ id, fault: `stands for two things, which differ in \`${property}\`` });
    described.set(id, other ? { ...other, ...node } : node);
  }
  for (const { id, where } of unresolved(rendered, described)) {
    faults.push({ id, fault: `is named by ${where} and described nowhere` });
  }
  return faults.map((fault) => problem("data-id", place, { page, ...fault }));
};

function unresolved({ references }: RenderedPage, described: ReadonlyMap<string, DataNode>) {
  return references.filter(({ id }) => !described.has(id));
}

/** A property of which two nodes of one id say different things. A node may say more in one place than in another. */
function conflict(one: DataNode, other: DataNode): string | undefined {
  return Object.keys(other).find(
    (property) =>
      property in one && one[property] !== other[property] && named(one[property]) !== named(other[property]),
  );
}

/** A value in which every node is its id alone: what else is said of that is looked at where it stands. */
function named(value: unknown): string {
  return JSON.stringify(value, (_, each) => (isNode(each) ? (each["@id"] ?? each) : each));
}

/** Ids that stand more than once in one list, such as a source that is cited twice. */
function repeated(node: DataNode): readonly string[] {
  return Object.values(node).flatMap((value) => {
    if (!Array.isArray(value) || value.length < 2) return [];
    const listed = value.flatMap((each) => (isNode(each) ? [each["@id"]] : []));
    return listed.filter((id, index) => id !== undefined && listed.indexOf(id) < index).map(String);
  });
}
