import type { Author } from "../../article/model.ts";
import type { AssetRef, AssetUse } from "../../components/asset.ts";
import type { Block } from "../../components/block.ts";
import type { RenderContext } from "../../components/component.ts";
import type { Named } from "../../components/named.ts";
import type { Picture, PictureFile, PictureRef } from "../../components/picture.ts";
import { spokenIn, type Transcript } from "../../components/recording.tsx";
import type { Voice } from "../../components/voice.ts";
import { embedFacts } from "./embed.ts";

/** Transcripts are shown, not served: what is said in them is told in their place. */
type ServedRef = AssetRef<Exclude<AssetUse, "transcript">>;
type Values = { readonly [key: string]: unknown };

/**
 * A value of the model as others can read it: every reference replaced by what it refers to, every address absolute,
 * every date as text. Which of it is published, the schema says.
 * @param context of a feed, where addresses are absolute
 */
export function told(value: unknown, context: RenderContext): unknown {
  // A hole in a list would move all that follows it.
  if (Array.isArray(value)) return value.map((each) => told(each, context) ?? null);
  if (typeof value !== "object" || value === null) return value;
  if ("use" in value) return toldFile(value as ServedRef, context);
  if ("path" in value && typeof value.path === "string") {
    // Files of the content folder have paths in it; everybody else's is a site address.
    return value.path.startsWith("/") ? toldNamed(value as Named, context) : toldPicture(value as PictureRef, context);
  }
  if ("iso" in value) return value.iso;
  if ("type" in value && value.type === "softbreak") return { type: "text", text: "\n" };
  return toldEntries("kind" in value ? opened(value as Block, context) : value, context);
}

function toldEntries(value: object, context: RenderContext): Values {
  const entries: { [key: string]: unknown } = {};
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    if (key === "href") entries.url = context.href(String(each));
    else if (key === "voice") Object.assign(entries, toldVoice(value as Values, context));
    else if (key === "by") entries.by = toldAuthor(context.voice(String(each)), context);
    else if (key === "transcript") entries.transcript = told(spokenIn(each as Transcript, context), context);
    else if (key === "heading" && typeof each === "string") entries.heading = { text: each };
    else entries[key] = told(each, context);
  }
  return entries;
}

/** Markdown is told by what it is, and an embed in one shape whatever is known of it. */
function opened(block: Block, context: RenderContext): object {
  if (block.kind === "embed") return embedFacts(block, context.text);
  if (block.kind !== "prose") return block;
  const { node } = block;
  const { type: kind, ...facts } = node;
  return node.type === "blockquote" ? { kind, body: node.children } : { kind, ...facts };
}

/** Who it is, and the label that goes with words which are opinion. */
function toldVoice({ voice, editorial }: Values, context: RenderContext) {
  const author = context.voice(String(voice));
  const said = { author: toldAuthor(author, context) };
  if (editorial === undefined) return said;
  const whose = editorial === true ? context.strings.theEditors : author.name;
  return { label: context.strings.opinion.label(whose), ...said };
}

export function toldAuthor({ kind, name, path, role }: Voice & Pick<Author, "role">, context: RenderContext) {
  return { type: kind === "desk" ? "organization" : kind, name, url: context.href(path), role };
}

/** Somebody who did a part of it: an author of ours, or anybody by name. */
function toldNamed({ name, path }: Named, context: RenderContext) {
  return path === undefined ? { name } : { name, url: context.href(path) };
}

function toldPicture(ref: PictureRef, context: RenderContext) {
  const { fallback, sources, crops } = context.picture(ref);
  const file = ({ path, type, width, height }: PictureFile) => ({ url: context.href(path), type, width, height });
  return {
    ...file(fallback),
    files: sources.flatMap(({ files }) => files.map(file)),
    crops: Object.fromEntries(cropsOf(crops).map(([crop, each]) => [crop, file(each)])),
  };
}

function cropsOf(crops: Picture["crops"]): readonly (readonly [string, PictureFile])[] {
  return Object.entries(crops);
}

function toldFile(ref: ServedRef, context: RenderContext) {
  const { path, type, size } = context.asset(ref);
  return { url: context.href(path), type, size };
}
