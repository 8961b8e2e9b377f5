import type { RenderedPage } from "./data.ts";
import { type GoogleFinding, googleFindings } from "./google.ts";

/** What a page says in its data, and what Google recommends that it does not say. */
export interface PageReport {
  /** Site address. */
  readonly path: string;
  /** How many nodes of each type, as `NewsArticle`, `3 ImageObject`. */
  readonly nodes: readonly string[];
  readonly there: readonly GoogleFinding[];
  readonly missing: readonly GoogleFinding[];
}

/** Undefined for pages without data. */
export function reportOf(rendered: RenderedPage): PageReport | undefined {
  if (rendered.nodes.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { types } of rendered.nodes) {
    const type = types.join(" + ");
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const findings = googleFindings(rendered);
  return {
    path: rendered.page.path,
    nodes: [...counts].map(([type, count]) => (count === 1 ? type : `${count} ${type}`)),
    there: findings.filter(({ there }) => there),
    missing: findings.filter(({ there }) => !there),
  };
}

/** The report as an author reads it: a paragraph for each page. */
export function formatReport(reports: readonly PageReport[]): string {
  return reports.map(format).join("\n");
}

function format({ path, nodes, there, missing }: PageReport): string {
  const lines = missing.map(
    ({ node, property, level, docs, how }) => `  missing, ${level}: ${node} ${property}. ${sentence(how)} ${docs}`,
  );
  return [`${path}`, `  says: ${nodes.join(", ")}`, `  asked for and there: ${byNode(there)}`, ...lines, ""].join("\n");
}

/** "NewsArticle headline, image; WebSite name, url" */
function byNode(findings: readonly GoogleFinding[]): string {
  const properties = new Map<string, Set<string>>();
  for (const { node, property } of findings) {
    properties.set(node, (properties.get(node) ?? new Set()).add(property));
  }
  return [...properties].map(([node, names]) => `${node} ${[...names].join(", ")}`).join("; ");
}

/** Several lines of help in one. */
function sentence(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/[^.]$/, "$&.");
}
