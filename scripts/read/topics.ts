import type { Topic } from "../article/model.ts";
import type { ArticleHead } from "./heads.ts";

/** As long as the other parts of an address may be: file systems know no longer names. */
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
    const tagged = [...spellings].map(
      ([id, counts]) => [id, { id, name: mostUsed(counts), sameAs: [], path: `/topics/${id}/` }] as const,
    );
    this.topics = new Map([...tagged, ...byName, ...byId]);
    this.described = new Set(described);
  }

  private readonly described: ReadonlySet<Topic>;

  /** The topics of an article, each once, after reporting tags that are none and those spelled unlike their topic. */
  of({ data, yaml, file }: ArticleHead): readonly Topic[] {
    const topics = (data.tags ?? []).flatMap((tag, index) => {
      const span = yaml.spanOf(["tags", index]);
      const id = topicId(tag);
      const topic = this.topics.get(id);
      if (!topic || id === "" || id.length > LONGEST) {
        const expected = `words with letters or digits, ${LONGEST} at most`;
        file.findings.add("value-wrong", span, { key: `tags.${index}`, expected });
        return [];
      }
      if (topic.name !== tag && !this.described.has(topic)) {
        file.findings.add("tag-spelled-otherwise", span, { tag, name: topic.name });
      }
      return [topic];
    });
    return [...new Set(topics)];
  }
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
