import type { VNode } from "preact";
import { safeJson } from "./json.ts";

/** A data block. A script's text is not parsed for entities, so it is the one place that sets markup itself. */
export function JsonScript({ type, value }: { type: string; value: unknown }): VNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for this context
  return <script type={type} dangerouslySetInnerHTML={{ __html: safeJson(value) }} />;
}
