import type { ComponentChildren, VNode } from "preact";
import type { RenderContext } from "./component.ts";

type Context = Pick<RenderContext, "ours">;

/** The attributes of words that are in another language than those around them; none where it is the same. */
export interface LanguageMark {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** Words in a language of their own, for whoever hears the page read and for hyphenation. */
export function InLanguage({ of, children }: { of: LanguageMark; children: ComponentChildren }): ComponentChildren {
  return of.lang === undefined && of.dir === undefined ? children : <span {...of}>{children}</span>;
}

/** A heading that the author wrote, or the site's usual one where he wrote none. */
export function WrittenOr({ text, usual, context }: { text: string; usual: string; context: Context }): VNode {
  return <InLanguage of={text === usual ? context.ours : {}}>{text}</InLanguage>;
}

/** Words of the site itself, such as labels, within a text that may be in another language. */
export function Ours({ context, children }: { context: Context; children: ComponentChildren }): VNode {
  return <InLanguage of={context.ours}>{children}</InLanguage>;
}
