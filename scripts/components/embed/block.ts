import type { Block } from "../block.ts";
import type { PictureRef } from "../picture.ts";
import type { WrittenDate } from "../written-date.ts";
import type { EmbedRecord, EmbedType, RecordMedia } from "./record.ts";

/** Somebody's post, video, chart or page elsewhere, as this site shows it. Nothing of the other site is ever loaded unasked. */
export type Embed = WrittenPost | CapturedEmbed | AddressCard;

interface Identified {
  readonly kind: "embed";
  readonly id: string;
}

/** A post that the author wrote down in a box, `[!POST]`. */
export interface WrittenPost extends Identified {
  readonly from: "box";
  readonly type: "post";
  /** Id of a platform (see platforms.ts). */
  readonly platform?: string;
  readonly author: { readonly name: string; readonly handle?: string };
  readonly date?: WrittenDate;
  readonly body: readonly Block[];
  /** The post's own address; never invented. */
  readonly url?: string;
  /** A link inside the post's text. */
  readonly link?: string;
  /** A copy in an archive. */
  readonly archived?: string;
  /** BCP 47 language of the post; undefined where the author did not say it. */
  readonly lang?: string;
  /** How the newsroom knows the post: transcribed by hand, on a day where that is noted. */
  readonly captured: { readonly via: "manual"; readonly on?: WrittenDate };
}

/** An address whose record was found. */
export interface CapturedEmbed extends Identified {
  readonly from: "record";
  readonly type: EmbedType;
  /** As readers know the platform, or the site a card leads to. */
  readonly platform: string;
  readonly record: EmbedRecord;
  readonly media: readonly EmbedMedia[];
  readonly quotedMedia: readonly EmbedMedia[];
  /** What the reader may load by a press; none where nothing is ever loaded. */
  readonly player?: PlayerFrame;
}

/** An address without a record: it is shown, and nothing is claimed about what stands there. */
export interface AddressCard extends Identified {
  readonly from: "address";
  readonly type: "card";
  readonly platform: string;
  readonly url: string;
}

/** A picture of a record; of a video or an animation, a still. */
export interface EmbedMedia {
  readonly kind: RecordMedia["kind"];
  readonly picture: PictureRef;
  /** Undefined where whoever posted it, and the newsroom, said nothing. */
  readonly alt?: string;
}

/** A frame as the page makes it when the reader presses the button. */
export interface PlayerFrame {
  readonly address: string;
  readonly origin: string;
  readonly sandbox: readonly string[];
  readonly allow: readonly string[];
  /** Proportions, or a height in pixels at any width. */
  readonly size: { readonly width?: number; readonly height: number };
}

/** A record as reading found it, with the pictures it names. */
export interface StoredRecord {
  readonly record: EmbedRecord;
  readonly media: readonly EmbedMedia[];
  readonly quotedMedia: readonly EmbedMedia[];
}
