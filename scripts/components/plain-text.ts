import type { TextContext } from "./component.ts";
import { component } from "./components.ts";

/** What turns blocks into plain text, from what of the publication that needs. */
export function textContext(around: Omit<TextContext, "text">): TextContext {
  const context: TextContext = {
    ...around,
    text: (blocks) =>
      blocks
        .map((block) => component(block).text(block, context))
        .filter(Boolean)
        .join("\n\n"),
  };
  return context;
}
