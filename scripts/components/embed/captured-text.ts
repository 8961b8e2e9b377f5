import type { TextContext } from "../component.ts";
import type { CapturedEmbed } from "./block.ts";
import { longWhen } from "./when.ts";

/** Who, where and when, then the words. */
export function capturedText({ record, type, platform }: CapturedEmbed, context: TextContext): string {
  const words = context.strings.captured;
  if (record.status === "withdrawn") return words.withdrawn(type, platform);
  const name = words.group(type, platform, type === "post" ? (record.authorName ?? "") : (record.title ?? ""));
  const date = record.postedAt === undefined ? "" : `, ${longWhen(record.postedAt, context)}`;
  const pictures = (record.media ?? []).flatMap(({ alt }) => (alt?.trim() ? [`[${alt.trim()}]`] : []));
  const { quoted } = record;
  const parts = [
    `${name}${date}`,
    record.description,
    record.text?.trim(),
    ...pictures,
    quoted && `${words.quoting(quoted.authorName ?? "")}\n\n${quoted.text?.trim() ?? ""}`.trim(),
    record.url,
  ];
  return parts.filter(Boolean).join("\n\n");
}
