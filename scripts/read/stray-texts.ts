import { posix } from "node:path";
import { didYouMean } from "../problem/nearest.ts";
import type { ContentFile } from "../source/files.ts";
import { isTranscriptName } from "./assets.ts";
import type { Findings } from "./problems.ts";
import { SETTINGS_FILE } from "./settings.ts";

/** Folders of texts that become pages. */
const PAGES = ["articles", "authors", "pages"];
const FOLDERS = [...PAGES, "posts", "media"];

/** Files that somebody may take for an article. */
const TEXT = /\.(?:markdown|mdown|mkd|mdx|md|txt|html?|docx?|rtf|odt|pages)$/i;

/** A text that lies where nothing looks for it would be missing from the site without a word. */
export function refuseStrayTexts(files: readonly ContentFile[], findings: Findings): void {
  for (const { path } of files) {
    const suggestion = whyStray(path);
    if (suggestion !== undefined) findings.in(path).add("file-unexpected", undefined, { path, suggestion });
  }
}

/** A sentence that helps, perhaps an empty one; undefined for files that may lie where they are. */
function whyStray(path: string): string | undefined {
  const [folder = ""] = path.split("/");
  if (!path.includes("/") || !FOLDERS.includes(folder)) {
    if (path === SETTINGS_FILE || !/\.(md|markdown|ya?ml)$/i.test(path)) return undefined;
    return path.includes("/") ? didYouMean(folder, FOLDERS) : didYouMean(path, [SETTINGS_FILE]);
  }
  if (!PAGES.includes(folder) || isTranscriptName(path)) return undefined;
  if (!path.endsWith(".md") && TEXT.test(path)) return " Its ending is not `.md`.";
  const isNested = posix.dirname(path).includes("/");
  return folder === "authors" && isNested && path.endsWith(".md")
    ? " Authors have no folders of their own."
    : undefined;
}
