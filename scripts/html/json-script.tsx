import type { VNode } from "preact";

/**
 * JSON that no string can end early inside a script element: `<` and the two line separators that
 * JavaScript once refused are written as JSON escapes, which mean the same to every JSON reader.
 */
function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** A data block. A script's text is not parsed for entities, so it is the one place that sets markup itself. */
export function JsonScript({ type, value }: { type: string; value: unknown }): VNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for this context above
  return <script type={type} dangerouslySetInnerHTML={{ __html: scriptJson(value) }} />;
}
