import { posix } from "node:path";
import type { Author, Original, Translation } from "../article/model.ts";
import { findNamed, type Named } from "../components/named.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Addresses } from "./addresses.ts";
import type { FrontMatter, Head } from "./heads.ts";

/** Who translated what. Every article must be known, because a translation and its original name each other. */
export class TranslationDesk {
  private readonly heads: ReadonlyMap<string, Head>;
  private readonly addresses: Addresses;
  private readonly authors: ReadonlyMap<string, Author>;
  /** The publication's. */
  private readonly language: string;
  /** The file of each version, by the original's address and its language. */
  private readonly versions = new Map<string, string>();

  constructor(heads: readonly Head[], addresses: Addresses, authors: ReadonlyMap<string, Author>, language: string) {
    this.heads = new Map(heads.map((head) => [head.file.file, head]));
    this.addresses = addresses;
    this.authors = authors;
    this.language = language;
  }

  /** Undefined for what is no translation, and after reporting why something cannot be one. */
  of(front: FrontMatter): Translation | undefined {
    const { translationOf, translators = [] } = front.data;
    if (translationOf === undefined) {
      if (translators.length > 0) front.file.findings.add("translators-alone", front.yaml.spanOf(["translators"]));
      return undefined;
    }
    const original = typeof translationOf === "string" ? this.written(translationOf, front) : elsewhere(translationOf);
    const by = translators.flatMap((translator, index) => this.translator(translator, index, front));
    if (!original || !this.isNew(original, front)) return undefined;
    return { of: original, translators: by };
  }

  /** The original by the path of its file. */
  private written(path: string, { file: { file, findings }, yaml }: FrontMatter): Original | undefined {
    const span = yaml.spanOf(["translationOf"]);
    const target = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(file), path);
    const address = this.addresses.files.get(target);
    const original = this.heads.get(target);
    if (!address || !target.startsWith("articles/")) {
      const known = [...this.heads.keys()].map((each) => posix.relative(posix.dirname(file), each));
      findings.add("original-unknown", span, { path, suggestion: didYouMean(path, known) });
      return undefined;
    }
    // Original and translation may wait for their dates together.
    if ("unpublished" in address && this.heads.get(file)?.status === "published") {
      findings.add("link-unpublished", span, { href: path, reason: address.unpublished });
      return undefined;
    }
    if (original?.data.translationOf !== undefined) {
      findings.add("original-translated", span, { path });
      return undefined;
    }
    return original && { href: original.path, lang: this.languageOf(original) };
  }

  private translator(written: string, index: number, { yaml, file: { findings } }: FrontMatter): readonly Named[] {
    const named = findNamed([...this.authors.values()], written);
    if (named) return [named];
    const suggestion = didYouMean(written, [...this.authors.keys()]);
    findings.add("author-unknown", yaml.spanOf(["translators", index]), { name: written, suggestion });
    return [];
  }

  /** Each language has one version: readers and search engines are sent to it by its language alone. */
  private isNew({ href, lang }: Original, front: FrontMatter): boolean {
    const own = this.languageOf(front);
    const key = `${href} ${own}`;
    const other = own === lang ? "the original" : this.versions.get(key);
    this.versions.set(key, front.file.file);
    if (other === undefined) return true;
    front.file.findings.add("translation-language", front.yaml.spanOf(["translationOf"]), { lang: own, other });
    return false;
  }

  private languageOf({ data }: Pick<Head, "data">): string {
    return data.lang ?? this.language;
  }
}

function elsewhere({ url, lang }: { readonly url: string; readonly lang: string }): Original {
  return { href: url, lang };
}
