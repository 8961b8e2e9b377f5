import { posix } from "node:path";
import { parseMoment } from "../article/dates.ts";
import { isLong, LONG_HEADLINE } from "../article/headline.ts";
import { ARTICLE_TYPES, type ArticleType, type Coverage, type Section } from "../article/model.ts";
import type { Moment } from "../article/moment.ts";
import type { ArticleData } from "../article/schema/article.ts";
import { isSlug } from "../article/schema/fields.ts";
import { longDate } from "../locale/dates.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Yaml } from "../source/yaml.ts";
import { readCoverage } from "./coverage.ts";
import { permalink } from "./permalink.ts";
import type { FileFindings } from "./problems.ts";
import type { WrittenSettings } from "./settings.ts";
import type { TextFile } from "./text-file.ts";

export type ArticleFile = TextFile<ArticleData>;

/** What of an article's front matter is right, whether or not the whole is. */
export interface FrontMatter {
  readonly file: ArticleFile;
  readonly data: Partial<ArticleData>;
  readonly yaml: Yaml;
}

/** What the reading of other files may need of an article. */
export interface Head {
  readonly file: Pick<ArticleFile, "file">;
  readonly data: { readonly tags?: readonly string[]; readonly lang?: string; readonly translationOf?: unknown };
  readonly path: string;
  readonly type: ArticleType;
  /** Of live articles. */
  readonly coverage?: Coverage;
  readonly status: "published" | "draft" | "held-back";
}

/** What is known of an article before its body is read: enough to give it an address. */
export interface ArticleHead extends FrontMatter, Head {
  readonly file: ArticleFile;
  readonly data: ArticleData;
  readonly slug: string;
  readonly published: Moment;
  readonly section: Section;
}

/** Stands for a section where the settings that would name it could not be read. */
export const NO_SECTION: Section = { id: "unknown", name: "", path: "/" };

/** 50 years, in milliseconds. */
const FARTHEST = 50 * 365.25 * 24 * 3_600_000;

/** The head, or undefined after reporting every reason why there is none. */
export function readHead(file: ArticleFile, settings: WrittenSettings, now: number): ArticleHead | undefined {
  const { findings, right, data, yaml } = file;
  if (right.title !== undefined && isLong(right.title)) {
    const [length, limit] = [String([...right.title].length), String(LONG_HEADLINE)];
    findings.add("headline-long", yaml.spanOf(["title"]), { length, limit });
  }
  const published = right.date === undefined ? undefined : readPublished(right.date, yaml, settings, now, findings);
  const section = findSection(right.section, settings, yaml, findings);
  const type = findType(right.type ?? "news", yaml, findings);
  if (type === "sponsored" && !isWritten("sponsor", file)) findings.add("sponsor-missing", yaml.spanOf(["type"]));
  if (type && type !== "sponsored" && isWritten("sponsor", file)) {
    findings.add("sponsor-unlabelled", yaml.keySpan(["sponsor"]), { type });
  }
  const coverage = readCoverage(right, type, { yaml, timeZone: settings.timeZone, now, findings });
  const slug = right.slug ?? slugOf(file.file);
  if (!isSlug(slug)) findings.add("slug-unusable", undefined, { slug });
  if (!data || !published || !section || !type || !coverage || !isSlug(slug)) return undefined;
  const held = published.epoch > now;
  if (held && !data.draft) {
    findings.add("article-held-back", yaml.spanOf(["date"]), {
      date: longDate(published, settings.language, settings.timeZone),
    });
  }
  return {
    file,
    data,
    yaml,
    slug,
    path: permalink(settings.permalink, { slug, section: section.id, published }, settings.timeZone),
    published,
    section,
    type,
    ...(coverage === "none" ? {} : { coverage }),
    status: data.draft ? "draft" : held ? "held-back" : "published",
  };
}

/** The date of publication; nobody plans for longer than a working life. */
function readPublished(
  written: string,
  yaml: Yaml,
  { timeZone }: WrittenSettings,
  now: number,
  findings: FileFindings,
): Moment | undefined {
  const published = readDate(written, ["date"], yaml, timeZone, findings);
  if (!published || published.epoch <= now + FARTHEST) return published;
  findings.add("date-impossible", yaml.spanOf(["date"]), { text: written, reason: "it is more than 50 years ahead" });
  return undefined;
}

/** Even if what is written there is wrong. */
function isWritten(key: keyof ArticleData, { yaml: { data } }: ArticleFile): boolean {
  return typeof data === "object" && key in data;
}

/** A date of the front matter, or undefined after reporting; a date without a time is worth a warning. */
export function readDate(
  written: string,
  path: readonly PropertyKey[],
  yaml: Yaml,
  timeZone: string,
  findings: FileFindings,
): Moment | undefined {
  const result = parseMoment(written, timeZone);
  if ("reason" in result) {
    findings.add("date-impossible", yaml.spanOf(path), { text: written, reason: result.reason });
    return undefined;
  }
  if (result.moment.precision === "day" && path.length === 1) {
    findings.add("date-without-time", yaml.spanOf(path), { key: path.join(".") });
  }
  return result.moment;
}

/** `articles/2025/harbour.md` and `articles/2025/harbour/index.md` are both "harbour". */
function slugOf(file: string): string {
  const name = posix.basename(file, ".md");
  return name === "index" ? posix.basename(posix.dirname(file)) : name;
}

function findSection(
  written: string | undefined,
  { sections }: WrittenSettings,
  yaml: Yaml,
  findings: FileFindings,
): Section | undefined {
  // Without settings that could be read there is nothing to hold a section against.
  if (sections.length === 0) return NO_SECTION;
  if (written === undefined) return sections[0];
  const ids = sections.map(({ id }) => id);
  const found = sections.find(({ id }) => id === written);
  if (!found) {
    findings.add("section-unknown", yaml.spanOf(["section"]), {
      name: written,
      suggestion: didYouMean(written, ids),
      known: ids.join(", "),
    });
  }
  return found;
}

function findType(written: string, yaml: Yaml, findings: FileFindings): ArticleType | undefined {
  const found = ARTICLE_TYPES.find((type) => type === written);
  if (!found) {
    findings.add("type-unknown", yaml.spanOf(["type"]), {
      name: written,
      suggestion: didYouMean(written, ARTICLE_TYPES),
      known: ARTICLE_TYPES.join(", "),
    });
  }
  return found;
}
