import type { Block } from "../components/block.ts";

/** A body as one text: an entry of a live article holds what an article may hold. */
export function flow(body: readonly Block[]): readonly Block[] {
  return body.flatMap((block) => (block.kind === "entry" ? block.body : [block]));
}
