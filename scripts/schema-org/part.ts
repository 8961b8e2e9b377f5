import type {
  AudioObject,
  Conversation,
  CreativeWork,
  DigitalDocument,
  ImageObject,
  MediaObject,
  Organization,
  Person,
  Quotation,
  SocialMediaPosting,
  Table,
  Thing,
  VideoObject,
  WebPage,
  WebPageElement,
} from "schema-dts";

/**
 * A node of the graph: an object with a type and an id. What is only a value of one, such as the file of a document or
 * the page that a post links to, has none: the same address may be told elsewhere, as something else.
 */
export type Node<T extends Thing> = Exclude<T, string> & { readonly "@id": string };

export type QuotationNode = Node<Quotation>;
export type PostNode = Node<SocialMediaPosting>;
/** A sound, or a page elsewhere. */
export type WorkNode = AudioNode | Node<WebPage>;
export type PageElementNode = Node<WebPageElement>;
/** A box: a part of the page, with the words of ours in it. */
export type BoxNode = PageElementNode & { readonly text?: string };
export type ConversationNode = Node<Conversation>;
export type ImageNode = Node<ImageObject>;
export type CreativeWorkNode = Node<CreativeWork>;
export type TableNode = Node<Table>;
export type AudioNode = Node<AudioObject>;
export type MediaNode = Node<MediaObject>;
/** Google takes a video only with these. https://developers.google.com/search/docs/appearance/structured-data/video */
export type VideoNode = Node<VideoObject> & {
  readonly name: string;
  readonly thumbnailUrl: string;
  readonly uploadDate: string;
};
export type DocumentNode = Node<DigitalDocument>;

/**
 * An entry of a live article. Said here in full: schema.org lets nearly every thing be a posting's author, image or work,
 * and the compiler would weigh them all.
 */
export interface EntryNode {
  readonly "@type": "BlogPosting";
  readonly "@id": string;
  readonly url: string;
  readonly headline: string;
  readonly datePublished: string;
  readonly author?: readonly (Node<Person> | Node<Organization>)[];
  /** Pictures by their ids; what else is known of them stands among the parts of the article. */
  readonly image?: readonly { readonly "@type": "ImageObject"; readonly "@id": string; readonly url: string }[];
  /** Its key points, a line each. */
  readonly abstract?: string;
  /** Its own words as shown; undefined where it is nothing but what others posted. */
  readonly articleBody?: string;
  readonly inLanguage: string;
  readonly isPartOf: { readonly "@id": string };
}

/** How a block hangs on the article or page whose text it stands in. */
export type Part =
  | { readonly property: "hasPart"; readonly node: QuotationNode | PageElementNode | ConversationNode | ImageNode }
  | { readonly property: "hasPart"; readonly node: TableNode | AudioNode | VideoNode | MediaNode }
  | { readonly property: "citation"; readonly node: PostNode | VideoNode | WorkNode | CreativeWorkNode | DocumentNode }
  /** How an article was reported. Only articles have the property; on a page the box is a part like others. */
  | { readonly property: "backstory"; readonly node: BoxNode }
  /** A correction: an article tells it as its own, with those of the front matter; on a page the box is a part. */
  | { readonly property: "correction"; readonly node: BoxNode }
  /** An entry of a live article; no other text has one. */
  | { readonly property: "liveBlogUpdate"; readonly node: EntryNode }
  /** Key points: the lines of the work's `abstract`, and the element a speech reader may read. */
  | { readonly property: "abstract"; readonly lines: readonly string[]; readonly selector: string };
