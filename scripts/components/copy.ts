import type { Strings } from "../locale/strings.ts";
import type { CopyContext } from "./component.ts";
import { component } from "./components.ts";

/** Gathers what of a text are its author's words, without labels, names and dates around them; see `Component.copy`. */
export function copyContext(strings: Strings): CopyContext {
  const context: CopyContext = {
    strings,
    copy: (blocks) =>
      blocks
        .map((block) => component(block).copy(block, context))
        .filter(Boolean)
        .join("\n\n"),
  };
  return context;
}
