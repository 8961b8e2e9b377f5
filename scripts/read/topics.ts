import type { Topic } from "../article/model.ts";
import { isFolderName } from "../article/schema/fields.ts";
import type { Yaml } from "../source/yaml.ts";
import type { ArticleHead } from "./heads.ts";
import type { FileFindings } from "./problems.ts";

/** As long as the other parts of an address may be. */
const LONGEST = 100;

/**
 * The topics of tags. Tags that differ only in case, accents or punctuation are one topic, which has one name: the one
 * that `publication.yaml` gives it, else the spelling that most articles use.
 */
export class TopicDesk {
  private readonly topics: ReadonlyMap<string, Topic>;

  constructor(described: readonly Topic[], heads: readonly ArticleHead[]) {
    const spellings = new Map<string, Map<string, number>>();
    for (const tag of heads.flatMap(({ data }) => data.tags ?? [])) {
      const counts = spellings.get(topicId(tag)) ?? new Map<string, number>();
      spellings.set(topicId(tag), counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
    const byName = described.map((topic) => [topicId(topic.name), topic] as const);
    const byId = described.map((topic) => [topic.id, topic] as const);
    const tagged = [...spellings].map(([id, counts]) => [id, topicOf(id, mostUsed(counts))] as const);
    this.topics = new Map([...tagged, ...byName, ...byId]);
    this.described = new Set(described);
  }

  private readonly described: ReadonlySet<Topic>;

  /**
   * The topics of the tags that a file lists under a key, each once, after reporting tags that are none and those spelled
   * unlike their topic.
   */
  of(tags: readonly string[] = [], key: "tags" | "topics", yaml: Yaml, findings: FileFindings): readonly Topic[] {
    const topics = tags.flatMap((tag, index) => {
      const span = yaml.spanOf([key, index]);
      const id = topicId(tag);
      if (id === "" || id.length > LONGEST || !isFolderName(id)) {
        const expected = `words with letters or digits, ${LONGEST} at most, and no more than 255 bytes`;
        findings.add("value-wrong", span, { key: `${key}.${index}`, expected });
        return [];
      }
      const topic = this.topics.get(id) ?? topicOf(id, tag);
      if (topic.name !== tag && !this.described.has(topic)) {
        findings.add("tag-spelled-otherwise", span, { tag, name: topic.name });
      }
      return [topic];
    });
    return [...new Set(topics)];
  }
}

function topicOf(id: string, name: string): Topic {
  return { id, name, sameAs: [], path: `/topics/${id}/` };
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  const [[name] = [""]] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return name;
}

/** "São Paulo" → "sao-paulo", "C++" → "c-plus-plus", "C#" → "c-sharp"; letters of other scripts stay. */
function topicId(tag: string): string {
  return tag
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("+", "-plus-")
    .replace(/(?<=\p{L})#/gu, "-sharp-")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
