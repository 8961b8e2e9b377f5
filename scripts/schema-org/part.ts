import type {
  AudioObject,
  Conversation,
  CreativeWork,
  DigitalDocument,
  ImageObject,
  Quotation,
  SocialMediaPosting,
  Table,
  Thing,
  VideoObject,
  WebPage,
  WebPageElement,
} from "schema-dts";

/** A node of the graph: an object with a type and, unless it is a plain value, an id. */
export type Node<T extends Thing> = Exclude<T, string> & { readonly "@id": string };

export type QuotationNode = Node<Quotation>;
export type PostNode = Node<SocialMediaPosting>;
/** A sound, or a page elsewhere. */
export type WorkNode = AudioNode | Node<WebPage>;
export type PageElementNode = Node<WebPageElement>;
export type ConversationNode = Node<Conversation>;
export type ImageNode = Node<ImageObject>;
export type CreativeWorkNode = Node<CreativeWork>;
export type TableNode = Node<Table>;
export type AudioNode = Node<AudioObject>;
/** Google takes a video only with these. https://developers.google.com/search/docs/appearance/structured-data/video */
export type VideoNode = Node<VideoObject> & {
  readonly name: string;
  readonly thumbnailUrl: string;
  readonly uploadDate: string;
};
export type DocumentNode = Node<DigitalDocument>;

/** How a block hangs on its article. */
export type Part =
  | { readonly property: "hasPart"; readonly node: QuotationNode | PageElementNode | ConversationNode | ImageNode }
  | { readonly property: "hasPart"; readonly node: TableNode | AudioNode | VideoNode }
  | { readonly property: "citation"; readonly node: PostNode | VideoNode | WorkNode | CreativeWorkNode | DocumentNode }
  /** How the article was reported, in plain text. */
  | { readonly property: "backstory"; readonly text: string }
  /** Key points: the lines of the article's `abstract`, and the element a speech reader may read. */
  | { readonly property: "abstract"; readonly lines: readonly string[]; readonly selector: string };
