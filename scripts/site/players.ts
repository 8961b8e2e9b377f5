import type { PlayerFrame } from "../components/embed/block.ts";
import type { Page } from "./page.ts";

/** The players that the readers of a page may load, wherever in its text they stand. */
export function playersOf(page: Page): readonly PlayerFrame[] {
  switch (page.kind) {
    case "article":
      return playersIn([page.article.body, page.article.authors.map(({ biography }) => biography)]);
    case "author":
      return playersIn(page.author.biography);
    case "info":
      return playersIn(page.page.body);
    default:
      return [];
  }
}

/** Blocks hold blocks in many ways, so every value of a body is looked at. */
function playersIn(value: unknown): readonly PlayerFrame[] {
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && value.kind === "embed" && "player" in value) return [value.player as PlayerFrame];
  return Object.values(value).flatMap(playersIn);
}
