import { GOOGLE, type GoogleRow, type GoogleType } from "../schema-org/google.ts";
import { type DataNode, isNode, type PlacedNode, type RenderedPage, valuesOf } from "./data.ts";

/** One property that Google asks for of one node of a page, there or missing. */
export interface GoogleFinding extends GoogleRow {
  /** The node as Google names it. */
  readonly node: string;
  readonly docs: string;
  readonly there: boolean;
}

/** Every property Google asks for of the page's nodes. */
export function googleFindings(rendered: RenderedPage): readonly GoogleFinding[] {
  return findings(rendered, () => true);
}

/** Those of them that the nodes lack and a newsroom is told of. */
export function googleGaps(rendered: RenderedPage): readonly GoogleFinding[] {
  return findings(rendered, ({ level }, there) => !there && level !== "optional");
}

function findings(
  { nodes }: RenderedPage,
  isWanted: (row: GoogleRow, there: boolean) => boolean,
): readonly GoogleFinding[] {
  const byId = describedNodes(nodes);
  const found: GoogleFinding[] = [];
  for (const placed of nodes) {
    for (const { group, asked } of GROUPS) {
      if (!isAbout(group, placed)) continue;
      for (const { row, path } of asked) {
        const there = has(placed.node, path, byId);
        if (isWanted(row, there)) found.push({ ...row, node: placed.types.join(", "), docs: group.docs, there });
      }
    }
  }
  return found;
}

/** Each row with the way to its property. */
const GROUPS = GOOGLE.map((group) => ({
  group,
  asked: group.rows.map((row) => ({ row, path: row.property.split(".") })),
}));

/** All that is said of a node, at whatever places of the data. */
function describedNodes(nodes: readonly PlacedNode[]): ReadonlyMap<unknown, DataNode> {
  const byId = new Map<unknown, DataNode>();
  for (const { node } of nodes) {
    const other = byId.get(node["@id"]);
    byId.set(node["@id"], other ? { ...other, ...node } : node);
  }
  return byId;
}

function isAbout({ types, top, having }: GoogleType, placed: PlacedNode): boolean {
  if (having !== undefined && !(having in placed.node)) return false;
  return types.some((type) => placed.types.includes(type)) && (!top || isTop(placed));
}

function isTop({ where }: PlacedNode): boolean {
  return !where.includes(".");
}

/** Whether every value has the property; of a breadcrumb's last step Google asks no address: it is the page itself. */
function has(node: DataNode, path: readonly string[], byId: ReadonlyMap<unknown, DataNode>): boolean {
  const [property = "", ...rest] = path;
  const values = valuesOf(node, property).filter((value) => value !== "" && value !== null);
  if (rest.length === 0 || values.length === 0) return values.length > 0;
  const asked = property === "itemListElement" && rest[0] === "item" ? values.slice(0, -1) : values;
  return asked.every((value) => isNode(value) && has({ ...byId.get(value["@id"]), ...value }, rest, byId));
}
