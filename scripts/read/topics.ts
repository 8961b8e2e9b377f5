import type { Topic } from "../article/model.ts";
import type { Yaml } from "../source/yaml.ts";
import type { FileFindings } from "./problems.ts";

/** The topics of an article's tags. Tags that differ only in case, accents or punctuation are one topic. */
export function topicsOf(
  tags: readonly string[],
  described: readonly Topic[],
  yaml: Yaml,
  findings: FileFindings,
): readonly Topic[] {
  const topics = new Map<string, Topic>();
  for (const [index, tag] of tags.entries()) {
    const id = topicId(tag);
    if (id === "") {
      findings.add("value-wrong", yaml.spanOf(["tags", index]), {
        key: "tags",
        expected: "words with letters or digits",
      });
      continue;
    }
    const known = described.find((topic) => topic.id === id || topicId(topic.name) === id);
    topics.set(id, known ?? { id, name: tag, sameAs: [], path: `/topics/${id}/` });
  }
  return [...topics.values()];
}

/** "São Paulo" → "sao-paulo"; letters of other scripts stay. */
function topicId(tag: string): string {
  return tag
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
