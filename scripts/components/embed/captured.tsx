import type { VNode } from "preact";
import type { RenderContext } from "../component.ts";
import { PictureElement } from "../picture-element.tsx";
import type { CapturedEmbed, EmbedMedia } from "./block.ts";
import { PlayerStage } from "./player-stage.tsx";
import { PostWords } from "./post-words.tsx";
import { dayOf, longWhen } from "./when.ts";

interface Props {
  readonly block: CapturedEmbed;
  readonly context: RenderContext;
}

/** What a captured record shows on its page: all of it, from our own files. */
export function capturedHtml(block: CapturedEmbed, context: RenderContext): VNode {
  const { record, type } = block;
  if (record.status === "withdrawn") return <Withdrawn block={block} context={context} />;
  const words = context.strings.captured;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      class={`embed embed--${type}`}
      data-component="embed"
      id={block.id}
      role="group"
      aria-label={nameOf(block, context)}
    >
      <p class="embed__platform" {...context.ours}>
        {words.kind(type, block.platform)}
      </p>
      {type === "post" ? (
        <>
          <Author of={record} />
          <Words of={record} />
          <Pictures media={block.media} context={context} />
          <Quoted block={block} context={context} />
        </>
      ) : (
        <Work block={block} context={context} />
      )}
      <Footer block={block} context={context} />
      <p class="visually-hidden" {...context.ours}>
        {words.end(type, numberOf(block, context))}
      </p>
    </div>
  );
}

/** The same for feeds and mail: words, stills and links. */
export function capturedFeedHtml(block: CapturedEmbed, context: RenderContext): VNode {
  const { record, type } = block;
  const words = context.strings.captured;
  if (record.status === "withdrawn") return <p {...context.ours}>{words.withdrawn(type, block.platform)}</p>;
  return (
    <div>
      <p>
        <strong {...context.ours}>{words.kind(type, block.platform)}</strong>
        {record.title !== undefined && (
          <>
            : <a href={record.url}>{record.title}</a>
          </>
        )}
        {type === "post" && `: ${byline(record)}`}
      </p>
      {type !== "post" && record.description !== undefined && <p>{record.description}</p>}
      <Words of={record} />
      {block.media.map((item) => (
        <p>
          <Still item={item} context={context} />
        </p>
      ))}
      {record.quoted && (
        <div>
          <p {...context.ours}>{words.quoting(byline(record.quoted))}</p>
          <Words of={record.quoted} />
        </div>
      )}
      <Footer block={block} context={context} />
      <p>
        <em {...context.ours}>{words.end(type, numberOf(block, context))}.</em>
      </p>
    </div>
  );
}

function Withdrawn({ block, context }: Props): VNode {
  return (
    <div class="embed embed--withdrawn" data-component="embed" id={block.id}>
      <p class="embed__note" {...context.ours}>
        {context.strings.captured.withdrawn(block.type, block.platform)}
      </p>
    </div>
  );
}

interface Signed {
  readonly authorName?: string | undefined;
  readonly authorHandle?: string | undefined;
  readonly authorUrl?: string | undefined;
}

/** "Jane Roe (@janeroe)" */
function byline({ authorName = "", authorHandle }: Signed): string {
  return authorHandle === undefined ? authorName : `${authorName} (${authorHandle})`;
}

function Author({ of: { authorName, authorHandle, authorUrl } }: { of: Signed }): VNode | null {
  if (authorName === undefined) return null;
  const name = <strong>{authorName}</strong>;
  if (authorHandle === undefined) {
    return <p class="embed__author">{authorUrl === undefined ? name : <a href={authorUrl}>{name}</a>}</p>;
  }
  return (
    <p class="embed__author">
      {name} {authorUrl === undefined ? authorHandle : <a href={authorUrl}>{authorHandle}</a>}
    </p>
  );
}

interface Worded {
  readonly text?: string | undefined;
  readonly links?: readonly { readonly shown: string; readonly url: string }[] | undefined;
  readonly lang?: string | undefined;
  readonly dir?: "ltr" | "rtl" | undefined;
}

function Words({ of: { text, links, lang, dir } }: { of: Worded }): VNode | null {
  if (!text?.trim()) return null;
  return (
    <div class="embed__text" lang={lang} dir={dir ?? "auto"}>
      <PostWords text={text} links={links} />
    </div>
  );
}

function Pictures({ media, context }: { media: readonly EmbedMedia[]; context: RenderContext }): VNode | null {
  if (media.length === 0) return null;
  return (
    <div class={`embed__media${media.length > 1 ? " embed__media--several" : ""}`}>
      {media.map((item) => (
        <figure>
          <PictureElement
            picture={context.picture(item.picture)}
            alt={altOf(item, context)}
            sizes="(min-width: 42rem) 36rem, 100vw"
            context={context}
          />
          {item.kind !== "picture" && (
            <figcaption {...context.ours}>{context.strings.captured.still(item.kind)}</figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}

function Still({ item, context }: { item: EmbedMedia; context: RenderContext }): VNode {
  const { fallback } = context.picture(item.picture);
  return (
    <img src={context.href(fallback.path)} width={fallback.width} height={fallback.height} alt={altOf(item, context)} />
  );
}

/** Nobody has said what it shows; that a picture is there must be said all the same. */
function altOf({ alt, kind }: EmbedMedia, { strings }: RenderContext): string {
  return alt?.trim() || strings.captured.undescribed(kind);
}

function Quoted({ block, context }: Props): VNode | null {
  const { quoted } = block.record;
  if (!quoted) return null;
  return (
    <div class="embed__quoted">
      <p class="embed__quoting" {...context.ours}>
        {context.strings.captured.quoting(byline(quoted))}
      </p>
      <Words of={quoted} />
      <Pictures media={block.quotedMedia} context={context} />
      <p class="embed__footer" {...context.ours}>
        {quoted.postedAt && <time dateTime={quoted.postedAt}>{longWhen(quoted.postedAt, context)}</time>}{" "}
        <a href={quoted.url}>{context.strings.captured.original("post", block.platform)}</a>
      </p>
    </div>
  );
}

/** A video, sound, map, chart, document or page: its title leads to it, and a player waits for a press. */
function Work({ block, context }: Props): VNode {
  const { record, player } = block;
  const [still] = block.media;
  return (
    <>
      {player ? (
        <PlayerStage block={block} player={player} still={still} context={context} />
      ) : (
        still && <Pictures media={[still]} context={context} />
      )}
      <p class="embed__title" lang={record.lang} dir="auto">
        <a href={record.url}>{record.title}</a>
      </p>
      <Author of={record} />
      {record.description !== undefined && (
        <p class="embed__description" lang={record.lang} dir={record.dir ?? "auto"}>
          {record.description}
        </p>
      )}
      {record.text !== undefined && <Words of={record} />}
    </>
  );
}

function Footer({ block, context }: Props): VNode {
  const { record, platform, type } = block;
  const words = context.strings.captured;
  const [archive] = record.archives ?? [];
  return (
    <>
      {record.status === "deleted" && (
        <p class="embed__note" {...context.ours}>
          {words.gone(platform, record.statusAt === undefined ? undefined : dayOf(record.statusAt, context))}
        </p>
      )}
      <p class="embed__footer" {...context.ours}>
        {record.postedAt && <time dateTime={record.postedAt}>{longWhen(record.postedAt, context)}</time>}{" "}
        {/* Robust Links: whoever finds the original gone is led to the copy. https://robustlinks.mementoweb.org/spec/ */}
        {/* A card's title is its link. */}
        {type !== "card" && (
          <a href={record.url} data-versionurl={archive?.url} data-versiondate={archive?.at.slice(0, 10)}>
            {words.original(type, platform)}
          </a>
        )}{" "}
        {record.archives?.map(({ url, at }) => [<a href={url}>{words.archived(dayOf(at, context))}</a>, " "])}
        <span class="embed__provenance">{provenance(block, context)}</span>
      </p>
    </>
  );
}

function provenance({ record, type }: CapturedEmbed, context: RenderContext): string {
  const { strings } = context;
  const on = strings.embed.captured(dayOf(record.capturedAt, context));
  if (record.capturedVia !== "manual") return on;
  return `${type === "post" ? strings.embed.transcribedLinked : strings.captured.described} ${on}`;
}

function nameOf({ type, platform, record }: CapturedEmbed, { strings }: RenderContext): string {
  return strings.captured.group(type, platform, type === "post" ? (record.authorName ?? "") : (record.title ?? ""));
}

/** Where several stand on a page, the end says which one it is the end of. */
function numberOf(block: CapturedEmbed, context: RenderContext): number | undefined {
  return context.count("embed") > 1 ? Number(block.id.replace(/^embed-/, "")) : undefined;
}
