import type { z } from "zod";
import type { StaticPage } from "../article/model.ts";
import { isSlug } from "../article/schema/fields.ts";
import type { pageSchema } from "../article/schema/page.ts";
import { readBody, refuseEmpty, type Surroundings } from "./body.ts";
import { warnOfMarks } from "./plain-text.ts";
import type { TextFile } from "./text-file.ts";

/** `pages/guide/quote.md` is "guide/quote"; `pages/guide/index.md` is "guide", as its folder. */
function pageId(file: string): string {
  return file
    .replace(/^pages\/|\.md$/g, "")
    .split("/")
    .filter((part, index, parts) => part !== "index" || index < parts.length - 1)
    .join("/");
}

/** The site address of a file of `pages/`. */
export function pagePath(file: string): string {
  return `/${pageId(file)}/`.replace("//", "/");
}

/** A page, or undefined after reporting every reason why there is none. */
export function readPage(file: TextFile<z.output<typeof pageSchema>>, around: Surroundings): StaticPage | undefined {
  const id = pageId(file.file);
  for (const part of id.split("/")) {
    // Only `pages/index.md` has none; it lies at the front page's address, and is told so.
    if (part !== "" && !isSlug(part)) file.findings.add("slug-unusable", undefined, { slug: part });
  }
  const content = readBody(file, around.language, around);
  refuseEmpty(content, file);
  const texts = [[["title"], file.right.title] as const, [["description"], file.right.description] as const];
  warnOfMarks(texts, file.yaml, file.findings);
  if (!file.data) return undefined;
  const { title, description } = file.data;
  return { file: file.file, id, path: pagePath(file.file), title, description, ...content };
}
