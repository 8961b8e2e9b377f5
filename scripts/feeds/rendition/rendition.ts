import { isRetraction } from "../../article/retraction.ts";
import { safeJson } from "../../html/json.ts";
import { absolute, renderContext } from "../../site/context.ts";
import { labelsOf } from "../../site/describe.ts";
import type { OutputFile } from "../../site/output.ts";
import type { ArticlePage } from "../../site/page.ts";
import type { Site } from "../../site/site.ts";
import { articleSchema, RENDITION_SCHEMA, VERSION } from "./schema.ts";
import { told, toldAuthor } from "./told.ts";

/** Site address of an article as JSON, from that of its page. */
export function renditionPath(page: string): string {
  return `${page}index.json`;
}

/** An article as typed values. The schema takes out what is ours alone, and refuses what would not be as it promises. */
export function rendition(page: ArticlePage, site: Site): OutputFile {
  const { article } = page;
  const { settings } = site.publication;
  const context = renderContext(site, article, "feed");
  const { image, updated, section, body } = article;
  const facts = {
    ...article,
    $schema: absolute(site, RENDITION_SCHEMA),
    version: VERSION,
    canonical: absolute(site, page.path),
    labels: labelsOf(article, site),
    published: article.published.iso,
    modified: (updated ?? article.published).iso,
    coverage: told(article.coverage, context),
    authors: article.authors.map((author) => toldAuthor(author, context)),
    editors: article.editors.map((author) => toldAuthor(author, context)),
    contributors: article.contributors.map((author) => toldAuthor(author, context)),
    translation: told(article.translation, context),
    publisher: settings,
    section: { name: section.name, url: absolute(site, section.path) },
    topics: article.topics.map(({ name, path, sameAs }) => ({ name, url: absolute(site, path), sameAs })),
    image: image && told(image, context),
    corrections: told(article.corrections, context),
    updates: told(article.updates, context),
    body: told([...body.filter(isRetraction), ...body.filter((block) => !isRetraction(block))], context),
  };
  return { path: renditionPath(page.path), content: `${safeJson(articleSchema.parse(facts))}\n` };
}
