import { posix } from "node:path";
import type { z } from "zod";
import { parseMoment } from "../article/dates.ts";
import { isLong, LONG_HEADLINE } from "../article/headline.ts";
import { ARTICLE_TYPES, type ArticleType, type Section } from "../article/model.ts";
import type { Moment } from "../article/moment.ts";
import type { articleSchema } from "../article/schema/article.ts";
import { isSlug } from "../article/schema/fields.ts";
import { longDate } from "../locale/dates.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Yaml } from "../source/yaml.ts";
import { permalink } from "./permalink.ts";
import type { FileFindings } from "./problems.ts";
import type { WrittenSettings } from "./settings.ts";
import type { TextFile } from "./text-file.ts";

export type ArticleFile = TextFile<z.output<typeof articleSchema>>;
export type ArticleData = z.output<typeof articleSchema>;

/** What is known of an article before its body is read: enough to give it an address. */
export interface ArticleHead {
  readonly file: ArticleFile;
  readonly data: ArticleData;
  readonly yaml: Yaml;
  readonly slug: string;
  readonly path: string;
  readonly published: Moment;
  readonly section: Section;
  readonly type: ArticleType;
  readonly status: "published" | "draft" | "held-back";
}

/** The head, or undefined after reporting every reason why there is none. */
export function readHead(file: ArticleFile, settings: WrittenSettings, now: number): ArticleHead | undefined {
  if (!file.settings) return undefined;
  const { findings } = file;
  const { data, yaml } = file.settings;
  if (isLong(data.title)) {
    const [length, limit] = [String([...data.title].length), String(LONG_HEADLINE)];
    findings.add("headline-long", yaml.spanOf(["title"]), { length, limit });
  }
  const published = readDate(data.date, ["date"], yaml, settings.timeZone, findings);
  const section = findSection(data.section, settings, yaml, findings);
  const type = findType(data.type ?? "news", yaml, findings);
  if (type === "sponsored" && data.sponsor === undefined) findings.add("sponsor-missing", yaml.spanOf(["type"]));
  if (type && type !== "sponsored" && data.sponsor !== undefined) {
    findings.add("sponsor-unlabelled", yaml.keySpan(["sponsor"]), { type });
  }
  const slug = data.slug ?? slugOf(file.file);
  if (!isSlug(slug)) findings.add("slug-unusable", undefined, { slug });
  if (!published || !section || !type || !isSlug(slug)) return undefined;
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
    status: data.draft ? "draft" : held ? "held-back" : "published",
  };
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
  if (sections.length === 0) return { id: "unknown", name: "", path: "/" };
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
