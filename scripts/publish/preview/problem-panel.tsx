import { renderFragment } from "../../html/render.ts";
import { formatProblems } from "../../problem/format.ts";
import { isError, type Problem } from "../../problem/problem.ts";

/** What stands in the way of a fresh preview. */
export interface Trouble {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** Our code or a layout failed, in the words of whoever changes it. */
  readonly failure?: string;
}

/**
 * The author's problems on top of the page he looks at.
 * @param below the last good page, or none
 */
export function problemPanel(
  { problems, sources, failure }: Trouble,
  locate: (file: string) => string,
  below: "old" | "missing",
): string {
  const errors = problems.filter(isError);
  const text = failure ?? formatProblems(errors, "text", { locate, sources });
  const style =
    "position:relative;z-index:2147483647;margin:0;padding:1rem 1.25rem;border-bottom:4px solid #b00020;background:#fff4f4;color:#1c1916;font:14px/1.45 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere";
  return renderFragment(
    <pre style={style} role="alert">
      {`${below === "old" ? "This page is the last good one." : "There is no page here yet."} ${failure ? "A layout or Broadsheet itself failed:" : "Put this right to see the new one:"}\n\n${text}`}
    </pre>,
  );
}
