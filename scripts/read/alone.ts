import { readFileSync } from "node:fs";
import type { Article, WrittenLink } from "../article/model.ts";
import { articleExamples, articleSchema } from "../article/schema/article.ts";
import { isError } from "../problem/problem.ts";
import type { ContentFile } from "../source/files.ts";
import { type Newsroom, readArticle } from "./articles.ts";
import { readHead } from "./heads.ts";
import { forgetful } from "./memory.ts";
import { Findings } from "./problems.ts";
import { remember, revive } from "./remember.ts";
import type { WrittenSettings } from "./settings.ts";
import { decodeSource, refuseOutside, textFileOf } from "./text-file.ts";

/** What a reading of the whole folder leaves, against which one article can be read again. */
export interface Known {
  readonly settings: WrittenSettings;
  readonly newsroom: Newsroom;
}

/**
 * An article as its file is now, and its links within the site, everything else taken to be as it was. Undefined where it
 * has an error, and where only all articles together tell what it shows.
 * @param now the clock, milliseconds since 1970
 */
export function readAlone(
  source: ContentFile,
  { settings, newsroom }: Known,
  now: number,
): { readonly article: Article; readonly links: readonly WrittenLink[] } | undefined {
  const findings = new Findings();
  if (refuseOutside(source, findings)) return undefined;
  const { text, isWhole } = decodeSource(source, readFileSync(source.absolute), findings);
  if (!isWhole) return undefined;
  const file = textFileOf(source, text, articleSchema, articleExamples, findings, () => text);
  const head = readHead(file, settings, now);
  if (!head || head.data.translationOf !== undefined || head.data.translators !== undefined) return undefined;
  const around = { ...newsroom, now };
  const read = readArticle(head, around);
  // How a topic is spelled, all articles decide together.
  if (!read || findings.problems.some((found) => isError(found) || found.code === "tag-spelled-otherwise"))
    return undefined;
  const recalled = { remembered: remember(head, read), body: forgetful().store(read.body) };
  return { article: revive(recalled, read, around), links: findings.links };
}
