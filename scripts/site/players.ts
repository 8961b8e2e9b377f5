import type { Body } from "../article/model.ts";
import type { PlayerFrame } from "../components/embed/block.ts";
import { onceFor } from "./once-for.ts";
import type { Page } from "./page.ts";

/** The players that the readers of a page may load, wherever in its text they stand. */
export const playersOf = onceFor((page: Page): readonly PlayerFrame[] => {
  switch (page.kind) {
    case "article":
      return playersIn([page.article, ...page.article.authors.map(({ biography }) => biography)]);
    case "author":
      return playersIn([page.author.biography]);
    case "info":
      return playersIn([page.page]);
    default:
      return [];
  }
});

function playersIn(texts: readonly Body[]): readonly PlayerFrame[] {
  const found: PlayerFrame[] = [];
  for (const { body, counts } of texts) if (counts.embed) look(body);
  return found;

  /** Blocks hold blocks in many ways, so every value of a body is looked at. */
  function look(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "embed" && "player" in value) found.push(value.player as PlayerFrame);
    else for (const each of Object.values(value)) look(each);
  }
}
