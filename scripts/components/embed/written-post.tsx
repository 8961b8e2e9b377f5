import type { VNode } from "preact";
import { dayDate } from "../../locale/dates.ts";
import { isBody } from "../../locale/speaker-words.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { spanAt } from "../../problem/position.ts";
import { problem } from "../../problem/problem.ts";
import { ids } from "../../schema-org/ids.ts";
import type { Part, PostNode } from "../../schema-org/part.ts";
import type { SourceBlock, SourceCallout, SourceLine } from "../../source/block.ts";
import type { Component, JsonLdContext, ParseContext, RenderContext, TextContext } from "../component.ts";
import { type Field, type FieldsOf, languageField, takeFields } from "../fields.ts";
import { dateAtEnd, isInFuture } from "../written-date.ts";
import type { WrittenPost } from "./block.ts";
import { misplacedIn } from "./misplaced.ts";
import { platformAt, platformById, platformNames } from "./platforms.ts";
import { mismatchOf } from "./post-address.ts";
import { type PostTitle, readPostTitle } from "./post-title.ts";

const FIELDS = ["url", "link", "archived", "lang", "captured"] as const;
type Fields = FieldsOf<(typeof FIELDS)[number]>["fields"];

/** A post that the author wrote down: readers see all of it, and nothing is loaded from the platform. */
export const writtenPost: Omit<Component<WrittenPost>, "syntax" | "copy"> = {
  parse,
  html,
  feedHtml: (block, context) => (
    <div>
      <p>
        <strong {...context.ours}>{kindOf(block, context)}</strong>: <strong>{block.author.name}</strong>
        {block.author.handle && ` (${block.author.handle})`}
      </p>
      <div lang={block.lang} dir="auto">
        {context.render(block.body)}
      </div>
      <LinkInPost block={block} context={context} />
      <Footer block={block} context={context} />
      <p>
        <em {...context.ours}>{context.strings.embed.end(numberOf(block, context))}.</em>
      </p>
    </div>
  ),
  text: (block, context) => {
    const date = block.date ? `, ${dayDate(block.date, context.locale, "UTC")}` : "";
    const link = block.link ? `\n\n${context.strings.embed.linkInPost}: ${block.link}` : "";
    return `${nameOf(block, context)}${date}\n\n${context.text(block.body)}${link}`;
  },
  jsonLd,
};

function parse(source: SourceBlock, context: ParseContext): WrittenPost | undefined {
  if (source.type !== "callout") throw new Error("A post is a named box.");
  const { body: written, fields } = takeFields(source, FIELDS, context, "posted");
  const title = readTitle(source, context);
  const id = context.id("embed");
  if (written.length === 0) {
    context.report(problem("callout-empty", context.place(source.nameSpan), { name: "POST" }));
  }
  const body = context.parse(written, "embed");
  const addresses = readAddresses(fields, context);
  const platform = title?.platform ?? (addresses.url === undefined ? undefined : platformAt(new URL(addresses.url)));
  if (title && addresses.url !== undefined && fields.url) checkAddress(addresses.url, fields.url, title, context);
  const lang = fields.lang && languageField(fields.lang, "lang", context);
  const captured = readCapture(fields.captured, context);
  if (!title || body.length === 0) return undefined;
  return {
    kind: "embed",
    from: "box",
    id,
    type: "post",
    author: title.author,
    ...(platform ? { platform: platform.id } : {}),
    ...(title.date ? { date: title.date } : {}),
    body,
    ...addresses,
    ...(lang ? { lang } : {}),
    captured,
  };
}

function readTitle({ title, nameSpan }: SourceCallout, context: ParseContext) {
  const found = readPostTitle(title.text, context.lang);
  const place = context.place(title.text === "" ? nameSpan : { start: title.start });
  if (found.unknownPlatform !== undefined) {
    const details = {
      platform: found.unknownPlatform,
      suggestion: didYouMean(found.unknownPlatform, platformNames),
      known: platformNames.join(", "),
    };
    context.report(problem("post-platform-unknown", place, details));
  }
  if (found.unreadableHandle !== undefined) {
    context.report(problem("post-handle-unreadable", place, { handle: found.unreadableHandle }));
  }
  checkDate(found, title, context);
  const misplaced = misplacedIn(found, context.lang);
  if (misplaced) context.report(problem("post-title-order", place, misplaced));
  if (found.name === "") {
    context.report(problem("post-without-author", place));
    return undefined;
  }
  const { name, handle, platform, date } = found;
  return { author: handle ? { name, handle } : { name }, platform, date };
}

/** Nobody posted before the first platforms of today. */
const FIRST_YEAR = 2003;

function checkDate(
  { date, dateWords = "", noDay, time, almostDate }: PostTitle,
  { text, start }: SourceLine,
  context: ParseContext,
): void {
  const placeOf = (words: string) =>
    context.place(spanAt(start.line, start.column + Math.max(text.lastIndexOf(words), 0), words.length));
  if (noDay) context.report(problem("attribution-date-impossible", placeOf(noDay.impossible), noDay));
  if (time !== undefined) context.report(problem("attribution-time", placeOf(time), { time }));
  if (almostDate) {
    const details = { date: almostDate.written, suggestion: almostDate.suggestion };
    context.report(problem("attribution-date-unreadable", placeOf(almostDate.written), details));
  }
  if (!date) return;
  if (isInFuture(date, context.latest)) {
    context.report(problem("attribution-date-in-future", placeOf(dateWords), { date: dateWords }));
  }
  if (new Date(date.epoch).getUTCFullYear() < FIRST_YEAR) {
    context.report(problem("post-date-too-early", placeOf(dateWords), { date: dateWords, year: `${FIRST_YEAR}` }));
  }
}

/** The title must say the same as the address of where and whose the post is, as far as the address says it. */
function checkAddress(
  address: string,
  { span }: Field,
  { author, platform }: NonNullable<ReturnType<typeof readTitle>>,
  context: ParseContext,
): void {
  const found = mismatchOf(address, { platform, handle: author.handle });
  if (!found) return;
  if ("account" in found) context.report(problem("post-address-of-another", context.place(span), found));
  else {
    const details = { host: found.elsewhere, platform: found.platform.name };
    context.report(problem("post-address-elsewhere", context.place(span), details));
  }
}

function readAddresses(fields: Fields, context: ParseContext): Pick<WrittenPost, "url" | "link" | "archived"> {
  const addresses: { url?: string; link?: string; archived?: string } = {};
  for (const name of ["url", "link", "archived"] as const) {
    const field = fields[name];
    if (!field) continue;
    if (!/^https?:\/\//i.test(field.value)) {
      const expected = "an absolute address such as https://example.org/post";
      context.report(problem("field-wrong", context.place(field.span), { field: name, expected }));
      continue;
    }
    const address = context.address(field.value, field.span);
    if (address !== undefined) addresses[name] = address;
  }
  return addresses;
}

function readCapture(field: Field | undefined, context: ParseContext): WrittenPost["captured"] {
  if (!field || field.value === "manual") return { via: "manual" };
  const found = dateAtEnd(field.value, context.lang);
  if (found && "date" in found && found.rest === "") {
    if (isInFuture(found.date, context.latest)) {
      context.report(problem("attribution-date-in-future", context.place(field.span), { date: field.value }));
    }
    return { via: "manual", on: found.date };
  }
  const expected = "`manual`, or the day on which the post was seen, such as 2025-02-14";
  context.report(problem("field-wrong", context.place(field.span), { field: "captured", expected }));
  return { via: "manual" };
}

function html(block: WrittenPost, context: RenderContext): VNode {
  const { author } = block;
  const profile = profileOf(block);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="embed" data-component="embed" id={block.id} role="group" aria-label={nameOf(block, context)}>
      <p class="embed__platform" {...context.ours}>
        {kindOf(block, context)}
      </p>
      <p class="embed__author">
        <strong>{author.name}</strong>{" "}
        {author.handle && (profile ? <a href={profile}>{author.handle}</a> : author.handle)}
      </p>
      <div class="embed__text" lang={block.lang} dir="auto">
        {context.render(block.body)}
        <LinkInPost block={block} context={context} />
      </div>
      <Footer block={block} context={context} />
      <p class="visually-hidden" {...context.ours}>
        {context.strings.embed.end(numberOf(block, context))}
      </p>
    </div>
  );
}

/** The address as the post showed it, which is what readers of the post saw. */
function LinkInPost({ block, context }: { block: WrittenPost; context: RenderContext }): VNode | null {
  if (!block.link) return null;
  return (
    <p class="embed__link">
      <span class="visually-hidden" {...context.ours}>
        {context.strings.embed.linkInPost}:{" "}
      </span>
      <a href={block.link}>{block.link}</a>
    </p>
  );
}

function Footer({ block, context }: { block: WrittenPost; context: RenderContext }): VNode {
  const words = context.strings.embed;
  const { locale } = context;
  const { on } = block.captured;
  return (
    <p class="embed__footer" {...context.ours}>
      {block.date && <time dateTime={block.date.iso}>{dayDate(block.date, locale, "UTC")}</time>}{" "}
      {block.url && <a href={block.url}>{words.original(platformName(block))}</a>}{" "}
      {block.archived && <a href={block.archived}>{words.archived}</a>}{" "}
      <span class="embed__provenance">
        {block.url ? words.transcribedLinked : words.transcribed}
        {on && ` ${words.captured(dayDate(on, locale, "UTC"))}`}
      </span>
    </p>
  );
}

function platformName(block: WrittenPost): string | undefined {
  return block.platform === undefined ? undefined : platformById(block.platform)?.name;
}

function kindOf(block: WrittenPost, { strings }: TextContext): string {
  return strings.embed.kind(platformName(block));
}

function nameOf(block: WrittenPost, { strings }: TextContext): string {
  return strings.embed.group(platformName(block), block.author.name);
}

/** Where several posts stand on a page, the end says which one it is the end of. */
function numberOf(block: WrittenPost, context: RenderContext): number | undefined {
  return context.count("embed") > 1 ? Number(block.id.replace(/^embed-/, "")) : undefined;
}

function profileOf({ platform, author }: WrittenPost): string | undefined {
  if (platform === undefined || author.handle === undefined) return undefined;
  return platformById(platform)?.profile?.(author.handle.replace(/^@/, ""));
}

function jsonLd(block: WrittenPost, context: JsonLdContext): readonly Part[] {
  const { author, url, link, date } = block;
  const platform = block.platform === undefined ? undefined : platformById(block.platform);
  const profile = profileOf(block);
  const id = url ?? ids.block(context.pageUrl, block.id);
  const words = context.copy(block.body);
  const node: PostNode = {
    "@type": "SocialMediaPosting",
    "@id": id,
    ...(url ? { url } : {}),
    // Where the name does not tell a body, an account counts as a person, as Google expects.
    author: {
      "@type": isBody(author.name, context.lang) ? "Organization" : "Person",
      name: author.name,
      ...(author.handle ? { alternateName: author.handle } : {}),
      ...(profile ? { url: profile } : {}),
    },
    ...(date ? { datePublished: date.iso } : {}),
    ...(words ? { text: words } : {}),
    // Not the article's where nobody said it: many quote a post in the language it was written in.
    ...(block.lang ? { inLanguage: block.lang } : {}),
    ...(link ? { sharedContent: { "@type": "WebPage", url: link } } : {}),
    ...(block.archived ? { archivedAt: block.archived } : {}),
    ...(platform
      ? { isPartOf: { "@type": "WebSite", name: platform.name, ...(platform.url ? { url: platform.url } : {}) } }
      : {}),
  };
  // Somebody quoted within the post is a part of his own.
  return [{ property: "citation", node }, ...context.parts(block.body)];
}
