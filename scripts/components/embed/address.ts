import type { Span } from "../../problem/position.ts";
import { problem } from "../../problem/problem.ts";
import type { SourceBlock } from "../../source/block.ts";
import type { Block } from "../block.ts";
import type { ParseContext } from "../component.ts";
import type { AddressCard, CapturedEmbed, PlayerFrame } from "./block.ts";
import { type Found, findProvider, recordKey } from "./providers/providers.ts";
import type { EmbedRecord } from "./record.ts";

/** In a list, a plain blockquote or somebody's words an address is a link; only the article itself embeds. */
const LINKS_ONLY: readonly Block["kind"][] = ["prose", "quote", "embed", "key-points"];

/** What is a picture by its ending, and would be loaded from another's server. */
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?:[?#]|$)/i;

/**
 * The address that stands alone in a paragraph, bare or as `![](https://…)`; undefined where there is none. What a
 * description says is a picture is no embed: it is looked for among our own files, and not found there.
 */
export function loneAddress(
  source: SourceBlock,
  within: readonly Block["kind"][],
): { readonly href: string; readonly span: Span } | undefined {
  if (source.type !== "paragraph" || source.inline.length !== 1) return undefined;
  const [only] = source.inline;
  if (only?.type === "image") {
    const isEmbed = /^https?:\/\//i.test(only.src) && only.alt === "" && !PICTURE.test(only.src);
    return isEmbed ? { href: only.src, span: only.span } : undefined;
  }
  if (only?.type !== "link" || !only.bare || within.some((kind) => LINKS_ONLY.includes(kind))) return undefined;
  return /^https?:\/\//i.test(only.href) ? { href: only.href, span: only.span } : undefined;
}

/** A captured embed, or a card of the address and a warning; undefined after reporting. */
export function parseAddress(source: SourceBlock, context: ParseContext): CapturedEmbed | AddressCard | undefined {
  const written = loneAddress(source, []);
  if (!written) throw new Error("An embed is an address alone in its paragraph, or a named box.");
  const id = context.id("embed");
  const href = context.address(written.href, written.span);
  const found = href === undefined ? undefined : findProvider(href);
  if (href === undefined || !found) return undefined;
  const { provider } = found;
  const stored = context.stored(recordKey(found));
  if (!stored) {
    context.report(problem("embed-not-captured", context.place(written.span), { address: href, name: provider.name }));
    return { kind: "embed", from: "address", id, type: "card", platform: provider.name, url: href };
  }
  const { record } = stored;
  const player = playerOf(found, record);
  return {
    kind: "embed",
    from: "record",
    id,
    type: record.type,
    platform: provider.id === "web" ? (record.siteName ?? provider.name) : provider.name,
    ...stored,
    ...(player ? { player } : {}),
  };
}

/** What a press of the button loads. A short link says nothing of the player, so the record's own address is asked. */
function playerOf(found: Found, record: EmbedRecord): PlayerFrame | undefined {
  if (record.status !== "live" || record.type === "post" || record.type === "card") return undefined;
  const match = findProvider(record.url);
  const player = match?.provider.player;
  const address = match && player?.address({ ...match, ...(found.start ? { start: found.start } : {}) });
  if (!player || address === undefined) return undefined;
  const { origin, sandbox, allow } = player;
  const { width, height } = record;
  // A stated width is that of a narrow frame; where only the height counts it means nothing.
  const isFixed = !("width" in player.size);
  const size = height === undefined ? player.size : isFixed || width === undefined ? { height } : { width, height };
  return { address, origin, sandbox, allow, size };
}
