import type { Topic } from "../article/model.ts";
import { isFolderName } from "../article/schema/fields.ts";
import type { Yaml } from "../source/yaml.ts";
import type { Head } from "./heads.ts";
import type { Memory } from "./memory.ts";
import type { FileFindings } from "./problems.ts";

/** As long as the other parts of an address may be. */
const LONGEST = 100;

/**
 * The topics of tags. Tags that differ only in case, accents or punctuation are one topic, which has one name: the one
 * that `publication.yaml` gives it, else the spelling that most articles use.
 */
export class TopicDesk {
  private readonly topics: ReadonlyMap<string, Topic>;
  private readonly described: ReadonlySet<Topic>;
  /** Of every tag: many articles have the same. */
  private readonly ids = new Map<string, string>();

  constructor(described: readonly Topic[], heads: readonly Head[], memory: Pick<Memory, "same">) {
    const spellings = new Map<string, Map<string, number>>();
    for (const tag of heads.flatMap(({ data }) => data.tags ?? [])) {
      const id = this.idOf(tag);
      const counts = spellings.get(id) ?? new Map<string, number>();
      spellings.set(id, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
    const byName = described.map((topic) => [topicId(topic.name), topic] as const);
    const byId = described.map((topic) => [topic.id, topic] as const);
    const tagged = [...spellings].map(
      ([id, counts]) => [id, memory.same(`topic ${id}`, topicOf(id, mostUsed(counts)))] as const,
    );
    this.topics = new Map([...tagged, ...byName, ...byId]);
    this.described = new Set(described);
  }

  /** Each tag is spelled as its topic is called. */
  agreesWith(tags: readonly string[]): boolean {
    return tags.every((tag) => {
      const topic = this.topics.get(this.idOf(tag));
      return topic !== undefined && this.isCalled(topic, tag);
    });
  }

  /** The topics of tags that agree, each once. */
  named(tags: readonly string[]): readonly Topic[] {
    return [...new Set(tags.flatMap((tag) => this.topics.get(this.idOf(tag)) ?? []))];
  }

  /**
   * The topics of the tags that a file lists under a key, each once, after reporting tags that are none and those spelled
   * unlike their topic.
   */
  of(tags: readonly string[] = [], key: "tags" | "topics", yaml: Yaml, findings: FileFindings): readonly Topic[] {
    const topics = tags.flatMap((tag, index) => {
      const id = this.idOf(tag);
      if (id === "" || id.length > LONGEST || !isFolderName(id)) {
        const expected = `words with letters or digits, ${LONGEST} at most, and no more than 255 bytes`;
        findings.add("value-wrong", yaml.spanOf([key, index]), { key: `${key}.${index}`, expected });
        return [];
      }
      const topic = this.topics.get(id) ?? topicOf(id, tag);
      if (!this.isCalled(topic, tag)) {
        findings.add("tag-spelled-otherwise", yaml.spanOf([key, index]), { tag, name: topic.name });
      }
      return [topic];
    });
    return [...new Set(topics)];
  }

  private isCalled(topic: Topic, tag: string): boolean {
    return topic.name === tag || this.described.has(topic);
  }

  private idOf(tag: string): string {
    const id = this.ids.get(tag) ?? topicId(tag);
    this.ids.set(tag, id);
    return id;
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
