import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** A whole document as text. All text in it was escaped by the renderer. */
export function renderDocument(html: VNode): string {
  return `<!doctype html>\n${renderToString(html)}\n`;
}

/** A piece of markup as text, for feeds. */
export function renderFragment(html: VNode): string {
  return renderToString(html);
}
