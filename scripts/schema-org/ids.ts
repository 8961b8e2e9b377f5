/**
 * Every `@id` of the graph is made here. Addresses go in absolute, with a trailing slash.
 * Shared nodes have one id on all pages; `#article` is not the page's own address, because one
 * `@id` for page and article would merge the two.
 */
export const ids = {
  organization: (siteUrl: string) => `${siteUrl}#organization`,
  webSite: (siteUrl: string) => `${siteUrl}#website`,
  logo: (siteUrl: string) => `${siteUrl}#logo`,
  author: (authorUrl: string, kind: "person" | "desk") => `${authorUrl}#${kind === "desk" ? "organization" : "person"}`,
  webPage: (pageUrl: string) => pageUrl,
  article: (pageUrl: string) => `${pageUrl}#article`,
  /** An article's text, where something is said of it as an element of the page. */
  text: (pageUrl: string) => `${pageUrl}#text`,
  breadcrumb: (pageUrl: string) => `${pageUrl}#breadcrumb`,
  topic: (topicUrl: string) => `${topicUrl}#topic`,
  list: (pageUrl: string) => `${pageUrl}#list`,
  /** A block of the article or a correction of it, by the id of its element. */
  block: (pageUrl: string, blockId: string) => `${pageUrl}#${blockId}`,
  /** The person or body that a block names, such as a quotation's speaker. */
  named: (pageUrl: string, blockId: string, role: string) => `${pageUrl}#${blockId}-${role}`,
  /** A picture file is its own address. */
  picture: (fileUrl: string) => fileUrl,
};
