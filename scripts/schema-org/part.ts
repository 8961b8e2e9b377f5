import type {
  AudioObject,
  CreativeWork,
  ImageObject,
  Quotation,
  SocialMediaPosting,
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
export type WorkNode = Node<AudioObject> | Node<WebPage>;
export type VideoNode = Node<VideoObject>;
export type PageElementNode = Node<WebPageElement>;
export type ImageNode = Node<ImageObject>;
export type CreativeWorkNode = Node<CreativeWork>;

/** How a block hangs on its article. */
export type Part =
  | { readonly property: "hasPart"; readonly node: QuotationNode | PageElementNode | ImageNode }
  | { readonly property: "citation"; readonly node: PostNode | VideoNode | WorkNode | CreativeWorkNode }
  /** Key points: the lines of the article's `abstract`, and the element a speech reader may read. */
  | { readonly property: "abstract"; readonly lines: readonly string[]; readonly selector: string };
