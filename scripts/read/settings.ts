import type { Section, Settings, Topic } from "../article/model.ts";
import { publicationExamples, publicationSchema } from "../article/schema/publication.ts";
import { translation } from "../locale/locale.ts";
import type { ContentFile } from "../source/files.ts";
import { parseYaml, type Yaml } from "../source/yaml.ts";
import { permalinkFault } from "./permalink.ts";
import type { FileFindings, Findings } from "./problems.ts";
import { readSource } from "./text-file.ts";
import { validate } from "./validate.ts";

export const SETTINGS_FILE = "publication.yaml";

/** The settings before anything they refer to has been looked up. */
export interface WrittenSettings extends Omit<Settings, "logo"> {
  /** As written. */
  readonly logo?: string;
  readonly yaml: Yaml;
  readonly findings: FileFindings;
}

export async function readSettings(
  files: readonly ContentFile[],
  findings: Findings,
): Promise<WrittenSettings | undefined> {
  const here = findings.in(SETTINGS_FILE);
  const file = files.find(({ path }) => path === SETTINGS_FILE);
  if (!file) {
    here.add("file-missing", undefined, { name: SETTINGS_FILE });
    return undefined;
  }
  const text = await readSource(file, findings);
  if (text === undefined) return undefined;
  const { yaml, faults } = parseYaml(text);
  here.addFaults(faults);
  const data = yaml && validate(publicationSchema, yaml, publicationExamples, here);
  if (!yaml || !data) return undefined;

  if (!translation(data.language)) {
    here.add("language-untranslated", yaml.spanOf(["language"]), { language: data.language });
  }
  const permalink = data.permalink ?? "/YYYY/MM/DD/slug/";
  const reason = permalinkFault(permalink);
  if (reason) here.add("permalink-unusable", yaml.spanOf(["permalink"]), { reason });
  const sections = withoutTwins(data.sections ?? [DEFAULT_SECTION], "sections", yaml, here);
  const topics = withoutTwins(data.topics ?? [], "topics", yaml, here);
  return {
    name: data.name,
    url: new URL(data.url).href,
    language: data.language,
    timeZone: data.timezone,
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
    crawlers: data.crawlers ?? {},
    yaml,
    findings: here,
  };
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
