import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Article, WrittenLink } from "../article/model.ts";
import type { Block } from "../components/block.ts";
import type { Problem } from "../problem/problem.ts";
import type { ContentFile } from "../source/files.ts";
import type { Needs } from "./needs.ts";

/** An article as plain data without its body: what has a file of its own, or stands in the settings, is named by its id. */
export interface ArticleFacts
  extends Omit<
    Article,
    "body" | "digest" | "authors" | "editors" | "contributors" | "section" | "topics" | "translation"
  > {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly contributors: readonly string[];
  readonly section: string;
}

/** What one reading of an article has come to, as plain data. */
export interface Remembered {
  readonly facts: ArticleFacts;
  readonly tags: readonly string[];
  readonly needs: Needs;
  readonly problems: readonly Problem[];
  readonly links: readonly WrittenLink[];
}

/** A body that lies somewhere else until it is asked for. */
export interface StoredBody {
  /** Changes with the body. */
  readonly digest: string;
  /** As plain data: the same whether it was read just now or by an earlier build. */
  load(): readonly Block[];
}

export interface Recalled {
  readonly remembered: Remembered;
  readonly body: StoredBody;
}

/**
 * What earlier readings have left, and where this one leaves what it reads: the bodies of a whole archive are too many to
 * be held. Articles go through it, so that each file is read once and no text is parsed twice.
 */
export interface Memory {
  /**
   * Comes before everything else.
   * @param around changes with what every article is read against
   * @param now the clock of this reading, milliseconds since 1970
   */
  open(around: string, now: number): void;
  /** What was read of an article's file where its bytes are the same, else its bytes. */
  recall(file: ContentFile): Recalled | { readonly bytes: Uint8Array };
  /** Of a file whose recalled reading does not hold any more. */
  bytesOf(file: ContentFile): Uint8Array;
  store(body: readonly Block[]): StoredBody;
  /**
   * What is found out about a file by reading all its bytes, while they are the same.
   * @param absolute path of the file
   * @param what is measured, and how
   */
  measured<T>(absolute: string, what: string, measure: () => Promise<T>): Promise<T>;
  /** For the next reading. */
  keep(file: ContentFile, recalled: Recalled): void;
  /**
   * What an earlier reading has made under a name where it is equal, else what is given: values that stay the same are
   * the same object, and whatever was worked out of it need not be worked out again.
   * @param name of one value; the next reading asks by the same
   * @param value plain data
   */
  same<T>(name: string, value: T): T;
  /**
   * What an earlier reading has made under a name of the same, else what is made now.
   * @param key changes with all that it is made of
   */
  again<T>(name: string, key: string, make: () => T): T;
}

/** Remembers nothing from one reading to the next. */
export function forgetful(): Memory {
  return {
    open: () => {},
    recall: ({ absolute }) => ({ bytes: readFileSync(absolute) }),
    bytesOf: ({ absolute }) => readFileSync(absolute),
    store: (body) => {
      const text = JSON.stringify(body);
      return { digest: digestOf(text), load: () => JSON.parse(text) };
    },
    measured: (_absolute, _what, measure) => measure(),
    keep: () => {},
    same: (_name, value) => value,
    again: (_name, _key, make) => make(),
  };
}

/** A short text that differs for different texts. */
export function digestOf(text: string | Uint8Array): string {
  // Not cut from a longer text: it would hold on to that.
  return hash("sha256", text, "buffer").toString("base64url", 0, 16);
}
