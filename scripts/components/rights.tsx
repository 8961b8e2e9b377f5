import type { ComponentChildren, VNode } from "preact";
import { problem } from "../problem/problem.ts";
import { namedReference } from "../schema-org/author-reference.ts";
import { almostAddress } from "./almost-address.ts";
import { basis } from "./basis.ts";
import type { JsonLdContext, ParseContext, RenderContext, TextContext } from "./component.ts";
import { type Field, namedField, sourceField, type WrittenSource } from "./fields.ts";
import { Ours } from "./in-language.tsx";
import { LICENCE, Licence, licenceAddress } from "./licence.tsx";
import type { Named } from "./named.ts";
import type { PictureRights } from "./picture.ts";
import { linkWords } from "./telephone.ts";

/** Whose work something is and where it comes from, as far as the author says. */
export interface Rights {
  /** Who made it. */
  readonly creator?: Named;
  readonly credit?: string;
  /** "© 2025 Jane Roe" */
  readonly copyright?: string;
  /** An address or a plain name. */
  readonly licence?: string;
  readonly source?: WrittenSource;
}

/** The fields that say it, the same for everything that is not text. */
export const RIGHTS_FIELDS = ["creator", "credit", "copyright", "licence", "source"] as const;

export function readRights(
  { creator, credit, copyright, licence, source }: { readonly [F in (typeof RIGHTS_FIELDS)[number]]?: Field },
  context: ParseContext,
): Rights {
  const by = creator && namedField(creator, context);
  const written = licence && readLicence(licence, context);
  const from = source && sourceField(source, context);
  return {
    ...(by ? { creator: by } : {}),
    ...(credit ? { credit: credit.value } : {}),
    ...(copyright ? { copyright: copyright.value } : {}),
    ...(written ? { licence: written } : {}),
    ...(from ? { source: from } : {}),
  };
}

/** An address or a name; undefined after reporting. */
function readLicence({ value, span }: Field, context: ParseContext): string | undefined {
  if (/^[a-z]+:/i.test(value)) return context.address(value, span);
  if (almostAddress(value) === undefined) return value;
  context.report(problem("field-wrong", context.place(span), { field: "licence", expected: LICENCE }));
  return undefined;
}

/** Whom to name for it, as readers see it: "Ada Lindgren · Weir Board"; a credit that names its creator says both. */
export function creditLine({ creator, credit }: Pick<Rights, "creator" | "credit">): string | undefined {
  return creator && !isIn(creator, credit) ? [creator.name, credit].filter(Boolean).join(" · ") : credit;
}

/** The same as it is written into every file of a picture. */
export function pictureRights(rights: Omit<Rights, "source">): PictureRights {
  const { creator, copyright, licence } = rights;
  return { creator: creator?.name, copyright, credit: creditLine(rights), licence };
}

function isIn({ name }: Named, credit: string | undefined): boolean {
  return credit?.includes(name) ?? false;
}

/** Each part in small print of its own. */
export function rightsNotes(
  { creator, credit, copyright, licence, source }: Rights,
  context: RenderContext,
): readonly VNode[] {
  const notes: ComponentChildren[] = [
    ...(creator && !isIn(creator, credit)
      ? [creator.path === undefined ? creator.name : <a href={context.href(creator.path)}>{creator.name}</a>]
      : []),
    ...(credit ? [credit] : []),
    ...(copyright ? [copyright] : []),
    ...(licence ? [<Licence of={licence} strings={context.strings} ours={context.ours} />] : []),
    ...(source ? [<Source source={source} context={context} />] : []),
  ];
  return notes.map((note) => <small>{note}</small>);
}

/** Short facts on one line; a sign between them, so that they stay apart in feeds and copied text too. */
export function Joined({ parts }: { parts: readonly ComponentChildren[] }): VNode {
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && " · "}
          {part}
        </>
      ))}
    </>
  );
}

function Source({ source, context }: { source: WrittenSource; context: RenderContext }): VNode {
  const { source: words } = context.strings.figure;
  const ours = (text: string) => <Ours context={context}>{text}</Ours>;
  if (source.href === undefined) {
    return (
      <>
        {ours(`${words}:`)} {source.text}
      </>
    );
  }
  const { href, text } = source;
  if (text === undefined) return <a href={context.href(href)}>{ours(words)}</a>;
  return (
    <>
      {ours(`${words}:`)} <a href={context.href(href)}>{linkWords(href, text)}</a>
    </>
  );
}

export function rightsText(rights: Rights, { strings }: TextContext): string {
  const { copyright, licence, source } = rights;
  const from = source && [source.text, source.href].filter(Boolean).join(" ");
  const parts = [
    creditLine(rights),
    copyright,
    licence && `${strings.figure.licence}: ${licence}`,
    from && `${strings.figure.source}: ${from}`,
  ];
  return parts.filter(Boolean).join(". ");
}

/**
 * The same for search engines, who take a licence only by its address. What our own people made may be licensed as the
 * page on the use of our work says.
 */
export function rightsData(rights: Rights, context: Pick<JsonLdContext, "absolute" | "usage">) {
  const { creator, copyright, licence, source } = rights;
  const license = licence && licenceAddress(licence);
  const isOurs = creator?.path !== undefined;
  return {
    creator: creator && namedReference(creator, context.absolute),
    creditText: creditLine(rights),
    copyrightNotice: copyright,
    license,
    acquireLicensePage: isOurs && !license ? context.usage : undefined,
    isBasedOn: source && basis(source, context),
  };
}
