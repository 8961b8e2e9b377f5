import type { ComponentChildren, VNode } from "preact";
import { problem } from "../problem/problem.ts";
import { almostAddress } from "./almost-address.ts";
import { basis } from "./basis.ts";
import type { JsonLdContext, ParseContext, RenderContext, TextContext } from "./component.ts";
import { type Field, sourceField, type WrittenSource } from "./fields.ts";
import { Ours } from "./in-language.tsx";

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

/** What a licence is, as the end of "must be …". */
export const LICENCE = "a name such as CC BY 4.0, or an address that begins with https://";

/** An address or a name; undefined after reporting. */
function readLicence({ value, span }: Field, context: ParseContext): string | undefined {
  if (/^[a-z]+:/i.test(value)) return context.address(value, span);
  if (almostAddress(value) === undefined) return value;
  context.report(problem("field-wrong", context.place(span), { field: "licence", expected: LICENCE }));
  return undefined;
}

/** Each part in small print of its own. */
export function rightsNotes({ credit, licence, source }: Rights, context: RenderContext): readonly VNode[] {
  const words = context.strings.figure;
  const ours = (text: string) => <Ours context={context}>{text}</Ours>;
  const notes: ComponentChildren[] = [
    ...(credit ? [credit] : []),
    ...(licence
      ? [
          /^https?:/.test(licence) ? (
            <a href={licence}>{ours(words.licence)}</a>
          ) : (
            <>
              {ours(`${words.licence}:`)} {licence}
            </>
          ),
        ]
      : []),
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
      {ours(`${words}:`)} <a href={context.href(href)}>{text}</a>
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
export function rightsData({ credit, licence, source }: Rights, context: JsonLdContext) {
  return {
    ...(credit ? { creditText: credit } : {}),
    ...(licence && /^https?:\/\//i.test(licence) ? { license: licence } : {}),
    ...(source ? basis(source, context) : {}),
  };
}
