import type { Organization, Person } from "schema-dts";
import type { Author } from "../article/model.ts";
import { describeBody } from "../article/summary.ts";
import { pictureKey } from "../components/picture.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute, biographyText, jsonLdContext } from "../site/context.ts";
import type { AuthorPage } from "../site/page.ts";
import type { Site } from "../site/site.ts";
import type { Minimum } from "./node.ts";
import { topicNode } from "./topic.ts";

/**
 * An author: a Person, or an Organization for a desk.
 * When: on his own page and on every article he signed or has an opinion in. Must have: name and the address of his page.
 * When it cannot: an article without a known author is refused while reading.
 * https://developers.google.com/search/docs/appearance/structured-data/profile-page
 */
export type AuthorNode = Minimum<Person, "name" | "url"> | Minimum<Organization, "name" | "url">;

/** @param introduced the page tells readers what he does, so that its data may too */
export function author(of: Author, site: Site, introduced: boolean): AuthorNode {
  const url = absolute(site, of.path);
  const publisher = { "@id": ids.organization(site.publication.settings.url) };
  const shared = { "@id": ids.author(url, of.kind), name: of.name, url };
  const role = introduced ? of.role : undefined;
  return of.kind === "desk"
    ? { "@type": "Organization", ...shared, description: role, parentOrganization: publisher }
    : { "@type": "Person", ...shared, jobTitle: role, worksFor: publisher };
}

/** The author as his own page presents him: on its first page with all there is to say. */
export function profile({ author: of, listing, covers }: AuthorPage, site: Site): AuthorNode {
  const node = author(of, site, true);
  if (listing.number > 1) return node;
  const picture = of.image && site.publication.pictures.get(pictureKey(of.image));
  const context = jsonLdContext(site, biographyText(of, site), node["@id"]);
  return {
    ...node,
    // Google takes a byline or credential for a description: https://developers.google.com/search/docs/appearance/structured-data/profile-page
    description: describeBody(of.biography.body, context) ?? of.role,
    email: of.email,
    sameAs: of.links.length > 0 ? of.links : undefined,
    image: picture && absolute(site, picture.crops["1x1"].path),
    knowsAbout:
      covers.length > 0
        ? covers.map(({ topic, hasPage }) => (hasPage ? topicNode(topic, site) : topic.name))
        : undefined,
  };
}
