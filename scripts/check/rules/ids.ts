import { problem } from "../../problem/problem.ts";
import type { DataNode, RenderedPage } from "../data.ts";
import { type Rule, subject } from "./rule.ts";

/**
 * Each id is an absolute address and stands for one thing; whatever is only referred to is described on the same page,
 * because search engines do not look for it elsewhere.
 */
export const ids: Rule = (rendered) => {
  const { place, page } = subject(rendered);
  const described = new Map<string, DataNode>();
  const faults: { id: string; fault: string }[] = [];
  for (const { node, where } of rendered.nodes) {
    const id = node["@id"];
    if (typeof id !== "string") continue;
    if (!URL.canParse(id)) faults.push({ id, fault: `of ${where} is no absolute address` });
    const other = described.get(id);
    const property = other && conflict(other, node);
    if (property) faults.push({ id, fault: `stands for two things, which differ in \`${property}\`` });
    described.set(id, { ...other, ...node });
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
  return Object.keys(other).find((property) => {
    const [said, again] = [one[property], other[property]];
    return property in one && JSON.stringify(said) !== JSON.stringify(again) && !isFuller(said, again);
  });
}

/** One of the two is the other with more, such as a logo that is only named where it is mentioned. */
function isFuller(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  return "@id" in one && "@id" in other && one["@id"] === other["@id"];
}
