import type { Organization, Person } from "schema-dts";
import type { Author } from "../article/model.ts";
import { pictureKey } from "../components/picture.ts";
import { ids } from "../schema-org/ids.ts";
import { absolute } from "../site/context.ts";
import type { Site } from "../site/site.ts";
import type { Minimum } from "./node.ts";

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
  const picture = of.image && site.publication.pictures.get(pictureKey(of.image));
  const shared = {
    "@id": ids.author(url, of.kind),
    name: of.name,
    url,
    ...(of.email ? { email: of.email } : {}),
    ...(of.links.length > 0 ? { sameAs: of.links } : {}),
    ...(picture ? { image: absolute(site, picture.crops["1x1"].path) } : {}),
  };
  if (of.kind === "desk") {
    return {
      "@type": "Organization",
      ...shared,
      ...(of.role && introduced ? { description: of.role } : {}),
      parentOrganization: publisher,
    };
  }
  return { "@type": "Person", ...shared, ...(of.role && introduced ? { jobTitle: of.role } : {}), worksFor: publisher };
}
