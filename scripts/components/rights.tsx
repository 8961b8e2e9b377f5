import type { ComponentChildren, VNode } from "preact";
import { problem } from "../problem/problem.ts";
import { almostAddress } from "./almost-address.ts";
import type { JsonLdContext, ParseContext, RenderContext, TextContext } from "./component.ts";
import { type Field, sourceField, type WrittenSource } from "./fields.ts";
import { LICENCE, Licence, licenceAddress } from "./licence.tsx";

/** Whose work something is and where it comes from, as far as the author says. */
export interface Rights {
  readonly credit?: string;
  /** An address or a plain name. */
  readonly licence?: string;
  readonly source?: WrittenSource;
}

/** The fields that say it, the same for everything that is not text. */
export const RIGHTS_FIELDS = ["credit", "licence", "source"] as const;

export function readRights(
  { credit, licence, source }: { readonly [F in (typeof RIGHTS_FIELDS)[number]]?: Field },
  context: ParseContext,
): Rights {
  const written = licence && readLicence(licence, context);
  const from = source && sourceField(source, context);
  return {
    ...(credit ? { credit: credit.value } : {}),
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

/** Each part in small print of its own. */
export function rightsNotes({ credit, licence, source }: Rights, context: RenderContext): readonly VNode[] {
  const notes: ComponentChildren[] = [
    ...(credit ? [credit] : []),
    ...(licence ? [<Licence of={licence} strings={context.strings} />] : []),
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
  const words = context.strings.figure.source;
  if (source.href === undefined) {
    return (
      <>
        {words}: {source.text}
      </>
    );
  }
  const { href, text } = source;
  if (text === undefined) return <a href={context.href(href)}>{words}</a>;
  return (
    <>
      {words}: <a href={context.href(href)}>{text}</a>
    </>
  );
}

export function rightsText({ credit, licence, source }: Rights, { strings }: TextContext): string {
  const from = source && [source.text, source.href].filter(Boolean).join(" ");
  const parts = [
    credit,
    licence && `${strings.figure.licence}: ${licence}`,
    from && `${strings.figure.source}: ${from}`,
  ];
  return parts.filter(Boolean).join(". ");
}

/** The same for search engines, who take a licence only by its address. */
export function rightsData({ credit, licence, source }: Rights, context: Pick<JsonLdContext, "absolute">) {
  const license = licence && licenceAddress(licence);
  return {
    ...(credit ? { creditText: credit } : {}),
    ...(license ? { license } : {}),
    ...(source ? { isBasedOn: basis(source, context) } : {}),
  };
}

function basis(source: WrittenSource, context: Pick<JsonLdContext, "absolute">) {
  if (source.href !== undefined) return context.absolute(source.href);
  return { "@type": "CreativeWork" as const, name: source.text };
}
