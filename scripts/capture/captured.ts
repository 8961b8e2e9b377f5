import type { CapturedVia, EmbedType } from "../components/embed/record.ts";
import type { TextLink } from "./plain-text.ts";

/** A picture that still lies at the platform. */
export interface RemotePicture {
  readonly address: string;
  readonly kind: "picture" | "video" | "animation";
  readonly alt?: string;
}

/** Somebody's words and what stands with them, as a platform gives them. */
export interface Words {
  readonly url: string;
  readonly authorName?: string;
  /** With its `@`. */
  readonly authorHandle?: string;
  readonly authorUrl?: string;
  /** A day, or a time with its zone. */
  readonly postedAt?: string;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  readonly text?: string;
  readonly links?: readonly TextLink[];
  readonly pictures?: readonly RemotePicture[];
}

/** All that a platform says of one address. */
export interface Captured extends Words {
  readonly type: EmbedType;
  readonly via: CapturedVia;
  readonly title?: string;
  readonly description?: string;
  readonly siteName?: string;
  readonly width?: number;
  readonly height?: number;
  readonly quoted?: Words;
  /** What the newsroom should know, each a sentence: facts that could not be kept. */
  readonly notes: readonly string[];
}

/** A value without its keys that hold nothing. */
export function known<Value extends object>(value: Value): { [K in keyof Value]: Exclude<Value[K], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined && each !== "");
  return Object.fromEntries(entries) as { [K in keyof Value]: Exclude<Value[K], undefined> };
}
