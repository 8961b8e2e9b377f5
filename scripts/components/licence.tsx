import type { VNode } from "preact";
import type { Strings } from "../locale/strings.ts";
import { InLanguage, type LanguageMark } from "./in-language.tsx";

/** What a licence is, as the end of "must be …". */
export const LICENCE = "a name such as CC BY 4.0, or an address that begins with https://";

/**
 * Where a licence can be read: its own address, or that of a Creative Commons licence by the short name everybody uses;
 * undefined for other names. https://creativecommons.org/share-your-work/cclicenses/
 */
export function licenceAddress(licence: string): string | undefined {
  if (/^https?:/i.test(licence)) return licence;
  if (/^CC0(?: 1\.0)?$/i.test(licence)) return "https://creativecommons.org/publicdomain/zero/1.0/";
  const [, terms, version] = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](1\.0|2\.[05]|3\.0|4\.0)$/i.exec(licence) ?? [];
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}

interface Props {
  /** An address or a name. */
  readonly of: string;
  readonly strings: Strings;
  /** `license` where it is that of the page's main text: https://html.spec.whatwg.org/multipage/links.html#link-type-license */
  readonly rel?: "license";
  /** The language of our word for it, where the text around it is in another. */
  readonly ours?: LanguageMark;
}

/** "Licence: CC BY 4.0", with the way to it where it is known. */
export function Licence({ of, strings, rel, ours = {} }: Props): VNode {
  const word = strings.figure.licence;
  const address = licenceAddress(of);
  if (address === of) {
    return (
      <a href={address} rel={rel}>
        <InLanguage of={ours}>{word}</InLanguage>
      </a>
    );
  }
  return (
    <>
      <InLanguage of={ours}>{`${word}:`}</InLanguage>{" "}
      {address === undefined ? (
        of
      ) : (
        <a href={address} rel={rel}>
          {of}
        </a>
      )}
    </>
  );
}
