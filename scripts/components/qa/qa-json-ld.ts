import type { Answer, Question } from "schema-dts";
import { authorReference } from "../../schema-org/author-reference.ts";
import { ids } from "../../schema-org/ids.ts";
import type { ConversationNode, Node, Part } from "../../schema-org/part.ts";
import type { JsonLdContext } from "../component.ts";
import { speakerNode } from "../speaker-node.ts";
import type { Qa } from "./qa.tsx";

/**
 * The interview as a conversation of questions and answers, each answer with who gave it. No FAQPage or QAPage: those
 * are for pages that are nothing else. https://schema.org/Conversation
 */
export function jsonLd(block: Qa, context: JsonLdContext): readonly Part[] {
  const { pageUrl, workId, lang } = context;
  const id = ids.block(pageUrl, block.id);
  const named = new Set<number>();
  const messages: (Node<Question> | Node<Answer>)[] = [];
  let question: string | undefined;
  for (const [index, { asks, speaker, body }] of block.turns.entries()) {
    const turnId = ids.named(pageUrl, block.id, `turn-${index + 1}`);
    const author = authorOf(block, speaker, asks, named.has(speaker), context);
    if (author) named.add(speaker);
    const words = context.copy(body);
    const said = { "@id": turnId, ...(words ? { text: words } : {}), ...(author ? { author } : {}) };
    if (asks) {
      question = turnId;
      messages.push({ "@type": "Question", ...said });
    } else {
      const parent = question === undefined ? {} : { parentItem: { "@id": question } };
      messages.push({ "@type": "Answer", ...said, ...parent });
    }
  }
  const node: ConversationNode = {
    "@type": "Conversation",
    "@id": id,
    url: id,
    ...(block.heading ? { name: block.heading.text } : {}),
    inLanguage: lang,
    hasPart: messages,
    isPartOf: { "@id": workId },
  };
  return [{ property: "hasPart", node }, ...block.turns.flatMap(({ body }) => context.parts(body))];
}

/** An author of ours, or whoever answers; whoever else asks may be a newsroom as well as a person. */
function authorOf(block: Qa, index: number, asks: boolean, isNamed: boolean, context: JsonLdContext) {
  const speaker = block.speakers[index];
  if (!speaker) throw new Error(`${block.id} has no speaker ${index}.`);
  if (speaker.voice !== undefined) {
    const voice = context.voice(speaker.voice);
    return authorReference(voice, context.absolute(voice.path));
  }
  if (asks) return undefined;
  const id = ids.named(context.pageUrl, block.id, `speaker-${index + 1}`);
  return isNamed ? { "@id": id } : speakerNode(id, speaker, context.lang);
}
