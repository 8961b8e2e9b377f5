import { ours } from "../problem/codes/data.ts";

/**
 * What Google asks of structured data, as its documentation said in November 2026. One row for each property: the
 * address of the documentation stands in the row's group.
 */
export interface GoogleRow {
  /** Property of the node, or of a node it holds: `author.name`. */
  readonly property: string;
  /**
   * `required`: without it Google ignores the node. `recommended`: it may show less. `optional`: recommended too, but not
   * for us to press for, because it is a person's own choice; the report shows it.
   */
  readonly level: "required" | "recommended" | "optional";
  /** What an author does to have it. */
  readonly how: string;
}

export interface GoogleType {
  /** The schema.org types that Google names, without their subtypes. */
  readonly types: readonly string[];
  /** Only nodes at the top of the graph: the same type may be mentioned in passing elsewhere. */
  readonly top: boolean;
  /** Only nodes that have this property: a logo is an ImageObject, too. */
  readonly having?: string;
  readonly docs: string;
  readonly rows: readonly GoogleRow[];
}

const DOCS = "https://developers.google.com/search/docs/appearance/structured-data/";

function required(property: string, how: string = ours): GoogleRow {
  return { property, level: "required", how };
}

function recommended(property: string, how: string = ours): GoogleRow {
  return { property, level: "recommended", how };
}

function optional(property: string, how: string): GoogleRow {
  return { property, level: "optional", how };
}

export const GOOGLE: readonly GoogleType[] = [
  {
    types: ["Article", "NewsArticle", "LiveBlogPosting"],
    top: true,
    docs: `${DOCS}article`,
    rows: [
      recommended("headline"),
      recommended("image", "Give the article a picture:\nimage:\n  src: bridge.jpg\n  alt: What the picture shows"),
      recommended("datePublished"),
      recommended("dateModified"),
      recommended("author"),
      recommended("author.name"),
      recommended("author.url"),
    ],
  },
  {
    // Google's page on articles does not go into live coverage: these are the properties that schema.org gives it.
    types: ["LiveBlogPosting"],
    top: true,
    docs: "https://schema.org/LiveBlogPosting",
    rows: [
      recommended("coverageStartTime"),
      optional("coverageEndTime", "Write the `end` of the `coverage` when it is over."),
      recommended("liveBlogUpdate"),
      recommended("liveBlogUpdate.headline"),
      recommended("liveBlogUpdate.url"),
      recommended("liveBlogUpdate.datePublished"),
      recommended("liveBlogUpdate.author"),
      optional("liveBlogUpdate.articleBody", "Say in the entry what the post in it is about."),
    ],
  },
  {
    types: ["BreadcrumbList"],
    top: true,
    docs: `${DOCS}breadcrumb`,
    rows: [
      required("itemListElement"),
      required("itemListElement.position"),
      required("itemListElement.name"),
      required("itemListElement.item"),
    ],
  },
  {
    types: ["ItemList"],
    top: true,
    docs: `${DOCS}carousel`,
    rows: [required("itemListElement"), required("itemListElement.position"), required("itemListElement.url")],
  },
  {
    types: ["ProfilePage"],
    top: true,
    docs: `${DOCS}profile-page`,
    rows: [
      required("mainEntity"),
      required("mainEntity.name"),
      optional("mainEntity.description", "Write a `role`, or a biography, in the author's file."),
      optional("mainEntity.image", "Name a picture in the author's file: image: portrait.jpg"),
      optional("mainEntity.sameAs", "List the author's other addresses in his file under `links`."),
    ],
  },
  {
    // Of the publication alone: a desk is presented by the profile page that it is the main entity of.
    types: ["NewsMediaOrganization"],
    top: true,
    docs: `${DOCS}organization`,
    rows: [
      recommended("name"),
      recommended("url"),
      recommended("logo"),
      recommended("logo.url"),
      optional("description", "Write a `description` in publication.yaml."),
      optional("sameAs", "List the publication's addresses elsewhere under `social` in publication.yaml."),
    ],
  },
  {
    types: ["WebSite"],
    top: true,
    docs: "https://developers.google.com/search/docs/appearance/site-names",
    rows: [required("name"), required("url")],
  },
  {
    types: ["VideoObject"],
    top: false,
    docs: `${DOCS}video`,
    rows: [
      required("name"),
      required("thumbnailUrl"),
      required("uploadDate"),
      recommended("description", "Say in the box's text what the video shows."),
      optional("duration", "Write the `duration` of the video, such as 1:32."),
      optional("contentUrl", "Only videos of your own have a file here."),
      optional("embedUrl", "Only captured videos have a player."),
    ],
  },
  {
    types: ["ImageObject"],
    top: false,
    having: "description",
    docs: `${DOCS}image-license-metadata`,
    rows: [
      required("contentUrl"),
      optional("creditText", "Say whose picture it is: credit: Jane Roe"),
      optional("license", "Name the licence, or its address: licence: CC BY 4.0"),
      optional("creator", "Name who made it: creator: Jane Roe"),
      optional("copyrightNotice", "Write the notice: copyright: © 2025 Jane Roe"),
    ],
  },
  {
    types: ["SpeakableSpecification"],
    top: false,
    docs: `${DOCS}speakable`,
    rows: [required("cssSelector")],
  },
  {
    types: ["SocialMediaPosting"],
    top: false,
    docs: `${DOCS}discussion-forum`,
    rows: [
      required("author"),
      required("author.name"),
      optional("datePublished", "Write the post's date in its title: Name (@handle) on X, 14 February 2025."),
      optional("author.url", "Write the handle and the platform in the post's title."),
    ],
  },
];
