import type { Section, Settings, Topic } from "../article/model.ts";
import { publicationExamples, publicationSchema } from "../article/schema/publication.ts";
import { translation } from "../locale/locale.ts";
import type { ContentFile } from "../source/files.ts";
import { EMPTY_YAML, parseYaml, type Yaml } from "../source/yaml.ts";
import { permalinkFault } from "./permalink.ts";
import type { FileFindings, Findings } from "./problems.ts";
import { rightKeys } from "./right-keys.ts";
import { readSource } from "./text-file.ts";
import { validate } from "./validate.ts";

export const SETTINGS_FILE = "publication.yaml";

/** The settings before anything they refer to has been looked up. */
export interface WrittenSettings extends Omit<Settings, "logo"> {
  /** As written. */
  readonly logo?: string;
  readonly yaml: Yaml;
  readonly findings: FileFindings;
  /** All of it could be read. Else what was wrong is made up, good only to find the problems of all other files. */
  readonly isWhole: boolean;
}

export async function readSettings(files: readonly ContentFile[], findings: Findings): Promise<WrittenSettings> {
  const here = findings.in(SETTINGS_FILE);
  const file = files.find(({ path }) => path === SETTINGS_FILE);
  if (!file) here.add("file-missing", undefined, { name: SETTINGS_FILE });
  const text = file && (await readSource(file, findings));
  const { yaml = EMPTY_YAML, faults } = text === undefined ? { faults: [] } : parseYaml(text);
  here.addFaults(faults);
  const whole = yaml === EMPTY_YAML ? undefined : validate(publicationSchema, yaml, publicationExamples, here);
  const data = whole ?? rightKeys(publicationSchema, yaml.data);

  if (data.language !== undefined && !translation(data.language)) {
    here.add("language-untranslated", yaml.spanOf(["language"]), { language: data.language });
  }
  const permalink = data.permalink ?? "/YYYY/MM/DD/slug/";
  const reason = permalinkFault(permalink);
  if (reason) here.add("permalink-unusable", yaml.spanOf(["permalink"]), { reason });
  // Without all that was written there is nothing to hold an article's section against.
  const listed = whole || hasAllSections(yaml, data.sections) ? (data.sections ?? [DEFAULT_SECTION]) : [];
  const sections = withoutTwins(listed, "sections", yaml, here);
  const topics = withoutTwins(data.topics ?? [], "topics", yaml, here);
  return {
    name: data.name ?? "",
    url: new URL(data.url ?? "https://invalid.example/").href,
    language: data.language ?? "en",
    timeZone: data.timezone ?? "UTC",
    description: data.description,
    logo: data.logo,
    sections: sections.map((section): Section => ({ ...section, path: `/${section.id}/` })),
    topics: topics.map((topic): Topic => ({ ...topic, sameAs: topic.sameAs ?? [], path: `/topics/${topic.id}/` })),
    editors: data.editors,
    policies: data.policies ?? {},
    contact: data.contact,
    licence: data.licence,
    permalink,
    social: data.social ?? {},
    largestPicture: data.largestPicture ?? 100,
    crawlers: data.crawlers ?? {},
    yaml,
    findings: here,
    isWhole: whole !== undefined,
  };
}

function hasAllSections({ data }: Yaml, right: readonly unknown[] = []): boolean {
  if (data === EMPTY_YAML.data || typeof data !== "object") return false;
  return !("sections" in data) || (Array.isArray(data.sections) && data.sections.length === right.length);
}

const DEFAULT_SECTION = { id: "news", name: "News" };

/** The entries whose id no earlier one has; the others are reported. */
function withoutTwins<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  key: string,
  yaml: Yaml,
  findings: FileFindings,
): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }, index) => {
    const isTwin = seen.has(id);
    if (isTwin) findings.add("id-twice", yaml.spanOf([key, index, "id"]), { id });
    seen.add(id);
    return !isTwin;
  });
}
