import type { GraphNode } from "./site-files.ts";

/**
 * What in a page's data is told twice, one line each: an id that stands twice in one list, or two nodes of one id that
 * say different things. A reference may repeat what the node says.
 */
export function idProblems(graph: unknown): readonly string[] {
  const nodes = new Map<string, GraphNode[]>();
  const problems: string[] = [];
  visit(graph, nodes, problems);
  for (const [id, told] of nodes) {
    const fullest = told.reduce((a, b) => (Object.keys(b).length > Object.keys(a).length ? b : a));
    for (const node of told) {
      for (const [property, value] of Object.entries(node)) {
        if (named(value) !== named(fullest[property])) problems.push(`${id}: two values of ${property}`);
      }
    }
  }
  return problems;
}

function visit(value: unknown, nodes: Map<string, GraphNode[]>, problems: string[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    const ids = value.map(idOf).filter((id) => id !== undefined);
    for (const id of ids.filter((each, index) => ids.indexOf(each) < index)) problems.push(`${id}: twice in a list`);
  }
  const id = idOf(value);
  if (id !== undefined) nodes.set(id, [...(nodes.get(id) ?? []), value as GraphNode]);
  for (const each of Object.values(value)) visit(each, nodes, problems);
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === "object" && value !== null && "@id" in value ? value["@id"] : undefined;
  return typeof id === "string" ? id : undefined;
}

/** A value with every node in it by its id alone: what else is said of that is looked at where it stands. */
function named(value: unknown): string {
  return JSON.stringify(value, (_, each) => idOf(each) ?? each);
}
