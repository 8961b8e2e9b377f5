import type {
  Conversation,
  CreativeWork,
  ImageObject,
  Quotation,
  SocialMediaPosting,
  Thing,
  WebPageElement,
} from "schema-dts";

/** A node of the graph: an object with a type and, unless it is a plain value, an id. */
export type Node<T extends Thing> = Exclude<T, string> & { readonly "@id": string };

export type QuotationNode = Node<Quotation>;
export type PostNode = Node<SocialMediaPosting>;
export type PageElementNode = Node<WebPageElement>;
export type ConversationNode = Node<Conversation>;
export type ImageNode = Node<ImageObject>;
export type CreativeWorkNode = Node<CreativeWork>;

/** How a block hangs on its article. */
export type Part =
  | { readonly property: "hasPart"; readonly node: QuotationNode | PageElementNode | ConversationNode | ImageNode }
  | { readonly property: "citation"; readonly node: PostNode | CreativeWorkNode }
  /** How the article was reported, in plain text. */
  | { readonly property: "backstory"; readonly text: string }
  /** Key points: the lines of the article's `abstract`, and the element a speech reader may read. */
  | { readonly property: "abstract"; readonly lines: readonly string[]; readonly selector: string };
